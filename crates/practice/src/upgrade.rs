//! Worlds of earlier formats, read as ones of today.

use serde_json::{Map, Value};

use crate::world::{WORLD_FORMAT, World};

/// What IAM held beside the other services until format 1.
const IAM: [&str; 7] = [
    "root",
    "users",
    "groups",
    "roles",
    "mfa_devices",
    "password_policy",
    "credential_report",
];

/// Reads a world that was saved in a format up to today's.
pub(crate) fn read(text: &[u8], format: u64) -> Result<World, serde_json::Error> {
    if format >= u64::from(WORLD_FORMAT) {
        return serde_json::from_slice(text);
    }
    let mut world: Value = serde_json::from_slice(text)?;
    by_service(world.get_mut("state"));
    let unseen = world.get_mut("unseen").and_then(Value::as_array_mut);
    for unseen in unseen.into_iter().flatten() {
        by_service(unseen.get_mut("before"));
    }
    if let Some(world) = world.as_object_mut() {
        world.insert("format".to_owned(), WORLD_FORMAT.into());
    }
    serde_json::from_value(world)
}

/// Gives each service what is its own, as format 2 has it. What is missing stays missing.
fn by_service(state: Option<&mut Value>) {
    let Some(state) = state.and_then(Value::as_object_mut) else {
        return;
    };
    let mut iam: Map<String, Value> = IAM
        .iter()
        .filter_map(|name| state.remove_entry(*name))
        .collect();
    if let Some(account) = state.get_mut("account").and_then(Value::as_object_mut) {
        iam.extend(account.remove_entry("alias"));
        let own = ["plan", "session_secret"].map(|name| account.remove_entry(name));
        state.extend(own.into_iter().flatten());
    }
    state.insert("iam".to_owned(), iam.into());
}
