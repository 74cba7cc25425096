use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Account, Facet, STEPS, Status, Step, Verdict};

/// How every step stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Checklist {
    /// When the account was read.
    pub observed_at: Timestamp,
    /// One entry a step, in order.
    pub steps: Vec<StepReport>,
}

/// How one step stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StepReport {
    /// The step's id.
    pub id: String,
    /// Its verdict.
    #[serde(flatten)]
    pub verdict: Verdict,
}

impl Checklist {
    /// Assesses every step.
    pub fn assess(account: &Account) -> Self {
        Self::of(account, STEPS)
    }

    /// Assesses these steps only.
    pub fn of(account: &Account, steps: &[&dyn Step]) -> Self {
        let steps = steps
            .iter()
            .map(|step| StepReport {
                id: step.id().to_owned(),
                verdict: step.assess(account),
            })
            .collect();
        Self {
            observed_at: account.observed_at,
            steps,
        }
    }

    /// The facets that these steps look at.
    pub fn facets(steps: &[&dyn Step]) -> BTreeSet<Facet> {
        steps.iter().flat_map(|step| step.head().facets()).collect()
    }

    /// Whether nothing is left to do.
    pub fn is_settled(&self) -> bool {
        self.steps
            .iter()
            .all(|step| step.verdict.status.is_settled())
    }

    /// Whether some step could not be read.
    pub fn has_unknown(&self) -> bool {
        self.steps
            .iter()
            .any(|step| step.verdict.status == Status::Unknown)
    }

    /// The status of one step.
    pub fn status(&self, id: &str) -> Option<Status> {
        self.steps
            .iter()
            .find(|step| step.id == id)
            .map(|step| step.verdict.status)
    }
}
