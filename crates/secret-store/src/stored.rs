//! What is kept for one profile.

use crate::{StoredKey, StoredSession};

/// The longest profile name that can name an item, in bytes.
pub const MAX_PROFILE_LENGTH: usize = 64;

/// What is kept for one profile: one identity, one keyring item. `Debug` never shows a secret.
#[derive(Clone, Debug)]
pub enum Stored {
    /// A long-lived access key of an IAM user.
    AccessKey(StoredKey),
    /// A browser session.
    Session(StoredSession),
}

impl Stored {
    /// The access key, if this is one.
    #[must_use]
    pub fn into_access_key(self) -> Option<StoredKey> {
        match self {
            Self::AccessKey(key) => Some(key),
            Self::Session(_) => None,
        }
    }

    /// The browser session, if this is one.
    #[must_use]
    pub fn into_session(self) -> Option<StoredSession> {
        match self {
            Self::AccessKey(_) => None,
            Self::Session(session) => Some(session),
        }
    }

    /// The 12 digits of the account that it belongs to.
    #[must_use]
    pub fn account_id(&self) -> &str {
        match self {
            Self::AccessKey(key) => &key.account_id,
            Self::Session(session) => &session.account_id,
        }
    }
}

impl From<StoredKey> for Stored {
    fn from(key: StoredKey) -> Self {
        Self::AccessKey(key)
    }
}

impl From<StoredSession> for Stored {
    fn from(session: StoredSession) -> Self {
        Self::Session(session)
    }
}
