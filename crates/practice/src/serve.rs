//! The practice account on a port of this computer, for the real AWS CLI.

use std::future::Future;

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use crate::base::Dice;
use crate::file::PracticeError;
use crate::practice::{CallError, Practice};
use crate::wire;

/// The largest body that is read: IAM's largest policy document, with room.
const BODY_BYTES: usize = 1024 * 1024;

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
    tokio::pin!(shutdown);
    loop {
        tokio::select! {
            () = &mut shutdown => return Ok(()),
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => { connections.spawn(connection(practice.clone(), stream)); }
                Err(error) => tracing::warn!(%error, "a connection was not accepted"),
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

async fn connection(practice: Practice, stream: TcpStream) {
    let service = service_fn(|request| answer(practice.clone(), request));
    let served = http1::Builder::new()
        .timer(TokioTimer::new())
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
    let Ok(body) = Limited::new(body, BODY_BYTES).collect().await else {
        return Ok(plain(
            &practice,
            413,
            "The request is too large for the practice account.",
        ));
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

/// An answer that comes before any of AWS. It has AWS's time too: hyper would put this
/// computer's on it, by which a client would not see that its clock is wrong.
fn plain(practice: &Practice, status: u16, text: &'static str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Bytes::from_static(text.as_bytes()));
    *response.status_mut() = http::StatusCode::from_u16(status).unwrap_or_default();
    let request_id = Dice::Real.request_id();
    wire::mark(&mut response, &request_id, practice.shown_time());
    response.map(Full::new)
}
