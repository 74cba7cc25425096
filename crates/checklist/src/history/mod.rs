//! How the account stood at a check, kept to be told later: what is compared between two days.
//! Nothing is judged or planned by it.

mod compare;
mod facts;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use compare::{Comparison, FactChange, StepChange, compare};
pub use facts::{FactKind, Facts};

use crate::{Account, Checklist, Severity, Status, Step};

/// How an account stood at a check. It holds no secret.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// How every step stood, and what was found.
    pub checklist: Checklist,
    /// Names and settings that are compared besides.
    #[serde(default)]
    pub facts: Facts,
}

/// How a step stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Stood {
    /// Its status.
    pub status: Status,
    /// How grave that was, where it was graver than the status says.
    pub severity: Option<Severity>,
}

impl Stood {
    /// The name used in message ids: of the severity, where there is one.
    pub fn name(self) -> &'static str {
        self.severity.map_or(self.status.name(), Severity::name)
    }
}

/// How many steps stood how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Tally {
    /// Verified or confirmed.
    pub done: u32,
    /// Not done yet, and no worse than that; or not to be read.
    pub open: u32,
    /// Not as they should be.
    pub attention: u32,
    /// By which somebody may take over the account.
    pub critical: u32,
    /// Declined.
    pub declined: u32,
}

impl Snapshot {
    /// What is kept of an account of which `steps` were read.
    pub fn of(account: &Account, steps: &[&dyn Step]) -> Self {
        Self {
            checklist: Checklist::of(account, steps),
            facts: Facts::of(account),
        }
    }

    /// When the account was read, by its own clock.
    pub fn at(&self) -> Timestamp {
        self.checklist.observed_at
    }

    /// Whether both found the same, whenever that was.
    pub fn found_the_same(&self, other: &Self) -> bool {
        self.checklist.steps == other.checklist.steps && self.facts == other.facts
    }

    /// How many steps stood how, of those that somebody has to settle.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for step in &self.checklist.steps {
            let owed = step.is_owed();
            match (step.verdict.status, step.verdict.severity) {
                (_, Some(Severity::Critical)) => tally.critical += 1,
                (Status::Attention, None) => tally.attention += 1,
                (Status::Declined, None) => tally.declined += 1,
                (Status::Holds | Status::Confirmed, None) if owed => tally.done += 1,
                (Status::Todo | Status::Unknown, None) if owed => tally.open += 1,
                (
                    Status::Holds
                    | Status::Confirmed
                    | Status::Todo
                    | Status::Unknown
                    | Status::NotApplicable,
                    None,
                ) => {}
            }
        }
        tally
    }
}

#[cfg(test)]
mod tests;
