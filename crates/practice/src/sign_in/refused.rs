//! Why no token is given, and how that is said.

use bytes::Bytes;
use http::{HeaderValue, Response, StatusCode};
use serde_json::{Value, json};

/// Why no token is given, in the words of the API model.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Refused {
    status: u16,
    exception: &'static str,
    error: &'static str,
    message: String,
}

/// Who asks: the client, its Region and the thumbprint of its key.
pub(super) struct Client<'a> {
    pub(super) id: &'a str,
    pub(super) region: &'a str,
    pub(super) key: &'a str,
}

/// The answer of a fault.
pub(super) fn fault(status: u16) -> Response<Bytes> {
    let (exception, error, message) = match status {
        429 => ("TooManyRequestsError", "rate_exceeded", "Rate exceeded"),
        500 => ("InternalServerException", "server_error", "Internal error"),
        _ => return Refused::denied("INSUFFICIENT_PERMISSIONS", "Access is denied.").response(),
    };
    let message = message.to_owned();
    let refused = Refused {
        status,
        exception,
        error,
        message,
    };
    refused.response()
}

impl Refused {
    /// `ValidationException`.
    pub(super) fn invalid(message: &str) -> Refused {
        Refused {
            status: 400,
            exception: "ValidationException",
            error: "INVALID_REQUEST",
            message: message.to_owned(),
        }
    }

    /// `AccessDeniedException` with the status that AWS gives what is too old.
    pub(super) fn expired(error: &'static str, message: &str) -> Refused {
        Refused {
            status: 401,
            exception: "AccessDeniedException",
            error,
            message: message.to_owned(),
        }
    }

    /// `AccessDeniedException` with the status that AWS gives all else.
    pub(super) fn denied(error: &'static str, message: &str) -> Refused {
        Refused {
            status: 403,
            ..Refused::expired(error, message)
        }
    }

    /// The answer.
    pub(super) fn response(&self) -> Response<Bytes> {
        let body = json!({ "error": self.error, "message": self.message });
        let mut response = json_answer(self.status, &body);
        let exception = HeaderValue::from_static(self.exception);
        response.headers_mut().insert("x-amzn-errortype", exception);
        response
    }
}

/// An answer in JSON that nobody keeps.
pub(super) fn json_answer(status: u16, body: &Value) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(body.to_string()));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or_default();
    let fixed = [
        ("content-type", "application/json"),
        ("cache-control", "no-store"),
    ];
    for (name, value) in fixed {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}
