//! Everything IAM knows, in one paged answer.

use serde_json::{Value, json};

use super::policies::{attached, inline_details};
use super::{group_arn, show_tags, show_user};
use crate::managed_policies;
use crate::operations::{Answer, Ask};
use crate::page::IAM;
use crate::world::{Group, Role, State, User, iso};

/// An entity of one of the four lists. `MaxItems` counts them all together.
enum Entity<'a> {
    User(&'a str, &'a User),
    Group(&'a str, &'a Group),
    Role(&'a str, &'a Role),
    Policy(&'a managed_policies::ManagedPolicy),
}

/// `GetAccountAuthorizationDetails`.
pub(super) fn get_account_authorization_details(state: &State, ask: &Ask<'_>) -> Answer {
    let filter = ask.input.list("Filter");
    let wanted = |kind: &str| filter.is_empty() || filter.iter().any(|filter| filter == kind);
    let page = IAM.cut(
        ask.input,
        entities(state).filter(|(_, entity)| wanted(entity.kind())),
    )?;
    let mut lists: [Vec<Value>; 4] = Default::default();
    for entity in page.items {
        let (list, shown) = show(state, &entity);
        lists[list].push(shown);
    }
    let [users, groups, roles, policies] = lists;
    Ok(json!({
        "UserDetailList": users,
        "GroupDetailList": groups,
        "RoleDetailList": roles,
        "Policies": policies,
        "IsTruncated": page.next.is_some(),
        "Marker": page.next,
    }))
}

impl Entity<'_> {
    fn kind(&self) -> &'static str {
        match self {
            Entity::User(..) => "User",
            Entity::Group(..) => "Group",
            Entity::Role(..) => "Role",
            Entity::Policy(_) => "AWSManagedPolicy",
        }
    }
}

fn entities(state: &State) -> impl Iterator<Item = (String, Entity<'_>)> {
    let users = state
        .users
        .iter()
        .map(|(name, user)| (format!("1{name}"), Entity::User(name, user)));
    let groups = state
        .groups
        .iter()
        .map(|(name, group)| (format!("2{name}"), Entity::Group(name, group)));
    let roles = state
        .roles
        .iter()
        .map(|(name, role)| (format!("3{name}"), Entity::Role(name, role)));
    let used = managed_policies::ALL
        .iter()
        .filter(|policy| super::policies::attachments(state, &policy.arn()) > 0);
    let policies = used.map(|policy| (format!("4{}", policy.name), Entity::Policy(policy)));
    users.chain(groups).chain(roles).chain(policies)
}

fn show(state: &State, entity: &Entity<'_>) -> (usize, Value) {
    match entity {
        Entity::User(name, user) => (0, user_detail(state, name, user)),
        Entity::Group(name, group) => (1, group_detail(state, name, group)),
        Entity::Role(name, role) => (2, role_detail(state, name, role)),
        Entity::Policy(policy) => (3, policy_detail(state, policy)),
    }
}

fn user_detail(state: &State, name: &str, user: &User) -> Value {
    let mut detail = show_user(state, name, user);
    if let Some(detail) = detail.as_object_mut() {
        detail.remove("PasswordLastUsed");
    }
    detail["UserPolicyList"] = inline_details(&user.inline_policies);
    detail["GroupList"] = json!(user.groups);
    detail["AttachedManagedPolicies"] = attached(&user.attached_policies);
    detail["Tags"] = json!(show_tags(user));
    detail
}

fn group_detail(state: &State, name: &str, group: &Group) -> Value {
    json!({
        "Path": group.path,
        "GroupName": name,
        "GroupId": group.id,
        "Arn": group_arn(state, name),
        "CreateDate": iso(group.created),
        "GroupPolicyList": inline_details(&group.inline_policies),
        "AttachedManagedPolicies": attached(&group.attached_policies),
    })
}

fn role_detail(state: &State, name: &str, role: &Role) -> Value {
    json!({
        "Path": role.path,
        "RoleName": name,
        "RoleId": role.id,
        "Arn": format!("arn:aws:iam::{}:role{}{name}", state.account.id, role.path),
        "CreateDate": iso(role.created),
        "AssumeRolePolicyDocument": super::policies::url_encoded(&role.trust),
        "InstanceProfileList": [],
        "RolePolicyList": [],
        "AttachedManagedPolicies": attached(&role.attached_policies),
        "Tags": [],
    })
}

fn policy_detail(state: &State, policy: &managed_policies::ManagedPolicy) -> Value {
    let mut detail = super::policies::show_policy(state, policy);
    detail["PolicyVersionList"] = json!([super::policies::show_version(policy)]);
    detail
}
