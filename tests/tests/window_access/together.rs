//! The window and the terminal at once on one account.

use std::path::Path;

use e2e::{Ran, Stage, Window, in_days};
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
    assert_eq!(made_in(&practice), (1, 1, 1));
}

/// B-254: the window stands open on its review while a terminal makes those changes, and declines a step.
/// The window makes nothing of what was reviewed before, and neither loses what the other wrote down.
#[tokio::test(flavor = "multi_thread")]
async fn a_terminal_makes_the_changes_that_the_window_still_reviews() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    let window = Window::open(&stage, &practice).await;
    window.goes_on().await;
    window
        .answers(USER, "owner@example.com", "access-key")
        .await;
    window.go("#/review").await;
    window.sees("#make-changes").await;

    stage.first_day_of(USER, &practice).ended_with(0);
    let until = in_days(90);
    let declined = ["decline", "require-mfa", "--reason", "no time"];
    run(
        &stage,
        &[declined.as_slice(), &["--until", &until]].concat(),
    )
    .ended_with(0);
    let made = journal(&stage);

    window.click("#make-changes").await;
    window
        .says("The changes differ from your last review, so nothing was changed.")
        .await;
    window.go("#/review").await;
    window.sees("#make-changes").await;
    window.sees_no_more("#to-done").await;
    window.close().await;
    let after = journal(&stage);
    for entry in &made {
        assert!(after.contains(entry), "the window kept it: {entry}");
    }
    assert_eq!(made_in(&practice), (1, 1, 1));
    let checked = run(&stage, &["check", "--format", "json"]).json();
    let steps = checked["steps"].as_array().unwrap();
    let step = steps.iter().find(|it| it["id"] == json!("require-mfa"));
    assert_eq!(step.unwrap()["status"], json!("declined"), "{step:?}");
}

/// How many users, keys of our user's and devices there are.
fn made_in(practice: &Path) -> (usize, usize, usize) {
    let world = Practice::open(practice).unwrap();
    world
        .read(|world| {
            let iam = &world.state.iam;
            let keys = iam.users[USER].access_keys.len();
            (iam.users.len(), keys, iam.mfa_devices.len())
        })
        .unwrap()
}

fn journal(stage: &Stage) -> Vec<Value> {
    let journal = run(stage, &["journal", "--format", "json"]).json();
    journal["changes"].as_array().cloned().unwrap_or_default()
}
