//! What `firstday history --format json` prints. The schema is kept in `docs/history.schema.json`.

use firstday_checklist::{Comparison, FactChange, Message, Snapshot, StepChange, Stood, Tally};
use firstday_words::Words;
use serde::Serialize;

use crate::report::{ReportFinding, SCHEMA_VERSION};

/// The checks that are kept.
#[derive(Clone, Debug, Serialize)]
pub struct HistoryReport {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// The earliest first.
    pub checks: Vec<CheckReport>,
}

/// How the account stood at a check.
#[derive(Clone, Debug, Serialize)]
pub struct CheckReport {
    /// When: ISO 8601 in UTC.
    pub at: String,
    /// How many steps stood how.
    #[serde(flatten)]
    pub tally: Tally,
}

/// What is otherwise at one check than at another.
#[derive(Clone, Debug, Serialize)]
pub struct ComparisonReport {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// When the earlier check was: ISO 8601 in UTC.
    pub before: String,
    /// When the later one was.
    pub after: String,
    /// The steps whose status is another.
    pub steps: Vec<StepChangeReport>,
    /// What came, went or was set otherwise.
    pub facts: Vec<FactReport>,
}

/// A step whose status is another.
#[derive(Clone, Debug, Serialize)]
pub struct StepChangeReport {
    /// The step's id.
    pub id: String,
    /// Its title, in the language of the report.
    pub title: String,
    /// How it stood; `null` where it was not looked at.
    pub before: Option<Stood>,
    /// How it stands.
    pub after: Stood,
}

/// Something that came, went or was set otherwise.
#[derive(Clone, Debug, Serialize)]
pub struct FactReport {
    /// What, by its id and in the language of the report.
    #[serde(flatten)]
    pub what: ReportFinding,
    /// By whom and when, in the language of the report; `null` where AWS does not tell.
    pub by: Option<String>,
}

impl HistoryReport {
    /// Of these checks.
    pub fn of(history: &[Snapshot]) -> Self {
        let check = |check: &Snapshot| CheckReport {
            at: check.at().to_string(),
            tally: check.tally(),
        };
        Self {
            schema_version: SCHEMA_VERSION,
            checks: history.iter().map(check).collect(),
        }
    }
}

impl ComparisonReport {
    /// In the language of `words`.
    pub fn of(words: &Words, comparison: &Comparison) -> Self {
        let step = |change: &StepChange| StepChangeReport {
            id: change.step.clone(),
            title: words.text(&format!("{}-title", change.step)),
            before: change.before,
            after: change.after,
        };
        let fact = |change: &FactChange| FactReport {
            what: ReportFinding {
                id: change.what.id.clone(),
                text: words.say(&change.what),
            },
            by: change.by.as_ref().map(|by: &Message| words.say(by)),
        };
        Self {
            schema_version: SCHEMA_VERSION,
            before: comparison.before.to_string(),
            after: comparison.after.to_string(),
            steps: comparison.steps.iter().map(step).collect(),
            facts: comparison.facts.iter().map(fact).collect(),
        }
    }
}
