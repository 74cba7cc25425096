use firstday_words::Words;
use jiff::Timestamp;
use serde::Serialize;

use super::{CheckedAccount, FailOn, SeveralReport, junit, ocsf, sarif};
use crate::problem::{Code, Problem};

/// A form of what was checked, for other people's tools.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckForm {
    /// One account, as in `docs/check.schema.json`, or several, as in `docs/checks.schema.json`.
    Json,
    /// JUnit's XML, which services that build and test show.
    Junit,
    /// SARIF 2.1.0 (OASIS), which services that keep source code show.
    Sarif,
    /// Compliance Findings of OCSF, a list, which security lakes take in.
    Ocsf,
}

impl CheckForm {
    /// The text of this form, in the language of `words`, on what was checked at `now`. Where
    /// `several` were asked for, JSON has all of them, even if there is one.
    ///
    /// # Errors
    /// [`Problem`] where the only account that was asked for could not be read, or the text cannot be
    /// written.
    pub fn written(
        self,
        words: &Words,
        checked: &[CheckedAccount],
        fail_on: &FailOn,
        several: bool,
        now: Timestamp,
    ) -> Result<String, Problem> {
        match (self, checked) {
            (Self::Json, [CheckedAccount { outcome, .. }]) if !several => {
                json(outcome.as_ref().map_err(Clone::clone)?)
            }
            (Self::Json, all) => json(&SeveralReport::of(words, all, now)),
            (Self::Junit, all) => junit::written(words, all, fail_on),
            (Self::Sarif, all) => json(&sarif::Log::of(words, all)),
            (Self::Ocsf, all) => json(&ocsf::findings(words, all)),
        }
    }
}

fn json(value: &impl Serialize) -> Result<String, Problem> {
    serde_json::to_string_pretty(value)
        .map_err(|error| Problem::new(Code::Unexpected).caused_by(&error))
}
