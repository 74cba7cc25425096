//! How much a reading costs: round trips, and requests at once.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;
#[path = "common/over_practice.rs"]
mod over_practice;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use common::{Aws, known, now, observe};
use firstday_aws_gateway::{Gateway, Transport, TransportError};
use firstday_checklist::Facet;
use firstday_practice::{Fault, FaultKind, Practice, Seed};
use firstday_rehearsal::sign_in_as;
use futures::FutureExt;
use over_practice::practice;
use tokio::time::Instant;

const ROUND_TRIP: Duration = Duration::from_millis(100);

/// Counts the requests that are under way at once, and takes a round trip for each.
#[derive(Default)]
struct Counters {
    all: AtomicUsize,
    now: AtomicUsize,
    most: AtomicUsize,
}

async fn counted(practice: &Practice) -> (Gateway, Arc<Counters>) {
    let counters = Arc::new(Counters::default());
    let connection = sign_in_as(practice, &practice.sign_in());
    let connection = connection.over(counting(practice, &counters));
    (Gateway::connect(connection, now).await.unwrap(), counters)
}

fn counting(practice: &Practice, counters: &Arc<Counters>) -> Arc<dyn Transport> {
    let (practice, counters) = (practice.clone(), counters.clone());
    Arc::new(move |request| {
        let (practice, counters) = (practice.clone(), counters.clone());
        async move {
            counters.all.fetch_add(1, Ordering::SeqCst);
            let now = counters.now.fetch_add(1, Ordering::SeqCst) + 1;
            counters.most.fetch_max(now, Ordering::SeqCst);
            tokio::time::sleep(ROUND_TRIP).await;
            let answer = practice.call(request).await;
            counters.now.fetch_sub(1, Ordering::SeqCst);
            answer.map_err(TransportError::new)
        }
        .boxed()
    })
}

#[tokio::test(start_paused = true)]
async fn a_check_takes_about_three_round_trips() {
    let practice = practice(Seed::HalfDone);
    let (gateway, _) = counted(&practice).await;
    observe(&gateway, Facet::ALL, &[]).await;
    let began = Instant::now();
    let account = observe(&gateway, Facet::ALL, &[]).await;
    known(&account.sign_ins);
    known(&account.budgets);
    let took = began.elapsed();
    assert!(took < ROUND_TRIP * 4, "{took:?}");
}

#[tokio::test(start_paused = true)]
async fn the_calls_do_not_grow_with_the_users() {
    let practice = practice(Seed::Large);
    let (gateway, counters) = counted(&practice).await;
    let account = observe(&gateway, Facet::ALL, &[]).await;
    assert_eq!(known(&account.directory).users.len(), 5000);
    let calls = counters.all.load(Ordering::SeqCst);
    assert!(calls < 100, "{calls} calls");
}

#[tokio::test(start_paused = true)]
async fn throttling_halves_the_requests_at_once() {
    let practice = practice(Seed::Large);
    let people: Vec<String> = (100..200)
        .map(|number| format!("user-{number:04}"))
        .collect();
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    let (gateway, counters) = counted(&practice).await;
    observe(&gateway, &[Facet::SignIns], &people).await;
    assert_eq!(counters.most.load(Ordering::SeqCst), 32);

    let throttle = Fault {
        operation: "iam:GetAccountSummary".into(),
        kind: FaultKind::Throttle,
        times: Some(1),
    };
    practice
        .edit(|world| world.settings.faults.push(throttle))
        .unwrap();
    observe(&gateway, &[Facet::Summary], &[]).await;
    counters.most.store(0, Ordering::SeqCst);
    observe(&gateway, &[Facet::SignIns], &people).await;
    let most = counters.most.load(Ordering::SeqCst);
    assert!((16..=20).contains(&most), "{most} at once");
}

#[tokio::test(start_paused = true)]
async fn a_silent_aws_is_given_up_on() {
    let practice = practice(Seed::Fresh);
    let gateway = practice.gateway().await;
    let silence = Fault {
        operation: "iam:GetAccountSummary".into(),
        kind: FaultKind::Slow { ms: u32::MAX },
        times: None,
    };
    practice
        .edit(|world| world.settings.faults.push(silence))
        .unwrap();
    let began = Instant::now();
    let account = observe(&gateway, &[Facet::Summary, Facet::Aliases], &[]).await;
    known(&account.aliases);
    assert_eq!(account.summary.value(), None);
    assert!(
        began.elapsed() <= Duration::from_secs(61),
        "{:?}",
        began.elapsed()
    );
}
