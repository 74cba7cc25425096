//! What goes wrong with a sign-in or a refresh, and how it is told apart.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "common/attempt.rs"]
mod attempt;
#[path = "common/browser.rs"]
mod browser;
mod common;
#[path = "common/over_practice.rs"]
mod over_practice;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use attempt::{REGION, callback, pages, reply, service_over, sign_in_as, signed_in};
use browser::Browser;
use bytes::Bytes;
use common::now;
use firstday_aws_gateway::{
    BrowserSession, BrowserSignIn, SignInError, SignInErrorKind as Kind, SignInService, Transport,
    TransportError,
};
use firstday_practice::{Clock, Fault, FaultKind, Practice, Seed, World};
use firstday_rehearsal::transport;
use futures::FutureExt;
use http::{Request, Response};
use jiff::Timestamp;
use over_practice::{practice, travelling};
use secrecy::ExposeSecret;
use serde_json::json;

/// A service whose every answer is the same. Counts how often it was asked.
fn answering(status: u16, date: &str, body: &str) -> (Arc<dyn Transport>, Arc<AtomicUsize>) {
    let (date, body) = (date.to_owned(), body.to_owned());
    let asked = Arc::new(AtomicUsize::new(0));
    let count = asked.clone();
    let transport = move |_: Request<Bytes>| {
        count.fetch_add(1, Ordering::SeqCst);
        let answer = Response::builder().status(status).header("date", &date);
        let answer = answer.body(Bytes::from(body.clone())).unwrap();
        async move { Ok(answer) }.boxed()
    };
    (Arc::new(transport), asked)
}

fn breaking() -> (Arc<dyn Transport>, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = asked.clone();
    let transport = move |_: Request<Bytes>| {
        count.fetch_add(1, Ordering::SeqCst);
        async { Err(TransportError::new("reset")) }.boxed()
    };
    (Arc::new(transport), asked)
}

async fn session() -> BrowserSession {
    signed_in(&practice(Seed::Fresh), "root").await.session
}

async fn redeemed(transport: Arc<dyn Transport>) -> SignInError {
    let attempt = BrowserSignIn::elsewhere(service_over(transport)).unwrap();
    let pasted = reply(attempt.address(), "the-code");
    attempt.redeem(&pasted).await.unwrap_err()
}

/// The same with a browser on this computer, which brings a code by itself.
async fn redeemed_here(transport: Arc<dyn Transport>) -> SignInError {
    let attempt = BrowserSignIn::here(service_over(transport), pages()).unwrap();
    let address = attempt.address().to_owned();
    let visit = async {
        let browser = Browser::new(&practice(Seed::Fresh));
        let address = browser.enter(&address).await;
        let back = callback(&address);
        browser
            .get(&format!(
                "{back}?{}",
                reply(&address, "the-code").expose_secret()
            ))
            .await;
    };
    let (outcome, ()) = tokio::join!(attempt.wait(), visit);
    outcome.unwrap_err()
}

async fn refreshed(session: &BrowserSession, transport: Arc<dyn Transport>) -> SignInError {
    session.refresh(transport, now).await.unwrap_err()
}

fn refusal(exception: &str, error: &str) -> String {
    json!({ "__type": exception, "error": error, "message": "in AWS's words" }).to_string()
}

const ON_TIME: &str = "Mon, 23 Nov 2026 09:00:00 GMT";
/// AWS's time when this computer's clock is two minutes ahead.
const BEHIND: &str = "Mon, 23 Nov 2026 08:58:00 GMT";
/// And ten seconds.
const HARDLY_BEHIND: &str = "Mon, 23 Nov 2026 08:59:50 GMT";

const fn ahead(seconds: i64) -> Kind {
    Kind::ClockSkewed { seconds }
}

