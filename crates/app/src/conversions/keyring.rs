use firstday_secret_store::{KeyringState, StoreError};

use crate::problem::{Code, Problem};

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        let code = match &error {
            StoreError::Unusable { state, .. } => keyring_code(*state),
            StoreError::Corrupt { .. } => Code::KeyringCorrupt,
            StoreError::Ambiguous { .. } => Code::KeyringAmbiguous,
            StoreError::Mismatch { .. } => Code::KeyringMismatch,
            StoreError::BadProfile { .. } => Code::InvalidInput,
            StoreError::Failed { .. } => Code::KeyringFailed,
        };
        Self::new(code).caused_by(&error)
    }
}

fn keyring_code(state: KeyringState) -> Code {
    match state {
        KeyringState::Missing => Code::KeyringMissing,
        KeyringState::Locked => Code::KeyringLocked,
        KeyringState::Dismissed => Code::KeyringDismissed,
        KeyringState::Denied => Code::KeyringDenied,
        KeyringState::TooLarge => Code::KeyringTooLarge,
        KeyringState::Volatile => Code::KeyringVolatile,
        KeyringState::Asks => Code::KeyringAsks,
        KeyringState::Ok => Code::KeyringFailed,
    }
}
