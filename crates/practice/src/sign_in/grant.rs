//! What somebody agreed to, and whether it still holds.

use super::asked::SAME_DEVICE;
use super::desk::Desk;
use super::refused::Refused;
use super::state::Grant;
use crate::base::{hash, shift};
use crate::iam;
use crate::service::{Caller, Identity};
use crate::services::State;

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
        principal_id: caller.user_id.clone(),
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
pub(super) fn holder(desk: &Desk<'_>, grant: &Grant) -> Result<Caller, Refused> {
    let state = &*desk.state;
    let identity = grant.identity.clone();
    let caller = iam::caller(&state.iam, &state.account, identity, Some(grant.mfa));
    let same =
        caller.user_id == grant.principal_id && password(state, &grant.identity) == grant.password;
    if !same {
        return Err(Refused::denied(
            "USER_CREDENTIALS_CHANGED",
            "The credentials of the user were changed. Sign in again.",
        ));
    }
    let resource = resource(state, &grant.client_id, &grant.region);
    desk.visible()
        .authorise(&caller, "signin:CreateOAuth2Token", &resource)
        .map_err(|refusal| Refused::denied("INSUFFICIENT_PERMISSIONS", &refusal.message))?;
    Ok(caller)
}

/// Forgets what is over.
pub(super) fn prune(desk: &mut Desk<'_>) {
    let (now, shown) = (desk.now, desk.shown_time());
    let sign_ins = &mut *desk.sign_ins;
    sign_ins.used.retain(|_, until| *until > shown);
    sign_ins.sessions.retain(|_, session| session.ends > now);
    desk.state.program_sessions.prune(now);
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
    let profile = state.iam.users.get(name)?.login_profile.as_ref()?;
    let latest = profile.hashes.last().map_or("", |hash| hash.expose());
    Some(hash(
        format!("{} {latest}", profile.password_changed).as_bytes(),
    ))
}
