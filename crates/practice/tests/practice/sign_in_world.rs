//! What the world keeps of sign-ins, and how the sign-in service misbehaves.

use std::fs;
use std::time::{Duration, Instant};

use firstday_practice::{Clock, Fault, FaultKind, Practice, Seed, World};
use serde_json::Value;

use crate::browser::{Page, Way};
use crate::client::{NOON, still};
use crate::program::{CODE_OVER, INVALID, Program, caller, refresh_token};
use crate::serving::served;

fn with_fault(operation: &str, kind: FaultKind) -> (Practice, Program) {
    let practice = still(Seed::Fresh);
    let fault = Fault {
        operation: operation.into(),
        kind,
        times: Some(1),
    };
    practice
        .edit(|world| world.settings.faults.push(fault))
        .unwrap();
    let program = Program::new(&practice);
    (practice, program)
}

#[tokio::test]
async fn a_file_that_is_opened_again_knows_codes_sessions_and_used_proofs() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.json");
    let world = World::seeded(Seed::Fresh, Clock::Fixed { unix_seconds: NOON });
    let practice = Practice::create(&path, world).unwrap();
    let program = Program::new(&practice);
    let first = program.sign_in("root").await;
    let code = program.code("root").await;
    let page = program.page().await;
    let proof = program.proof().signed();
    drop(practice);

    let practice = Practice::open(&path).unwrap();
    let program = Program::new(&practice);
    program
        .ask_with(program.redemption(&code), std::slice::from_ref(&proof))
        .await
        .ok();
    let next = program.refresh(refresh_token(&first)).await.ok().value();
    caller(&practice, &next).whoami().await.ok();
    let page = Page::open(&Way::Here(practice.clone()), &page.url).await;
    let gone = page
        .submit(&[("who", "root"), ("answer", "continue")])
        .await;
    gone.sent_to();

    let practice = Practice::open(&path).unwrap();
    let program = Program::new(&practice);
    let again = program.refresh(refresh_token(&first)).await.ok().value();
    assert_eq!(refresh_token(&again), refresh_token(&next));
    program
        .ask_with(program.renewal(refresh_token(&next)), &[proof])
        .await
        .not_given(INVALID);
}

#[tokio::test]
async fn the_file_holds_no_code_no_refresh_token_and_no_key() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.json");
    let world = World::seeded(Seed::Fresh, Clock::Fixed { unix_seconds: NOON });
    let practice = Practice::create(&path, world).unwrap();
    let program = Program::new(&practice);
    let unused = program.code("root").await;
    let code = program.code("root").await;
    let first = program.ask(program.redemption(&code)).await.ok().value();
    let next = program.refresh(refresh_token(&first)).await.ok().value();
    let kept = fs::read_to_string(&path).unwrap();
    let shown = practice.read(|world| format!("{world:?}")).unwrap();
    let key = program.proof().header["jwk"].clone();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let secret = |token: &str| token.rsplit('.').next().unwrap().to_owned();
    for secret in [
        unused,
        code,
        secret(refresh_token(&first)),
        secret(refresh_token(&next)),
        text(&key["x"]),
        text(&first["accessToken"]["secretAccessKey"]),
        text(&first["accessToken"]["sessionToken"]),
    ] {
        assert!(!kept.contains(&secret) && !shown.contains(&secret));
    }
}

#[tokio::test]
async fn what_is_over_is_forgotten() {
    let practice = still(Seed::Fresh);
    let program = Program::new(&practice);
    let empty = practice
        .read(|world| serde_json::to_value(&world.sign_ins).unwrap())
        .unwrap();
    program.code("root").await;
    program.sign_in("root").await;
    practice.advance(12 * 60 * 60).unwrap();
    program.page().await;
    let left = practice
        .read(|world| serde_json::to_value(&world.sign_ins).unwrap())
        .unwrap();
    assert_eq!(left, empty);
}

#[tokio::test]
async fn opening_the_page_does_not_write_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.json");
    let world = World::seeded(Seed::Fresh, Clock::Fixed { unix_seconds: NOON });
    let practice = Practice::create(&path, world).unwrap();
    let before = fs::metadata(&path).unwrap().modified().unwrap();
    Program::new(&practice).page().await;
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), before);
}

#[tokio::test]
async fn faults_of_the_token_operation_speak_as_the_model_says() {
    for (kind, status, exception, error) in [
        (
            FaultKind::Throttle,
            429,
            "TooManyRequestsError",
            "rate_exceeded",
        ),
        (
            FaultKind::ServerError,
            500,
            "InternalServerException",
            "server_error",
        ),
        (
            FaultKind::Denied,
            403,
            "AccessDeniedException",
            "INSUFFICIENT_PERMISSIONS",
        ),
    ] {
        let (_, program) = with_fault("signin:CreateOAuth2Token", kind);
        let code = program.code("root").await;
        program
            .ask(program.redemption(&code))
            .await
            .not_given((status, exception, error));
        program.ask(program.redemption(&code)).await.ok();
    }
}

