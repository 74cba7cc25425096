//! What every operation looks for first: the account, the budget, a member.

use serde_json::{Map, Value};

use super::state::{Budget, Budgets};
use crate::base::AccountKind;
use crate::service::Ask;
use crate::wire::{Input, Refusal};

/// The ARN of the budget that a call names.
pub(super) fn resource(_: &Budgets, ask: &Ask<'_>) -> String {
    let named = ask
        .input
        .maybe("BudgetName")
        .or_else(|| ask.input.0.get("Budget")?["BudgetName"].as_str());
    format!(
        "arn:aws:budgets::{}:budget/{}",
        ask.account.id,
        named.unwrap_or("*")
    )
}

/// Refuses another account's number, and everything while the billing data of a new
/// account is not there yet.
pub(super) fn ready(ask: &Ask<'_>) -> Result<(), Refusal> {
    let account = ask.input.text("AccountId")?;
    if account.len() != 12 || !account.bytes().all(|digit| digit.is_ascii_digit()) {
        let constraint = "Member must satisfy regular expression pattern: \\d{12}";
        return Err(Refusal {
            code: "InvalidParameterException",
            ..Refusal::constraint("AccountId", account, constraint)
        });
    }
    if account != ask.account.id {
        return Err(Refusal::access_denied(format!(
            "Account {} is not authorized to perform this on account {account}.",
            ask.account.id
        )));
    }
    if !ask.settings.budgets_ready {
        return Err(Refusal::access_denied(not_ready(ask)));
    }
    Ok(())
}

/// What AWS says to a member of an organization, in AWS's words; and to others.
fn not_ready(ask: &Ask<'_>) -> String {
    match ask.account.kind {
        AccountKind::Project => format!(
            "Account {} is a linked account. To enable budgets for your account, ask the payer account to enable budgets first.",
            ask.account.id
        ),
        AccountKind::Classic => {
            "Your account is not ready for AWS Budgets yet. It can take up to 24 hours after sign-up."
                .to_owned()
        }
    }
}

pub(super) fn budget_mut<'a>(
    budgets: &'a mut Budgets,
    input: &Input,
) -> Result<&'a mut Budget, Refusal> {
    let name = input.text("BudgetName")?;
    budgets.get_mut(name).ok_or_else(|| no_budget(name))
}

pub(super) fn budget<'a>(budgets: &'a Budgets, input: &Input) -> Result<&'a Budget, Refusal> {
    let name = input.text("BudgetName")?;
    budgets.get(name).ok_or_else(|| no_budget(name))
}

pub(super) fn no_budget(name: &str) -> Refusal {
    Refusal::new(
        400,
        "NotFoundException",
        format!("Unable to get budget: {name} - the budget doesn't exist."),
    )
}

/// A text that must be there.
pub(super) fn member<'a>(object: &'a Map<String, Value>, name: &str) -> Result<&'a str, Refusal> {
    object
        .get(name)
        .and_then(Value::as_str)
        .ok_or_else(|| Refusal::missing(name))
}
