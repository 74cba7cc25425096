//! The plans that accounts begin with.

use jiff::Timestamp;

use super::plan::Plan;
use crate::base::{Seed, days_ago};
use crate::service::Beginning;

/// The plan of a seed.
pub(crate) fn begin(beginning: &Beginning<'_>) -> Option<Plan> {
    let now = beginning.now;
    Some(match beginning.seed {
        Seed::Fresh | Seed::Project => free(now, 0),
        Seed::HalfDone => free(now, 3),
        Seed::Neglected | Seed::Large => paid(),
    })
}

/// A Free plan that began some days ago, with all its credits; it runs for six months.
fn free(now: Timestamp, days_used: i64) -> Plan {
    Plan {
        kind: "FREE".to_owned(),
        status: "ACTIVE".to_owned(),
        credits_usd: Some(100.0),
        ends: Some(days_ago(now, days_used - 182)),
    }
}

fn paid() -> Plan {
    Plan {
        kind: "PAID".to_owned(),
        status: "ACTIVE".to_owned(),
        credits_usd: None,
        ends: None,
    }
}
