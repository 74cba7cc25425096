//! Whether AWS counts for a budget now, and goes on to.

use jiff::{SignedDuration, Timestamp};

use crate::{Budget, Message};

/// AWS deletes a budget at its end. Nearer than this, it is no guard for the next month.
const NEAR_END: SignedDuration = SignedDuration::from_hours(31 * 24);

/// Whether nothing is in its way.
pub(super) fn is_in_force(budget: &Budget, now: Timestamp) -> bool {
    out_of_force(budget, now).is_empty()
}

/// What is in its way.
pub(super) fn out_of_force(budget: &Budget, now: Timestamp) -> Vec<Message> {
    let about = |id: &str| Message::new(id).with("budget", budget.name.as_str());
    let reason = budget.unhealthy.as_deref();
    let unhealthy = reason.map(|reason| about("budgets-found-unhealthy").with("reason", reason));
    let later = budget.starts_at.filter(|start| *start > now);
    let later = later.map(|start| about("budgets-found-starts-later").with("date", start));
    let is_near = |end: &Timestamp| end.duration_since(now) < NEAR_END;
    let end = budget.ends_at.filter(is_near);
    let ends = end.map(|end| about("budgets-found-ends-soon").with("date", end));
    [unhealthy, later, ends].into_iter().flatten().collect()
}
