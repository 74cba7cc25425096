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

/// An account on the Free plan closes when its credits are used up, so few want a decision too: in
/// United States dollars.
const FEW_CREDITS: Decimal = Decimal::from_parts(20, 0, 0, false, 0);

/// A Free plan that ends within this many days wants a decision.
const DAYS_OF_WARNING: i64 = 30;

impl Plan {
    /// Whether it is a Free plan that is over, soon over or nearly without credits, seen from `now`:
    /// the account closes with it.
    pub fn wants_decision(&self, now: Timestamp) -> bool {
        let few = self.credits_left.is_some_and(|left| left <= FEW_CREDITS);
        let soon = self
            .days_left(now)
            .is_some_and(|days| days <= DAYS_OF_WARNING);
        let begun = self.status != Some(PlanStatus::NotStarted);
        let over = self.status == Some(PlanStatus::Expired);
        self.kind == PlanKind::Free && (over || few || (soon && begun))
    }

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
