#![allow(clippy::unwrap_used)]

mod judging;
mod planning;

use serde_json::Map;

use super::super::sample;
use super::*;
use crate::{Alert, AlertBasis, Organization, Status, ThresholdKind, UpdateBudget};

const NOW: i64 = 1_795_435_200;
const DAY: i64 = 24 * 60 * 60;

/// A budget for ten dollars a month that somebody made, as AWS describes it.
fn answer() -> Map<String, Value> {
    let whole = json!({
        "BudgetName": "mine", "BudgetType": "COST", "TimeUnit": "MONTHLY",
        "BudgetLimit": {"Amount": "10.0", "Unit": "USD"},
        "CostFilters": {},
        "CostTypes": {
            "IncludeCredit": false, "IncludeRefund": false, "IncludeTax": true,
            "IncludeSubscription": true, "IncludeOtherSubscription": true,
            "IncludeRecurring": true, "IncludeUpfront": true, "IncludeSupport": true,
            "IncludeDiscount": true, "UseBlended": false, "UseAmortized": false,
        },
        "TimePeriod": {"Start": 1_793_491_200, "End": 3_706_473_600_i64},
        "HealthStatus": {"Status": "HEALTHY"},
    });
    whole.as_object().unwrap().clone()
}

fn with_alerts(answer: Map<String, Value>, alerts: Vec<Alert>) -> Budget {
    Budget {
        notifications: alerts.len(),
        alerts,
        ..Budget::from_answer(answer)
    }
}

/// The budget above, with these members instead.
fn mine(changed: Value, alerts: Vec<Alert>) -> Budget {
    let mut answer = answer();
    answer.extend(changed.as_object().unwrap().clone());
    with_alerts(answer, alerts)
}

fn named(name: &str, limit: &str, alerts: Vec<Alert>) -> Budget {
    let limit = json!({"Amount": limit, "Unit": "USD"});
    mine(json!({"BudgetName": name, "BudgetLimit": limit}), alerts)
}

fn alert(basis: AlertBasis, kind: ThresholdKind, threshold: &str, emails: &[&str]) -> Alert {
    Alert {
        basis,
        kind,
        threshold: threshold.parse().unwrap(),
        emails: emails.iter().map(|&email| email.to_owned()).collect(),
        topics: Vec::new(),
        alarm: false,
    }
}

fn at_percent(threshold: &str, emails: &[&str]) -> Alert {
    alert(
        AlertBasis::Actual,
        ThresholdKind::Percent,
        threshold,
        emails,
    )
}

fn in_dollars(threshold: &str, emails: &[&str]) -> Alert {
    alert(
        AlertBasis::Actual,
        ThresholdKind::Dollars,
        threshold,
        emails,
    )
}

fn forecast(threshold: &str, emails: &[&str]) -> Alert {
    alert(
        AlertBasis::Forecast,
        ThresholdKind::Percent,
        threshold,
        emails,
    )
}

const ANA: &[&str] = &["ana@example.com"];

fn people(number: usize) -> Vec<String> {
    (0..number).map(|it| format!("p{it}@example.com")).collect()
}

/// What AWS's own template for a month has.
fn template() -> Vec<Alert> {
    vec![
        at_percent("85", ANA),
        at_percent("100", ANA),
        forecast("100", ANA),
    ]
}

/// What Firstday's own budgets have.
fn own(emails: &[&str]) -> [Vec<Alert>; 2] {
    let percents = ["25", "50", "80", "100"];
    let monthly = percents.map(|percent| at_percent(percent, emails)).to_vec();
    [vec![in_dollars("0.01", emails)], monthly]
}

fn in_the_new_way(filter: &Value) -> Value {
    json!({
        "CostTypes": null, "CostFilters": null,
        "Metrics": ["UnblendedCost"], "FilterExpression": filter,
    })
}

fn with(budgets: Vec<Budget>) -> Account {
    sample::fresh_with(|account| account.budgets = sample::read(budgets))
}

fn answers(amount: impl Into<Value>, emails: &[&str]) -> Answers {
    Answers::default()
        .with(ID, "amount", amount)
        .with(ID, "emails", emails.to_vec())
}

fn plan(budgets: Vec<Budget>, answers: &Answers) -> Vec<Change> {
    Budgets.changes(&with(budgets), answers).unwrap()
}

/// The changes by name, those that create with the budget's name.
fn names_of(changes: &[Change]) -> Vec<String> {
    let name = |change: &Change| {
        if let Change::CreateBudget(create) = change {
            return format!("create {}", create.budget);
        }
        change.name().to_owned()
    };
    changes.iter().map(name).collect()
}
