//! Which access keys this computer has.

use std::collections::BTreeSet;

use firstday_secret_store::{ListedContents, SecretStore, Stored};

use crate::command_line::CommandLineError;
use crate::import;
use crate::surroundings::Surroundings;

/// The ids of all access keys in the keyring, also of those that are part of a rotation, and in the
/// AWS files.
///
/// # Errors
/// [`CommandLineError`] when one of these cannot be read.
pub async fn held_keys(
    store: &SecretStore,
    surroundings: &Surroundings,
) -> Result<BTreeSet<String>, CommandLineError> {
    let plain = import::find(surroundings)?;
    let mut held: BTreeSet<String> = plain.into_iter().map(|key| key.access_key_id).collect();
    for listed in store.list().await? {
        match listed.contents {
            ListedContents::Session { .. } => continue,
            ListedContents::AccessKey { .. } | ListedContents::Unreadable => {}
        }
        let Some(Stored::AccessKey(key)) = store.load(&listed.profile).await? else {
            continue;
        };
        let beside = [key.next, key.previous].into_iter().flatten();
        held.extend(beside.map(|pair| pair.access_key_id));
        held.insert(key.access_key_id);
    }
    Ok(held)
}
