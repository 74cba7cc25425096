//! What Firstday changed, and taking it back.

use firstday_checklist::{Kept, Message, Undo};
use serde::Serialize;
use ts_rs::TS;

use crate::preview::Preview;
use crate::undo::Recorded;
use crate::wire::ChangeView;

/// A change that was begun in the account that the page is on.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordedView {
    /// Its number, by which it is named for ever.
    #[ts(type = "number")]
    pub number: i64,
    /// When it was begun: ISO 8601 in UTC.
    pub at: String,
    /// What was done.
    pub title: Message,
    /// What came of it: `done`, `already-there`, `left`, `failed`, `interrupted` or `undone`.
    pub state: String,
    /// The same, in words.
    pub label: Message,
    /// The number of the change that it takes back, if it is an undo.
    #[ts(type = "number | null")]
    pub undoes: Option<i64>,
    /// Why it cannot be taken back; `null` where it may be.
    pub stays: Option<Message>,
}

/// What takes changes back, before it is done.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UndoReview {
    /// In the order in which they will be made.
    pub changes: Vec<ChangeView>,
    /// What stays, and why.
    pub kept: Vec<KeptView>,
    /// What is as it was before already.
    pub already: Vec<Message>,
    /// What will be taken back although Firstday broke off while it made it.
    pub uncertain: Vec<Message>,
}

/// A change that is not taken back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KeptView {
    /// What was done.
    pub title: Message,
    /// Why it stays.
    pub why: Message,
    /// Whether that is because somebody else has changed it since.
    pub changed: bool,
}

impl From<Recorded> for RecordedView {
    fn from(recorded: Recorded) -> Self {
        Self {
            number: recorded.number,
            at: recorded.at.to_string(),
            title: recorded.change.title(),
            state: recorded.state.name().to_owned(),
            label: recorded.state.label(),
            stays: recorded.no_way_back(),
            undoes: recorded.undoes,
        }
    }
}

impl UndoReview {
    /// `previews` are those of its plan.
    pub fn new(undo: Undo, previews: Vec<Preview>) -> Self {
        Self {
            changes: previews.into_iter().map(Into::into).collect(),
            kept: undo.kept.into_iter().map(Into::into).collect(),
            already: undo.already,
            uncertain: undo.uncertain,
        }
    }
}

impl From<Kept> for KeptView {
    fn from(kept: Kept) -> Self {
        Self {
            title: kept.title,
            why: kept.why,
            changed: kept.changed,
        }
    }
}
