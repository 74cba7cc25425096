//! What tests store.

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};

use crate::{KeyPair, ShortLived, Stored, StoredKey, StoredSession};

/// An access key with this secret.
pub(crate) fn key(secret: &str) -> StoredKey {
    StoredKey {
        account_id: "111122223333".into(),
        user_name: "ana".into(),
        access_key_id: "AKIAIOSFODNN7EXAMPLE".into(),
        secret_access_key: SecretString::from(secret),
        practice: None,
        next: None,
        previous: None,
    }
}

/// An access key with all that a rotation adds.
pub(crate) fn rotating_key() -> StoredKey {
    StoredKey {
        next: Some(pair("AKIAI44QH8DHBEXAMPLE", "next/secret")),
        previous: Some(pair("AKIAIPREVIOUSEXAMPLE", "previous/secret")),
        ..key("wJalr/XUtn\"FEMI")
    }
}

/// A session as AWS gives it, with credentials.
pub(crate) fn session() -> StoredSession {
    StoredSession {
        account_id: "111122223333".into(),
        arn: "arn:aws:iam::111122223333:user/ana".into(),
        region: "eu-central-1".into(),
        client_id: "arn:aws:signin:::devtools/same-device".into(),
        endpoint: None,
        refresh_token: SecretString::from("refresh".repeat(200)),
        dpop_key: SecretString::from(format!(
            "-----BEGIN PRIVATE KEY-----\n{0}\n{0}\n{1}\n-----END PRIVATE KEY-----\n",
            "d".repeat(64),
            "d".repeat(56)
        )),
        ends_at: Some(Timestamp::constant(1_796_000_000, 0)),
        credentials: Some(ShortLived {
            access_key_id: "ASIAIOSFODNN7EXAMPLE".into(),
            secret_access_key: SecretString::from("short/secret"),
            session_token: SecretString::from("token".repeat(480)),
            expires_at: Timestamp::constant(1_795_990_000, 0),
        }),
    }
}

/// Every secret in it, in order.
pub(crate) fn secrets(stored: &Stored) -> Vec<String> {
    let secrets = match stored {
        Stored::AccessKey(key) => {
            let pairs = [&key.next, &key.previous].into_iter().flatten();
            let pairs = pairs.map(|pair| &pair.secret_access_key);
            std::iter::once(&key.secret_access_key)
                .chain(pairs)
                .collect::<Vec<_>>()
        }
        Stored::Session(session) => {
            let held = session.credentials.iter();
            let held = held.flat_map(|held| [&held.secret_access_key, &held.session_token]);
            [&session.refresh_token, &session.dpop_key]
                .into_iter()
                .chain(held)
                .collect()
        }
    };
    let exposed = secrets
        .into_iter()
        .map(|secret| secret.expose_secret().to_owned());
    exposed.collect()
}

fn pair(id: &str, secret: &str) -> KeyPair {
    KeyPair {
        access_key_id: id.into(),
        secret_access_key: SecretString::from(secret),
    }
}