/// Status, exception and code of an answer, AWS's time, and what that is when a code is redeemed
/// and when a session is refreshed.
const ANSWERS: &[(&str, &str, Kind, Kind)] = &[
    (
        "401 AccessDeniedException TOKEN_EXPIRED",
        ON_TIME,
        Kind::CodeExpired,
        Kind::SessionOver,
    ),
    (
        "401 AccessDeniedException TOKEN_EXPIRED",
        HARDLY_BEHIND,
        ahead(10),
        Kind::SessionOver,
    ),
    (
        "401 AccessDeniedException TOKEN_EXPIRED",
        BEHIND,
        ahead(120),
        ahead(120),
    ),
    (
        "401 AccessDeniedException AUTHCODE_EXPIRED",
        BEHIND,
        Kind::CodeExpired,
        Kind::CodeExpired,
    ),
    (
        "403 AccessDeniedException USER_CREDENTIALS_CHANGED",
        BEHIND,
        Kind::PasswordChanged,
        Kind::PasswordChanged,
    ),
    (
        "403 AccessDeniedException INSUFFICIENT_PERMISSIONS",
        BEHIND,
        Kind::NotPermitted,
        Kind::NotPermitted,
    ),
    (
        "400 ValidationException INVALID_REQUEST",
        ON_TIME,
        Kind::PastedCodeRefused,
        Kind::SessionRefused,
    ),
    (
        "400 ValidationException INVALID_REQUEST",
        BEHIND,
        ahead(120),
        ahead(120),
    ),
    (
        "429 TooManyRequestsError rate_exceeded",
        ON_TIME,
        Kind::Throttled,
        Kind::Throttled,
    ),
    (
        "500 InternalServerException server_error",
        ON_TIME,
        Kind::RegionDown,
        Kind::RegionDown,
    ),
    ("400 Surprise SURPRISE", ON_TIME, Kind::Other, Kind::Other),
];

#[tokio::test(start_paused = true)]
async fn aws_codes_come_to_kinds() {
    let session = session().await;
    for &(answer, date, of_code, of_refresh) in ANSWERS {
        let parts: Vec<_> = answer.split(' ').collect();
        let body = refusal(parts[1], parts[2]);
        let transport = || answering(parts[0].parse().unwrap(), date, &body).0;
        assert_eq!(
            redeemed(transport()).await.kind,
            of_code,
            "{answer}, {date}"
        );
        let error = refreshed(&session, transport()).await;
        assert_eq!(error.kind, of_refresh, "{answer}, {date}");
        assert_eq!(error.region, REGION);
        assert_eq!(error.message, "in AWS's words");
    }
}

/// Every code of the API's model: what it is for a code that the browser brought, for one that a
/// person brought, and for a refresh.
const CODES: &[(&str, [Kind; 3])] = &[
    ("AUTHCODE_EXPIRED", [Kind::CodeExpired; 3]),
    ("CONFLICT", [Kind::Other; 3]),
    ("INSUFFICIENT_PERMISSIONS", [Kind::NotPermitted; 3]),
    ("INVALID_REQUEST", REFUSED),
    ("RESOURCE_NOT_FOUND", [Kind::Other; 3]),
    ("SERVICE_QUOTA_EXCEEDED", [Kind::Other; 3]),
    (
        "TOKEN_EXPIRED",
        [Kind::CodeExpired, Kind::CodeExpired, Kind::SessionOver],
    ),
    ("USER_CREDENTIALS_CHANGED", [Kind::PasswordChanged; 3]),
    (
        "invalid_grant",
        [
            Kind::CodeRefused,
            Kind::PastedCodeRefused,
            Kind::SessionOver,
        ],
    ),
    ("invalid_request", REFUSED),
    ("invalid_scope", [Kind::Other; 3]),
    ("invalid_target", [Kind::Other; 3]),
    ("rate_exceeded", [Kind::Throttled; 3]),
    ("server_error", [Kind::RegionDown; 3]),
    ("service_unavailable", [Kind::RegionDown; 3]),
    ("unsupported_grant_type", [Kind::Other; 3]),
];
const REFUSED: [Kind; 3] = [
    Kind::CodeRefused,
    Kind::PastedCodeRefused,
    Kind::SessionRefused,
];

/// The exceptions of `CreateOAuth2Token`, and the statuses of the model.
const EXCEPTIONS: [(&str, u16); 6] = [
    ("AccessDeniedException", 401),
    ("ValidationException", 400),
    ("TooManyRequestsError", 429),
    ("InternalServerException", 500),
    ("InternalServerException", 400),
    ("ValidationException", 503),
];

/// What AWS says of a code or a token counts with the exceptions that refuse it; a service that is
/// down is down, whatever it says.
fn expected(exception: &str, status: u16, by_code: Kind) -> Kind {
    match (exception, status, by_code) {
        ("InternalServerException", _, _) => Kind::RegionDown,
        (_, 429, _) | (_, _, Kind::Throttled) => Kind::Throttled,
        (_, 500.., _) => Kind::RegionDown,
        _ => by_code,
    }
}

