//! The login keychain of macOS.

use std::error::Error as StdError;
use std::sync::Arc;

use apple_native_keyring_store::keychain::Store;
use keyring_core::CredentialStore;

use crate::backend::{Backend, explain};
use crate::{KeyringState, StoreError};

/// The person's login keychain.
pub(crate) struct OsKeyring;

impl Backend for OsKeyring {
    fn connect(&self) -> Result<Arc<CredentialStore>, StoreError> {
        let store = Store::new().map_err(|error| explain(self, "", error))?;
        Ok(store)
    }

    fn state_of(&self, cause: &(dyn StdError + 'static)) -> Option<KeyringState> {
        let error: &security_framework::base::Error = cause.downcast_ref()?;
        state(error.code())
    }
}

/// The codes of Apple's `SecBase.h`.
fn state(code: i32) -> Option<KeyringState> {
    match code {
        // errSecUserCanceled
        -128 => Some(KeyringState::Dismissed),
        // errSecInteractionNotAllowed: locked, and no window may ask
        -25308 => Some(KeyringState::Locked),
        // errSecNotAvailable, errSecNoSuchKeychain, errSecInvalidKeychain, errSecNoDefaultKeychain
        -25291 | -25294 | -25295 | -25307 => Some(KeyringState::Missing),
        // write permission, errSecAuthFailed, errSecReadOnly, errSecInvalidOwnerEdit
        -61 | -25293 | -25292 | -25244 => Some(KeyringState::Denied),
        // errSecDataTooLarge
        -25302 => Some(KeyringState::TooLarge),
        _ => None,
    }
}
