//! The practice account on a port.

use std::time::Duration;

use firstday_practice::{Fault, FaultKind, Practice, PracticeError, Seed, serve};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

use crate::client::{Client, still};

/// Serves a practice account until the sender is dropped.
pub(crate) async fn served(
    practice: &Practice,
) -> (
    std::net::SocketAddr,
    oneshot::Sender<()>,
    tokio::task::JoinHandle<bool>,
) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let practice = practice.clone();
    let server = tokio::spawn(async move {
        let shutdown = async { drop(stopped.await) };
        serve(practice, listener, shutdown).await.is_ok()
    });
    (address, stop, server)
}

/// Sends bytes and reads until the connection ends.
async fn exchange(address: std::net::SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(bytes).await.unwrap();
    let mut answer = Vec::new();
    drop(stream.read_to_end(&mut answer).await);
    String::from_utf8_lossy(&answer).into_owned()
}

/// A signed request as it stands on the wire.
fn wire(client: &Client) -> Vec<u8> {
    let request = client.form("sts", "GetCallerIdentity", &[]);
    let host = request.uri().host().unwrap();
    let mut text = format!(
        "POST / HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\ncontent-length: {}\r\n",
        request.body().len()
    );
    for (name, value) in request.headers() {
        text += &format!("{name}: {}\r\n", value.to_str().unwrap());
    }
    text += "\r\n";
    [text.as_bytes(), request.body()].concat()
}

#[tokio::test]
async fn a_signed_request_is_answered_and_a_bad_one_survived() {
    let practice = still(Seed::Fresh);
    let client = Client::owner(&practice);
    let (address, stop, server) = served(&practice).await;
    for bad in [
        &b"\x16\x03\x01 not http\r\n\r\n"[..],
        b"GET / HTTP/1.1\r\nconnection: close\r\n\r\n",
    ] {
        exchange(address, bad).await;
    }
    let answer = exchange(address, &wire(&client)).await;
    assert!(
        answer.starts_with("HTTP/1.1 200 OK") && answer.contains("arn:aws:iam::111122223333:root"),
        "{answer}"
    );
    assert!(answer.contains("date: Mon, 23 Nov 2026 12:00:00 GMT"));
    drop(stop);
    assert!(server.await.unwrap());
}

#[tokio::test]
async fn a_reset_ends_the_connection_without_an_answer() {
    let practice = still(Seed::Fresh);
    let fault = Fault {
        operation: "*".into(),
        kind: FaultKind::Reset,
        times: Some(1),
    };
    practice
        .edit(|world| world.settings.faults.push(fault))
        .unwrap();
    let client = Client::owner(&practice);
    let (address, _stop, _server) = served(&practice).await;
    assert_eq!(exchange(address, &wire(&client)).await, "");
    assert!(
        exchange(address, &wire(&client))
            .await
            .starts_with("HTTP/1.1 200 OK")
    );
}

#[tokio::test]
async fn other_computers_are_not_listened_to() {
    let listener = TcpListener::bind("0.0.0.0:0").await.unwrap();
    let refused = serve(still(Seed::Fresh), listener, std::future::pending()).await;
    assert!(matches!(refused, Err(PracticeError::NotLoopback { .. })));
}

const OVER: usize = 65 * 1024;

#[tokio::test]
async fn a_head_over_the_limit_is_not_taken() {
    let (address, _stop, _server) = served(&still(Seed::Fresh)).await;
    // In one piece, in more fields than one, and in the first line.
    let field = |length: usize| format!("x-a: {}\r\n", "a".repeat(length));
    for (path, fields) in [
        ("/".to_owned(), field(OVER)),
        ("/".to_owned(), field(OVER / 40).repeat(41)),
        (format!("/{}", "a".repeat(OVER)), String::new()),
    ] {
        let head = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{fields}\r\n");
        let answer = exchange(address, head.as_bytes()).await;
        let refused = ["HTTP/1.1 431", "HTTP/1.1 414"]
            .iter()
            .any(|it| answer.starts_with(it));
        assert!(refused, "{} bytes: {answer:.80}", head.len());
    }
}

/// Moves the clock on until a connection that stays unfinished has ended.
async fn ended(address: std::net::SocketAddr, sent: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(sent).await.unwrap();
    let mut answer = Vec::new();
    let read = stream.read_to_end(&mut answer);
    // The time for a request and for what comes after it, with much room.
    let ended = tokio::time::timeout(Duration::from_secs(60), read).await;
    assert!(ended.is_ok(), "the connection is held");
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test(start_paused = true)]
async fn half_a_request_does_not_hold_a_connection_for_ever() {
    let (address, _stop, _server) = served(&still(Seed::Fresh)).await;
    assert_eq!(ended(address, b"POST / HTTP/1.1\r\nhost: x\r\n").await, "");
    let half = b"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nhalf";
    let answer = ended(address, half).await;
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    let chunk = b"POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n";
    let answer = ended(address, chunk).await;
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    // Nor does one that waits for its first or its next request.
    assert_eq!(ended(address, b"").await, "");
}

#[tokio::test]
async fn more_connections_than_there_is_room_for_end_the_oldest() {
    let practice = still(Seed::Fresh);
    let client = Client::owner(&practice);
    let (address, _stop, _server) = served(&practice).await;
    let mut idle = Vec::new();
    for _ in 0..300 {
        idle.push(TcpStream::connect(address).await.unwrap());
    }
    let answer = exchange(address, &wire(&client)).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    let mut byte = [0];
    let oldest = idle[0].read(&mut byte);
    let oldest = tokio::time::timeout(Duration::from_secs(5), oldest).await;
    assert!(matches!(oldest, Ok(Ok(0) | Err(_))), "{oldest:?}");
}

#[tokio::test]
async fn says_whether_a_key_is_its_own_and_nothing_else_of_it() {
    let practice = still(Seed::Neglected);
    let id = practice
        .read(|world| serde_json::to_value(world).unwrap().to_string())
        .unwrap();
    let at = id.find("AKIA7PRACTICE").unwrap();
    let (address, _stop, _server) = served(&practice).await;
    for (key, answer) in [
        (&id[at..at + 20], "own"),
        ("AKIAIOSFODNN7EXAMPLE", "foreign"),
    ] {
        let head = format!(
            "GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx-practice-account-key: {key}\r\n\r\n"
        );
        let found = exchange(address, head.as_bytes()).await;
        let expected = format!("x-practice-account-key: {answer}");
        assert!(
            found.starts_with("HTTP/1.1 200 OK") && found.contains(&expected),
            "{found}"
        );
    }
}
