//! Temporary credentials, and who a request comes from.
//!
//! A session token carries its own facts, signed with the account's session secret, as
//! AWS's do. So nothing about a session is stored, and a world that was closed and
//! opened again still knows it.

use data_encoding::BASE64URL_NOPAD;
use hmac::Mac;
use jiff::Timestamp;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use crate::dice::Dice;
use crate::refusal::Refusal;
use crate::sigv4::keyed;
use crate::world::{AccessKey, Secret, State, World, shift};

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

/// Somebody who calls.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Identity {
    /// The root user.
    Root,
    /// An IAM user, by name.
    User(String),
    /// A role, by name, in a session.
    Role { name: String, session: String },
}

/// Who a request comes from.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    pub(crate) identity: Identity,
    /// The access key that signed.
    pub(crate) key_id: String,
    /// Whether the session was opened with MFA; none with long-term keys, as with AWS.
    pub(crate) mfa: Option<bool>,
    /// The secret to check the signature with.
    pub(crate) secret: Secret,
}

#[derive(Serialize, Deserialize)]
struct Token {
    key_id: String,
    identity: Identity,
    mfa: bool,
    expires: Timestamp,
}

/// Opens a session of twelve hours.
pub(crate) fn issue(
    state: &State,
    identity: Identity,
    mfa: bool,
    now: Timestamp,
) -> PracticeCredentials {
    issue_until(state, identity, mfa, shift(now, SESSION_SECONDS))
}

/// Makes credentials that end at a time.
pub(crate) fn issue_until(
    state: &State,
    identity: Identity,
    mfa: bool,
    expires: Timestamp,
) -> PracticeCredentials {
    let key_id = Dice::Real.id("ASIA");
    let secret = secret_of(state, &key_id);
    let access_key_id = key_id.clone();
    let facts = serde_json::to_vec(&Token {
        key_id,
        identity,
        mfa,
        expires,
    })
    .unwrap_or_default();
    let facts = BASE64URL_NOPAD.encode(&facts);
    let session_token = format!("{facts}.{}", seal(state, &facts));
    PracticeCredentials {
        access_key_id,
        secret_access_key: SecretString::from(secret),
        session_token: SecretString::from(session_token),
        expires,
    }
}

/// Finds the caller behind an access key id and, for temporary ones, a session token.
pub(crate) fn caller(world: &World, key_id: &str, token: Option<&str>) -> Result<Caller, Refusal> {
    match token {
        Some(token) => from_token(world.visible(), key_id, token, world.now()),
        None => from_key(world, key_id),
    }
}

fn from_token(state: &State, key_id: &str, token: &str, now: Timestamp) -> Result<Caller, Refusal> {
    let token = opened(state, token).filter(|token| token.key_id == key_id);
    let Some(token) = token else {
        return Err(Refusal::invalid_token());
    };
    if token.expires <= now {
        let message = "The security token included in the request is expired";
        return Err(Refusal::new(403, "ExpiredToken", message));
    }
    if let Identity::User(name) = &token.identity
        && !state.users.contains_key(name)
    {
        return Err(Refusal::invalid_token());
    }
    Ok(Caller {
        secret: Secret::new(secret_of(state, key_id)),
        identity: token.identity,
        key_id: token.key_id,
        mfa: Some(token.mfa),
    })
}

fn from_key(world: &World, key_id: &str) -> Result<Caller, Refusal> {
    let spread = shift(world.now(), -i64::from(world.settings.key_lag_seconds));
    let found =
        find_key(world.visible(), key_id).filter(|(_, key)| key.active && key.created <= spread);
    let Some((identity, key)) = found else {
        return Err(Refusal::invalid_token());
    };
    Ok(Caller {
        identity,
        key_id: key_id.to_owned(),
        mfa: None,
        secret: key.secret.clone(),
    })
}

/// The holder of a long-term access key, and the key.
pub(crate) fn find_key<'a>(state: &'a State, key_id: &str) -> Option<(Identity, &'a AccessKey)> {
    if let Some(key) = state.root.access_keys.get(key_id) {
        return Some((Identity::Root, key));
    }
    state.users.iter().find_map(|(name, user)| {
        let key = user.access_keys.get(key_id)?;
        Some((Identity::User(name.clone()), key))
    })
}

fn opened(state: &State, token: &str) -> Option<Token> {
    let (facts, seal) = token.split_once('.')?;
    let seal = BASE64URL_NOPAD.decode(seal.as_bytes()).ok()?;
    keyed(state.account.session_secret.expose().as_bytes(), facts)
        .verify_slice(&seal)
        .ok()?;
    serde_json::from_slice(&BASE64URL_NOPAD.decode(facts.as_bytes()).ok()?).ok()
}

/// Proves that facts were written down by this account.
pub(crate) fn seal(state: &State, facts: &str) -> String {
    let hmac = keyed(state.account.session_secret.expose().as_bytes(), facts);
    BASE64URL_NOPAD.encode(&hmac.finalize().into_bytes())
}

fn secret_of(state: &State, key_id: &str) -> String {
    seal(state, &format!("secret of {key_id}"))
        .chars()
        .take(40)
        .collect()
}

impl Caller {
    /// Somebody in the browser, who signs nothing.
    pub(crate) fn in_browser(identity: Identity, mfa: bool) -> Caller {
        Caller {
            identity,
            key_id: String::new(),
            mfa: Some(mfa),
            secret: Secret::new(String::new()),
        }
    }

    /// The IAM user that calls, if it is one.
    pub(crate) fn user_name(&self) -> Option<&str> {
        match &self.identity {
            Identity::User(name) => Some(name),
            Identity::Root | Identity::Role { .. } => None,
        }
    }

    /// The ARN, as `sts:GetCallerIdentity` gives it.
    pub(crate) fn arn(&self, state: &State) -> String {
        let account = &state.account.id;
        match &self.identity {
            Identity::Root => format!("arn:aws:iam::{account}:root"),
            Identity::User(name) => {
                let path = state.users.get(name).map_or("/", |user| &user.path);
                format!("arn:aws:iam::{account}:user{path}{name}")
            }
            Identity::Role { name, session } => {
                format!("arn:aws:sts::{account}:assumed-role/{name}/{session}")
            }
        }
    }

    /// The user id, as `sts:GetCallerIdentity` gives it.
    pub(crate) fn user_id(&self, state: &State) -> String {
        match &self.identity {
            Identity::Root => state.account.id.clone(),
            Identity::User(name) => state
                .users
                .get(name)
                .map(|user| user.id.clone())
                .unwrap_or_default(),
            Identity::Role { name, session } => {
                let id = state.roles.get(name).map_or("", |role| &role.id);
                format!("{id}:{session}")
            }
        }
    }
}
