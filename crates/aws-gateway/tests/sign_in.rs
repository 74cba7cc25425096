//! Signing in through the browser, on the practice account's sign-in service.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "common/attempt.rs"]
mod attempt;
#[path = "common/browser.rs"]
mod browser;
mod common;
#[path = "common/over_practice.rs"]
mod over_practice;

use attempt::{REGION, callback, here, pages, parameter, reply, service, sign_in_as, signed_in};
use browser::Browser;
use common::{Aws, create_user, now, strict_policy};
use data_encoding::BASE64;
use firstday_aws_gateway::{
    BrowserSignIn, Connection, Gateway, Network, ShortLivedKeys, SignInErrorKind, SignInService,
};
use firstday_checklist::{Change, CreateLoginProfile, Principal};
use firstday_practice::{Clock, Practice, Seed, World};
use firstday_rehearsal::{Port, transport};
use jiff::{SignedDuration, Timestamp};
use over_practice::practice;
use secrecy::ExposeSecret;
use tokio::time::Instant;

/// An account with the user `ana`, who may sign in and may do nothing.
async fn with_ana() -> Practice {
    let practice = practice(Seed::Fresh);
    let gateway = practice.gateway().await;
    gateway.apply(&create_user("ana")).await.unwrap();
    let password = Change::from(CreateLoginProfile {
        user: "ana".into(),
        policy: strict_policy(),
    });
    gateway.apply(&password).await.unwrap();
    practice
}

async fn principal(connection: Connection, clock: fn() -> Timestamp) -> Principal {
    let gateway = Gateway::connect(connection, clock).await.unwrap();
    gateway.caller().await.unwrap().principal
}

fn connection(keys: &ShortLivedKeys) -> Connection {
    Connection::keys(
        &keys.access_key_id,
        &keys.secret_access_key,
        Some(&keys.session_token),
    )
}

#[tokio::test]
async fn a_browser_on_this_computer_signs_in() {
    let practice = practice(Seed::Fresh);
    let (signed_in, page) = sign_in_as(&practice, "root").await;
    let signed_in = signed_in.unwrap();
    assert_eq!(page.answer.status(), 200);
    assert!(page.answer.body().contains("<h1>Done</h1>"));
    assert!(page.answer.body().contains("You can close this tab"));

    let arn = signed_in.principal_arn.unwrap();
    assert!(
        arn.starts_with("arn:aws:iam::") && arn.ends_with(":root"),
        "{arn}"
    );
    let keys = &signed_in.credentials;
    assert!(keys.access_key_id.starts_with("ASIA"));
    assert_eq!(keys.expires_at, now() + SignedDuration::from_mins(15));
    let connection = connection(keys).over(transport(&practice));
    assert_eq!(principal(connection, now).await, Principal::Root);

    let session = &signed_in.session;
    assert_eq!(
        (session.region.as_str(), &session.endpoint),
        (REGION, &None)
    );
    assert_eq!(session.client_id, "arn:aws:signin:::devtools/same-device");
}

#[tokio::test]
async fn the_page_forbids_everything_and_is_kept_nowhere() {
    let (_, page) = sign_in_as(&practice(Seed::Fresh), "root").await;
    let headers = page.answer.headers();
    for (name, value) in [
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("connection", "close"),
    ] {
        assert_eq!(headers[name], value, "{name}");
    }
    let policy = headers["content-security-policy"].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none';"), "{policy}");
    let body = page.answer.body();
    let secrets = ["code", "state"].map(|name| parameter(page.url.as_str(), name));
    assert!(
        secrets.iter().all(|secret| !body.contains(secret)),
        "{body}"
    );
}

#[tokio::test]
async fn signs_in_over_the_network_at_an_endpoint_of_ones_own() {
    let clock = Clock::Running { offset_seconds: 0 };
    let practice = Practice::in_memory(World::seeded(Seed::Fresh, clock));
    let port = Port::open(practice.clone()).await.unwrap();
    let endpoint = port.address();

    let service = SignInService::new(REGION, Timestamp::now).endpoint(endpoint);
    let attempt = BrowserSignIn::here(service, pages()).unwrap();
    let address = attempt.address().to_owned();
    let page = format!("{endpoint}/{REGION}/v1/authorize");
    assert_eq!(attempt.leads_to(), page);
    let browser = Browser::new(&practice);
    let (signed_in, _) = tokio::join!(attempt.wait(), browser.sign_in(&address, "root"));
    let session = signed_in.unwrap().session;
    assert_eq!(session.endpoint.as_deref(), Some(endpoint));

    let refreshed = session
        .refresh(Network::default(), Timestamp::now)
        .await
        .unwrap();
    let connection = connection(&refreshed.credentials).endpoint(endpoint);
    assert_eq!(principal(connection, Timestamp::now).await, Principal::Root);
}

#[tokio::test]
async fn a_browser_on_another_computer_signs_in() {
    let practice = practice(Seed::Fresh);
    let attempt = BrowserSignIn::elsewhere(service(&practice)).unwrap();
    let page = Browser::new(&practice)
        .sign_in(attempt.address(), "root")
        .await;
    let (_, shown) = page
        .answer
        .body()
        .split_once("spellcheck=\"false\">")
        .unwrap();
    let pasted = shown.split('<').next().unwrap().into();

    let signed_in = attempt.redeem(&pasted).await.unwrap();
    assert_eq!(
        signed_in.session.client_id,
        "arn:aws:signin:::devtools/cross-device"
    );
    let again = attempt.redeem(&pasted).await.unwrap_err();
    assert_eq!(again.kind, SignInErrorKind::AlreadyRedeemed);
}

