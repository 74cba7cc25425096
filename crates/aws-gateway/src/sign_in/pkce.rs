//! The secret that binds a code to who asked for it (RFC 7636).

use data_encoding::BASE64URL_NOPAD;
use rand::seq::IndexedRandom;
use rand::{CryptoRng, Rng};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

/// The unreserved characters (RFC 7636, section 4.1).
const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
/// Of the 43 to 128 that are allowed.
const LENGTH: usize = 64;

/// AWS's name of the method. RFC 7636 calls it `S256`, which AWS does not take (AWS Sign-In API,
/// `AuthorizeOAuth2Access`).
pub(super) const METHOD: &str = "SHA-256";

/// The code verifier of one attempt.
#[derive(Debug)]
pub(super) struct Verifier(SecretString);

impl Verifier {
    pub(super) fn random(random: &mut (impl Rng + CryptoRng)) -> Self {
        let letters = (0..LENGTH).filter_map(|_| ALPHABET.choose(random).copied());
        Self(letters.map(char::from).collect::<String>().into())
    }

    /// What AWS is told of the verifier before it sees it.
    pub(super) fn challenge(&self) -> String {
        let digest = Sha256::digest(self.0.expose_secret().as_bytes());
        BASE64URL_NOPAD.encode(&digest)
    }

    pub(super) fn secret(&self) -> &SecretString {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meets_the_rfc_and_is_another_each_time() {
        let first = Verifier::random(&mut rand::rng());
        let second = Verifier::random(&mut rand::rng());
        let text = first.secret().expose_secret();
        assert_eq!(text.len(), LENGTH);
        assert!(text.bytes().all(|letter| ALPHABET.contains(&letter)));
        assert_ne!(text, second.secret().expose_secret());
    }

    #[test]
    fn challenge_is_that_of_the_rfc() {
        // RFC 7636, appendix B.
        let verifier = Verifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".into());
        assert_eq!(
            verifier.challenge(),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
        );
    }

    #[test]
    fn shows_no_secret() {
        let verifier = Verifier("hunter2".into());
        assert!(!format!("{verifier:?}").contains("hunter2"));
    }
}
