//! The scenes: a page each, in a state that is worth looking at.

use std::fs;

use firstday_app::{KeyringState, SecretStore};
use firstday_rehearsal::{Clock, Fault, FaultKind, Practice, Seed, World};
use secrecy::ExposeSecret;
use serde_json::{Value, json};

use super::person;
use super::plain::{plain, timeless};
use super::scene::{Act, Take};
use crate::desk::tests::stage::Stage;

/// When every scene plays.
const NOW: i64 = 1_795_435_200;

/// The scenes by their names, as they stand in their files.
pub(super) async fn all() -> Vec<(&'static str, String)> {
    let mut all = vec![first_day().await, journey().await, chapter().await];
    all.extend([review().await, failing().await, sign_in().await]);
    all.push(settled().await);
    all.extend([
        seed("neglected", Seed::Neglected).await,
        seed("project", Seed::Project).await,
    ]);
    all.extend([command_line().await, import().await, browser().await]);
    all.extend([proof().await, access_keys().await, rotate().await]);
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
        let user = json!({ "user": "alex" });
        take.call("reveal_password", user.clone()).await;
        take.call("forget_password", user).await;
        takes.push(take);
    }
    written("review", "#/review", takes).await
}

/// The ways to answer when only the people's rules are wanted at first.
async fn chapter() -> (&'static str, String) {
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
        let stage = with_account(Seed::Fresh);
        begun(&stage).await;
        for step in ["admin-user", "admin-mfa", "cli-access", "budgets"] {
            stage.desk.journey.answer(step, None).await.unwrap();
        }
        let mut take = Take::on(stage);
        take.ask(&["start", "checklist", "preview"]).await;
        for (step, answers) in way {
            take.call("answer", json!({ "step": step, "answers": answers }))
                .await;
        }
        take.ask(&["checklist", "preview"]).await;
        takes.push(take);
    }
    written("chapter", "#/chapter/people", takes).await
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

/// The command line gets a browser session: the run asks somebody to sign in, who leaves it for
/// later, or is somebody else at first.
async fn sign_in() -> (&'static str, String) {
    let takes = vec![
        session_kept(person::types_codes).await,
        session_kept(person::signs_in).await,
    ];
    written("run-sign-in", "#/review", takes).await
}

async fn session_kept(person: fn(&Stage, &Value) -> Option<Act>) -> Take {
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
    take.apply(person).await;
    take.ask(&["checklist"]).await;
    take
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
    let off = take.call("access_keys", json!({})).await["rows"][3].clone();
    // The last one deletes what is already gone.
    for action in ["deactivate", "activate", "delete"] {
        let action = json!({ "action": action, "user": off["user"], "id": off["id"] });
        take.call("preview_keys", json!({ "action": action })).await;
    }
    take.apply(|_, _| None).await;
    take.ask(&["access_keys"]).await;
    let action = json!({ "action": "delete", "user": off["user"], "id": off["id"] });
    take.call("preview_keys", json!({ "action": action })).await;
    written("access-keys", "#/access-keys", vec![take]).await
}

/// The key of the first day is replaced, and a reminder is set to delete the old one.
async fn rotate() -> (&'static str, String) {
    let mut take = Take::on(after_the_first_day().await);
    take.ask(&["start", "checklist", "access_keys"]).await;
    for days in [Value::Null, json!(7)] {
        let action = json!({ "action": "rotate", "profile": "firstday", "deleteAfterDays": days });
        take.call("preview_keys", json!({ "action": action })).await;
    }
    take.apply(|_, _| None).await;
    take.ask(&["access_keys"]).await;
    written("rotate", "#/access-keys", vec![take]).await
}

/// Signing in through the browser, which is given up, or brings a code. What is begun at AWS itself
/// cannot be ended here.
async fn browser() -> (&'static str, String) {
    let takes = vec![signs_in().await, gives_up().await, brings_a_code().await];
    written("browser", "#/start", takes).await
}

async fn signs_in() -> Take {
    let mut take = Take::on(with_profile());
    take.ask(&["start"]).await;
    let address = begin(&mut take, true, "us-east-1", false).await;
    let page = tokio::task::spawn_blocking(move || test_browser::sign_in(&address, "root"));
    let open = ("open_sign_in_page", json!({}));
    let browser = json!({ "how": { "with": "browser" } });
    take.call_until("sign_in", browser, open).await;
    page.await.unwrap();
    take.ask(&["start", "checklist", "sign_out", "start"]).await;
    take
}

async fn gives_up() -> Take {
    let mut take = Take::on(with_profile());
    take.ask(&["start"]).await;
    begin(&mut take, true, "us-east-1", false).await;
    let cancel = ("cancel_sign_in", json!({}));
    let browser = json!({ "how": { "with": "browser" } });
    take.call_until("sign_in", browser, cancel).await;
    take.ask(&["start"]).await;
    begin(&mut take, false, "us-east-1", false).await;
    begin(&mut take, false, "us-west-2", false).await;
    take
}

async fn brings_a_code() -> Take {
    let mut take = Take::on(with_profile());
    take.ask(&["start"]).await;
    let address = begin(&mut take, true, "us-east-1", true).await;
    let page = tokio::task::spawn_blocking(move || test_browser::code(&address, "root"));
    for code in ["wrong".to_owned(), page.await.unwrap()] {
        let how = json!({ "with": "code", "code": code });
        take.call("sign_in", json!({ "how": how })).await;
    }
    take.ask(&["start", "checklist"]).await;
    take
}

