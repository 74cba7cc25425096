//! The people of an account, over the wire: who is fenced in by AWS, what nobody uses, who joins a
//! group, and who signs in from now on.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::Stage;
use firstday_app::Outcome;
use firstday_app::checklist::{Severity, Status, Verdict, find_step};
use firstday_practice::{Iam, Seed};
use serde_json::{Value, json};

const QUARANTINE: &str = "arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3";

fn verdict(stage: &Stage, step: &str) -> Verdict {
    find_step(step).unwrap().assess(stage.session.account())
}

fn edit(stage: &Stage, change: impl FnOnce(&mut Iam)) {
    let practice = &stage.practice;
    practice.edit(|world| change(&mut world.state.iam)).unwrap();
}

/// Answers one step alone, applies it, and looks again.
async fn apply(stage: &mut Stage, step: &str, answer: Value) {
    let section = answer.as_object().unwrap().clone();
    stage.session.answer(step, Some(section)).unwrap();
    let plan = stage.plan();
    assert!(!plan.changes.is_empty(), "{step}");
    for outcome in stage.apply(&plan).await {
        assert_eq!(outcome, Outcome::Done, "{plan:?}");
    }
    stage.observe().await;
}

/// The key of `deploy` was seen in public: red until it is off, and in order when AWS's policy is
/// gone.
#[tokio::test]
async fn a_key_that_aws_saw_in_public() {
    let mut stage = Stage::new(Seed::Neglected).await;
    edit(&stage, |iam| {
        let deploy = iam.users.get_mut("deploy").unwrap();
        deploy.attached_policies.insert(QUARANTINE.to_owned());
    });
    stage.observe().await;
    let red = verdict(&stage, "access-keys");
    assert_eq!(red.severity, Some(Severity::Critical));
    assert_eq!(red.findings[0].id, "access-keys-found-quarantined");
    let account = stage.session.account();
    let key = account.sign_in("deploy").unwrap().access_keys[0].id.clone();
    apply(&mut stage, "access-keys", json!({ "deactivate": [key] })).await;
    let off = verdict(&stage, "access-keys");
    assert_eq!((off.status, off.severity), (Status::Attention, None));
    assert_eq!(off.findings[0].id, "access-keys-found-quarantined-off");
    edit(&stage, |iam| {
        let deploy = iam.users.get_mut("deploy").unwrap();
        deploy.attached_policies.remove(QUARANTINE);
    });
    stage.observe().await;
    let lifted = verdict(&stage, "access-keys");
    assert!(!format!("{lifted:?}").contains("quarantined"), "{lifted:?}");
}

/// What nobody uses is switched off as chosen, the key can be switched on again, and the only
/// administrator keeps the password.
#[tokio::test]
async fn what_nobody_uses_is_switched_off() {
    let mut stage = Stage::new(Seed::Neglected).await;
    edit(&stage, |iam| {
        let boss = iam.users.get_mut("boss").unwrap();
        boss.password_last_used = boss.login_profile.as_ref().map(|it| it.created);
    });
    stage.observe().await;
    assert_eq!(verdict(&stage, "unused-sign-ins").status, Status::Attention);
    let step = find_step("unused-sign-ins").unwrap();
    let questions = step.questions(stage.session.account(), stage.session.answers());
    let values = |index: usize| -> Vec<String> {
        let choices = questions[index].choices().iter();
        choices.map(|choice| choice.value.clone()).collect()
    };
    assert_eq!(values(0), ["former-colleague"], "boss is the last");
    let keys = values(1);
    assert_eq!(keys.len(), 2, "of boss and of deploy");
    let answer = json!({ "passwords": values(0), "keys": keys });
    apply(&mut stage, "unused-sign-ins", answer).await;
    let left = verdict(&stage, "unused-sign-ins");
    assert_eq!(left.status, Status::Attention);
    assert!(format!("{left:?}").contains("boss"), "{left:?}");
    let world = stage.practice.read(|world| {
        let users = &world.state.iam.users;
        let active = |user: &str| {
            users[user]
                .access_keys
                .values()
                .filter(|key| key.active)
                .count()
        };
        let has = |user: &str| users[user].login_profile.is_some();
        (
            has("former-colleague"),
            has("boss"),
            active("deploy"),
            active("boss"),
        )
    });
    assert_eq!(world.unwrap(), (false, true, 0, 1));
}

/// Whoever joins a group gets what the review said, and nothing else.
#[tokio::test]
async fn a_user_who_is_there_joins_a_group() {
    let mut stage = Stage::new(Seed::Neglected).await;
    stage.observe().await;
    let answer = json!({ "extra": ["viewers"], "people": ["former-colleague"], "into": "Viewers" });
    let section = answer.as_object().unwrap().clone();
    stage.session.answer("groups", Some(section)).unwrap();
    let plan = stage.plan();
    let joins: Vec<String> = plan
        .changes
        .iter()
        .filter(|it| it.change.name() == "add-user-to-group")
        .map(|it| format!("{:?}", it.change.title()))
        .collect();
    assert!(
        matches!(&joins[..], [one] if one.contains("ViewOnlyAccess")),
        "{joins:?}"
    );
    apply(&mut stage, "groups", answer).await;
    let account = stage.session.account();
    let directory = account.directory.value().unwrap();
    assert_eq!(directory.users["former-colleague"].groups, ["Viewers"]);
    assert_eq!(stage.plan().changes, []);
}

/// The administrator's sign-in is read, not remembered, and so is root's.
#[tokio::test]
async fn the_daily_sign_in_is_read_from_aws() {
    let mut stage = Stage::new(Seed::HalfDone).await;
    stage.observe().await;
    let before = verdict(&stage, "daily-sign-in");
    assert_eq!(before.status, Status::Todo, "{before:?}");
    assert_eq!(before.findings[0].id, "daily-sign-in-found-never");
    stage.practice.sign_in_as("admin").unwrap();
    stage.observe().await;
    let after = verdict(&stage, "daily-sign-in");
    assert!(
        format!("{after:?}").contains("daily-sign-in-found-signs-in"),
        "{after:?}"
    );
}
