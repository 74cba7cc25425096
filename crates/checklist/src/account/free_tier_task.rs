use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Something that earns credit once it is done (`freetier:ListAccountActivities` and
/// `GetAccountActivity`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FreeTierTask {
    /// AWS's id of it.
    pub id: String,
    /// What it is, in AWS's words, in English.
    pub title: String,
    /// What it earns, in United States dollars.
    pub reward: Option<Decimal>,
    /// How far it is.
    pub status: TaskStatus,
    /// How many minutes AWS thinks that it takes.
    pub minutes: Option<u32>,
    /// Where AWS says how it is done.
    pub link: Option<String>,
    /// Until when it earns something.
    pub expires_at: Option<Timestamp>,
}

impl FreeTierTask {
    /// Whether it is the one for a budget. AWS gives tasks no names but their titles ("Set up a
    /// cost budget using AWS Budgets": AWS Billing User Guide, "Free Tier activities").
    pub fn is_budget(&self) -> bool {
        self.title.to_lowercase().contains("budget")
    }
}

/// `ActivityStatus`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskStatus {
    /// Nobody began.
    NotStarted,
    /// It was begun.
    InProgress,
    /// It is done.
    Completed,
    /// It earns something for a short time only.
    Expiring,
    /// Something that this version does not know.
    Other,
}
