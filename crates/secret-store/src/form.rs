//! The form of what is stored: JSON, because the KDE wallet keeps nothing but text.
//!
//! Every buffer is made as large as it has to be before a secret goes into it, and wiped after.

use std::io::{self, Write};

use jiff::Timestamp;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::secret_text;
use crate::{KeyPair, ShortLived, StoreError, Stored, StoredKey, StoredSession};

/// The form written today. An item of a later version is left alone and reported as corrupt.
const VERSION: u32 = 2;
/// The form that held an access key and nothing else, and did not say so.
const VERSION_OF_KEYS_ALONE: u32 = 1;

/// Where the short-lived credentials of a session go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Credentials {
    /// Into the same item.
    Within,
    /// Into an item of their own. This one names them.
    Apart,
}

impl Stored {
    /// How many bytes the keyring item takes, to give to [`crate::SecretStore::probe`]. Short-lived
    /// credentials do not count, because they are left out where they have no room.
    #[must_use]
    pub fn stored_size(&self) -> usize {
        encode(self, Credentials::Apart).len()
    }
}

pub(crate) fn encode(stored: &Stored, credentials: Credentials) -> Zeroizing<Vec<u8>> {
    match stored {
        Stored::AccessKey(key) => to_bytes(&Item {
            version: VERSION,
            kind: Kind::AccessKey,
            contents: KeyRef(key),
            credentials: CredentialsRef::default(),
        }),
        Stored::Session(session) => to_bytes(&Item {
            version: VERSION,
            kind: Kind::Session,
            contents: SessionRef(session),
            credentials: CredentialsRef::new(session.credentials.as_ref(), credentials),
        }),
    }
}

/// Credentials that stand in an item of their own are not among what this gives back.
pub(crate) fn decode(profile: &str, bytes: &[u8]) -> Result<Stored, StoreError> {
    // The parser's error could quote the value, so it is dropped here.
    read(bytes).map_err(|_| StoreError::Corrupt {
        profile: profile.to_owned(),
    })
}

/// The access key id of the credentials that stand in an item of their own.
pub(crate) fn credentials_apart(bytes: &[u8]) -> Option<String> {
    let item: CredentialsForm = serde_json::from_slice(bytes).ok()?;
    item.credentials_apart
}

pub(crate) fn encode_short_lived(credentials: &ShortLived) -> Zeroizing<Vec<u8>> {
    to_bytes(&ShortLivedRef(credentials))
}

/// `None` for anything else: credentials that cannot be read are bought anew.
pub(crate) fn decode_short_lived(bytes: &[u8]) -> Option<ShortLived> {
    let read: ShortLivedRead = serde_json::from_slice(bytes).ok()?;
    Some(read.0)
}

fn read(bytes: &[u8]) -> serde_json::Result<Stored> {
    use serde::de::Error;
    let Head { version, kind } = serde_json::from_slice(bytes)?;
    let mut json = serde_json::Deserializer::from_slice(bytes);
    match (version, kind) {
        (VERSION_OF_KEYS_ALONE, None) | (VERSION, Some(Kind::AccessKey)) => {
            KeyForm::deserialize(&mut json).map(|key| Stored::AccessKey(key.noted()))
        }
        (VERSION, Some(Kind::Session)) => {
            let mut session = SessionForm::deserialize(&mut json)?;
            let held: CredentialsForm = serde_json::from_slice(bytes)?;
            session.credentials = held.credentials.map(|read| read.0);
            Ok(Stored::Session(session))
        }
        _ => Err(serde_json::Error::custom("another version")),
    }
}

fn to_bytes(item: &impl Serialize) -> Zeroizing<Vec<u8>> {
    let mut size = Count(0);
    // Neither counting nor writing into memory has a way to fail.
    let counted = serde_json::to_writer(&mut size, item);
    let mut bytes = Zeroizing::new(Vec::with_capacity(size.0));
    let written = serde_json::to_writer(&mut *bytes, item);
    debug_assert!(counted.is_ok() && written.is_ok() && bytes.len() == size.0);
    bytes
}

