//! One item of one keyring, over the traits of `keyring-core`.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use keyring_core::{CredentialStore, Entry, Error, mock};
use zeroize::Zeroizing;

use crate::error::{EndsWithSession, OverLimit};
use crate::{Cause, KeyringState, StoreError};

/// A prompt that ends sooner than this was not closed by a person.
const QUICKEST_PERSON: Duration = Duration::from_secs(1);

/// A kind of keyring. Every call may block.
pub(crate) trait Backend: Send + Sync {
    fn connect(&self) -> Result<Arc<CredentialStore>, StoreError>;

    /// Unlocks the keyring that new items go to, asking the person if need be.
    fn unlock(&self) -> Result<Lifetime, Cause> {
        Ok(Lifetime::Lasting)
    }

    /// The most bytes that one item holds, where the platform has such a limit.
    fn size_limit(&self) -> Option<usize> {
        None
    }

    /// Refuses what is larger than that.
    fn check_size(&self, size: usize) -> Result<(), StoreError> {
        match self.size_limit() {
            Some(limit) if size > limit => Err(StoreError::unusable(
                KeyringState::TooLarge,
                OverLimit { size, limit },
            )),
            Some(_) | None => Ok(()),
        }
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

/// How long a keyring keeps what is put into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lifetime {
    /// Until it is deleted.
    Lasting,
    /// Until the session ends.
    #[cfg_attr(any(windows, target_os = "macos"), allow(dead_code))]
    Session,
}

/// One named item, and the way to say what its failures mean.
pub(crate) struct Item<'a> {
    backend: &'a dyn Backend,
    entry: Entry,
    name: &'a str,
    opened: Instant,
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
            opened: Instant::now(),
        })
    }

    pub(crate) fn name(&self) -> &str {
        self.name
    }

    /// Unlocks the keyring and refuses one that would lose the item when the session ends.
    pub(crate) fn prepare_to_write(&self) -> Result<(), StoreError> {
        match self.unlock()? {
            Lifetime::Lasting => Ok(()),
            Lifetime::Session => Err(StoreError::unusable(
                KeyringState::Volatile,
                EndsWithSession,
            )),
        }
    }

    /// `None` only when an unlocked keyring says that there is no such item.
    pub(crate) fn read(&self) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        let found = self.despite_lock(|| self.entry.get_secret())?;
        Ok(found.map(Zeroizing::new))
    }

    pub(crate) fn write(&self, bytes: &[u8]) -> Result<(), StoreError> {
        self.entry
            .set_secret(bytes)
            .map_err(|error| self.explain(error))
    }

    pub(crate) fn write_and_compare(&self, bytes: &[u8]) -> Result<(), StoreError> {
        self.write(bytes)?;
        match self.read()? {
            Some(back) if *back == bytes => Ok(()),
            Some(_) | None => Err(StoreError::Mismatch {
                profile: self.name.to_owned(),
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
            Err(Error::NoEntry) => self.unlock()?,
            Ok(value) => return Ok(Some(value)),
            Err(error) => return Err(self.explain(error)),
        };
        match call() {
            Err(Error::NoEntry) => Ok(None),
            Ok(value) => Ok(Some(value)),
            Err(error) => Err(self.explain(error)),
        }
    }

    fn unlock(&self) -> Result<Lifetime, StoreError> {
        let unlocked = self.backend.unlock();
        unlocked.map_err(|cause| self.seen_by_nobody(platform(self.backend, cause, None)))
    }

    fn explain(&self, error: Error) -> StoreError {
        self.seen_by_nobody(explain(self.backend, self.name, error))
    }

    /// Where no window can be shown, the prompt counts as dismissed at once. No person is so quick.
    fn seen_by_nobody(&self, error: StoreError) -> StoreError {
        let StoreError::Unusable {
            state: KeyringState::Dismissed,
            source,
        } = error
        else {
            return error;
        };
        let seen = self.opened.elapsed() >= QUICKEST_PERSON;
        let state = if seen {
            KeyringState::Dismissed
        } else {
            KeyringState::Locked
        };
        StoreError::Unusable { state, source }
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
