//! The operating system's keyring for real.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::path::Path;
use std::time::{Duration, Instant};

use e2e::{Serving, Stage, system};

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

/// B-20: the key made for the command line stands in the keyring once, and is served from there.
#[test]
fn the_key_is_kept_in_the_keyring_and_served_from_there() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    stage.first_day(&practice).ended_with(0);
    let mut search = stage.command(&system("secret-tool", "libsecret-tools"));
    let found = stage.run(search.args(["search", "--all", "service", "Firstday"]));
    assert_eq!(found.text().matches("label = ").count(), 1, "one item");
    let asked = ["credential-process", "--profile", "firstday"];
    stage.firstday(asked).ended_with(1).says("Nothing was sent");
    let served = Serving::start(&stage, &practice).credentials(&stage);
    assert_eq!(served["Version"], 1);
    assert!(served["AccessKeyId"].as_str().unwrap().starts_with("AKIA"));
    stage
        .firstday(["credential-process", "--profile", "other"])
        .ended_with(1)
        .says("other");
}

/// B-21: without a keyring the error says so, the rest is done, and AWS is left without a key.
#[test]
fn without_a_keyring_no_key_is_left_behind() {
    let stage = Stage::bare();
    let practice = stage.practice_with_root_mfa("fresh");
    let ran = stage.first_day(&practice).ended_with(1);
    ran.says("keyring");
    let world = firstday_practice::Practice::open(&practice).unwrap();
    let (keys, budgets) = world
        .read(|world| {
            (
                world.state.iam.users["alex"].access_keys.len(),
                world.state.budgets.len(),
            )
        })
        .unwrap();
    assert_eq!((keys, budgets), (0, 2));
    assert!(
        !stage.file(".aws/config").exists(),
        "no profile without a key"
    );
}

/// B-22: a locked keyring refuses soon and says what it is; it is never taken for an empty one.
#[test]
fn a_locked_keyring_refuses_soon() {
    let mut stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    stage.first_day(&practice).ended_with(0);
    stage.lock_keyring();
    let begun = Instant::now();
    let refused = stage
        .firstday(["credential-process", "--profile", "firstday"])
        .ended_with(1);
    assert!(
        begun.elapsed() < Duration::from_secs(5),
        "took {:?}",
        begun.elapsed()
    );
    assert_eq!(refused.out, "", "nothing on standard output");
    refused.says("locked");
    stage
        .firstday([
            "check",
            "--practice",
            path(&practice),
            "--step",
            "cli-access",
        ])
        .ended_with(1)
        .says("Couldn't check");
}

/// B-64: a keyring that asks for each program is told before a key is made, and nobody is asked.
#[test]
fn a_keyring_that_asks_for_each_program_gets_no_key() {
    let stage = Stage::with_keepassxc();
    let doctor = stage.firstday(["keyring", "doctor", "--format", "json"]);
    let found = doctor.ended_with(1).json();
    assert_eq!(found["backend"], "keepassxc");
    assert_eq!(found["state"], "asks");
    let practice = stage.practice_with_root_mfa("fresh");
    let ran = stage.first_day(&practice).ended_with(1);
    ran.says("Confirm when passwords are retrieved by clients");
    let world = firstday_practice::Practice::open(&practice).unwrap();
    let keys = world.read(|world| world.state.iam.users["alex"].access_keys.len());
    assert_eq!(keys.unwrap(), 0);
    assert!(
        !stage.file(".aws/config").exists(),
        "no profile without a key"
    );
    // An item of a time when KeePassXC asked nobody: another program has stored it.
    let store = "printf x | secret-tool store --label=x service Firstday username firstday";
    let mut shell = stage.command(&system("sh", "dash"));
    stage.run(shell.args(["-c", store])).ended_with(0);
    let begun = Instant::now();
    let refused = stage
        .firstday(["credential-process", "--profile", "firstday"])
        .ended_with(1);
    assert!(begun.elapsed() < Duration::from_secs(5));
    assert_eq!(refused.out, "", "nothing on standard output");
    refused.says("asks you each time");
}
