//! Those who use no mouse, or do not see the page.

use e2e::{PAGES, Serving, Stage, Window};
use serde_json::json;

const OUTSIDE: [&str; 4] = ["#/start", "#/keyring", "#/command-line", "#/glossary"];

async fn everything_can_be_reached(window: &Window, what: &str) {
    assert_eq!(window.out_of_reach().await, [""; 0], "{what}");
}

/// B-12: on every page that needs no session, and while the browser is waited for, the keyboard
/// reaches every control, and one sees where it is.
#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_is_enough_without_a_session() {
    let mut stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    stage.first_day(&practice).ended_with(0);
    let serving = Serving::start(&stage, &practice);
    stage.set("AWS_ENDPOINT_URL", serving.address());
    let plain = "[old]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEYAB\n";
    stage.write(".aws/credentials", plain);
    let window = Window::start(&stage).await;
    for page in OUTSIDE {
        window.go(page).await;
        window.is_idle().await;
        everything_can_be_reached(&window, page).await;
    }
    window.go("#/command-line").await;
    window.click("main td button[aria-label$=firstday]").await;
    window.click("#stop-proof").await;
    everything_can_be_reached(&window, "a proof").await;
    window.go("#/start").await;
    everything_can_be_reached(&window, "start").await;
    window.unfolds("#more-ways").await;
    for way in ["practice", "profile", "keys", "browser"] {
        window.click(&format!("#way-{way}")).await;
        everything_can_be_reached(&window, way).await;
    }
    window.click("#begin-sign-in").await;
    window.sees("#cancel-sign-in").await;
    everything_can_be_reached(&window, "waiting for the browser").await;
    window.click("#cancel-sign-in").await;
    window.unfolds("#more-ways").await;
    window.click("#way-browser").await;
    window.click("#browser-elsewhere").await;
    window.click("#begin-sign-in-so").await;
    window.sees("#sign-in-code").await;
    everything_can_be_reached(&window, "waiting for a code").await;
    window.close().await;
}

/// B-12: the same on each page of the guided way.
#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_is_enough_in_the_guided_way() {
    let stage = Stage::new();
    let practice = stage.practice("fresh");
    let window = Window::open(&stage, &practice).await;
    window.comes_in().await;
    for page in PAGES {
        window.go(&format!("#/setup/{page}")).await;
        window.is_on(page).await;
        window.is_idle().await;
        everything_can_be_reached(&window, page).await;
    }
    window.close().await;
}

/// B-12: the same with a session, where something can be done and is asked about before.
#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_is_enough_with_a_session() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    stage.first_day(&practice).ended_with(0);
    let window = Window::open(&stage, &practice).await;
    everything_can_be_reached(&window, "signed in").await;
    window.goes_on().await;
    window.go("#/access-keys").await;
    window.sees("main td button").await;
    everything_can_be_reached(&window, "access keys").await;
    window.click("main td button").await;
    window.click("[data-testid=rotate]").await;
    window.sees("#review-key").await;
    everything_can_be_reached(&window, "replacing a key").await;
    window.click("#review-key").await;
    window.sees("#make-changes").await;
    everything_can_be_reached(&window, "the review").await;
    window.go("#/keyring").await;
    window.click("#forget-everything").await;
    window.sees("#forget-word").await;
    everything_can_be_reached(&window, "forgetting everything").await;
    window.close().await;
}

/// B-12: the keys that everybody knows make the page larger, up to twice and more, and as it was.
#[tokio::test(flavor = "multi_thread")]
async fn the_page_becomes_larger_by_its_keys() {
    const CONTROL: char = '\u{e009}';
    let window = Window::start(&Stage::bare()).await;
    window.resize(1280, 800).await;
    let is = "return Math.abs(innerWidth - arguments[0]) < 40";
    for (keys, width) in [("=====", 640), ("0", 1280), ("-", 1600), ("0", 1280)] {
        window.press(&format!("{CONTROL}{keys}{CONTROL}")).await;
        let what = format!("the page after {keys}");
        window.becomes(&what, is, vec![json!(width)]).await;
    }
    window.close().await;
}

/// The two looks that the other tests rest on would notice.
#[tokio::test(flavor = "multi_thread")]
async fn a_control_without_name_or_ring_is_found() {
    let window = Window::start(&Stage::bare()).await;
    assert_eq!(window.barriers().await, [""; 0]);
    let spoil = "document.querySelector('main').insertAdjacentHTML('beforeend', arguments[0])";
    let unnamed = "<button id='unnamed'></button>";
    window.run(spoil, vec![json!(unnamed)]).await;
    let pale = "for (const it of document.querySelectorAll('main *')) it.style.setProperty('color', '#eee', 'important')";
    window.run(pale, vec![]).await;
    let found = window.barriers().await;
    assert!(found.iter().any(|it| it.contains("#unnamed")), "{found:?}");
    assert!(found.iter().any(|it| it.contains("contrast")), "{found:?}");
    let bare =
        "document.querySelector('#unnamed').style.setProperty('outline', 'none', 'important')";
    window.run(bare, vec![]).await;
    assert_eq!(window.out_of_reach().await, ["button unnamed"]);
    window.close().await;
}
