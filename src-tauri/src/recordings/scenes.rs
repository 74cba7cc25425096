//! The scenes: a page each, in a state that is worth looking at.

use firstday_app::{KeyringState, SecretStore};
use firstday_rehearsal::{Clock, Fault, FaultKind, Practice, Seed, World};
use serde_json::{Value, json};

use super::person;
use super::plain::{plain, timeless};
use super::scene::Take;
use crate::desk::tests::stage::Stage;

/// When every scene plays.
const NOW: i64 = 1_795_435_200;

/// The scenes by their names, as they stand in their files.
pub(super) async fn all() -> Vec<(&'static str, String)> {
    let mut all = vec![first_day().await, journey().await, review().await];
    all.extend([failing().await, sign_in().await, settled().await]);
    all.extend([
        seed("neglected", Seed::Neglected).await,
        seed("project", Seed::Project).await,
    ]);
    all.extend([command_line().await, import().await, access_keys().await]);
    for (name, state) in [
        ("keyring-locked", KeyringState::Locked),
        ("keyring-missing", KeyringState::Missing),
        ("keyring-denied", KeyringState::Denied),
        ("keyring-volatile", KeyringState::Volatile),
    ] {
        all.push(keyring_in_trouble(name, state).await);
    }
    all.push(keyring().await);
    all
}

/// From the start page to the end, with a mistyped code.
async fn first_day() -> (&'static str, String) {
    let mut take = Take::on(with_account(Seed::Fresh));
    take.ask(&["start"]).await;
    take.call(
        "sign_in",
        json!({ "how": { "with": "practice", "seed": null } }),
    )
    .await;
    take.ask(&["start", "checklist", "practice"]).await;
    take.call("observe", json!({ "steps": null })).await;
    take.ask(&["checklist", "preview"]).await;
    for (step, answers) in answers() {
        take.call("answer", json!({ "step": step, "answers": answers }))
            .await;
    }
    take.ask(&["checklist", "preview"]).await;
    take.apply(person::mistypes).await;
    take.ask(&["checklist", "preview", "access_keys"]).await;
    written("first-day", "#/start", vec![take]).await
}

/// A fresh account that was read, and root MFA that comes on.
async fn journey() -> (&'static str, String) {
    let stage = with_account(Seed::Fresh);
    begun(&stage).await;
    let mut take = Take::on(stage);
    take.ask(&["start", "checklist", "practice", "preview", "access_keys"])
        .await;
    take.call("keyring", json!({ "ask": false })).await;
    take.call("set_practice_root_mfa", json!({ "on": true }))
        .await;
    take.ask(&["practice"]).await;
    take.call("observe", json!({ "steps": ["root-mfa"] })).await;
    take.call("open_console", json!({ "step": "budgets" }))
        .await;
    take.call("sign_out", json!({})).await;
    take.ask(&["start"]).await;
    written("journey", "#/journey", vec![take]).await
}

/// Everything answered: the codes are mistyped and then right, or left for later.
async fn review() -> (&'static str, String) {
    let mut takes = Vec::new();
    for person in [person::mistypes, person::leaves] {
        let stage = with_account(Seed::Fresh);
        begun(&stage).await;
        stage.answer_all().await;
        let mut take = Take::on(stage);
        take.ask(&["start", "checklist", "preview"]).await;
        take.apply(person).await;
        take.ask(&["checklist", "preview"]).await;
        let phone = json!({ "serial": "arn:aws:iam::111122223333:mfa/alex" });
        take.call("practice_codes", phone).await;
        takes.push(take);
    }
    written("review", "#/review", takes).await
}

/// A change that AWS refuses.
async fn failing() -> (&'static str, String) {
    let stage = with_account(Seed::Fresh);
    begun(&stage).await;
    stage.answer_all().await;
    let refuses = |world: &mut World| {
        world.settings.faults = vec![Fault {
            operation: "iam:CreateGroup".to_owned(),
            kind: FaultKind::Denied,
            times: None,
        }];
    };
    stage.practice().edit(refuses).unwrap();
    let mut take = Take::on(stage);
    take.ask(&["start", "checklist", "preview"]).await;
    take.apply(person::types_codes).await;
    take.ask(&["checklist", "preview"]).await;
    written("run-failing", "#/review", vec![take]).await
}

/// The command line gets a browser session: the run asks somebody to sign in.
async fn sign_in() -> (&'static str, String) {
    let stage = with_account(Seed::Fresh);
    begun(&stage).await;
    stage.answer_all().await;
    let mut take = Take::on(stage);
    take.ask(&["start", "checklist"]).await;
    let answers = json!({"user": "alex", "profile": "work", "region": "us-east-1", "method": "browser-session"});
    take.call(
        "answer",
        json!({ "step": "cli-access", "answers": answers }),
    )
    .await;
    take.ask(&["preview"]).await;
    take.apply(person::types_codes).await;
    take.ask(&["checklist"]).await;
    written("run-sign-in", "#/review", vec![take]).await
}

