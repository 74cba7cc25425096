//! What several steps share.

use crate::{Message, Reading, Status, Verdict};

/// A judgement whose `Err` is the verdict that nothing could be read; both are verdicts.
pub(super) type Judgement = Result<Verdict, Verdict>;

/// Whichever verdict it is.
pub(super) fn either(judgement: Judgement) -> Verdict {
    judgement.unwrap_or_else(|verdict| verdict)
}

/// The value, or the verdict that it could not be read.
pub(super) fn known<T>(reading: &Reading<T>) -> Result<&T, Verdict> {
    let finding = match reading {
        Reading::Known { value, .. } => return Ok(value),
        Reading::NotRead => Message::new("unread-yet"),
        Reading::Denied { reason } => Message::new("unread-denied").with("reason", reason.clone()),
        Reading::NotReady { reason } => {
            Message::new("unread-not-ready").with("reason", reason.clone())
        }
        Reading::Unavailable { reason } => {
            Message::new("unread-unavailable").with("reason", reason.clone())
        }
    };
    Err(Verdict::new(Status::Unknown, finding))
}

/// The verdict for what a project account has no need of.
pub(super) fn not_in_projects() -> Verdict {
    Verdict::new(Status::NotApplicable, Message::new("not-in-projects"))
}

/// Names in a findable order, for a message.
pub(super) fn names<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = names.into_iter().map(str::to_owned).collect();
    names.sort_unstable();
    names
}
