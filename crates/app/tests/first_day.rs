//! The whole first day on the practice account, from each seed, with a fixed clock; then again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::Stage;
use firstday_app::Outcome;
use firstday_app::checklist::{Change, ChangedBy, CreateUser, Deed, Plan, STEPS, Turn, When, plan};
use firstday_aws_gateway::{Gateway, GatewayErrorKind};
use firstday_practice::{Practice, Seed};
use serde_json::json;

/// What is left after the first day, by seed, and why.
fn left_over(seed: Seed) -> &'static [&'static str] {
    match seed {
        // Who is made on the first day is asked for MFA once the account is read again.
        Seed::Fresh => &["require-mfa"],
        Seed::HalfDone => &[],
        // A role signs in through the browser, and nobody is at one: see `browser_sessions`.
        Seed::Project => &["cli-access"],
        // Rights of a user's own, and a trail that was stopped: the person sees to both in the console. Users in no group are
        // not reached by what groups carry.
        Seed::Neglected => &["groups", "admin-user", "require-mfa", "audit-trail"],
        // Thousands of users: each pairs a phone of their own, and only the keys and passwords of the
        // twenty people read live can be switched off. What can be reached from outside, the person
        // judges.
        Seed::Large => &[
            "people-mfa",
            "unused-sign-ins",
            "access-keys",
            "access-analyzer",
        ],
    }
}

async fn gateway(practice: &Practice) -> Gateway {
    let connection = firstday_rehearsal::sign_in(practice);
    let clock = practice.clone();
    let gateway = Gateway::connect(connection, move || clock.now()).await;
    gateway.unwrap()
}

async fn first_day(seed: Seed) -> Stage {
    let mut stage = Stage::new(seed).await;
    if seed != Seed::Project {
        stage.practice.set_root_mfa(true).unwrap();
    }
    stage.answer_all().await;
    if seed == Seed::Project {
        stage.session.answer("cli-access", None).unwrap();
    }
    let plan = stage.plan();
    let outcomes = stage.apply(&plan).await;
    for (planned, outcome) in plan.changes.iter().zip(&outcomes) {
        assert_eq!(*outcome, Outcome::Done, "{seed}: {:?}", planned.change);
    }
    stage
}

async fn settles(seed: Seed) {
    let mut stage = first_day(seed).await;
    assert_eq!(
        stage.unsettled(),
        left_over(seed),
        "{seed}: {:?}",
        stage.statuses()
    );
    stage.observe().await;
    assert_eq!(
        stage.plan().changes,
        [],
        "{seed}: the second plan is not empty"
    );
}

#[tokio::test]
async fn fresh() {
    settles(Seed::Fresh).await;
}

#[tokio::test]
async fn half_done() {
    settles(Seed::HalfDone).await;
}

#[tokio::test]
async fn neglected() {
    settles(Seed::Neglected).await;
}

#[tokio::test]
async fn large() {
    settles(Seed::Large).await;
}

#[tokio::test]
async fn project() {
    settles(Seed::Project).await;
}

/// Somebody made users in a project all the same: AWS gives them no console password, and none is planned.
#[tokio::test]
async fn a_project_with_users_is_asked_for_no_password() {
    let mut stage = Stage::new(Seed::Project).await;
    let gateway = gateway(&stage.practice).await;
    let user = |user: &str| CreateUser { user: user.into() }.into();
    gateway.apply(&user("robin")).await.unwrap();
    stage.observe().await;
    let groups = Some(serde_json::Map::new());
    stage.session.answer("groups", groups).unwrap();
    let named = json!({ "name": "alex", "alias": "" });
    let section = named.as_object().unwrap().clone();
    stage.session.answer("admin-user", Some(section)).unwrap();
    let plan = stage.plan();
    let made = |name: &str| plan.changes.iter().any(|it| it.change.name() == name);
    assert!(made("create-user") && made("add-user-to-group"));
    assert!(!made("create-login-profile"));
    let outcomes = stage.apply(&plan).await;
    for (planned, outcome) in plan.changes.iter().zip(&outcomes) {
        assert_eq!(*outcome, Outcome::Done, "{:?}", planned.change);
    }
    assert_eq!(stage.plan().changes, []);
    let mut examples = Change::examples();
    let password = examples.find(|it| it.name() == "create-login-profile");
    let refused = gateway.apply(&password.unwrap()).await.unwrap_err();
    assert_eq!(refused.kind, GatewayErrorKind::Denied);
}

