use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The Free Tier plan, from `freetier:GetAccountPlanState`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Free or Paid.
    pub kind: PlanKind,
    /// Credits left, in United States dollars; AWS leaves it out for some accounts.
    pub credits_left: Option<Decimal>,
    /// When the Free plan ends.
    pub ends_at: Option<Timestamp>,
}

/// Free or Paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanKind {
    /// Ends after six months or when the credits are used up, and the account closes.
    Free,
    /// Charges what is used beyond credits.
    Paid,
}
