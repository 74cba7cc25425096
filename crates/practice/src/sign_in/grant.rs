//! What somebody agreed to, and whether it still holds.

use super::asked::SAME_DEVICE;
use super::token::Refused;
use crate::authorise::authorise;
use crate::sessions::{Caller, Identity};
use crate::sigv4::hash;
use crate::world::{Grant, State, World, shift};

/// How long an authorization code is good for. AWS does not document it; RFC 6749 allows
/// ten minutes at most.
pub(super) const CODE_SECONDS: i64 = 5 * 60;
/// How long a code that nobody used is remembered, to say that it is too old.
const CODE_KEPT_SECONDS: i64 = 60 * 60;

/// The grant of somebody who signs in at this moment.
pub(super) fn of(state: &State, caller: &Caller, client_id: &str, region: &str) -> Grant {
    Grant {
        client_id: client_id.to_owned(),
        region: region.to_owned(),
        identity: caller.identity.clone(),
        principal_id: caller.user_id(state),
        mfa: caller.mfa == Some(true),
        password: password(state, &caller.identity),
    }
}

/// The ARN that policies for sign-in are about.
pub(super) fn resource(state: &State, client_id: &str, region: &str) -> String {
    let account = &state.account.id;
    let client = match client_id {
        SAME_DEVICE => "localhost",
        _ => "remote",
    };
    format!("arn:aws:signin:{region}:{account}:oauth2/public-client/{client}")
}

/// Who the grant is of, if they may still have credentials by it. What AWS says of a user
/// that is gone is not documented; here it is the same as after a change of password.
pub(super) fn holder(world: &World, grant: &Grant) -> Result<Caller, Refused> {
    let caller = Caller::in_browser(grant.identity.clone(), grant.mfa);
    let state = &world.state;
    let same = caller.user_id(state) == grant.principal_id
        && password(state, &grant.identity) == grant.password;
    if !same {
        return Err(Refused::denied(
            "USER_CREDENTIALS_CHANGED",
            "The credentials of the user were changed. Sign in again.",
        ));
    }
    let resource = resource(state, &grant.client_id, &grant.region);
    authorise(
        world.visible(),
        &caller,
        "signin:CreateOAuth2Token",
        &resource,
    )
    .map_err(|refusal| Refused::denied("INSUFFICIENT_PERMISSIONS", &refusal.message))?;
    Ok(caller)
}

/// Forgets what is over.
pub(super) fn prune(world: &mut World) {
    let (now, shown) = (world.now(), world.shown_time());
    let sign_ins = &mut world.sign_ins;
    sign_ins.used.retain(|_, until| *until > shown);
    sign_ins.sessions.retain(|_, session| session.ends > now);
    let sessions = &sign_ins.sessions;
    sign_ins.codes.retain(|_, code| {
        let gives = code.session.as_ref();
        gives.is_some_and(|id| sessions.contains_key(id))
            || shift(code.issued, CODE_KEPT_SECONDS) > now
    });
}

/// A fingerprint of the console password; it differs after every change.
fn password(state: &State, identity: &Identity) -> Option<String> {
    let Identity::User(name) = identity else {
        return None;
    };
    let profile = state.users.get(name)?.login_profile.as_ref()?;
    let latest = profile.hashes.last().map_or("", |hash| hash.expose());
    Some(hash(
        format!("{} {latest}", profile.password_changed).as_bytes(),
    ))
}
