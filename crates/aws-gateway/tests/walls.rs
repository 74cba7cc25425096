//! What does not pass the wall around the program: requests in the plain, keys on the wrong way, and
//! answers without an end.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "common/attempt.rs"]
mod attempt;
#[path = "common/browser.rs"]
mod browser;
mod common;
#[path = "common/over_practice.rs"]
mod over_practice;
#[path = "common/wire.rs"]
mod wire;

use std::collections::{BTreeSet, HashMap};
use std::ffi::OsString;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use attempt::{REGION, reply};
use bytes::Bytes;
use common::now;
use firstday_aws_gateway::{
    Barrier, BrowserSignIn, Connection, Endless, Gateway, GatewayError, GatewayErrorKind, Network,
    SignInErrorKind, SignInService,
};
use firstday_checklist::{Caller, Facet, Reading};
use firstday_practice::{Practice, Seed};
use futures::FutureExt;
use http::{Request, Response};
use over_practice::{practice, unmarked};
use secrecy::SecretString;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use wire::{Authority, Proxy, serve};

const MIB: usize = 1024 * 1024;

async fn caller(connection: Connection) -> Result<Caller, GatewayError> {
    Gateway::connect(connection, now).await?.caller().await
}

fn barrier(answer: Result<Caller, GatewayError>) -> Barrier {
    let error = answer.unwrap_err();
    assert_eq!(error.kind, GatewayErrorKind::Barred, "{error}");
    error.barrier.unwrap()
}

fn example() -> Connection {
    Connection::keys("AKIAIOSFODNN7EXAMPLE", &"hunter2".into(), None)
}

#[tokio::test]
async fn nothing_goes_to_another_computer_in_the_plain() {
    let (practice, authority) = (practice(Seed::Fresh), Authority::new());
    let proxy = Proxy::before(serve(&practice, &authority).await).await;
    let address = OsString::from(format!("http://{}", proxy.address));
    let network = Network::of(
        &|name| (name == "HTTP_PROXY").then(|| address.clone()),
        None,
    );
    for url in [
        "http://aws.invalid",
        "http://10.0.0.1:4566",
        "http://localhost.aws.invalid",
    ] {
        let refused = caller(example().endpoint(url).by(network.clone())).await;
        let (setting, url) = (None, url.to_owned());
        assert_eq!(barrier(refused), Barrier::PlainHttp { setting, url });
    }
    assert!(proxy.asked().is_empty());
}

#[tokio::test]
async fn says_where_requests_go_that_do_not_go_to_aws() {
    for (url, elsewhere, stays_here) in [
        ("https://sts.us-east-1.amazonaws.com", &[][..], false),
        ("https://aws.example/a", &["https://aws.example/a"], false),
        ("http://127.0.0.1:4566/", &["http://127.0.0.1:4566"], true),
    ] {
        let gateway = Gateway::connect(example().endpoint(url), now)
            .await
            .unwrap();
        assert_eq!(gateway.elsewhere(), elsewhere, "{url}");
        assert_eq!(gateway.stays_here(), stays_here, "{url}");
    }
    let gateway = Gateway::connect(example(), now).await.unwrap();
    assert!(gateway.elsewhere().is_empty() && !gateway.stays_here());
}

/// What listens on a port of this computer as `firstday practice serve` does.
async fn serving(practice: &Practice) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let never = std::future::pending();
    tokio::spawn(firstday_practice::serve(practice.clone(), listener, never));
    url
}

