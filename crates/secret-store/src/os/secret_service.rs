//! Secret Service, the D-Bus interface of GNOME Keyring, the KDE wallet and KeePassXC.

mod owner;

use std::collections::HashMap;
use std::error::Error as StdError;
use std::sync::Arc;
use std::time::Instant;

use ::secret_service::blocking::{Item, SecretService};
use ::secret_service::{EncryptionType, Error, SearchItemsResult};
use keyring_core::CredentialStore;
use zbus::DBusError;
use zbus::zvariant::OwnedObjectPath;
use zbus_secret_service_keyring_store::Store;
use zeroize::Zeroizing;

use crate::backend::{Backend, Lifetime, explain, platform};
use crate::error::AsksForItem;
use crate::keyring::unless_seen_by_nobody;
use crate::list::SERVICES;
use crate::worker::Progress;
use crate::{Cause, Keeper, KeyringState, StoreError};

/// The session's Secret Service, in its default collection.
#[derive(Default)]
pub(crate) struct OsKeyring {
    asks_nobody: bool,
}

impl Backend for OsKeyring {
    fn connect(&self) -> Result<Arc<CredentialStore>, StoreError> {
        if self.asks_nobody {
            let refused = refuse_if_locked();
            refused.map_err(|cause| platform(self, cause, None))?;
        }
        let store = Store::new().map_err(|error| explain(self, "", error))?;
        Ok(store)
    }

    /// Without encryption between the keyring and this process, which halves the time: this runs
    /// before every `aws` command. A program that can listen can ask the keyring too.
    fn read(
        &self,
        service: &str,
        name: &str,
        progress: &Progress,
    ) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        let opened = Instant::now();
        let because = |cause: Cause| unless_seen_by_nobody(opened, platform(self, cause, None));
        let explain = |error: Error| because(error.into());
        let secrets = SecretService::connect(EncryptionType::Plain).map_err(explain)?;
        progress.connected();
        let item = HashMap::from([("service", service), ("username", name)]);
        let found = find_despite_lock(&secrets, &item, self.asks_nobody).map_err(because)?;
        match found.as_slice() {
            [] => Ok(None),
            [item] => Ok(Some(Zeroizing::new(item.get_secret().map_err(explain)?))),
            several => Err(StoreError::Ambiguous {
                profile: name.to_owned(),
                count: several.len(),
            }),
        }
    }

    fn unlock(&self) -> Result<Lifetime, Cause> {
        let secrets = SecretService::connect(EncryptionType::Plain)?;
        unlock_default_collection(&secrets, self.asks_nobody)
    }

    fn name(&self) -> Result<Option<String>, Cause> {
        owner::name()
    }

    fn asking_nobody(&self) -> Option<Arc<dyn Backend>> {
        Some(Arc::new(Self { asks_nobody: true }))
    }

    fn modifiers<'a>(&self, label: &'a str) -> HashMap<&'static str, &'a str> {
        HashMap::from([("label", label)])
    }

    /// KeePassXC does.
    fn tells_programs_apart(&self) -> bool {
        true
    }

    /// KeePassXC asks where its recycle bin is off, and else moves the item there.
    fn deletes_reluctantly(&self) -> bool {
        let keeper = self.name().ok().flatten();
        keeper.is_some_and(|name| name == Keeper::KeePassXc.name())
    }

    fn state_of(&self, cause: &(dyn StdError + 'static)) -> Option<KeyringState> {
        if cause.is::<AsksForItem>() {
            return Some(KeyringState::Asks);
        }
        state(cause.downcast_ref()?)
    }
}

/// Some keyrings show no items while they are locked, so "none" counts only once unlocked.
fn find_despite_lock<'a>(
    secrets: &'a SecretService<'a>,
    attributes: &HashMap<&str, &str>,
    asks_nobody: bool,
) -> Result<Vec<Item<'a>>, Cause> {
    // KeePassXC asks for a password when somebody searches and it is locked, or exposes nothing.
    let collection = secrets.get_default_collection()?;
    if asks_nobody && collection.is_locked()? {
        return Err(Error::Locked.into());
    }
    let found = find(secrets, attributes, asks_nobody)?;
    if !found.is_empty() {
        return Ok(found);
    }
    unlock_default_collection(secrets, asks_nobody)?;
    find(secrets, attributes, asks_nobody)
}

/// The items with these attributes, unlocked. Nobody is ever asked for a single item: whoever reads
/// here has no person beside it most of the time, and each process would ask anew.
fn find<'a>(
    secrets: &'a SecretService<'a>,
    attributes: &HashMap<&str, &str>,
    asks_nobody: bool,
) -> Result<Vec<Item<'a>>, Cause> {
    let SearchItemsResult { unlocked, locked } = secrets.search_items(attributes.clone())?;
    if locked.is_empty() {
        return Ok(unlocked);
    }
    unlock_collections_of(secrets, &locked, asks_nobody)?;
    let SearchItemsResult { unlocked, locked } = secrets.search_items(attributes.clone())?;
    if locked.is_empty() {
        return Ok(unlocked);
    }
    Err(AsksForItem.into())
}

