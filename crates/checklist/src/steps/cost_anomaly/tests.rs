#![allow(clippy::unwrap_used)]
use jiff::civil::date;

use super::super::sample;
use super::*;
use crate::{AnomalyMonitor, AnomalyRecipient, Reading};

fn monitor(all_services: bool) -> AnomalyMonitor {
    AnomalyMonitor {
        arn: format!("arn:{all_services}"),
        name: "Default-Services-Monitor".into(),
        all_services,
        evaluated: Some(date(2026, 11, 22)),
    }
}

fn subscription(threshold: Option<i64>, emails: &[&str]) -> AnomalySubscription {
    let recipient = |email: &&str| AnomalyRecipient {
        email: (*email).into(),
        declined: false,
    };
    AnomalySubscription {
        arn: "arn:subscription".into(),
        name: SUBSCRIPTION.into(),
        monitors: vec!["arn:true".into()],
        emails: emails.iter().map(recipient).collect(),
        topics: Vec::new(),
        threshold: threshold.map(Decimal::from),
    }
}

fn with(monitors: Vec<AnomalyMonitor>, subscriptions: Vec<AnomalySubscription>) -> Account {
    sample::fresh_with(|account| {
        account.anomaly_detection = sample::read(AnomalyDetection {
            monitors,
            subscriptions,
        });
        account.budgets = sample::read(vec![budget()]);
    })
}

fn budget() -> Budget {
    let answer = json!({
        "BudgetName": "all", "BudgetType": "COST", "TimeUnit": "MONTHLY",
        "BudgetLimit": {"Amount": "20", "Unit": "USD"},
        "CostTypes": {"IncludeCredit": false}, "CostFilters": {},
    });
    Budget::from_answer(answer.as_object().unwrap().clone())
}

fn planned(account: &Account, amount: &str, emails: &[&str]) -> Vec<Change> {
    let answers = Answers::default().with(ID, "amount", amount);
    let answers = answers.with(ID, "emails", emails.to_vec());
    CostAnomaly.changes(account, &answers).unwrap()
}

#[test]
fn statuses() {
    let all = || vec![monitor(true)];
    let ana = || subscription(Some(5), &["ana@example.com"]);
    let mut declined = ana();
    declined.emails[0].declined = true;
    let mut topic = subscription(Some(5), &[]);
    topic.topics = vec!["arn:aws:sns:us-east-1:123456789012:bills".into()];
    let mut elsewhere = ana();
    elsewhere.monitors = vec!["arn:false".into()];
    sample::table(
        &CostAnomaly,
        [
            ("none", with(Vec::new(), Vec::new()), Status::Todo),
            (
                "a part of the bill only",
                with(vec![monitor(false)], vec![elsewhere.clone()]),
                Status::Todo,
            ),
            ("nobody is told", with(all(), Vec::new()), Status::Attention),
            (
                "nobody is told of the whole bill",
                with(vec![monitor(true), monitor(false)], vec![elsewhere]),
                Status::Attention,
            ),
            (
                "turned down",
                with(all(), vec![declined]),
                Status::Attention,
            ),
            ("a topic", with(all(), vec![topic]), Status::Holds),
            ("told", with(all(), vec![ana()]), Status::Holds),
            (
                "at any amount",
                with(all(), vec![subscription(None, &["ana@example.com"])]),
                Status::Holds,
            ),
            (
                "as AWS makes it",
                with(all(), vec![subscription(Some(100), &["ana@example.com"])]),
                Status::Attention,
            ),
            (
                "unread",
                sample::fresh_with(|account| account.anomaly_detection = Reading::NotRead),
                Status::Unknown,
            ),
            (
                "not ready",
                sample::fresh_with(|account| {
                    account.anomaly_detection = Reading::NotReady {
                        reason: "no".into(),
                    };
                }),
                Status::Todo,
            ),
        ],
    );
}

#[test]
fn a_monitor_that_has_not_looked_so_far_is_said() {
    let mut new = monitor(true);
    new.evaluated = None;
    let account = with(vec![new], vec![subscription(Some(5), &["ana@example.com"])]);
    let verdict = sample::assess(&CostAnomaly, &account);
    assert_eq!(verdict.status, Status::Holds);
    let begins = Message::new("cost-anomaly-found-begins");
    assert!(verdict.findings.contains(&begins));
}

#[test]
fn makes_only_what_is_missing() {
    let monitor_made = Change::from(CreateAnomalyMonitor {
        monitor: MONITOR.into(),
    });
    let made = |name: &str, monitor: &str, arn: Option<&str>, emails: &[&str]| {
        Change::from(CreateAnomalySubscription {
            subscription: name.into(),
            monitor: monitor.into(),
            monitor_arn: arn.map(str::to_owned),
            emails: emails.iter().map(|it| (*it).into()).collect(),
            threshold: Decimal::TEN,
        })
    };
    let both = ["ana@example.com", "bo@example.com"];
    assert_eq!(
        planned(&with(Vec::new(), Vec::new()), "10", &both),
        [monitor_made, made(SUBSCRIPTION, MONITOR, None, &both)]
    );
    let there = |threshold| {
        with(
            vec![monitor(true)],
            vec![subscription(threshold, &["ANA@example.com"])],
        )
    };
    let theirs = "Default-Services-Monitor";
    let second = format!("{SUBSCRIPTION}-2");
    assert_eq!(
        planned(&there(Some(10)), "10", &both),
        [made(&second, theirs, Some("arn:true"), &both[1..])]
    );
    assert_eq!(planned(&there(Some(10)), "10", &both[..1]), []);
    assert_eq!(planned(&there(None), "10", &both[..1]), []);
    assert_eq!(
        planned(&there(Some(11)), "10", &both[..1]),
        [made(&second, theirs, Some("arn:true"), &both[..1])]
    );
}

#[test]
fn what_stands_there_follows_from_the_budgets() {
    let defaults = |account: &Account| {
        let questions = CostAnomaly.questions(account, &Answers::default());
        questions
            .into_iter()
            .map(|it| it.default)
            .collect::<Vec<_>>()
    };
    let mut account = with(Vec::new(), Vec::new());
    assert_eq!(defaults(&account), [Some(json!("10")), None]);
    let mut small = budget();
    small.limit = Some(5.into());
    account.budgets = sample::read(vec![small]);
    assert_eq!(defaults(&account), [Some(json!("5")), None]);
    account.budgets = Reading::NotRead;
    assert_eq!(defaults(&account), [Some(json!("10")), None]);
}

#[test]
fn nobody_is_told_without_being_asked() {
    let step: &dyn Step = &CostAnomaly;
    assert!(!step.is_usual(&with(Vec::new(), Vec::new())));
    let answers = Answers::default().with(ID, "amount", "10");
    let answers = answers.with(ID, "emails", Vec::<&str>::new());
    let account = with(Vec::new(), Vec::new());
    assert!(CostAnomaly.changes(&account, &answers).is_err());
}
