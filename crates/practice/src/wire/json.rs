//! The JSON protocols 1.0 and 1.1: the operation stands in `x-amz-target`.

use bytes::Bytes;
use http::{HeaderValue, Request, Response};
use serde_json::{Value, json};

use super::answer::{response, shared_code};
use super::call::{Call, parameters};
use super::refusal::Refusal;
use super::sigv4::header;

/// Reads a JSON body. `expected` stands in front of the operations of the service, if it is
/// one that speaks so.
pub(super) fn decode(request: &Request<Bytes>, expected: Option<&str>) -> Result<Call, Refusal> {
    let target = header(request, "x-amz-target").unwrap_or_default();
    // The AWS CLI puts a namespace before the service, some SDKs leave it out.
    let is_service = |prefix: &str| {
        let name = prefix.rsplit('.').next();
        expected.is_some() && (Some(prefix) == expected || name == expected)
    };
    let known = target
        .rsplit_once('.')
        .filter(|(prefix, _)| is_service(prefix));
    let Some((_, operation)) = known else {
        return Err(Refusal::unknown_operation(target));
    };
    Ok(Call {
        operation: operation.to_owned(),
        input: parameters(request)?,
    })
}

/// Writes a result or an error. Errors of the caller are always status 400 here.
pub(super) fn encode(answer: &Result<Value, Refusal>) -> Response<Bytes> {
    let refusal = match answer {
        Ok(Value::Null) => return response(200, CONTENT_TYPE, "{}".to_owned()),
        Ok(value) => return response(200, CONTENT_TYPE, value.to_string()),
        Err(refusal) => refusal,
    };
    let code = shared_code(refusal.code);
    let body = json!({ "__type": code, "message": refusal.message, "Message": refusal.message });
    let status = if refusal.status < 500 {
        400
    } else {
        refusal.status
    };
    let mut response = response(status, CONTENT_TYPE, body.to_string());
    response
        .headers_mut()
        .insert("x-amzn-errortype", HeaderValue::from_static(code));
    response
}

const CONTENT_TYPE: &str = "application/x-amz-json-1.1";
