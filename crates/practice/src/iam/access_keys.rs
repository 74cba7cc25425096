//! Access keys.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::arn::{self, user_resource};
use super::found::{PAGES, no_user, subject};
use super::state::{AccessKey, Iam};
use crate::base::{Dice, Secret, iso};
use crate::service::{Answer, Ask, Identity, Operation};
use crate::wire::{Refusal, truncated_answer};

/// What the practice account knows of access keys.
pub(super) const OPERATIONS: &[Operation<Iam>] = &[
    Operation::read("ListAccessKeys", user_resource, list_access_keys),
    Operation::write("CreateAccessKey", user_resource, create_access_key),
    Operation::write("UpdateAccessKey", user_resource, update_access_key),
    Operation::write("DeleteAccessKey", user_resource, delete_access_key),
    Operation::read(
        "GetAccessKeyLastUsed",
        key_resource,
        get_access_key_last_used,
    ),
];

const KEYS_PER_USER: usize = 2;

/// The user whose key it is.
fn key_resource(iam: &Iam, ask: &Ask<'_>) -> String {
    let key = ask
        .input
        .maybe("AccessKeyId")
        .and_then(|id| iam.find_key(id));
    match key {
        Some((Identity::User(name), _)) => arn::user_named(iam, ask.account, &name),
        Some((Identity::Root | Identity::Role { .. }, _)) | None => "*".to_owned(),
    }
}

fn list_access_keys(iam: &Iam, ask: &Ask<'_>) -> Answer {
    let holder = subject(ask)?;
    let keys = keys(iam, &holder)?;
    let page = PAGES.cut(ask.input, keys.iter().map(|(id, key)| (id, (id, key))))?;
    let name = name(&holder);
    Ok(truncated_answer(
        "AccessKeyMetadata",
        page,
        |(id, key)| json!({ "UserName": name, "AccessKeyId": id, "Status": status(key), "CreateDate": iso(key.created) }),
    ))
}

/// Without a user name the key is the caller's own: root's, if root calls. AWS does so too.
fn create_access_key(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let holder = subject(ask)?;
    let keys = keys_mut(iam, &holder)?;
    if keys.len() >= KEYS_PER_USER {
        return Err(Refusal::limit_exceeded(format!(
            "Cannot exceed quota for AccessKeysPerUser: {KEYS_PER_USER}"
        )));
    }
    let (id, secret) = (Dice::Real.key_id("AKIA"), Dice::Real.secret_key());
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

fn update_access_key(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
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
    let key = keys_mut(iam, &subject(ask)?)?
        .get_mut(id)
        .ok_or_else(|| no_key(id))?;
    key.active = active;
    Ok(Value::Null)
}

fn delete_access_key(iam: &mut Iam, ask: &Ask<'_>) -> Answer {
    let id = ask.input.text("AccessKeyId")?;
    let removed = keys_mut(iam, &subject(ask)?)?.remove(id);
    removed.map(|_| Value::Null).ok_or_else(|| no_key(id))
}

fn get_access_key_last_used(iam: &Iam, ask: &Ask<'_>) -> Answer {
    let id = ask.input.text("AccessKeyId")?;
    // AWS does not say that there is no such key, but that it may not be looked at.
    let Some((holder, key)) = iam.find_key(id) else {
        let arn = &ask.caller.arn;
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

fn keys<'a>(iam: &'a Iam, holder: &Identity) -> Result<&'a BTreeMap<String, AccessKey>, Refusal> {
    match holder {
        Identity::User(name) => iam
            .users
            .get(name)
            .map(|user| &user.access_keys)
            .ok_or_else(|| no_user(name)),
        Identity::Root | Identity::Role { .. } => Ok(&iam.root.access_keys),
    }
}

fn keys_mut<'a>(
    iam: &'a mut Iam,
    holder: &Identity,
) -> Result<&'a mut BTreeMap<String, AccessKey>, Refusal> {
    match holder {
        Identity::User(name) => iam
            .users
            .get_mut(name)
            .map(|user| &mut user.access_keys)
            .ok_or_else(|| no_user(name)),
        Identity::Root | Identity::Role { .. } => Ok(&mut iam.root.access_keys),
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
