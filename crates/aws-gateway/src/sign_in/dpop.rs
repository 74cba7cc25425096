//! Proof that the sender of a token also holds the key that it was made for (RFC 9449).

use std::fmt;

use data_encoding::BASE64URL_NOPAD;
use jiff::Timestamp;
use p256::SecretKey;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use p256::elliptic_curve::rand_core::OsRng;
use p256::elliptic_curve::sec1::ToEncodedPoint;
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;
use zeroize::Zeroizing;

/// The P-256 key that a session is bound to: each refresh needs the same. Erased from memory when
/// dropped.
#[derive(Clone)]
pub struct DpopKey(SecretKey);

/// A text that is no private P-256 key, and is not repeated here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no private P-256 key")]
pub struct NotAKey;

impl DpopKey {
    pub(super) fn random() -> Self {
        Self(SecretKey::random(&mut OsRng))
    }

    /// Reads what [`DpopKey::to_text`] wrote.
    ///
    /// # Errors
    ///
    /// [`NotAKey`] for any other text.
    pub fn from_text(text: &SecretString) -> Result<Self, NotAKey> {
        let text = text.expose_secret().as_bytes();
        let bytes = Zeroizing::new(BASE64URL_NOPAD.decode(text).map_err(|_| NotAKey)?);
        SecretKey::from_slice(&bytes).map(Self).map_err(|_| NotAKey)
    }

    /// The number that is the key, in base64url: 43 characters, so that the longest refresh token
    /// has room beside it in the smallest keyring.
    pub fn to_text(&self) -> SecretString {
        let bytes = Zeroizing::new(self.0.to_bytes());
        BASE64URL_NOPAD.encode(&bytes[..]).into()
    }

    /// The value of the `DPoP` header for one POST to `url`. `id` must be another each time.
    pub(super) fn proof(&self, url: &str, id: &str, now: Timestamp) -> String {
        let claims = json!({ "jti": id, "htm": "POST", "htu": url, "iat": now.as_second() });
        let part = |json: serde_json::Value| BASE64URL_NOPAD.encode(json.to_string().as_bytes());
        let signed = format!("{}.{}", part(self.header()), part(claims));
        let signature: Signature = SigningKey::from(&self.0).sign(signed.as_bytes());
        format!("{signed}.{}", BASE64URL_NOPAD.encode(&signature.to_bytes()))
    }

    fn header(&self) -> serde_json::Value {
        let point = self.0.public_key().to_encoded_point(false);
        let text = |part: Option<&p256::FieldBytes>| {
            BASE64URL_NOPAD.encode(part.map_or(&[], |bytes| bytes))
        };
        let key =
            json!({ "kty": "EC", "crv": "P-256", "x": text(point.x()), "y": text(point.y()) });
        json!({ "typ": "dpop+jwt", "alg": "ES256", "jwk": key })
    }
}

impl fmt::Debug for DpopKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DpopKey")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use p256::ecdsa::VerifyingKey;
    use p256::ecdsa::signature::Verifier;
    use serde_json::Value;

    use super::*;

    const URL: &str = "https://us-east-1.signin.aws.amazon.com/v1/token";

    fn part(text: &str) -> Value {
        serde_json::from_slice(&BASE64URL_NOPAD.decode(text.as_bytes()).unwrap()).unwrap()
    }

    #[test]
    fn proves_the_key_for_one_request() {
        let key = DpopKey::random();
        let proof = key.proof(URL, "once", "2026-11-23T09:00:00Z".parse().unwrap());
        let (signed, signature) = proof.rsplit_once('.').unwrap();
        let (header, claims) = signed.split_once('.').unwrap();
        let header = part(header);
        assert_eq!(header["typ"], "dpop+jwt");
        assert_eq!(header["alg"], "ES256");
        let expected = json!({ "jti": "once", "htm": "POST", "htu": URL, "iat": 1_795_424_400 });
        assert_eq!(part(claims), expected);

        let jwk = &header["jwk"];
        assert_eq!((&jwk["kty"], &jwk["crv"]), (&json!("EC"), &json!("P-256")));
        assert!(jwk.get("d").is_none(), "the private part stays here");
        let mut point = vec![4];
        for axis in ["x", "y"] {
            let text = jwk[axis].as_str().unwrap();
            point.extend(BASE64URL_NOPAD.decode(text.as_bytes()).unwrap());
        }
        let public = VerifyingKey::from_sec1_bytes(&point).unwrap();
        let signature = BASE64URL_NOPAD.decode(signature.as_bytes()).unwrap();
        let signature = Signature::from_slice(&signature).unwrap();
        public.verify(signed.as_bytes(), &signature).unwrap();
    }

    #[test]
    fn a_key_survives_the_way_into_text_and_back() {
        let key = DpopKey::random();
        let text = key.to_text();
        assert_eq!(text.expose_secret().len(), 43);
        assert_eq!(DpopKey::from_text(&text).unwrap().0, key.0);
    }

    #[test]
    fn refuses_other_texts_without_repeating_them() {
        let (zero, short) = ("A".repeat(43), "A".repeat(20));
        for text in ["", "hunter2", "hunter2 hunter2", &zero, &short] {
            let error = DpopKey::from_text(&text.into()).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("hunter2"));
        }
    }

    #[test]
    fn shows_no_secret() {
        let key = DpopKey::random();
        assert_eq!(format!("{key:?}"), "DpopKey");
    }
}
