//! Budgets and their notifications.
//! Source: the API reference of AWS Budgets and the constraints of its model.

mod checks;
mod notifications;

use serde_json::{Map, Value, json};

use crate::input::Input;
use crate::operations::{Answer, Ask, Operation};
use crate::page::{BUDGETS, token_answer};
use crate::refusal::Refusal;
use crate::world::{Budget, State};

/// What the practice account knows of Budgets.
pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::write("budgets", "CreateBudget", resource, create_budget).needs("ModifyBudget"),
    Operation::read("budgets", "DescribeBudgets", resource, describe_budgets).needs("ViewBudget"),
    Operation::read("budgets", "DescribeBudget", resource, describe_budget).needs("ViewBudget"),
    Operation::write("budgets", "UpdateBudget", resource, update_budget).needs("ModifyBudget"),
    Operation::write("budgets", "DeleteBudget", resource, delete_budget).needs("ModifyBudget"),
    Operation::write(
        "budgets",
        "CreateNotification",
        resource,
        notifications::create,
    )
    .needs("ModifyBudget"),
    Operation::write(
        "budgets",
        "DeleteNotification",
        resource,
        notifications::delete,
    )
    .needs("ModifyBudget"),
    Operation::read(
        "budgets",
        "DescribeNotificationsForBudget",
        resource,
        notifications::describe,
    )
    .needs("ViewBudget"),
    Operation::write(
        "budgets",
        "CreateSubscriber",
        resource,
        notifications::create_subscriber,
    )
    .needs("ModifyBudget"),
    Operation::write(
        "budgets",
        "DeleteSubscriber",
        resource,
        notifications::delete_subscriber,
    )
    .needs("ModifyBudget"),
    Operation::read(
        "budgets",
        "DescribeSubscribersForNotification",
        resource,
        notifications::describe_subscribers,
    )
    .needs("ViewBudget"),
];

const BUDGETS_PER_ACCOUNT: usize = 20_000;

fn resource(state: &State, ask: &Ask<'_>) -> String {
    let named = ask
        .input
        .maybe("BudgetName")
        .or_else(|| ask.input.0.get("Budget")?["BudgetName"].as_str());
    format!(
        "arn:aws:budgets::{}:budget/{}",
        state.account.id,
        named.unwrap_or("*")
    )
}

fn create_budget(state: &mut State, ask: &Ask<'_>) -> Answer {
    ready(state, ask)?;
    let body = checks::budget(ask.input.structure("Budget")?, ask.now)?;
    let notifications = notifications::read_all(ask.input)?;
    let name = body["BudgetName"].as_str().unwrap_or_default().to_owned();
    if state.budgets.contains_key(&name) {
        let message = format!("Error creating budget: {name} - the budget already exists.");
        return Err(Refusal::new(400, "DuplicateRecordException", message));
    }
    if state.budgets.len() >= BUDGETS_PER_ACCOUNT {
        return Err(Refusal::new(
            400,
            "CreationLimitExceededException",
            "You have reached the limit of budgets.",
        ));
    }
    state.budgets.insert(
        name,
        Budget {
            body,
            updated: ask.now,
            notifications,
        },
    );
    Ok(json!({}))
}

fn describe_budgets(state: &State, ask: &Ask<'_>) -> Answer {
    ready(state, ask)?;
    let page = BUDGETS.cut(ask.input, state.budgets.iter())?;
    Ok(token_answer("Budgets", page, show))
}

fn describe_budget(state: &State, ask: &Ask<'_>) -> Answer {
    ready(state, ask)?;
    let name = ask.input.text("BudgetName")?;
    let budget = state.budgets.get(name).ok_or_else(|| no_budget(name))?;
    Ok(json!({ "Budget": show(budget) }))
}

/// The new budget takes the place of the old; its notifications stay.
fn update_budget(state: &mut State, ask: &Ask<'_>) -> Answer {
    ready(state, ask)?;
    let body = checks::budget(ask.input.structure("NewBudget")?, ask.now)?;
    let name = body["BudgetName"].as_str().unwrap_or_default().to_owned();
    let budget = state
        .budgets
        .get_mut(&name)
        .ok_or_else(|| no_budget(&name))?;
    (budget.body, budget.updated) = (body, ask.now);
    Ok(json!({}))
}

fn delete_budget(state: &mut State, ask: &Ask<'_>) -> Answer {
    ready(state, ask)?;
    let name = ask.input.text("BudgetName")?;
    if state.budgets.remove(name).is_none() {
        let message = format!(
            "Unable to delete budget: {name} - the budget doesn't exist. Try creating it first."
        );
        return Err(Refusal::new(400, "NotFoundException", message));
    }
    Ok(json!({}))
}

/// Refuses another account's number, and everything while the billing data of a new
/// account is not there yet.
fn ready(state: &State, ask: &Ask<'_>) -> Result<(), Refusal> {
    let account = ask.input.text("AccountId")?;
    if account.len() != 12 || !account.bytes().all(|digit| digit.is_ascii_digit()) {
        let constraint = "Member must satisfy regular expression pattern: \\d{12}";
        return Err(Refusal {
            code: "InvalidParameterException",
            ..Refusal::constraint("AccountId", account, constraint)
        });
    }
    if account != state.account.id {
        return Err(Refusal::access_denied(format!(
            "Account {} is not authorized to perform this on account {account}.",
            state.account.id
        )));
    }
    if !ask.budgets_ready {
        return Err(Refusal::access_denied(
            "Your account is not ready for AWS Budgets yet. It can take up to 24 hours after sign-up. Try again later.",
        ));
    }
    Ok(())
}

fn budget_mut<'a>(state: &'a mut State, input: &Input) -> Result<&'a mut Budget, Refusal> {
    let name = input.text("BudgetName")?;
    state.budgets.get_mut(name).ok_or_else(|| no_budget(name))
}

fn budget<'a>(state: &'a State, input: &Input) -> Result<&'a Budget, Refusal> {
    let name = input.text("BudgetName")?;
    state.budgets.get(name).ok_or_else(|| no_budget(name))
}

fn no_budget(name: &str) -> Refusal {
    Refusal::new(
        400,
        "NotFoundException",
        format!("Unable to get budget: {name} - the budget doesn't exist."),
    )
}

/// The practice account never spends anything.
fn show(budget: &Budget) -> Value {
    let mut shown = budget.body.clone();
    shown["CalculatedSpend"] = json!({ "ActualSpend": { "Amount": "0.0", "Unit": "USD" } });
    shown["LastUpdatedTime"] = json!(budget.updated.as_second());
    shown["HealthStatus"] = json!({ "Status": "HEALTHY" });
    shown
}

fn member<'a>(object: &'a Map<String, Value>, name: &str) -> Result<&'a str, Refusal> {
    object
        .get(name)
        .and_then(Value::as_str)
        .ok_or_else(|| Refusal::missing(name))
}
