use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::{Value, json};

use super::common::names;
use super::money::{self, budgets};
use crate::{
    Account, AccountKind, AnomalyDetection, AnomalySubscription, Answers, Budget, Change, Chapter,
    CreateAnomalyMonitor, CreateAnomalySubscription, Facet, Head, InvalidAnswer, Judgement,
    MAX_EMAILS, Message, Question, QuestionKind, Standard, Status, Step, Verdict, When,
};

/// `cost-anomaly`: AWS watches the spending on every service for what is unusual, and tells
/// somebody.
///
/// Sources: AWS Cost Explorer API (`AnomalyMonitor`, `AnomalySubscription`); AWS Cost Management User
/// Guide, "Detecting unusual spend with AWS Cost Anomaly Detection".
pub(super) struct CostAnomaly;

const ID: &str = "cost-anomaly";

const MONITOR: &str = "firstday-services";
const SUBSCRIPTION: &str = "firstday-anomalies";

/// From how many dollars on somebody is told, unless the month's budget is smaller.
const AMOUNT: Decimal = Decimal::TEN;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    amount: Value,
    emails: Vec<String>,
}

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::AnomalyDetection],
    helps: &[Facet::Budgets, Facet::Organization],
    not_ready: Some("cost-anomaly-found-not-ready"),
    standards: &[Standard::startup_baseline("ACCT.16")],
    console_page: Some("https://console.aws.amazon.com/costmanagement/"),
    ..Head::new(ID, Chapter::Money, When::ThisWeek)
};

impl Step for CostAnomaly {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        let found = account.anomaly_detection.needed()?;
        Ok(judge(found, monthly_limit(account)))
    }

    fn questions(&self, account: &Account, _: &Answers) -> Vec<Question> {
        let limit = monthly_limit(account).unwrap_or(AMOUNT);
        let amount = limit.min(AMOUNT).normalize().to_string();
        let emails =
            Question::required("emails", QuestionKind::Emails).example(json!(["you@example.com"]));
        let known = mailed(account);
        vec![
            Question::required("amount", QuestionKind::Amount).or(amount),
            match known.is_empty() || known.len() > MAX_EMAILS {
                true => emails,
                false => emails.or(json!(known)),
            },
        ]
    }

    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(answer) = answers.read::<Answer>(ID)? else {
            return Ok(Vec::new());
        };
        let threshold = money::amount(ID, "amount", &answer.amount)?;
        let emails = money::recipients(ID, &answer.emails)?;
        let Some(found) = account.anomaly_detection.value() else {
            return Ok(Vec::new());
        };
        Ok(missing(found, threshold, emails))
    }

    /// Whom AWS tells is for the person to say.
    fn is_usual(&self, _: &Account) -> bool {
        false
    }
}

fn judge(found: &AnomalyDetection, limit: Option<Decimal>) -> Verdict {
    if found.watching_all().next().is_none() {
        let none = Verdict::new(Status::Todo, Message::new("cost-anomaly-found-none"));
        return match found.monitors.is_empty() {
            true => none,
            false => none.and(Message::new("cost-anomaly-found-part")),
        };
    }
    let telling: Vec<&AnomalySubscription> = found
        .telling_of_all()
        .filter(|it| it.tells_somebody())
        .collect();
    // What AWS tells of first: without an amount, of everything.
    let Some(first) = telling
        .iter()
        .map(|it| it.threshold.unwrap_or_default())
        .min()
    else {
        return Verdict::new(Status::Attention, Message::new("cost-anomaly-found-untold"));
    };
    let watches = Message::new("cost-anomaly-found-watches")
        .with("people", people(&telling))
        .with("threshold", first);
    let mut verdict = match limit.filter(|limit| first > *limit) {
        Some(limit) => {
            let high = Message::new("cost-anomaly-found-high")
                .with("threshold", first)
                .with("limit", limit);
            Verdict::new(Status::Attention, high)
        }
        None => Verdict::new(Status::Holds, watches),
    };
    if found.watching_all().all(|it| it.evaluated.is_none()) {
        verdict
            .findings
            .push(Message::new("cost-anomaly-found-begins"));
    }
    if telling
        .iter()
        .any(|it| it.emails.iter().any(|it| it.declined))
    {
        verdict
            .findings
            .push(Message::new("cost-anomaly-found-declined"));
    }
    verdict
}

/// Who is told, each once.
fn people(telling: &[&AnomalySubscription]) -> Vec<String> {
    let told = telling.iter().flat_map(|it| {
        let emails = it.emails.iter().filter(|it| !it.declined);
        emails
            .map(|it| it.email.as_str())
            .chain(it.topics.iter().map(String::as_str))
    });
    let mut people = names(told);
    people.dedup();
    people
}

/// What lets AWS tell these people of unusual spending of this much.
fn missing(found: &AnomalyDetection, threshold: Decimal, emails: Vec<String>) -> Vec<Change> {
    let monitor = found.watching_all().next();
    let untold: Vec<String> = emails
        .into_iter()
        .filter(|email| !is_told(found, threshold, email))
        .collect();
    let mut changes: Vec<Change> = Vec::new();
    if monitor.is_none() {
        let monitor = MONITOR.to_owned();
        changes.push(CreateAnomalyMonitor { monitor }.into());
    }
    if !untold.is_empty() {
        let create = CreateAnomalySubscription {
            subscription: free_name(found),
            monitor: monitor.map_or_else(|| MONITOR.to_owned(), |it| it.name.clone()),
            monitor_arn: monitor.map(|it| it.arn.clone()),
            emails: untold,
            threshold,
        };
        changes.push(create.into());
    }
    changes
}

/// Whether `email` is told of unusual spending of this much, or less.
fn is_told(found: &AnomalyDetection, threshold: Decimal, email: &str) -> bool {
    let mut telling = found.telling_of_all();
    telling.any(|it| {
        let early = it.threshold.is_none_or(|at| at <= threshold);
        let mut emails = it.emails.iter().filter(|it| !it.declined);
        early && emails.any(|it| it.email.eq_ignore_ascii_case(email))
    })
}

/// A name that no subscription has, to tell ours from others.
fn free_name(found: &AnomalyDetection) -> String {
    let is_taken = |name: &String| found.subscriptions.iter().any(|it| it.name == *name);
    let numbered = (2..).map(|number| format!("{SUBSCRIPTION}-{number}"));
    let mut names = std::iter::once(SUBSCRIPTION.to_owned()).chain(numbered);
    names
        .find(|name| !is_taken(name))
        .unwrap_or_else(|| SUBSCRIPTION.to_owned())
}

/// The largest real amount of a month, where a budget says one.
fn monthly_limit(account: &Account) -> Option<Decimal> {
    let all = budgets(account).into_iter();
    let monthly = all.filter(Budget::is_whole_monthly_bill);
    let limits = monthly.filter_map(|budget| budget.limit);
    limits.filter(|limit| *limit > Decimal::ONE).max()
}

/// Whom the budgets mail.
fn mailed(account: &Account) -> Vec<String> {
    let all = budgets(account);
    let mut emails = names(all.iter().flat_map(Budget::emails));
    emails.dedup();
    emails
}

#[cfg(test)]
mod tests;
