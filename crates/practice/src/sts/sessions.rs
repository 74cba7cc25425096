//! Temporary credentials.
//!
//! A session token carries its own facts, signed with the account's session secret, as
//! AWS's do. So nothing about a session is stored, and a world that was closed and
//! opened again still knows it.

use data_encoding::BASE64URL_NOPAD;
use hmac::Mac;
use jiff::Timestamp;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use crate::base::{Dice, Secret, keyed};
use crate::service::Identity;
use crate::wire::Refusal;

/// How long a browser session lasts: twelve hours, the most that AWS gives.
pub(crate) const SESSION_SECONDS: i64 = 12 * 60 * 60;

/// Temporary credentials of the practice account.
#[derive(Debug)]
pub struct PracticeCredentials {
    /// `ASIA…`.
    pub access_key_id: String,
    /// The secret that signs.
    pub secret_access_key: SecretString,
    /// The token that goes along.
    pub session_token: SecretString,
    /// When they end, by the world's clock.
    pub expires: Timestamp,
}

/// What a session token says.
#[derive(Serialize, Deserialize)]
pub(crate) struct Session {
    key_id: String,
    pub(crate) identity: Identity,
    pub(crate) mfa: bool,
    expires: Timestamp,
}

/// Makes credentials that end at a time.
pub(crate) fn issue(
    session_secret: &Secret,
    identity: Identity,
    mfa: bool,
    expires: Timestamp,
) -> PracticeCredentials {
    let key_id = Dice::Real.key_id("ASIA");
    let secret = secret_of(session_secret, &key_id);
    let access_key_id = key_id.clone();
    let facts = serde_json::to_vec(&Session {
        key_id,
        identity,
        mfa,
        expires,
    })
    .unwrap_or_default();
    let facts = BASE64URL_NOPAD.encode(&facts);
    let session_token = format!("{facts}.{}", seal(session_secret, &facts));
    PracticeCredentials {
        access_key_id,
        secret_access_key: SecretString::from(secret),
        session_token: SecretString::from(session_token),
        expires,
    }
}

/// The session behind a token and the access key id that it came with.
pub(crate) fn opened(
    session_secret: &Secret,
    key_id: &str,
    token: &str,
    now: Timestamp,
) -> Result<Session, Refusal> {
    let session = read(session_secret, token).filter(|session| session.key_id == key_id);
    let Some(session) = session else {
        return Err(Refusal::invalid_token());
    };
    if session.expires <= now {
        let message = "The security token included in the request is expired";
        return Err(Refusal::new(403, "ExpiredToken", message));
    }
    Ok(session)
}

/// Proves that facts were written down by this account.
pub(crate) fn seal(session_secret: &Secret, facts: &str) -> String {
    let hmac = keyed(session_secret.expose().as_bytes(), facts);
    BASE64URL_NOPAD.encode(&hmac.finalize().into_bytes())
}

/// The secret that goes with a temporary access key id.
pub(crate) fn secret_of(session_secret: &Secret, key_id: &str) -> String {
    seal(session_secret, &format!("secret of {key_id}"))
        .chars()
        .take(40)
        .collect()
}

fn read(session_secret: &Secret, token: &str) -> Option<Session> {
    let (facts, seal) = token.split_once('.')?;
    let seal = BASE64URL_NOPAD.decode(seal.as_bytes()).ok()?;
    keyed(session_secret.expose().as_bytes(), facts)
        .verify_slice(&seal)
        .ok()?;
    serde_json::from_slice(&BASE64URL_NOPAD.decode(facts.as_bytes()).ok()?).ok()
}
