//! The pages that the browser is shown when it comes back.

use std::fmt;

use bytes::Bytes;
use http::{HeaderValue, Response, StatusCode, header};
use http_body_util::Full;
use maud::{DOCTYPE, html};

use super::error::SignInError;

/// What the pages say. They are plain text here; the page is made, and escaped, by the gateway.
pub struct CallbackPages {
    /// The language of the sentences, for example `en`.
    pub language: String,
    /// For a browser that brought a code which AWS took.
    pub done: PageText,
    /// For a browser that brought AWS's refusal, or a code that AWS did not take.
    pub failed: Box<dyn Fn(&SignInError) -> PageText + Send + Sync>,
    /// For any other request to the port, and for a second visit.
    pub not_ours: PageText,
    /// For a browser that brings an answer without having begun at the one-time address.
    pub other_browser: PageText,
    /// For whoever opens the one-time address after somebody else.
    pub used: PageText,
}

/// What one page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageText {
    /// The page's name and heading.
    pub title: String,
    /// One paragraph each.
    pub paragraphs: Vec<String>,
}

impl CallbackPages {
    pub(super) fn render(&self, status: StatusCode, text: &PageText) -> Response<Full<Bytes>> {
        let page = html! {
            (DOCTYPE)
            html lang=(self.language) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width";
                    meta name="color-scheme" content="light dark";
                    link rel="icon" href="data:,";
                    title { (text.title) }
                }
                body {
                    h1 { (text.title) }
                    @for paragraph in &text.paragraphs { p { (paragraph) } }
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
            title: "<b>\"Done\"</b>".into(),
            paragraphs: vec!["A & B".into(), "<script>".into()],
        };
        let pages = CallbackPages {
            language: "en\" onload=\"x".into(),
            done: text.clone(),
            failed: Box::new(|_| unreachable!()),
            not_ours: text.clone(),
            other_browser: text.clone(),
            used: text.clone(),
        };
        let response = pages.render(StatusCode::OK, &text);
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
