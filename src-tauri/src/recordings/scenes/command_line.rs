//! The AWS tools of this computer.

use std::fs;

use firstday_app::KeyringState;
use secrecy::ExposeSecret;
use serde_json::{Value, json};

use super::stages::{self, after_the_first_day, bare, set, store};
use crate::desk::tests::stage::Stage;
use crate::recordings::take::Take;

/// An `aws` that works.
const WORKS: &str = r#"#!/bin/sh
case "$1" in
  --version) echo "aws-cli/2.36.7 Python/3.14.2 Linux/6.12 exe/x86_64" ;;
  *) echo '{"UserId": "AIDAEXAMPLE000000001", "Account": "111122223333", "Arn": "arn:aws:iam::111122223333:user/alex"}' ;;
esac
"#;

/// One that works as somebody else.
const OTHER: &str = r#"#!/bin/sh
case "$1" in
  --version) echo "aws-cli/2.36.7 Python/3.14.2 Linux/6.12 exe/x86_64" ;;
  *) echo '{"UserId": "AIDAEXAMPLE000000002", "Account": "111122223333", "Arn": "arn:aws:iam::111122223333:user/robin"}' ;;
esac
"#;

/// One from before profiles had an `endpoint_url`.
const OLD: &str = r#"#!/bin/sh
case "$1" in
  --version) echo "aws-cli/1.22.34 Python/3.10.12 Linux/6.12 botocore/1.23.34" ;;
  *) echo '{"UserId": "AIDAEXAMPLE000000001", "Account": "111122223333", "Arn": "arn:aws:iam::111122223333:user/alex"}' ;;
esac
"#;

/// One that fails.
const FAILS: &str = r#"#!/bin/sh
case "$1" in
  --version) exit 1 ;;
  *) echo "aws: [ERROR]: An error occurred (ExpiredToken) when calling the GetCallerIdentity operation: The security token included in the request is expired" >&2; exit 254 ;;
esac
"#;

/// One that says something else.
const BABBLES: &str = "#!/bin/sh\necho Welcome\n";

/// One that cannot be run.
const BROKEN: &str = "#!/usr/bin/python-that-is-gone\n";

/// One that comes to no end.
const HANGS: &str = "#!/bin/sh\nexec /bin/sleep 600\n";

/// Every kind of profile.
pub(super) async fn lived_in() -> Vec<Take> {
    let mut take = Take::on(stages::lived_in().await);
    take.ask(&["start", "checklist", "command_line"]).await;
    prove(&mut take, "firstday").await;
    vec![take]
}

/// There is nothing.
pub(super) async fn empty() -> Vec<Take> {
    let mut take = Take::on(bare(store()));
    take.ask(&["start", "command_line"]).await;
    vec![take]
}

/// There is a profile, and no program to use it with.
pub(super) async fn no_aws() -> Vec<Take> {
    let stage = after_the_first_day().await;
    stage.desk.sign_ins.sign_out().await.unwrap();
    on_path(&stage, &[]);
    let mut take = Take::on(stage);
    take.ask(&["start", "command_line"]).await;
    prove(&mut take, "firstday").await;
    vec![take]
}

