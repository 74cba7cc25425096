//! Groups and their members.

use serde_json::{Value, json};

use super::arn::group_resource;
use super::found::{PAGES, group, user_mut};
use super::names;
use super::show::{show_group, show_user};
use super::state::{Group, Iam};
use crate::base::Dice;
use crate::service::{Answer, Ask, Operation, any};
use crate::wire::{Refusal, truncated_answer};

/// What the practice account knows of groups.
pub(super) const OPERATIONS: &[Operation<Iam>] = &[
    Operation::write("CreateGroup", group_resource, create_group),
    Operation::read("GetGroup", group_resource, get_group),
    Operation::read("ListGroups", any, list_groups),
    Operation::write("DeleteGroup", group_resource, delete_group),
    Operation::write("AddUserToGroup", group_resource, add_user_to_group),
    Operation::write(
        "RemoveUserFromGroup",
        group_resource,
        remove_user_from_group,
    ),
];

const GROUPS: usize = 300;
const GROUPS_PER_USER: usize = 10;

fn create_group(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("GroupName")?;
    let path = ask.input.maybe("Path").unwrap_or("/");
    names::group(name)?;
    names::path(path)?;
    if iam
        .groups
        .keys()
        .any(|other| other.eq_ignore_ascii_case(name))
    {
        return Err(Refusal::already_exists(format!(
            "Group with name {name} already exists."
        )));
    }
    if iam.groups.len() >= GROUPS {
        return Err(Refusal::limit_exceeded(format!(
            "Cannot exceed quota for GroupsPerAccount: {GROUPS}"
        )));
    }
    let group = Group {
        id: Dice::Real.id("AGPA"),
        path: path.to_owned(),
        created: ask.now,
        attached_policies: Default::default(),
        inline_policies: Default::default(),
    };
    iam.groups.insert(name.to_owned(), group.clone());
    Ok(json!({ "Group": show_group(ask.account, name, &group) }))
}

fn get_group(iam: &Iam, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("GroupName")?;
    let found = group(iam, name)?;
    let members = iam
        .users
        .iter()
        .filter(|(_, user)| user.groups.contains(name));
    let page = PAGES.cut(ask.input, members.map(|(name, user)| (name, (name, user))))?;
    let mut answer = truncated_answer("Users", page, |(name, user)| {
        show_user(ask.account, name, user)
    });
    answer["Group"] = show_group(ask.account, name, found);
    Ok(answer)
}

fn list_groups(iam: &Iam, ask: &Ask<'_>) -> Answer {
    let prefix = ask.input.maybe("PathPrefix").unwrap_or("/");
    let groups = iam
        .groups
        .iter()
        .filter(|(_, group)| group.path.starts_with(prefix));
    let page = PAGES.cut(ask.input, groups.map(|(name, group)| (name, (name, group))))?;
    Ok(truncated_answer("Groups", page, |(name, group)| {
        show_group(ask.account, name, group)
    }))
}

fn delete_group(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("GroupName")?;
    let found = group(iam, name)?;
    if iam.users.values().any(|user| user.groups.contains(name)) {
        return Err(Refusal::delete_conflict(
            "Cannot delete entity, must remove users from group first.",
        ));
    }
    if !found.attached_policies.is_empty() {
        return Err(Refusal::delete_conflict(
            "Cannot delete entity, must detach all policies first.",
        ));
    }
    if !found.inline_policies.is_empty() {
        return Err(Refusal::delete_conflict(
            "Cannot delete entity, must delete policies first.",
        ));
    }
    iam.groups.remove(name);
    Ok(Value::Null)
}

/// Adding a member again changes nothing and is no error, as with AWS.
fn add_user_to_group(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("GroupName")?;
    let user_name = ask.input.text("UserName")?;
    group(iam, name)?;
    let user = user_mut(iam, user_name)?;
    if user.groups.len() >= GROUPS_PER_USER && !user.groups.contains(name) {
        return Err(Refusal::limit_exceeded(format!(
            "Cannot exceed quota for GroupsPerUser: {GROUPS_PER_USER}"
        )));
    }
    user.groups.insert(name.to_owned());
    Ok(Value::Null)
}

fn remove_user_from_group(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("GroupName")?;
    let user_name = ask.input.text("UserName")?;
    group(iam, name)?;
    if !user_mut(iam, user_name)?.groups.remove(name) {
        return Err(Refusal::no_such_entity(format!(
            "User {user_name} is not in group {name}."
        )));
    }
    Ok(Value::Null)
}
