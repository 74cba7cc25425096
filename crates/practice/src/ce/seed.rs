//! What accounts begin with.

use std::collections::BTreeMap;

use serde_json::json;

use super::state::{AnomalyMonitor, AnomalySubscription, CostExplorer, Rate};
use crate::base::Seed;
use crate::service::Beginning;

/// What a seed has cost, and what is watched in it: AWS makes a monitor of its own for those who
/// opened Cost Explorer (AWS Cost Management User Guide, "Getting started with AWS Cost Anomaly
/// Detection"), with a threshold that a small account never reaches.
pub(crate) fn begin(beginning: &Beginning<'_>) -> CostExplorer {
    let account = beginning.account;
    let costs = |rates: &[(&str, f64)]| CostExplorer {
        opened: Some(account.created),
        rates: rates
            .iter()
            .map(|(kind, a_day)| rate(kind, *a_day))
            .collect(),
        ..CostExplorer::default()
    };
    match beginning.seed {
        Seed::Fresh | Seed::Project => costs(&[]),
        Seed::HalfDone => CostExplorer {
            monitors: BTreeMap::from([(arn(&account.id, "anomalymonitor"), default_monitor())]),
            subscriptions: BTreeMap::from([(
                arn(&account.id, "anomalysubscription"),
                default_subscription(&account.id, &account.email),
            )]),
            ..costs(&[("Usage", 0.11), ("Credit", -0.11)])
        },
        Seed::Neglected => costs(&[("Usage", 1.9), ("Tax", 0.2)]),
        Seed::Large => costs(&[("Usage", 412.0), ("Support", 41.0), ("Tax", 30.0)]),
    }
}

fn rate(record_type: &str, a_day: f64) -> Rate {
    Rate {
        record_type: record_type.to_owned(),
        a_day,
    }
}

fn arn(account: &str, kind: &str) -> String {
    format!("arn:aws:ce::{account}:{kind}/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d")
}

fn default_monitor() -> AnomalyMonitor {
    AnomalyMonitor {
        body: json!({
            "MonitorName": "Default-Services-Monitor",
            "MonitorType": "DIMENSIONAL",
            "MonitorDimension": "SERVICE",
        }),
    }
}

fn default_subscription(account: &str, email: &str) -> AnomalySubscription {
    let at_least = |key: &str, value: &str| {
        json!({ "Dimensions": {
            "Key": key, "MatchOptions": ["GREATER_THAN_OR_EQUAL"], "Values": [value],
        }})
    };
    AnomalySubscription {
        body: json!({
            "SubscriptionName": "Default-Services-Subscription",
            "AccountId": account,
            "MonitorArnList": [arn(account, "anomalymonitor")],
            "Frequency": "DAILY",
            "Subscribers": [{ "Type": "EMAIL", "Address": email, "Status": "CONFIRMED" }],
            "ThresholdExpression": { "And": [
                at_least("ANOMALY_TOTAL_IMPACT_ABSOLUTE", "100"),
                at_least("ANOMALY_TOTAL_IMPACT_PERCENTAGE", "40"),
            ]},
        }),
    }
}
