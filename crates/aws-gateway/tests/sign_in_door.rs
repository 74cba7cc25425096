//! Who knocks on the port to which the browser comes back, and is not let in.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "common/attempt.rs"]
mod attempt;
#[path = "common/browser.rs"]
mod browser;
mod common;
#[path = "common/over_practice.rs"]
mod over_practice;

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use attempt::{callback, here, pages, parameter, service_over};
use browser::{Browser, parsed, port_of, raw};
use bytes::Bytes;
use firstday_aws_gateway::{BrowserSignIn, SignedIn, Transport, TransportError};
use firstday_practice::{Practice, Seed};
use futures::FutureExt;
use http::Response;
use over_practice::practice;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::sync::Notify;
use tokio::time::Instant;

/// An attempt under way, seen from its port.
struct Door {
    address: String,
    port: SocketAddr,
}

impl Door {
    /// A request by hand. `HOST` and `STATE` in it stand for the right ones.
    async fn knock(&self, request: &str) -> Option<Response<Bytes>> {
        let request = request
            .replace("HOST", &self.port.to_string())
            .replace("STATE", &parameter(&self.address, "state"));
        parsed(&raw(self.port, request.as_bytes()).await)
    }

    async fn status(&self, request: &str) -> u16 {
        let answer = self.knock(request).await.unwrap();
        let page = std::str::from_utf8(answer.body()).unwrap();
        assert!(page.contains("Not ours") || page.is_empty(), "{page}");
        answer.status().as_u16()
    }
}

/// Does something to the door while the program waits. Then the right browser must get in.
async fn before_the_browser<F: Future<Output = Door>>(meddle: impl FnOnce(Door) -> F) -> SignedIn {
    let practice = practice(Seed::Fresh);
    let attempt = here(&practice);
    let address = attempt.address().to_owned();
    let browse = async {
        let browser = Browser::new(&practice);
        let address = browser.enter(&address).await;
        let port = port_of(&callback(&address));
        let door = meddle(Door { address, port }).await;
        browser.sign_in(&door.address, "root").await
    };
    let (signed_in, page) = tokio::join!(attempt.wait(), browse);
    assert!(
        page.answer.body().contains("Done"),
        "{}",
        page.answer.body()
    );
    signed_in.unwrap()
}

const GOOD: &str = "GET /oauth/callback?code=abc&state=STATE HTTP/1.1\r\nHost: HOST\r\n";

#[tokio::test]
async fn bad_knocks_are_refused_and_harm_nothing() {
    before_the_browser(|door| async {
        let other = |line: &str| format!("{line}\r\nHost: HOST\r\n\r\n");
        let query = |query: &str| other(&format!("GET /oauth/callback{query} HTTP/1.1"));
        let long = "x".repeat(1000);
        let code = "/oauth/callback?code=abc&state=STATE";
        for (request, status) in [
            // Another state, or none, or no code, or a part twice.
            (query("?code=abc&state=another"), 400),
            (query("?code=abc&state="), 400),
            (query("?code=abc"), 400),
            (query("?state=STATE"), 400),
            (query("?state=STATE&code="), 400),
            (query("?state=STATE&state=STATE&code=abc"), 400),
            (query("?state=STATE&code=abc&code=abc"), 400),
            (query("?state=STATE&code=abc&error=access_denied"), 400),
            (query("?error=access_denied"), 400),
            (query("?error=access_denied&state=another"), 400),
            (query(""), 400),
            (query(&format!("?code=abc&state={long}")), 400),
            // Other paths.
            (other("GET /favicon.ico HTTP/1.1"), 404),
            (other("GET / HTTP/1.1"), 404),
            (
                other("GET /oauth/callback/?code=abc&state=STATE HTTP/1.1"),
                404,
            ),
            (
                other("GET //oauth/callback?code=abc&state=STATE HTTP/1.1"),
                404,
            ),
            // Other methods.
            (other(&format!("POST {code} HTTP/1.1")), 405),
            (other(&format!("HEAD {code} HTTP/1.1")), 405),
            (other(&format!("OPTIONS {code} HTTP/1.1")), 405),
            (other(&format!("DELETE {code} HTTP/1.1")), 405),
        ] {
            assert_eq!(door.status(&request).await, status, "{request}");
        }
        door
    })
    .await;
}

