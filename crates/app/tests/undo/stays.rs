//! What is taken back, and what stays.

use firstday_app::checklist::{Account, Change, Plan, PlannedChange};
use firstday_app::{Outcome, UndoChoice};
use firstday_practice::{Seed, World};
use serde_json::json;

use crate::bench::{PROFILE, everything, names, over, set_up, take_back};
use crate::common::Stage;

fn number_of(stage: &Stage, change: &str) -> i64 {
    let recorded = stage.session.recorded().unwrap();
    let one = recorded.iter().find(|it| it.change.name() == change);
    one.unwrap().number
}

#[tokio::test]
async fn one_change_is_taken_back_with_what_rests_on_it_and_the_rest_stays() {
    let (mut stage, _) = set_up(Seed::Fresh).await;
    let number = number_of(&stage, "create-budget");
    let choice = UndoChoice::Change { number };
    let undo = stage.session.plan_undo(choice, false).unwrap();
    assert_eq!(names(&undo), ["delete-budget"]);
    take_back(&mut stage, &undo).await;
    let again = stage.session.plan_undo(choice, false).unwrap();
    assert_eq!(names(&again), [""; 0]);
    assert_eq!(again.kept[0].why.id, "undo-kept-undone");

    let number = number_of(&stage, "create-access-key");
    let choice = UndoChoice::Change { number };
    let undo = stage.session.plan_undo(choice, false).unwrap();
    let expected = ["remove-profile", "delete-access-key", "forget-access-key"];
    assert_eq!(names(&undo), expected);
    take_back(&mut stage, &undo).await;
    let users = stage.practice.read(|world| world.state.iam.users.len());
    assert_eq!(users.unwrap(), 1, "the user stays");
    let unknown = stage
        .session
        .plan_undo(UndoChoice::Change { number: 999 }, false);
    assert_eq!(unknown.unwrap_err().code.name(), "no-such-change");
}

/// Whoever came by the user that Firstday made keeps that way in.
#[tokio::test]
async fn the_user_that_is_signed_in_stays() {
    let (mut stage, _) = set_up(Seed::Fresh).await;
    let alex = stage.practice.sign_in_as("alex").unwrap();
    let connection = firstday_rehearsal::sign_in_as(&stage.practice, &alex);
    stage.session = over(&stage, connection).await;
    stage.observe().await;
    let undo = everything(&stage);
    let kept: Vec<&str> = undo.kept.iter().map(|it| it.title.id.as_str()).collect();
    for name in [
        "create-user",
        "add-user-to-group",
        "create-access-key",
        "attach-group-policy",
    ] {
        assert!(
            kept.contains(&format!("change-{name}").as_str()),
            "{name}: {kept:?}"
        );
    }
    assert!(names(&undo).contains(&"delete-budget"));
    take_back(&mut stage, &undo).await;
    let administers = |account: &Account| {
        let all = account.directory.value().unwrap().administrators();
        all.users().any(|(name, _)| name == "alex")
    };
    assert!(administers(stage.session.account()));
    let key = stage.store.load(PROFILE).await.unwrap();
    assert!(key.is_some(), "and so does the key");
}

#[tokio::test]
async fn what_somebody_changed_since_is_asked_about() {
    let (mut stage, _) = set_up(Seed::Fresh).await;
    let other = |world: &mut World| {
        let policy = world.state.iam.password_policy.as_mut().unwrap();
        policy.minimum_length = 40;
    };
    stage.practice.edit(other).unwrap();
    stage.observe().await;
    let undo = everything(&stage);
    assert!(undo.asks());
    assert!(!names(&undo).contains(&"delete-password-policy"));
    let undo = stage.session.plan_undo(UndoChoice::All, true).unwrap();
    assert!(!undo.asks());
    take_back(&mut stage, &undo).await;
    let policy = stage
        .practice
        .read(|world| world.state.iam.password_policy.is_some());
    assert!(!policy.unwrap());
}

#[tokio::test]
async fn what_firstday_found_there_is_never_taken_away() {
    let mut stage = Stage::new(Seed::HalfDone).await;
    stage.observe().await;
    let groups = stage.practice.read(|world| world.state.iam.groups.clone());
    let group = groups.unwrap().keys().next().unwrap().clone();
    let change: Change =
        serde_json::from_value(json!({"change": "create-group", "group": group})).unwrap();
    let plan = Plan {
        changes: vec![PlannedChange {
            step: "groups".into(),
            change,
        }],
        ..Plan::default()
    };
    assert_eq!(stage.apply(&plan).await, [Outcome::AlreadyThere]);
    assert_eq!(everything(&stage).plan.changes, []);
    let number = number_of(&stage, "create-group");
    let choice = UndoChoice::Change { number };
    let undo = stage.session.plan_undo(choice, true).unwrap();
    assert_eq!(undo.kept[0].why.id, "undo-kept-already-there");
}
