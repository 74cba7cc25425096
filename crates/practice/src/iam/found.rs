//! Who and what a call names.

use super::state::{Group, Iam, User};
use crate::service::{Ask, Identity};
use crate::wire::{Paging, Refusal};

/// IAM pages by `MaxItems` and `Marker`.
pub(super) const PAGES: Paging = Paging {
    size: "MaxItems",
    token: "Marker",
    default: 100,
    max: 1000,
    invalid_token: "ValidationError",
};

/// The user with a name.
pub(super) fn user<'a>(iam: &'a Iam, name: &str) -> Result<&'a User, Refusal> {
    iam.users.get(name).ok_or_else(|| no_user(name))
}

/// The same, to change.
pub(super) fn user_mut<'a>(iam: &'a mut Iam, name: &str) -> Result<&'a mut User, Refusal> {
    iam.users.get_mut(name).ok_or_else(|| no_user(name))
}

/// The group with a name.
pub(super) fn group<'a>(iam: &'a Iam, name: &str) -> Result<&'a Group, Refusal> {
    iam.groups.get(name).ok_or_else(|| no_group(name))
}

/// The same, to change.
pub(super) fn group_mut<'a>(iam: &'a mut Iam, name: &str) -> Result<&'a mut Group, Refusal> {
    iam.groups.get_mut(name).ok_or_else(|| no_group(name))
}

/// That there is no such user.
pub(super) fn no_user(name: &str) -> Refusal {
    Refusal::no_such_entity(format!("The user with name {name} cannot be found."))
}

fn no_group(name: &str) -> Refusal {
    Refusal::no_such_entity(format!("The group with name {name} cannot be found."))
}

/// Who a call is about: the user it names, or else the caller.
pub(super) fn subject(ask: &Ask<'_>) -> Result<Identity, Refusal> {
    match ask.input.maybe("UserName") {
        Some(name) => Ok(Identity::User(name.to_owned())),
        None => match &ask.caller.identity {
            Identity::Role { .. } => Err(no_subject()),
            identity @ (Identity::Root | Identity::User(_)) => Ok(identity.clone()),
        },
    }
}

/// The name of the user that a call is about, where root will not do.
pub(super) fn subject_name(ask: &Ask<'_>) -> Result<String, Refusal> {
    match subject(ask)? {
        Identity::User(name) => Ok(name),
        Identity::Root | Identity::Role { .. } => Err(no_subject()),
    }
}

fn no_subject() -> Refusal {
    Refusal::validation("Must specify userName when calling with non-User credentials")
}
