use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Account, Facet, STEPS, Severity, Source, Status, Step, Verdict, When, find_step};

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

/// What a step comes to for a program that counts and sorts, the gravest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckResult {
    /// As it should be.
    Pass,
    /// Not judged: not needed, declined, or a look around.
    Skip,
    /// It could not be read.
    Unknown,
    /// Not done yet.
    Todo,
    /// Not as it should be.
    Attention,
    /// Somebody may take over the account.
    Critical,
}

impl CheckResult {
    /// The name used in the outputs for programs: of the status, or of the severity.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pass => Status::Holds.name(),
            Self::Skip => "skipped",
            Self::Unknown => Status::Unknown.name(),
            Self::Todo => Status::Todo.name(),
            Self::Attention => Status::Attention.name(),
            Self::Critical => Severity::Critical.name(),
        }
    }
}

impl StepReport {
    /// What it comes to for a program. A step that nobody has to settle ([`StepReport::counts`]) never
    /// fails.
    pub fn result(&self) -> CheckResult {
        match (self.verdict.status, self.verdict.severity) {
            (Status::Holds | Status::Confirmed, _) => CheckResult::Pass,
            (Status::NotApplicable | Status::Declined, _) => CheckResult::Skip,
            (_, Some(Severity::Critical)) => CheckResult::Critical,
            (Status::Attention, None) => CheckResult::Attention,
            (Status::Todo | Status::Unknown, None) if !self.is_owed() => CheckResult::Skip,
            (Status::Todo, None) => CheckResult::Todo,
            (Status::Unknown, None) => CheckResult::Unknown,
        }
    }

    /// Whether somebody has to settle it. A look around counts neither for nor against, unless
    /// something is wrong there; nor does one that was declined.
    pub fn counts(&self) -> bool {
        self.is_owed() && self.verdict.status != Status::Declined
    }

    /// Whether it is more than a look around, or something is wrong there.
    pub(crate) fn is_owed(&self) -> bool {
        let for_a_look = find_step(&self.id).is_some_and(|it| it.when() == When::LookAround);
        !for_a_look || self.verdict.status == Status::Attention
    }
}

/// How far some steps are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
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

    /// The facets that these steps look at and that cost nothing to read.
    pub fn facets(steps: &[&dyn Step]) -> BTreeSet<Facet> {
        let all = steps.iter().flat_map(|step| step.head().facets());
        all.filter(|facet| facet.source() != Source::AwsOnRequest)
            .collect()
    }

    /// The facets that these steps look at and that AWS charges for: read on request only.
    pub fn on_request(steps: &[&dyn Step]) -> BTreeSet<Facet> {
        let all = steps.iter().flat_map(|step| step.head().facets());
        all.filter(|facet| facet.source() == Source::AwsOnRequest)
            .collect()
    }

    /// Whether nothing is left to do. A look around is never owed.
    pub fn is_settled(&self) -> bool {
        self.counted().all(|step| step.verdict.status.is_settled())
    }

    /// The steps that somebody has to settle.
    pub fn counted(&self) -> impl Iterator<Item = &StepReport> {
        self.steps.iter().filter(|step| step.counts())
    }

    /// How far all steps are that somebody has to settle. Those that the account has no need of do not
    /// count.
    pub fn overall(&self) -> Progress {
        let counted = self.counted().map(|step| step.verdict.status);
        let counted: Vec<Status> = counted.filter(|it| it.is_counted()).collect();
        Progress {
            done: counted.iter().filter(|it| it.is_settled()).count(),
            steps: counted.len(),
        }
    }

    /// How far the steps that are meant for `when` are. Those that the account has no need of do not
    /// count.
    pub fn progress(&self, when: When) -> Progress {
        let meant = |step: &&StepReport| find_step(&step.id).is_some_and(|it| it.when() == when);
        let needed = |step: &&StepReport| step.verdict.status.is_counted();
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
        assert_eq!(progress, Progress { done: 3, steps: 12 });
        let root_mfa = 1;
        assert_eq!(fresh.attention(), root_mfa);
        let project = Checklist::assess(&sample::project());
        assert!(project.progress(When::Today).steps < 9);
    }

    #[test]
    fn what_the_account_has_no_need_of_is_not_counted_as_done() {
        let project = Checklist::assess(&sample::project());
        let unneeded = |it: &&StepReport| it.verdict.status == Status::NotApplicable;
        let (unneeded, counted) = (
            project.counted().filter(unneeded).count(),
            project.counted().count(),
        );
        assert!(unneeded > 0);
        let settled = project
            .counted()
            .filter(|it| it.verdict.status.is_settled());
        let overall = project.overall();
        assert_eq!(overall.steps, counted - unneeded);
        assert_eq!(overall.done, settled.count() - unneeded);
    }

    /// A program that fails on every result but the first two fails just where a person has
    /// something left to do.
    #[test]
    fn what_a_program_fails_on_is_what_a_person_has_left() {
        for account in [
            sample::fresh(),
            sample::project(),
            Account::unread(sample::now()),
        ] {
            let checklist = Checklist::assess(&account);
            let left = |it: &&StepReport| it.counts() && !it.verdict.status.is_settled();
            let left: Vec<&StepReport> = checklist.steps.iter().filter(left).collect();
            let fails = |it: &&StepReport| it.result() > CheckResult::Skip;
            let fails: Vec<&StepReport> = checklist.steps.iter().filter(fails).collect();
            assert_eq!(left, fails);
        }
    }

    /// B-151
    #[test]
    fn a_look_around_counts_only_where_something_is_wrong() {
        let mut fresh = Checklist::assess(&sample::fresh());
        let counted = |of: &Checklist| -> Vec<String> {
            let looks = ["spending", "regions", "iam-map", "console-tour"];
            let counted = of.counted().map(|it| it.id.clone());
            counted.filter(|id| looks.contains(&id.as_str())).collect()
        };
        assert_eq!(counted(&fresh), [""; 0]);
        for report in &mut fresh.steps {
            report.verdict.status = match report.id.as_str() {
                "spending" => Status::Attention,
                _ => Status::Holds,
            };
        }
        assert_eq!(counted(&fresh), ["spending"]);
        assert!(!fresh.is_settled());
    }
}
