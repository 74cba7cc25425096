use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The Free Tier plan, from `freetier:GetAccountPlanState`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Free or Paid.
    pub kind: PlanKind,
    /// Whether it runs; `None` where AWS left it out.
    #[serde(default)]
    pub status: Option<PlanStatus>,
    /// Credits left, in United States dollars; AWS leaves it out for some accounts.
    pub credits_left: Option<Decimal>,
    /// When the Free plan ends.
    pub ends_at: Option<Timestamp>,
}

impl Plan {
    /// The days until it ends, seen from `now`, where AWS tells. A day that has begun counts, or a
    /// plan of today would say one day less at once.
    pub fn days_left(&self, now: Timestamp) -> Option<i64> {
        let hours = self.ends_at?.duration_since(now).as_hours();
        Some(((hours + 23) / 24).max(0))
    }
}

/// Free or Paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum PlanKind {
    /// Ends after six months or when the credits are used up, and the account closes.
    Free,
    /// Charges what is used beyond credits.
    Paid,
}

/// `accountPlanStatus`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanStatus {
    /// It has not begun.
    NotStarted,
    /// It runs.
    Active,
    /// It has ended.
    Expired,
}
