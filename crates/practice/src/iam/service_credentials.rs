//! Credentials for single services, which the practice account only tells of.

use std::collections::BTreeMap;

use serde_json::json;

use super::arn;
use super::found::{PAGES, subject_name, user};
use super::state::{Iam, ServiceCredential};
use crate::base::iso;
use crate::service::{Answer, Ask, Operation};
use crate::wire::{Refusal, truncated_answer};

/// What the practice account knows of credentials for single services.
pub(super) const OPERATIONS: &[Operation<Iam>] = &[Operation::read(
    "ListServiceSpecificCredentials",
    resource,
    list_service_specific_credentials,
)];

/// All users, or the one that the call names or that asks.
fn resource(iam: &Iam, ask: &Ask<'_>) -> String {
    match all_users(ask) {
        true => "*".to_owned(),
        false => arn::user_resource(iam, ask),
    }
}

fn all_users(ask: &Ask<'_>) -> bool {
    ask.input.maybe("AllUsers") == Some("true")
}

fn list_service_specific_credentials(iam: &Iam, ask: &Ask<'_>) -> Answer {
    let of = match (all_users(ask), ask.input.maybe("UserName")) {
        (true, Some(_)) => {
            return Err(Refusal::validation(
                "AllUsers cannot be specified together with UserName",
            ));
        }
        (true, None) => None,
        (false, _) => Some(subject_name(ask)?),
    };
    if let Some(name) = &of {
        user(iam, name)?;
    }
    let service = ask.input.maybe("ServiceName");
    let users = iam.users.iter();
    let users = users.filter(|(name, _)| of.as_ref().is_none_or(|of| of == *name));
    let wanted = |one: &ServiceCredential| service.is_none_or(|service| service == one.service);
    let credentials: BTreeMap<&str, (&str, &ServiceCredential)> = users
        .flat_map(|(name, user)| {
            user.service_credentials
                .iter()
                .map(move |(id, one)| (name, id, one))
        })
        .filter(|(_, _, one)| wanted(one))
        .map(|(name, id, one)| (id.as_str(), (name.as_str(), one)))
        .collect();
    let credentials = credentials.into_iter();
    let credentials = credentials.map(|(id, (name, one))| (id, (name, id, one)));
    let page = PAGES.cut(ask.input, credentials)?;
    Ok(truncated_answer(
        "ServiceSpecificCredentials",
        page,
        |(name, id, one)| {
            json!({
                "UserName": name,
                "Status": if one.active { "Active" } else { "Inactive" },
                "CreateDate": iso(one.created),
                "ExpirationDate": one.expires.map(iso),
                "ServiceSpecificCredentialId": id,
                "ServiceName": one.service,
            })
        },
    ))
}