#[tokio::test]
async fn a_key_of_a_practice_account_does_not_leave_this_computer() {
    let practice = practice(Seed::Fresh);
    let authority = Authority::new();
    let proxy = Proxy::before(serve(&practice, &authority).await).await;
    let address = OsString::from(format!("http://{}", proxy.address));
    let network = Network::of(
        &|name| (name == "HTTPS_PROXY").then(|| address.clone()),
        None,
    );
    let session = practice.sign_in();
    let token = Some(&session.session_token);
    let session = Connection::keys(&session.access_key_id, &session.secret_access_key, token);
    let key = Connection::keys("AKIA7PRACTICEABCDEFG", &"hunter2".into(), None);
    for connection in [session.clone(), key] {
        for url in [None, Some("https://aws.invalid/")] {
            let connection = connection.clone().by(network.clone());
            let connection = match url {
                Some(url) => connection.endpoint(url),
                None => connection,
            };
            let url = url
                .unwrap_or("https://sts.us-east-1.amazonaws.com/")
                .to_owned();
            assert_eq!(
                barrier(caller(connection).await),
                Barrier::PracticeKey { url }
            );
        }
    }
    assert!(proxy.asked().is_empty());
    let url = serving(&practice).await;
    caller(session.endpoint(url)).await.unwrap();
}

#[tokio::test]
async fn a_key_of_aws_does_not_go_to_a_practice_account() {
    let seen = Arc::new(Mutex::new(String::new()));
    let url = serving(&practice(Seed::Fresh)).await;
    let url = listening_before(&url, seen.clone()).await;
    let token = SecretString::from("the-token");
    let session = Connection::keys("ASIAY34FZKBOKMUTVV7A", &"hunter2".into(), Some(&token));
    for connection in [example(), session] {
        let place = format!("{url}/");
        let refused = barrier(caller(connection.endpoint(&url)).await);
        assert_eq!(refused, Barrier::RealKey { url: place });
    }
    let seen = seen.lock().unwrap();
    for secret in ["authorization", "the-token", "Signature"] {
        assert!(!seen.contains(secret), "{seen}");
    }
}

/// Hands on to `url` all that comes, and writes it down.
async fn listening_before(url: &str, seen: Arc<Mutex<String>>) -> String {
    let there = url.trim_start_matches("http://").to_owned();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let here = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (mut from, mut to) = stream.into_split();
            let server = tokio::net::TcpStream::connect(&there).await.unwrap();
            let (mut back, mut onward) = server.into_split();
            tokio::spawn(async move { tokio::io::copy(&mut back, &mut to).await });
            let seen = seen.clone();
            tokio::spawn(async move {
                let mut bytes = [0; 4096];
                while let Ok(length @ 1..) = from.read(&mut bytes).await {
                    let text = String::from_utf8_lossy(&bytes[..length]);
                    seen.lock().unwrap().push_str(&text);
                    onward.write_all(&bytes[..length]).await.unwrap();
                }
            });
        }
    });
    here
}

/// Keys that were made before there was a mark, and any key at another double of AWS.
#[tokio::test]
async fn a_key_goes_to_where_it_may_be_good() {
    let (practice, id, secret) = unmarked();
    let url = serving(&practice).await;
    let key = Connection::keys(&id, &secret, None);
    caller(key.clone().endpoint(url)).await.unwrap();
    let other = serve(&practice, &Authority::new()).await;
    caller(key.endpoint(format!("http://{}", other.plain)))
        .await
        .unwrap();
}

/// Answers everything with a head, and then without an end. Counts what it could send.
async fn endless(head: &'static str, part: Vec<u8>) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let sent = Arc::new(AtomicUsize::new(0));
    let count = sent.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let (count, part) = (count.clone(), part.clone());
            tokio::spawn(async move {
                let mut request = [0; 16 * 1024];
                let length = stream.read(&mut request).await.unwrap_or_default();
                let asks = String::from_utf8_lossy(&request[..length]).starts_with("GET ");
                if asks {
                    let none =
                        "HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
                    stream.write_all(none.as_bytes()).await.ok();
                    return;
                }
                stream.write_all(head.as_bytes()).await.ok();
                while stream.write_all(&part).await.is_ok() {
                    count.fetch_add(part.len(), Ordering::SeqCst);
                }
            });
        }
    });
    (url, sent)
}

