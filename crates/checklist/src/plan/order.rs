//! In which order the changes are made.

use std::collections::HashSet;

use crate::{PlannedChange, Turn};

/// First what needs nobody, then what waits for a person and what rests on that: whoever starts a
/// run is asked at its end, for one thing after the other. Among themselves both keep their order.
pub(super) fn people_last(changes: Vec<PlannedChange>) -> Vec<PlannedChange> {
    let mut late = HashSet::new();
    let (mut ordered, waiting): (Vec<_>, Vec<_>) = changes.into_iter().partition(|planned| {
        let deed = planned.change.deed();
        let held_up = deed.turn().as_ref().is_some_and(Turn::holds_up);
        let waits = held_up || deed.requires().iter().any(|it| late.contains(it));
        if waits {
            late.extend(deed.provides());
        }
        !waits
    });
    ordered.extend(waiting);
    ordered
}
