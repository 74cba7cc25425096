//! The plan, what was used, and what earns credit.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::plan::Plan;

/// Free Tier.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "Saved")]
pub struct FreeTier {
    /// The plan; none for an account older than the plans.
    pub plan: Option<Plan>,
    /// What was used this month.
    pub usage: Vec<Usage>,
    /// What earns credit.
    pub activities: Vec<Activity>,
}

/// How much of an offer was used, as `freetier:GetFreeTierUsage` tells it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Usage {
    /// `Amazon Elastic Compute Cloud`.
    pub service: String,
    /// `Global-BoxUsage:freetrial`.
    pub usage_type: String,
    /// So far.
    pub used: f64,
    /// By the end of the month.
    pub expected: f64,
    /// What is free.
    pub limit: f64,
    /// `Hrs`.
    pub unit: String,
}

/// Something that earns credit, as `freetier:GetAccountActivity` tells it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Activity {
    /// 32 characters.
    pub id: String,
    /// What it is.
    pub title: String,
    /// `NOT_STARTED`, `IN_PROGRESS`, `COMPLETED` or `EXPIRING`.
    pub status: String,
    /// United States dollars.
    pub credit: f64,
    /// How long it takes.
    pub minutes: u32,
    /// Where AWS says how it is done.
    pub instructions: String,
    /// Until when it earns something.
    pub expires: Option<Timestamp>,
}

/// A world of before, which had the plan alone, is read as well.
#[derive(Deserialize)]
#[serde(untagged)]
enum Saved {
    Whole {
        plan: Option<Plan>,
        usage: Vec<Usage>,
        activities: Vec<Activity>,
    },
    PlanAlone(Option<Plan>),
}

impl From<Saved> for FreeTier {
    fn from(saved: Saved) -> Self {
        match saved {
            Saved::Whole {
                plan,
                usage,
                activities,
            } => Self {
                plan,
                usage,
                activities,
            },
            Saved::PlanAlone(plan) => Self {
                plan,
                ..Self::default()
            },
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_plan_alone_is_read_as_it_was_saved() {
        let plan = r#"{"kind":"FREE","status":"ACTIVE","credits_usd":100.0,"ends":null}"#;
        let read: FreeTier = serde_json::from_str(plan).unwrap();
        assert_eq!(read.plan.as_ref().unwrap().kind, "FREE");
        let none: FreeTier = serde_json::from_str("null").unwrap();
        assert!(none.plan.is_none());
        let whole: FreeTier = serde_json::from_str(&serde_json::to_string(&read).unwrap()).unwrap();
        assert_eq!(whole.plan.unwrap().credits_usd, Some(100.0));
    }
}