#[tokio::test]
async fn a_wrong_paste_can_be_followed_by_the_right_one() {
    let practice = practice(Seed::Fresh);
    let attempt = BrowserSignIn::elsewhere(service(&practice)).unwrap();
    let other = BrowserSignIn::elsewhere(service(&practice)).unwrap();
    let page = Browser::new(&practice)
        .sign_in(attempt.address(), "root")
        .await;
    for (pasted, kind) in [
        ("nonsense".into(), SignInErrorKind::NotACode),
        (reply(other.address(), "abc"), SignInErrorKind::OtherAttempt),
        (
            reply(attempt.address(), "abc"),
            SignInErrorKind::PastedCodeRefused,
        ),
    ] {
        assert_eq!(attempt.redeem(&pasted).await.unwrap_err().kind, kind);
    }
    let address: String = page.url.into();
    attempt.redeem(&address.into()).await.unwrap();
}

#[tokio::test]
async fn a_refusal_that_is_pasted_is_told() {
    let practice = practice(Seed::Fresh);
    let attempt = BrowserSignIn::elsewhere(service(&practice)).unwrap();
    let state = parameter(attempt.address(), "state");
    let pasted = BASE64.encode(format!("state={state}&error=access_denied").as_bytes());
    let error = attempt.redeem(&pasted.into()).await.unwrap_err();
    assert_eq!(error.kind, SignInErrorKind::Cancelled);
}

#[tokio::test]
async fn a_no_in_the_browser_ends_the_attempt() {
    let practice = practice(Seed::Fresh);
    let attempt = here(&practice);
    let address = attempt.address().to_owned();
    let browser = Browser::new(&practice);
    let (outcome, page) = tokio::join!(attempt.wait(), browser.cancel(&address));
    let error = outcome.unwrap_err();
    assert_eq!(error.kind, SignInErrorKind::Cancelled);
    assert_eq!(error.aws_code.as_deref(), Some("access_denied"));
    assert!(page.answer.body().contains("Failed: Cancelled"));
}

#[tokio::test]
async fn a_user_without_the_permission_is_told_so() {
    let practice = with_ana().await;
    let (outcome, page) = sign_in_as(&practice, "user/ana").await;
    assert_eq!(outcome.unwrap_err().kind, SignInErrorKind::NotPermitted);
    assert!(page.answer.body().contains("Failed: NotPermitted"));
}

#[tokio::test]
async fn a_code_that_aws_does_not_take_is_told_on_the_page_too() {
    let practice = practice(Seed::Fresh);
    let attempt = here(&practice);
    let address = attempt.address().to_owned();
    let browser = Browser::new(&practice);
    let visit = async {
        let address = browser.enter(&address).await;
        let reply = reply(&address, "abc");
        let made_up = format!("{}?{}", callback(&address), reply.expose_secret());
        browser.get(&made_up).await
    };
    let (outcome, page) = tokio::join!(attempt.wait(), visit);
    assert_eq!(outcome.unwrap_err().kind, SignInErrorKind::CodeRefused);
    assert!(page.body().contains("Failed: CodeRefused"));
}

#[tokio::test(start_paused = true)]
async fn a_browser_that_never_comes_back_is_waited_for_ten_minutes() {
    let attempt = here(&practice(Seed::Fresh));
    let began = Instant::now();
    let error = attempt.wait().await.unwrap_err();
    assert_eq!(error.kind, SignInErrorKind::NeverCameBack);
    assert_eq!(began.elapsed().as_secs(), 600);
}

#[tokio::test]
async fn a_refresh_gives_other_keys_and_another_token() {
    let practice = practice(Seed::Fresh);
    let first = signed_in(&practice, "root").await;
    let refreshed = first.session.refresh(transport(&practice), now).await;
    let refreshed = refreshed.unwrap();
    let token = |session: &firstday_aws_gateway::BrowserSession| {
        session.refresh_token.expose_secret().to_owned()
    };
    assert_ne!(token(&refreshed.session), token(&first.session));
    assert_ne!(
        refreshed.credentials.access_key_id,
        first.credentials.access_key_id
    );
    let connection = connection(&refreshed.credentials);
    let connection = connection.over(transport(&practice));
    assert_eq!(principal(connection, now).await, Principal::Root);
    let next = refreshed.session.refresh(transport(&practice), now).await;
    next.unwrap();
}

#[test]
fn shows_no_secret() {
    let practice = practice(Seed::Fresh);
    let attempt = here(&practice);
    let elsewhere = BrowserSignIn::elsewhere(service(&practice)).unwrap();
    let shown = format!("{attempt:?} {elsewhere:?}");
    let token = attempt.address().rsplit('/').next().unwrap();
    let said = ["state", "code_challenge"].map(|name| parameter(elsewhere.address(), name));
    for secret in said.iter().map(String::as_str).chain([token]) {
        assert!(!shown.contains(secret), "{shown}");
    }
}
