use rust_decimal::Decimal;
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

use super::money::{self, budgets};
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
        let limit = money::amount(ID, "amount", &answer.amount)?;
        let emails = money::recipients(ID, &answer.emails)?;
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

#[cfg(test)]
mod tests;
