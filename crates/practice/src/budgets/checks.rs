//! What Budgets takes as a budget.

use jiff::{Timestamp, tz::TimeZone};
use serde_json::{Map, Value, json};

use super::found::member;
use crate::wire::Refusal;

/// 2087-06-15, where AWS lets budgets without an end date end.
const END: i64 = 3_706_473_600;

const COST_TYPES: [(&str, bool); 11] = [
    ("IncludeTax", true),
    ("IncludeSubscription", true),
    ("UseBlended", false),
    ("IncludeRefund", true),
    ("IncludeCredit", true),
    ("IncludeUpfront", true),
    ("IncludeRecurring", true),
    ("IncludeOtherSubscription", true),
    ("IncludeSupport", true),
    ("IncludeDiscount", true),
    ("UseAmortized", false),
];

/// Checks a budget and fills in AWS's defaults.
pub(super) fn budget(given: &Map<String, Value>, now: Timestamp) -> Result<Value, Refusal> {
    name(member(given, "BudgetName")?)?;
    let unit = one_of(
        given,
        "TimeUnit",
        &["DAILY", "MONTHLY", "QUARTERLY", "ANNUALLY", "CUSTOM"],
    )?;
    let kind = one_of(given, "BudgetType", &KINDS)?;
    let mut budget = Value::Object(given.clone());
    if let Value::Object(budget) = &mut budget {
        // AWS's to say.
        budget.retain(|name, _| !ADDED.contains(&name.as_str()));
    }
    if matches!(kind, "COST" | "USAGE") {
        limit(given)?;
        budget.pointer_mut("/BudgetLimit/Amount").map(normalise);
    }
    let has = |names: &[&str]| names.iter().any(|name| given.contains_key(*name));
    let is_new = has(&["Metrics", "FilterExpression"]);
    if is_new && has(&["CostTypes", "CostFilters"]) {
        return Err(invalid(
            "Use either CostTypes and CostFilters, or Metrics and FilterExpression",
        ));
    }
    metrics(given)?;
    if kind == "COST" && !is_new {
        budget["CostTypes"] = cost_types(given.get("CostTypes"));
        if budget.get("CostFilters").is_none() {
            budget["CostFilters"] = json!({});
        }
    }
    period(&mut budget, unit, now)?;
    Ok(budget)
}

/// What AWS adds to its answers.
const ADDED: [&str; 3] = ["CalculatedSpend", "LastUpdatedTime", "HealthStatus"];

const METRICS: [&str; 8] = [
    "BlendedCost",
    "UnblendedCost",
    "AmortizedCost",
    "NetUnblendedCost",
    "NetAmortizedCost",
    "UsageQuantity",
    "NormalizedUsageAmount",
    "Hours",
];

/// At most one, of those that the model names.
fn metrics(given: &Map<String, Value>) -> Result<(), Refusal> {
    let metrics = given.get("Metrics").and_then(Value::as_array);
    let metrics = metrics.map(Vec::as_slice).unwrap_or_default();
    let is_known = |metric: &Value| METRICS.iter().any(|known| metric == known);
    match metrics.len() <= 1 && metrics.iter().all(is_known) {
        true => Ok(()),
        false => Err(invalid("Metrics must be one of the metrics of a budget")),
    }
}

/// The cost types as chosen, the rest as AWS has them by default.
fn cost_types(given: Option<&Value>) -> Value {
    let chosen = |name: &str| given.and_then(|types| types[name].as_bool());
    let types =
        COST_TYPES.map(|(name, default)| (name.to_owned(), json!(chosen(name).unwrap_or(default))));
    Value::Object(types.into_iter().collect())
}

const KINDS: [&str; 6] = [
    "USAGE",
    "COST",
    "RI_UTILIZATION",
    "RI_COVERAGE",
    "SAVINGS_PLANS_UTILIZATION",
    "SAVINGS_PLANS_COVERAGE",
];

fn name(name: &str) -> Result<(), Refusal> {
    if name.is_empty() || name.chars().count() > 100 {
        return Err(invalid("Budget name must have a length between 1 and 100"));
    }
    if name.contains([':', '\\'])
        || name.contains("/action/")
        || name.to_lowercase().contains("<script>")
    {
        return Err(invalid(
            "Budget name must not contain the characters ':' and '\\' or '/action/'",
        ));
    }
    // AWS checks names for phone numbers, addresses of the web and of e-mail.
    if name.contains("://") || name.contains('@') {
        return Err(invalid(
            "Budget name must not contain an e-mail address or a URL",
        ));
    }
    Ok(())
}

fn limit(given: &Map<String, Value>) -> Result<(), Refusal> {
    if given.contains_key("PlannedBudgetLimits") {
        return match given.contains_key("BudgetLimit") {
            true => Err(invalid("Use either BudgetLimit or PlannedBudgetLimits")),
            false => Ok(()),
        };
    }
    let Some(limit) = given.get("BudgetLimit").and_then(Value::as_object) else {
        return Err(Refusal::missing("BudgetLimit"));
    };
    let amount = member(limit, "Amount")?;
    member(limit, "Unit")?;
    // The model's pattern: ([0-9]*\.)?[0-9]+
    let (whole, fraction) = amount.split_once('.').unwrap_or(("", amount));
    let digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    if !digits(whole) || fraction.is_empty() || !digits(fraction) {
        return Err(Refusal::constraint(
            "budget.budgetLimit.amount",
            amount,
            "Member must satisfy regular expression pattern: ([0-9]*\\.)?[0-9]+",
        ));
    }
    if amount.parse::<f64>().is_ok_and(|amount| amount <= 0.0) {
        return Err(invalid("Budget limit must be greater than 0"));
    }
    Ok(())
}

/// AWS gives `20` back as `20.0`.
fn normalise(amount: &mut Value) {
    if let Value::String(text) = amount
        && !text.contains('.')
    {
        text.push_str(".0");
    }
}

/// A budget begins with the present period and ends in 2087, if nothing else is said.
fn period(budget: &mut Value, unit: &str, now: Timestamp) -> Result<(), Refusal> {
    let given = |name: &str| budget["TimePeriod"][name].as_f64();
    let start = given("Start").unwrap_or_else(|| period_start(unit, now));
    let end = given("End").unwrap_or(END as f64);
    if start >= end {
        return Err(invalid("Start time must be before end time"));
    }
    budget["TimePeriod"] = json!({ "Start": start, "End": end });
    Ok(())
}

fn period_start(unit: &str, now: Timestamp) -> f64 {
    let day = TimeZone::UTC.to_datetime(now).date();
    let month = match unit {
        "ANNUALLY" => 1,
        "QUARTERLY" => (day.month() - 1) / 3 * 3 + 1,
        _ => day.month(),
    };
    let first = if unit == "DAILY" { day.day() } else { 1 };
    let start = jiff::civil::Date::new(day.year(), month, first)
        .and_then(|start| TimeZone::UTC.to_timestamp(start.at(0, 0, 0, 0)))
        .unwrap_or(now);
    start.as_second() as f64
}

/// The value of a member that must be one of a few words.
pub(super) fn one_of<'a>(
    object: &'a Map<String, Value>,
    name: &str,
    words: &[&str],
) -> Result<&'a str, Refusal> {
    let value = member(object, name)?;
    if words.contains(&value) {
        return Ok(value);
    }
    let constraint = format!("Member must satisfy enum value set: [{}]", words.join(", "));
    Err(Refusal {
        code: "InvalidParameterException",
        ..Refusal::constraint(name, value, &constraint)
    })
}

pub(super) fn invalid(message: &str) -> Refusal {
    Refusal::new(400, "InvalidParameterException", message)
}
