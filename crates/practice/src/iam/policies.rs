//! Policies: AWS's managed ones and inline ones. Customer managed policies are not played.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::simulation::simulate_principal_policy;
use super::{group, group_mut, group_resource, names, user, user_mut, user_resource};
use crate::managed_policies::{self, ManagedPolicy};
use crate::operations::{Answer, Ask, Operation, any};
use crate::page::{IAM, iam_answer};
use crate::refusal::Refusal;
use crate::world::State;

/// What the practice account knows of policies.
pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::write(
        "iam",
        "AttachGroupPolicy",
        group_resource,
        attach_group_policy,
    ),
    Operation::write(
        "iam",
        "DetachGroupPolicy",
        group_resource,
        detach_group_policy,
    ),
    Operation::read(
        "iam",
        "ListAttachedGroupPolicies",
        group_resource,
        list_attached_group_policies,
    ),
    Operation::write("iam", "PutGroupPolicy", group_resource, put_group_policy),
    Operation::read("iam", "GetGroupPolicy", group_resource, get_group_policy),
    Operation::write(
        "iam",
        "DeleteGroupPolicy",
        group_resource,
        delete_group_policy,
    ),
    Operation::read(
        "iam",
        "ListGroupPolicies",
        group_resource,
        list_group_policies,
    ),
    Operation::write("iam", "AttachUserPolicy", user_resource, attach_user_policy),
    Operation::write("iam", "DetachUserPolicy", user_resource, detach_user_policy),
    Operation::read(
        "iam",
        "ListAttachedUserPolicies",
        user_resource,
        list_attached_user_policies,
    ),
    Operation::write("iam", "PutUserPolicy", user_resource, put_user_policy),
    Operation::read("iam", "GetUserPolicy", user_resource, get_user_policy),
    Operation::write("iam", "DeleteUserPolicy", user_resource, delete_user_policy),
    Operation::read("iam", "ListUserPolicies", user_resource, list_user_policies),
    Operation::read("iam", "GetPolicy", policy_resource, get_policy),
    Operation::read(
        "iam",
        "GetPolicyVersion",
        policy_resource,
        get_policy_version,
    ),
    Operation::read("iam", "ListPolicies", any, list_policies),
    Operation::read(
        "iam",
        "SimulatePrincipalPolicy",
        any,
        simulate_principal_policy,
    ),
];

const ATTACHED: usize = 10;
const USER_POLICY_BYTES: usize = 2048;
const GROUP_POLICY_BYTES: usize = 5120;

fn policy_resource(_: &State, ask: &Ask<'_>) -> String {
    ask.input.maybe("PolicyArn").unwrap_or("*").to_owned()
}

fn attach_group_policy(state: &mut State, ask: &Ask<'_>) -> Answer {
    attach(
        &mut group_mut(state, ask.input.text("GroupName")?)?.attached_policies,
        ask,
        "Group",
    )
}

fn detach_group_policy(state: &mut State, ask: &Ask<'_>) -> Answer {
    detach(
        &mut group_mut(state, ask.input.text("GroupName")?)?.attached_policies,
        ask,
    )
}

fn list_attached_group_policies(state: &State, ask: &Ask<'_>) -> Answer {
    list_attached(
        &group(state, ask.input.text("GroupName")?)?.attached_policies,
        ask,
    )
}

fn put_group_policy(state: &mut State, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("GroupName")?;
    put(
        &mut group_mut(state, name)?.inline_policies,
        ask,
        ("group", name),
        GROUP_POLICY_BYTES,
    )
}

fn get_group_policy(state: &State, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("GroupName")?;
    get(
        &group(state, name)?.inline_policies,
        ask,
        ("GroupName", name),
    )
}

fn delete_group_policy(state: &mut State, ask: &Ask<'_>) -> Answer {
    delete(
        &mut group_mut(state, ask.input.text("GroupName")?)?.inline_policies,
        ask,
        "group",
    )
}

fn list_group_policies(state: &State, ask: &Ask<'_>) -> Answer {
    list_inline(
        &group(state, ask.input.text("GroupName")?)?.inline_policies,
        ask,
    )
}

fn attach_user_policy(state: &mut State, ask: &Ask<'_>) -> Answer {
    attach(
        &mut user_mut(state, ask.input.text("UserName")?)?.attached_policies,
        ask,
        "User",
    )
}

fn detach_user_policy(state: &mut State, ask: &Ask<'_>) -> Answer {
    detach(
        &mut user_mut(state, ask.input.text("UserName")?)?.attached_policies,
        ask,
    )
}

