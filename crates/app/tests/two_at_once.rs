//! Two programs of Firstday's on one account: what one changed, the other reads before it changes anything.

#![allow(clippy::unwrap_used)]

mod common;

use common::{Person, Stage, everything, open};
use firstday_app::checklist::{Plan, STEPS, Step, find_step};
use firstday_app::{Code, Problem, Session};
use firstday_practice::Seed;

fn groups() -> &'static dyn Step {
    find_step("groups").unwrap()
}

/// A session that has a plan for the groups, and another program that has just made them.
async fn behind() -> (Stage, Plan, Session) {
    let mut stage = Stage::new(Seed::Fresh).await;
    let home = stage.home.path().to_owned();
    let mut other = open(&stage.practice, stage.store.clone(), home).await;
    stage.observe().await;
    stage.answer(groups());
    let plan = stage.plan();
    other.observe(STEPS, |_| {}).await.unwrap();
    let answers = everything(groups(), &other);
    other.answer(groups().id(), Some(answers)).unwrap();
    let person = Person::new(&stage.practice);
    other.apply(&other.plan().unwrap(), &person).await.unwrap();
    (stage, plan, other)
}

async fn applied(stage: &mut Stage, plan: &Plan) -> Result<usize, Problem> {
    let person = Person::new(&stage.practice);
    let outcomes = stage.session.apply(plan, &person).await;
    outcomes.map(|outcomes| outcomes.len())
}

fn is_refused(result: &Result<usize, Problem>) -> bool {
    matches!(result, Err(problem) if problem.code == Code::NotReviewed)
}

/// B-254: nothing is begun, and the account is read, so that what is left can be reviewed.
#[tokio::test]
async fn a_plan_is_not_begun_that_another_program_was_faster_with() {
    let (mut stage, plan, other) = behind().await;
    let noted = other.records().journal().unwrap().len();
    assert!(is_refused(&applied(&mut stage, &plan).await));
    assert_eq!(other.records().journal().unwrap().len(), noted);
    assert!(groups().assess(stage.session.account()).status.is_settled());
    let left = stage.plan();
    assert_eq!(applied(&mut stage, &left).await.ok(), Some(0));
}

/// A part of the account says nothing of the rest.
#[tokio::test]
async fn only_who_read_all_of_the_account_is_not_behind() {
    let (mut stage, plan, _) = behind().await;
    let part = find_step("budgets").unwrap();
    stage.session.observe(&[part], |_| {}).await.unwrap();
    assert!(is_refused(&applied(&mut stage, &plan).await));

    let (mut stage, _, _) = behind().await;
    let all = stage.session.observe_charged(STEPS, |_| {}).await;
    all.unwrap();
    let left = stage.plan();
    assert_eq!(applied(&mut stage, &left).await.ok(), Some(0));
}
