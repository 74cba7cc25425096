//! Budgets of every sort, on the practice account: how they are read, and that what is planned for
//! them is taken.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;
#[path = "common/over_practice.rs"]
mod over_practice;
#[path = "common/sent.rs"]
mod sent;

use common::{Aws, observe};
use firstday_aws_gateway::{Gateway, GatewayErrorKind};
use firstday_checklist::{
    Account, Answers, Budget, Change, Facet, PAYER_FIRST, Reading, Status, Step, find_step, plan,
};
use firstday_practice::{Practice, Seed};
use over_practice::practice;
use sent::{Sent, assert_shown};
use serde_json::{Value, json};

/// A budget of ten dollars a month that leaves credits out, with some members otherwise.
fn body(name: &str, changed: &Value) -> Value {
    let mut body = json!({
        "BudgetName": name, "BudgetType": "COST", "TimeUnit": "MONTHLY",
        "BudgetLimit": {"Amount": "10.0", "Unit": "USD"},
        "CostFilters": {}, "CostTypes": {"IncludeCredit": false, "IncludeRefund": false},
        "TimePeriod": {"Start": 1_793_491_200, "End": 3_706_473_600_i64},
    });
    let members = body.as_object_mut().unwrap();
    members.extend(changed.as_object().unwrap().clone());
    members.retain(|_, value| !value.is_null());
    body
}

/// An alert on real spending, or one on what is expected, as the practice account keeps it.
fn alert(kind: &str, percent: u32, emails: usize, comparison: &str) -> Value {
    let people = (0..emails).map(|it| json!({"kind": "EMAIL", "address": format!("p{it}@x.org")}));
    json!({
        "kind": kind, "comparison": comparison, "threshold": percent,
        "threshold_type": "PERCENTAGE", "subscribers": people.collect::<Value>(),
    })
}

fn actual(percent: u32, emails: usize) -> Value {
    alert("ACTUAL", percent, emails, "GREATER_THAN")
}

/// Puts a budget there, past what the API would take.
fn put(practice: &Practice, body: &Value, alerts: &[Value]) {
    let whole = json!({"body": body, "updated": "2026-11-01T00:00:00Z", "notifications": alerts});
    let name = body["BudgetName"].as_str().unwrap().to_owned();
    let budget = serde_json::from_value(whole).unwrap();
    practice
        .edit(|world| world.state.budgets.insert(name, budget))
        .unwrap();
}

fn in_the_new_way(filter: Value) -> Value {
    json!({
        "CostTypes": null, "CostFilters": null,
        "Metrics": ["UnblendedCost"], "FilterExpression": filter,
    })
}

fn ec2() -> Value {
    json!({"Dimensions": {"Key": "SERVICE", "Values": ["Amazon Elastic Compute Cloud - Compute"]}})
}

async fn budgets(gateway: &Gateway) -> Account {
    observe(gateway, &[Facet::Caller, Facet::Budgets], &[]).await
}

fn the<'a>(account: &'a Account, name: &str) -> &'a Budget {
    let all = account.budgets.value().unwrap();
    all.iter().find(|budget| budget.name == name).unwrap()
}

fn step() -> &'static dyn Step {
    find_step("budgets").unwrap()
}

fn answers() -> Answers {
    Answers::default().with("budgets", "amount", "12").with(
        "budgets",
        "emails",
        vec!["ana@example.com"],
    )
}

/// AWS leaves the filter out where it is not asked for, and one service looks like the whole bill.
#[tokio::test]
async fn a_filter_is_asked_for() {
    let practice = practice(Seed::Fresh);
    put(
        &practice,
        &body("ec2", &in_the_new_way(ec2())),
        &[actual(80, 1)],
    );
    let account = budgets(&practice.gateway().await).await;
    assert!(!the(&account, "ec2").whole_account);
    assert_eq!(step().assess(&account).status, Status::Attention);
}

