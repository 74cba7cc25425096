//! Budgets.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::found::{budget, no_budget, ready};
use super::state::{Budget, Budgets, PAGES};
use super::{checks, notifications};
use crate::service::{Answer, Ask};
use crate::wire::{Refusal, token_answer};

const BUDGETS_PER_ACCOUNT: usize = 20_000;

pub(super) fn create_budget(budgets: &mut Budgets, ask: &Ask<'_>) -> Answer {
    ready(ask)?;
    let body = checks::budget(ask.input.structure("Budget")?, ask.now)?;
    let notifications = notifications::read_all(ask.input)?;
    let name = body["BudgetName"].as_str().unwrap_or_default().to_owned();
    if budgets.contains_key(&name) {
        let message = format!("Error creating budget: {name} - the budget already exists.");
        return Err(Refusal::new(400, "DuplicateRecordException", message));
    }
    if budgets.len() >= BUDGETS_PER_ACCOUNT {
        return Err(Refusal::new(
            400,
            "CreationLimitExceededException",
            "You have reached the limit of budgets.",
        ));
    }
    budgets.insert(
        name,
        Budget {
            body,
            updated: ask.now,
            notifications,
        },
    );
    Ok(json!({}))
}

pub(super) fn describe_budgets(budgets: &Budgets, ask: &Ask<'_>) -> Answer {
    ready(ask)?;
    let page = PAGES.cut(ask.input, budgets.iter())?;
    Ok(token_answer("Budgets", page, |budget| show(budget, ask)))
}

pub(super) fn describe_budget(budgets: &Budgets, ask: &Ask<'_>) -> Answer {
    ready(ask)?;
    Ok(json!({ "Budget": show(budget(budgets, ask.input)?, ask) }))
}

/// The new budget takes the place of the old; its notifications stay.
pub(super) fn update_budget(budgets: &mut Budgets, ask: &Ask<'_>) -> Answer {
    ready(ask)?;
    let body = checks::budget(ask.input.structure("NewBudget")?, ask.now)?;
    let name = body["BudgetName"].as_str().unwrap_or_default().to_owned();
    let budget = budgets.get_mut(&name).ok_or_else(|| no_budget(&name))?;
    (budget.body, budget.updated) = (body, ask.now);
    Ok(json!({}))
}

pub(super) fn delete_budget(budgets: &mut Budgets, ask: &Ask<'_>) -> Answer {
    ready(ask)?;
    let name = ask.input.text("BudgetName")?;
    if budgets.remove(name).is_none() {
        let message = format!(
            "Unable to delete budget: {name} - the budget doesn't exist. Try creating it first."
        );
        return Err(Refusal::new(400, "NotFoundException", message));
    }
    Ok(json!({}))
}

/// The practice account never spends anything. The filter is shown to those who ask for it, and a
/// plan of limits with the limit of the present period.
fn show(budget: &Budget, ask: &Ask<'_>) -> Value {
    let mut shown = budget.body.clone();
    if ask.input.flag("ShowFilterExpression") != Some(true)
        && let Value::Object(shown) = &mut shown
    {
        shown.remove("FilterExpression");
    }
    if let Some(limit) = present_limit(&budget.body, ask.now) {
        shown["BudgetLimit"] = limit.clone();
    }
    shown["CalculatedSpend"] = json!({ "ActualSpend": { "Amount": "0.0", "Unit": "USD" } });
    shown["LastUpdatedTime"] = json!(budget.updated.as_second());
    if shown.get("HealthStatus").is_none() {
        shown["HealthStatus"] = json!({ "Status": "HEALTHY" });
    }
    shown
}

/// Of limits that are planned by the beginnings of their periods, the one that has begun last.
fn present_limit(body: &Value, now: Timestamp) -> Option<&Value> {
    let planned = body.get("PlannedBudgetLimits")?.as_object()?;
    let began = planned.iter().filter_map(|(start, limit)| {
        let start: i64 = start.parse().ok()?;
        (start <= now.as_second()).then_some((start, limit))
    });
    began
        .max_by_key(|(start, _)| *start)
        .map(|(_, limit)| limit)
}
