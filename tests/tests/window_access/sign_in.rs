//! Signing in through the browser.

use e2e::{Links, Serving, Stage, Window};
use serde_json::json;

use crate::{ADDRESS, in_browser};

/// Begins to rehearse on a half-done practice account. Gives back the address that is shown.
async fn rehearse(window: &Window) -> String {
    window.unfolds("#more-ways").await;
    window.click("#way-practice").await;
    window.click("#seed-half-done").await;
    window.click("#rehearse-sign-in").await;
    window.sees("#open-sign-in-page").await;
    shown_address(window).await
}

/// The address of the sign-in page, which is shown to who wants to copy it.
async fn shown_address(window: &Window) -> String {
    window.click("#copy-link").await;
    window.sees(ADDRESS).await;
    window.text(ADDRESS).await
}

/// B-13: nothing is opened but the address, once the person says so; and signing out says what AWS
/// still accepts.
#[tokio::test(flavor = "multi_thread")]
async fn the_browser_opens_only_when_the_person_says_so() {
    let mut stage = Stage::new();
    let links = Links::noted(&mut stage);
    let window = Window::start(&stage).await;
    window.presents("20-start-browser").await;
    let address = rehearse(&window).await;
    assert!(address.contains("/oauth/"), "{address}");
    window.presents("22-sign-in").await;
    assert_eq!(links.opened(), [""; 0], "nobody asked for a browser");
    window.click("#open-sign-in-page").await;
    assert_eq!(links.after(1).join(" "), address);

    let page = in_browser(move || test_browser::sign_in(&address, "user/admin")).await;
    assert!(page.text.contains("close this tab"), "{}", page.text);
    window.goes_on().await;
    window.go("#/checklist").await;
    window.says("222233334444").await;
    window.signs_out().await;
    window.says("15 more minutes").await;
    window.presents("25-signed-out").await;
    assert_eq!(links.opened().len(), 1, "nothing else was opened");
    assert_eq!(window.violations().await, json!([]));
    window.close().await;
}

/// B-14: without a browser here, a code from another computer does as well, and a wrong one can be
/// followed by the right one. Who came is shown before anything is read.
#[tokio::test(flavor = "multi_thread")]
async fn a_code_from_another_computer_does_as_well() {
    let mut stage = Stage::new();
    let links = Links::noted(&mut stage);
    let serving = Serving::start(&stage, &stage.practice("half-done"));
    stage.set("AWS_ENDPOINT_URL", serving.address());
    let window = Window::start(&stage).await;
    window.unfolds("#more-ways").await;
    window.click("#way-browser").await;
    window.click("#browser-elsewhere").await;
    window.click("#begin-sign-in-so").await;
    window.sees("#sign-in-code").await;
    let address = window.text(ADDRESS).await;
    assert!(address.starts_with(serving.address()), "{address}");

    window.write("#sign-in-code", "not a code").await;
    window.click("#submit-sign-in-code").await;
    window.sees("main [role=alert]").await;
    window.presents("23-sign-in-code-refused").await;
    let code = in_browser(move || test_browser::code(&address, "root")).await;
    window.write("#sign-in-code", &code).await;
    window.click("#submit-sign-in-code").await;
    window.sees("#go-on").await;
    window.says("arn:aws:iam::222233334444:root").await;
    window.presents("24-signed-in-root").await;
    assert!(!window.source().await.contains(&code), "the code is gone");
    assert_eq!(links.opened(), [""; 0], "no browser is opened here");
    window.close().await;
}

/// B-15: a person who says no in the browser, or stops here, is back on the start page, and what
/// happened is said. How long it is waited is counted down.
#[tokio::test(flavor = "multi_thread")]
async fn a_sign_in_that_does_not_come_is_explained() {
    let stage = Stage::new();
    let window = Window::start(&stage).await;
    let address = rehearse(&window).await;
    let time = "return document.querySelector('[role=timer]').textContent";
    let first = window.run(time, vec![]).await;
    let changed = "return document.querySelector('[role=timer]').textContent !== arguments[0]";
    window.becomes("the countdown", changed, vec![first]).await;
    let page = in_browser(move || test_browser::cancel(&address)).await;
    assert!(page.text.contains("canceled"), "{}", page.text);
    window.sees("main [role=alert]").await;
    window.says("canceled").await;
    window.presents("26-sign-in-canceled").await;

    window.click("#rehearse-sign-in").await;
    window.sees("#open-sign-in-page").await;
    let late = "const now = Date.now; Date.now = () => now() + 600_000";
    window.run(late, vec![]).await;
    window.says("The time is up").await;
    window.presents("22-sign-in-late").await;
    window.click("#cancel-sign-in").await;
    window.sees("#rehearse-sign-in").await;
    window.sees_no_more("main [role=alert]").await;
    window.close().await;
}
