//! Secret Service, the D-Bus interface of GNOME Keyring, the KDE wallet and KeePassXC.

mod owner;

use std::collections::HashMap;
use std::error::Error as StdError;
use std::sync::Arc;

use ::secret_service::blocking::SecretService;
use ::secret_service::{EncryptionType, Error};
use keyring_core::CredentialStore;
use zbus::DBusError;
use zbus_secret_service_keyring_store::Store;

use crate::backend::{Backend, Lifetime, explain, platform};
use crate::list::SERVICES;
use crate::{Cause, KeyringState, StoreError};

/// The session's Secret Service, in its default collection.
#[derive(Default)]
pub(crate) struct OsKeyring {
    asks_nobody: bool,
}

impl Backend for OsKeyring {
    fn connect(&self) -> Result<Arc<CredentialStore>, StoreError> {
        if self.asks_nobody {
            let refused = refuse_if_locked();
            refused.map_err(|error| platform(self, error.into(), None))?;
        }
        let store = Store::new().map_err(|error| explain(self, "", error))?;
        Ok(store)
    }

    fn unlock(&self) -> Result<Lifetime, Cause> {
        Ok(unlock_default_collection(self.asks_nobody)?)
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

    fn state_of(&self, cause: &(dyn StdError + 'static)) -> Option<KeyringState> {
        state(cause.downcast_ref()?)
    }
}

/// The store asks the person to unlock whatever it finds locked, so this looks first.
fn refuse_if_locked() -> Result<(), Error> {
    let service = SecretService::connect(EncryptionType::Plain)?;
    if service.get_default_collection()?.is_locked()? {
        return Err(Error::Locked);
    }
    for name in SERVICES {
        let found = service.search_items(HashMap::from([("service", name)]))?;
        if !found.locked.is_empty() {
            return Err(Error::Locked);
        }
    }
    Ok(())
}

fn unlock_default_collection(asks_nobody: bool) -> Result<Lifetime, Error> {
    let service = SecretService::connect(EncryptionType::Plain)?;
    let collection = service.get_default_collection()?;
    if collection.is_locked()? {
        if asks_nobody {
            return Err(Error::Locked);
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
