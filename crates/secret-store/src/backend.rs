//! One item of one keyring, over the traits of `keyring-core`.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use keyring_core::{CredentialStore, Entry, Error, mock};
use zeroize::Zeroizing;

use crate::{Cause, KeyringState, StoreError};

/// A kind of keyring. Every call may block.
pub(crate) trait Backend: Send + Sync {
    fn connect(&self) -> Result<Arc<CredentialStore>, StoreError>;

    /// Refuses a keyring that would lose its items when the session ends.
    fn check_lasting(&self) -> Result<(), StoreError> {
        Ok(())
    }

    /// The most bytes that one item holds, where the platform has such a limit.
    fn size_limit(&self) -> Option<usize> {
        None
    }

    /// What the platform wants to know to make an item.
    fn modifiers<'a>(&self, _label: &'a str) -> HashMap<&'static str, &'a str> {
        HashMap::new()
    }

    /// Which of the states a failure of this platform shows, if any.
    fn state_of(&self, _cause: &(dyn std::error::Error + 'static)) -> Option<KeyringState> {
        None
    }
}

/// One named item, and the way to say what its failures mean.
pub(crate) struct Item<'a> {
    backend: &'a dyn Backend,
    entry: Entry,
    name: &'a str,
}

impl<'a> Item<'a> {
    pub(crate) fn open(
        backend: &'a dyn Backend,
        service: &str,
        name: &'a str,
        label: &str,
    ) -> Result<Self, StoreError> {
        let modifiers = backend.modifiers(label);
        let entry = backend
            .connect()?
            .build(service, name, Some(&modifiers))
            .map_err(|error| explain(backend, name, error))?;
        Ok(Self {
            backend,
            entry,
            name,
        })
    }

    pub(crate) fn name(&self) -> &str {
        self.name
    }

    /// `None` only when the keyring says that there is no such item.
    pub(crate) fn read(&self) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        match self.entry.get_secret() {
            Ok(bytes) => Ok(Some(Zeroizing::new(bytes))),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(explain(self.backend, self.name, error)),
        }
    }

    pub(crate) fn write(&self, bytes: &[u8]) -> Result<(), StoreError> {
        self.entry
            .set_secret(bytes)
            .map_err(|error| explain(self.backend, self.name, error))
    }

    /// `false` when there was nothing to delete.
    pub(crate) fn delete(&self) -> Result<bool, StoreError> {
        match self.entry.delete_credential() {
            Ok(()) => Ok(true),
            Err(Error::NoEntry) => Ok(false),
            Err(error) => Err(explain(self.backend, self.name, error)),
        }
    }
}

/// What a failure of `keyring-core` means. Errors that carry the stored bytes lose them here.
pub(crate) fn explain(backend: &dyn Backend, name: &str, error: Error) -> StoreError {
    let profile = name.to_owned();
    match error {
        Error::PlatformFailure(cause) => platform(backend, cause, None),
        Error::NoStorageAccess(cause) => platform(backend, cause, Some(KeyringState::Denied)),
        Error::TooLong(..) => StoreError::unusable(KeyringState::TooLarge, error),
        Error::Ambiguous(items) => StoreError::Ambiguous {
            profile,
            count: items.len(),
        },
        Error::BadEncoding(_) | Error::BadDataFormat(..) => StoreError::Corrupt { profile },
        Error::NoEntry
        | Error::BadStoreFormat(_)
        | Error::Invalid(..)
        | Error::NoDefaultStore
        | Error::NotSupportedByStore(_)
        | _ => StoreError::Failed {
            source: error.into(),
        },
    }
}

fn platform(backend: &dyn Backend, source: Cause, otherwise: Option<KeyringState>) -> StoreError {
    match backend.state_of(&*source).or(otherwise) {
        Some(state) => StoreError::Unusable { state, source },
        None => StoreError::Failed { source },
    }
}

/// A keyring in memory that can be told to fail.
pub(crate) struct Memory {
    store: Arc<mock::Store>,
    calls: AtomicUsize,
    failure: Option<(usize, KeyringState)>,
    limit: Option<usize>,
}

impl Default for Memory {
    fn default() -> Self {
        let store = Arc::new(mock::Store {
            id: "memory".into(),
            inner: Default::default(),
        });
        Self {
            store,
            calls: AtomicUsize::new(0),
            failure: None,
            limit: None,
        }
    }
}

impl Memory {
    pub(crate) fn failing_after(calls: usize, state: KeyringState) -> Self {
        Self {
            failure: Some((calls, state)),
            ..Self::default()
        }
    }

    #[cfg(test)]
    pub(crate) fn limited(limit: usize) -> Self {
        Self {
            limit: Some(limit),
            ..Self::default()
        }
    }
}

impl Backend for Memory {
    fn connect(&self) -> Result<Arc<CredentialStore>, StoreError> {
        let call = self.calls.fetch_add(1, Ordering::SeqCst);
        match self.failure {
            Some((good, state)) if call >= good => {
                Err(StoreError::unusable(state, "this keyring was told to fail"))
            }
            Some(_) | None => Ok(self.store.clone()),
        }
    }

    fn size_limit(&self) -> Option<usize> {
        self.limit
    }
}
