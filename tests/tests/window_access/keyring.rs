//! The page about the keyring, with one that works, one that is locked, and none.

use std::io::Write;
use std::process::Stdio;

use e2e::{Serving, SigningIn, Stage, Window, firstday, system};
use firstday_practice::Practice;
use serde_json::json;

use crate::in_browser;

/// Waits until the page shows the keyring in a state.
async fn is(window: &Window, state: &str) {
    let css = format!("#keyring-state[data-state={state}]");
    window.sees(&css).await;
}

/// Puts an access key, a session and something that Firstday cannot read into the keyring. Gives the
/// practice account of the key.
async fn fill(stage: &Stage) -> Serving {
    let fresh = stage.practice_with_root_mfa("fresh");
    stage.first_day(&fresh).ended_with(0);
    let half_done = stage.practice("half-done");
    let serving = Serving::start(stage, &half_done);
    let mut sign_in = stage.command(&firstday());
    let admin = "arn:aws:iam::222233334444:user/admin";
    sign_in.args(SigningIn::unattended(admin));
    let begun = SigningIn::with(sign_in.env("AWS_ENDPOINT_URL", serving.address()));
    let address = begun.address().to_owned();
    in_browser(move || test_browser::sign_in(&address, "user/admin")).await;
    begun.end().ended_with(0);
    let mut store = stage.command(&system("secret-tool", "libsecret-tools"));
    store.args(["store", "--label", "Firstday", "service", "Firstday"]);
    let mut storing = store
        .args(["username", "broken"])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    storing.stdin.take().unwrap().write_all(b"nothing").unwrap();
    assert!(storing.wait().unwrap().success());
    Serving::start(stage, &fresh)
}

/// B-17: what is kept is listed without a secret. One item can be forgotten, and the others stay;
/// and everything, once the person has written that this is meant.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_is_seen_and_forgotten() {
    let stage = Stage::new();
    let serving = fill(&stage).await;
    let key = serving.credentials(&stage);
    let window = Window::start(&stage).await;
    window.go("#/keyring").await;
    is(&window, "ok").await;
    for what in ["Browser sign-in", "admin", "Access key", "alex", "broken"] {
        window.says(what).await;
    }
    window.presents("40-keyring").await;
    let shown = window.source().await;
    assert!(shown.contains(key["AccessKeyId"].as_str().unwrap()));
    assert!(!shown.contains(key["SecretAccessKey"].as_str().unwrap()));

    window.click("button[aria-label*=work]").await;
    window.sees("#forget-one").await;
    window.presents("41-forget-one").await;
    window.click("#forget-one").await;
    window.sees_no_more("button[aria-label*=work]").await;
    serving.answered(&stage, "work").ended_with(1);
    serving.credentials(&stage);

    window.click("#forget-everything").await;
    window.sees("#forget-word").await;
    let unarmed = "return document.querySelector('#forget-everything-do').getAttribute('aria-disabled') === 'true'";
    window
        .becomes("a word to be asked for", unarmed, vec![])
        .await;
    window.presents("42-forget-everything").await;
    window.write("#forget-word", "remove").await;
    window.click("#forget-everything-do").await;
    window.sees("#forget-everything[aria-disabled=true]").await;
    window.presents("43-keyring-empty").await;
    serving.answered(&stage, "firstday").ended_with(1);
    let mut search = stage.command(&system("secret-tool", "libsecret-tools"));
    let left = stage.run(search.args(["search", "--all", "service", "Firstday"]));
    assert!(!left.text().contains("label"), "{left:?}");
    assert_eq!(window.violations().await, json!([]));
    window.close().await;
}

/// B-18: a keyring that is locked is said to be locked, and not to be empty. Its password is asked
/// for only once the person says so.
#[tokio::test(flavor = "multi_thread")]
async fn a_locked_keyring_is_not_an_empty_one() {
    let mut stage = Stage::new();
    fill(&stage).await;
    stage.lock_keyring();
    let window = Window::start(&stage).await;
    window.go("#/keyring").await;
    is(&window, "locked").await;
    window.says("What to do").await;
    window.sees_no_more("#forget-everything").await;
    window.presents("44-keyring-locked").await;
    window.click("#check-keyring").await;
    window
        .says("Your system may ask for the keyring's password")
        .await;
    window.close().await;
}

/// B-18: where there is no keyring, the page says so, and what to install.
#[tokio::test(flavor = "multi_thread")]
async fn a_missing_keyring_is_explained() {
    let stage = Stage::bare();
    let window = Window::start(&stage).await;
    window.go("#/keyring").await;
    is(&window, "missing").await;
    window.says("What to do").await;
    window.says("gnome-keyring").await;
    window.presents("46-keyring-missing").await;
    window.close().await;
}

/// B-64: a keyring that asks for each program is named with the setting to change, on its page and
/// where a key would be made, and AWS has no new key.
#[tokio::test(flavor = "multi_thread")]
async fn a_keyring_that_asks_for_each_program_is_explained() {
    let stage = Stage::with_keepassxc();
    let practice = stage.practice_with_root_mfa("fresh");
    let window = Window::open(&stage, &practice).await;
    window.comes_in().await;
    window.go("#/keyring").await;
    is(&window, "asks").await;
    window.says("asks you each time a program reads").await;
    window
        .says("Confirm when passwords are retrieved by clients")
        .await;
    window.presents("45-keyring-asks").await;

    window
        .answers("robin", "owner@example.com", "access-key")
        .await;
    window.makes_the_changes().await;
    window.takes_its_turns().await;
    window.sees("#to-journey").await;
    window.says("asks you each time a program reads").await;
    let practice = Practice::open(&practice).unwrap();
    let keys = practice.read(|world| world.state.iam.users["robin"].access_keys.len());
    assert_eq!(keys.unwrap(), 0, "no access key was made");
    assert!(!stage.file(".aws/config").exists(), "no profile");
    window.close().await;
}
