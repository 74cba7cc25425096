//! What nobody can guess: an attempt's `state`, its one-time address, and the cookie of its browser.

use data_encoding::BASE64URL_NOPAD;
use rand::{CryptoRng, Rng};
use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;

/// 256 random bits as text (for a `state`, AWS takes up to 128 characters).
#[derive(Debug)]
pub(super) struct Nonce(SecretString);

impl Nonce {
    pub(super) fn random(random: &mut (impl Rng + CryptoRng)) -> Self {
        Self(BASE64URL_NOPAD.encode(&random.random::<[u8; 32]>()).into())
    }

    /// Whether `other` is this one, in a time that does not tell how much of it is right.
    pub(super) fn is(&self, other: &str) -> bool {
        let ours = self.0.expose_secret().as_bytes();
        ours.ct_eq(other.as_bytes()).into()
    }

    pub(super) fn secret(&self) -> &SecretString {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_itself_only() {
        let state = Nonce::random(&mut rand::rng());
        let own = state.secret().expose_secret();
        assert!(own.len() >= 43);
        assert!(state.is(own));
        for other in ["", &own[1..], &format!("{own}A"), &own.to_lowercase()] {
            assert!(!state.is(other), "{other}");
        }
        assert!(!Nonce::random(&mut rand::rng()).is(own));
    }

    #[test]
    fn shows_no_secret() {
        let state = Nonce("hunter2".into());
        assert!(!format!("{state:?}").contains("hunter2"));
    }
}
