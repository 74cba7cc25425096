//! What the account costs, over the practice account: what is asked, and how often.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;
#[path = "common/over_practice.rs"]
mod over_practice;
#[path = "common/sent.rs"]
mod sent;

use common::{Aws, known, observe};
use firstday_aws_gateway::Applied;
use firstday_checklist::{Change, CreateAnomalyMonitor, CreateAnomalySubscription, Facet, Reading};
use firstday_practice::{Fault, FaultKind, Practice, Seed};
use over_practice::practice;
use rust_decimal::Decimal;
use sent::Sent;

fn asked(sent: &Sent) -> usize {
    let reads = sent.reads("ce");
    let costs = |call: &&firstday_checklist::ApiCall| call.operation == "GetCostAndUsage";
    reads.iter().filter(costs).count()
}

fn strike(practice: &Practice, kind: FaultKind) {
    let fault = Fault {
        operation: "ce:GetCostAndUsage".into(),
        kind,
        times: None,
    };
    let edit = |world: &mut firstday_practice::World| world.settings.faults.push(fault);
    practice.edit(edit).unwrap();
}

#[tokio::test]
async fn costs_are_counted_before_credits() {
    let practice = practice(Seed::HalfDone);
    let account = observe(&practice.gateway().await, &[Facet::Spending], &[]).await;
    let spent = known(&account.spending);
    assert_eq!(spent.days.len(), 23);
    assert!(spent.cost() > Decimal::ONE, "{}", spent.cost());
    assert_eq!(spent.cost(), spent.taken_off());
    assert!(!spent.partial);
}

/// AWS charges for each request, also for one that fails: none is repeated.
#[tokio::test(start_paused = true)]
async fn what_aws_charges_for_is_asked_once() {
    for (fault, is_known) in [
        (None, true),
        (Some(FaultKind::Throttle), false),
        (Some(FaultKind::ServerError), false),
        (Some(FaultKind::Reset), false),
    ] {
        let practice = practice(Seed::Neglected);
        if let Some(kind) = fault.clone() {
            strike(&practice, kind);
        }
        let sent = Sent::default();
        let gateway = sent.gateway(&practice).await;
        let account = observe(&gateway, &[Facet::Spending], &[]).await;
        assert_eq!(account.spending.value().is_some(), is_known, "{fault:?}");
        assert_eq!(asked(&sent), 1, "{fault:?}");
    }
}

#[tokio::test]
async fn a_day_without_numbers_is_not_a_day_without_costs() {
    for opened in [true, false] {
        let practice = practice(Seed::Fresh);
        if !opened {
            let edit = |world: &mut firstday_practice::World| world.state.ce.opened = None;
            practice.edit(edit).unwrap();
        }
        let account = observe(&practice.gateway().await, &[Facet::Spending], &[]).await;
        let not_ready = matches!(account.spending, Reading::NotReady { .. });
        assert!(not_ready, "{:?}", account.spending);
    }
}

/// AWS makes a monitor of its own at some time, and takes no second one.
#[tokio::test]
async fn a_monitor_that_aws_made_meanwhile_is_used() {
    let practice = practice(Seed::HalfDone);
    let gateway = practice.gateway().await;
    let create = Change::from(CreateAnomalyMonitor {
        monitor: "firstday-services".into(),
    });
    let made = gateway.apply(&create).await;
    assert!(matches!(made, Ok(Applied::AlreadyThere)), "{made:?}");
    let tell = CreateAnomalySubscription {
        subscription: "firstday-anomalies".into(),
        monitor: "firstday-services".into(),
        monitor_arn: None,
        emails: vec!["me@example.com".into()],
        threshold: Decimal::TEN,
    };
    gateway.apply(&tell.into()).await.unwrap();
    let account = observe(&gateway, &[Facet::AnomalyDetection], &[]).await;
    let found = known(&account.anomaly_detection);
    assert_eq!(found.monitors.len(), 1);
    let thresholds: Vec<_> = found.telling_of_all().map(|it| it.threshold).collect();
    assert!(thresholds.contains(&Some(Decimal::TEN)), "{thresholds:?}");
    let hundred = Some(Decimal::ONE_HUNDRED);
    assert!(thresholds.contains(&hundred), "{thresholds:?}");
}

/// What AWS does not say of one task does not hide the others.
#[tokio::test]
async fn a_task_that_cannot_be_looked_up_is_told_all_the_same() {
    let practice = practice(Seed::Fresh);
    let fault = Fault {
        operation: "freetier:GetAccountActivity".into(),
        kind: FaultKind::Denied,
        times: None,
    };
    let edit = |world: &mut firstday_practice::World| world.settings.faults.push(fault);
    practice.edit(edit).unwrap();
    let account = observe(&practice.gateway().await, &[Facet::FreeTierTasks], &[]).await;
    let tasks = known(&account.free_tier_tasks);
    assert_eq!(tasks.len(), 5);
    assert!(tasks.iter().all(|task| task.minutes.is_none()));
}
