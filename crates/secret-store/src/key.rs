//! An access key that is stored, and the second pair that it has while it is being rotated.

use std::fmt;

use firstday_checklist::is_practice_key_of;
use secrecy::SecretString;

/// The access key of one IAM user. `Debug` shows whose key it is and never a secret.
#[derive(Clone)]
pub struct StoredKey {
    /// The 12 digits of the account.
    pub account_id: String,
    /// The name of the IAM user.
    pub user_name: String,
    /// The public half, such as `AKIA…`.
    pub access_key_id: String,
    /// The secret half.
    pub secret_access_key: SecretString,
    /// Whether it is good at a practice account or another double on this computer, and not at
    /// AWS. `None` where that was not noted, and cannot be told by the key and its account.
    pub practice: Option<bool>,
    /// Made and stored by a rotation, and not yet proved to work.
    pub next: Option<KeyPair>,
    /// Switched away from by a rotation, and kept until AWS has deleted it.
    pub previous: Option<KeyPair>,
}

/// The two halves of an access key. `Debug` shows the public one.
#[derive(Clone)]
pub struct KeyPair {
    /// The public half, such as `AKIA…`.
    pub access_key_id: String,
    /// The secret half.
    pub secret_access_key: SecretString,
}

impl StoredKey {
    /// The same with a note of where it is good, where there was none and it can be told. It is
    /// stored with the key as soon as that is stored anew.
    pub(crate) fn noted(mut self) -> Self {
        if self.practice.is_none() && is_practice_key_of(&self.access_key_id, &self.account_id) {
            self.practice = Some(true);
        }
        self
    }

    /// Whether a rotation has begun and not yet ended.
    #[must_use]
    pub fn is_rotating(&self) -> bool {
        self.next.is_some() || self.previous.is_some()
    }
}

impl fmt::Debug for StoredKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoredKey")
            .field("account_id", &self.account_id)
            .field("user_name", &self.user_name)
            .field("access_key_id", &self.access_key_id)
            .field("practice", &self.practice)
            .field("next", &self.next)
            .field("previous", &self.previous)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for KeyPair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyPair")
            .field("access_key_id", &self.access_key_id)
            .finish_non_exhaustive()
    }
}
