//! Policies: AWS's managed ones, those of the customer's own with one version, and inline ones.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::arn::{self, group_resource, user_resource};
use super::authorization_details::{attachments, show_own_policy};
use super::form::well_formed;
use super::found::{group_mut, user_mut};
use super::simulation::simulate_principal_policy;
use super::state::{CustomerPolicy, Iam};
use super::{managed_policies, names};
use crate::base::Dice;
use crate::service::{Answer, Ask, Operation, any};
use crate::wire::Refusal;

/// What the practice account knows of policies.
pub(super) const OPERATIONS: &[Operation<Iam>] = &[
    Operation::write("CreatePolicy", policy_resource, create_policy),
    Operation::write("DeletePolicy", policy_resource, delete_policy),
    Operation::write("AttachGroupPolicy", group_resource, attach_group_policy),
    Operation::write("DetachGroupPolicy", group_resource, detach_group_policy),
    Operation::write("AttachUserPolicy", user_resource, attach_user_policy),
    Operation::write("DetachUserPolicy", user_resource, detach_user_policy),
    Operation::write("PutUserPolicy", user_resource, put_user_policy),
    Operation::write("DeleteUserPolicy", user_resource, delete_user_policy),
    Operation::read("SimulatePrincipalPolicy", any, simulate_principal_policy),
];

const ATTACHED: usize = 10;
const POLICY_BYTES: usize = 6144;
const USER_POLICY_BYTES: usize = 2048;

fn attach_group_policy(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    known(iam, ask)?;
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
    known(iam, ask)?;
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

/// Refuses a policy that is neither AWS's nor the customer's own.
fn known(iam: &Iam, ask: &Ask<'_>) -> Result<(), Refusal> {
    let arn = ask.input.text("PolicyArn")?;
    match managed_policies::find(arn).is_some() || iam.policies.contains_key(arn) {
        true => Ok(()),
        false => Err(no_policy(arn)),
    }
}

fn policy_resource(_: &Iam, ask: &Ask<'_>) -> String {
    match (ask.input.maybe("PolicyArn"), ask.input.maybe("PolicyName")) {
        (Some(arn), _) => arn.to_owned(),
        (None, name) => {
            let path = ask.input.maybe("Path").unwrap_or("/");
            arn::policy(ask.account, path, name.unwrap_or_default())
        }
    }
}

/// IAM compares names without regard to case, and counts a document without its white space.
fn create_policy(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("PolicyName")?;
    let document = ask.input.text("PolicyDocument")?;
    let path = ask.input.maybe("Path").unwrap_or("/");
    names::policy(name)?;
    names::path(path)?;
    well_formed(document)?;
    let last = |arn: &String| arn.rsplit('/').next().unwrap_or_default().to_owned();
    if iam
        .policies
        .keys()
        .any(|arn| last(arn).eq_ignore_ascii_case(name))
    {
        return Err(Refusal::already_exists(format!(
            "A policy called {name} already exists. Duplicate names are not allowed."
        )));
    }
    if size(document) > POLICY_BYTES {
        return Err(Refusal::limit_exceeded(format!(
            "Cannot exceed quota for PolicySize: {POLICY_BYTES}"
        )));
    }
    let arn = arn::policy(ask.account, path, name);
    let policy = CustomerPolicy {
        id: Dice::Real.id("ANPA"),
        created: ask.now,
        document: document.to_owned(),
    };
    iam.policies.insert(arn.clone(), policy.clone());
    Ok(json!({ "Policy": show_own_policy(iam, &arn, &policy) }))
}

fn delete_policy(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let arn = ask.input.text("PolicyArn")?;
    if !iam.policies.contains_key(arn) {
        return Err(Refusal::no_such_entity(format!(
            "Policy {arn} was not found."
        )));
    }
    if attachments(iam, arn) > 0 {
        return Err(Refusal::delete_conflict(
            "Cannot delete a policy attached to entities.",
        ));
    }
    iam.policies.remove(arn);
    Ok(Value::Null)
}

/// Attaching again changes nothing and is no error, as with AWS.
fn attach(attached: &mut BTreeSet<String>, ask: &Ask<'_>, kind: &str) -> Answer {
    let arn = ask.input.text("PolicyArn")?;
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
    // All inline policies count together.
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

/// White space does not count.
fn size(document: &str) -> usize {
    let letters = document.chars();
    letters.filter(|letter| !letter.is_whitespace()).count()
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
