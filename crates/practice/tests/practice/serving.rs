//! The practice account on a port.

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
