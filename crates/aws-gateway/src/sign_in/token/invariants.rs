//! What holds for every id token whatsoever.

#![allow(clippy::panic, reason = "a broken invariant is to be seen")]

use data_encoding::BASE64URL_NOPAD;
use serde_json::Value;

use super::subject;

/// Reads these bytes as an id token, and as what one claims.
///
/// # Panics
/// Where a token names somebody whom it does not claim to be about.
pub fn hold(bytes: &[u8]) {
    if let Ok(token) = std::str::from_utf8(bytes) {
        let named = subject(token);
        assert!(named.is_none() || token.contains('.'), "{token:?}");
    }
    let claims = BASE64URL_NOPAD.encode(bytes);
    let claimed = serde_json::from_slice::<Value>(bytes).ok();
    let claimed = claimed.and_then(|claims| Some(claims["sub"].as_str()?.to_owned()));
    for around in ["", "e30"] {
        assert_eq!(subject(&format!("{around}.{claims}.{around}")), claimed);
    }
    assert_eq!(subject(&claims), None);
}
