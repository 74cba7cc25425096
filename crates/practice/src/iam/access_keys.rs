//! Access keys.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{no_user, subject, user_arn, user_resource};
use crate::dice::Dice;
use crate::operations::{Answer, Ask, Operation};
use crate::page::{IAM, iam_answer};
use crate::refusal::Refusal;
use crate::sessions::{Identity, find_key};
use crate::world::{AccessKey, Secret, State, iso};

/// What the practice account knows of access keys.
pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::read("iam", "ListAccessKeys", user_resource, list_access_keys),
    Operation::write("iam", "CreateAccessKey", user_resource, create_access_key),
    Operation::write("iam", "UpdateAccessKey", user_resource, update_access_key),
    Operation::write("iam", "DeleteAccessKey", user_resource, delete_access_key),
    Operation::read(
        "iam",
        "GetAccessKeyLastUsed",
        key_resource,
        get_access_key_last_used,
    ),
];

const KEYS_PER_USER: usize = 2;

/// The user whose key it is.
fn key_resource(state: &State, ask: &Ask<'_>) -> String {
    let key = ask
        .input
        .maybe("AccessKeyId")
        .and_then(|id| find_key(state, id));
    match key {
        Some((Identity::User(name), _)) => user_arn(state, &name),
        Some((Identity::Root | Identity::Role { .. }, _)) | None => "*".to_owned(),
    }
}

fn list_access_keys(state: &State, ask: &Ask<'_>) -> Answer {
    let holder = subject(ask)?;
    let keys = keys(state, &holder)?;
    let page = IAM.cut(ask.input, keys.iter().map(|(id, key)| (id, (id, key))))?;
    let name = name(&holder);
    Ok(iam_answer(
        "AccessKeyMetadata",
        page,
        |(id, key)| json!({ "UserName": name, "AccessKeyId": id, "Status": status(key), "CreateDate": iso(key.created) }),
    ))
}

/// Without a user name the key is the caller's own: root's, if root calls. AWS does so too.
fn create_access_key(state: &mut State, ask: &Ask<'_>) -> Answer {
    let holder = subject(ask)?;
    let keys = keys_mut(state, &holder)?;
    if keys.len() >= KEYS_PER_USER {
        return Err(Refusal::limit_exceeded(format!(
            "Cannot exceed quota for AccessKeysPerUser: {KEYS_PER_USER}"
        )));
    }
    let (id, secret) = (Dice::Real.id("AKIA"), Dice::Real.secret_key());
    let key = AccessKey {
        secret: Secret::new(secret.clone()),
        active: true,
        created: ask.now,
        last_used: None,
    };
    keys.insert(id.clone(), key);
    Ok(json!({ "AccessKey": {
        "UserName": name(&holder),
        "AccessKeyId": id,
        "Status": "Active",
        "SecretAccessKey": secret,
        "CreateDate": iso(ask.now),
    }}))
}

fn update_access_key(state: &mut State, ask: &Ask<'_>) -> Answer {
    let id = ask.input.text("AccessKeyId")?;
    let status = ask.input.text("Status")?;
    let active = match status {
        "Active" => true,
        "Inactive" => false,
        _ => {
            let constraint = "Member must satisfy enum value set: [Active, Inactive, Expired]";
            return Err(Refusal::constraint("Status", status, constraint));
        }
    };
    let key = keys_mut(state, &subject(ask)?)?
        .get_mut(id)
        .ok_or_else(|| no_key(id))?;
    key.active = active;
    Ok(Value::Null)
}

fn delete_access_key(state: &mut State, ask: &Ask<'_>) -> Answer {
    let id = ask.input.text("AccessKeyId")?;
    let removed = keys_mut(state, &subject(ask)?)?.remove(id);
    removed.map(|_| Value::Null).ok_or_else(|| no_key(id))
}

fn get_access_key_last_used(state: &State, ask: &Ask<'_>) -> Answer {
    let id = ask.input.text("AccessKeyId")?;
    // AWS does not say that there is no such key, but that it may not be looked at.
    let Some((holder, key)) = find_key(state, id) else {
        let arn = ask.caller.arn(state);
        return Err(Refusal::access_denied(format!(
            "User: {arn} is not authorized to perform: iam:GetAccessKeyLastUsed on resource: access key {id}"
        )));
    };
    let used = match &key.last_used {
        Some(used) => {
            json!({ "LastUsedDate": iso(used.at), "ServiceName": used.service, "Region": used.region })
        }
        None => json!({ "ServiceName": "N/A", "Region": "N/A" }),
    };
    Ok(json!({ "UserName": name(&holder), "AccessKeyLastUsed": used }))
}

fn keys<'a>(
    state: &'a State,
    holder: &Identity,
) -> Result<&'a BTreeMap<String, AccessKey>, Refusal> {
    match holder {
        Identity::User(name) => state
            .users
            .get(name)
            .map(|user| &user.access_keys)
            .ok_or_else(|| no_user(name)),
        Identity::Root | Identity::Role { .. } => Ok(&state.root.access_keys),
    }
}

fn keys_mut<'a>(
    state: &'a mut State,
    holder: &Identity,
) -> Result<&'a mut BTreeMap<String, AccessKey>, Refusal> {
    match holder {
        Identity::User(name) => state
            .users
            .get_mut(name)
            .map(|user| &mut user.access_keys)
            .ok_or_else(|| no_user(name)),
        Identity::Root | Identity::Role { .. } => Ok(&mut state.root.access_keys),
    }
}

fn name(holder: &Identity) -> Option<&str> {
    match holder {
        Identity::User(name) => Some(name),
        Identity::Root | Identity::Role { .. } => None,
    }
}

fn status(key: &AccessKey) -> &'static str {
    if key.active { "Active" } else { "Inactive" }
}

fn no_key(id: &str) -> Refusal {
    Refusal::no_such_entity(format!("The Access Key with id {id} cannot be found."))
}
