//! Users.

use serde_json::{Value, json};

use super::arn::{self, user_resource};
use super::found::{PAGES, no_user, subject, user};
use super::names;
use super::show::{show_root, show_tags, show_user};
use super::state::{Iam, MfaHolder, User};
use crate::base::Dice;
use crate::service::{Answer, Ask, Identity, Operation};
use crate::wire::{Refusal, truncated_answer};

/// What the practice account knows of users.
pub(super) const OPERATIONS: &[Operation<Iam>] = &[
    Operation::write("CreateUser", user_resource, create_user),
    Operation::read("GetUser", user_resource, get_user),
    Operation::read("ListUsers", every_user, list_users),
    Operation::write("DeleteUser", user_resource, delete_user),
];

const USERS: usize = 5000;

fn every_user(_: &Iam, ask: &Ask<'_>) -> String {
    let prefix = ask.input.maybe("PathPrefix").unwrap_or("/");
    arn::user(ask.account, prefix, "")
}

fn create_user(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("UserName")?;
    let path = ask.input.maybe("Path").unwrap_or("/");
    names::user(name)?;
    names::path(path)?;
    if iam
        .users
        .keys()
        .any(|other| other.eq_ignore_ascii_case(name))
    {
        return Err(Refusal::already_exists(format!(
            "User with name {name} already exists."
        )));
    }
    if iam.users.len() >= USERS {
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
        service_credentials: Default::default(),
        groups: Default::default(),
        attached_policies: Default::default(),
        inline_policies: Default::default(),
        permissions_boundary: None,
        tags: ask.input.list("Tags").iter().filter_map(tag).collect(),
    };
    iam.users.insert(name.to_owned(), user.clone());
    Ok(json!({ "User": with_tags(show_user(ask.account, name, &user), &user) }))
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

fn get_user(iam: &Iam, ask: &Ask<'_>) -> Answer {
    match subject(ask)? {
        Identity::Root | Identity::Role { .. } => {
            Ok(json!({ "User": show_root(ask.account, &iam.root) }))
        }
        Identity::User(name) => {
            let user = user(iam, &name)?;
            Ok(json!({ "User": with_tags(show_user(ask.account, &name, user), user) }))
        }
    }
}

fn list_users(iam: &Iam, ask: &Ask<'_>) -> Answer {
    let prefix = ask.input.maybe("PathPrefix").unwrap_or("/");
    let users = iam
        .users
        .iter()
        .filter(|(_, user)| user.path.starts_with(prefix));
    let page = PAGES.cut(ask.input, users.map(|(name, user)| (name, (name, user))))?;
    Ok(truncated_answer("Users", page, |(name, user)| {
        show_user(ask.account, name, user)
    }))
}

fn delete_user(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("UserName")?;
    let user = user(iam, name)?;
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
            !user.service_credentials.is_empty(),
            "must delete service specific credentials first.",
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
        (iam.has_device(&holder), "must delete MFA device first."),
    ];
    if let Some((_, what)) = conflicts.iter().find(|(conflict, _)| *conflict) {
        return Err(Refusal::delete_conflict(format!(
            "Cannot delete entity, {what}"
        )));
    }
    iam.users
        .remove(name)
        .map(|_| Value::Null)
        .ok_or_else(|| no_user(name))
}