#[tokio::test]
async fn knocks_in_another_name_or_by_a_script_are_refused() {
    before_the_browser(|door| async {
        let to = |host: &str| GOOD.replace("HOST", host) + "\r\n";
        let with = |header: &str| format!("{GOOD}{header}\r\n\r\n");
        let port = door.port.port();
        for (request, status) in [
            (to("example.com"), 421),
            (to(&format!("example.com:{port}")), 421),
            (to(&format!("localhost:{port}")), 421),
            (to(&format!("127.0.0.2:{port}")), 421),
            (to("127.0.0.1"), 421),
            (to("127.0.0.1:80"), 421),
            (to(&format!("127.0.0.1:{port}.example.com")), 421),
            (with("Host: example.com"), 421),
            (with("Host: HOST"), 421),
            (GOOD.replace("Host: HOST\r\n", "\r\n"), 421),
            (
                GOOD.replace("HTTP/1.1\r\nHost: HOST\r\n", "HTTP/1.0\r\n\r\n"),
                421,
            ),
            (GOOD.replace("GET /", "GET http://HOST/") + "\r\n", 421),
            (with("Origin: https://example.com"), 403),
            (with("Origin: http://HOST"), 403),
            (with("Origin: null"), 403),
            (with("Sec-Fetch-Dest: image"), 403),
            (with("Sec-Fetch-Dest: iframe"), 403),
            (with("Content-Length: 1") + "x", 413),
            (with("Transfer-Encoding: chunked") + "0\r\n\r\n", 413),
        ] {
            assert_eq!(door.status(&request).await, status, "{request}");
        }
        door
    })
    .await;
}