/// Counts what is written to it.
struct Count(usize);

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    AccessKey,
    Session,
}

#[derive(Deserialize)]
struct Head {
    version: u32,
    kind: Option<Kind>,
}

#[derive(Serialize)]
struct Item<'a, Contents> {
    version: u32,
    kind: Kind,
    #[serde(flatten)]
    contents: Contents,
    #[serde(flatten)]
    credentials: CredentialsRef<'a>,
}

#[derive(Default, Serialize)]
struct CredentialsRef<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    credentials: Option<ShortLivedRef<'a>>,
    #[serde(rename = "apart", skip_serializing_if = "Option::is_none")]
    credentials_apart: Option<&'a str>,
}

impl<'a> CredentialsRef<'a> {
    fn new(held: Option<&'a ShortLived>, place: Credentials) -> Self {
        match place {
            Credentials::Within => Self {
                credentials: held.map(ShortLivedRef),
                credentials_apart: None,
            },
            Credentials::Apart => Self {
                credentials: None,
                credentials_apart: held.map(|credentials| credentials.access_key_id.as_str()),
            },
        }
    }
}

#[derive(Deserialize)]
struct CredentialsForm {
    credentials: Option<ShortLivedRead>,
    #[serde(rename = "apart")]
    credentials_apart: Option<String>,
}

#[derive(Serialize)]
struct KeyRef<'a>(#[serde(with = "KeyForm")] &'a StoredKey);

#[derive(Serialize)]
struct SessionRef<'a>(#[serde(with = "SessionForm")] &'a StoredSession);

#[derive(Serialize)]
struct ShortLivedRef<'a>(#[serde(with = "ShortLivedForm")] &'a ShortLived);

#[derive(Deserialize)]
struct ShortLivedRead(#[serde(with = "ShortLivedForm")] ShortLived);

/// The types that callers see cannot be serialised, so that no secret is by mistake. These can.
#[derive(Serialize, Deserialize)]
#[serde(remote = "StoredKey")]
struct KeyForm {
    account_id: String,
    user_name: String,
    access_key_id: String,
    #[serde(with = "secret_text")]
    secret_access_key: SecretString,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    practice: Option<bool>,
    #[serde(default, with = "pair", skip_serializing_if = "Option::is_none")]
    next: Option<KeyPair>,
    #[serde(default, with = "pair", skip_serializing_if = "Option::is_none")]
    previous: Option<KeyPair>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "KeyPair")]
struct PairForm {
    access_key_id: String,
    #[serde(with = "secret_text")]
    secret_access_key: SecretString,
}

/// Short names, because a refresh token leaves little room in an item of 2,560 bytes.
#[derive(Serialize, Deserialize)]
#[serde(remote = "StoredSession")]
struct SessionForm {
    #[serde(rename = "account")]
    account_id: String,
    arn: String,
    region: String,
    #[serde(rename = "client")]
    client_id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    endpoint: Option<String>,
    #[serde(rename = "refresh", with = "secret_text")]
    refresh_token: SecretString,
    #[serde(rename = "key", with = "secret_text")]
    dpop_key: SecretString,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ends_at: Option<Timestamp>,
    #[serde(skip)]
    credentials: Option<ShortLived>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "ShortLived")]
struct ShortLivedForm {
    access_key_id: String,
    #[serde(with = "secret_text")]
    secret_access_key: SecretString,
    #[serde(with = "secret_text")]
    session_token: SecretString,
    expires_at: Timestamp,
}

mod pair {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::{KeyPair, PairForm};

    pub(super) fn serialize<S: Serializer>(
        pair: &Option<KeyPair>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Pair<'a>(#[serde(with = "PairForm")] &'a KeyPair);
        pair.as_ref().map(Pair).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<KeyPair>, D::Error> {
        #[derive(Deserialize)]
        struct Pair(#[serde(with = "PairForm")] KeyPair);
        Ok(Option::deserialize(deserializer)?.map(|Pair(pair)| pair))
    }
}

#[cfg(test)]
mod tests;
