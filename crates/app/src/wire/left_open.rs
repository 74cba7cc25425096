//! What must not be forgotten.

use firstday_checklist::Message;
use serde::Serialize;
use ts_rs::TS;

use crate::left_open::{BrokenRun, LeftOpen};

/// What is left open in the account that the page is on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct LeftOpenView {
    /// Users whose new password this program still has, and nobody has said to have.
    pub passwords: Vec<String>,
    /// Users whose new password nobody has said to have, and that is gone.
    pub lost: Vec<String>,
    /// The run that did not come to its end.
    pub run: Option<OpenRunView>,
}

/// A run that did not come to its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OpenRunView {
    /// How many changes were made.
    pub done: u32,
    /// How many were to be made.
    pub changes: u32,
    /// Whether they are about access keys alone.
    pub keys: bool,
    /// Whether they take back what an earlier run made.
    pub undoes: bool,
    /// What was being made as it was broken off: nobody knows how that ended.
    #[serde(rename = "underWay")]
    pub under_way: Option<Message>,
}

/// What would be lost or broken off if the window were closed. Where that is nothing, the page saves
/// what was typed and closes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CloseQuestion {
    /// Whether changes are being made.
    pub running: bool,
    /// Users whose new password would be gone.
    pub passwords: Vec<String>,
}

impl LeftOpenView {
    /// `held` are the users whose password this program still has.
    pub fn new(left: LeftOpen, held: Vec<String>) -> Self {
        let mut lost = left.unsaved;
        lost.retain(|user| !held.contains(user));
        Self {
            passwords: held,
            lost,
            run: left.run.map(Into::into),
        }
    }
}

impl From<BrokenRun> for OpenRunView {
    fn from(run: BrokenRun) -> Self {
        let narrow = |number| u32::try_from(number).unwrap_or(u32::MAX);
        Self {
            done: narrow(run.done),
            changes: narrow(run.changes),
            keys: run.keys,
            undoes: run.undoes,
            under_way: run.under_way,
        }
    }
}
