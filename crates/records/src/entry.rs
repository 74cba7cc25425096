use firstday_checklist::{Change, Prior};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One entry of the journal: a change that is about to be made, or what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// [`Entry::VERSION`], or 1 when it comes from a journal of before.
    pub version: u32,
    /// When it was written.
    pub at: Timestamp,
    /// The step that wants the change.
    pub step: String,
    /// The change.
    pub change: Change,
    /// What an undo will need of how it was: known before most changes, and after the rest.
    pub prior: Prior,
    /// Before a change that makes an access key: the ids of the keys that the user had.
    pub known_keys: Option<Vec<String>>,
    /// The number of the entry whose change this one takes back, if it is an undo.
    pub undoes: Option<i64>,
    /// Before or after.
    pub phase: Phase,
    /// After a change: AWS's ids of the requests that were sent for it, oldest first.
    pub request_ids: Vec<String>,
}

/// Before a change, or after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "phase", rename_all = "kebab-case")]
pub enum Phase {
    /// The change is about to be made.
    Intent,
    /// It was made.
    Done,
    /// It was there already.
    AlreadyThere,
    /// The person left it for later.
    Left,
    /// It failed.
    Failed {
        /// The problem's code.
        code: String,
    },
}

impl Entry {
    /// The version of entries that hold prior values.
    pub const VERSION: u32 = 2;
}