#[tokio::test]
async fn a_reset_does_nothing_and_a_lost_reply_has_rotated_the_token() {
    for (kind, rotated) in [(FaultKind::Reset, false), (FaultKind::LostReply, true)] {
        let practice = still(Seed::Fresh);
        let program = Program::new(&practice);
        let first = program.sign_in("root").await;
        let fault = Fault {
            operation: "signin:*".into(),
            kind,
            times: Some(1),
        };
        practice
            .edit(|world| world.settings.faults.push(fault))
            .unwrap();
        let before = practice
            .read(|world| serde_json::to_value(&world.sign_ins).unwrap()["sessions"].clone())
            .unwrap();
        let lost = program
            .try_with(
                program.renewal(refresh_token(&first)),
                &[program.proof().signed()],
            )
            .await;
        assert!(lost.is_none());
        let after = practice
            .read(|world| serde_json::to_value(&world.sign_ins).unwrap()["sessions"].clone())
            .unwrap();
        assert_eq!(before != after, rotated);
        program.refresh(refresh_token(&first)).await.ok();
    }
}

#[tokio::test]
async fn a_lost_reply_drops_the_connection() {
    let (practice, _) = with_fault("signin:CreateOAuth2Token", FaultKind::LostReply);
    let (address, _stop, _server) = served(&practice).await;
    let program = Program::at(Way::Port(address), &format!("http://{address}"));
    let code = program.code("root").await;
    let body = program.redemption(&code);
    assert!(
        program
            .try_with(body.clone(), &[program.proof().signed()])
            .await
            .is_none()
    );
    program.ask(body).await.not_given(CODE_OVER);
}

#[tokio::test]
async fn stale_cookies_answer_with_a_bare_400() {
    let (_, program) = with_fault("signin:Authorize", FaultKind::Denied);
    let page = program.page().await;
    page.refused(400);
    assert!(!page.answer.body.contains("practice"));
    assert_eq!(program.page().await.answer.status, 200);
}

#[tokio::test]
async fn a_fault_that_struck_is_saved_as_spent() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.json");
    let world = World::seeded(Seed::Fresh, Clock::Fixed { unix_seconds: NOON });
    let practice = Practice::create(&path, world).unwrap();
    let fault = Fault {
        operation: "signin:Authorize".into(),
        kind: FaultKind::Denied,
        times: Some(1),
    };
    practice
        .edit(|world| world.settings.faults.push(fault))
        .unwrap();
    Program::new(&practice).page().await.refused(400);
    let other = Practice::open(&path).unwrap();
    assert_eq!(Program::new(&other).page().await.answer.status, 200);
}

#[tokio::test]
async fn the_page_can_be_slow_throttled_and_broken() {
    for (kind, status) in [(FaultKind::Throttle, 429), (FaultKind::ServerError, 500)] {
        let (_, program) = with_fault("signin:Authorize", kind);
        program.page().await.refused(status);
    }
    let (_, program) = with_fault("signin:*", FaultKind::Slow { ms: 60 });
    let begun = Instant::now();
    assert_eq!(program.page().await.answer.status, 200);
    assert!(begun.elapsed() >= Duration::from_millis(60));
}

#[tokio::test]
async fn one_region_can_be_down_while_another_works() {
    let practice = still(Seed::Fresh);
    let down = "us-east-1".to_owned();
    practice
        .edit(|world| world.settings.sign_in_regions_down.push(down))
        .unwrap();
    let program = Program::new(&practice);
    program.page().await.refused(503);
    let answer = program.refresh("any").await;
    assert_eq!(answer.status, 503);
    let abroad = Program::at(program.way, "https://us-west-2.signin.aws.amazon.com");
    abroad.sign_in("root").await;
}

#[tokio::test]
async fn every_answer_has_the_time_of_aws() {
    let practice = still(Seed::Fresh);
    let (address, _stop, _server) = served(&practice).await;
    let way = Way::Port(address);
    let base = format!("http://{address}");
    let too_large = http::Request::post(format!("{base}/v1/token"))
        .body(vec![b' '; 1024 * 1024 + 1].into())
        .unwrap();
    let unknown = http::Request::get(&base).body(Default::default()).unwrap();
    let page = Program::at(way.clone(), &base).page().await.answer;
    let answers = [
        page,
        way.send(too_large).await.unwrap(),
        way.send(unknown).await.unwrap(),
    ];
    for answer in answers {
        assert_eq!(answer.headers["date"], "Mon, 23 Nov 2026 12:00:00 GMT");
    }
}
