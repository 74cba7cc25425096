//! Hashes, for signatures, seals and what is kept as a hash only.

use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// SHA-256 in hexadecimal digits.
pub(crate) fn hash(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

/// An HMAC over a text. HMAC takes a key of any length, so the refusal of the type
/// never happens; an empty key stands in for it.
pub(crate) fn keyed(key: &[u8], text: &str) -> Hmac<Sha256> {
    let mut hmac =
        Hmac::<Sha256>::new_from_slice(key).unwrap_or_else(|_| Hmac::new(&Default::default()));
    hmac.update(text.as_bytes());
    hmac
}
