//! From reading the account to the finished checklist.

use firstday_rehearsal::Seed;
use serde_json::{Value, json};

use super::stages::{NOW, account, begun, begun_with, given, store, with_account};
use crate::desk::tests::stage::{Given, Stage, Watch, steps};
use crate::recordings::person;
use crate::recordings::take::Take;

/// From the start page to the end, with a mistyped code.
pub(super) async fn first_day() -> Vec<Take> {
    let mut take = Take::on(with_account(Seed::Fresh));
    take.ask(&["start"]).await;
    let how = json!({ "with": "practice", "seed": null });
    take.call("sign_in", json!({ "how": how })).await;
    take.ask(&["start", "checklist", "practice"]).await;
    take.call("observe", json!({ "steps": null })).await;
    take.ask(&["checklist", "preview"]).await;
    answer(&mut take, "admin-user", json!({ "name": "alex" })).await;
    let budgets = json!({ "amount": "10", "emails": ["alex@example.com"] });
    answer(&mut take, "budgets", budgets).await;
    take.ask(&["checklist", "preview"]).await;
    take.apply(person::mistypes).await;
    take.ask(&["checklist", "preview", "access_keys"]).await;
    vec![take]
}

/// A fresh account that was read, and root MFA that comes on.
pub(super) async fn journey() -> Vec<Take> {
    let mut take = Take::on(begun_with(Seed::Fresh).await);
    take.ask(&["start", "checklist", "practice", "preview", "access_keys"])
        .await;
    take.call("keyring", json!({ "ask": false })).await;
    add_root_app(&mut take).await;
    take.ask(&["practice"]).await;
    take.call("observe", json!({ "steps": ["root-mfa"] })).await;
    take.call("sign_out", json!({})).await;
    take.ask(&["start"]).await;
    vec![take]
}

/// Adds an authenticator app to the root user in the practice console.
async fn add_root_app(take: &mut Take) {
    let name = json!({ "name": "phone" });
    let serial = take.call("begin_practice_mfa", name).await["serial"].clone();
    take.ask(&["practice_phone"]).await;
    let practice = take.stage.practice();
    let codes = practice.authenticator_codes(serial.as_str().unwrap());
    let (first, second) = codes.unwrap();
    let codes = json!({ "serial": serial, "first": first, "second": second });
    take.call("add_practice_mfa", codes).await;
}

/// An account as it is found.
pub(super) async fn found(seed: Seed) -> Vec<Take> {
    let mut take = Take::on(begun_with(seed).await);
    take.ask(&["start", "checklist", "practice", "preview", "access_keys"])
        .await;
    vec![take]
}

/// The clock of this computer is 95 seconds behind AWS's.
pub(super) async fn wrong_clock() -> Vec<Take> {
    let stage = Stage::of(Given {
        watch: Watch::at(NOW - 95),
        ..given(store())
    });
    account(&stage, Seed::Fresh);
    begun(&stage).await;
    let mut take = Take::on(stage);
    take.ask(&["start", "checklist", "preview"]).await;
    vec![take]
}

/// The ways to answer when only the people's rules are wanted at first.
pub(super) async fn chapter() -> Vec<Take> {
    let ways = [
        vec![("admin-user", json!({}))],
        vec![("admin-user", json!({ "name": "alex" }))],
        vec![("password-policy", Value::Null)],
        vec![
            ("groups", json!({ "extra": ["developers"] })),
            ("groups", json!({ "extra": ["developers", "viewers"] })),
        ],
        vec![(
            "budgets",
            json!({ "amount": "10", "emails": ["a@example.com", "b@example.org"] }),
        )],
    ];
    let mut takes = Vec::new();
    for way in ways {
        let stage = begun_with(Seed::Fresh).await;
        for step in ["admin-user", "admin-mfa", "cli-access", "budgets"] {
            stage.desk.journey.answer(step, None).await.unwrap();
        }
        let mut take = Take::on(stage);
        take.ask(&["start", "checklist", "preview"]).await;
        for (step, answers) in way {
            answer(&mut take, step, answers).await;
        }
        take.ask(&["checklist", "preview"]).await;
        takes.push(take);
    }
    takes
}

/// Nothing is wanted.
pub(super) async fn left_out() -> Vec<Take> {
    let stage = begun_with(Seed::Fresh).await;
    for step in steps(&stage) {
        stage.desk.journey.answer(&step.id, None).await.unwrap();
    }
    let mut take = Take::on(stage);
    take.ask(&["start", "checklist", "preview"]).await;
    vec![take]
}

/// Everything in place.
pub(super) async fn settled() -> Vec<Take> {
    let stage = begun_with(Seed::Fresh).await;
    stage.answer_all().await;
    stage
        .desk
        .practice_console
        .set_practice_root_mfa(true)
        .unwrap();
    stage.desk.journey.preview().await.unwrap();
    let run = stage.apply(|event| stage.type_codes(event)).await;
    run.0.unwrap();
    let mut take = Take::on(stage);
    take.ask(&["start", "checklist", "preview"]).await;
    vec![take]
}

async fn answer(take: &mut Take, step: &str, answers: Value) {
    let answer = json!({ "step": step, "answers": answers });
    take.call("answer", answer).await;
}
