//! What the account costs, and what is watched.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Cost Explorer.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct CostExplorer {
    /// When it was opened: its numbers appear a day later. `None` where nobody opened it.
    pub opened: Option<Timestamp>,
    /// What each day costs.
    pub rates: Vec<Rate>,
    /// Monitors by ARN.
    pub monitors: BTreeMap<String, AnomalyMonitor>,
    /// Subscriptions by ARN.
    pub subscriptions: BTreeMap<String, AnomalySubscription>,
}

/// Something that costs, or takes off, about the same every day.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Rate {
    /// `Usage`, `Tax`, `Credit`, …
    pub record_type: String,
    /// United States dollars a day; negative where it takes off.
    pub a_day: f64,
}

/// A monitor of Cost Anomaly Detection, as the API words it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AnomalyMonitor {
    /// All of it but the ARN.
    pub body: Value,
}

/// A subscription of Cost Anomaly Detection, as the API words it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AnomalySubscription {
    /// All of it but the ARN.
    pub body: Value,
}
