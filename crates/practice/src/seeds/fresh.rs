//! Just signed up.

use jiff::Timestamp;

use super::build::{days_ago, empty};
use crate::world::{Plan, State, shift};

/// Root has signed in; nothing else was done.
pub(super) fn state(now: Timestamp) -> State {
    let mut state = empty("111122223333", "My first account", shift(now, -45 * 60));
    state.account.plan = Some(free_plan(now, 100.0, 0));
    state.root.password_last_used = Some(shift(now, -40 * 60));
    state
}

/// A Free plan that began some days ago; it runs for six months.
pub(super) fn free_plan(now: Timestamp, credits_usd: f64, days_used: i64) -> Plan {
    Plan {
        kind: "FREE".to_owned(),
        status: "ACTIVE".to_owned(),
        credits_usd: Some(credits_usd),
        ends: Some(days_ago(now, days_used - 182)),
    }
}
