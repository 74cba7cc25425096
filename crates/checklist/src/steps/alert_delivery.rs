use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::money::budgets;
use crate::few::few;
use crate::{
    Account, AccountKind, Alert, Budget, Cell, ChangedBy, Chapter, Detail, Facet, Head, Judgement,
    Mark, Message, Status, Step, Verdict, When,
};

/// `alert-delivery`: the alerts of the budgets reach somebody. AWS mails only who has confirmed the
/// address, within twelve hours of being added, and no API that Firstday can call shows who has (AWS
/// Cost Management User Guide, "Managing email recipients"): the person ticks each recipient.
pub(super) struct AlertDelivery;

const ID: &str = "alert-delivery";

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::Budgets],
    helps: &[
        Facet::Organization,
        Facet::Confirmations,
        Facet::BillingPreferences,
    ],
    not_ready: Some("budgets-found-not-ready"),
    console_page: Some("https://console.aws.amazon.com/costmanagement/"),
    changed_by: ChangedBy::Person,
    ..Head::new(ID, Chapter::Money, When::ThisWeek)
};

impl Step for AlertDelivery {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        account.budgets.needed()?;
        Ok(judge(account))
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        let told = recipient_table(account);
        told.into_iter().chain(preferences(account)).collect()
    }

    /// Each recipient, as AWS writes them.
    fn parts(&self, account: &Account) -> Vec<String> {
        recipients(&budgets(account)).into_keys().collect()
    }
}

/// AWS's own alerts about the bill, as AWS names them: it documents no names.
fn preferences(account: &Account) -> Option<Detail> {
    let known = account.billing_preferences.value()?;
    let columns = vec![
        Message::new("alert-delivery-preference"),
        Message::new("alert-delivery-preference-on"),
    ];
    let on = |on| match on {
        Some(true) => Cell::mark(Mark::Good, Message::new("alert-delivery-preference-yes")),
        Some(false) => Cell::mark(Mark::Off, Message::new("alert-delivery-preference-no")),
        None => Cell::mark(
            Mark::Waiting,
            Message::new("alert-delivery-preference-not-told"),
        ),
    };
    let rows: Vec<_> = known
        .iter()
        .map(|it| vec![Cell::value(it.key.as_str()), on(it.on)])
        .collect();
    let title = Message::new("alert-delivery-preferences");
    (!rows.is_empty()).then(|| Detail::table("preferences", title, columns, rows))
}

fn recipient_table(account: &Account) -> Option<Detail> {
    let everybody = recipients(&budgets(account));
    if everybody.is_empty() {
        return None;
    }
    let columns = [
        Message::new("alert-delivery-column-recipient"),
        Message::new("alert-delivery-column-budgets"),
        Message::new("alert-delivery-column-arrives"),
    ];
    let rows = everybody.into_iter().map(|(recipient, names)| {
        let at = ticked(account, &recipient);
        let names = names.into_iter().map(Into::into).collect();
        vec![
            Cell::value(recipient.as_str()),
            Cell::Values { values: names },
            Cell::Tick {
                part: recipient,
                at,
            },
        ]
    });
    let title = Message::new("alert-delivery-recipients");
    Some(Detail::table(
        "recipients",
        title,
        columns.to_vec(),
        rows.collect(),
    ))
}

fn judge(account: &Account) -> Verdict {
    let all = budgets(account);
    let everybody = recipients(&all);
    let mut verdict = match everybody.is_empty() {
        true => nobody(&all),
        false => told(account, everybody.into_keys().collect()),
    };
    let alone = all.iter().filter(|budget| has_silent_alert(budget));
    let alone: Vec<String> = alone.map(|budget| budget.name.clone()).collect();
    if !alone.is_empty() {
        let silent = Message::new("alert-delivery-found-silent").with("budgets", few(alone));
        verdict.status = Status::Attention;
        verdict.findings.insert(0, silent);
    }
    verdict.findings.extend(sent(&all));
    verdict
}

/// Nobody is told, as far as AWS was asked.
fn nobody(all: &[Budget]) -> Verdict {
    match all.iter().any(|budget| budget.subscribers_unread) {
        true => Verdict::new(
            Status::Unknown,
            Message::new("alert-delivery-found-too-many"),
        ),
        false => Verdict::new(Status::Todo, Message::new("alert-delivery-found-nobody")),
    }
}

