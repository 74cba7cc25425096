//! Proof that whoever shows a token also holds the key it was made for (RFC 9449).

use std::fmt;

use data_encoding::BASE64URL_NOPAD;
use jiff::Timestamp;
use p256::SecretKey;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use p256::elliptic_curve::rand_core::OsRng;
use p256::elliptic_curve::sec1::ToEncodedPoint;
use p256::pkcs8::{DecodePrivateKey, LineEnding};
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

/// The P-256 key that a session is bound to: each refresh needs the same. Erased from memory when
/// dropped.
#[derive(Clone)]
pub struct DpopKey {
    key: SecretKey,
    pem: SecretString,
}

/// A text that is no private P-256 key in PEM, and is not repeated here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no private P-256 key in PEM")]
pub struct NotAKey;

impl DpopKey {
    pub(super) fn random() -> Result<Self, NotAKey> {
        let key = SecretKey::random(&mut OsRng);
        let pem = key.to_sec1_pem(LineEnding::LF).map_err(|_| NotAKey)?;
        let pem = pem.as_str().into();
        Ok(Self { key, pem })
    }

    /// Reads a key in PEM: SEC 1, as [`DpopKey::to_pem`] and the AWS CLI write it, or PKCS #8.
    ///
    /// # Errors
    ///
    /// [`NotAKey`] for any other text.
    pub fn from_pem(pem: &SecretString) -> Result<Self, NotAKey> {
        let text = pem.expose_secret().trim();
        let key = SecretKey::from_sec1_pem(text).or_else(|_| SecretKey::from_pkcs8_pem(text));
        let key = key.map_err(|_| NotAKey)?;
        let pem = text.into();
        Ok(Self { key, pem })
    }

    /// The key in PEM: about 230 bytes.
    pub fn to_pem(&self) -> SecretString {
        self.pem.clone()
    }

    /// The value of the `DPoP` header for one POST to `url`. `id` must be another each time.
    pub(super) fn proof(&self, url: &str, id: &str, now: Timestamp) -> String {
        let claims = json!({ "jti": id, "htm": "POST", "htu": url, "iat": now.as_second() });
        let part = |json: serde_json::Value| BASE64URL_NOPAD.encode(json.to_string().as_bytes());
        let signed = format!("{}.{}", part(self.header()), part(claims));
        let signature: Signature = SigningKey::from(&self.key).sign(signed.as_bytes());
        format!("{signed}.{}", BASE64URL_NOPAD.encode(&signature.to_bytes()))
    }

    fn header(&self) -> serde_json::Value {
        let point = self.key.public_key().to_encoded_point(false);
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
