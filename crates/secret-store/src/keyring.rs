//! A keyring that answers, and its items, over the traits of `keyring-core`.

use std::sync::Arc;
use std::time::{Duration, Instant};

use keyring_core::{CredentialStore, Entry, Error};
use zeroize::Zeroizing;

use crate::backend::{Backend, Lifetime, explain, platform};
use crate::error::EndsWithSession;
use crate::worker::Progress;
use crate::{KeyringState, StoreError};

/// A prompt that ends sooner than this was not closed by a person.
const QUICKEST_PERSON: Duration = Duration::from_secs(1);

/// A connection to a keyring, and the way to say what its failures mean.
pub(crate) struct Keyring<'a> {
    backend: &'a dyn Backend,
    store: Arc<CredentialStore>,
    opened: Instant,
}

impl<'a> Keyring<'a> {
    pub(crate) fn open(backend: &'a dyn Backend, progress: &Progress) -> Result<Self, StoreError> {
        let opened = Instant::now();
        let store = backend.connect()?;
        progress.connected();
        Ok(Self {
            backend,
            store,
            opened,
        })
    }

    /// The one item of this service and name, there or not.
    pub(crate) fn item(
        &self,
        service: &str,
        name: &str,
        label: &str,
    ) -> Result<Item<'_>, StoreError> {
        let modifiers = self.backend.modifiers(label);
        let entry = self.store.build(service, name, Some(&modifiers));
        Ok(Item {
            keyring: self,
            entry: entry.map_err(|error| self.explain(name, error))?,
            name: name.to_owned(),
        })
    }

    /// All items of a service. None only when an unlocked keyring says that there are none.
    pub(crate) fn items(&self, service: &str) -> Result<Vec<Item<'_>>, StoreError> {
        self.unlock()?;
        let failed = |error| self.explain("", error);
        let found = self.store.search(&self.backend.search(service));
        let mut items = Vec::new();
        for entry in found.map_err(failed)? {
            let Some((of, name)) = entry.get_specifiers() else {
                // Some stores say nothing where they fail to read it. An item that has no name
                // is not one of ours.
                entry.get_attributes().map_err(failed)?;
                continue;
            };
            if of == service {
                items.push(Item {
                    keyring: self,
                    entry,
                    name,
                });
            }
        }
        Ok(items)
    }

    /// Unlocks the keyring and refuses one that would lose an item when the session ends.
    pub(crate) fn prepare_to_write(&self) -> Result<(), StoreError> {
        match self.unlock()? {
            Lifetime::Lasting => Ok(()),
            Lifetime::Session => Err(StoreError::unusable(
                KeyringState::Volatile,
                EndsWithSession,
            )),
        }
    }

    fn unlock(&self) -> Result<Lifetime, StoreError> {
        let unlocked = self.backend.unlock();
        unlocked.map_err(|cause| {
            unless_seen_by_nobody(self.opened, platform(self.backend, cause, None))
        })
    }

    fn explain(&self, name: &str, error: Error) -> StoreError {
        unless_seen_by_nobody(self.opened, explain(self.backend, name, error))
    }
}

/// Reads one item through the store of this platform.
pub(crate) fn read(
    backend: &dyn Backend,
    service: &str,
    name: &str,
    progress: &Progress,
) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
    // A label is for making an item.
    Keyring::open(backend, progress)?
        .item(service, name, service)?
        .read()
}

/// Where no window can be shown, the prompt counts as dismissed at once. No person is so quick.
pub(crate) fn unless_seen_by_nobody(opened: Instant, error: StoreError) -> StoreError {
    let StoreError::Unusable {
        state: KeyringState::Dismissed,
        source,
    } = error
    else {
        return error;
    };
    let seen = opened.elapsed() >= QUICKEST_PERSON;
    let state = if seen {
        KeyringState::Dismissed
    } else {
        KeyringState::Locked
    };
    StoreError::Unusable { state, source }
}

/// One named item.
pub(crate) struct Item<'a> {
    keyring: &'a Keyring<'a>,
    entry: Entry,
    name: String,
}

impl Item<'_> {
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// `None` only when an unlocked keyring says that there is no such item.
    pub(crate) fn read(&self) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        let found = self.despite_lock(|| self.entry.get_secret())?;
        Ok(found.map(Zeroizing::new))
    }

    pub(crate) fn write(&self, bytes: &[u8]) -> Result<(), StoreError> {
        let written = self.entry.set_secret(bytes);
        written.map_err(|error| self.explain(error))
    }

    pub(crate) fn write_and_compare(&self, bytes: &[u8]) -> Result<(), StoreError> {
        self.write(bytes)?;
        match self.read()? {
            Some(back) if *back == bytes => Ok(()),
            Some(_) | None => Err(StoreError::Mismatch {
                profile: self.name.clone(),
            }),
        }
    }

    /// `false` when there was nothing to delete.
    pub(crate) fn delete(&self) -> Result<bool, StoreError> {
        let deleted = self.despite_lock(|| self.entry.delete_credential())?;
        Ok(deleted.is_some())
    }

    /// Some keyrings show no items while they are locked, so "none" counts only once unlocked.
    fn despite_lock<T>(
        &self,
        call: impl Fn() -> keyring_core::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        match call() {
            Err(Error::NoEntry) => self.keyring.unlock()?,
            Ok(value) => return Ok(Some(value)),
            Err(error) => return Err(self.explain(error)),
        };
        match call() {
            Err(Error::NoEntry) => Ok(None),
            Ok(value) => Ok(Some(value)),
            Err(error) => Err(self.explain(error)),
        }
    }

    fn explain(&self, error: Error) -> StoreError {
        self.keyring.explain(&self.name, error)
    }
}
