use firstday_checklist::{Snapshot, Tally};
use serde::Serialize;
use ts_rs::TS;

/// How the account stood at a check.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckView {
    /// When: ISO 8601 in UTC.
    pub at: String,
    /// How many steps stood how.
    pub tally: Tally,
}

impl From<&Snapshot> for CheckView {
    fn from(check: &Snapshot) -> Self {
        Self {
            at: check.at().to_string(),
            tally: check.tally(),
        }
    }
}
