//! Groups and their members.

use serde_json::{Value, json};

use super::{group, group_resource, names, show_group, show_user, user, user_mut, user_resource};
use crate::dice::Dice;
use crate::operations::{Answer, Ask, Operation, any};
use crate::page::{IAM, iam_answer};
use crate::refusal::Refusal;
use crate::world::{Group, State};

/// What the practice account knows of groups.
pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::write("iam", "CreateGroup", group_resource, create_group),
    Operation::read("iam", "GetGroup", group_resource, get_group),
    Operation::read("iam", "ListGroups", any, list_groups),
    Operation::write("iam", "DeleteGroup", group_resource, delete_group),
    Operation::write("iam", "AddUserToGroup", group_resource, add_user_to_group),
    Operation::write(
        "iam",
        "RemoveUserFromGroup",
        group_resource,
        remove_user_from_group,
    ),
    Operation::read(
        "iam",
        "ListGroupsForUser",
        user_resource,
        list_groups_for_user,
    ),
];

const GROUPS: usize = 300;
const GROUPS_PER_USER: usize = 10;

fn create_group(state: &mut State, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("GroupName")?;
    let path = ask.input.maybe("Path").unwrap_or("/");
    names::group(name)?;
    names::path(path)?;
    if state
        .groups
        .keys()
        .any(|other| other.eq_ignore_ascii_case(name))
    {
        return Err(Refusal::already_exists(format!(
            "Group with name {name} already exists."
        )));
    }
    if state.groups.len() >= GROUPS {
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
    state.groups.insert(name.to_owned(), group.clone());
    Ok(json!({ "Group": show_group(state, name, &group) }))
}

fn get_group(state: &State, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("GroupName")?;
    let found = group(state, name)?;
    let members = state
        .users
        .iter()
        .filter(|(_, user)| user.groups.contains(name));
    let page = IAM.cut(ask.input, members.map(|(name, user)| (name, (name, user))))?;
    let mut answer = iam_answer("Users", page, |(name, user)| show_user(state, name, user));
    answer["Group"] = show_group(state, name, found);
    Ok(answer)
}

fn list_groups(state: &State, ask: &Ask<'_>) -> Answer {
    let prefix = ask.input.maybe("PathPrefix").unwrap_or("/");
    let groups = state
        .groups
        .iter()
        .filter(|(_, group)| group.path.starts_with(prefix));
    let page = IAM.cut(ask.input, groups.map(|(name, group)| (name, (name, group))))?;
    Ok(iam_answer("Groups", page, |(name, group)| {
        show_group(state, name, group)
    }))
}

fn delete_group(state: &mut State, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("GroupName")?;
    let found = group(state, name)?;
    if state.users.values().any(|user| user.groups.contains(name)) {
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
    state.groups.remove(name);
    Ok(Value::Null)
}

/// Adding a member again changes nothing and is no error, as with AWS.
fn add_user_to_group(state: &mut State, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("GroupName")?;
    let user_name = ask.input.text("UserName")?;
    group(state, name)?;
    let user = user_mut(state, user_name)?;
    if user.groups.len() >= GROUPS_PER_USER && !user.groups.contains(name) {
        return Err(Refusal::limit_exceeded(format!(
            "Cannot exceed quota for GroupsPerUser: {GROUPS_PER_USER}"
        )));
    }
    user.groups.insert(name.to_owned());
    Ok(Value::Null)
}

fn remove_user_from_group(state: &mut State, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("GroupName")?;
    let user_name = ask.input.text("UserName")?;
    group(state, name)?;
    if !user_mut(state, user_name)?.groups.remove(name) {
        return Err(Refusal::no_such_entity(format!(
            "User {user_name} is not in group {name}."
        )));
    }
    Ok(Value::Null)
}

fn list_groups_for_user(state: &State, ask: &Ask<'_>) -> Answer {
    let found = user(state, ask.input.text("UserName")?)?;
    let groups = found
        .groups
        .iter()
        .filter_map(|name| Some((name, state.groups.get(name)?)));
    let page = IAM.cut(ask.input, groups.map(|(name, group)| (name, (name, group))))?;
    Ok(iam_answer("Groups", page, |(name, group)| {
        show_group(state, name, group)
    }))
}