fn list_attached_user_policies(state: &State, ask: &Ask<'_>) -> Answer {
    list_attached(
        &user(state, ask.input.text("UserName")?)?.attached_policies,
        ask,
    )
}

fn put_user_policy(state: &mut State, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("UserName")?;
    put(
        &mut user_mut(state, name)?.inline_policies,
        ask,
        ("user", name),
        USER_POLICY_BYTES,
    )
}

fn get_user_policy(state: &State, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("UserName")?;
    get(&user(state, name)?.inline_policies, ask, ("UserName", name))
}

fn delete_user_policy(state: &mut State, ask: &Ask<'_>) -> Answer {
    delete(
        &mut user_mut(state, ask.input.text("UserName")?)?.inline_policies,
        ask,
        "user",
    )
}

fn list_user_policies(state: &State, ask: &Ask<'_>) -> Answer {
    list_inline(
        &user(state, ask.input.text("UserName")?)?.inline_policies,
        ask,
    )
}

fn get_policy(state: &State, ask: &Ask<'_>) -> Answer {
    Ok(json!({ "Policy": show_policy(state, managed(ask)?) }))
}

/// Only the default version is known.
fn get_policy_version(_: &State, ask: &Ask<'_>) -> Answer {
    let policy = managed(ask)?;
    let version = ask.input.text("VersionId")?;
    if version != policy.version {
        let message = format!(
            "Policy {} version {version} does not exist or is not attachable.",
            policy.arn()
        );
        return Err(Refusal::no_such_entity(message));
    }
    Ok(json!({ "PolicyVersion": show_version(policy) }))
}

fn list_policies(state: &State, ask: &Ask<'_>) -> Answer {
    let aws = ask.input.maybe("Scope") != Some("Local");
    let attached_only = ask.input.flag("OnlyAttached").unwrap_or(false);
    let policies = managed_policies::ALL
        .iter()
        .filter(|policy| aws && (!attached_only || attachments(state, &policy.arn()) > 0));
    let page = IAM.cut(ask.input, policies.map(|policy| (policy.name, policy)))?;
    Ok(iam_answer("Policies", page, |policy| {
        show_policy(state, policy)
    }))
}

/// Attaching again changes nothing and is no error, as with AWS.
fn attach(attached: &mut BTreeSet<String>, ask: &Ask<'_>, kind: &str) -> Answer {
    let arn = ask.input.text("PolicyArn")?;
    if managed_policies::find(arn).is_none() {
        return Err(no_policy(arn));
    }
    if attached.len() >= ATTACHED && !attached.contains(arn) {
        return Err(Refusal::limit_exceeded(format!(
            "Cannot exceed quota for PoliciesPer{kind}: {ATTACHED}"
        )));
    }
    attached.insert(arn.to_owned());
    Ok(Value::Null)
}

fn detach(attached: &mut BTreeSet<String>, ask: &Ask<'_>) -> Answer {
    let arn = ask.input.text("PolicyArn")?;
    if !attached.remove(arn) {
        return Err(Refusal::no_such_entity(format!(
            "Policy {arn} was not found."
        )));
    }
    Ok(Value::Null)
}

fn list_attached(attached: &BTreeSet<String>, ask: &Ask<'_>) -> Answer {
    let page = IAM.cut(ask.input, attached.iter().map(|arn| (arn, arn)))?;
    Ok(iam_answer("AttachedPolicies", page, show_attached))
}

fn put(
    policies: &mut BTreeMap<String, String>,
    ask: &Ask<'_>,
    of: (&str, &str),
    bytes: usize,
) -> Answer {
    let name = ask.input.text("PolicyName")?;
    let document = ask.input.text("PolicyDocument")?;
    names::policy(name)?;
    well_formed(document)?;
    // White space does not count, and all inline policies count together.
    let size = |text: &str| {
        text.chars()
            .filter(|letter| !letter.is_whitespace())
            .count()
    };
    let others = policies
        .iter()
        .filter(|(other, _)| *other != name)
        .map(|(_, text)| size(text))
        .sum::<usize>();
    if others + size(document) > bytes {
        let (kind, of) = of;
        return Err(Refusal::limit_exceeded(format!(
            "Maximum policy size of {bytes} bytes exceeded for {kind} {of}"
        )));
    }
    policies.insert(name.to_owned(), document.to_owned());
    Ok(Value::Null)
}

