//! Keys that come from the caller, again and again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "common/attempt.rs"]
mod attempt;
#[path = "common/browser.rs"]
mod browser;
mod common;
#[path = "common/over_practice.rs"]
mod over_practice;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};

use attempt::signed_in;
use common::{assert_kind, now};
use firstday_aws_gateway::{
    BrowserSession, Connection, CredentialSource, Gateway, GatewayErrorKind, ShortLivedKeys,
    SourceError,
};
use firstday_checklist::Principal;
use firstday_practice::{Practice, Seed};
use firstday_rehearsal::transport;
use futures::FutureExt;
use futures::future::BoxFuture;
use jiff::{SignedDuration, Timestamp};
use over_practice::{practice, travelling};
use tokio::sync::Mutex;

/// A session that is refreshed whenever it is asked.
struct Live {
    practice: Practice,
    clock: fn() -> Timestamp,
    session: Mutex<BrowserSession>,
    asked: AtomicUsize,
}

impl Live {
    async fn new(practice: &Practice, clock: fn() -> Timestamp) -> Arc<Self> {
        Arc::new(Self {
            practice: practice.clone(),
            clock,
            session: Mutex::new(signed_in(practice, "root").await.session),
            asked: AtomicUsize::new(0),
        })
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

impl CredentialSource for Live {
    fn credentials(&self) -> BoxFuture<'_, Result<ShortLivedKeys, SourceError>> {
        async {
            self.asked.fetch_add(1, Ordering::SeqCst);
            let mut session = self.session.lock().await;
            let transport = transport(&self.practice);
            let refreshed = session.refresh(transport, self.clock).await?;
            *session = refreshed.session;
            Ok(refreshed.credentials)
        }
        .boxed()
    }
}

/// A source whose every answer after `good` ones is a failure.
struct Failing {
    live: Arc<Live>,
    good: usize,
    kind: GatewayErrorKind,
}

impl CredentialSource for Failing {
    fn credentials(&self) -> BoxFuture<'_, Result<ShortLivedKeys, SourceError>> {
        match self.live.asked() < self.good {
            true => self.live.credentials(),
            false => async {
                self.live.asked.fetch_add(1, Ordering::SeqCst);
                Err(SourceError::new(self.kind, "the well is dry"))
            }
            .boxed(),
        }
    }
}

fn connection(practice: &Practice, source: Arc<dyn CredentialSource>) -> Connection {
    Connection::source(source).over(transport(practice))
}

static PASSED: AtomicI64 = AtomicI64::new(0);

/// A clock for one test, which moves it.
fn moving() -> Timestamp {
    now() + SignedDuration::from_secs(PASSED.load(Ordering::SeqCst))
}

#[tokio::test]
async fn is_asked_again_before_its_keys_expire_and_not_earlier() {
    let practice = practice(Seed::Fresh);
    let live = Live::new(&practice, moving).await;
    let connection = connection(&practice, live.clone());
    let gateway = Gateway::connect(connection, moving).await.unwrap();
    let caller = gateway.caller().await.unwrap();
    assert_eq!(caller.principal, Principal::Root);
    let fresh = live.asked();
    for (minutes, asked) in [(10, fresh), (13, fresh), (15, fresh + 1), (28, fresh + 1)] {
        let passed = minutes * 60 - PASSED.load(Ordering::SeqCst);
        practice.advance(passed).unwrap();
        PASSED.fetch_add(passed, Ordering::SeqCst);
        gateway.caller().await.unwrap();
        assert_eq!(live.asked(), asked, "after {minutes} minutes");
    }
}

#[tokio::test]
async fn a_source_that_fails_tells_why() {
    for kind in [
        GatewayErrorKind::ExpiredCredentials,
        GatewayErrorKind::ClockSkewed,
        GatewayErrorKind::Fault,
        GatewayErrorKind::Unreachable,
        GatewayErrorKind::Denied,
    ] {
        let practice = practice(Seed::Fresh);
        let failing = |live, good| Arc::new(Failing { live, good, kind });
        let live = Live::new(&practice, now).await;
        let connection = |good| connection(&practice, failing(live.clone(), good));
        let error = Gateway::connect(connection(0), now).await.unwrap_err();
        assert_eq!(error.kind, kind);
        assert!(error.to_string().contains("the well is dry"), "{error}");

        let good = live.asked() + 1;
        let gateway = Gateway::connect(connection(good), now).await.unwrap();
        assert_kind(gateway.caller().await, kind);
        assert_eq!(live.asked(), good + 1, "a failure is not asked for again");
    }
}

#[tokio::test]
async fn a_session_that_is_over_is_an_expired_one() {
    let practice = travelling(Seed::Fresh);
    let live = Live::new(&practice, now).await;
    practice.advance(13 * 60 * 60).unwrap();
    let error = Gateway::connect(connection(&practice, live), now).await;
    let error = error.unwrap_err();
    assert_eq!(error.kind, GatewayErrorKind::ExpiredCredentials);
}

#[test]
fn shows_no_secret() {
    struct Hoard(#[allow(dead_code)] &'static str);
    impl CredentialSource for Hoard {
        fn credentials(&self) -> BoxFuture<'_, Result<ShortLivedKeys, SourceError>> {
            async { Err(SourceError::new(GatewayErrorKind::Other, "none")) }.boxed()
        }
    }
    let shown = format!("{:?}", Connection::source(Arc::new(Hoard("hunter2"))));
    assert!(
        shown.contains("source") && !shown.contains("hunter2"),
        "{shown}"
    );
}
