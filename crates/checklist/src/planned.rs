use serde::{Deserialize, Serialize};

use crate::{Change, Message};

/// Every change that is missing, in the order in which it can be made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// What needs nobody comes first, then what waits for a person; otherwise in the checklist's
    /// order.
    pub changes: Vec<PlannedChange>,
    /// The steps for which nothing is planned, because something could not be read.
    #[serde(default)]
    pub unread: Vec<UnreadStep>,
    /// Of a plan that takes back what was made: the number of what each change takes back, in the
    /// order of the changes. Empty in any other plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub undoes: Vec<i64>,
}

/// A change and the step that wants it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedChange {
    /// The step's id.
    pub step: String,
    /// The change.
    pub change: Change,
}

/// A step for which nothing is planned, because something that it needs could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct UnreadStep {
    /// The step's id.
    pub step: String,
    /// Why it could not be read, for the person.
    pub reason: Message,
}
