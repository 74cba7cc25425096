//! Everything IAM knows, in one paged answer.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::arn;
use super::found::PAGES;
use super::managed_policies::{self, ManagedPolicy};
use super::show::{show_tags, show_user};
use super::state::{CustomerPolicy, Group, Iam, Role, User};
use crate::base::{Account, iso};
use crate::service::{Answer, Ask};

/// An entity of one of the four lists. `MaxItems` counts them all together.
enum Entity<'a> {
    User(&'a str, &'a User),
    Group(&'a str, &'a Group),
    Role(&'a str, &'a Role),
    Policy(&'a ManagedPolicy),
    Own(&'a str, &'a CustomerPolicy),
}

/// `GetAccountAuthorizationDetails`.
pub(super) fn get_account_authorization_details(iam: &Iam, ask: &Ask<'_>) -> Answer {
    let filter = ask.input.list("Filter");
    let wanted = |kind: &str| filter.is_empty() || filter.iter().any(|filter| filter == kind);
    let page = PAGES.cut(
        ask.input,
        entities(iam).filter(|(_, entity)| wanted(entity.kind())),
    )?;
    let mut lists: [Vec<Value>; 4] = Default::default();
    for entity in page.items {
        let (list, shown) = show(iam, ask.account, &entity);
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
            Entity::Own(..) => "LocalManagedPolicy",
        }
    }
}

fn entities(iam: &Iam) -> impl Iterator<Item = (String, Entity<'_>)> {
    let users = iam
        .users
        .iter()
        .map(|(name, user)| (format!("1{name}"), Entity::User(name, user)));
    let groups = iam
        .groups
        .iter()
        .map(|(name, group)| (format!("2{name}"), Entity::Group(name, group)));
    let roles = iam
        .roles
        .iter()
        .map(|(name, role)| (format!("3{name}"), Entity::Role(name, role)));
    let used = managed_policies::ALL
        .iter()
        .filter(|policy| attachments(iam, &policy.arn()) > 0);
    let policies = used.map(|policy| (format!("4{}", policy.name), Entity::Policy(policy)));
    let own = iam
        .policies
        .iter()
        .map(|(arn, policy)| (format!("5{arn}"), Entity::Own(arn, policy)));
    users.chain(groups).chain(roles).chain(policies).chain(own)
}

fn show(iam: &Iam, account: &Account, entity: &Entity<'_>) -> (usize, Value) {
    match entity {
        Entity::User(name, user) => (0, user_detail(account, name, user)),
        Entity::Group(name, group) => (1, group_detail(account, name, group)),
        Entity::Role(name, role) => (2, role_detail(account, name, role)),
        Entity::Policy(policy) => (3, policy_detail(iam, policy)),
        Entity::Own(arn, policy) => (3, own_policy_detail(iam, arn, policy)),
    }
}

fn user_detail(account: &Account, name: &str, user: &User) -> Value {
    let mut detail = show_user(account, name, user);
    if let Some(detail) = detail.as_object_mut() {
        detail.remove("PasswordLastUsed");
    }
    detail["UserPolicyList"] = inline_details(&user.inline_policies);
    detail["GroupList"] = json!(user.groups);
    detail["AttachedManagedPolicies"] = attached(&user.attached_policies);
    detail["PermissionsBoundary"] = boundary(user.permissions_boundary.as_deref());
    detail["Tags"] = json!(show_tags(user));
    detail
}

fn group_detail(account: &Account, name: &str, group: &Group) -> Value {
    json!({
        "Path": group.path,
        "GroupName": name,
        "GroupId": group.id,
        "Arn": arn::group(account, &group.path, name),
        "CreateDate": iso(group.created),
        "GroupPolicyList": inline_details(&group.inline_policies),
        "AttachedManagedPolicies": attached(&group.attached_policies),
    })
}

fn role_detail(account: &Account, name: &str, role: &Role) -> Value {
    json!({
        "Path": role.path,
        "RoleName": name,
        "RoleId": role.id,
        "Arn": arn::role(account, &role.path, name),
        "CreateDate": iso(role.created),
        "AssumeRolePolicyDocument": url_encoded(&role.trust),
        "InstanceProfileList": [],
        "RolePolicyList": inline_details(&role.inline_policies),
        "PermissionsBoundary": boundary(role.permissions_boundary.as_deref()),
        "AttachedManagedPolicies": attached(&role.attached_policies),
        "Tags": [],
    })
}

