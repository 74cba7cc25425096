//! What can go wrong with a keyring, told apart by what the person has to do about it.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// The reason beneath a [`StoreError`], in the words of the platform. It never holds a secret.
pub type Cause = Box<dyn std::error::Error + Send + Sync>;

/// What is said of a session that is gone, or that another program was given: by the Secret Service
/// API, by KDE Wallet, and by the client when it cannot read what comes over it.
const LOST_SESSION: [&str; 4] = [
    "org.freedesktop.Secret.Error.NoSession",
    "Can't find session",
    "Client public key size is invalid",
    "message decryption failed",
];

/// Whether the keyring can be used, and if not, which of the seven ways it fails in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeyringState {
    /// It keeps and gives back secrets.
    Ok,
    /// There is none: no session bus, no program that offers a keyring, or no default keyring made yet.
    Missing,
    /// It is locked, and nobody unlocked it in the time given.
    Locked,
    /// The person closed the window that asks for the keyring's password.
    Dismissed,
    /// The system refuses this program access to it.
    Denied,
    /// The value is larger than this platform stores.
    TooLarge,
    /// It keeps secrets only until the session ends.
    Volatile,
    /// It is unlocked, and yet asks the person before it lets a program read what another stored.
    Asks,
}

impl KeyringState {
    /// All of them, the good one first.
    pub const ALL: [Self; 8] = [
        Self::Ok,
        Self::Missing,
        Self::Locked,
        Self::Dismissed,
        Self::Denied,
        Self::TooLarge,
        Self::Volatile,
        Self::Asks,
    ];

    /// The name used on the wire and in messages, such as `too-large`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Missing => "missing",
            Self::Locked => "locked",
            Self::Dismissed => "dismissed",
            Self::Denied => "denied",
            Self::TooLarge => "too-large",
            Self::Volatile => "volatile",
            Self::Asks => "asks",
        }
    }
}

impl fmt::Display for KeyringState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Why a secret could not be stored, read or removed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The keyring cannot be used. Nothing was stored.
    #[error("the keyring {}", in_words(*state))]
    Unusable {
        /// Which of the seven ways it fails in.
        state: KeyringState,
        /// What the platform said.
        source: Cause,
    },
    /// There is an item for the profile, but Firstday cannot read its contents. It was left as it is.
    #[error("the keyring item of profile {profile} is not one that Firstday can read")]
    Corrupt {
        /// The profile whose item it is.
        profile: String,
    },
    /// Several items carry the name of this profile. None was touched.
    #[error("{count} keyring items are named for profile {profile}")]
    Ambiguous {
        /// The profile they are named for.
        profile: String,
        /// How many there are.
        count: usize,
    },
    /// What was read back is not what was written. The former value was put back where possible.
    #[error("the keyring gave back something else than was stored for {profile}")]
    Mismatch {
        /// The profile, or the throw-away name of a probe.
        profile: String,
    },
    /// No item can be named so.
    #[error("{profile:?} cannot be the name of a profile")]
    BadProfile {
        /// The name that was given.
        profile: String,
    },
    /// The keyring failed in a way that is none of these states.
    #[error("the keyring failed")]
    Failed {
        /// What the platform said.
        source: Cause,
    },
}

impl StoreError {
    pub(crate) fn unusable(state: KeyringState, source: impl Into<Cause>) -> Self {
        Self::Unusable {
            state,
            source: source.into(),
        }
    }

    /// Whether the keyring knows nothing any more of the session in which it was asked. KDE Wallet
    /// takes the session of one program away when another one ends.
    pub(crate) fn is_of_a_lost_session(&self) -> bool {
        let (Self::Unusable { source, .. } | Self::Failed { source }) = self else {
            return false;
        };
        let mut cause: Option<&dyn StdError> = Some(&**source);
        while let Some(found) = cause {
            let said = found.to_string();
            if LOST_SESSION.iter().any(|lost| said.contains(lost)) {
                return true;
            }
            cause = found.source();
        }
        false
    }

    /// The state of the keyring that this error shows, if it shows one.
    #[must_use]
    pub fn state(&self) -> Option<KeyringState> {
        match self {
            Self::Unusable { state, .. } => Some(*state),
            Self::Corrupt { .. }
            | Self::Ambiguous { .. }
            | Self::Mismatch { .. }
            | Self::BadProfile { .. }
            | Self::Failed { .. } => None,
        }
    }
}

fn in_words(state: KeyringState) -> String {
    if state == KeyringState::Asks {
        return state.to_string();
    }
    format!("is {state}")
}

/// Nobody answered in time.
#[derive(Debug, thiserror::Error)]
#[error("no answer within {} seconds", waited.as_secs_f32())]
pub(crate) struct NoAnswer {
    pub(crate) waited: Duration,
}

/// The value has more bytes than the platform stores in one item.
#[derive(Debug, thiserror::Error)]
#[error("{size} bytes are more than the {limit} that one keyring item holds here")]
pub(crate) struct OverLimit {
    pub(crate) size: usize,
    pub(crate) limit: usize,
}

/// The keyring is emptied when the session ends.
#[derive(Debug, thiserror::Error)]
#[error("the default keyring is the one that is emptied at the end of the session")]
pub(crate) struct EndsWithSession;

/// Nobody is there to answer where AWS tools read.
#[derive(Debug, thiserror::Error)]
#[error("the keyring is unlocked, but asks before it lets another program read this item")]
pub(crate) struct AsksForItem;

/// What another process said of the keyring.
#[derive(Debug, thiserror::Error)]
#[error("when another program read it: {detail}")]
pub(crate) struct Elsewhere {
    pub(crate) detail: String,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_state_has_one_name_everywhere() {
        for state in KeyringState::ALL {
            let wire = serde_json::to_string(&state).unwrap();
            assert_eq!(wire, format!("\"{state}\""));
        }
    }
}
