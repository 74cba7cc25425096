//! Users.

use serde_json::{Value, json};

use super::{names, no_user, show_root, show_tags, show_user, subject, user, user_resource};
use crate::dice::Dice;
use crate::operations::{Answer, Ask, Operation};
use crate::page::{IAM, iam_answer};
use crate::refusal::Refusal;
use crate::sessions::Identity;
use crate::world::{MfaHolder, State, User};

/// What the practice account knows of users.
pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::write("iam", "CreateUser", user_resource, create_user),
    Operation::read("iam", "GetUser", user_resource, get_user),
    Operation::read("iam", "ListUsers", every_user, list_users),
    Operation::write("iam", "DeleteUser", user_resource, delete_user),
];

const USERS: usize = 5000;

fn every_user(state: &State, ask: &Ask<'_>) -> String {
    let prefix = ask.input.maybe("PathPrefix").unwrap_or("/");
    format!("arn:aws:iam::{}:user{prefix}", state.account.id)
}

fn create_user(state: &mut State, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("UserName")?;
    let path = ask.input.maybe("Path").unwrap_or("/");
    names::user(name)?;
    names::path(path)?;
    if state
        .users
        .keys()
        .any(|other| other.eq_ignore_ascii_case(name))
    {
        return Err(Refusal::already_exists(format!(
            "User with name {name} already exists."
        )));
    }
    if state.users.len() >= USERS {
        return Err(Refusal::limit_exceeded(format!(
            "Cannot exceed quota for UsersPerAccount: {USERS}"
        )));
    }
    let user = User {
        id: Dice::Real.id("AIDA"),
        path: path.to_owned(),
        created: ask.now,
        login_profile: None,
        password_last_used: None,
        access_keys: Default::default(),
        groups: Default::default(),
        attached_policies: Default::default(),
        inline_policies: Default::default(),
        tags: ask.input.list("Tags").iter().filter_map(tag).collect(),
    };
    state.users.insert(name.to_owned(), user.clone());
    Ok(json!({ "User": with_tags(show_user(state, name, &user), &user) }))
}

fn tag(tag: &Value) -> Option<(String, String)> {
    let text = |name| tag[name].as_str().map(str::to_owned);
    Some((text("Key")?, text("Value").unwrap_or_default()))
}

fn with_tags(mut shown: Value, user: &User) -> Value {
    if !user.tags.is_empty() {
        shown["Tags"] = json!(show_tags(user));
    }
    shown
}

fn get_user(state: &State, ask: &Ask<'_>) -> Answer {
    match subject(ask)? {
        Identity::Root | Identity::Role { .. } => Ok(json!({ "User": show_root(state) })),
        Identity::User(name) => {
            let user = user(state, &name)?;
            Ok(json!({ "User": with_tags(show_user(state, &name, user), user) }))
        }
    }
}

fn list_users(state: &State, ask: &Ask<'_>) -> Answer {
    let prefix = ask.input.maybe("PathPrefix").unwrap_or("/");
    let users = state
        .users
        .iter()
        .filter(|(_, user)| user.path.starts_with(prefix));
    let page = IAM.cut(ask.input, users.map(|(name, user)| (name, (name, user))))?;
    Ok(iam_answer("Users", page, |(name, user)| {
        show_user(state, name, user)
    }))
}

fn delete_user(state: &mut State, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("UserName")?;
    let user = user(state, name)?;
    let holder = MfaHolder::User(name.to_owned());
    let conflicts = [
        (
            user.login_profile.is_some(),
            "must delete login profile first.",
        ),
        (
            !user.access_keys.is_empty(),
            "must delete access keys first.",
        ),
        (
            !user.groups.is_empty(),
            "must remove users from group first.",
        ),
        (
            !user.attached_policies.is_empty(),
            "must detach all policies first.",
        ),
        (
            !user.inline_policies.is_empty(),
            "must delete policies first.",
        ),
        (
            state
                .mfa_devices
                .values()
                .any(|device| device.holder.as_ref() == Some(&holder)),
            "must delete MFA device first.",
        ),
    ];
    if let Some((_, what)) = conflicts.iter().find(|(conflict, _)| *conflict) {
        return Err(Refusal::delete_conflict(format!(
            "Cannot delete entity, {what}"
        )));
    }
    state
        .users
        .remove(name)
        .map(|_| Value::Null)
        .ok_or_else(|| no_user(name))
}
