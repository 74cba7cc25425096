use email_address::EmailAddress;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    Account, AccountKind, Answers, Budget, Cause, Change, Chapter, Facet, Head, InvalidAnswer,
    Judgement, MAX_EMAILS, Message, PAYER_FIRST, Page, Question, QuestionKind, Reading, Standard,
    Step, When,
};

mod force;
mod standing;
mod wanted;

use wanted::Wanted;

/// `budgets`: an e-mail as soon as money is spent, and as the month's amount is used up.
pub(super) struct Budgets;

const ID: &str = "budgets";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    amount: Value,
    emails: Vec<String>,
}

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::Budgets],
    helps: &[Facet::Organization],
    not_ready: Some("budgets-found-not-ready"),
    standards: &[Standard::startup_baseline("ACCT.10")],
    console_page: Some("https://console.aws.amazon.com/costmanagement/"),
    page: Some(Page::SpendingAlerts),
    ..Head::new(ID, Chapter::Money, When::Today)
};

impl Step for Budgets {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        account.budgets.needed()?;
        Ok(standing::verdict(&budgets(account), account.observed_at))
    }

    fn questions(&self, account: &Account, _: &Answers) -> Vec<Question> {
        let all = budgets(account);
        let there = Wanted::monthly(Decimal::TEN, &[]).there(&all, account.observed_at);
        let limit = there.and_then(|budget| budget.limit);
        let amount = limit.unwrap_or(Decimal::TEN).normalize().to_string();
        let emails =
            Question::required("emails", QuestionKind::Emails).example(json!(["you@example.com"]));
        let emails = match there.map(told_today) {
            Some(known) if !known.is_empty() => emails.or(json!(known)),
            Some(_) | None => emails,
        };
        vec![
            Question::required("amount", QuestionKind::Amount).or(amount),
            emails,
        ]
    }

    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(answer) = answers.read::<Answer>(ID)? else {
            return Ok(Vec::new());
        };
        let limit = amount(&answer.amount)?;
        let emails = emails(&answer.emails)?;
        let (all, now) = (budgets(account), account.observed_at);
        let mut changes = Wanted::zero_spend(&emails).changes(&all, now);
        changes.extend(Wanted::monthly(limit, &emails).changes(&all, now));
        Ok(changes)
    }

    /// A member of an organization waits in vain: its management account has to act.
    fn not_ready(&self, account: &Account) -> Option<Message> {
        let Reading::NotReady {
            reason: Cause::Message(reason),
        } = &account.budgets
        else {
            return None;
        };
        let payer = match account.organization.value() {
            // AWS runs the organization that a project is in, and takes an account that stands
            // alone for a member while it is new: only time helps either.
            _ if account.kind() == Some(AccountKind::Project) => return None,
            Some(None) => return None,
            Some(Some(known)) => known.management_account_id.as_str(),
            None => "none",
        };
        (reason.id == PAYER_FIRST)
            .then(|| Message::new("budgets-found-payer-first").with("payer", payer))
    }
}

/// The budgets, each by what it is in this account: who pays for no other account has nothing but
/// its own on the bill, so a budget for that account alone watches the whole of it.
fn budgets(account: &Account) -> Vec<Budget> {
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

/// Who is mailed now, as far as an alert can mail them all.
fn told_today(budget: &Budget) -> Vec<&str> {
    let everybody = budget.emails();
    if everybody.len() <= MAX_EMAILS {
        return everybody;
    }
    let mut alerts = budget.timely_alerts();
    let first = alerts.find(|alert| !alert.emails.is_empty());
    let emails = first.map(|alert| alert.emails.as_slice());
    let emails = emails.unwrap_or_default().iter();
    emails.map(String::as_str).collect()
}

/// More than one dollar, at most a million, in cents.
fn amount(answer: &Value) -> Result<Decimal, InvalidAnswer> {
    let invalid = || InvalidAnswer::new(ID, "amount", Message::new("invalid-amount"));
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

fn emails(answer: &[String]) -> Result<Vec<String>, InvalidAnswer> {
    let invalid = |reason| Err(InvalidAnswer::new(ID, "emails", reason));
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

#[cfg(test)]
mod tests;
