//! The address of AWS's page on which the person says yes.

use secrecy::ExposeSecret;
use url::Url;

use super::nonce::Nonce;
use super::pkce::{METHOD, Verifier};

/// AWS's public client for a browser on this computer. It and [`OTHER_DEVICE`] are the only two
/// that give keys (AWS Sign-In API, `CreateOAuth2Token`).
pub(super) const THIS_DEVICE: &str = "arn:aws:signin:::devtools/same-device";
/// AWS's public client for a browser on another computer.
pub(super) const OTHER_DEVICE: &str = "arn:aws:signin:::devtools/cross-device";

/// What of an attempt AWS's page is told.
pub(super) struct Request<'a> {
    /// Where the service's paths begin.
    pub(super) base: &'a str,
    pub(super) client_id: &'a str,
    pub(super) redirect_uri: &'a str,
    pub(super) state: &'a Nonce,
    pub(super) verifier: &'a Verifier,
}

/// The address with its parameters as `AuthorizeOAuth2Access` documents them.
pub(super) fn of(request: &Request<'_>) -> Result<String, url::ParseError> {
    let mut url = Url::parse(&format!("{}/v1/authorize", request.base))?;
    url.query_pairs_mut()
        .append_pair("response_type", "code")
        .append_pair("client_id", request.client_id)
        .append_pair("state", request.state.secret().expose_secret())
        .append_pair("code_challenge_method", METHOD)
        .append_pair("scope", "openid")
        .append_pair("redirect_uri", request.redirect_uri)
        .append_pair("code_challenge", &request.verifier.challenge());
    Ok(url.into())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn says_what_aws_documents() {
        let (state, verifier) = (
            Nonce::random(&mut rand::rng()),
            Verifier::random(&mut rand::rng()),
        );
        let address = of(&Request {
            base: "https://us-east-1.signin.aws.amazon.com",
            client_id: THIS_DEVICE,
            redirect_uri: "http://127.0.0.1:4000/oauth/callback",
            state: &state,
            verifier: &verifier,
        });
        let url = Url::parse(&address.unwrap()).unwrap();
        assert_eq!(url.host_str(), Some("us-east-1.signin.aws.amazon.com"));
        assert_eq!(url.path(), "/v1/authorize");
        let challenge = verifier.challenge();
        let expected = BTreeMap::from([
            ("response_type", "code"),
            ("client_id", "arn:aws:signin:::devtools/same-device"),
            ("state", state.secret().expose_secret()),
            ("code_challenge_method", "SHA-256"),
            ("scope", "openid"),
            ("redirect_uri", "http://127.0.0.1:4000/oauth/callback"),
            ("code_challenge", challenge.as_str()),
        ]);
        let pairs: Vec<_> = url.query_pairs().collect();
        assert_eq!(pairs.len(), expected.len());
        for (name, value) in pairs {
            assert_eq!(expected.get(&*name), Some(&&*value), "{name}");
        }
        let verifier = verifier.secret().expose_secret();
        assert!(!url.as_str().contains(verifier));
    }
}
