use email_address::EmailAddress;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    Account, AccountKind, AddBudgetAlert, AddBudgetSubscriber, Alert, AlertBasis, Answers, Budget,
    Change, Chapter, CreateBudget, Facet, Head, InvalidAnswer, Judgement, Message, Question,
    QuestionKind, Standard, Status, Step, ThresholdKind, UpdateBudget, Verdict, When,
};

use super::common::names;

/// `budgets`: an e-mail at the first cent, and as the month's amount is used up.
pub(super) struct Budgets;

const ID: &str = "budgets";
const ZERO_SPEND: &str = "firstday-zero-spend";
const MONTHLY: &str = "firstday-monthly";

/// AWS mails at most ten people for each alert (AWS Budgets API, `NotificationWithSubscribers`).
const MAX_EMAILS: usize = 10;

/// Alerts on real spending only: AWS's forecasts say nothing for the first five weeks
/// (AWS Cost Management User Guide, "Best practices for AWS Budgets").
const THRESHOLDS: [i64; 4] = [25, 50, 80, 100];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    amount: Value,
    emails: Vec<String>,
}

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::Budgets],
    not_ready: Some("budgets-found-not-ready"),
    standards: &[Standard::startup_baseline("ACCT.10")],
    console_page: Some("https://console.aws.amazon.com/costmanagement/"),
    ..Head::new(ID, Chapter::Money, When::Today)
};

impl Step for Budgets {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        judge(account)
    }

    fn questions(&self, account: &Account, _: &Answers) -> Vec<Question> {
        let there = account.budgets.value().and_then(|all| monthly(all));
        let limit = there.and_then(|budget| budget.limit);
        let amount = limit.map_or_else(|| "10".to_owned(), |limit| limit.normalize().to_string());
        let emails =
            Question::required("emails", QuestionKind::Emails).example(json!(["you@example.com"]));
        let emails = match there.map(Budget::emails) {
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
        let there = account
            .budgets
            .value()
            .map(Vec::as_slice)
            .unwrap_or_default();
        let mut changes = towards(zero_spend(there), ZERO_SPEND, None, &zero_alerts(&emails));
        changes.extend(towards(
            monthly(there),
            MONTHLY,
            Some(limit),
            &monthly_alerts(&emails),
        ));
        Ok(changes)
    }
}

fn judge(account: &Account) -> Judgement {
    let all = account.budgets.needed()?;
    let (zero, monthly) = (zero_spend(all), monthly(all));
    if zero.is_none() && monthly.is_none() {
        return Ok(Verdict::new(
            Status::Todo,
            Message::new("budgets-found-none"),
        ));
    }
    let mut findings = Vec::new();
    findings.extend(lacks(zero, "zero-spend", &zero_alerts(&[])));
    findings.extend(lacks(monthly, "monthly", &monthly_alerts(&[])));
    if !findings.is_empty() {
        return Ok(Verdict {
            status: Status::Attention,
            findings,
        });
    }
    let found = [zero, monthly];
    let budgets = found.iter().flatten();
    let finding = Message::new("budgets-found-both")
        .with(
            "budgets",
            names(budgets.clone().map(|budget| budget.name.as_str())),
        )
        .with(
            "emails",
            names(monthly.map(Budget::emails).unwrap_or_default()),
        );
    Ok(Verdict::new(Status::Holds, finding))
}

/// A budget of at most one dollar that warns of the first cent.
fn zero_spend(all: &[Budget]) -> Option<&Budget> {
    ours_first(all, ZERO_SPEND, |limit| limit <= Decimal::ONE)
}

/// A budget in a real amount.
fn monthly(all: &[Budget]) -> Option<&Budget> {
    ours_first(all, MONTHLY, |limit| limit > Decimal::ONE)
}

fn ours_first<'a>(
    all: &'a [Budget],
    name: &str,
    fits: impl Fn(Decimal) -> bool,
) -> Option<&'a Budget> {
    all.iter()
        .filter(|budget| budget.is_whole_monthly_bill() && budget.limit.is_some_and(&fits))
        .min_by_key(|budget| budget.name != name)
}