/// A profile that one of two programs works with, and then only the other one, because its keys are
/// not the ones that come first.
pub(super) async fn proof() -> Vec<Take> {
    let stage = after_the_first_day().await;
    with_a_key_of_aws(&stage).await;
    on_path(&stage, &[("bin", WORKS), ("old", WORKS)]);
    let mut take = Take::on(stage);
    take.ask(&["start", "checklist", "command_line"]).await;
    prove(&mut take, "firstday").await;
    take.ask(&["stop_proof"]).await;
    on_path(&take.stage, &[("bin", FAILS), ("old", WORKS)]);
    set(&take.stage, "AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
    prove(&mut take, "firstday").await;
    vec![take]
}

/// Programs that fail, each in its own way, and everything that can come before a profile by the
/// environment.
pub(super) async fn proof_failing() -> Vec<Take> {
    let stage = after_the_first_day().await;
    with_a_key_of_aws(&stage).await;
    let file = stage.home.path().join(".aws/config");
    let ours = fs::read_to_string(&file).unwrap();
    let config = format!(
        "{}\nendpoint_url = http://localhost:4566\n\n[default]\nregion = eu-central-1\n",
        ours.trim_end()
    );
    fs::write(file, config).unwrap();
    on_path(
        &stage,
        &[
            ("other", OTHER),
            ("old", OLD),
            ("failing", FAILS),
            ("babbling", BABBLES),
            ("broken", BROKEN),
        ],
    );
    for (name, value) in [
        ("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"),
        ("AWS_ENDPOINT_URL", "http://localhost:9000"),
        ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true"),
        ("AWS_PROFILE", "work"),
        ("AWS_REGION", "eu-west-1"),
        ("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/ci"),
        ("AWS_WEB_IDENTITY_TOKEN_FILE", "/run/token"),
    ] {
        set(&stage, name, value);
    }
    let mut take = Take::on(stage);
    take.ask(&["start", "checklist", "command_line"]).await;
    prove(&mut take, "firstday").await;
    on_path(&take.stage, &[("hanging", HANGS)]);
    // Time stands still but for those who wait: so it is up at once.
    tokio::time::pause();
    prove(&mut take, "default").await;
    tokio::time::resume();
    vec![take]
}

/// The keyring does not tell whose key a profile has.
pub(super) async fn proof_locked() -> Vec<Take> {
    let first = after_the_first_day().await;
    let locked = first
        .store
        .failing_during(0..usize::MAX, KeyringState::Locked);
    let stage = bare(locked);
    let home = |stage: &Stage| stage.home.path().display().to_string();
    let config = |stage: &Stage| stage.home.path().join(".aws/config");
    let ours = fs::read_to_string(config(&first)).unwrap();
    let ours = ours.replace(&home(&first), &home(&stage));
    fs::create_dir(stage.home.path().join(".aws")).unwrap();
    fs::write(config(&stage), ours).unwrap();
    let mut take = Take::on(stage);
    take.ask(&["start", "command_line"]).await;
    prove(&mut take, "firstday").await;
    vec![take]
}

/// A practice account's key: of two programs one is too old to go where it is good.
pub(super) async fn proof_practice() -> Vec<Take> {
    let stage = after_the_first_day().await;
    set(&stage, "AWS_ENDPOINT_URL", "http://127.0.0.1:4566");
    on_path(&stage, &[("bin", WORKS), ("old", OLD)]);
    let mut take = Take::on(stage);
    take.ask(&["start", "checklist", "command_line"]).await;
    prove(&mut take, "firstday").await;
    vec![take]
}

/// Makes the key in the keyring one that is good at AWS: no program is started that would take a
/// practice account's key there.
async fn with_a_key_of_aws(stage: &Stage) {
    let stored = stage.store.load("firstday").await.unwrap().unwrap();
    let mut key = stored.into_access_key().unwrap();
    key.practice = Some(false);
    stage.store.save("firstday", &key.into()).await.unwrap();
}

/// Keys in plain text: one can be moved, another has its place taken, and each other has something
/// in its way.
pub(super) async fn import() -> Vec<Take> {
    let stage = after_the_first_day().await;
    stage.aws.set(stage.practice()).unwrap();
    let key = stage.store.load("firstday").await.unwrap().unwrap();
    let key = key.into_access_key().unwrap();
    let (id, secret) = (&key.access_key_id, key.secret_access_key.expose_secret());
    let pair = |id: &str, secret: &str| {
        format!("aws_access_key_id = {id}\naws_secret_access_key = {secret}\n")
    };
    let (other, others) = (
        "AKIAIOSFODNN7EXAMPLE",
        "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEYAB",
    );
    let credentials = [
        format!("[default]\n{}", pair(id, secret)),
        format!("[backup]\n{}", pair(id, secret)),
        format!(
            "[firstday]\n{}aws_session_token = runsOutByItself\n",
            pair(other, others)
        ),
        format!("[half]\naws_access_key_id = {other}\n"),
        format!("[a b]\n{}", pair(other, others)),
    ];
    fs::write(
        stage.home.path().join(".aws/credentials"),
        credentials.join("\n"),
    )
    .unwrap();
    let (_, elsewhere) = super::runs::session_kept(crate::recordings::person::signs_in)
        .await
        .end()
        .await;
    let taken = elsewhere.store.load("work").await.unwrap().unwrap();
    stage.store.save("backup", &taken).await.unwrap();
    let mut take = Take::on(stage);
    take.ask(&["start", "checklist", "command_line"]).await;
    for profile in ["backup", "default"] {
        take.call("preview_import", json!({ "profile": profile }))
            .await;
    }
    take.call("import_key", json!({ "profile": "default" }))
        .await;
    take.ask(&["command_line"]).await;
    vec![take]
}

async fn prove(take: &mut Take, profile: &str) -> Value {
    let proved = take.call("prove_profile", json!({ "profile": profile }));
    proved.await.clone()
}

/// Puts a program `aws` into each of these folders, and has a shell look for programs there.
fn on_path(stage: &Stage, programs: &[(&str, &str)]) {
    let home = stage.home.path();
    let path = programs.iter().map(|(folder, script)| {
        test_program::write(&home.join(folder).join("aws"), script).unwrap();
        home.join(folder).display().to_string()
    });
    let path: Vec<String> = path.collect();
    set(stage, "PATH", &path.join(":"));
}
