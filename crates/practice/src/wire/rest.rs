//! The REST protocol with JSON: the operation stands in the path.

use bytes::Bytes;
use http::{HeaderValue, Method, Request, Response};
use serde_json::{Value, json};

use super::answer::{response, shared_code};
use super::call::{Call, parameters};
use super::refusal::Refusal;

/// Reads a path such as `/listRegions` or `/list-sessions` and a JSON body, if the service `speaks` so.
pub(super) fn decode(request: &Request<Bytes>, speaks: bool) -> Result<Call, Refusal> {
    let path = request.uri().path().trim_matches('/');
    let operation: String = path.split('-').map(capital).collect();
    if !speaks || request.method() != Method::POST {
        return Err(Refusal::unknown_operation(&operation));
    }
    Ok(Call {
        operation,
        input: parameters(request)?,
    })
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) => first.to_ascii_uppercase().to_string() + letters.as_str(),
        None => String::new(),
    }
}

/// Writes a result or an error.
pub(super) fn encode(answer: &Result<Value, Refusal>) -> Response<Bytes> {
    let refusal = match answer {
        Ok(Value::Null) => return response(200, CONTENT_TYPE, "{}".to_owned()),
        Ok(value) => return response(200, CONTENT_TYPE, value.to_string()),
        Err(refusal) => refusal,
    };
    let (status, code) = match shared_code(refusal.code) {
        "ThrottlingException" => (429, "TooManyRequestsException"),
        code => (refusal.status, code),
    };
    let body = json!({ "message": refusal.message });
    let mut response = response(status, CONTENT_TYPE, body.to_string());
    response
        .headers_mut()
        .insert("x-amzn-errortype", HeaderValue::from_static(code));
    response
}

const CONTENT_TYPE: &str = "application/json";
