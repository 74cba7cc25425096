//! No secret is written, shown or handed on anywhere but where it belongs.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::path::Path;

use e2e::{Secrets, Spy, Stage, firstday};
use secrecy::ExposeSecret;

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

/// B-40: after a whole first day, with every log switched on, the known secrets stand in no file,
/// no output, and no process's arguments or environment.
#[test]
fn a_whole_first_day_leaks_no_secret() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    let answers = stage.answers();
    let spy = Spy::on(path(stage.folder()));
    let mut setup = stage.command(&firstday());
    setup
        .args([
            "setup",
            "--practice",
            path(&practice),
            "--answers",
            path(&answers),
        ])
        .args(["--yes", "--practice-phone"])
        .env("RUST_LOG", "trace");
    let ran = stage.run(&mut setup).ended_with(0);
    let seen = spy.report();
    assert!(!seen.is_empty(), "the run was watched");

    let secrets = known(&stage, &practice);
    let mut finds = secrets.in_bytes("standard output", ran.out.as_bytes());
    finds.extend(secrets.in_bytes("standard error", ran.err.as_bytes()));
    for shown in &seen {
        finds.extend(secrets.in_bytes("a process", shown));
    }
    // The practice account's own file is AWS itself here, and AWS knows its secrets.
    finds.extend(secrets.below(stage.folder(), |file| file == practice));
    assert_eq!(finds, []);

    let leak = stage
        .firstday(["credential-process", "--profile", "firstday"])
        .out;
    stage.write("leak.log", &leak);
    let found = secrets.below(stage.folder(), |file| file == practice);
    assert!(!found.is_empty(), "the search finds a secret that is there");
}

/// The access key in the keyring, the seed of the MFA device and the owner's session.
fn known(stage: &Stage, practice: &Path) -> Secrets {
    let mut secrets = Secrets::default();
    let served = stage
        .firstday(["credential-process", "--profile", "firstday"])
        .ended_with(0)
        .json();
    secrets.add("access key", served["SecretAccessKey"].as_str().unwrap());
    let world = firstday_practice::Practice::open(practice).unwrap();
    let owner = world.sign_in();
    secrets.add(
        "owner's secret key",
        owner.secret_access_key.expose_secret(),
    );
    let text = std::fs::read_to_string(practice).unwrap();
    let world: serde_json::Value = serde_json::from_str(&text).unwrap();
    let devices = world["state"]["mfa_devices"].as_object().unwrap();
    assert_eq!(devices.len(), 1);
    for device in devices.values() {
        secrets.add("MFA seed", device["seed"].as_str().unwrap());
    }
    secrets
}
