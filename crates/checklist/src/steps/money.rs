//! What the steps about money share.

use email_address::EmailAddress;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::Value;

use crate::{Account, AccountKind, Budget, InvalidAnswer, MAX_EMAILS, Message};

/// The budgets, each by what it is in this account: who pays for no other account has nothing but
/// its own on the bill, so a budget for that account alone watches the whole of it.
pub(super) fn budgets(account: &Account) -> Vec<Budget> {
    let all = account.budgets.value().into_iter().flatten();
    let own = account.id().filter(|_| pays_for_no_other(account));
    all.map(|budget| Budget {
        whole_account: budget.whole_account || own.is_some_and(|own| budget.takes_all_of(own)),
        ..budget.clone()
    })
    .collect()
}

/// Certain of a project and of a member, which AWS shows their own costs only, and of an account
/// that is known to stand alone (AWS Cost Management User Guide, "Controlling access to cost
/// management data").
fn pays_for_no_other(account: &Account) -> bool {
    match account.kind() {
        Some(AccountKind::Project | AccountKind::Member) => true,
        Some(AccountKind::Standalone) => account.organization.value().is_some(),
        Some(AccountKind::Management) | None => false,
    }
}

/// More than one dollar, at most a million, in cents.
pub(super) fn amount(step: &str, field: &str, answer: &Value) -> Result<Decimal, InvalidAnswer> {
    let invalid = || InvalidAnswer::new(step, field, Message::new("invalid-amount"));
    let text = match answer {
        Value::String(text) => figures(text).ok_or_else(invalid)?,
        Value::Number(number) => number.to_string(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => return Err(invalid()),
    };
    let amount: Decimal = text.parse().map_err(|_| invalid())?;
    let in_bounds =
        amount > Decimal::ONE && amount.to_i64().is_some_and(|whole| whole <= 1_000_000);
    if in_bounds && amount.normalize().scale() <= 2 {
        return Ok(amount.normalize());
    }
    Err(invalid())
}

/// How people write US dollars before or behind an amount.
const CURRENCY: [&str; 3] = ["USD", "US$", "$"];

/// The amount in figures, whatever the language in which it was typed: `10.50`, `10,50`, `1,250.00`
/// and `1.250,00`. Three figures after a lone mark would be a thousand times more in one language
/// than in another, so that is none.
fn figures(text: &str) -> Option<String> {
    let text = text.trim();
    let bare = CURRENCY
        .iter()
        .find_map(|name| text.strip_suffix(name).or(text.strip_prefix(name)));
    let text = bare.unwrap_or(text).trim();
    let Some((whole, cents)) = text.rsplit_once(['.', ',']) else {
        return Some(text.to_owned());
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let mark = if text[whole.len()..].starts_with(',') {
        '.'
    } else {
        ','
    };
    let mut groups = whole.split(mark);
    let first = groups
        .next()
        .filter(|first| !first.is_empty() && digits(first))?;
    let groups: Vec<&str> = groups.collect();
    let is_grouped = groups.is_empty() || first.len() <= 3;
    let thousands = groups.iter().all(|group| group.len() == 3 && digits(group));
    let is_decimal = matches!(cents.len(), 1 | 2) && digits(cents);
    (is_grouped && thousands && is_decimal).then(|| format!("{first}{}.{cents}", groups.concat()))
}

/// Whom an alert mails: each once, at least one, and no more than an alert takes.
pub(super) fn recipients(step: &str, answer: &[String]) -> Result<Vec<String>, InvalidAnswer> {
    let invalid = |reason| Err(InvalidAnswer::new(step, "emails", reason));
    let mut emails: Vec<String> = Vec::new();
    for email in answer.iter().map(|email| email.trim()) {
        if !emails.iter().any(|there| there.eq_ignore_ascii_case(email)) {
            emails.push(email.to_owned());
        }
    }
    if emails.is_empty() {
        return invalid(Message::new("invalid-no-email"));
    }
    if emails.len() > MAX_EMAILS {
        return invalid(Message::new("invalid-many-emails").with("max", MAX_EMAILS));
    }
    match emails.iter().find(|email| !is_email(email)) {
        Some(wrong) => invalid(Message::new("invalid-email").with("email", wrong.as_str())),
        None => Ok(emails),
    }
}

/// AWS wants a name, one `@` and a domain with a dot (AWS Budgets API, `Subscriber`).
fn is_email(email: &str) -> bool {
    let domain_has_dot = email
        .rsplit('@')
        .next()
        .is_some_and(|domain| domain.contains('.'));
    email.len() <= 50 && domain_has_dot && EmailAddress::is_valid(email)
}
