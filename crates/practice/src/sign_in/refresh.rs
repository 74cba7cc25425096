//! Sessions and their refresh tokens.
//!
//! A refresh token is `id.seal.secret`: the session's id, a proof that this account gave
//! that id, and a secret that changes with each use. The seal tells a session that is over
//! and forgotten from one that never was.

use data_encoding::BASE64URL_NOPAD;
use hmac::Mac;
use jiff::Timestamp;

use super::desk::Desk;
use super::grant;
use super::refused::{Client, Refused};
use super::state::{BrowserSession, Grant, Replaced};
use crate::base::{Dice, Secret, hash, keyed, shift};
use crate::service::Caller;
use crate::services::State;
use crate::sts::seal;

/// How long the refresh token before the present one stays good. AWS says that "multiple
/// calls with same refresh_token return consistent results within validity window", and
/// not how long that is. Here the one that follows is the same however often it is asked for.
const OVERLAP_SECONDS: i64 = 5 * 60;

/// Opens a session. Gives its id, itself and its first refresh token.
pub(super) fn open(
    desk: &mut Desk<'_>,
    grant: Grant,
    key: &str,
    ends: Timestamp,
) -> (String, BrowserSession, String) {
    let id = BASE64URL_NOPAD.encode(&Dice::Real.bytes::<12>());
    let secret = BASE64URL_NOPAD.encode(&Dice::Real.bytes::<32>());
    let session = BrowserSession {
        grant,
        key: key.to_owned(),
        ends,
        refresh: hashed(&secret),
        replaced: None,
    };
    desk.sign_ins.sessions.insert(id.clone(), session.clone());
    let token = token(desk.state, &id, &secret);
    (id, session, token)
}

/// Takes a refresh token. Gives the session, whose it is, and the token that follows.
pub(super) fn take(
    desk: &mut Desk<'_>,
    client: &Client<'_>,
    given: &str,
) -> Result<(BrowserSession, Caller, String), Refused> {
    let Some((id, secret)) = parts(desk.state, given) else {
        return Err(Refused::invalid("The refresh token is not known."));
    };
    let now = desk.now;
    let Some(mut session) = desk.sign_ins.sessions.get(id).cloned() else {
        return Err(over("The session is over. Sign in again."));
    };
    if session.grant.region != client.region {
        return Err(Refused::invalid("The refresh token is of another Region."));
    }
    if session.grant.client_id != client.id || session.key != client.key {
        return Err(Refused::invalid(
            "The refresh token is of another client or key.",
        ));
    }
    let Some(following) = following(&mut session, secret, now) else {
        return Err(over("The refresh token was replaced by a later one."));
    };
    if !desk.state.program_sessions.give(id, now) {
        return Err(over("The session was revoked. Sign in again."));
    }
    let caller = grant::holder(desk, &session.grant)?;
    let token = token(desk.state, id, &following);
    let id = id.to_owned();
    desk.sign_ins.sessions.insert(id, session.clone());
    Ok((session, caller, token))
}

/// The secret that follows the one given, if that is the present one or the one before.
fn following(session: &mut BrowserSession, secret: &str, now: Timestamp) -> Option<String> {
    let given = hashed(secret);
    if given == session.refresh {
        let salt = BASE64URL_NOPAD.encode(&Dice::Real.bytes::<16>());
        let following = follower(secret, &salt);
        session.refresh = hashed(&following);
        session.replaced = Some(Replaced {
            hash: given,
            salt: Secret::new(salt),
            at: now,
        });
        return Some(following);
    }
    let replaced = session.replaced.as_ref()?;
    let good = replaced.hash == given && shift(replaced.at, OVERLAP_SECONDS) > now;
    good.then(|| follower(secret, replaced.salt.expose()))
}

/// Who has the one before can be told this one again, though neither is kept.
fn follower(secret: &str, salt: &str) -> String {
    let mac = keyed(secret.as_bytes(), salt).finalize();
    BASE64URL_NOPAD.encode(&mac.into_bytes())
}

fn token(state: &State, id: &str, secret: &str) -> String {
    format!("{id}.{}.{secret}", seal(&state.session_secret, &facts(id)))
}

fn parts<'a>(state: &State, token: &'a str) -> Option<(&'a str, &'a str)> {
    let [id, given, secret] = token.split('.').collect::<Vec<_>>()[..] else {
        return None;
    };
    (seal(&state.session_secret, &facts(id)) == given).then_some((id, secret))
}

fn facts(id: &str) -> String {
    format!("browser session {id}")
}

fn hashed(secret: &str) -> Secret {
    Secret::new(hash(secret.as_bytes()))
}

fn over(message: &str) -> Refused {
    Refused::expired("TOKEN_EXPIRED", message)
}
