//! The access key that is stored, and its form in the keyring.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::StoreError;

/// The longest profile name that can name an item, in bytes.
pub const MAX_PROFILE_LENGTH: usize = 64;

/// The form written today. An item of another version is left alone and reported as corrupt.
const VERSION: u32 = 1;
/// Room for any access key, so that no copy of the secret is left behind by a growing buffer.
const ROOM: usize = 4096;

/// The access key of one IAM user. `Debug` shows whose key it is and never the secret.
#[derive(Clone)]
pub struct StoredKey {
    /// The 12 digits of the account.
    pub account_id: String,
    /// The name of the IAM user.
    pub user_name: String,
    /// The public half, such as `AKIA…`.
    pub access_key_id: String,
    /// The secret half.
    pub secret_access_key: SecretString,
}

impl StoredKey {
    /// How many bytes the keyring item of this key takes, to give to [`crate::SecretStore::probe`].
    #[must_use]
    pub fn stored_size(&self) -> usize {
        self.encode().len()
    }

    pub(crate) fn encode(&self) -> Zeroizing<Vec<u8>> {
        let item = Written {
            version: VERSION,
            account_id: &self.account_id,
            user_name: &self.user_name,
            access_key_id: &self.access_key_id,
            secret_access_key: self.secret_access_key.expose_secret(),
        };
        let mut bytes = Zeroizing::new(Vec::with_capacity(ROOM));
        // Writing five strings into memory has no way to fail.
        let written = serde_json::to_writer(&mut *bytes, &item);
        debug_assert!(written.is_ok());
        bytes
    }

    pub(crate) fn decode(profile: &str, bytes: &[u8]) -> Result<Self, StoreError> {
        // The parser's error could quote the value, so it is dropped here.
        let corrupt = || StoreError::Corrupt {
            profile: profile.to_owned(),
        };
        let item: Read = serde_json::from_slice(bytes).map_err(|_| corrupt())?;
        if item.version != VERSION {
            return Err(corrupt());
        }
        Ok(Self {
            account_id: item.account_id,
            user_name: item.user_name,
            access_key_id: item.access_key_id,
            secret_access_key: item.secret_access_key,
        })
    }
}

impl fmt::Debug for StoredKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoredKey")
            .field("account_id", &self.account_id)
            .field("user_name", &self.user_name)
            .field("access_key_id", &self.access_key_id)
            .finish_non_exhaustive()
    }
}

#[derive(Serialize)]
struct Written<'a> {
    version: u32,
    account_id: &'a str,
    user_name: &'a str,
    access_key_id: &'a str,
    secret_access_key: &'a str,
}

#[derive(Deserialize)]
struct Read {
    version: u32,
    account_id: String,
    user_name: String,
    access_key_id: String,
    secret_access_key: SecretString,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn key() -> StoredKey {
        StoredKey {
            account_id: "111122223333".into(),
            user_name: "ana".into(),
            access_key_id: "AKIAIOSFODNN7EXAMPLE".into(),
            secret_access_key: SecretString::from("wJalr/XUtn\"FEMI"),
        }
    }

    #[test]
    fn a_key_survives_the_way_into_the_keyring_and_back() {
        let back = StoredKey::decode("p", &key().encode()).unwrap();
        assert_eq!(back.account_id, "111122223333");
        assert_eq!(back.user_name, "ana");
        assert_eq!(back.access_key_id, "AKIAIOSFODNN7EXAMPLE");
        assert_eq!(back.secret_access_key.expose_secret(), "wJalr/XUtn\"FEMI");
    }

    #[test]
    fn debug_tells_no_secret() {
        let shown = format!("{:?}", key());
        assert!(shown.contains("AKIAIOSFODNN7EXAMPLE"));
        assert!(!shown.contains("wJalr"));
    }

    #[test]
    fn another_version_and_rubbish_are_corrupt_and_quote_nothing() {
        let secret = r#"{"version":1,"secret_access_key":"wJalr"}"#;
        let newer = String::from_utf8(key().encode().to_vec()).unwrap();
        let newer = newer.replace("\"version\":1", "\"version\":2");
        for bytes in [secret, newer.as_str(), "", "wJalr"] {
            let error = StoredKey::decode("p", bytes.as_bytes()).unwrap_err();
            assert!(matches!(error, StoreError::Corrupt { .. }));
            assert!(!format!("{error:?} {error}").contains("wJalr"));
        }
    }

    #[test]
    fn the_largest_key_leaves_no_copy_behind() {
        let mut large = key();
        large.user_name = "u".repeat(64);
        large.secret_access_key = SecretString::from("s".repeat(128));
        assert!(large.stored_size() < ROOM);
    }
}
