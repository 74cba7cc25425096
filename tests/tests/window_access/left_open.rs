//! What must not be forgotten: the only first password, and a run that was broken off.

use e2e::{Stage, Window, system};
use serde_json::json;

pub(crate) const USER: &str = "robin";

pub(crate) async fn reviewed(stage: &Stage) -> Window {
    let practice = stage.practice_with_root_mfa("fresh");
    let window = Window::open(stage, &practice).await;
    window.goes_on().await;
    window
        .answers(USER, "owner@example.com", "access-key")
        .await;
    window.makes_the_changes().await;
    window
}

/// Agrees to close the window, which may be gone before it answers.
async fn closes_anyway(window: &Window) {
    window.sees("#close-anyway").await;
    let press = "setTimeout(() => document.querySelector('#close-anyway').click(), 300)";
    window.run(press, vec![]).await;
    window.is_gone().await;
}

/// Goes on with a run that was broken off, up to the codes of its user.
async fn continues(window: &Window) {
    window.click("#continue-run").await;
    window.click("#make-changes").await;
    let address = window.scans_the_picture().await;
    window.types_the_codes_of(&address).await;
}

/// B-82: every page says that the password is not saved until it is; closing the window asks, and the
/// next opening says that it is lost, with the way to another one.
#[tokio::test(flavor = "multi_thread")]
async fn the_only_first_password_is_not_forgotten() {
    let stage = Stage::new();
    let window = reviewed(&stage).await;
    window.sees("#password-next[aria-disabled=true]").await;
    window.presents("80-run-password").await;
    for page in [
        "journey",
        "chapter/money",
        "review",
        "access-keys",
        "keyring",
    ] {
        window.go(&format!("#/{page}")).await;
        window.sees("#to-password").await;
    }
    window.presents("81-reminder").await;
    window.click("#to-password").await;
    window.sees("#show-password").await;
    window.presents("82-password").await;

    window.is_asked_to_close();
    window.sees("#close-anyway").await;
    window.presents("83-close").await;
    window.click_named("Stay here").await;
    window.sees_no_more("#close-anyway").await;
    assert_eq!(window.violations().await, json!([]));
    window.is_asked_to_close();
    closes_anyway(&window).await;

    let window = Window::open(&stage, &stage.file("fresh.json")).await;
    window.goes_on().await;
    window.click("#to-password").await;
    window.sees("#new-password").await;
    window.presents("84-password-lost").await;
    window.click("#new-password").await;
    window.says("iam:UpdateLoginProfile").await;
    window.presents("85-new-password").await;
    window.click("#make-changes").await;
    window.click("#show-password").await;
    let password = window.text_in_frame("iframe", "#password").await;
    assert!(password.len() >= 14);
    window.saves_the_password().await;
    window.sees_no_more("#to-password").await;
    window.close().await;
}

/// B-83: the same when the program is ended from outside, while the device of its user waits for codes.
#[tokio::test(flavor = "multi_thread")]
async fn a_run_goes_on_after_the_program_was_ended() {
    let stage = Stage::new();
    let window = reviewed(&stage).await;
    window.saves_the_password().await;
    window.sees("#codes").await;
    let process = window.process().to_string();
    let mut end = stage.command(&system("kill", "procps"));
    assert_eq!(stage.run(end.args(["-9", &process])).code, 0);
    window.is_gone().await;

    let window = Window::open(&stage, &stage.file("fresh.json")).await;
    window.says("Setup stopped after").await;
    window.goes_on().await;
    window.sees_no_more("#to-password").await;
    continues(&window).await;
    window.says("Your account is ready").await;
    window.sees_no_more("#continue-run").await;
    window.close().await;
}

/// B-83: closing the window in the middle of a run asks; the start page and every page say
/// afterwards that it was broken off, and it goes on from there.
#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_was_broken_off_goes_on() {
    let stage = Stage::new();
    let window = reviewed(&stage).await;
    window.sees("#save-password").await;
    window.is_asked_to_close();
    closes_anyway(&window).await;

    let window = Window::open(&stage, &stage.file("fresh.json")).await;
    window.says("Setup stopped after").await;
    window.goes_on().await;
    window.presents("86-broken-run").await;
    continues(&window).await;
    window.sees("#to-journey").await;
    window.sees_no_more("#continue-run").await;
    window.close().await;
}
