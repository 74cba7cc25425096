//! The plan of the account.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The plan of an account made since July 2025, as `freetier:GetAccountPlanState` tells it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Plan {
    /// `FREE` or `PAID`.
    pub kind: String,
    /// `NOT_STARTED`, `ACTIVE` or `EXPIRED`.
    pub status: String,
    /// Credits left, in US dollars.
    pub credits_usd: Option<f64>,
    /// When the Free plan ends.
    pub ends: Option<Timestamp>,
}
