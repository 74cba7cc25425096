//! `AuthorizeOAuth2Access`: what the person answers to a request.

use bytes::Bytes;
use data_encoding::BASE64URL_NOPAD;
use http::Response;

use super::asked::{Asked, Bad, parameters};
use super::desk::Desk;
use super::outcome::Outcome;
use super::page::{self, Mfa};
use super::state::AuthorizationCode;
use super::visit::Visit;
use super::{form, grant};
use crate::base::{AccountKind, Dice, hash};
use crate::iam::{self, MfaHolder, PROJECT_ROLE, totp};
use crate::service::{Caller, Identity};
use crate::services::State;
use crate::wire::sigv4::header;

/// Shows the page.
pub(super) fn show(desk: &Desk<'_>, visit: &Visit<'_>) -> Outcome {
    Outcome::of(match Asked::of(visit) {
        Ok(asked) => page::who(desk, &asked, &form::token(desk, &asked), None),
        Err(bad) => page::refusal(desk, 400, &bad),
    })
}

/// Takes what the person answered.
pub(super) fn answer(desk: &mut Desk<'_>, visit: &Visit<'_>) -> Outcome {
    let asked = match Asked::of(visit) {
        Ok(asked) => asked,
        Err(bad) => return Outcome::of(page::refusal(desk, 400, &bad)),
    };
    let is_form = header(visit.request, "content-type")
        .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    let fields = match parameters(visit.request.body()) {
        Ok(fields) if is_form => fields,
        Ok(_) => return Outcome::of(page::refusal(desk, 400, &Bad::NoForm)),
        Err(bad) => return Outcome::of(page::refusal(desk, 400, &bad)),
    };
    let field = |name: &str| fields.get(name).map_or("", AsRef::as_ref);
    if !form::take(desk, &asked, field("form")) {
        return Outcome::of(page::refusal(desk, 403, &Bad::UsedForm));
    }
    Outcome::changed(if field("answer") == "cancel" {
        asked.send_back("error", "access_denied")
    } else {
        sign_in(desk, &asked, &field)
    })
}

fn sign_in<'f>(
    desk: &mut Desk<'_>,
    asked: &Asked,
    field: &impl Fn(&str) -> &'f str,
) -> Response<Bytes> {
    let Some(identity) = identity(desk.state, field("who"), field("name")) else {
        let wrong = &desk.texts.no_such_user;
        return page::who(desk, asked, &form::token(desk, asked), Some(wrong));
    };
    let mfa = mfa_of(desk.state, &identity);
    let needed = mfa.code || mfa.passkey;
    let shown = mfa.passkey && field("passkey") == "used"
        || mfa.code && take_code(desk, &identity, field("code"));
    if needed && !shown {
        let wrong = (!field("code").is_empty()).then_some(desk.texts.wrong_code.as_str());
        let who = name_of(&identity);
        return page::mfa(desk, asked, &form::token(desk, asked), (&who, mfa), wrong);
    }
    let with_mfa = needed || matches!(identity, Identity::Role { .. });
    let (iam, account) = (&desk.state.iam, &desk.state.account);
    let caller = iam::caller(iam, account, identity, Some(with_mfa));
    let resource = grant::resource(desk.state, &asked.client_id, &asked.region);
    if desk
        .visible()
        .authorise(&caller, "signin:AuthorizeOAuth2Access", &resource)
        .is_err()
    {
        return asked.send_back("error", "INSUFFICIENT_PERMISSIONS");
    }
    asked.send_back("code", &give_code(desk, asked, &caller))
}

/// Makes a code, and notes the sign-in.
fn give_code(desk: &mut Desk<'_>, asked: &Asked, caller: &Caller) -> String {
    let now = desk.now;
    match &caller.identity {
        Identity::Root => desk.state.iam.root.password_last_used = Some(now),
        Identity::User(name) => {
            if let Some(user) = desk.state.iam.users.get_mut(name) {
                user.password_last_used = Some(now);
            }
        }
        Identity::Role { .. } => {}
    }
    let mfa = caller.mfa == Some(true);
    let trail = &mut desk.state.cloudtrail;
    trail.note_sign_in(&caller.identity, mfa, now);
    let code = BASE64URL_NOPAD.encode(&Dice::Real.bytes::<32>());
    let given = AuthorizationCode {
        grant: grant::of(desk.state, caller, &asked.client_id, &asked.region),
        redirect_uri: asked.redirect_uri.clone(),
        challenge: asked.challenge.clone(),
        issued: now,
        session: None,
    };
    desk.sign_ins.codes.insert(hash(code.as_bytes()), given);
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
    let user = state.iam.users.get(name)?;
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
        passkey: *identity == Identity::Root && state.iam.root.mfa,
        code: holder(identity).is_some_and(|holder| state.iam.has_device(&holder)),
    }
}

/// Whether a code is right for one of the identity's devices. It is not taken twice.
fn take_code(desk: &mut Desk<'_>, identity: &Identity, code: &str) -> bool {
    let now = desk.now;
    let holder = holder(identity);
    let mut devices = desk.state.iam.mfa_devices.values_mut();
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
