use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Account, Facet, STEPS, Severity, Status, Step, Verdict, When, find_step};

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

/// How far some steps are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How many are done.
    pub done: usize,
    /// How many there are.
    pub steps: usize,
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

    /// How far the steps that are meant for `when` are. Those that the account has no need of do not
    /// count.
    pub fn progress(&self, when: When) -> Progress {
        let meant = |step: &&StepReport| find_step(&step.id).is_some_and(|it| it.when() == when);
        let needed = |step: &&StepReport| step.verdict.status != Status::NotApplicable;
        let counted = self.steps.iter().filter(meant).filter(needed);
        let done = counted.clone().filter(|it| it.verdict.status.is_settled());
        Progress {
            done: done.count(),
            steps: counted.count(),
        }
    }

    /// How many steps are not as they should be, rather than not done yet.
    pub fn attention(&self) -> usize {
        let verdicts = self.steps.iter().map(|step| &step.verdict);
        let graver = |it: &&Verdict| {
            it.status == Status::Attention || it.severity == Some(Severity::Critical)
        };
        verdicts.filter(graver).count()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::steps::sample;

    #[test]
    fn counts_what_the_account_needs_today() {
        let fresh = Checklist::assess(&sample::fresh());
        let progress = fresh.progress(When::Today);
        assert_eq!(progress, Progress { done: 2, steps: 9 });
        let root_mfa = 1;
        assert_eq!(fresh.attention(), root_mfa);
        let project = Checklist::assess(&sample::project());
        assert!(project.progress(When::Today).steps < 9);
    }
}
