//! The Credential Manager of Windows.

use std::collections::HashMap;
use std::sync::Arc;

use keyring_core::CredentialStore;
use windows_native_keyring_store::Store;
use zeroize::Zeroizing;

use crate::backend::{Backend, explain};
use crate::keyring;
use crate::worker::Progress;
use crate::{Cause, StoreError};

/// `CRED_MAX_CREDENTIAL_BLOB_SIZE` of Microsoft's `wincred.h`, in bytes.
const MAX_BLOB: usize = 5 * 512;

/// The generic credentials of the person who is signed in.
#[derive(Default)]
pub(crate) struct OsKeyring;

impl Backend for OsKeyring {
    fn connect(&self) -> Result<Arc<CredentialStore>, StoreError> {
        let store = Store::new().map_err(|error| explain(self, "", error))?;
        Ok(store)
    }

    fn size_limit(&self) -> Option<usize> {
        Some(MAX_BLOB)
    }

    /// The store searches by a pattern alone, and knows the service of what it finds.
    fn search<'a>(&self, _service: &'a str) -> HashMap<&'static str, &'a str> {
        HashMap::new()
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
        Ok(Some("credential-manager".to_owned()))
    }

    /// Local, so that no secret roams to other machines.
    fn modifiers<'a>(&self, _label: &'a str) -> HashMap<&'static str, &'a str> {
        HashMap::from([("persistence", "Local")])
    }
}