fn told(account: &Account, everybody: Vec<String>) -> Verdict {
    let (said, open): (Vec<String>, Vec<String>) = everybody
        .into_iter()
        .partition(|recipient| ticked(account, recipient).is_some());
    if open.is_empty() {
        let all = Message::new("alert-delivery-found-all").with("recipients", few(said));
        return Verdict::new(Status::Confirmed, all);
    }
    let waiting = Message::new("alert-delivery-found-open").with("recipients", few(open));
    Verdict::new(Status::Todo, waiting).and(Message::new("alert-delivery-found-link"))
}

/// An alert that AWS says is passed was sent, or AWS tried to: who has it knows that it arrives.
fn sent(all: &[Budget]) -> Option<Message> {
    let passed = |budget: &&Budget| {
        let mut alerts = budget.alerts.iter();
        alerts.any(|alert| alert.alarm && alert.tells_somebody())
    };
    let names: Vec<String> = all
        .iter()
        .filter(passed)
        .map(|it| it.name.clone())
        .collect();
    let sent = Message::new("alert-delivery-found-sent");
    (!names.is_empty()).then(|| sent.with("budgets", few(names)))
}

/// Whether who gets the alerts was read, and one of them goes to nobody. Not for budgets that have
/// somebody for no alert at all: the step `budgets` speaks of those, and they may not matter.
fn has_silent_alert(budget: &Budget) -> bool {
    let tells = |alert: &Alert| alert.tells_somebody();
    budget.alerts.iter().any(tells) && !budget.alerts.iter().all(tells)
}

/// Who gets alerts, emails and topics, and of which budgets.
fn recipients(all: &[Budget]) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for budget in all {
        let alerts = budget.alerts.iter();
        for recipient in alerts.flat_map(|alert| alert.emails.iter().chain(&alert.topics)) {
            let budgets = found.entry(recipient.clone()).or_default();
            budgets.insert(budget.name.clone());
        }
    }
    found
}

/// When the person said that alerts arrive there.
fn ticked(account: &Account, recipient: &str) -> Option<Timestamp> {
    let all = account.confirmations.value()?;
    Some(all.get(&format!("{ID}/{recipient}"))?.at)
}

#[cfg(test)]
mod tests {
    use std::slice;

    use super::super::sample;
    use super::*;
    use crate::{
        AlertBasis, BillingPreference, BudgetDefinition, BudgetPeriod, Confirmation, Reading,
        ThresholdKind,
    };

    fn alert(emails: &[&str]) -> Alert {
        Alert {
            basis: AlertBasis::Actual,
            kind: ThresholdKind::Percent,
            threshold: 50.into(),
            emails: emails.iter().map(|it| (*it).into()).collect(),
            topics: Vec::new(),
            alarm: false,
        }
    }

    fn budget(name: &str, alerts: Vec<Alert>) -> Budget {
        Budget {
            name: name.into(),
            limit: Some(10.into()),
            unit: "USD".into(),
            counts_cost: true,
            period: BudgetPeriod::Month,
            whole_account: true,
            counts_credits: false,
            unhealthy: None,
            starts_at: None,
            ends_at: None,
            notifications: alerts.len(),
            alerts,
            subscribers_unread: false,
            definition: BudgetDefinition::default(),
        }
    }

    fn with(budgets: Vec<Budget>, ticked: &[&str]) -> Account {
        let said = |recipient: &&str| {
            let said = Confirmation {
                by: "ana".into(),
                at: sample::now(),
                note: None,
            };
            (format!("alert-delivery/{recipient}"), said)
        };
        sample::fresh_with(|account| {
            account.budgets = sample::read(budgets);
            account.confirmations = sample::read(ticked.iter().map(said).collect());
        })
    }

    fn ids(account: &Account) -> Vec<String> {
        let findings = sample::assess(&AlertDelivery, account).findings;
        findings.into_iter().map(|it| it.id).collect()
    }