fn policy_detail(iam: &Iam, policy: &ManagedPolicy) -> Value {
    let mut detail = show_policy(iam, policy);
    detail["PolicyVersionList"] = json!([show_version(policy)]);
    detail
}

fn own_policy_detail(iam: &Iam, arn: &str, policy: &CustomerPolicy) -> Value {
    let mut detail = show_own_policy(iam, arn, policy);
    detail["PolicyVersionList"] = json!([{
        "Document": url_encoded(&policy.document),
        "VersionId": "v1",
        "IsDefaultVersion": true,
        "CreateDate": iso(policy.created),
    }]);
    detail
}

/// A policy of the customer's own, without its document.
pub(super) fn show_own_policy(iam: &Iam, arn: &str, policy: &CustomerPolicy) -> Value {
    let created = iso(policy.created);
    let path = arn.split_once(":policy").map_or("/", |(_, path)| path);
    let (path, name) = path.rsplit_once('/').unwrap_or(("", path));
    json!({
        "PolicyName": name,
        "PolicyId": policy.id,
        "Arn": arn,
        "Path": format!("{path}/"),
        "DefaultVersionId": "v1",
        "AttachmentCount": attachments(iam, arn),
        "PermissionsBoundaryUsageCount": bounded(iam, arn),
        "IsAttachable": true,
        "CreateDate": created,
        "UpdateDate": created,
    })
}

/// The boundary of a user or role, if there is one.
fn boundary(arn: Option<&str>) -> Value {
    arn.map_or(Value::Null, |arn| {
        json!({ "PermissionsBoundaryType": "PermissionsBoundaryPolicy", "PermissionsBoundaryArn": arn })
    })
}

/// How many users and roles a policy bounds.
fn bounded(iam: &Iam, arn: &str) -> usize {
    let users = iam.users.values().map(|user| &user.permissions_boundary);
    let roles = iam.roles.values().map(|role| &role.permissions_boundary);
    users
        .chain(roles)
        .filter(|it| it.as_deref() == Some(arn))
        .count()
}

/// How many users, groups and roles a policy is attached to.
pub(super) fn attachments(iam: &Iam, arn: &str) -> usize {
    let users = iam
        .users
        .values()
        .filter(|user| user.attached_policies.contains(arn))
        .count();
    let groups = iam
        .groups
        .values()
        .filter(|group| group.attached_policies.contains(arn))
        .count();
    let roles = iam
        .roles
        .values()
        .filter(|role| role.attached_policies.contains(arn))
        .count();
    users + groups + roles
}

fn show_policy(iam: &Iam, policy: &ManagedPolicy) -> Value {
    json!({
        "PolicyName": policy.name,
        "PolicyId": policy.id,
        "Arn": policy.arn(),
        "Path": policy.path,
        "DefaultVersionId": policy.version,
        "AttachmentCount": attachments(iam, &policy.arn()),
        "PermissionsBoundaryUsageCount": bounded(iam, &policy.arn()),
        "IsAttachable": true,
        "CreateDate": policy.created,
        "UpdateDate": policy.updated,
    })
}

fn show_version(policy: &ManagedPolicy) -> Value {
    json!({
        "Document": url_encoded(policy.text),
        "VersionId": policy.version,
        "IsDefaultVersion": true,
        "CreateDate": policy.updated,
    })
}

/// The list `AttachedManagedPolicies`.
fn attached(arns: &BTreeSet<String>) -> Value {
    arns.iter().map(show_attached).collect()
}

fn show_attached(arn: &String) -> Value {
    json!({ "PolicyName": arn.rsplit('/').next(), "PolicyArn": arn })
}

/// The list `UserPolicyList` or `GroupPolicyList`.
fn inline_details(policies: &BTreeMap<String, String>) -> Value {
    let show = |(name, text): (&String, &String)| json!({ "PolicyName": name, "PolicyDocument": url_encoded(text) });
    policies.iter().map(show).collect()
}

/// IAM gives policy documents URL-encoded (RFC 3986).
fn url_encoded(text: &str) -> String {
    const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'.')
        .remove(b'_')
        .remove(b'~');
    utf8_percent_encode(text, UNRESERVED).to_string()
}
