//! A keyring in memory, and one that fails when told to, for tests.

use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use keyring_core::{CredentialStore, mock};
use zeroize::Zeroizing;

use crate::backend::Backend;
use crate::keyring;
use crate::worker::Progress;
use crate::{Cause, KeyringState, StoreError};

/// A keyring in memory.
pub(crate) struct Memory {
    store: Arc<mock::Store>,
    limit: Option<usize>,
    name: &'static str,
}

impl Default for Memory {
    fn default() -> Self {
        Self::named("memory")
    }
}

impl Memory {
    /// One that says that it is this program.
    pub(crate) fn named(name: &'static str) -> Self {
        let store = Arc::new(mock::Store {
            id: "memory".into(),
            inner: Default::default(),
        });
        Self {
            store,
            limit: None,
            name,
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
        Ok(self.store.clone())
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
        Ok(Some(self.name.to_owned()))
    }
}

/// Another keyring, some of whose calls fail.
pub(crate) struct Failing {
    pub(crate) inner: Arc<dyn Backend>,
    pub(crate) calls: AtomicUsize,
    /// Which calls fail, counted from 0.
    pub(crate) failing: Range<usize>,
    pub(crate) state: KeyringState,
}

impl Backend for Failing {
    fn connect(&self) -> Result<Arc<CredentialStore>, StoreError> {
        let call = self.calls.fetch_add(1, Ordering::SeqCst);
        if self.failing.contains(&call) {
            let cause = "this keyring was told to fail";
            return Err(StoreError::unusable(self.state, cause));
        }
        self.inner.connect()
    }

    fn size_limit(&self) -> Option<usize> {
        self.inner.size_limit()
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
        // Where there is no keyring, no program says its name.
        let latest = self.calls.load(Ordering::SeqCst).saturating_sub(1);
        if self.state == KeyringState::Missing && self.failing.contains(&latest) {
            return Ok(None);
        }
        self.inner.name()
    }
}
