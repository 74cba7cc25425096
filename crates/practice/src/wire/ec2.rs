//! The protocol of EC2: the request of the query protocol, and an answer of its own.

use bytes::Bytes;
use http::Response;
use quick_xml::escape::escape;
use serde_json::Value;

use super::answer::response;
use super::query::element;
use super::refusal::Refusal;

/// Writes a result of the operation `name`, or an error, as XML.
pub(super) fn encode(
    name: &str,
    id: &str,
    namespace: &str,
    answer: &Result<Value, Refusal>,
) -> Response<Bytes> {
    match answer {
        Ok(value) => {
            let members = value.as_object().into_iter().flatten();
            let members: String = members
                .map(|(name, it)| element(name, it, "item"))
                .collect();
            let body = format!(
                "<{name}Response xmlns=\"{namespace}\"><requestId>{id}</requestId>{members}</{name}Response>"
            );
            response(200, "text/xml", body)
        }
        Err(refusal) => {
            let (code, message) = (code(refusal.code), escape(refusal.message.as_str()));
            let body = format!(
                "<Response><Errors><Error><Code>{code}</Code><Message>{message}</Message></Error></Errors><RequestID>{id}</RequestID></Response>"
            );
            response(refusal.status, "text/xml", body)
        }
    }
}

/// EC2's names for the codes that all services share (Amazon EC2 API Reference, "Error codes").
fn code(code: &'static str) -> &'static str {
    match code {
        "AccessDenied" => "UnauthorizedOperation",
        "InternalFailure" => "InternalError",
        "InvalidClientTokenId" | "SignatureDoesNotMatch" => "AuthFailure",
        "Throttling" => "RequestLimitExceeded",
        other => other,
    }
}