/// What needs nobody comes first, on every seed and by either way of the command line; nothing comes
/// before what it rests on, and nobody signs in before their MFA is set up.
#[tokio::test]
async fn people_are_asked_last_and_nothing_comes_before_what_it_rests_on() {
    for seed in Seed::ALL {
        let mut stage = Stage::new(seed).await;
        stage.answer_all().await;
        let by_key = stage.session.answers().clone();
        let by_session = by_key
            .clone()
            .with("cli-access", "method", "browser-session");
        for answers in [by_key, by_session] {
            if answers.has("cli-access") {
                in_order(seed, &plan(stage.session.account(), &answers).unwrap());
            }
        }
    }
}

fn in_order(seed: Seed, plan: &Plan) {
    let deeds: Vec<_> = plan.changes.iter().map(|it| it.change.deed()).collect();
    let held_up = |deed: &dyn Deed| deed.turn().as_ref().is_some_and(Turn::holds_up);
    let first = deeds.iter().position(|deed| held_up(*deed));
    let mut late = Vec::new();
    for (index, deed) in deeds.iter().enumerate() {
        for rests_on in deed.requires() {
            let after = deeds[index..]
                .iter()
                .any(|it| it.provides().contains(&rests_on));
            assert!(!after, "{seed}: {rests_on:?} comes after change {index}");
        }
        if first.is_some_and(|first| index >= first) {
            let waits = held_up(*deed) || deed.requires().iter().any(|it| late.contains(it));
            assert!(waits, "{seed}: {:?}", plan.changes[index].change);
            late.extend(deed.provides());
        }
        if let Some(Turn::SetUpMfa { user }) = deed.turn() {
            let before = deeds[..index].iter().filter_map(|it| it.turn());
            let signed_in = Turn::SignIn { user };
            assert_eq!(
                before.filter(|turn| *turn == signed_in).count(),
                0,
                "{seed}"
            );
        }
    }
}

/// Conformance: each step on its own, on each seed. Planned twice it plans the same; applied, it
/// holds and plans nothing more.
#[tokio::test]
async fn every_step_holds_once_it_is_applied() {
    let mut changed = Vec::new();
    for seed in [Seed::Fresh, Seed::HalfDone, Seed::Neglected, Seed::Project] {
        for step in STEPS {
            let mut stage = Stage::new(seed).await;
            stage.observe().await;
            let settled = step.assess(stage.session.account()).status.is_settled();
            // Where there is nothing to settle, what can be changed is tried all the same.
            let done = settled && step.when() != When::LookAround;
            let at_browser = seed == Seed::Project && step.id() == "cli-access";
            if done || at_browser || !step.can_change(stage.session.account()) {
                continue;
            }
            let answers = common::answers_for(&mut stage, step.id());
            let first = stage.plan();
            assert_eq!(plan(stage.session.account(), &answers).unwrap(), first);
            stage.apply(&first).await;
            let verdict = step.assess(stage.session.account());
            // What is left where Firstday can change nothing is the person's.
            let can_change = step.can_change(stage.session.account());
            assert_eq!(
                verdict.status.is_settled() || !can_change,
                !left_over(seed).contains(&step.id()),
                "{seed}: {}: {verdict:?}",
                step.id()
            );
            assert_eq!(stage.plan().changes, [], "{seed}: {}", step.id());
            changed.push(step.id());
        }
    }
    for step in STEPS {
        let only_looks = step.head().changed_by == ChangedBy::Person;
        assert_eq!(changed.contains(&step.id()), !only_looks, "{}", step.id());
    }
}
