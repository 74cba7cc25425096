//! Checks for programs: of one account or of several, in the forms that other people's tools read.

mod form;
mod junit;
mod ocsf;
mod sarif;
mod several;
mod several_report;

use firstday_checklist::CheckResult;

use crate::problem::Problem;
use crate::report::Report;

pub use form::CheckForm;
pub use ocsf::OCSF_VERSION;
pub use several::{ProfileCheck, ProfileHeard, check_profiles};
pub use several_report::{SEVERAL_VERSION, SeveralReport};

/// What came of checking one account.
#[derive(Debug)]
pub struct CheckedAccount {
    /// The profile that it was read with, where one was named.
    pub profile: Option<String>,
    /// More profiles that lead to the same account, which was read once.
    pub same_account: Vec<String>,
    /// How it stands, or why it could not be read.
    pub outcome: Result<Report, Problem>,
}

/// Which results of a step count as a failure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailOn(Vec<CheckResult>);

impl FailOn {
    /// On these.
    pub fn these(results: impl IntoIterator<Item = CheckResult>) -> Self {
        Self(results.into_iter().collect())
    }

    /// Whether a step with this result fails.
    pub fn fails(&self, result: CheckResult) -> bool {
        self.0.contains(&result)
    }
}

impl Default for FailOn {
    /// On everything that leaves something to do.
    fn default() -> Self {
        Self::these([
            CheckResult::Unknown,
            CheckResult::Todo,
            CheckResult::Attention,
            CheckResult::Critical,
        ])
    }
}

impl CheckedAccount {
    /// The account's id, or else the profile: what tells it from the others, in names that stay the
    /// same from one check to the next.
    fn key(&self) -> &str {
        let id = self.outcome.as_ref().ok();
        let id = id.and_then(|report| report.account.id.as_deref());
        id.or(self.profile.as_deref()).unwrap_or("unknown")
    }
}

#[cfg(test)]
mod tests;
