//! What comes back from AWS's page, through the browser or by hand.

use secrecy::SecretString;
use url::form_urlencoded;

use super::error::SignInErrorKind;
use super::nonce::Nonce;

/// The longest of AWS's words that are kept.
const WORDS: usize = 300;

/// AWS's answer to one attempt.
#[derive(Debug)]
pub(super) enum Reply {
    /// To be redeemed for keys.
    Code(SecretString),
    Refused(Refusal),
}

/// Why AWS's page gives no code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) kind: SignInErrorKind,
    /// AWS's `error`.
    pub(super) code: String,
    /// AWS's `error_description`, or the code where there is none.
    pub(super) words: String,
}

/// Why a text is no answer to this attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Misfit {
    /// It holds neither a code nor an error, or one of its parts twice.
    NoReply,
    /// Its `state` is not this attempt's.
    OtherAttempt,
}

impl Reply {
    /// Reads `state=…&code=…` or `state=…&error=…`. Nothing counts without the right state.
    pub(super) fn read(query: &str, state: &Nonce) -> Result<Self, Misfit> {
        let parts = Parts::read(query)?;
        let theirs = parts.state.ok_or(Misfit::NoReply)?;
        if !state.is(&theirs) {
            return Err(Misfit::OtherAttempt);
        }
        match (parts.code, parts.error) {
            (Some(code), None) if !code.is_empty() => Ok(Self::Code(code.into())),
            (None, Some(error)) => Ok(Self::Refused(refusal(&error, parts.description))),
            (Some(_), _) | (None, None) => Err(Misfit::NoReply),
        }
    }
}

#[derive(Default)]
struct Parts {
    state: Option<String>,
    code: Option<String>,
    error: Option<String>,
    description: Option<String>,
}

impl Parts {
    fn read(query: &str) -> Result<Self, Misfit> {
        let mut parts = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let place = match &*name {
                "state" => &mut parts.state,
                "code" => &mut parts.code,
                "error" => &mut parts.error,
                "error_description" => &mut parts.description,
                _ => continue,
            };
            // A parameter must not come twice (RFC 6749, section 3.1).
            if place.replace(value.into_owned()).is_some() {
                return Err(Misfit::NoReply);
            }
        }
        Ok(parts)
    }
}

fn refusal(error: &str, description: Option<String>) -> Refusal {
    let code = plain(error);
    let words = description.map_or_else(|| code.clone(), |words| plain(&words));
    let kind = kind(&code, &words);
    Refusal { kind, code, words }
}

/// The codes are those of RFC 6749, section 4.1.2.1, and AWS's own.
fn kind(code: &str, words: &str) -> SignInErrorKind {
    let words = words.to_lowercase();
    let forbidden = ["permission", "not authorized"]
        .iter()
        .any(|sign| words.contains(sign));
    match code {
        "INSUFFICIENT_PERMISSIONS" => SignInErrorKind::NotPermitted,
        "access_denied" if forbidden => SignInErrorKind::NotPermitted,
        "access_denied" => SignInErrorKind::Cancelled,
        "server_error" | "temporarily_unavailable" | "service_unavailable" => {
            SignInErrorKind::RegionDown
        }
        "rate_exceeded" => SignInErrorKind::Throttled,
        _ => SignInErrorKind::RefusedByAws,
    }
}

/// Text that came through an address, fit to be shown in one line.
fn plain(text: &str) -> String {
    let letters = text.chars().filter(|letter| !letter.is_control());
    letters.take(WORDS).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use secrecy::ExposeSecret;

    use super::*;

    fn refused(query: &str) -> Refusal {
        let state = Nonce::random(&mut rand::rng());
        let query = format!("{query}&state={}", state.secret().expose_secret());
        match Reply::read(&query, &state).unwrap() {
            Reply::Refused(refusal) => refusal,
            Reply::Code(_) => unreachable!("{query}"),
        }
    }

    #[test]
    fn refusals_come_to_kinds() {
        use SignInErrorKind as Kind;
        for (query, kind) in [
            ("error=access_denied", Kind::Cancelled),
            (
                "error=access_denied&error_description=User+is+not+authorized",
                Kind::NotPermitted,
            ),
            ("error=INSUFFICIENT_PERMISSIONS", Kind::NotPermitted),
            ("error=server_error", Kind::RegionDown),
            ("error=temporarily_unavailable", Kind::RegionDown),
            ("error=rate_exceeded", Kind::Throttled),
            ("error=invalid_scope", Kind::RefusedByAws),
            ("error=", Kind::RefusedByAws),
        ] {
            assert_eq!(refused(query).kind, kind, "{query}");
        }
    }

    #[test]
    fn keeps_aws_words_in_one_short_line() {
        let long = "x".repeat(1000);
        let query = format!("error=invalid%0Ascope&error_description=a%0D%0A%1B%5Bb{long}");
        let refusal = refused(&query);
        assert_eq!(refusal.code, "invalidscope");
        assert!(refusal.words.starts_with("a[bx"), "{}", refusal.words);
        assert_eq!(refusal.words.len(), WORDS);
    }

    #[test]
    fn shows_no_secret() {
        let state = Nonce::random(&mut rand::rng());
        let query = format!("code=hunter2&state={}", state.secret().expose_secret());
        let reply = Reply::read(&query, &state).unwrap();
        assert!(!format!("{reply:?}").contains("hunter2"));
    }
}
