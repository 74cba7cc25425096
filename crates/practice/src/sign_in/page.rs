//! What stands on the pages.

use bytes::Bytes;
use data_encoding::BASE64;
use http::Response;
use maud::{Markup, html};

use super::asked::{Asked, Bad};
use super::desk::Desk;
use super::html::{self, Heading};
use super::visit::Visit;
use crate::base::AccountKind;
use crate::iam::{MfaHolder, PROJECT_ROLE, totp};
use crate::services::State;
use crate::texts::{Texts, filled};

/// How many users are listed; the others are typed.
const LISTED: usize = 20;

/// What somebody has to show besides who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mfa {
    pub(super) passkey: bool,
    pub(super) code: bool,
}

/// The page that asks who it is.
pub(super) fn who(
    desk: &Desk<'_>,
    asked: &Asked,
    form: &str,
    wrong: Option<&str>,
) -> Response<Bytes> {
    let (state, texts) = (&*desk.state, desk.texts);
    let (names, more) = users(state);
    let asks = match asked.is_remote() {
        true => &texts.asks_elsewhere,
        false => &texts.asks_here,
    };
    let email = &state.account.email;
    let body = html! {
        p { (filled(asks, &[("region", &asked.region)])) }
        (alert(wrong))
        form method="post" {
            input type="hidden" name="form" value=(form);
            fieldset {
                legend { (texts.who) }
                @if state.account.kind == AccountKind::Classic {
                    (choice("root", &filled(&texts.root, &[("email", email)])))
                } @else {
                    (choice("role", &format!("{PROJECT_ROLE} ({email})")))
                }
                @for name in &names {
                    (choice(&format!("user/{name}"), &filled(&texts.user, &[("name", name)])))
                }
                @if more {
                    (choice("other", &texts.other_user))
                    input name="name" aria-label=(texts.other_name) autocomplete="off" maxlength="64";
                }
            }
            (buttons(texts, &texts.sign_in))
        }
    };
    let status = if wrong.is_some() { 403 } else { 200 };
    html::page(
        status,
        asked.target(),
        &heading(desk, &texts.sign_in),
        &body,
    )
}

/// The page that asks for MFA.
pub(super) fn mfa(
    desk: &Desk<'_>,
    asked: &Asked,
    form: &str,
    (who, mfa): (&str, Mfa),
    wrong: Option<&str>,
) -> Response<Bytes> {
    let texts = desk.texts;
    let name = who.rsplit('/').next().unwrap_or(who);
    let body = html! {
        p { (filled(&texts.signing_in, &[("name", name)])) }
        (alert(wrong))
        form method="post" {
            input type="hidden" name="form" value=(form);
            input type="hidden" name="who" value=(who);
            @if mfa.code {
                p {
                    label for="code" { (texts.code) }
                    br;
                    input id="code" name="code" inputmode="numeric" pattern="[0-9]{6}" maxlength="6"
                        autocomplete="one-time-code" required autofocus;
                }
                (buttons(texts, &texts.go_on))
                @if let Some(code) = phone_code(desk, who) { (phone(texts, &code)) }
            }
            @if mfa.passkey {
                p { (texts.passkey) }
                button name="passkey" value="used" formnovalidate { (texts.use_passkey) }
                @if !mfa.code { (cancel(texts)) }
            }
        }
    };
    let status = if wrong.is_some() { 403 } else { 200 };
    html::page(status, asked.target(), &heading(desk, &texts.mfa), &body)
}

/// The code that the practice phone has for somebody: the first that counts and was not used.
fn phone_code(desk: &Desk<'_>, who: &str) -> Option<String> {
    let holder = match who.strip_prefix("user/") {
        Some(name) => MfaHolder::User(name.to_owned()),
        None => MfaHolder::Root,
    };
    let mut devices = desk.state.iam.mfa_devices.values();
    let device = devices.find(|device| device.holder.as_ref() == Some(&holder))?;
    let step = totp::step(desk.now).max(device.last_step + 1);
    Some(totp::code(device.seed.expose(), step))
}

/// A phone for those who practise without one. It opens when it is asked for.
fn phone(texts: &Texts, code: &str) -> Markup {
    html! {
        details {
            summary { (texts.phone) }
            p { (texts.phone_hint) }
            p #phone-code { (code) }
        }
    }
}

/// The page that a cross-device sign-in ends on: what is to be pasted into the program.
pub(super) fn confirmation(desk: &Desk<'_>, visit: &Visit<'_>) -> Response<Bytes> {
    let query = visit.request.uri().query().unwrap_or_default();
    let find = |wanted: &str| {
        form_urlencoded::parse(query.as_bytes())
            .find_map(|(name, value)| (name == wanted).then_some(value))
    };
    let texts = desk.texts;
    let (Some(code), Some(state)) = (find("code"), find("state")) else {
        let error = find("error").unwrap_or_default();
        let body = html! { p { (filled(&texts.not_signed_in_why, &[("error", &error)])) } };
        return html::page(400, None, &heading(desk, &texts.not_signed_in), &body);
    };
    let mut pasted = form_urlencoded::Serializer::new(String::new());
    pasted
        .append_pair("state", &state)
        .append_pair("code", &code);
    let blob = BASE64.encode(pasted.finish().as_bytes());
    let body = html! {
        p { label for="blob" { (texts.copy_text) } }
        textarea id="blob" readonly rows="6" spellcheck="false" { (blob) }
        p { (texts.copy_after) }
    };
    html::page(200, None, &heading(desk, &texts.copy), &body)
}

/// A page that says why a request is refused. The browser is sent nowhere.
pub(super) fn refusal(desk: &Desk<'_>, status: u16, bad: &Bad) -> Response<Bytes> {
    let body = html! { p { (reason(desk.texts, bad)) } };
    html::page(status, None, &heading(desk, &desk.texts.refused), &body)
}

fn reason(texts: &Texts, bad: &Bad) -> String {
    match bad {
        Bad::Missing(name) => filled(&texts.refused_missing, &[("name", name)]),
        Bad::Invalid(name) => filled(&texts.refused_invalid, &[("name", name)]),
        Bad::Twice(name) => filled(&texts.refused_twice, &[("name", name)]),
        Bad::NoForm => texts.refused_no_form.clone(),
        Bad::UsedForm => texts.refused_used_form.clone(),
    }
}

fn heading<'a>(desk: &'a Desk<'_>, title: &'a str) -> Heading<'a> {
    Heading {
        texts: desk.texts,
        account: &desk.state.account.id,
        title,
    }
}

/// The first users that have a console password, and whether there are more.
fn users(state: &State) -> (Vec<&String>, bool) {
    let mut with_password = state
        .iam
        .users
        .iter()
        .filter(|(_, user)| user.login_profile.is_some())
        .map(|(name, _)| name);
    let names = with_password.by_ref().take(LISTED).collect();
    (names, with_password.next().is_some())
}

fn alert(wrong: Option<&str>) -> Markup {
    html! { @if let Some(wrong) = wrong { p role="alert" { strong { (wrong) } } } }
}

fn choice(value: &str, label: &str) -> Markup {
    html! { div { label { input type="radio" name="who" value=(value) required; " " (label) } } }
}

fn buttons(texts: &Texts, go_on: &str) -> Markup {
    html! { button name="answer" value="continue" { (go_on) } (cancel(texts)) }
}

fn cancel(texts: &Texts) -> Markup {
    html! { button name="answer" value="cancel" formnovalidate { (texts.cancel) } }
}
