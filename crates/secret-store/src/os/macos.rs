//! The login keychain of macOS.

use std::error::Error as StdError;
use std::sync::Arc;

use apple_native_keyring_store::keychain::Store;
use keyring_core::CredentialStore;
use security_framework::base::Error;
use security_framework::os::macos::keychain::{KeychainUserInteractionLock, SecKeychain};
use zeroize::Zeroizing;

use super::apple_codes;
use crate::backend::{Backend, explain};
use crate::keyring;
use crate::worker::Progress;
use crate::{Cause, KeyringState, StoreError};

/// The person's login keychain.
#[derive(Default)]
pub(crate) struct OsKeyring {
    /// As long as it is held, macOS asks nobody and fails instead.
    _silence: Option<KeychainUserInteractionLock>,
}

impl Backend for OsKeyring {
    fn connect(&self) -> Result<Arc<CredentialStore>, StoreError> {
        let store = Store::new().map_err(|error| explain(self, "", error))?;
        Ok(store)
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
        Ok(Some("keychain".to_owned()))
    }

    fn asking_nobody(&self) -> Option<Arc<dyn Backend>> {
        let silence = SecKeychain::disable_user_interaction().ok()?;
        Some(Arc::new(Self {
            _silence: Some(silence),
        }))
    }

    fn state_of(&self, cause: &(dyn StdError + 'static)) -> Option<KeyringState> {
        let error: &Error = cause.downcast_ref()?;
        apple_codes::state(error.code())
    }
}
