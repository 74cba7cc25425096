//! Pages, and the headers around them.

use bytes::Bytes;
use data_encoding::BASE64;
use http::{HeaderValue, Response};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use crate::texts::{Texts, filled};

const STYLE: &str = "\
:root{color-scheme:light dark}\
body{font:1rem/1.5 system-ui,sans-serif;margin:0;padding:1.5rem}\
main{max-width:34rem;margin:auto}\
.mark{border:2px solid #b45309;border-radius:.25rem;padding:.5rem .75rem}\
fieldset{border:1px solid;border-radius:.25rem;margin:0 0 1rem}\
textarea{box-sizing:border-box;width:100%;font-family:monospace}\
button,input{font:inherit}\
button{padding:.4rem 1rem;margin-right:.5rem}\
fieldset label{display:inline-block;padding:.2rem}\
details{border:1px solid;border-radius:.75rem;margin-top:1.5rem;padding:.5rem .75rem}\
summary{cursor:pointer;font-weight:700}\
#phone-code{font:1.75rem/1.5 monospace;letter-spacing:.2em;margin:0;user-select:all}";

/// What stands on top of a page.
pub(super) struct Heading<'a> {
    pub(super) texts: &'a Texts,
    /// The account's number.
    pub(super) account: &'a str,
    pub(super) title: &'a str,
}

/// A page. The browser may send its form to this origin and be sent on to `target`.
pub(super) fn page(
    status: u16,
    target: Option<&str>,
    heading: &Heading<'_>,
    body: &Markup,
) -> Response<Bytes> {
    let Heading {
        texts,
        account,
        title,
    } = heading;
    let page = html! {
        (DOCTYPE)
        html lang=(texts.language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { (filled(&texts.window, &[("title", title)])) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    p.mark {
                        strong { (filled(&texts.mark, &[("account", account)])) }
                        br;
                        (texts.played)
                    }
                    h1 { (title) }
                    (body)
                }
            }
        }
    };
    strict(status, target, page.into_string())
}

/// An answer as a load balancer gives it: hardly a page.
pub(super) fn bare(status: u16, text: &str) -> Response<Bytes> {
    let title = format!("{status} {text}");
    let page = html! { html { head { title { (title.trim()) } } body { h1 { (title.trim()) } } } };
    strict(status, None, page.into_string())
}

/// Sends the browser on.
pub(super) fn see_other(address: &str) -> Response<Bytes> {
    let mut response = strict(303, None, String::new());
    if let Ok(address) = HeaderValue::from_str(address) {
        response.headers_mut().insert("location", address);
    }
    response
}

fn strict(status: u16, target: Option<&str>, text: String) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(text));
    *response.status_mut() = http::StatusCode::from_u16(status).unwrap_or_default();
    let style = BASE64.encode(&Sha256::digest(STYLE));
    let target = target.unwrap_or_default();
    // A redirect after a form counts as a target of that form.
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{style}'; form-action 'self' {target}; \
         base-uri 'none'; frame-ancestors 'none'"
    );
    let fixed = [
        ("content-type", "text/html; charset=utf-8"),
        ("cache-control", "no-store"),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
    ];
    let headers = response.headers_mut();
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert("content-security-policy", policy);
    }
    response
}
