//! A first day after which no access key is anywhere.

use e2e::{Links, Stage, Window};
use firstday_practice::Practice;
use serde_json::json;

use crate::in_browser;

const USER: &str = "robin";
const EMAIL: &str = "owner@example.com";

/// A code of the only device that nobody has used yet: the practice clock moves on for it.
fn fresh_code(practice: &Practice) -> String {
    practice.advance(60).unwrap();
    let serials = practice.read(|world| world.state.iam.mfa_devices.keys().cloned().collect());
    let serials: Vec<String> = serials.unwrap();
    assert_eq!(serials.len(), 1);
    practice.authenticator_codes(&serials[0]).unwrap().1
}

/// Whether something begins below the bar and the strip that stay on top, and within sight.
const IN_SIGHT: &str = "
const { top } = document.querySelector(arguments[0]).getBoundingClientRect();
return top >= document.querySelector('#top').getBoundingClientRect().bottom && top < innerHeight / 2";

/// The heading says whose turn it is.
async fn is_in_sight(window: &Window) {
    let what = "the heading to be seen";
    window.becomes(what, IN_SIGHT, vec![json!("main h1")]).await;
}

/// B-16, B-88: the run asks the new user to sign in. Another session of the browser does not count, and
/// the window says why; the right one ends the run, and is kept in the keyring.
#[tokio::test(flavor = "multi_thread")]
async fn the_run_waits_for_the_right_person() {
    let mut stage = Stage::new();
    let links = Links::noted(&mut stage);
    let file = stage.practice_with_root_mfa("fresh");
    let practice = Practice::open(&file).unwrap();
    let window = Window::open(&stage, &file).await;
    window.goes_on().await;
    window.answers(USER, EMAIL, "browser-session").await;
    window.presents("30-money-answered").await;
    window.resize(720, 560).await;
    window.makes_the_changes().await;
    window.sees("#save-password").await;
    is_in_sight(&window).await;
    window.sees_no_more("#codes").await;
    window.presents("30-run-password").await;
    window.saves_the_password().await;
    window.sees("#codes-picture").await;
    is_in_sight(&window).await;
    window.presents("30-run-codes").await;
    let picture = window.scans_the_picture().await;
    window.types_the_codes_of(&picture).await;

    window.sees("#sign-in").await;
    window.says(&format!("MFA is on for {USER}.")).await;
    is_in_sight(&window).await;
    window.presents("31-run-sign-in").await;
    window.click("#open-sign-in-page").await;
    let address = links.after(1).remove(0);
    assert_eq!(address, window.text("#sign-in .code pre").await);
    in_browser(move || test_browser::sign_in(&address, "root")).await;
    window.sees("#sign-in [role=alert]").await;
    window.presents("32-run-sign-in-other").await;

    let address = window.text("#sign-in .code pre").await;
    let code = fresh_code(&practice);
    let who = format!("user/{USER}");
    in_browser(move || test_browser::sign_in_with_code(&address, &who, &code)).await;
    window.sees("#to-journey").await;
    window.presents("33-done").await;
    let keys = practice.read(|world| world.state.iam.users[USER].access_keys.len());
    assert_eq!(keys.unwrap(), 0, "no access key was made");
    window.go("#/keyring").await;
    window.says("Browser sign-in").await;
    window.says(USER).await;
    assert_eq!(window.violations().await, json!([]));
    window.close().await;
}