fn lacks(budget: Option<&Budget>, which: &str, wanted: &[Alert]) -> Vec<Message> {
    let Some(budget) = budget else {
        return vec![Message::new(format!("budgets-found-no-{which}"))];
    };
    let say = |slug: &str| {
        Message::new(format!("budgets-found-{slug}")).with("budget", budget.name.as_str())
    };
    let mut findings = Vec::new();
    if budget.counts_credits {
        findings.push(say("counts-credits"));
    }
    let missing = wanted.iter().any(|alert| find(budget, alert).is_none());
    if missing {
        findings.push(say("alerts-missing"));
    }
    let silent = |alert: &Alert| find(budget, alert).is_some_and(|there| there.emails.is_empty());
    if wanted.iter().any(silent) {
        findings.push(say("nobody-told"));
    }
    findings
}

/// What brings a budget from how it is to how it is wanted; a budget that is there is adopted.
fn towards(
    there: Option<&Budget>,
    name: &str,
    limit: Option<Decimal>,
    wanted: &[Alert],
) -> Vec<Change> {
    let Some(there) = there else {
        let create = CreateBudget {
            budget: name.to_owned(),
            limit: limit.unwrap_or(Decimal::ONE),
            alerts: wanted.to_vec(),
        };
        return vec![create.into()];
    };
    let mut changes = Vec::new();
    let new_limit = limit.filter(|limit| there.limit != Some(*limit));
    if new_limit.is_some() || there.counts_credits {
        let update = UpdateBudget {
            budget: there.name.clone(),
            limit: new_limit,
            ignore_credits: there.counts_credits,
            definition: there.definition.clone(),
        };
        changes.push(update.into());
    }
    for alert in wanted {
        match find(there, alert) {
            None => changes.push(added(there, alert)),
            Some(present) => changes.extend(subscribers(there, present, &alert.emails)),
        }
    }
    changes
}

fn subscribers(budget: &Budget, alert: &Alert, emails: &[String]) -> Vec<Change> {
    let told = |email: &str| {
        alert
            .emails
            .iter()
            .any(|there| there.eq_ignore_ascii_case(email))
    };
    emails
        .iter()
        .filter(|email| !told(email))
        .map(|email| {
            AddBudgetSubscriber {
                budget: budget.name.clone(),
                alert: alert.clone(),
                email: email.clone(),
            }
            .into()
        })
        .collect()
}

fn added(budget: &Budget, alert: &Alert) -> Change {
    AddBudgetAlert {
        budget: budget.name.clone(),
        alert: alert.clone(),
    }
    .into()
}

fn find<'a>(budget: &'a Budget, wanted: &Alert) -> Option<&'a Alert> {
    budget
        .actual_alerts()
        .find(|alert| alert.kind == wanted.kind && alert.threshold == wanted.threshold)
}

fn zero_alerts(emails: &[String]) -> Vec<Alert> {
    vec![alert(ThresholdKind::Dollars, Decimal::new(1, 2), emails)]
}

fn monthly_alerts(emails: &[String]) -> Vec<Alert> {
    THRESHOLDS
        .iter()
        .map(|percent| alert(ThresholdKind::Percent, Decimal::from(*percent), emails))
        .collect()
}

fn alert(kind: ThresholdKind, threshold: Decimal, emails: &[String]) -> Alert {
    Alert {
        basis: AlertBasis::Actual,
        kind,
        threshold,
        emails: emails.to_vec(),
        topics: Vec::new(),
    }
}