#[tokio::test]
async fn refusals_are_as_strict_as_the_page() {
    before_the_browser(|door| async {
        let answer = door.knock("GET / HTTP/1.1\r\nHost: HOST\r\n\r\n").await;
        let headers = answer.unwrap().headers().clone();
        assert_eq!(headers["cache-control"], "no-store");
        assert_eq!(headers["x-content-type-options"], "nosniff");
        assert_eq!(headers["referrer-policy"], "no-referrer");
        let policy = headers["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none';"), "{policy}");
        door
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn what_is_too_large_or_no_http_is_dropped() {
    before_the_browser(|door| async {
        let many = "Cookie: a=b\r\n".repeat(200);
        let large = format!("Cookie: a={}\r\n", "b".repeat(1024 * 1024));
        // Just over the limit, in one piece.
        let over = format!("Cookie: a={}\r\n", "b".repeat(65 * 1024));
        for head in [many, large, over] {
            let answer = door.knock(&format!("{GOOD}{head}\r\n")).await;
            // The rest of what is too large is not read, which can cut the answer off.
            assert!(answer.is_none_or(|answer| answer.status() == 431));
        }
        for noise in ["\r\n\r\n", "\x16\x03\x01\x02", "GET", "nonsense\r\n\r\n"] {
            let answer = door.knock(&format!("{noise}\r\n\r\n")).await;
            assert!(
                answer.is_none_or(|answer| answer.status() == 400),
                "{noise}"
            );
        }
        door
    })
    .await;
}

#[tokio::test]
async fn the_cookies_of_other_programs_are_no_hindrance() {
    before_the_browser(|door| async {
        let cookie = format!("Cookie: other={}\r\n", "x".repeat(16 * 1024));
        let request = format!("{}{cookie}\r\n", GOOD.replace("STATE", "another"));
        let answer = door.knock(&request);
        assert_eq!(answer.await.unwrap().status(), 400);
        door
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn a_slow_head_is_not_waited_for() {
    before_the_browser(|door| async {
        let began = Instant::now();
        for start in ["", "GET /oauth/callback HTTP/1.1\r\nHo"] {
            raw(door.port, start.as_bytes()).await;
        }
        assert!(
            began.elapsed() < Duration::from_secs(15),
            "{:?}",
            began.elapsed()
        );
        door
    })
    .await;
}

#[tokio::test]
async fn a_crowd_at_the_door_does_not_keep_the_browser_out() {
    let mut crowd = Vec::new();
    before_the_browser(|door| async {
        let began = Instant::now();
        for _ in 0..100 {
            crowd.push(TcpStream::connect(door.port).await.unwrap());
        }
        // The first to connect has to go, and long before a slow head would have to.
        let mut nothing = Vec::new();
        let end = crowd[0].read_to_end(&mut nothing).await;
        assert!(end.is_err() || nothing.is_empty());
        assert!(
            began.elapsed() < Duration::from_secs(4),
            "{:?}",
            began.elapsed()
        );
        door
    })
    .await;
}

#[tokio::test]
async fn a_second_visit_during_the_first_is_refused_at_once() {
    let practice = practice(Seed::Fresh);
    let (asked, answer) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let service = service_over(held(&practice, &asked, &answer));
    let attempt = BrowserSignIn::here(service, pages()).unwrap();
    let address = attempt.address().to_owned();
    let browser = Browser::new(&practice);
    let filled = [("who", "root"), ("answer", "continue")];
    let visits = async {
        let url = browser.answer(&address, &filled).await;
        let second = async {
            asked.notified().await;
            let page = browser.get(url.as_str()).await;
            answer.notify_one();
            page
        };
        tokio::join!(browser.follow(url.clone()), second)
    };
    let (signed_in, (first, second)) = tokio::join!(attempt.wait(), visits);
    signed_in.unwrap();
    assert_eq!(first.answer.status(), 200);
    assert_eq!(second.status(), 410);
}

/// The practice account, which says when it was asked, and waits to be told to answer.
fn held(practice: &Practice, asked: &Arc<Notify>, answer: &Arc<Notify>) -> Arc<dyn Transport> {
    let (practice, asked, answer) = (practice.clone(), asked.clone(), answer.clone());
    Arc::new(move |request| {
        let (practice, asked, answer) = (practice.clone(), asked.clone(), answer.clone());
        async move {
            asked.notify_one();
            answer.notified().await;
            practice.call(request).await.map_err(TransportError::new)
        }
        .boxed()
    })
}

#[tokio::test]
async fn a_second_visit_is_refused_and_answered_all_the_same() {
    let practice = practice(Seed::Fresh);
    let attempt = here(&practice);
    let address = attempt.address().to_owned();
    let port = port_of(&address);
    let browser = Browser::new(&practice);
    let (signed_in, page) = tokio::join!(attempt.wait(), browser.sign_in(&address, "root"));
    signed_in.unwrap();
    let reload = browser.get(page.url.as_str()).await;
    assert_eq!(reload.status(), 410);
    assert!(reload.body().contains("Not ours"));
    let icon = browser.get(&format!("http://{port}/favicon.ico")).await;
    assert_eq!(icon.status(), 404);
}

#[tokio::test(start_paused = true)]
async fn the_port_closes_in_the_end() {
    let practice = practice(Seed::Fresh);
    let attempt = here(&practice);
    let address = attempt.address().to_owned();
    let port = port_of(&address);
    let browser = Browser::new(&practice);
    let (signed_in, _) = tokio::join!(attempt.wait(), browser.sign_in(&address, "root"));
    signed_in.unwrap();
    TcpStream::connect(port).await.unwrap();
    tokio::time::sleep(Duration::from_secs(6)).await;
    let closed = TcpStream::connect(port).await.unwrap_err();
    assert_eq!(closed.kind(), std::io::ErrorKind::ConnectionRefused);
}

#[tokio::test]
async fn dropping_the_attempt_closes_the_port() {
    let practice = practice(Seed::Fresh);
    let attempt = here(&practice);
    let port = port_of(attempt.address());
    drop(attempt);
    TcpStream::connect(port).await.unwrap_err();

    let attempt = here(&practice);
    let port = port_of(attempt.address());
    let waiting = tokio::spawn(attempt.wait());
    raw(port, b"GET / HTTP/1.1\r\n\r\n").await;
    waiting.abort();
    assert!(waiting.await.unwrap_err().is_cancelled());
    while TcpStream::connect(port).await.is_ok() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_browser_that_goes_away_does_not_lose_the_sign_in() {
    let practice = practice(Seed::Fresh);
    let attempt = here(&practice);
    let address = attempt.address().to_owned();
    let port = port_of(&address);
    let browse = async {
        let browser = Browser::new(&practice);
        let filled = [("who", "root"), ("answer", "continue")];
        let url = browser.answer(&address, &filled).await;
        let line = format!("{}?{}", url.path(), url.query().unwrap());
        let stream = TcpStream::connect(port).await.unwrap();
        let cookie = browser.cookie();
        let request = format!("GET {line} HTTP/1.1\r\nHost: {port}\r\nCookie: {cookie}\r\n\r\n");
        stream.writable().await.unwrap();
        stream.try_write(request.as_bytes()).unwrap();
    };
    let (signed_in, ()) = tokio::join!(attempt.wait(), browse);
    signed_in.unwrap();
}

#[tokio::test]
async fn listens_on_this_computer_only() {
    let attempt = here(&practice(Seed::Fresh));
    let port = port_of(attempt.address());
    assert_eq!(port.ip().to_string(), "127.0.0.1");
    let elsewhere = SocketAddr::from(([127, 0, 0, 2], port.port()));
    TcpStream::connect(elsewhere).await.unwrap_err();
}
