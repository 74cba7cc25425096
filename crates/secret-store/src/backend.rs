//! What each platform says of its keyring.

use std::collections::HashMap;
use std::sync::Arc;

use keyring_core::{CredentialStore, Error};
use zeroize::Zeroizing;

use crate::error::OverLimit;
use crate::worker::Progress;
use crate::{Cause, KeyringState, StoreError};

/// A kind of keyring. Every call may block.
pub(crate) trait Backend: Send + Sync {
    fn connect(&self) -> Result<Arc<CredentialStore>, StoreError>;

    /// The contents of one item, in the quickest way. `None` only when an unlocked keyring says that
    /// there is no such item.
    fn read(
        &self,
        service: &str,
        name: &str,
        progress: &Progress,
    ) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError>;

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

    /// What finds the items of a service in this platform's store. It may find others besides.
    fn search<'a>(&self, service: &'a str) -> HashMap<&'static str, &'a str> {
        HashMap::from([("service", service)])
    }

    /// The program that keeps the secrets, where it runs.
    fn name(&self) -> Result<Option<String>, Cause>;

    /// The same keyring, failing as locked where it would ask the person to unlock it. `None` for
    /// one that never asks.
    fn asking_nobody(&self) -> Option<Arc<dyn Backend>> {
        None
    }

    /// Whether what one program stored may be kept from another one of the same person's.
    fn tells_programs_apart(&self) -> bool {
        false
    }

    /// Whether it may ask the person before it deletes an item, or keeps what was deleted.
    fn deletes_reluctantly(&self) -> bool {
        false
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

pub(crate) fn platform(
    backend: &dyn Backend,
    source: Cause,
    otherwise: Option<KeyringState>,
) -> StoreError {
    match backend.state_of(&*source).or(otherwise) {
        Some(state) => StoreError::Unusable { state, source },
        None => StoreError::Failed { source },
    }
}
