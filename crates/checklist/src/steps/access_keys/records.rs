use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use super::holder::holder;
use crate::{AccessKey, Account, LastUse};

/// What Firstday wrote down about access keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyRecords {
    /// Every time that a key was to be made and it is not known to have ended well.
    pub attempts: Vec<KeyAttempt>,
    /// From when on the person wants a key deleted, by its id.
    pub due: BTreeMap<String, Timestamp>,
}

/// A key was to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyAttempt {
    /// For whom.
    pub user: String,
    /// When.
    pub at: Timestamp,
    /// The ids of the keys that the user had before.
    pub known: Vec<String>,
}

/// How long after the beginning of an attempt AWS may have made its key.
const ATTEMPT: SignedDuration = SignedDuration::from_mins(15);
/// By how much this computer's clock may be ahead of AWS's.
const SKEW: SignedDuration = SignedDuration::from_mins(5);

impl KeyRecords {
    /// Whether `key` came of an attempt that was cut short: nobody had it before, AWS tells that
    /// nobody has used it, and the keyring was read and does not have it. Its secret is lost.
    pub(super) fn left_over(&self, account: &Account, user: &str, key: &AccessKey) -> bool {
        let not_stored =
            account.command_line.value().is_some() && holder(account, &key.id).is_none();
        let unused = key.last_use == LastUse::Never;
        unused && not_stored && self.attempts.iter().any(|attempt| attempt.made(user, key))
    }
}

impl KeyAttempt {
    /// Whether this attempt made `key`: nobody had it before, and AWS made it at that time.
    pub(crate) fn made(&self, user: &str, key: &AccessKey) -> bool {
        let fits = |at: Timestamp| {
            let after = at.duration_since(self.at);
            -SKEW <= after && after <= ATTEMPT
        };
        self.user == user && !self.known.contains(&key.id) && key.created_at.is_some_and(fits)
    }
}