/// Unlocks what holds these locked items. One that is unlocked already asks for each item.
fn unlock_collections_of(
    secrets: &SecretService<'_>,
    items: &[Item<'_>],
    asks_nobody: bool,
) -> Result<(), Cause> {
    let mut locked = Vec::new();
    for item in items {
        let collection = secrets.get_collection_by_path(collection_of(&item.item_path)?)?;
        if !collection.is_locked()? {
            return Err(AsksForItem.into());
        }
        locked.push(collection);
    }
    if asks_nobody {
        return Err(Error::Locked.into());
    }
    for collection in locked {
        collection.unlock()?;
    }
    Ok(())
}

/// An item's path is its collection's and one part more (Secret Service API, "Object Paths").
fn collection_of(item: &OwnedObjectPath) -> Result<OwnedObjectPath, Cause> {
    let (collection, _) = item.rsplit_once('/').ok_or(Error::NoResult)?;
    Ok(OwnedObjectPath::try_from(collection)?)
}

/// The store asks the person to unlock whatever it finds locked, so this looks first.
fn refuse_if_locked() -> Result<(), Cause> {
    let secrets = SecretService::connect(EncryptionType::Plain)?;
    unlock_default_collection(&secrets, true)?;
    for service in SERVICES {
        find(&secrets, &HashMap::from([("service", service)]), true)?;
    }
    Ok(())
}

fn unlock_default_collection(
    secrets: &SecretService<'_>,
    asks_nobody: bool,
) -> Result<Lifetime, Cause> {
    let collection = secrets.get_default_collection()?;
    if collection.is_locked()? {
        if asks_nobody {
            return Err(Error::Locked.into());
        }
        collection.unlock()?;
    }
    let of_session = collection.collection_path.ends_with("/session");
    Ok(if of_session {
        Lifetime::Session
    } else {
        Lifetime::Lasting
    })
}

fn state(error: &Error) -> Option<KeyringState> {
    match error {
        Error::Locked => Some(KeyringState::Locked),
        Error::Prompt => Some(KeyringState::Dismissed),
        // `NoResult` is a service without a default collection.
        Error::NoResult | Error::Unavailable => Some(KeyringState::Missing),
        Error::Zbus(error) => state_of_bus(error),
        Error::ZbusFdo(error) => state_of_name(error.name().as_str()),
        Error::Crypto(_) | Error::Zvariant(_) | Error::PromptDisconnected | _ => None,
    }
}

fn state_of_bus(error: &zbus::Error) -> Option<KeyringState> {
    if let zbus::Error::MethodError(name, ..) = error {
        return state_of_name(name.as_str());
    }
    if let zbus::Error::FDO(error) = error {
        return state_of_name(error.name().as_str());
    }
    let no_bus = matches!(
        error,
        zbus::Error::Address(_)
            | zbus::Error::InputOutput(_)
            | zbus::Error::Connection(..)
            | zbus::Error::InterfaceNotFound
    );
    no_bus.then_some(KeyringState::Missing)
}

/// The error names of the D-Bus and Secret Service specifications.
fn state_of_name(name: &str) -> Option<KeyringState> {
    if let Some(name) = name.strip_prefix("org.freedesktop.Secret.Error.") {
        return (name == "IsLocked").then_some(KeyringState::Locked);
    }
    let name = name.strip_prefix("org.freedesktop.DBus.Error.")?;
    match name {
        "AccessDenied" | "AuthFailed" => Some(KeyringState::Denied),
        "Disconnected" | "NameHasNoOwner" | "NoReply" | "NoServer" | "ServiceUnknown"
        | "TimedOut" => Some(KeyringState::Missing),
        spawn if spawn.starts_with("Spawn") => Some(KeyringState::Missing),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_the_bus_become_states() {
        let cases = [
            (
                "org.freedesktop.DBus.Error.ServiceUnknown",
                Some(KeyringState::Missing),
            ),
            (
                "org.freedesktop.DBus.Error.Spawn.ChildExited",
                Some(KeyringState::Missing),
            ),
            (
                "org.freedesktop.DBus.Error.AccessDenied",
                Some(KeyringState::Denied),
            ),
            (
                "org.freedesktop.Secret.Error.IsLocked",
                Some(KeyringState::Locked),
            ),
            ("org.freedesktop.Secret.Error.NoSession", None),
            ("org.freedesktop.DBus.Error.InvalidArgs", None),
            ("org.gnome.keyring.Error.Denied", None),
        ];
        for (name, expected) in cases {
            assert_eq!(state_of_name(name), expected, "{name}");
        }
        let denied = zbus::fdo::Error::AccessDenied("policy".into());
        assert_eq!(state(&Error::ZbusFdo(denied)), Some(KeyringState::Denied));
    }

    #[test]
    fn errors_of_the_service_become_states() {
        assert_eq!(state(&Error::Prompt), Some(KeyringState::Dismissed));
        assert_eq!(state(&Error::Locked), Some(KeyringState::Locked));
        assert_eq!(state(&Error::NoResult), Some(KeyringState::Missing));
        assert_eq!(state(&Error::Unavailable), Some(KeyringState::Missing));
        assert_eq!(state(&Error::Crypto("broken")), None);
    }
}
