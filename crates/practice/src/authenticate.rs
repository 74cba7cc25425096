//! Who a request comes from.

use bytes::Bytes;
use http::Request;

use crate::base::{Secret, shift};
use crate::iam;
use crate::service::{Caller, Identity};
use crate::services::State;
use crate::sts;
use crate::wire::Refusal;
use crate::wire::sigv4::{self, Authorization};
use crate::world::World;

/// Finds the caller by the access key that signed, and checks the signature.
pub(crate) fn authenticate(
    world: &World,
    request: &Request<Bytes>,
    authorization: &Authorization,
) -> Result<Caller, Refusal> {
    let token = sigv4::header(request, "x-amz-security-token");
    let (caller, secret) = match token {
        Some(token) => by_token(world, &authorization.key_id, token)?,
        None => by_key(world, &authorization.key_id)?,
    };
    sigv4::check_age(request, authorization, world.signing_time())?;
    sigv4::check_signature(request, authorization, secret.expose())?;
    Ok(caller)
}

fn by_token(world: &World, key_id: &str, token: &str) -> Result<(Caller, Secret), Refusal> {
    let state = world.visible();
    let session = sts::opened(&state.session_secret, key_id, token, world.now())?;
    if let Identity::User(name) = &session.identity
        && !state.iam.users.contains_key(name)
    {
        return Err(Refusal::invalid_token());
    }
    let secret = Secret::new(sts::secret_of(&state.session_secret, key_id));
    Ok((caller(state, session.identity, Some(session.mfa)), secret))
}

fn by_key(world: &World, key_id: &str) -> Result<(Caller, Secret), Refusal> {
    let state = world.visible();
    let spread = shift(world.now(), -i64::from(world.settings.key_lag_seconds));
    let found = state.iam.find_key(key_id);
    let Some((identity, key)) = found.filter(|(_, key)| key.active && key.created <= spread) else {
        return Err(Refusal::invalid_token());
    };
    Ok((caller(state, identity, None), key.secret.clone()))
}

fn caller(state: &State, identity: Identity, mfa: Option<bool>) -> Caller {
    iam::caller(&state.iam, &state.account, identity, mfa)
}
