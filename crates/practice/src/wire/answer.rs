//! An answer over HTTP, whatever the protocol.

use std::time::Duration;

use bytes::Bytes;
use http::{Response, StatusCode, header::HeaderValue};
use jiff::Timestamp;

/// What comes of a call.
pub(crate) struct Reply {
    /// The answer, or none when the connection drops.
    pub(crate) response: Option<Response<Bytes>>,
    /// How long the answer takes.
    pub(crate) delay: Duration,
}

/// Puts the request id and the time on an answer.
pub(crate) fn mark(response: &mut Response<Bytes>, request_id: &str, now: Timestamp) {
    let date = now.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string();
    for (name, value) in [("x-amzn-requestid", request_id), ("date", &date)] {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    }
}

pub(super) fn response(status: u16, content_type: &'static str, body: String) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(body));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or_default();
    let content_type = HeaderValue::from_static(content_type);
    response.headers_mut().insert("content-type", content_type);
    response
}

/// The name that the JSON protocols give to a code that all services share.
pub(super) fn shared_code(code: &'static str) -> &'static str {
    match code {
        "AccessDenied" => "AccessDeniedException",
        "ExpiredToken" => "ExpiredTokenException",
        "IncompleteSignature" => "IncompleteSignatureException",
        "InternalFailure" => "InternalServerException",
        "InvalidAction" => "UnknownOperationException",
        "InvalidClientTokenId" => "UnrecognizedClientException",
        "MissingAuthenticationToken" => "MissingAuthenticationTokenException",
        "SignatureDoesNotMatch" => "InvalidSignatureException",
        "Throttling" => "ThrottlingException",
        "ValidationError" => "ValidationException",
        other => other,
    }
}
