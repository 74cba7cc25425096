//! The pages that the browser is shown when it comes back.

use std::fmt;

use bytes::Bytes;
use http::{HeaderValue, Response, StatusCode, header};
use http_body_util::Full;
use maud::{DOCTYPE, html};

use super::error::SignInError;

/// What the pages say. They are plain text here; the page is made, and escaped, by the gateway.
///
/// They are asked for when a browser comes: the language may have changed since the attempt began.
pub struct CallbackPages(Box<dyn Fn(CallbackPage) -> PageText + Send + Sync>);

/// One of the pages.
#[derive(Clone, Copy, Debug)]
pub enum CallbackPage<'e> {
    /// For a browser that brought a code which AWS took.
    Done,
    /// For a browser that brought AWS's refusal, or a code that AWS did not take.
    Failed(&'e SignInError),
    /// For any other request to the port, and for a second visit.
    NotOurs,
    /// For a browser that brings an answer without having begun at the one-time address.
    OtherBrowser,
    /// For whoever opens the one-time address after somebody else.
    Used,
}

/// What one page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageText {
    /// The language of the sentences, as HTML names it: `en`.
    pub language: String,
    /// The page's name and heading.
    pub title: String,
    /// One paragraph each.
    pub paragraphs: Vec<String>,
}

impl CallbackPages {
    /// Pages of which `say` has the words.
    pub fn new(say: impl Fn(CallbackPage) -> PageText + Send + Sync + 'static) -> Self {
        Self(Box::new(say))
    }

    pub(super) fn text(&self, page: CallbackPage) -> PageText {
        (self.0)(page)
    }
}

impl PageText {
    pub(super) fn render(&self, status: StatusCode) -> Response<Full<Bytes>> {
        let page = html! {
            (DOCTYPE)
            html lang=(self.language) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width";
                    meta name="color-scheme" content="light dark";
                    link rel="icon" href="data:,";
                    title { (self.title) }
                }
                body {
                    h1 { (self.title) }
                    @for paragraph in &self.paragraphs { p { (paragraph) } }
                }
            }
        };
        bare(status, Full::from(page.into_string()))
    }
}

/// An answer without a page.
pub(super) fn bare(status: StatusCode, body: Full<Bytes>) -> Response<Full<Bytes>> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    for (name, value) in HEADERS {
        let value = HeaderValue::from_static(value);
        response.headers_mut().insert(name, value);
    }
    response
}

impl fmt::Debug for CallbackPages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CallbackPages")
    }
}

/// The page loads nothing, runs nothing, stands in no frame, and is kept nowhere.
const HEADERS: [(header::HeaderName, &str); 7] = [
    (header::CONTENT_TYPE, "text/html; charset=utf-8"),
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::CONNECTION, "close"),
];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use http_body_util::BodyExt;

    use super::*;

    #[tokio::test]
    async fn escapes_what_it_says() {
        let text = PageText {
            language: "en\" onload=\"x".into(),
            title: "<b>\"Done\"</b>".into(),
            paragraphs: vec!["A & B".into(), "<script>".into()],
        };
        let response = text.render(StatusCode::OK);
        let body = response.into_body().collect().await.unwrap().to_bytes();
        let body = String::from_utf8(body.to_vec()).unwrap();
        assert!(
            !body.contains("<script>") && !body.contains("<b>"),
            "{body}"
        );
        assert!(!body.contains("\" onload"), "{body}");
        assert!(body.contains("<p>A &amp; B</p>"), "{body}");
    }
}
