//! `AuthorizeOAuth2Access`: the request, and what the person answers to it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use bytes::Bytes;
use data_encoding::BASE64URL_NOPAD;
use http::Response;

use super::page::{self, Mfa};
use super::{Outcome, Visit, form, grant, html};
use crate::authorise::authorise;
use crate::dice::Dice;
use crate::practice::{PROJECT_ROLE, has_device};
use crate::sessions::{Caller, Identity};
use crate::sigv4::{hash, header};
use crate::totp;
use crate::world::{AccountKind, AuthorizationCode, MfaHolder, State, World};

/// Signs in a program on the same computer.
pub(super) const SAME_DEVICE: &str = "arn:aws:signin:::devtools/same-device";
/// Signs in a program on another computer.
pub(super) const CROSS_DEVICE: &str = "arn:aws:signin:::devtools/cross-device";

const STATE_LENGTH: usize = 128;

/// A request for an authorization code that keeps to the API reference.
pub(super) struct Asked {
    client_id: String,
    region: String,
    redirect_uri: String,
    challenge: String,
    state: String,
}

impl Asked {
    /// Checks every parameter. The answer says what is wrong with the first bad one.
    fn of(visit: &Visit<'_>) -> Result<Asked, String> {
        let parameters = parameters(visit.request.uri().query().unwrap_or_default().as_bytes())?;
        let take = |name: &str| match parameters.get(name) {
            Some(value) => Ok(value.as_ref()),
            None => Err(format!("The parameter {name} is missing.")),
        };
        let wrong = |name: &str| Err(format!("The parameter {name} is not valid."));
        for (name, wanted) in [
            ("response_type", "code"),
            ("code_challenge_method", "SHA-256"),
            ("scope", "openid"),
        ] {
            if take(name)? != wanted {
                return wrong(name);
            }
        }
        let client_id = take("client_id")?;
        let redirect_uri = take("redirect_uri")?;
        let redirect_fits = match client_id {
            SAME_DEVICE => loopback_port(redirect_uri).is_some(),
            CROSS_DEVICE => redirect_uri == visit.confirmation(),
            _ => return wrong("client_id"),
        };
        if !redirect_fits {
            return wrong("redirect_uri");
        }
        let challenge = take("code_challenge")?;
        if !is_challenge(challenge) {
            return wrong("code_challenge");
        }
        let state = take("state")?;
        if state.is_empty() || state.len() > STATE_LENGTH {
            return wrong("state");
        }
        Ok(Asked {
            client_id: client_id.to_owned(),
            region: visit.region.clone(),
            redirect_uri: redirect_uri.to_owned(),
            challenge: challenge.to_owned(),
            state: state.to_owned(),
        })
    }

    /// Whether the program is on another computer.
    pub(super) fn is_remote(&self) -> bool {
        self.client_id == CROSS_DEVICE
    }

    /// The origin that the browser will be sent to, where it is not this one.
    pub(super) fn target(&self) -> Option<&str> {
        self.redirect_uri.strip_suffix(CALLBACK)
    }

    /// A text that no other request has.
    pub(super) fn fingerprint(&self) -> String {
        let parts = [
            &self.client_id,
            &self.region,
            &self.redirect_uri,
            &self.challenge,
            &self.state,
        ];
        hash(parts.map(|part| hash(part.as_bytes())).concat().as_bytes())
    }

    fn send_back(&self, name: &str, value: &str) -> Response<Bytes> {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query
            .append_pair(name, value)
            .append_pair("state", &self.state);
        html::see_other(&format!("{}?{}", self.redirect_uri, query.finish()))
    }
}

/// Shows the page.
pub(super) fn show(world: &World, visit: &Visit<'_>) -> Outcome {
    Outcome::of(match Asked::of(visit) {
        Ok(asked) => page::who(world, &asked, &form::token(world, &asked), None),
        Err(reason) => page::refusal(world, 400, &reason),
    })
}

/// Takes what the person answered.
pub(super) fn answer(world: &mut World, visit: &Visit<'_>) -> Outcome {
    let asked = match Asked::of(visit) {
        Ok(asked) => asked,
        Err(reason) => return Outcome::of(page::refusal(world, 400, &reason)),
    };
    let is_form = header(visit.request, "content-type")
        .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    let fields = match parameters(visit.request.body()) {
        Ok(fields) if is_form => fields,
        Ok(_) => return Outcome::of(page::refusal(world, 400, "This is not a form.")),
        Err(reason) => return Outcome::of(page::refusal(world, 400, &reason)),
    };
    let field = |name: &str| fields.get(name).map_or("", AsRef::as_ref);
    if !form::take(world, &asked, field("form")) {
        let reason = "This page was answered before, or is too old. Start again from the program.";
        return Outcome::of(page::refusal(world, 403, reason));
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

const CALLBACK: &str = "/oauth/callback";

/// The port of `http://127.0.0.1:PORT/oauth/callback`, spelt exactly so.
fn loopback_port(uri: &str) -> Option<u16> {
    let port = uri
        .strip_prefix("http://127.0.0.1:")?
        .strip_suffix(CALLBACK)?;
    let number: u16 = port.parse().ok().filter(|number| *number > 0)?;
    (number.to_string() == port).then_some(number)
}

/// A SHA-256 in base64url without padding.
fn is_challenge(text: &str) -> bool {
    let bytes = BASE64URL_NOPAD.decode(text.as_bytes());
    bytes.is_ok_and(|bytes| bytes.len() == 32)
}

/// A form by name. A name that comes twice is refused, as RFC 6749 asks.
fn parameters(form: &[u8]) -> Result<BTreeMap<Cow<'_, str>, Cow<'_, str>>, String> {
    let mut found = BTreeMap::new();
    for (name, value) in form_urlencoded::parse(form) {
        if found.contains_key(&name) {
            return Err(format!("The parameter {name} comes twice."));
        }
        found.insert(name, value);
    }
    Ok(found)
}