    #[test]
    fn statuses() {
        let one = || vec![budget("all", vec![alert(&["ana@example.com"])])];
        let two = || {
            vec![budget(
                "all",
                vec![alert(&["ana@example.com", "bo@example.com"])],
            )]
        };
        let mut unread = budget("all", vec![alert(&[])]);
        unread.subscribers_unread = true;
        sample::table(
            &AlertDelivery,
            [
                ("no budget", with(Vec::new(), &[]), Status::Todo),
                (
                    "nobody",
                    with(vec![budget("all", vec![alert(&[])])], &[]),
                    Status::Todo,
                ),
                ("nobody said", with(one(), &[]), Status::Todo),
                (
                    "one of two",
                    with(two(), &["ana@example.com"]),
                    Status::Todo,
                ),
                (
                    "all of one",
                    with(one(), &["ana@example.com"]),
                    Status::Confirmed,
                ),
                (
                    "somebody else",
                    with(one(), &["bo@example.com"]),
                    Status::Todo,
                ),
                (
                    "one alert tells nobody",
                    with(
                        vec![budget("all", vec![alert(&["ana@example.com"]), alert(&[])])],
                        &["ana@example.com"],
                    ),
                    Status::Attention,
                ),
                ("too many", with(vec![unread], &[]), Status::Unknown),
                (
                    "unread",
                    sample::fresh_with(|account| account.budgets = Reading::NotRead),
                    Status::Unknown,
                ),
                (
                    "not open",
                    sample::fresh_with(|account| {
                        account.budgets = Reading::NotReady {
                            reason: "no".into(),
                        };
                    }),
                    Status::Todo,
                ),
            ],
        );
    }

    /// A topic is somebody too, and each recipient has one row, whatever the number of budgets.
    #[test]
    fn each_recipient_is_ticked_once() {
        let mut topic = alert(&["ana@example.com"]);
        topic.topics = vec!["arn:aws:sns:us-east-1:123456789012:bills".into()];
        let all = vec![
            budget("one", vec![alert(&["ana@example.com"])]),
            budget("two", vec![topic]),
        ];
        let account = with(all, &["ana@example.com"]);
        let parts = AlertDelivery.parts(&account);
        assert_eq!(
            parts,
            [
                "ana@example.com",
                "arn:aws:sns:us-east-1:123456789012:bills"
            ]
        );
        let details = AlertDelivery.details(&account);
        let ticks: Vec<(&String, bool)> = details
            .iter()
            .flat_map(Detail::cells)
            .filter_map(|cell| match cell {
                Cell::Tick { part, at } => Some((part, at.is_some())),
                Cell::Value { .. }
                | Cell::Values { .. }
                | Cell::Mark { .. }
                | Cell::Link { .. } => None,
            })
            .collect();
        assert_eq!(ticks, [(&parts[0], true), (&parts[1], false)]);
        assert!(AlertDelivery.details(&with(Vec::new(), &[])).is_empty());
    }

    #[test]
    fn an_alert_that_was_sent_is_a_way_to_know() {
        let mut passed = budget("all", vec![alert(&["ana@example.com"])]);
        let sent = "alert-delivery-found-sent".to_owned();
        assert!(!ids(&with(vec![passed.clone()], &[])).contains(&sent));
        if let [alert] = passed.alerts.as_mut_slice() {
            alert.alarm = true;
        }
        assert!(ids(&with(slice::from_ref(&passed).to_vec(), &[])).contains(&sent));
    }

    /// Shown as AWS names them, also where no alert has a recipient; nothing is judged by them.
    #[test]
    fn shows_awss_own_alerts_where_it_tells() {
        let names = |account: &Account| {
            let details = AlertDelivery.details(account).into_iter();
            details.map(|it| it.name).collect::<Vec<_>>()
        };
        let mut account = with(Vec::new(), &[]);
        let verdict = sample::assess(&AlertDelivery, &account);
        assert!(names(&account).is_empty());
        let told = |key: &str, on| BillingPreference {
            key: key.into(),
            on,
        };
        account.billing_preferences = sample::read(vec![told("a", Some(true)), told("b", None)]);
        assert_eq!(names(&account), ["preferences"]);
        assert_eq!(sample::assess(&AlertDelivery, &account), verdict);
        account.billing_preferences = sample::read(Vec::new());
        assert!(names(&account).is_empty());
    }
}
