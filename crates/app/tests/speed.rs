//! What a whole check costs, from signing in to the last answer: requests, and round trips that one has to
//! wait for one after the other.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use common::NOW;
use firstday_app::checklist::STEPS;
use firstday_app::{RecordsFile, SecretStore, Session};
use firstday_aws_gateway::{Transport, TransportError};
use firstday_practice::{Clock, MfaHolder, Practice, Seed, World};
use firstday_rehearsal::sign_in_as;
use futures::FutureExt;
use http::Request;
use tokio::time::Instant;

const ROUND_TRIP: Duration = Duration::from_millis(100);

/// What was sent.
type Requests = Arc<Mutex<Vec<String>>>;

struct Cost {
    requests: Vec<String>,
    round_trips: f64,
}

/// A practice account of so many users, with what is theirs, of which AWS has a credential report: writing one takes AWS some seconds, and it is
/// good for four hours.
async fn practice(seed: Seed, users: usize) -> Practice {
    let clock = Clock::Fixed { unix_seconds: NOW };
    let practice = Practice::in_memory(World::seeded(seed, clock));
    practice
        .edit(|world| {
            let iam = &mut world.state.iam;
            let gone: Vec<String> = iam.users.keys().skip(users).cloned().collect();
            for name in gone {
                iam.users.remove(&name);
                let holder = Some(MfaHolder::User(name));
                iam.mfa_devices.retain(|_, device| device.holder != holder);
            }
        })
        .unwrap();
    whole_check(&practice).await;
    practice
}

async fn whole_check(practice: &Practice) -> Cost {
    let requests = Requests::default();
    let connection = sign_in_as(practice, &practice.sign_in());
    let connection = connection.over(delaying(practice, &requests));
    let home = tempfile::tempdir().unwrap();
    let surroundings = common::surroundings(practice, home.path().to_owned(), "firstday");
    let files = RecordsFile::of_practice(&home.path().join("practice.json"));
    let began = Instant::now();
    let session = Session::open(connection, SecretStore::in_memory(), surroundings, |_| {
        files
    });
    let mut session = session.await.unwrap();
    session.observe(STEPS, |_| {}).await.unwrap();
    let took = began.elapsed();
    Cost {
        requests: requests.lock().unwrap().clone(),
        round_trips: took.as_secs_f64() / ROUND_TRIP.as_secs_f64(),
    }
}

/// Notes each request, and takes a round trip for it.
fn delaying(practice: &Practice, requests: &Requests) -> Arc<dyn Transport> {
    let (practice, requests) = (practice.clone(), requests.clone());
    Arc::new(move |request: Request<Bytes>| {
        requests.lock().unwrap().push(noted(&request));
        let practice = practice.clone();
        async move {
            tokio::time::sleep(ROUND_TRIP).await;
            let answer = practice.call(request).await;
            answer.map_err(TransportError::new)
        }
        .boxed()
    })
}

/// All of a request but its signature and the time.
fn noted(request: &Request<Bytes>) -> String {
    let target = request.headers().get("x-amz-target");
    let target = target.map_or("", |it| it.to_str().unwrap());
    let body = String::from_utf8_lossy(request.body());
    format!("{} {} {target} {body}", request.method(), request.uri())
}

/// What was sent more than once.
fn twice(requests: &[String]) -> Vec<&str> {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for request in requests {
        *times.entry(request).or_default() += 1;
    }
    let more = times.into_iter().filter(|(_, times)| *times > 1);
    more.map(|(request, _)| request).collect()
}

/// So many requests at most, and so many round trips: the numbers of `docs/behaviour.md` (B-140).
async fn costs(seed: Seed, users: usize, requests: usize, round_trips: f64) {
    let practice = practice(seed, users).await;
    let cost = whole_check(&practice).await;
    let said = format!(
        "{} requests, {} round trips",
        cost.requests.len(),
        cost.round_trips
    );
    assert!(cost.requests.len() <= requests, "{seed}: {said}");
    assert!(cost.round_trips < round_trips + 0.5, "{seed}: {said}");
}

#[tokio::test(start_paused = true)]
async fn a_fresh_account_takes_three_round_trips() {
    costs(Seed::Fresh, 0, 41, 3.0).await;
}

/// Four that rest on one another, and one more because only so many requests are under way
/// at once.
#[tokio::test(start_paused = true)]
async fn ten_users_take_five_round_trips_at_most() {
    costs(Seed::Large, 10, 98, 5.0).await;
}

/// As with few, after the pages on which AWS lists them, each of which names the next.
#[tokio::test(start_paused = true)]
async fn five_thousand_users_take_ten_round_trips() {
    costs(Seed::Large, 5000, 100, 10.0).await;
}

#[tokio::test(start_paused = true)]
async fn nothing_is_asked_twice_in_one_check() {
    for seed in Seed::ALL {
        let practice = practice(seed, usize::MAX).await;
        let cost = whole_check(&practice).await;
        assert_eq!(twice(&cost.requests), Vec::<&str>::new(), "{seed}");
    }
}