/// By its length, in chunks, and until the connection ends; as an answer and as an error.
#[tokio::test]
async fn an_answer_without_an_end_is_read_to_a_limit() {
    let part = vec![b'a'; MIB];
    let chunk = [b"100000\r\n", &part[..], b"\r\n"].concat();
    for (head, part) in [
        (
            "HTTP/1.1 200 OK\r\ncontent-length: 1000000000000\r\n\r\n",
            &part,
        ),
        (
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n",
            &chunk,
        ),
        ("HTTP/1.1 500 No\r\nconnection: close\r\n\r\n", &part),
    ] {
        let (url, sent) = endless(head, part.clone()).await;
        let what = Endless::Answer { mib: 64 };
        let refused = barrier(caller(example().endpoint(&url)).await);
        assert_eq!(refused, Barrier::Endless { what }, "{head}");
        assert!(sent.load(Ordering::SeqCst) < 128 * MIB, "{head}");

        let service = SignInService::new(REGION, now).endpoint(&url);
        let attempt = BrowserSignIn::elsewhere(service).unwrap();
        let pasted = reply(attempt.address(), "the-code");
        let error = attempt.redeem(&pasted).await.unwrap_err();
        assert_eq!(error.kind, SignInErrorKind::Barred, "{error}");
        let what = Endless::Answer { mib: 1 };
        assert_eq!(error.barrier, Some(Barrier::Endless { what }));
    }
}

/// Every list says that there is more: with another token each time, or with the same.
async fn pages_of(anew: bool) -> HashMap<String, usize> {
    let asked: Arc<Mutex<HashMap<String, usize>>> = Arc::default();
    let count = asked.clone();
    let more = Arc::new(move |request: Request<Bytes>| {
        let body = String::from_utf8_lossy(request.body()).into_owned();
        let action = body
            .split('&')
            .find_map(|part| part.strip_prefix("Action="));
        let target = request.headers().get("x-amz-target");
        let target = target.map(|it| it.to_str().unwrap().rsplit('.').next().unwrap().to_owned());
        let name = target
            .clone()
            .or_else(|| action.map(str::to_owned))
            .unwrap_or_default();
        let mut asked = count.lock().unwrap();
        let times = asked.entry(name.clone()).or_default();
        *times += 1;
        let token = if anew { *times } else { 1 };
        let answer = match target {
            Some(_) => format!(r#"{{"NextToken":"{token}"}}"#),
            None => format!(
                "<{name}Response><{name}Result><Account>111122223333</Account>\
                 <Arn>arn:aws:iam::111122223333:user/ana</Arn><IsTruncated>true</IsTruncated>\
                 <Marker>{token}</Marker></{name}Result></{name}Response>"
            ),
        };
        async move { Ok(Response::new(Bytes::from(answer))) }.boxed()
    });
    let gateway = Gateway::connect(example().over(more), now).await.unwrap();
    let facets = BTreeSet::from([
        Facet::Aliases,
        Facet::Budgets,
        Facet::Directory,
        Facet::MfaDevices,
        Facet::SignIns,
    ]);
    let people = ["ana".to_owned()];
    let account = gateway.observe(&facets, &people, now(), |_| {}).await;
    assert!(!matches!(account.aliases, Reading::Known { .. }));
    assert!(!matches!(account.directory, Reading::Known { .. }));
    assert!(!matches!(account.budgets, Reading::Known { .. }));
    let asked = asked.lock().unwrap();
    asked.clone()
}

const LISTS: [&str; 4] = [
    "DescribeBudgets",
    "GetAccountAuthorizationDetails",
    "ListAccountAliases",
    "ListVirtualMFADevices",
];

#[tokio::test]
async fn a_list_without_an_end_is_read_to_a_limit() {
    let asked = pages_of(true).await;
    // The SDK asks for the next page before anybody wants it.
    let most = 250..=251;
    assert!(
        LISTS.iter().all(|list| most.contains(&asked[*list])),
        "{asked:?}"
    );
    assert!(asked.values().all(|times| times <= most.end()), "{asked:?}");
}

#[tokio::test]
async fn a_list_whose_token_comes_again_is_not_taken_for_the_whole() {
    pages_of(false).await;
}