/// More than one dollar, at most a million, in cents.
fn amount(answer: &Value) -> Result<Decimal, InvalidAnswer> {
    let invalid = || InvalidAnswer::new(ID, "amount", Message::new("invalid-amount"));
    let text = match answer {
        Value::String(text) => text.trim().trim_start_matches('$').to_owned(),
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
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::sample;
    use super::*;
    use crate::{BudgetDefinition, Reading};

    fn made(name: &str, limit: i64, alerts: Vec<Alert>) -> Budget {
        Budget {
            name: name.into(),
            limit: Some(Decimal::from(limit)),
            monthly_cost: true,
            whole_account: true,
            counts_credits: false,
            alerts,
            definition: BudgetDefinition::default(),
        }
    }

    fn told() -> Vec<String> {
        vec!["ana@example.com".into()]
    }

    fn with(budgets: Vec<Budget>) -> Account {
        sample::fresh_with(|account| account.budgets = sample::read(budgets))
    }

    fn answers(amount: impl Into<Value>, emails: &[&str]) -> Answers {
        Answers::default()
            .with(ID, "amount", amount)
            .with(ID, "emails", emails.to_vec())
    }

    #[test]
    fn statuses() {
        let zero = || made("z", 1, zero_alerts(&told()));
        let monthly = || made("m", 10, monthly_alerts(&told()));
        sample::table(
            &Budgets,
            [
                ("none", with(vec![]), Status::Todo),
                ("both", with(vec![zero(), monthly()]), Status::Holds),
                ("one", with(vec![zero()]), Status::Attention),
                (
                    "counts credits",
                    with(vec![
                        zero(),
                        Budget {
                            counts_credits: true,
                            ..monthly()
                        },
                    ]),
                    Status::Attention,
                ),
                (
                    "nobody told",
                    with(vec![zero(), made("m", 10, monthly_alerts(&[]))]),
                    Status::Attention,
                ),
                (
                    "only of EC2",
                    with(vec![
                        zero(),
                        Budget {
                            whole_account: false,
                            ..monthly()
                        },
                    ]),
                    Status::Attention,
                ),
                (
                    "not ready",
                    sample::fresh_with(|account| {
                        account.budgets = Reading::NotReady {
                            reason: "soon".into(),
                        };
                    }),
                    Status::Todo,
                ),
                (
                    "unreachable",
                    sample::fresh_with(|account| {
                        account.budgets = Reading::Unavailable { reason: "x".into() };
                    }),
                    Status::Unknown,
                ),
            ],
        );
    }

    #[test]
    fn makes_two_budgets_and_then_none() {
        let wanted = answers("10.50", &["ana@example.com"]);
        let changes = Budgets.changes(&with(vec![]), &wanted).unwrap();
        assert_eq!(changes.len(), 2);
        let there = vec![
            made("z", 1, zero_alerts(&told())),
            Budget {
                limit: Some(Decimal::new(1050, 2)),
                ..made("m", 10, monthly_alerts(&told()))
            },
        ];
        assert_eq!(Budgets.changes(&with(there), &wanted).unwrap(), []);
    }

    #[test]
    fn adopts_a_budget_and_adds_what_it_lacks() {
        let half = Budget {
            counts_credits: true,
            ..made("mine", 10, monthly_alerts(&[])[..2].to_vec())
        };
        let changes = Budgets
            .changes(&with(vec![half]), &answers(10, &["ana@example.com"]))
            .unwrap();
        let names: Vec<&str> = changes.iter().map(Change::name).collect();
        assert_eq!(
            names,
            [
                "create-budget",
                "update-budget",
                "add-budget-subscriber",
                "add-budget-subscriber",
                "add-budget-alert",
                "add-budget-alert"
            ]
        );
    }

    #[test]
    fn nobody_is_told_twice_however_the_addresses_are_mixed() {
        let wanted = answers("10", &["a@x.org", "b@x.org", " A@x.org", "b@x.org"]);
        let changes = Budgets.changes(&with(vec![]), &wanted).unwrap();
        let [Change::CreateBudget(zero), Change::CreateBudget(monthly)] = changes.as_slice() else {
            unreachable!("two budgets, not {changes:?}");
        };
        for alert in zero.alerts.iter().chain(&monthly.alerts) {
            assert_eq!(alert.emails, ["a@x.org", "b@x.org"]);
        }
    }

    #[test]
    fn refuses_bad_amounts_and_addresses() {
        for amount in ["0", "1", "-5", "ten", "", "10.001", "1000001"] {
            let invalid = Budgets
                .changes(&with(vec![]), &answers(amount, &["a@b.cd"]))
                .unwrap_err();
            assert_eq!(invalid.field, "amount", "{amount}");
        }
        for emails in [
            &[][..],
            &["ana"],
            &["ana@host"],
            &["a b@c.de"],
            &["a@b.cd"; 0],
        ] {
            let invalid = Budgets
                .changes(&with(vec![]), &answers("10", emails))
                .unwrap_err();
            assert_eq!(invalid.field, "emails", "{emails:?}");
        }
    }
}
