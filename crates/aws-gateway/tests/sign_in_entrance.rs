//! The one-time address at which the browser begins: who is let in by it, and who is not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "common/attempt.rs"]
mod attempt;
#[path = "common/browser.rs"]
mod browser;
mod common;
#[path = "common/over_practice.rs"]
mod over_practice;

use attempt::{callback, here, reply};
use browser::{Browser, port_of};
use firstday_practice::Seed;
use http::Response;
use over_practice::practice;
use secrecy::ExposeSecret;

/// AWS's answer with a code that somebody brings of their own.
fn own_code(address: &str) -> String {
    let reply = reply(address, "their-own");
    format!("{}?{}", callback(address), reply.expose_secret())
}

#[tokio::test]
async fn the_address_says_nothing_of_the_attempt_and_leads_to_aws() {
    let practice = practice(Seed::Fresh);
    let attempt = here(&practice);
    let address = attempt.address().to_owned();
    assert_eq!(
        attempt.leads_to(),
        "https://eu-central-1.signin.aws.amazon.com/v1/authorize"
    );
    let browser = Browser::new(&practice);
    let look = async {
        let answer = browser.get(&address).await;
        let page = answer.headers()["location"].to_str().unwrap().to_owned();
        assert_eq!(answer.headers()["referrer-policy"], "no-referrer");
        assert_eq!(answer.headers()["cache-control"], "no-store");
        assert!(!page.contains(address.rsplit('/').next().unwrap()));
        let state = attempt::parameter(&page, "state");
        assert!(!address.contains(&state) && answer.body().is_empty());
        browser.sign_in(&page, "root").await
    };
    let (signed_in, page) = tokio::join!(attempt.wait(), look);
    signed_in.unwrap();
    let forgotten = page.answer.headers()["set-cookie"].to_str().unwrap();
    assert!(
        forgotten.contains("=; ") && forgotten.contains("Max-Age=0"),
        "{forgotten}"
    );
}

/// Who has read `state` somewhere has no cookie: nothing comes of it, and the person's own browser
/// is none the wiser.
#[tokio::test]
async fn a_browser_that_did_not_begin_here_brings_nothing() {
    let practice = practice(Seed::Fresh);
    let attempt = here(&practice);
    let address = attempt.address().to_owned();
    let (browser, other) = (Browser::new(&practice), Browser::new(&practice));
    let visits = async {
        let page = browser.enter(&address).await;
        // Another profile of a browser, to which somebody brought AWS's own address.
        let refused = other.get(&own_code(&page)).await;
        let signed_in_there = other.sign_in(&page, "root").await;
        (
            refused,
            signed_in_there,
            browser.sign_in(&page, "root").await,
        )
    };
    let (signed_in, (refused, there, back)) = tokio::join!(attempt.wait(), visits);
    for answer in [refused, there.answer] {
        assert_eq!(answer.status(), 403);
        assert!(answer.body().contains("Other browser"), "{}", answer.body());
    }
    assert!(back.answer.body().contains("Done"));
    signed_in.unwrap();
}

/// The same user of this computer can change the browser: the last one counts.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn the_person_can_turn_to_another_browser() {
    let practice = practice(Seed::Fresh);
    let attempt = here(&practice);
    let address = attempt.address().to_owned();
    let (first, private) = (Browser::new(&practice), Browser::new(&practice));
    let visits = async {
        let page = first.enter(&address).await;
        // The button was pressed twice.
        first.enter(&address).await;
        private.enter(&address).await;
        let late = first.get(&own_code(&page)).await;
        (late, private.sign_in(&page, "root").await)
    };
    let (signed_in, (late, back)) = tokio::join!(attempt.wait(), visits);
    assert_eq!(late.status(), 403);
    assert_eq!(back.answer.status(), 200);
    signed_in.unwrap();
}

/// A page that is only loaded ahead of time is no visit.
#[tokio::test]
async fn a_browser_that_loads_ahead_uses_nothing_up() {
    let practice = practice(Seed::Fresh);
    let attempt = here(&practice);
    let address = attempt.address().to_owned();
    let browser = Browser::new(&practice);
    let visits = async {
        let (port, path) = (port_of(&address), address.rsplit_once("/oauth").unwrap().1);
        let head =
            format!("GET /oauth{path} HTTP/1.1\r\nHost: {port}\r\nSec-Purpose: prefetch\r\n\r\n");
        let ahead = browser::parsed(&browser::raw(port, head.as_bytes()).await).unwrap();
        (ahead, browser.sign_in(&address, "root").await)
    };
    let (signed_in, (ahead, _)) = tokio::join!(attempt.wait(), visits);
    assert_eq!(ahead.status(), 403);
    assert!(browser::cookie_of(&ahead).is_none());
    signed_in.unwrap();
}

/// Another local user who has read the one-time address off the arguments of a program, and would
/// sign the person in as themselves.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn another_user_of_this_computer_gets_no_answer() {
    let practice = practice(Seed::Fresh);
    let attempt = here(&practice);
    let address = attempt.address().to_owned();
    let browser = Browser::new(&practice);
    let waiting = tokio::spawn(attempt.wait());
    let Some(first) = as_another_user(&address, "").await else {
        waiting.abort();
        return;
    };
    let page = browser.enter(&address).await;
    let code = own_code(&page);
    let with_cookie = as_another_user(&code, &browser.cookie()).await.unwrap();
    let again = as_another_user(&address, &browser.cookie()).await.unwrap();
    for answer in [first, with_cookie, again] {
        assert_eq!(answer.status(), 403, "{}", answer.body());
        assert!(answer.body().contains("Not ours"), "{}", answer.body());
        assert!(answer.headers().get("location").is_none());
    }
    let back = browser.sign_in(&page, "root").await;
    let shown = back.answer.body();
    assert!(shown.contains("Done"), "{shown}");
    waiting.await.unwrap().unwrap();
}

/// What the user `nobody` is answered. None, and said, where this test may not be another user.
#[cfg(target_os = "linux")]
async fn as_another_user(address: &str, cookie: &str) -> Option<Response<String>> {
    let port = port_of(address);
    let (_, path) = address.split_once(&port.to_string()).unwrap();
    let request = format!(
        "GET {path} HTTP/1.1\\r\\nHost: {port}\\r\\nSec-Fetch-Dest: document\\r\\nCookie: {cookie}\\r\\n\\r\\n"
    );
    let talk = format!(
        "exec 3<>/dev/tcp/127.0.0.1/{}; printf '{request}' >&3; cat <&3",
        port.port()
    );
    let mut other = tokio::process::Command::new("setpriv");
    other.args(["--reuid=65534", "--regid=65534", "--clear-groups"]);
    let ran = other.args(["bash", "-c", &talk]).output().await.unwrap();
    if !ran.status.success() {
        let why = String::from_utf8_lossy(&ran.stderr);
        skipped(why.lines().next().unwrap_or_default());
        return None;
    }
    let answer = browser::parsed(&ran.stdout).unwrap();
    Some(answer.map(|body| String::from_utf8(body.to_vec()).unwrap()))
}

#[cfg(target_os = "linux")]
fn skipped(why: &str) {
    use std::io::Write;

    let line = format!("SKIPPED: another_user_of_this_computer_gets_no_answer: {why}\n");
    match std::env::var_os("FIRSTDAY_SKIPPED") {
        Some(file) => {
            let file = std::fs::OpenOptions::new()
                .append(true)
                .create(true)
                .open(file);
            file.unwrap().write_all(line.as_bytes()).unwrap();
        }
        None => panic!("{line}"),
    }
}