/// Begins a sign-in, and tells its address.
async fn begin(take: &mut Take, practice: bool, region: &str, elsewhere: bool) -> String {
    let start =
        json!({ "practice": practice, "seed": null, "region": region, "elsewhere": elsewhere });
    let begun = take.call("begin_browser_sign_in", json!({ "start": start }));
    begun.await["address"].as_str().unwrap().to_owned()
}

/// A desk beside a fresh account, with a profile that is not ours.
fn with_profile() -> Stage {
    let stage = with_account(Seed::Fresh);
    let folder = stage.home.path().join(".aws");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("config"), "[default]\nregion = eu-central-1\n").unwrap();
    stage
}

/// A profile that one of two programs works with, and then only the other one, because its keys are
/// not the ones that come first.
async fn proof() -> (&'static str, String) {
    let stage = after_the_first_day().await;
    let path = [program(&stage, "bin", WORKS), program(&stage, "old", WORKS)];
    set(&stage, "PATH", &path.join(":"));
    let mut take = Take::on(stage);
    let profile = json!({ "profile": "firstday" });
    take.ask(&["start", "checklist", "command_line"]).await;
    take.call("prove_profile", profile.clone()).await;
    take.ask(&["stop_proof"]).await;
    program(&take.stage, "bin", FAILS);
    set(&take.stage, "AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
    take.call("prove_profile", profile).await;
    written("proof", "#/command-line", vec![take]).await
}

const WORKS: &str = r#"#!/bin/sh
case "$1" in
  --version) echo "aws-cli/2.36.7 Python/3.14.2 Linux/6.12 exe/x86_64" ;;
  *) echo '{"UserId": "AIDAEXAMPLE000000001", "Account": "111122223333", "Arn": "arn:aws:iam::111122223333:user/alex"}' ;;
esac
"#;

const FAILS: &str = r#"#!/bin/sh
case "$1" in
  --version) exit 1 ;;
  *) echo "aws: [ERROR]: An error occurred (ExpiredToken) when calling the GetCallerIdentity operation: The security token included in the request is expired" >&2; exit 254 ;;
esac
"#;

/// Puts a program `aws` into a folder, which is returned.
fn program(stage: &Stage, folder: &str, script: &str) -> String {
    let folder = stage.home.path().join(folder);
    test_program::write(&folder.join("aws"), script).unwrap();
    folder.display().to_string()
}

/// Sets a variable of the environment.
fn set(stage: &Stage, name: &str, value: &str) {
    let variables = stage.home.path().join("env");
    fs::create_dir_all(&variables).unwrap();
    fs::write(variables.join(name), value).unwrap();
}

async fn command_line() -> (&'static str, String) {
    let mut take = Take::on(lived_in().await);
    take.ask(&["start", "checklist", "command_line"]).await;
    take.call("prove_profile", json!({ "profile": "firstday" }))
        .await;
    written("command-line", "#/command-line", vec![take]).await
}

/// Keys in plain text: one can be moved, and the other runs out by itself.
async fn import() -> (&'static str, String) {
    let stage = after_the_first_day().await;
    stage.aws.set(stage.practice()).unwrap();
    let key = stage.store.load("firstday").await.unwrap().unwrap();
    let key = key.into_access_key().unwrap();
    let credentials = format!(
        "[default]\naws_access_key_id = {}\naws_secret_access_key = {}\n\n[firstday]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEYAB\naws_session_token = runsOutByItself\n",
        key.access_key_id,
        key.secret_access_key.expose_secret()
    );
    fs::write(stage.home.path().join(".aws/credentials"), credentials).unwrap();
    let mut take = Take::on(stage);
    take.ask(&["start", "checklist", "command_line"]).await;
    let profile = json!({ "profile": "default" });
    take.call("preview_import", profile.clone()).await;
    take.call("import_key", profile).await;
    take.ask(&["command_line"]).await;
    written("import", "#/command-line", vec![take]).await
}

async fn keyring() -> (&'static str, String) {
    let mut take = Take::on(lived_in().await);
    take.ask(&["start", "checklist"]).await;
    take.call("keyring", json!({ "ask": false })).await;
    take.call("forget_secret", json!({ "profile": "backup" }))
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
    fs::create_dir_all(stage.home.path().join("data")).unwrap();
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

/// After the first day, with another key, a session, and a profile whose secret is gone.
async fn lived_in() -> Stage {
    let stage = after_the_first_day().await;
    let key = stage.store.load("firstday").await.unwrap().unwrap();
    stage.store.save("backup", &key).await.unwrap();
    let signed_in = session_kept(person::signs_in).await.stage;
    let session = signed_in.store.load("work").await.unwrap().unwrap();
    stage.store.save("work", &session).await.unwrap();
    let file = stage.home.path().join(".aws/config");
    let ours = fs::read_to_string(&file).unwrap();
    let like = |name: &str| {
        ours.replace("[profile firstday]", &format!("[profile {name}]"))
            .replace("--profile firstday", &format!("--profile {name}"))
    };
    let default = "[default]\nregion = eu-central-1\n";
    let all = [default, &ours, &like("work"), &like("worn-out")].join("\n");
    fs::write(file, all).unwrap();
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
