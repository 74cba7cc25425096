//! A keyring in memory, for tests.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use keyring_core::{CredentialStore, mock};
use zeroize::Zeroizing;

use crate::backend::Backend;
use crate::keyring;
use crate::worker::Progress;
use crate::{Cause, KeyringState, StoreError};

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

    fn read(
        &self,
        service: &str,
        name: &str,
        progress: &Progress,
    ) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        keyring::read(self, service, name, progress)
    }

    fn name(&self) -> Result<Option<String>, Cause> {
        Ok(Some("memory".to_owned()))
    }
}
