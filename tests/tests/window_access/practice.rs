//! A first day of somebody who has no phone.

use e2e::{Links, Stage, Window};
use serde_json::json;

use crate::in_browser;

const USER: &str = "robin";
const PHONE: &str = "button[aria-label='Practice phone']";

async fn types_from_the_phone(window: &Window) {
    for which in ["first", "second"] {
        let code = window.reads_the_phone(&format!("#phone-{which}")).await;
        window.write(&format!("#code-{which}"), &code).await;
    }
}

/// The clicks of the console of AWS, in small.
async fn assigns_a_device(window: &Window) {
    window.go("#/practice").await;
    window.presents("70-practice-console").await;
    window.click("#assign-mfa").await;
    window.write("#device-name", "my-phone").await;
    window.presents("71-select-device").await;
    window.click("#next-device").await;
    window.sees("#codes-picture").await;
    window.presents("72-set-up-device").await;
    window.click("#show-key").await;
    let key = window.text_in_frame("#codes-key", "#key").await;
    assert!(key.len() > 30, "{key}");
    assert!(!window.source().await.contains(&key));
    for (width, height) in [(700, 600), (1100, 800)] {
        window.resize(width, height).await;
        window.click("#show-practice-phone").await;
        window.reads_the_phone("#phone-first").await;
        window
            .keeps_a_picture(&format!("73-practice-phone-{width}"))
            .await;
    }
    types_from_the_phone(window).await;
    window.click("#add-mfa").await;
    window.sees("#back-to-firstday").await;
    window.presents("74-device-added").await;
    window.click("#back-to-firstday").await;
    window.sees("#step-root-mfa[data-status=holds]").await;
}

/// B-80: the practice phone is at hand on every page; with it alone the root user gets MFA by the
/// same clicks as in the console of AWS, and the whole first day comes to its end.
#[tokio::test(flavor = "multi_thread")]
async fn the_practice_phone_is_enough_for_the_whole_first_day() {
    let mut stage = Stage::new();
    let links = Links::noted(&mut stage);
    let window = Window::open(&stage, &stage.file("window.json")).await;
    window.goes_on().await;
    for page in [
        "journey",
        "chapter/people",
        "review",
        "checklist",
        "practice",
        "keyring",
    ] {
        window.go(&format!("#/{page}")).await;
        window.sees(PHONE).await;
    }
    assigns_a_device(&window).await;

    window
        .answers(USER, "owner@example.com", "browser-session")
        .await;
    window.go("#/review").await;
    window.says("Practice changes this computer too").await;
    window.presents("75-review-practice").await;
    window.click("#make-changes").await;
    window.saves_the_password().await;
    window.sees("#codes").await;
    window.presents("76-run-phone").await;
    window.click("#show-practice-phone").await;
    types_from_the_phone(&window).await;
    window.click("#submit-codes").await;
    window.sees("#sign-in").await;
    let code = window.reads_the_phone(&format!("#phone-code-{USER}")).await;
    window.keeps_a_picture("77-sign-in-phone").await;
    let address = window.text("#sign-in .code pre").await;
    let who = format!("user/{USER}");
    in_browser(move || test_browser::sign_in_with_code(&address, &who, &code)).await;
    window.says("Your account is ready").await;
    window.presents("78-done-practice").await;
    window.click("#thing-root").await;
    window.go("#/checklist").await;
    window.says("Firstday checked this with AWS.").await;
    window
        .says("Nothing to do here. Look whenever you like.")
        .await;
    let open = "return [...document.querySelectorAll('.row-mark[data-status=attention]')].length";
    assert_eq!(window.run(open, vec![]).await, 0, "nothing is wrong");
    let root = "return document.querySelector(\"a[href$='field=root-mfa']\")";
    assert_eq!(window.run(root, vec![]).await, json!(null), "MFA is on");
    window.click("#to-done").await;
    window.sees("#thing-root:checked").await;
    window.click("#now-for-real").await;
    window.sees("#begin-sign-in").await;
    assert_eq!(links.opened(), [""; 0], "no real page was opened");
    assert_eq!(window.violations().await, json!([]));
    window.close().await;
}

/// B-81: a rehearsal says that it changes this computer, and does not when told not to.
#[tokio::test(flavor = "multi_thread")]
async fn a_rehearsal_leaves_this_computer_alone_when_told_to() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    let window = Window::open(&stage, &practice).await;
    window.goes_on().await;
    window
        .answers(USER, "owner@example.com", "access-key")
        .await;
    window.go("#/review").await;
    window.click("#leave-computer").await;
    window.sees_no_more("#leave-computer").await;
    window.sees("#make-changes").await;
    window.click("#make-changes").await;
    window.saves_the_password().await;
    window.click("#skip-codes").await;
    window.sees("#to-journey").await;
    assert!(!stage.file(".aws/config").exists());
    window.go("#/keyring").await;
    window.says("Nothing is saved").await;
    window.close().await;
}
