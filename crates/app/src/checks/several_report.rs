use firstday_words::Words;
use jiff::Timestamp;
use serde::Serialize;

use super::CheckedAccount;
use crate::problem::Problem;
use crate::report::Report;

/// Raised whenever a reader of the present version would misunderstand.
pub const SEVERAL_VERSION: u32 = 1;

/// How several accounts stand, for scripts. The schema is kept in `docs/checks.schema.json`.
#[derive(Debug, Serialize)]
pub struct SeveralReport<'a> {
    /// [`SEVERAL_VERSION`].
    pub schema_version: u32,
    /// When the check ended: ISO 8601 in UTC.
    pub checked_at: String,
    /// Whether every account was read, and nothing is left to do in any.
    pub settled: bool,
    /// One entry an account, in the order of the profiles.
    pub accounts: Vec<OneOfSeveral<'a>>,
}

/// One account of several. Either `report` or `problem` is there, and the other is `null`.
#[derive(Debug, Serialize)]
pub struct OneOfSeveral<'a> {
    /// The profile that it was read with.
    pub profile: Option<&'a str>,
    /// More profiles that lead to the same account.
    pub same_account: &'a [String],
    /// How it stands, as in `docs/check.schema.json`.
    pub report: Option<&'a Report>,
    /// Why it could not be read.
    pub problem: Option<ReportedProblem>,
}

/// Why an account could not be read.
#[derive(Debug, Serialize)]
pub struct ReportedProblem {
    /// Stable, for scripts.
    pub code: &'static str,
    /// What happened, in the language of the report.
    pub title: String,
    /// What to do next, in the language of the report.
    pub hint: String,
    /// AWS's or the system's own words.
    pub detail: Option<String>,
    /// AWS's id of the request.
    pub request_id: Option<String>,
}

impl<'a> SeveralReport<'a> {
    /// In the language of `words`.
    pub fn of(words: &Words, checked: &'a [CheckedAccount], now: Timestamp) -> Self {
        let settled = |it: &CheckedAccount| it.outcome.as_ref().is_ok_and(|it| it.settled);
        let one = |it: &'a CheckedAccount| OneOfSeveral {
            profile: it.profile.as_deref(),
            same_account: &it.same_account,
            report: it.outcome.as_ref().ok(),
            problem: it.outcome.as_ref().err().map(|it| reported(words, it)),
        };
        Self {
            schema_version: SEVERAL_VERSION,
            checked_at: now.to_string(),
            settled: checked.iter().all(settled),
            accounts: checked.iter().map(one).collect(),
        }
    }
}

fn reported(words: &Words, problem: &Problem) -> ReportedProblem {
    ReportedProblem {
        code: problem.code.name(),
        title: words.say(&problem.title()),
        hint: words.say(&problem.hint()),
        detail: problem.detail.as_ref().map(|it| words.cause(it)),
        request_id: problem.request_id.clone(),
    }
}