/// What was read goes back: the filter, and everything else that AWS told.
#[tokio::test]
async fn a_filter_is_sent_back() {
    for limit in [Some("12"), None] {
        let practice = practice(Seed::Fresh);
        let (sent, described) = (Sent::default(), in_the_new_way(ec2()));
        put(&practice, &body("ec2", &described), &[]);
        let gateway = sent.gateway(&practice).await;
        let account = budgets(&gateway).await;
        let update: Change = serde_json::from_value(json!({
            "change": "update-budget", "budget": "ec2", "limit": limit,
            "ignore_credits": limit.is_none(), "definition": the(&account, "ec2").definition,
        }))
        .unwrap();
        gateway.apply(&update).await.unwrap();
        let [call] = &sent.take()[..] else {
            panic!("one call")
        };
        assert_shown(
            &update.deed().api_calls(account.id().unwrap()),
            std::slice::from_ref(call),
        );
        let new = &call.parameters["NewBudget"];
        let filter = match limit {
            Some(_) => &new["FilterExpression"],
            None => &new["FilterExpression"]["And"][0],
        };
        assert_eq!(*filter, ec2());
        assert_eq!(new["Metrics"], json!(["UnblendedCost"]));
        assert_eq!(new["TimePeriod"]["End"].as_f64(), Some(3_706_473_600.0));
        let reads = sent.reads("budgets").into_iter();
        let flags: Vec<Value> = reads
            .filter(|read| ["DescribeBudgets", "DescribeBudget"].contains(&&*read.operation))
            .map(|read| read.parameters["ShowFilterExpression"].clone())
            .collect();
        assert_eq!(flags, [true, true], "one call of each");
    }
}

/// A half of a pair, or both pairs, would come back as another budget.
#[tokio::test]
async fn a_budget_that_is_half_described_is_left_alone() {
    for half in [
        json!({"CostTypes": null, "CostFilters": null, "Metrics": ["UnblendedCost"]}),
        json!({"CostTypes": null, "CostFilters": null, "FilterExpression": ec2()}),
        json!({"Metrics": ["UnblendedCost"], "FilterExpression": ec2()}),
        json!({"CostFilters": {"Region": ["us-east-1"]}, "CostTypes": null,
            "Metrics": ["UnblendedCost"], "FilterExpression": ec2()}),
    ] {
        let (practice, sent) = (practice(Seed::Fresh), Sent::default());
        put(&practice, &body("half", &half), &[]);
        let gateway = sent.gateway(&practice).await;
        let account = budgets(&gateway).await;
        let definition = &the(&account, "half").definition;
        let mut other = json!(definition);
        other["BudgetLimit"]["Amount"] = "77".into();
        for change in [
            json!({"change": "update-budget", "budget": "half", "limit": "12",
                "ignore_credits": false, "definition": definition}),
            json!({"change": "restore-budget", "definition": other}),
        ] {
            let change: Change = serde_json::from_value(change).unwrap();
            let refused = gateway.apply(&change).await.unwrap_err();
            assert_eq!(refused.kind, GatewayErrorKind::HalfDescribed, "{half}");
            assert!(sent.take().is_empty(), "{half}");
        }
    }
}

/// Budgets that are there already, with their alerts.
fn every_sort() -> Vec<(Value, Vec<Value>)> {
    let credits = json!({"CostTypes": {"IncludeCredit": true}});
    let planned = json!({"BudgetLimit": null, "PlannedBudgetLimits": {
        "1793491200": {"Amount": "10.0", "Unit": "USD"},
        "1796083200": {"Amount": "20.0", "Unit": "USD"}}});
    let adjusted = json!({"AutoAdjustData": {"AutoAdjustType": "FORECAST"}});
    let no_credits = json!({"Not": {"Dimensions": {"Key": "RECORD_TYPE", "Values": ["Credit"]}}});
    let metrics = json!({"CostTypes": null, "CostFilters": null, "Metrics": ["UnblendedCost"]});
    let ending = json!({"TimePeriod": {"Start": 1_793_491_200, "End": 1_795_600_000}});
    let forecasts: Vec<Value> = (1..=10)
        .map(|it| alert("FORECASTED", it, 1, "GREATER_THAN"))
        .collect();
    let below: Vec<Value> = (1..=8)
        .map(|it| alert("ACTUAL", it, 1, "LESS_THAN"))
        .collect();
    vec![
        (
            json!({}),
            vec![
                actual(85, 1),
                actual(100, 1),
                alert("FORECASTED", 100, 1, "GREATER_THAN"),
            ],
        ),
        (json!({}), forecasts),
        (json!({}), below),
        (json!({}), vec![actual(80, 10)]),
        (json!({}), vec![actual(80, 9), actual(100, 10)]),
        (credits.clone(), vec![actual(80, 10)]),
        (credits, vec![]),
        (planned, vec![actual(80, 1)]),
        (adjusted, vec![actual(80, 1)]),
        (in_the_new_way(no_credits), vec![actual(80, 1)]),
        (in_the_new_way(ec2()), vec![actual(80, 1)]),
        (metrics, vec![actual(80, 1)]),
        (ending, vec![actual(80, 1)]),
        (
            json!({"BudgetType": "USAGE", "CostTypes": null, "CostFilters": null}),
            vec![],
        ),
        (json!({"TimeUnit": "DAILY"}), vec![actual(80, 1)]),
        (json!({"TimeUnit": "ANNUALLY"}), vec![actual(80, 1)]),
        (
            json!({"BudgetLimit": {"Amount": "10.0", "Unit": "EUR"}}),
            vec![actual(80, 1)],
        ),
    ]
}

