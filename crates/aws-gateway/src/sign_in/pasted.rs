//! What a person brings back from a browser on another computer.

use data_encoding::{BASE64_NOPAD, BASE64URL_NOPAD};
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::nonce::Nonce;
use super::reply::{Misfit, Reply};

/// Reads `state=…&code=…` from a pasted text: as AWS's page shows it, which is base64, or bare, or
/// within the whole address to which the browser was sent. Terminals and mail break lines, so
/// white space does not count.
pub(super) fn reply(pasted: &SecretString, state: &Nonce) -> Result<Reply, Misfit> {
    let text: String = pasted.expose_secret().split_whitespace().collect();
    let text = decoded(&text).unwrap_or(text);
    Reply::read(&query(text), state)
}

/// What stands in an address behind the question mark, or all of what is none.
fn query(text: String) -> String {
    match Url::parse(&text) {
        Ok(url) => url.query().unwrap_or_default().to_owned(),
        Err(_) => text,
    }
}

/// Of base64 in either alphabet, with or without padding.
fn decoded(text: &str) -> Option<String> {
    let text = text.trim_end_matches('=').as_bytes();
    let bytes = BASE64_NOPAD
        .decode(text)
        .or_else(|_| BASE64URL_NOPAD.decode(text));
    String::from_utf8(bytes.ok()?).ok()
}

#[cfg(test)]
mod tests {
    use data_encoding::{BASE64, BASE64URL};

    use super::*;

    fn code(pasted: &str, state: &Nonce) -> Result<String, Misfit> {
        match reply(&pasted.into(), state)? {
            Reply::Code(code) => Ok(code.expose_secret().to_owned()),
            Reply::Refused(refusal) => Ok(refusal.code),
        }
    }

    #[test]
    fn takes_the_code_in_every_dress() {
        let state = Nonce::random(&mut rand::rng());
        let bare = format!("state={}&code=a~b?c", state.secret().expose_secret());
        let base64 = BASE64.encode(bare.as_bytes());
        let mid = base64.len() / 2;
        for pasted in [
            bare.clone(),
            format!("https://example.com/v1/sessions/confirmation?{bare}#top"),
            base64.trim_end_matches('=').to_owned(),
            BASE64URL.encode(bare.as_bytes()),
            format!("  {}\r\n  {}\n", &base64[..mid], &base64[mid..]),
            base64,
        ] {
            assert_eq!(code(&pasted, &state).as_deref(), Ok("a~b?c"), "{pasted}");
        }
    }

    #[test]
    fn tells_no_code_from_a_code_of_another_attempt() {
        let state = Nonce::random(&mut rand::rng());
        let own = state.secret().expose_secret();
        for pasted in [
            "",
            "   ",
            "hello",
            "123456",
            "code=abc",
            &format!("state={own}"),
        ] {
            assert_eq!(code(pasted, &state), Err(Misfit::NoReply), "{pasted}");
        }
        for pasted in ["state=other&code=abc", "c3RhdGU9eCZjb2RlPXk="] {
            assert_eq!(code(pasted, &state), Err(Misfit::OtherAttempt), "{pasted}");
        }
    }
}
