//! `AuthorizeOAuth2Access`: what the person answers to a request.

use bytes::Bytes;
use data_encoding::BASE64URL_NOPAD;
use http::Response;

use super::asked::{Asked, Bad, parameters};
use super::page::{self, Mfa};
use super::{Outcome, Visit, form, grant};
use crate::authorise::authorise;
use crate::dice::Dice;
use crate::practice::{PROJECT_ROLE, has_device};
use crate::sessions::{Caller, Identity};
use crate::sigv4::{hash, header};
use crate::totp;
use crate::world::{AccountKind, AuthorizationCode, MfaHolder, State, World};

/// Shows the page.
pub(super) fn show(world: &World, visit: &Visit<'_>) -> Outcome {
    Outcome::of(match Asked::of(visit) {
        Ok(asked) => page::who(world, &asked, &form::token(world, &asked), None),
        Err(bad) => page::refusal(world, 400, &bad),
    })
}

/// Takes what the person answered.
pub(super) fn answer(world: &mut World, visit: &Visit<'_>) -> Outcome {
    let asked = match Asked::of(visit) {
        Ok(asked) => asked,
        Err(bad) => return Outcome::of(page::refusal(world, 400, &bad)),
    };
    let is_form = header(visit.request, "content-type")
        .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    let fields = match parameters(visit.request.body()) {
        Ok(fields) if is_form => fields,
        Ok(_) => return Outcome::of(page::refusal(world, 400, &Bad::NoForm)),
        Err(bad) => return Outcome::of(page::refusal(world, 400, &bad)),
    };
    let field = |name: &str| fields.get(name).map_or("", AsRef::as_ref);
    if !form::take(world, &asked, field("form")) {
        return Outcome::of(page::refusal(world, 403, &Bad::UsedForm));
    }
    Outcome::changed(if field("answer") == "cancel" {
        asked.send_back("error", "access_denied")
    } else {
        sign_in(world, &asked, &field)
    })
}

fn sign_in<'f>(
    world: &mut World,
    asked: &Asked,
    field: &impl Fn(&str) -> &'f str,
) -> Response<Bytes> {
    let Some(identity) = identity(&world.state, field("who"), field("name")) else {
        let wrong = "There is no such user with a console password.";
        return page::who(world, asked, &form::token(world, asked), Some(wrong));
    };
    let mfa = mfa_of(&world.state, &identity);
    let needed = mfa.code || mfa.passkey;
    let shown = mfa.passkey && field("passkey") == "used"
        || mfa.code && take_code(world, &identity, field("code"));
    if needed && !shown {
        let wrong =
            (!field("code").is_empty()).then_some("That code is not right. Wait for the next one.");
        let who = name_of(&identity);
        return page::mfa(world, asked, &form::token(world, asked), (&who, mfa), wrong);
    }
    let with_mfa = needed || matches!(identity, Identity::Role { .. });
    let caller = Caller::in_browser(identity, with_mfa);
    let resource = grant::resource(&world.state, &asked.client_id, &asked.region);
    if authorise(
        world.visible(),
        &caller,
        "signin:AuthorizeOAuth2Access",
        &resource,
    )
    .is_err()
    {
        return asked.send_back("error", "INSUFFICIENT_PERMISSIONS");
    }
    asked.send_back("code", &give_code(world, asked, &caller))
}

/// Makes a code, and notes the sign-in.
fn give_code(world: &mut World, asked: &Asked, caller: &Caller) -> String {
    let now = world.now();
    match &caller.identity {
        Identity::Root => world.state.root.password_last_used = Some(now),
        Identity::User(name) => {
            if let Some(user) = world.state.users.get_mut(name) {
                user.password_last_used = Some(now);
            }
        }
        Identity::Role { .. } => {}
    }
    let code = BASE64URL_NOPAD.encode(&Dice::Real.bytes::<32>());
    let given = AuthorizationCode {
        grant: grant::of(&world.state, caller, &asked.client_id, &asked.region),
        redirect_uri: asked.redirect_uri.clone(),
        challenge: asked.challenge.clone(),
        issued: now,
        session: None,
    };
    world.sign_ins.codes.insert(hash(code.as_bytes()), given);
    code
}

fn identity(state: &State, who: &str, typed: &str) -> Option<Identity> {
    let classic = state.account.kind == AccountKind::Classic;
    let name = match who {
        "root" => return classic.then_some(Identity::Root),
        "role" => {
            return (!classic).then(|| Identity::Role {
                name: PROJECT_ROLE.to_owned(),
                session: state.account.email.clone(),
            });
        }
        "other" => typed,
        who => who.strip_prefix("user/")?,
    };
    let user = state.users.get(name)?;
    user.login_profile.as_ref()?;
    Some(Identity::User(name.to_owned()))
}

/// What the form calls somebody: the other way round of [`identity`].
fn name_of(identity: &Identity) -> String {
    match identity {
        Identity::Root => "root".to_owned(),
        Identity::Role { .. } => "role".to_owned(),
        Identity::User(name) => format!("user/{name}"),
    }
}

/// What MFA the identity has. That of a role's session happened where it was assumed.
fn mfa_of(state: &State, identity: &Identity) -> Mfa {
    Mfa {
        passkey: *identity == Identity::Root && state.root.mfa,
        code: holder(identity).is_some_and(|holder| has_device(state, &holder)),
    }
}

/// Whether a code is right for one of the identity's devices. It is not taken twice.
fn take_code(world: &mut World, identity: &Identity, code: &str) -> bool {
    let now = world.now();
    let holder = holder(identity);
    let mut devices = world.state.mfa_devices.values_mut();
    devices.any(|device| {
        let held = device.holder.is_some() && device.holder == holder;
        let step = totp::single(device.seed.expose(), code, now, device.last_step);
        device.last_step = step.filter(|_| held).unwrap_or(device.last_step);
        held && step.is_some()
    })
}

fn holder(identity: &Identity) -> Option<MfaHolder> {
    match identity {
        Identity::Root => Some(MfaHolder::Root),
        Identity::User(name) => Some(MfaHolder::User(name.clone())),
        Identity::Role { .. } => None,
    }
}
