//! The practice account on a port of this computer, for the real AWS CLI.

use std::collections::VecDeque;
use std::future::Future;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderValue, Request, Response};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{AbortHandle, JoinSet};

use crate::base::Dice;
use crate::file::PracticeError;
use crate::practice::{CallError, Practice};
use crate::wire;

/// The largest body that is read: IAM's largest policy document, with room.
const BODY_BYTES: usize = 1024 * 1024;
/// The largest head: a browser sends along the cookies of every program on 127.0.0.1.
const HEAD_BYTES: usize = 64 * 1024;
/// How long a head may take, and how long a connection without a request stays.
const HEAD_TIME: Duration = Duration::from_secs(10);
/// How long a body may take, once its head is there.
const BODY_TIME: Duration = Duration::from_secs(10);
/// When more come at once, the one that has been there longest goes.
const CONNECTIONS: usize = 256;
/// After an error of the operating system, such as too many open files.
const PAUSE: Duration = Duration::from_millis(50);
/// By this header a program that has a key asks, before it signs anything for an account here,
/// whether the key is one of it. The answer has the same header.
const ASKED_KEY: &str = "x-practice-account-key";

/// Answers requests over HTTP/1.1 until `shutdown` is done. A bad request ends its own
/// connection at worst.
///
/// # Errors
/// [`PracticeError::NotLoopback`] for a listener that other computers can reach, and
/// [`PracticeError::Listen`].
pub async fn serve(
    practice: Practice,
    listener: TcpListener,
    shutdown: impl Future<Output = ()>,
) -> Result<(), PracticeError> {
    let address = listener.local_addr().map_err(PracticeError::Listen)?;
    if !address.ip().is_loopback() {
        return Err(PracticeError::NotLoopback { address });
    }
    // Dropping the set ends the connections that are still open.
    let mut connections = JoinSet::new();
    let mut oldest_first: VecDeque<AbortHandle> = VecDeque::new();
    tokio::pin!(shutdown);
    loop {
        tokio::select! {
            () = &mut shutdown => return Ok(()),
            Some(_) = connections.join_next() => {}
            stream = accept(&listener) => {
                oldest_first.retain(|connection| !connection.is_finished());
                if oldest_first.len() >= CONNECTIONS
                    && let Some(oldest) = oldest_first.pop_front()
                {
                    oldest.abort();
                }
                oldest_first.push_back(connections.spawn(connection(practice.clone(), stream)));
            }
        }
    }
}

/// The next connection. What the system refuses is waited out: a connection that ends makes room.
async fn accept(listener: &TcpListener) -> TcpStream {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => return stream,
            Err(error) => {
                tracing::warn!(%error, "a connection was not accepted");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

async fn connection(practice: Practice, stream: TcpStream) {
    let service = service_fn(|request| answer(practice.clone(), request));
    let served = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_header_size(HEAD_BYTES)
        .serve_connection(TokioIo::new(stream), service)
        .await;
    if let Err(error) = served {
        tracing::debug!(%error, "a connection ended early");
    }
}

/// An error drops the connection, which is what a reset is.
async fn answer(
    practice: Practice,
    request: Request<Incoming>,
) -> Result<Response<Full<Bytes>>, CallError> {
    let (parts, body) = request.into_parts();
    if let Some(key) = parts.headers.get(ASKED_KEY) {
        return Ok(about(&practice, key.to_str().unwrap_or_default()));
    }
    let read = Limited::new(body, BODY_BYTES).collect();
    let body = match tokio::time::timeout(BODY_TIME, read).await {
        Ok(Ok(body)) => body,
        Ok(Err(_)) => {
            let text = "The request is too large for the practice account.";
            return Ok(plain(&practice, 413, text));
        }
        Err(_) => {
            let text = "The rest of the request did not come.";
            return Ok(plain(&practice, 408, text));
        }
    };
    match practice
        .call(Request::from_parts(parts, body.to_bytes()))
        .await
    {
        Ok(response) => Ok(response.map(Full::new)),
        Err(CallError::World(error)) => {
            tracing::error!(%error, "the practice account cannot answer");
            Ok(plain(
                &practice,
                500,
                "The practice account cannot be read. See the terminal that serves it.",
            ))
        }
        Err(error @ (CallError::Reset | CallError::Stopped)) => Err(error),
    }
}

/// Whether a key is one of this account. Nothing is told of whose it is.
fn about(practice: &Practice, key: &str) -> Response<Full<Bytes>> {
    let known = practice.read(|world| world.state.iam.find_key(key).is_some());
    let answer = match known {
        Ok(true) => "own",
        Ok(false) | Err(_) => "foreign",
    };
    let mut response = plain(practice, 200, "This is a practice account.");
    let answer = HeaderValue::from_static(answer);
    response.headers_mut().insert(ASKED_KEY, answer);
    response
}

/// An answer that comes before any of AWS. It has AWS's time too: hyper would put this
/// computer's on it, by which a client would not see that its clock is wrong.
fn plain(practice: &Practice, status: u16, text: &'static str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Bytes::from_static(text.as_bytes()));
    *response.status_mut() = http::StatusCode::from_u16(status).unwrap_or_default();
    let request_id = Dice::Real.request_id();
    wire::mark(&mut response, &request_id, practice.shown_time());
    response.map(Full::new)
}
