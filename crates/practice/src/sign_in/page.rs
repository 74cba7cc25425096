//! What stands on the pages.

use bytes::Bytes;
use data_encoding::BASE64;
use http::Response;
use maud::{Markup, html};

use super::asked::{Asked, Bad};
use super::desk::Desk;
use super::html;
use super::visit::Visit;
use crate::base::AccountKind;
use crate::iam::PROJECT_ROLE;
use crate::services::State;

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
    let state = &*desk.state;
    let (names, more) = users(state);
    let body = html! {
        p {
            @if asked.is_remote() { "A program on another computer" }
            @else { "A program on this computer" }
            " asks to work in this account as you, signed in to " (asked.region) ". Choose who you are. "
            "No password is asked for here."
        }
        (alert(wrong))
        form method="post" {
            input type="hidden" name="form" value=(form);
            fieldset {
                legend { "Who are you?" }
                @if state.account.kind == AccountKind::Classic {
                    (choice("root", &format!("Root user ({})", state.account.email)))
                } @else {
                    (choice("role", &format!("{PROJECT_ROLE} ({})", state.account.email)))
                }
                @for name in &names { (choice(&format!("user/{name}"), &format!("IAM user {name}"))) }
                @if more {
                    (choice("other", "Another IAM user, with this name:"))
                    input name="name" aria-label="Name of the IAM user" autocomplete="off" maxlength="64";
                }
            }
            (buttons("Sign in"))
        }
    };
    let status = if wrong.is_some() { 403 } else { 200 };
    html::page(status, asked.target(), "Sign in", &state.account.id, &body)
}

/// The page that asks for MFA.
pub(super) fn mfa(
    desk: &Desk<'_>,
    asked: &Asked,
    form: &str,
    (who, mfa): (&str, Mfa),
    wrong: Option<&str>,
) -> Response<Bytes> {
    let body = html! {
        p { "Signing in: " (who.rsplit('/').next().unwrap_or(who)) }
        (alert(wrong))
        form method="post" {
            input type="hidden" name="form" value=(form);
            input type="hidden" name="who" value=(who);
            @if mfa.code {
                p {
                    label for="code" { "Code of six digits from the authenticator app" }
                    br;
                    input id="code" name="code" inputmode="numeric" pattern="[0-9]{6}" maxlength="6"
                        autocomplete="one-time-code" required autofocus;
                }
                (buttons("Continue"))
            }
            @if mfa.passkey {
                p { "The practice passkey is always at hand." }
                button name="passkey" value="used" formnovalidate { "Use the passkey" }
                @if !mfa.code { (cancel()) }
            }
        }
    };
    let status = if wrong.is_some() { 403 } else { 200 };
    html::page(
        status,
        asked.target(),
        "Multi-factor authentication",
        &desk.state.account.id,
        &body,
    )
}

/// The page that a cross-device sign-in ends on: what is to be pasted into the program.
pub(super) fn confirmation(desk: &Desk<'_>, visit: &Visit<'_>) -> Response<Bytes> {
    let query = visit.request.uri().query().unwrap_or_default();
    let find = |wanted: &str| {
        form_urlencoded::parse(query.as_bytes())
            .find_map(|(name, value)| (name == wanted).then_some(value))
    };
    let account = &desk.state.account.id;
    let (Some(code), Some(state)) = (find("code"), find("state")) else {
        let error = find("error").unwrap_or_default();
        let body = html! { p { "You were not signed in. " (error) } };
        return html::page(400, None, "Not signed in", account, &body);
    };
    let mut pasted = form_urlencoded::Serializer::new(String::new());
    pasted
        .append_pair("state", &state)
        .append_pair("code", &code);
    let blob = BASE64.encode(pasted.finish().as_bytes());
    let body = html! {
        p { label for="blob" { "Copy this text into the program that asked for it." } }
        textarea id="blob" readonly rows="6" spellcheck="false" { (blob) }
        p { "It is good for a few minutes and for one use. Then you can close this tab." }
    };
    html::page(200, None, "Copy the code", account, &body)
}

/// A page that says why a request is refused. The browser is sent nowhere.
pub(super) fn refusal(desk: &Desk<'_>, status: u16, bad: &Bad) -> Response<Bytes> {
    let body = html! { p { "The reason: " (bad.to_string()) "." } };
    html::page(
        status,
        None,
        "This request cannot be answered",
        &desk.state.account.id,
        &body,
    )
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

fn buttons(go_on: &str) -> Markup {
    html! { button name="answer" value="continue" { (go_on) } (cancel()) }
}

fn cancel() -> Markup {
    html! { button name="answer" value="cancel" formnovalidate { "Cancel" } }
}