/// Everything in place.
async fn settled() -> (&'static str, String) {
    let stage = with_account(Seed::Fresh);
    begun(&stage).await;
    stage.answer_all().await;
    stage
        .desk
        .practice_console
        .set_practice_root_mfa(true)
        .unwrap();
    stage.desk.journey.preview().await.unwrap();
    stage
        .apply(|event| stage.type_codes(event))
        .await
        .0
        .unwrap();
    let mut take = Take::on(stage);
    take.ask(&["start", "checklist", "preview"]).await;
    written("settled", "#/checklist", vec![take]).await
}

/// An account as it is found.
async fn seed(name: &'static str, seed: Seed) -> (&'static str, String) {
    let stage = with_account(seed);
    begun(&stage).await;
    let mut take = Take::on(stage);
    take.ask(&["start", "checklist", "practice", "preview", "access_keys"])
        .await;
    written(name, "#/journey", vec![take]).await
}

async fn access_keys() -> (&'static str, String) {
    let stage = with_account(Seed::Neglected);
    begun(&stage).await;
    let mut take = Take::on(stage);
    take.ask(&["start", "checklist", "access_keys"]).await;
    let keys = take.call("access_keys", json!({})).await["rows"].clone();
    for key in keys.as_array().unwrap() {
        for action in key["actions"].as_array().unwrap() {
            if action == "rotate" {
                continue;
            }
            let action = json!({ "action": action, "user": key["user"], "id": key["id"] });
            take.call("preview_keys", json!({ "action": action })).await;
        }
    }
    take.apply(|_, _| None).await;
    written("access-keys", "#/access-keys", vec![take]).await
}

async fn command_line() -> (&'static str, String) {
    let mut take = Take::on(after_the_first_day().await);
    take.ask(&["start", "checklist", "command_line"]).await;
    take.call("prove_profile", json!({ "profile": "firstday" }))
        .await;
    written("command-line", "#/command-line", vec![take]).await
}

/// A key in plain text. That it is nobody's at AWS cannot be asked in a scene.
async fn import() -> (&'static str, String) {
    let stage = after_the_first_day().await;
    let key = "[old]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEYAB\n";
    std::fs::write(stage.home.path().join(".aws/credentials"), key).unwrap();
    let mut take = Take::on(stage);
    take.ask(&["start", "checklist", "command_line"]).await;
    written("import", "#/command-line", vec![take]).await
}

async fn keyring() -> (&'static str, String) {
    let mut take = Take::on(after_the_first_day().await);
    take.ask(&["start", "checklist"]).await;
    take.call("keyring", json!({ "ask": false })).await;
    take.call("forget_secret", json!({ "profile": "firstday" }))
        .await;
    take.call("forget_everything", json!({})).await;
    written("keyring", "#/keyring", vec![take]).await
}

async fn keyring_in_trouble(name: &'static str, state: KeyringState) -> (&'static str, String) {
    let mut take = Take::on(Stage::keeping(SecretStore::failing(state)));
    take.ask(&["start"]).await;
    take.call("keyring", json!({ "ask": false })).await;
    written(name, "#/keyring", vec![take]).await
}

/// A desk beside a practice account whose clock stands still.
fn with_account(seed: Seed) -> Stage {
    let stage = Stage::new();
    let file = stage.home.path().join("data/practice.json");
    std::fs::create_dir_all(stage.home.path().join("data")).unwrap();
    let world = World::seeded(seed, Clock::Fixed { unix_seconds: NOW });
    Practice::create(&file, world).unwrap();
    stage
}

async fn begun(stage: &Stage) {
    stage.sign_in(None).await;
    stage.observe().await;
}

async fn after_the_first_day() -> Stage {
    let stage = with_account(Seed::Fresh);
    begun(&stage).await;
    stage.answer_all().await;
    stage.desk.journey.preview().await.unwrap();
    stage
        .apply(|event| stage.type_codes(event))
        .await
        .0
        .unwrap();
    stage
}

/// What somebody called Alex answers.
fn answers() -> Vec<(&'static str, Value)> {
    vec![
        ("admin-user", json!({ "name": "alex" })),
        (
            "budgets",
            json!({ "amount": "10", "emails": ["alex@example.com"] }),
        ),
    ]
}

/// The scene as its file has it, without any secret.
async fn written(name: &'static str, hash: &str, takes: Vec<Take>) -> (&'static str, String) {
    let mut calls = Vec::new();
    let (mut secrets, mut home) = (Vec::new(), String::new());
    for take in takes {
        let (written, stage) = take.calls();
        secrets.extend(stage.known_secrets().await);
        let text = serde_json::to_string(&written).unwrap();
        home = stage.home.path().display().to_string();
        calls.push(serde_json::from_str::<Value>(&text.replace(&home, "/home/alex")).unwrap());
    }
    let mut scene = json!({ "hash": hash, "takes": calls });
    timeless(&mut scene);
    let text = format!("{}\n", serde_json::to_string_pretty(&scene).unwrap());
    for secret in secrets {
        assert!(!text.contains(&secret), "a secret in {name}");
    }
    (name, plain(&text, &home))
}
