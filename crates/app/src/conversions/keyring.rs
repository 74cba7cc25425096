use firstday_secret_store::{KeyringState, StoreError};

use crate::problem::Problem;

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        let code = match &error {
            StoreError::Unusable { state, .. } => keyring_code(*state),
            StoreError::Corrupt { .. } => "keyring-corrupt",
            StoreError::Ambiguous { .. } => "keyring-ambiguous",
            StoreError::Mismatch { .. } => "keyring-mismatch",
            StoreError::BadProfile { .. } => "invalid-input",
            StoreError::Failed { .. } => "keyring-failed",
        };
        Self::new(code).caused_by(&error)
    }
}

fn keyring_code(state: KeyringState) -> &'static str {
    match state {
        KeyringState::Missing => "keyring-missing",
        KeyringState::Locked => "keyring-locked",
        KeyringState::Dismissed => "keyring-dismissed",
        KeyringState::Denied => "keyring-denied",
        KeyringState::TooLarge => "keyring-too-large",
        KeyringState::Volatile => "keyring-volatile",
        KeyringState::Ok => "keyring-failed",
    }
}
