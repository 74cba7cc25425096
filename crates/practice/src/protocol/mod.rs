//! The three wire protocols, read into one [`Call`] and written from one answer.

mod json;
mod query;
mod rest;

use bytes::Bytes;
use http::{Request, Response, header::HeaderValue};
use jiff::Timestamp;
use serde_json::Value;

use crate::input::Input;
use crate::refusal::Refusal;
use crate::sigv4;

/// A call, whatever the protocol it came in.
#[derive(Debug)]
pub(crate) struct Call {
    /// The service in the scope of the signature: `iam`.
    pub(crate) service: String,
    /// The operation: `CreateUser`.
    pub(crate) operation: String,
    /// Its parameters.
    pub(crate) input: Input,
}

/// A wire protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Protocol {
    /// A form in, XML out: IAM and STS.
    Query,
    /// JSON both ways, the operation in a header: Budgets, Free Tier, Organizations.
    Json,
    /// JSON both ways, the operation in the path: Account Management.
    Rest,
}

/// What stands around every answer.
pub(crate) struct Envelope<'a> {
    pub(crate) protocol: Protocol,
    pub(crate) service: &'a str,
    pub(crate) operation: &'a str,
    pub(crate) request_id: &'a str,
    /// [`crate::World::shown_time`].
    pub(crate) now: Timestamp,
}

impl Protocol {
    /// The protocol that a request speaks.
    pub(crate) fn of(request: &Request<Bytes>) -> Protocol {
        if request.headers().contains_key("x-amz-target") {
            return Protocol::Json;
        }
        if matches!(request.uri().path(), "" | "/") {
            return Protocol::Query;
        }
        Protocol::Rest
    }

    /// Reads a call. The service is the one the caller signed for.
    pub(crate) fn decode(self, request: &Request<Bytes>, service: &str) -> Result<Call, Refusal> {
        match self {
            Protocol::Query => query::decode(request, service),
            Protocol::Json => json::decode(request, service),
            Protocol::Rest => rest::decode(request, service),
        }
    }
}

impl Envelope<'_> {
    /// Writes an answer or a refusal.
    pub(crate) fn encode(&self, answer: &Result<Value, Refusal>) -> Response<Bytes> {
        let mut response = match self.protocol {
            Protocol::Query => query::encode(self, answer),
            Protocol::Json => json::encode(answer),
            Protocol::Rest => rest::encode(answer),
        };
        mark(&mut response, self.request_id, self.now);
        response
    }
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

fn response(status: u16, content_type: &'static str, body: String) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(body));
    *response.status_mut() = http::StatusCode::from_u16(status).unwrap_or_default();
    let content_type = HeaderValue::from_static(content_type);
    response.headers_mut().insert("content-type", content_type);
    response
}

/// A JSON body as parameters; an empty body is an empty object.
fn parameters(request: &Request<Bytes>) -> Result<Input, Refusal> {
    if request.body().is_empty() {
        return Ok(Input::default());
    }
    serde_json::from_slice(request.body())
        .map(Input)
        .map_err(|_| {
            Refusal::new(
                400,
                "SerializationException",
                "The body is not a JSON object",
            )
        })
}

/// The name that the JSON protocols give to a code that all services share.
fn shared_code(code: &'static str) -> &'static str {
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

fn target(request: &Request<Bytes>) -> &str {
    sigv4::header(request, "x-amz-target").unwrap_or_default()
}
