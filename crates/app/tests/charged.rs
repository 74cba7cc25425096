//! What AWS charges for: asked when the person says so, and used for a day.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::Stage;
use firstday_app::checklist::{Reading, STEPS, Spending, Status, Step, find_step};
use firstday_practice::{Clock, Fault, FaultKind, Seed};

fn step() -> &'static dyn Step {
    find_step("spending").unwrap()
}

/// Nobody can ask any more: whoever does is refused.
fn close(stage: &Stage) {
    let fault = Fault {
        operation: "ce:GetCostAndUsage".into(),
        kind: FaultKind::Denied,
        times: None,
    };
    let edit = |world: &mut firstday_practice::World| world.settings.faults.push(fault);
    stage.practice.edit(edit).unwrap();
}

fn travel(stage: &Stage, hours: i64) {
    let edit = |world: &mut firstday_practice::World| {
        let Clock::Fixed { unix_seconds } = &mut world.clock else {
            panic!("the clock runs");
        };
        *unix_seconds += hours * 3600;
    };
    stage.practice.edit(edit).unwrap();
}

async fn check(stage: &mut Stage) -> Reading<Spending> {
    stage.session.observe(STEPS, |_| {}).await.unwrap();
    stage.session.account().spending.clone()
}

async fn pay(stage: &mut Stage) -> Reading<Spending> {
    let asked = stage.session.observe_charged(&[step()], |_| {}).await;
    asked.unwrap();
    stage.session.account().spending.clone()
}

#[tokio::test]
async fn a_check_never_asks_what_aws_charges_for() {
    let mut stage = Stage::new(Seed::Neglected).await;
    assert_eq!(check(&mut stage).await, Reading::NotRead);
    let by_name = stage.session.observe(&[step()], |_| {}).await;
    by_name.unwrap();
    let account = stage.session.account();
    assert_eq!(account.spending, Reading::NotRead);
    assert_eq!(step().assess(account).status, Status::Todo);
    assert!(step().price(account).is_some());
}

#[tokio::test]
async fn an_answer_is_used_for_a_day_and_not_paid_for_twice() {
    let mut stage = Stage::new(Seed::Neglected).await;
    let paid = pay(&mut stage).await;
    assert!(paid.value().unwrap().cost() > 10.into());
    assert_eq!(step().price(stage.session.account()), None);
    close(&stage);
    travel(&stage, 23);
    assert_eq!(check(&mut stage).await, paid);
    assert_eq!(pay(&mut stage).await, paid, "asked again");
    travel(&stage, 1);
    assert_eq!(check(&mut stage).await, Reading::NotRead);
    let refused = pay(&mut stage).await;
    assert!(
        refused.value().is_none() && refused != Reading::NotRead,
        "{refused:?}"
    );
}

/// Whoever signs in the next time has it too.
#[tokio::test]
async fn an_answer_outlives_the_session() {
    let mut stage = Stage::new(Seed::Neglected).await;
    let paid = pay(&mut stage).await;
    close(&stage);
    let home = stage.home.path().to_owned();
    stage.session = common::open(&stage.practice, stage.store.clone(), home).await;
    assert_eq!(check(&mut stage).await, paid);
}
