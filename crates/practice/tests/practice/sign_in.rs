//! Signing in through the browser, the good way.

use data_encoding::{BASE64, BASE64URL_NOPAD};
use firstday_practice::{Practice, Seed};
use serde_json::Value;

use crate::browser::{Page, Way};
use crate::client::{NOON, still};
use crate::program::{CALLBACK, Program, caller, refresh_token};
use crate::serving::served;

/// The claims of an id token.
fn claims(token: &str) -> Value {
    let part = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&BASE64URL_NOPAD.decode(part.as_bytes()).unwrap()).unwrap()
}

async fn whole_way(practice: &Practice, program: &Program) {
    let page = program.page().await;
    assert_eq!(page.answer.status, 200);
    assert!(page.answer.body.contains("Practice account 111122223333"));
    let done = page
        .submit(&[("who", "root"), ("answer", "continue")])
        .await;
    assert!(done.sent_to().starts_with(CALLBACK));
    let state = done.sent_with("state");
    assert_eq!(state.as_deref(), Some("state of the program & more"));
    let code = done.sent_with("code").unwrap();
    let first = program.ask(program.redemption(&code)).await.ok().value();
    assert_eq!(
        first["tokenType"],
        "urn:aws:params:oauth:token-type:access_token_sigv4"
    );
    assert_eq!(first["expiresIn"], 900);
    let arn = "arn:aws:iam::111122223333:root";
    assert_eq!(claims(first["idToken"].as_str().unwrap())["sub"], arn);
    let next = program.refresh(refresh_token(&first)).await.ok().value();
    assert!(next.get("idToken").is_none());
    assert_ne!(refresh_token(&next), refresh_token(&first));
    for answer in [first, next] {
        let who = caller(practice, &answer).whoami().await.ok();
        assert_eq!(who.element("Arn"), arn);
    }
}

#[tokio::test]
async fn a_program_gets_credentials_that_work_and_refreshes_them() {
    let practice = still(Seed::Fresh);
    whole_way(&practice, &Program::new(&practice)).await;
    let used = practice.read(|world| world.state.iam.root.password_last_used);
    assert_eq!(used.unwrap().unwrap().as_second(), NOON);
}

#[tokio::test]
async fn the_same_over_a_port_with_the_region_in_the_path() {
    let practice = still(Seed::Fresh);
    let (address, _stop, _server) = served(&practice).await;
    for path in ["", "/eu-central-1"] {
        let base = format!("http://{address}{path}");
        whole_way(&practice, &Program::at(Way::Port(address), &base)).await;
    }
}

#[tokio::test]
async fn a_program_elsewhere_gets_the_code_by_hand() {
    let practice = still(Seed::Fresh);
    let program = Program::new(&practice).elsewhere();
    let page = program.page().await;
    let done = page
        .submit(&[("who", "root"), ("answer", "continue")])
        .await;
    let last = Page::open(&program.way, &done.sent_to()).await;
    assert_eq!(last.answer.status, 200);
    let (_, text) = last.answer.body.split_once("<textarea").unwrap();
    assert!(text.split_once('>').unwrap().0.contains("readonly"));
    let blob = text.split(['>', '<']).nth(1).unwrap();
    let pasted = BASE64.decode(blob.as_bytes()).unwrap();
    let pairs: Vec<_> = form_urlencoded::parse(&pasted).collect();
    assert_eq!(
        (pairs[0].0.as_ref(), pairs[0].1.as_ref()),
        ("state", "state of the program & more")
    );
    let answer = program.ask(program.redemption(&pairs[1].1)).await;
    answer.ok();
}
