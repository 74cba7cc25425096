//! The codes of Apple's `SecBase.h`.

use crate::KeyringState;

pub(super) fn state(code: i32) -> Option<KeyringState> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_become_states() {
        for (code, expected) in [
            (-128, Some(KeyringState::Dismissed)),
            (-25308, Some(KeyringState::Locked)),
            (-25307, Some(KeyringState::Missing)),
            (-25293, Some(KeyringState::Denied)),
            (-25302, Some(KeyringState::TooLarge)),
            (-50, None),
        ] {
            assert_eq!(state(code), expected, "{code}");
        }
    }
}
