//! What AWS's description of a budget says of it.

use jiff::Timestamp;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Map, Value};

use super::budget_definition::BudgetDefinition;
use super::budgets::{Budget, BudgetPeriod};

impl Budget {
    /// What a budget is, by the words in which `DescribeBudget` and `DescribeBudgets` answer. Its
    /// alerts are another answer.
    pub fn from_answer(answer: Map<String, Value>) -> Self {
        let text = |path: &[&str]| at(&answer, path).and_then(Value::as_str);
        let time = |name: &str| at(&answer, &["TimePeriod", name]).and_then(timestamp);
        let amount = text(&["BudgetLimit", "Amount"]);
        let unhealthy = text(&["HealthStatus", "Status"]) == Some("UNHEALTHY");
        let reason = text(&["HealthStatus", "StatusReason"]).unwrap_or_default();
        Self {
            name: text(&["BudgetName"]).unwrap_or_default().to_owned(),
            limit: amount.and_then(|amount| amount.parse().ok()),
            unit: text(&["BudgetLimit", "Unit"])
                .unwrap_or_default()
                .to_owned(),
            counts_cost: text(&["BudgetType"]) == Some("COST"),
            period: period(text(&["TimeUnit"]).unwrap_or_default()),
            whole_account: is_whole(&answer, None),
            counts_credits: counts_credits(&answer),
            unhealthy: unhealthy.then(|| reason.to_owned()),
            starts_at: time("Start"),
            ends_at: time("End"),
            alerts: Vec::new(),
            notifications: 0,
            subscribers_unread: false,
            definition: BudgetDefinition::from_answer(answer),
        }
    }

    /// Whether it takes everything that this account (twelve digits) spends, also where it has a
    /// filter by accounts. That is the whole bill of an account that pays for no other: whatever
    /// others it names have nothing on that bill.
    pub fn takes_all_of(&self, account: &str) -> bool {
        self.whole_account || is_whole(self.definition.members(), Some(account))
    }
}

fn period(unit: &str) -> BudgetPeriod {
    match unit {
        "DAILY" => BudgetPeriod::Day,
        "MONTHLY" => BudgetPeriod::Month,
        _ => BudgetPeriod::Longer,
    }
}

/// The value at a path of names.
fn at<'a>(answer: &'a Map<String, Value>, path: &[&str]) -> Option<&'a Value> {
    let (first, rest) = path.split_first()?;
    rest.iter()
        .try_fold(answer.get(*first)?, |value, name| value.get(name))
}

/// AWS's times are seconds since 1970, with decimals.
fn timestamp(seconds: &Value) -> Option<Timestamp> {
    Timestamp::from_second(seconds.as_f64()?.to_i64()?).ok()
}

/// What somebody can spend, by AWS's names for kinds of charges: in `CostTypes`, and as values of
/// the dimension `RECORD_TYPE` (AWS Cost Management User Guide, "Budget filters"). Taxes come with
/// what is spent; credits, refunds and discounts are taken off.
const SPENDING: [&str; 5] = [
    "IncludeSubscription",
    "IncludeOtherSubscription",
    "IncludeRecurring",
    "IncludeUpfront",
    "IncludeSupport",
];
const CHARGES: [&str; 4] = ["Usage", "Recurring", "Upfront", "Support"];

/// Metrics that count something other than money.
const USAGE_METRICS: [&str; 3] = ["UsageQuantity", "NormalizedUsageAmount", "Hours"];

/// Whether nothing that can be spent is left out, in the old way or in the new: of every account, or
/// of one.
fn is_whole(answer: &Map<String, Value>, account: Option<&str>) -> bool {
    let filters = answer.get("CostFilters").and_then(Value::as_object);
    let view = answer.get("BillingViewArn").and_then(Value::as_str);
    let types = answer.get("CostTypes");
    let included = |name: &&str| types.and_then(|types| types[*name].as_bool()) != Some(false);
    let metrics = answer.get("Metrics").and_then(Value::as_array);
    let is_usage = |metric: &Value| USAGE_METRICS.iter().any(|usage| metric == usage);
    let counts = |charge: &&str| {
        let filter = answer.get("FilterExpression");
        filter.is_none_or(|filter| takes(filter, charge, account) == Some(true))
    };
    let of_account = |(key, values): (&String, &Value)| {
        let mut values = values.as_array().into_iter().flatten();
        key == "LinkedAccount" && account.is_some_and(|id| values.any(|value| value == id))
    };
    filters.is_none_or(|filters| filters.iter().all(of_account))
        && view.is_none_or(|arn| arn.ends_with("/primary"))
        && SPENDING.iter().all(included)
        && !metrics.is_some_and(|metrics| metrics.iter().any(is_usage))
        && CHARGES.iter().all(counts)
}

fn counts_credits(answer: &Map<String, Value>) -> bool {
    let types = answer.get("CostTypes");
    let included = types.and_then(|types| types["IncludeCredit"].as_bool());
    let filter = answer.get("FilterExpression");
    let left_out = filter.and_then(|filter| takes(filter, "Credit", None)) == Some(false);
    included != Some(false) && !left_out
}

/// Whether a filter takes everything of this kind of charge, of one account or of all, or nothing;
/// `None` where something else decides too.
fn takes(filter: &Value, charge: &str, account: Option<&str>) -> Option<bool> {
    let list = |name: &str| filter[name].as_array().into_iter().flatten();
    let mut parts: Vec<Option<bool>> = Vec::new();
    if let Some(dimension) = filter["Dimensions"].as_object() {
        parts.push(names(dimension, charge, account));
    }
    if ["Tags", "CostCategories"]
        .iter()
        .any(|it| !filter[*it].is_null())
    {
        parts.push(None);
    }
    if filter["Not"].is_object() {
        parts.push(takes(&filter["Not"], charge, account).map(|taken| !taken));
    }
    parts.extend(list("And").map(|part| takes(part, charge, account)));
    let mut either = list("Or")
        .map(|part| takes(part, charge, account))
        .peekable();
    if either.peek().is_some() {
        let either: Vec<Option<bool>> = either.collect();
        let none = either.iter().all(|taken| *taken == Some(false));
        let one = either.contains(&Some(true));
        parts.push(one.then_some(true).or(none.then_some(false)));
    }
    let all = parts.iter().all(|taken| *taken == Some(true));
    match parts.contains(&Some(false)) {
        true => Some(false),
        false => all.then_some(true),
    }
}

/// Whether a list of values has this kind of charge, or this account; `None` for other lists, and for
/// those that are not of whole values.
fn names(dimension: &Map<String, Value>, charge: &str, account: Option<&str>) -> Option<bool> {
    let list = |name: &str| {
        let values = dimension.get(name).and_then(Value::as_array);
        values.into_iter().flatten().filter_map(Value::as_str)
    };
    let whole = ["EQUALS", "CASE_SENSITIVE", "CASE_INSENSITIVE"];
    let is_list = list("MatchOptions").all(|option| whole.contains(&option));
    let wanted = match dimension.get("Key").and_then(Value::as_str) {
        Some("RECORD_TYPE") => Some(charge),
        Some("LINKED_ACCOUNT") => account,
        Some(_) | None => None,
    };
    let wanted = wanted.filter(|_| is_list)?;
    Some(list("Values").any(|value| value.eq_ignore_ascii_case(wanted)))
}