fn well_formed(document: &str) -> Result<(), Refusal> {
    let malformed = |message| Refusal::new(400, "MalformedPolicyDocument", message);
    let Ok(document) = serde_json::from_str::<Value>(document) else {
        return Err(malformed("This policy contains invalid Json"));
    };
    let statements = match &document["Statement"] {
        Value::Array(statements) => statements.clone(),
        statement @ Value::Object(_) => vec![statement.clone()],
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    };
    let complete = |statement: &Value| {
        let has = |name: &str| statement.get(name).is_some();
        (statement["Effect"] == "Allow" || statement["Effect"] == "Deny")
            && (has("Action") != has("NotAction"))
            && (has("Resource") != has("NotResource"))
    };
    if statements.is_empty() || !statements.iter().all(complete) {
        return Err(malformed("Syntax errors in policy."));
    }
    Ok(())
}

fn get(policies: &BTreeMap<String, String>, ask: &Ask<'_>, (member, of): (&str, &str)) -> Answer {
    let name = ask.input.text("PolicyName")?;
    let document = policies
        .get(name)
        .ok_or_else(|| no_inline(name, &member.to_lowercase().replace("name", "")))?;
    Ok(json!({ member: of, "PolicyName": name, "PolicyDocument": url_encoded(document) }))
}

fn delete(policies: &mut BTreeMap<String, String>, ask: &Ask<'_>, kind: &str) -> Answer {
    let name = ask.input.text("PolicyName")?;
    policies
        .remove(name)
        .map(|_| Value::Null)
        .ok_or_else(|| no_inline(name, kind))
}

fn list_inline(policies: &BTreeMap<String, String>, ask: &Ask<'_>) -> Answer {
    let page = IAM.cut(ask.input, policies.keys().map(|name| (name, name)))?;
    Ok(iam_answer("PolicyNames", page, |name| json!(name)))
}

fn no_inline(name: &str, kind: &str) -> Refusal {
    Refusal::no_such_entity(format!(
        "The {kind} policy with name {name} cannot be found."
    ))
}

fn no_policy(arn: &str) -> Refusal {
    Refusal::no_such_entity(format!("Policy {arn} does not exist or is not attachable."))
}

fn managed(ask: &Ask<'_>) -> Result<&'static ManagedPolicy, Refusal> {
    let arn = ask.input.text("PolicyArn")?;
    managed_policies::find(arn)
        .ok_or_else(|| Refusal::no_such_entity(format!("Policy {arn} was not found.")))
}

/// How many users, groups and roles a policy is attached to.
pub(super) fn attachments(state: &State, arn: &str) -> usize {
    let users = state
        .users
        .values()
        .filter(|user| user.attached_policies.contains(arn))
        .count();
    let groups = state
        .groups
        .values()
        .filter(|group| group.attached_policies.contains(arn))
        .count();
    let roles = state
        .roles
        .values()
        .filter(|role| role.attached_policies.contains(arn))
        .count();
    users + groups + roles
}

pub(super) fn show_policy(state: &State, policy: &ManagedPolicy) -> Value {
    json!({
        "PolicyName": policy.name,
        "PolicyId": policy.id,
        "Arn": policy.arn(),
        "Path": policy.path,
        "DefaultVersionId": policy.version,
        "AttachmentCount": attachments(state, &policy.arn()),
        "PermissionsBoundaryUsageCount": 0,
        "IsAttachable": true,
        "CreateDate": policy.created,
        "UpdateDate": policy.updated,
    })
}

pub(super) fn show_version(policy: &ManagedPolicy) -> Value {
    json!({
        "Document": url_encoded(policy.text),
        "VersionId": policy.version,
        "IsDefaultVersion": true,
        "CreateDate": policy.updated,
    })
}

/// The list `AttachedManagedPolicies`.
pub(super) fn attached(arns: &BTreeSet<String>) -> Value {
    arns.iter().map(show_attached).collect()
}

fn show_attached(arn: &String) -> Value {
    json!({ "PolicyName": arn.rsplit('/').next(), "PolicyArn": arn })
}

/// The list `UserPolicyList` or `GroupPolicyList`.
pub(super) fn inline_details(policies: &BTreeMap<String, String>) -> Value {
    let show = |(name, text): (&String, &String)| json!({ "PolicyName": name, "PolicyDocument": url_encoded(text) });
    policies.iter().map(show).collect()
}

/// IAM gives policy documents URL-encoded (RFC 3986).
pub(super) fn url_encoded(text: &str) -> String {
    const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'.')
        .remove(b'_')
        .remove(b'~');
    utf8_percent_encode(text, UNRESERVED).to_string()
}
