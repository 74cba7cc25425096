//! How IAM shows what it holds.

use serde_json::{Value, json};

use super::arn;
use super::state::{Group, Root, User};
use crate::base::{Account, iso};

pub(super) fn show_user(account: &Account, name: &str, user: &User) -> Value {
    json!({
        "Path": user.path,
        "UserName": name,
        "UserId": user.id,
        "Arn": arn::user(account, &user.path, name),
        "CreateDate": iso(user.created),
        "PasswordLastUsed": user.password_last_used.map(iso),
    })
}

pub(super) fn show_group(account: &Account, name: &str, group: &Group) -> Value {
    json!({
        "Path": group.path,
        "GroupName": name,
        "GroupId": group.id,
        "Arn": arn::group(account, &group.path, name),
        "CreateDate": iso(group.created),
    })
}

/// The root user, where AWS shows it among users.
pub(super) fn show_root(account: &Account, root: &Root) -> Value {
    json!({
        "Path": "/",
        "UserId": account.id,
        "Arn": arn::root(account),
        "CreateDate": iso(account.created),
        "PasswordLastUsed": root.password_last_used.map(iso),
    })
}

pub(super) fn show_tags(user: &User) -> Vec<Value> {
    user.tags
        .iter()
        .map(|(key, value)| json!({ "Key": key, "Value": value }))
        .collect()
}
