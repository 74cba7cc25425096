use thiserror::Error;

use crate::Unread;

/// Why something cannot be done with an access key.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum KeyRefusal {
    /// The keyring has no access key of this account for the profile.
    #[error("no access key is stored for profile {profile}")]
    NotStored {
        /// The profile.
        profile: String,
    },
    /// What this computer has could not be read, so it is not known which key the profile has.
    #[error("what this computer has for profile {profile} could not be read")]
    CommandLineUnread {
        /// The profile.
        profile: String,
        /// Why it could not be read.
        unread: Unread,
    },
    /// The user's keys were not read, so nothing is known of them.
    #[error("the access keys of {user} were not read")]
    Unread {
        /// The user.
        user: String,
    },
    /// AWS has no such key.
    #[error("{user} has no access key {key}")]
    Gone {
        /// The user.
        user: String,
        /// The key's id.
        key: String,
    },
    /// The user has another key in use, and AWS allows no third.
    #[error("{user} has the access key {other} besides")]
    TwoKeys {
        /// The user.
        user: String,
        /// The other key's id.
        other: String,
    },
    /// Only a key that is switched off is deleted.
    #[error("access key {key} is active")]
    StillActive {
        /// The key's id.
        key: String,
    },
}