/// Each answer with what it comes to, as a transport that gives it.
fn every_answer() -> impl Iterator<Item = (String, Arc<dyn Transport>, [Kind; 3])> {
    CODES.iter().flat_map(|(code, kinds)| {
        EXCEPTIONS.iter().map(move |&(exception, status)| {
            let answer = answering(status, ON_TIME, &refusal(exception, code)).0;
            let kinds = kinds.map(|kind| expected(exception, status, kind));
            (format!("{status} {exception} {code}"), answer, kinds)
        })
    })
}

#[test]
fn the_table_has_every_code_of_the_model() {
    let names: Vec<_> = CODES.iter().map(|(code, _)| *code).collect();
    assert_eq!(names, aws_sdk_signin::types::OAuth2ErrorCode::values());
}

#[tokio::test]
async fn every_answer_to_a_code_that_the_browser_brought_comes_to_a_kind() {
    for (case, answer, [brought, ..]) in every_answer() {
        assert_eq!(redeemed_here(answer).await.kind, brought, "{case}");
    }
}

#[tokio::test(start_paused = true)]
async fn every_answer_to_a_pasted_code_and_to_a_refresh_comes_to_a_kind() {
    let session = session().await;
    for (case, answer, [_, pasted, renewed]) in every_answer() {
        assert_eq!(redeemed(answer.clone()).await.kind, pasted, "{case}");
        assert_eq!(refreshed(&session, answer).await.kind, renewed, "{case}");
    }
}

#[tokio::test(start_paused = true)]
async fn answers_that_are_none_come_to_kinds() {
    for (status, body, kind) in [
        (503, "<h1>503 Service Unavailable</h1>", Kind::RegionDown),
        (429, "slow down", Kind::Throttled),
        (404, "{}", Kind::Other),
        (200, "<html>a hotel's login page</html>", Kind::Other),
        (200, "{}", Kind::Other),
    ] {
        let error = redeemed(answering(status, ON_TIME, body).0).await;
        assert_eq!(error.kind, kind, "{status}: {body}");
    }
    let error = redeemed(breaking().0).await;
    assert_eq!(error.kind, Kind::Unreachable);
}

#[tokio::test(start_paused = true)]
async fn errors_repeat_no_secret() {
    let echo = |request: Request<Bytes>| {
        let body = String::from_utf8(request.into_body().to_vec()).unwrap();
        let parts: serde_json::Value = serde_json::from_str(&body).unwrap();
        let secrets: Vec<_> = ["code", "codeVerifier", "refreshToken"]
            .iter()
            .filter_map(|name| parts[name].as_str())
            .collect();
        let answer = json!({ "error": "INVALID_REQUEST", "message": secrets.join(" ") });
        let answer = Response::builder()
            .status(400)
            .header("x-amzn-errortype", "ValidationException")
            .body(Bytes::from(answer.to_string()));
        async move { Ok(answer.unwrap()) }.boxed()
    };
    let session = session().await;
    for (error, words) in [
        (redeemed(Arc::new(echo)).await, "*** ***"),
        (refreshed(&session, Arc::new(echo)).await, "***"),
    ] {
        assert_eq!(error.message, words);
    }
}

#[tokio::test(start_paused = true)]
async fn a_code_is_sent_once_and_a_refresh_twice_at_most() {
    let session = session().await;
    for (answer, times) in [
        (breaking as fn() -> _, 2),
        (|| answering(503, ON_TIME, ""), 2),
        (
            || {
                answering(
                    401,
                    ON_TIME,
                    &refusal("AccessDeniedException", "TOKEN_EXPIRED"),
                )
            },
            1,
        ),
        (|| answering(429, ON_TIME, ""), 1),
    ] {
        let (transport, asked) = answer();
        redeemed(transport).await;
        assert_eq!(asked.load(Ordering::SeqCst), 1);
        let (transport, asked) = answer();
        refreshed(&session, transport).await;
        assert_eq!(asked.load(Ordering::SeqCst), times);
    }
}

fn strike(practice: &Practice, kind: FaultKind) {
    let fault = Fault {
        operation: "signin:CreateOAuth2Token".into(),
        kind,
        times: Some(1),
    };
    practice
        .edit(|world| world.settings.faults.push(fault))
        .unwrap();
}

#[tokio::test]
async fn a_refresh_whose_answer_is_lost_is_asked_for_again() {
    for kind in [
        FaultKind::LostReply,
        FaultKind::Reset,
        FaultKind::ServerError,
    ] {
        let practice = practice(Seed::Fresh);
        let session = signed_in(&practice, "root").await.session;
        strike(&practice, kind);
        let refreshed = session.refresh(transport(&practice), now).await.unwrap();
        let next = refreshed.session.refresh(transport(&practice), now).await;
        next.unwrap();
    }
}

