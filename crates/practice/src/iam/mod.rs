//! Identity and Access Management, one file a noun.

pub(crate) mod access_keys;
pub(crate) mod account;
pub(crate) mod authorization_details;
pub(crate) mod credential_report;
pub(crate) mod groups;
pub(crate) mod mfa_devices;
mod names;
pub(crate) mod passwords;
pub(crate) mod policies;
pub(crate) mod simulation;
pub(crate) mod users;

use serde_json::{Value, json};

use crate::operations::Ask;
use crate::refusal::Refusal;
use crate::sessions::Identity;
use crate::world::{Group, State, User, iso};

fn user<'a>(state: &'a State, name: &str) -> Result<&'a User, Refusal> {
    state.users.get(name).ok_or_else(|| no_user(name))
}

fn user_mut<'a>(state: &'a mut State, name: &str) -> Result<&'a mut User, Refusal> {
    state.users.get_mut(name).ok_or_else(|| no_user(name))
}

fn group<'a>(state: &'a State, name: &str) -> Result<&'a Group, Refusal> {
    state.groups.get(name).ok_or_else(|| no_group(name))
}

fn group_mut<'a>(state: &'a mut State, name: &str) -> Result<&'a mut Group, Refusal> {
    state.groups.get_mut(name).ok_or_else(|| no_group(name))
}

fn no_user(name: &str) -> Refusal {
    Refusal::no_such_entity(format!("The user with name {name} cannot be found."))
}

fn no_group(name: &str) -> Refusal {
    Refusal::no_such_entity(format!("The group with name {name} cannot be found."))
}

/// Who a call is about: the user it names, or else the caller.
fn subject(ask: &Ask<'_>) -> Result<Identity, Refusal> {
    match ask.input.maybe("UserName") {
        Some(name) => Ok(Identity::User(name.to_owned())),
        None => match &ask.caller.identity {
            Identity::Role { .. } => Err(Refusal::validation(
                "Must specify userName when calling with non-User credentials",
            )),
            identity @ (Identity::Root | Identity::User(_)) => Ok(identity.clone()),
        },
    }
}

/// The name of the user that a call is about, where root will not do.
fn subject_name(ask: &Ask<'_>) -> Result<String, Refusal> {
    match subject(ask)? {
        Identity::User(name) => Ok(name),
        Identity::Root | Identity::Role { .. } => Err(Refusal::validation(
            "Must specify userName when calling with non-User credentials",
        )),
    }
}

/// The ARN of the user that a call is about.
fn user_resource(state: &State, ask: &Ask<'_>) -> String {
    let name = ask
        .input
        .maybe("UserName")
        .or(ask.caller.user_name())
        .unwrap_or_default();
    user_arn(state, name)
}

fn group_resource(state: &State, ask: &Ask<'_>) -> String {
    group_arn(state, ask.input.maybe("GroupName").unwrap_or_default())
}

fn user_arn(state: &State, name: &str) -> String {
    let path = state.users.get(name).map_or("/", |user| &user.path);
    format!("arn:aws:iam::{}:user{path}{name}", state.account.id)
}

fn group_arn(state: &State, name: &str) -> String {
    let path = state.groups.get(name).map_or("/", |group| &group.path);
    format!("arn:aws:iam::{}:group{path}{name}", state.account.id)
}

fn show_user(state: &State, name: &str, user: &User) -> Value {
    json!({
        "Path": user.path,
        "UserName": name,
        "UserId": user.id,
        "Arn": user_arn(state, name),
        "CreateDate": iso(user.created),
        "PasswordLastUsed": user.password_last_used.map(iso),
    })
}

fn show_group(state: &State, name: &str, group: &Group) -> Value {
    json!({
        "Path": group.path,
        "GroupName": name,
        "GroupId": group.id,
        "Arn": group_arn(state, name),
        "CreateDate": iso(group.created),
    })
}

/// The root user, where AWS shows it among users.
fn show_root(state: &State) -> Value {
    json!({
        "Path": "/",
        "UserId": state.account.id,
        "Arn": format!("arn:aws:iam::{}:root", state.account.id),
        "CreateDate": iso(state.account.created),
        "PasswordLastUsed": state.root.password_last_used.map(iso),
    })
}

fn show_tags(user: &User) -> Vec<Value> {
    user.tags
        .iter()
        .map(|(key, value)| json!({ "Key": key, "Value": value }))
        .collect()
}
