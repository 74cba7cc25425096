//! The whole first day of somebody who has nothing but the policy that `firstday policy setup` prints: the
//! practice account refuses everything else.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::Stage;
use firstday_app::checklist::{PolicyPurpose, needed_policies};
use firstday_app::{Outcome, RecordsFile, Session};
use firstday_practice::{Group, Practice, Seed, User};
use serde_json::json;

const WHO: &str = "limited";
const CREATED: &str = "2026-11-01T00:00:00Z";

/// Puts a user there who has the policy by a group, as AWS advises.
fn let_in(practice: &Practice, documents: Vec<String>) {
    let inline: serde_json::Map<_, _> = documents
        .into_iter()
        .enumerate()
        .map(|(number, text)| (format!("Firstday{number}"), text.into()))
        .collect();
    let group = json!({
        "id": "AGPALIMITED0000000001", "path": "/", "created": CREATED,
        "attached_policies": [], "inline_policies": inline,
    });
    let user = json!({
        "id": "AIDALIMITED0000000001", "path": "/", "created": CREATED, "login_profile": null,
        "password_last_used": null, "access_keys": {}, "groups": [WHO],
        "attached_policies": [], "inline_policies": {},
    });
    let (group, user): (Group, User) = (
        serde_json::from_value(group).unwrap(),
        serde_json::from_value(user).unwrap(),
    );
    practice
        .edit(|world| {
            world.state.iam.groups.insert(WHO.into(), group);
            world.state.iam.users.insert(WHO.into(), user);
        })
        .unwrap();
}

/// A person of that seed's account, who has the policy without these actions.
async fn limited(seed: Seed, without: &[&str]) -> Stage {
    let mut stage = Stage::new(seed).await;
    let documents = needed_policies(PolicyPurpose::SetUp)
        .into_iter()
        .map(|mut policy| {
            for actions in policy.allowed.values_mut() {
                actions.retain(|action| !without.contains(&action.as_str()));
            }
            policy.document().to_string()
        });
    let_in(&stage.practice, documents.collect());
    let who = stage.practice.sign_in_as(WHO).unwrap();
    let connection = firstday_rehearsal::sign_in_as(&stage.practice, &who);
    let home = stage.home.path().to_owned();
    let files = RecordsFile::of_practice(&home.join("limited.json"));
    let surroundings = common::surroundings(&stage.practice, home, "firstday");
    let session = Session::open(connection, stage.store.clone(), surroundings, |_| files);
    stage.session = session.await.unwrap();
    stage
}

/// What a person answers, a trail with its bucket among it, and what came of each change.
async fn first_day(seed: Seed, stage: &mut Stage) -> Vec<(&'static str, Outcome)> {
    stage.answer_all().await;
    if seed == Seed::Project {
        // AWS's own rules for projects let nobody give an IAM user a password, whatever their policy.
        stage.session.answer("admin-user", None).unwrap();
    }
    let keep = json!({ "keep": "new-bucket" });
    let keep = keep.as_object().cloned();
    stage.session.answer("audit-trail", keep).unwrap();
    let plan = stage.plan();
    assert_eq!(plan.unread, [], "it reads everything");
    let outcomes = stage.apply(&plan).await;
    let names = plan.changes.iter().map(|it| it.change.name());
    names.zip(outcomes).collect()
}

#[tokio::test]
async fn the_policy_for_the_setup_is_enough_for_a_first_day() {
    for seed in Seed::ALL {
        let mut stage = limited(seed, &[]).await;
        let done = first_day(seed, &mut stage).await;
        assert!(done.len() > 2, "{seed}: {done:?}");
        let mut others = done.iter().filter(|(_, outcome)| *outcome != Outcome::Done);
        assert_eq!(others.next(), None, "{seed}: {done:?}");
        stage.observe().await;
        assert_eq!(stage.plan().changes, [], "{seed}");
    }
}

/// The test above can fail: one action less, and one change is refused.
#[tokio::test]
async fn without_one_action_of_it_a_first_day_is_not_whole() {
    let mut stage = limited(Seed::Fresh, &["budgets:ModifyBudget"]).await;
    let done = first_day(Seed::Fresh, &mut stage).await;
    let failed = done.iter().find(|(name, _)| *name == "create-budget");
    assert!(matches!(failed.unwrap().1, Outcome::Failed(_)), "{done:?}");
}
