//! Policies: AWS's managed ones and inline ones. Customer managed policies are not played.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::arn::{group_resource, user_resource};
use super::found::{group_mut, user_mut};
use super::simulation::simulate_principal_policy;
use super::state::Iam;
use super::{managed_policies, names};
use crate::service::{Answer, Ask, Operation, any};
use crate::wire::Refusal;

/// What the practice account knows of policies.
pub(super) const OPERATIONS: &[Operation<Iam>] = &[
    Operation::write("AttachGroupPolicy", group_resource, attach_group_policy),
    Operation::write("DetachGroupPolicy", group_resource, detach_group_policy),
    Operation::write("AttachUserPolicy", user_resource, attach_user_policy),
    Operation::write("DetachUserPolicy", user_resource, detach_user_policy),
    Operation::write("PutUserPolicy", user_resource, put_user_policy),
    Operation::write("DeleteUserPolicy", user_resource, delete_user_policy),
    Operation::read("SimulatePrincipalPolicy", any, simulate_principal_policy),
];

const ATTACHED: usize = 10;
const USER_POLICY_BYTES: usize = 2048;

fn attach_group_policy(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    attach(
        &mut group_mut(iam, ask.input.text("GroupName")?)?.attached_policies,
        ask,
        "Group",
    )
}

fn detach_group_policy(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    detach(
        &mut group_mut(iam, ask.input.text("GroupName")?)?.attached_policies,
        ask,
    )
}

fn attach_user_policy(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    attach(
        &mut user_mut(iam, ask.input.text("UserName")?)?.attached_policies,
        ask,
        "User",
    )
}

fn detach_user_policy(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    detach(
        &mut user_mut(iam, ask.input.text("UserName")?)?.attached_policies,
        ask,
    )
}

fn put_user_policy(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("UserName")?;
    put(
        &mut user_mut(iam, name)?.inline_policies,
        ask,
        ("user", name),
        USER_POLICY_BYTES,
    )
}

fn delete_user_policy(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    delete(
        &mut user_mut(iam, ask.input.text("UserName")?)?.inline_policies,
        ask,
        "user",
    )
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

fn delete(policies: &mut BTreeMap<String, String>, ask: &Ask<'_>, kind: &str) -> Answer {
    let name = ask.input.text("PolicyName")?;
    policies
        .remove(name)
        .map(|_| Value::Null)
        .ok_or_else(|| no_inline(name, kind))
}

fn no_inline(name: &str, kind: &str) -> Refusal {
    Refusal::no_such_entity(format!(
        "The {kind} policy with name {name} cannot be found."
    ))
}

fn no_policy(arn: &str) -> Refusal {
    Refusal::no_such_entity(format!("Policy {arn} does not exist or is not attachable."))
}
