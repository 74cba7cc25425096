//! The window and the terminal at once on one account.

use e2e::{Ran, Stage};
use firstday_practice::Practice;
use serde_json::{Value, json};

use crate::left_open::{USER, reviewed};

fn run(stage: &Stage, command: &[&str]) -> Ran {
    let practice = stage.file("fresh.json");
    let practice = ["--practice", practice.to_str().unwrap()];
    stage.firstday(command.iter().copied().chain(practice))
}

/// B-192: while the window makes changes and waits for the person, two terminals come: one that would
/// make some is refused, one that checks is answered. The window ends as it would have, and everybody's
/// records are there.
#[tokio::test(flavor = "multi_thread")]
async fn a_terminal_comes_while_the_window_makes_changes() {
    let stage = Stage::new();
    let practice = stage.file("fresh.json");
    let window = reviewed(&stage).await;
    window.sees("#show-password").await;
    stage
        .first_day_of(USER, &practice)
        .ended_with(1)
        .says("Changes are being applied right now.");
    run(&stage, &["undo", "--all", "--yes"])
        .ended_with(1)
        .says("Changes are being applied right now.");
    let checked = run(&stage, &["check", "--format", "json"]).json();
    assert_eq!(checked["schema_version"], json!(1));

    window.saves_the_password().await;
    let address = window.scans_the_picture().await;
    window.types_the_codes_of(&address).await;
    window.says("Your account is ready").await;
    window.close().await;
    let journal = journal(&stage);
    assert!(journal.len() > 5, "{journal:?}");
    for entry in &journal {
        assert_eq!(entry["state"], json!("done"), "{entry}");
    }
    let history = run(&stage, &["history", "--format", "json"]).json();
    let checks = history["checks"].as_array().map_or(0, Vec::len);
    assert!(checks >= 2, "the window's and the terminal's: {history}");

    stage.first_day_of(USER, &practice);
    let later = self::journal(&stage);
    for entry in &journal {
        assert!(later.contains(entry), "the terminal kept it: {entry}");
    }
    // What the window made is not made again.
    let world = Practice::open(&practice).unwrap();
    let (users, keys, devices) = world
        .read(|world| {
            let iam = &world.state.iam;
            let keys = iam.users[USER].access_keys.len();
            (iam.users.len(), keys, iam.mfa_devices.len())
        })
        .unwrap();
    assert_eq!((users, keys, devices), (1, 1, 1));
}

fn journal(stage: &Stage) -> Vec<Value> {
    let journal = run(stage, &["journal", "--format", "json"]).json();
    journal["changes"].as_array().cloned().unwrap_or_default()
}
