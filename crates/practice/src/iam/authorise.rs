//! Whether a caller may do what it asks: service control policies, then the policies of
//! the identity, within its permissions boundary. Resource policies are not played.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::Value;

use super::managed_policies;
use super::policy_language::{Decision, Question, decide};
use super::state::{Group, Iam};
use crate::base::Account;
use crate::service::{Caller, Identity};
use crate::wire::Refusal;

/// What decides over a caller.
#[derive(Clone, Copy)]
pub(crate) struct Law<'a> {
    /// Whose account it is.
    pub(crate) account: &'a Account,
    /// The policies of identities.
    pub(crate) iam: &'a Iam,
    /// The policies of the organization.
    pub(crate) service_control_policies: &'a [Value],
}

/// Refuses, in AWS's words, what the caller may not do.
pub(crate) fn authorise(
    law: Law<'_>,
    caller: &Caller,
    action: &str,
    resource: &str,
) -> Result<(), Refusal> {
    if action == "sts:GetCallerIdentity" {
        return Ok(());
    }
    let reason = match verdict(law, caller, action, resource) {
        Verdict::Allowed => return Ok(()),
        Verdict::DeniedByOrganization => {
            "with an explicit deny in a service control policy".to_owned()
        }
        Verdict::Denied => "with an explicit deny in an identity-based policy".to_owned(),
        Verdict::NotAllowed => {
            format!("because no identity-based policy allows the {action} action")
        }
    };
    let arn = &caller.arn;
    Err(Refusal::access_denied(format!(
        "User: {arn} is not authorized to perform: {action} on resource: {resource} {reason}"
    )))
}

enum Verdict {
    Allowed,
    DeniedByOrganization,
    Denied,
    NotAllowed,
}

fn verdict(law: Law<'_>, caller: &Caller, action: &str, resource: &str) -> Verdict {
    let context = context(law.account, caller);
    let question = Question {
        action,
        resource,
        context: &context,
    };
    if decide(law.service_control_policies.iter(), &question) == Decision::ExplicitDeny {
        return Verdict::DeniedByOrganization;
    }
    if caller.identity == Identity::Root {
        return Verdict::Allowed;
    }
    match decide_for(law.iam, &caller.identity, &question) {
        Decision::Allow => Verdict::Allowed,
        Decision::ExplicitDeny => Verdict::Denied,
        Decision::ImplicitDeny if may_change_password(law.iam, caller, action) => Verdict::Allowed,
        Decision::ImplicitDeny => Verdict::NotAllowed,
    }
}

/// The password policy can let every user change the own password without any policy.
fn may_change_password(iam: &Iam, caller: &Caller, action: &str) -> bool {
    let allowed = iam
        .password_policy
        .as_ref()
        .is_some_and(|policy| policy.users_may_change);
    allowed
        && caller.user_name().is_some()
        && matches!(
            action,
            "iam:ChangePassword" | "iam:GetAccountPasswordPolicy"
        )
}

fn context(account: &Account, caller: &Caller) -> BTreeMap<String, String> {
    let mut context = BTreeMap::from([
        ("aws:principalarn".to_owned(), caller.arn.clone()),
        ("aws:principalaccount".to_owned(), account.id.clone()),
        ("aws:userid".to_owned(), caller.user_id.clone()),
        ("aws:securetransport".to_owned(), "true".to_owned()),
    ]);
    if let Some(name) = caller.user_name() {
        context.insert("aws:username".to_owned(), name.to_owned());
    }
    if let Some(mfa) = caller.mfa {
        context.insert("aws:multifactorauthpresent".to_owned(), mfa.to_string());
    }
    context
}

/// What an identity's own policies and its boundary say.
fn decide_for(iam: &Iam, identity: &Identity, question: &Question<'_>) -> Decision {
    decide_with(iam, identity, &[], question)
}

/// The same, with policies besides that it does not have.
pub(super) fn decide_with(
    iam: &Iam,
    identity: &Identity,
    besides: &[Value],
    question: &Question<'_>,
) -> Decision {
    let documents = documents(iam, identity);
    let own = documents.iter().map(AsRef::as_ref);
    let decision = decide(own.chain(besides), question);
    let boundary = match identity {
        Identity::Root => None,
        Identity::User(name) => iam.users.get(name).map(|user| &user.permissions_boundary),
        Identity::Role { name, .. } => iam.roles.get(name).map(|role| &role.permissions_boundary),
    };
    let Some(arn) = boundary.and_then(Option::as_ref) else {
        return decision;
    };
    let bounds: Vec<_> = managed(iam, std::iter::once(arn)).collect();
    match (decision, decide(bounds.iter().map(AsRef::as_ref), question)) {
        (Decision::Allow, Decision::Allow) => Decision::Allow,
        (Decision::ExplicitDeny, _) | (_, Decision::ExplicitDeny) => Decision::ExplicitDeny,
        (Decision::Allow | Decision::ImplicitDeny, _) => Decision::ImplicitDeny,
    }
}

/// All policy documents of an identity. A document that is no JSON says nothing.
fn documents<'a>(iam: &'a Iam, identity: &Identity) -> Vec<Cow<'a, Value>> {
    let mut documents = Vec::new();
    match identity {
        Identity::Root => {}
        Identity::Role { name, .. } => {
            let Some(role) = iam.roles.get(name) else {
                return documents;
            };
            documents.extend(managed(iam, role.attached_policies.iter()));
            documents.extend(inline(role.inline_policies.values()));
        }
        Identity::User(name) => {
            let Some(user) = iam.users.get(name) else {
                return documents;
            };
            documents.extend(managed(iam, user.attached_policies.iter()));
            documents.extend(inline(user.inline_policies.values()));
            for group in user.groups.iter().filter_map(|name| iam.groups.get(name)) {
                documents.extend(documents_of(iam, group));
            }
        }
    }
    documents
}

/// All policy documents of a group.
pub(super) fn documents_of(iam: &Iam, group: &Group) -> Vec<Cow<'static, Value>> {
    let attached = managed(iam, group.attached_policies.iter());
    attached
        .chain(inline(group.inline_policies.values()))
        .collect()
}

fn managed<'a>(
    iam: &'a Iam,
    arns: impl Iterator<Item = &'a String>,
) -> impl Iterator<Item = Cow<'static, Value>> {
    arns.filter_map(|arn| match managed_policies::find(arn) {
        Some(policy) => Some(Cow::Borrowed(policy.document())),
        None => parsed(&iam.policies.get(arn)?.document),
    })
}

fn inline<'a>(
    texts: impl Iterator<Item = &'a String>,
) -> impl Iterator<Item = Cow<'static, Value>> {
    texts.filter_map(|text| parsed(text))
}

fn parsed(text: &str) -> Option<Cow<'static, Value>> {
    serde_json::from_str(text).ok().map(Cow::Owned)
}