#[tokio::test]
async fn a_code_whose_answer_is_lost_is_not_sent_again() {
    let practice = practice(Seed::Fresh);
    strike(&practice, FaultKind::LostReply);
    let (outcome, page) = sign_in_as(&practice, "root").await;
    assert_eq!(outcome.unwrap_err().kind, Kind::Unreachable);
    assert!(page.answer.body().contains("Failed: Unreachable"));
}

#[tokio::test]
async fn a_session_lives_in_its_own_region_only() {
    let practice = practice(Seed::Fresh);
    let mut session = signed_in(&practice, "root").await.session;
    session.region = "us-west-2".into();
    let error = refreshed(&session, transport(&practice)).await;
    assert_eq!(error.kind, Kind::SessionRefused);
    assert_eq!(error.region, "us-west-2");
}

#[tokio::test]
async fn a_session_needs_its_own_key() {
    let practice = practice(Seed::Fresh);
    let mut session = signed_in(&practice, "root").await.session;
    session.key = signed_in(&practice, "root").await.session.key;
    let error = refreshed(&session, transport(&practice)).await;
    assert_eq!(error.kind, Kind::SessionRefused);
}

#[tokio::test]
async fn a_session_ends() {
    let practice = travelling(Seed::Fresh);
    let session = signed_in(&practice, "root").await.session;
    practice.advance(13 * 60 * 60).unwrap();
    let error = refreshed(&session, transport(&practice)).await;
    assert_eq!(error.kind, Kind::SessionOver);
    assert_eq!(error.aws_code.as_deref(), Some("TOKEN_EXPIRED"));
}

#[tokio::test]
async fn a_region_that_is_down_does_not_stop_another() {
    let practice = practice(Seed::Fresh);
    practice
        .edit(|world| world.settings.sign_in_regions_down.push(REGION.into()))
        .unwrap();
    let session = session().await;
    let error = refreshed(&session, transport(&practice)).await;
    assert_eq!(error.kind, Kind::RegionDown);

    let elsewhere = SignInService::new("us-east-1", now).over(transport(&practice));
    let attempt = BrowserSignIn::here(elsewhere, pages()).unwrap();
    let address = attempt.address().to_owned();
    let browser = Browser::new(&practice);
    let (outcome, _) = tokio::join!(attempt.wait(), browser.sign_in(&address, "root"));
    outcome.unwrap();
}

#[tokio::test]
async fn a_skewed_clock_is_measured() {
    let clock = Clock::Running {
        offset_seconds: -600,
    };
    let practice = Practice::in_memory(World::seeded(Seed::Fresh, clock));
    let service = SignInService::new(REGION, Timestamp::now).over(transport(&practice));
    let attempt = BrowserSignIn::here(service, pages()).unwrap();
    let address = attempt.address().to_owned();
    let browser = Browser::new(&practice);
    let (outcome, page) = tokio::join!(attempt.wait(), browser.sign_in(&address, "root"));
    let Kind::ClockSkewed { seconds } = outcome.unwrap_err().kind else {
        panic!("{}", page.answer.body());
    };
    assert!((599..=605).contains(&seconds), "{seconds}");
}

#[tokio::test]
async fn a_port_that_takes_no_connection_is_a_region_that_is_down() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let service = SignInService::new(REGION, now).endpoint(endpoint);
    let attempt = BrowserSignIn::elsewhere(service).unwrap();
    let pasted = reply(attempt.address(), "the-code");
    let error = attempt.redeem(&pasted).await.unwrap_err();
    assert_eq!(error.kind, Kind::RegionDown, "{error}");
}

#[tokio::test]
async fn a_name_that_is_not_found_is_no_matter_of_the_region() {
    let service = SignInService::new(REGION, now).endpoint("https://firstday.invalid");
    let attempt = BrowserSignIn::elsewhere(service).unwrap();
    let pasted = reply(attempt.address(), "the-code");
    let error = attempt.redeem(&pasted).await.unwrap_err();
    assert_eq!(error.kind, Kind::Unreachable, "{error}");
}

#[test]
fn an_endpoint_that_others_can_listen_to_is_refused() {
    let service = || SignInService::new(REGION, now).endpoint("http://example.com");
    let here = BrowserSignIn::here(service(), pages()).unwrap_err();
    let elsewhere = BrowserSignIn::elsewhere(service()).unwrap_err();
    for error in [here, elsewhere] {
        assert_eq!(error.kind, Kind::EndpointRefused);
    }
}