/// Whatever there is, AWS takes all that is planned; then the step holds, and nothing is left.
#[tokio::test]
async fn what_is_planned_is_taken_whatever_budgets_there_are() {
    for (changed, alerts) in every_sort() {
        for name in ["mine", "firstday-monthly", "firstday-zero-spend"] {
            let practice = practice(Seed::Fresh);
            put(&practice, &body(name, &changed), &alerts);
            let gateway = practice.gateway().await;
            let account = budgets(&gateway).await;
            let case = format!("{name} {changed}");
            let status = step().assess(&account);
            assert_ne!(status.findings[0].id, "budgets-found-none", "{case}");
            for change in step().plan(&account, &answers()).unwrap() {
                let made = gateway.apply(&change).await;
                assert!(made.is_ok(), "{case}: {change:?}: {made:?}");
            }
            let account = budgets(&gateway).await;
            let verdict = step().assess(&account);
            assert_eq!(verdict.status, Status::Holds, "{case}: {verdict:?}");
            assert_eq!(step().plan(&account, &answers()).unwrap(), [], "{case}");
        }
    }
}

/// One call for all alerts, and one for the people of each of a hundred at most.
#[tokio::test]
async fn a_hundred_budgets_are_not_a_thousand_calls() {
    let practice = practice(Seed::Fresh);
    for number in 0..100 {
        let alerts: Vec<Value> = (1..=10).map(|it| actual(it, 1)).collect();
        put(
            &practice,
            &body(&format!("budget {number:02}"), &json!({})),
            &alerts,
        );
    }
    put(
        &practice,
        &body("firstday-monthly", &json!({})),
        &[actual(50, 2)],
    );
    let sent = Sent::default();
    let gateway = sent.gateway(&practice).await;
    let account = budgets(&gateway).await;
    let asked = sent.reads("budgets");
    assert!(asked.len() <= 2 + 1 + 9 * 10 + 1, "{} calls", asked.len());
    let ours = the(&account, "firstday-monthly");
    assert_eq!(ours.emails().len(), 2);
    let all = account.budgets.value().unwrap();
    let unread: Vec<&Budget> = all.iter().filter(|it| it.subscribers_unread).collect();
    assert_eq!((all.len(), unread.len()), (101, 91));
    assert!(unread.iter().all(|budget| budget.alerts.len() == 10));
}

/// What AWS says of an alert, and of a budget that it does not keep up to date.
#[tokio::test]
async fn alarms_and_health_are_read() {
    let practice = practice(Seed::Fresh);
    let mut passed = actual(80, 1);
    passed["alarm"] = true.into();
    put(
        &practice,
        &body("passed", &json!({})),
        &[passed, actual(100, 1)],
    );
    let ill = json!({"HealthStatus": {"Status": "UNHEALTHY", "StatusReason": "FILTER_INVALID"}});
    put(&practice, &body("ill", &ill), &[actual(80, 1)]);
    let account = budgets(&practice.gateway().await).await;
    let alarms = the(&account, "passed").alerts.iter().map(|it| it.alarm);
    assert_eq!(alarms.collect::<Vec<_>>(), [true, false]);
    assert_eq!(
        the(&account, "ill").unhealthy.as_deref(),
        Some("FILTER_INVALID")
    );
}

#[tokio::test]
async fn a_payer_that_has_to_act_is_told_from_a_new_account() {
    for (seed, payer) in [(Seed::Project, true), (Seed::Fresh, false)] {
        let practice = practice(seed);
        practice
            .edit(|world| world.settings.budgets_ready = false)
            .unwrap();
        let gateway = practice.gateway().await;
        let account = budgets(&gateway).await;
        let Reading::NotReady { reason } = &account.budgets else {
            panic!("{:?}", account.budgets);
        };
        assert_eq!(json!(reason)["id"] == PAYER_FIRST, payer);
        let whole = observe(&gateway, Facet::ALL, &[]).await;
        let changes = plan(
            &Account {
                budgets: Reading::known(Vec::new(), whole.observed_at),
                ..whole
            },
            &answers(),
        );
        let refused = gateway
            .apply(&changes.unwrap().changes[0].change)
            .await
            .unwrap_err();
        let kind = match payer {
            true => GatewayErrorKind::PayerFirst,
            false => GatewayErrorKind::NotReady,
        };
        assert_eq!(refused.kind, kind);
    }
}
