//! A request for an authorization code.

use std::borrow::Cow;
use std::collections::BTreeMap;

use bytes::Bytes;
use data_encoding::BASE64URL_NOPAD;
use http::Response;

use super::html;
use super::visit::Visit;
use crate::base::hash;

/// Signs in a program on the same computer.
pub(super) const SAME_DEVICE: &str = "arn:aws:signin:::devtools/same-device";
/// Signs in a program on another computer.
pub(super) const CROSS_DEVICE: &str = "arn:aws:signin:::devtools/cross-device";

const CALLBACK: &str = "/oauth/callback";
const STATE_LENGTH: usize = 128;

/// Why a request or a form is not taken.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Bad {
    /// A parameter is missing.
    Missing(&'static str),
    /// A parameter is not one that is taken.
    Invalid(&'static str),
    /// A parameter comes twice.
    Twice(String),
    /// What was sent is no form.
    NoForm,
    /// The form was answered before, or is too old.
    UsedForm,
}

/// A request for an authorization code that keeps to the API reference.
pub(super) struct Asked {
    pub(super) client_id: String,
    pub(super) region: String,
    pub(super) redirect_uri: String,
    pub(super) challenge: String,
    state: String,
}

impl Asked {
    /// Checks every parameter. The error is that of the first bad one.
    pub(super) fn of(visit: &Visit<'_>) -> Result<Asked, Bad> {
        let parameters = parameters(visit.request.uri().query().unwrap_or_default().as_bytes())?;
        let take = |name: &'static str| match parameters.get(name) {
            Some(value) => Ok(value.as_ref()),
            None => Err(Bad::Missing(name)),
        };
        let wrong = |name: &'static str| Err(Bad::Invalid(name));
        for (name, wanted) in [
            ("response_type", "code"),
            ("code_challenge_method", "SHA-256"),
            ("scope", "openid"),
        ] {
            if take(name)? != wanted {
                return wrong(name);
            }
        }
        let client_id = take("client_id")?;
        let redirect_uri = take("redirect_uri")?;
        let redirect_fits = match client_id {
            SAME_DEVICE => loopback_port(redirect_uri).is_some(),
            CROSS_DEVICE => redirect_uri == visit.confirmation(),
            _ => return wrong("client_id"),
        };
        if !redirect_fits {
            return wrong("redirect_uri");
        }
        let challenge = take("code_challenge")?;
        if !is_challenge(challenge) {
            return wrong("code_challenge");
        }
        let state = take("state")?;
        if state.is_empty() || state.len() > STATE_LENGTH {
            return wrong("state");
        }
        Ok(Asked {
            client_id: client_id.to_owned(),
            region: visit.region.clone(),
            redirect_uri: redirect_uri.to_owned(),
            challenge: challenge.to_owned(),
            state: state.to_owned(),
        })
    }

    /// Whether the program is on another computer.
    pub(super) fn is_remote(&self) -> bool {
        self.client_id == CROSS_DEVICE
    }

    /// The origin that the browser will be sent to, where it is not this one.
    pub(super) fn target(&self) -> Option<&str> {
        self.redirect_uri.strip_suffix(CALLBACK)
    }

    /// A text that no other request has.
    pub(super) fn fingerprint(&self) -> String {
        let parts = [
            &self.client_id,
            &self.region,
            &self.redirect_uri,
            &self.challenge,
            &self.state,
        ];
        hash(parts.map(|part| hash(part.as_bytes())).concat().as_bytes())
    }

    /// Sends the browser back to who asked.
    pub(super) fn send_back(&self, name: &str, value: &str) -> Response<Bytes> {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query
            .append_pair(name, value)
            .append_pair("state", &self.state);
        html::see_other(&format!("{}?{}", self.redirect_uri, query.finish()))
    }
}

/// The port of `http://127.0.0.1:PORT/oauth/callback`, spelt exactly so.
fn loopback_port(uri: &str) -> Option<u16> {
    let port = uri
        .strip_prefix("http://127.0.0.1:")?
        .strip_suffix(CALLBACK)?;
    let number: u16 = port.parse().ok().filter(|number| *number > 0)?;
    (number.to_string() == port).then_some(number)
}

/// A SHA-256 in base64url without padding.
fn is_challenge(text: &str) -> bool {
    let bytes = BASE64URL_NOPAD.decode(text.as_bytes());
    bytes.is_ok_and(|bytes| bytes.len() == 32)
}

/// A form by name. A name that comes twice is refused, as RFC 6749 asks.
pub(super) fn parameters(form: &[u8]) -> Result<BTreeMap<Cow<'_, str>, Cow<'_, str>>, Bad> {
    let mut found = BTreeMap::new();
    for (name, value) in form_urlencoded::parse(form) {
        if found.contains_key(&name) {
            return Err(Bad::Twice(name.into_owned()));
        }
        found.insert(name, value);
    }
    Ok(found)
}
