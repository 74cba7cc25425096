//! Budgets and who is told.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::wire::Paging;

/// Budgets by name.
pub(crate) type Budgets = BTreeMap<String, Budget>;

/// Budgets pages by `MaxResults` and `NextToken`.
pub(super) const PAGES: Paging = Paging {
    size: "MaxResults",
    token: "NextToken",
    default: 100,
    max: 100,
    invalid_token: "InvalidNextTokenException",
};

/// `DescribeBudgetNotificationsForAccount` pages by budgets.
pub(super) const LONG_PAGES: Paging = Paging {
    default: 50,
    max: 1000,
    ..PAGES
};

/// A budget.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Budget {
    /// The budget as the API words it, with AWS's defaults filled in.
    pub body: Value,
    /// When it was last changed.
    pub updated: Timestamp,
    /// Its notifications.
    pub notifications: Vec<Notification>,
}

/// A notification of a budget, and its subscribers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Notification {
    /// `ACTUAL` or `FORECASTED`.
    pub kind: String,
    /// `GREATER_THAN`, `LESS_THAN` or `EQUAL_TO`.
    pub comparison: String,
    /// In percent or US dollars, by `threshold_type`.
    pub threshold: f64,
    /// `PERCENTAGE` or `ABSOLUTE_VALUE`.
    pub threshold_type: String,
    /// Who is told.
    pub subscribers: BTreeSet<Subscriber>,
    /// Whether the threshold is passed: `NotificationState` ALARM.
    #[serde(default)]
    pub alarm: bool,
}

/// Somebody who is told.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Subscriber {
    /// `EMAIL` or `SNS`.
    pub kind: String,
    /// The address or topic.
    pub address: String,
}
