//! What AWS says instead of answering.

use std::fmt;

use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_types::error::metadata::{ErrorMetadata, ProvideErrorMetadata};
use serde_json::Value;

use super::Element;

/// A refusal: AWS's code and words, as far as the answer has them. What is neither is left out.
#[derive(Debug)]
pub(super) struct Refused(ErrorMetadata);

impl Refused {
    pub(super) fn read(answer: &HttpResponse, body: &[u8]) -> Self {
        let of_header = answer.headers().get("x-amzn-errortype");
        let (code, words) = in_json(body).or_else(|| in_xml(body)).unwrap_or_default();
        let code = of_header.map(str::to_owned).or(code);
        let mut metadata = ErrorMetadata::builder();
        if let Some(code) = code.as_deref().map(bare).filter(|code| !code.is_empty()) {
            metadata = metadata.code(code);
        }
        if let Some(words) = words {
            metadata = metadata.message(words);
        }
        Self(metadata.build())
    }
}

/// `{"__type": "…", "message": "…"}`, with the spellings that AWS's services have.
fn in_json(body: &[u8]) -> Option<(Option<String>, Option<String>)> {
    let body: Value = serde_json::from_slice(body).ok()?;
    let text = |names: &[&str]| {
        let mut found = names.iter().filter_map(|name| body.get(*name)?.as_str());
        found.next().map(str::to_owned)
    };
    let code = text(&["__type", "code"]);
    Some((code, text(&["message", "Message", "errorMessage"])))
}

/// `<Response><Errors><Error><Code>…</Code><Message>…</Message></Error></Errors></Response>`, or the
/// error in the root, or as the root.
fn in_xml(body: &[u8]) -> Option<(Option<String>, Option<String>)> {
    let root = Element::read(body).ok()?;
    let errors = root.child("Errors").unwrap_or(&root);
    let is_error = root.is("Error").then_some(&root);
    let error = errors.child("Error").or(is_error)?;
    let text = |name| error.child(name).map(|it| it.text.clone());
    Some((text("Code"), text("Message")))
}

/// A code may have a namespace before it and an address behind it: `ns#Code:http://…`.
fn bare(code: &str) -> &str {
    let code = code.split(':').next().unwrap_or(code);
    code.rsplit('#').next().unwrap_or(code)
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Refused {}

impl ProvideErrorMetadata for Refused {
    fn meta(&self) -> &ErrorMetadata {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use aws_smithy_types::body::SdkBody;

    use super::*;

    #[test]
    fn code_and_words_are_found_in_every_dress() {
        let cases = [
            (
                None,
                r#"{"__type":"com.amazonaws#AccessDeniedException","message":"no"}"#,
            ),
            (
                Some("AccessDeniedException:http://internal/"),
                r#"{"Message":"no"}"#,
            ),
            (
                Some("AccessDeniedException"),
                r#"{"code":"Other","message":"no"}"#,
            ),
            (
                None,
                "<Response><Errors><Error><Code>AccessDeniedException</Code><Message>no</Message></Error></Errors></Response>",
            ),
            (
                None,
                "<ErrorResponse><Error><Code>AccessDeniedException</Code><Message>no</Message></Error></ErrorResponse>",
            ),
            (
                None,
                "<Error><Code>AccessDeniedException</Code><Message>no</Message></Error>",
            ),
        ];
        for (header, body) in cases {
            let answer = http::Response::builder().status(403);
            let answer = match header {
                Some(code) => answer.header("x-amzn-errortype", code),
                None => answer,
            };
            let answer = HttpResponse::try_from(answer.body(SdkBody::from(body)).unwrap()).unwrap();
            let refused = Refused::read(&answer, body.as_bytes());
            assert_eq!(refused.code(), Some("AccessDeniedException"), "{body}");
            assert_eq!(refused.message(), Some("no"), "{body}");
        }
    }

    #[test]
    fn what_is_no_refusal_of_awss_has_neither() {
        for body in [
            "",
            "<html><body>Sign in to the network</body></html>",
            "[]",
            "{\"message\": 7}",
        ] {
            let answer = http::Response::builder()
                .status(403)
                .body(SdkBody::from(body));
            let answer = HttpResponse::try_from(answer.unwrap()).unwrap();
            let refused = Refused::read(&answer, body.as_bytes());
            assert_eq!((refused.code(), refused.message()), (None, None), "{body}");
        }
    }
}
