//! Writes that have not spread yet: reads still see the state from before them.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::services::State;

/// A state from before a write, seen by reads until the write has spread.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Unseen {
    /// When the write becomes visible.
    pub until: Timestamp,
    /// The state as it was before the write.
    pub before: State,
}

/// The state that reads see: the present one less the writes that have not spread.
pub(crate) fn visible<'a>(present: &'a State, unseen: &'a [Unseen], now: Timestamp) -> &'a State {
    let unseen = unseen.iter().find(|unseen| unseen.until > now);
    unseen.map_or(present, |unseen| &unseen.before)
}

/// Keeps `before` for reads until `until`, when the write that followed it has spread.
pub(crate) fn hold_back(unseen: &mut Vec<Unseen>, before: State, now: Timestamp, until: Timestamp) {
    unseen.retain(|unseen| unseen.until > now);
    if unseen.last().is_none_or(|last| last.until < until) {
        unseen.push(Unseen { until, before });
    }
}
