use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};

use super::holder::holder;
use crate::{AccessKey, Account, DeleteAccessKey, LastUse, SignIn};

/// What this computer knows of access keys: what Firstday wrote down, and which it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyRecords {
    /// Every time that a key was to be made and it is not known to have ended well. None where it is
    /// not known which keys this computer holds.
    pub attempts: Vec<KeyAttempt>,
    /// The ids of the keys that it holds, whether or not a profile uses them. Only needed where a key
    /// may be [left over](Self::suspects).
    pub held: BTreeSet<String>,
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
    /// Whether some key seems to be left over. Then [`held`](Self::held) tells.
    pub fn suspects(&self, account: &Account) -> bool {
        let all = account.sign_ins.value().into_iter().flatten();
        let left_over = |(user, key): (&String, &AccessKey)| self.left_over(account, user, key);
        all.flat_map(|(user, live)| live.access_keys.iter().map(move |key| (user, key)))
            .any(left_over)
    }

    /// What deletes the keys that runs left behind which were cut short. Where two may have come of
    /// one run, somebody else may have made either, and both stay.
    pub fn clear(&self, account: &Account) -> Vec<DeleteAccessKey> {
        let mut clear = Vec::new();
        for attempt in &self.attempts {
            let user = &attempt.user;
            let live = account.sign_in(user).map(|live: &SignIn| &live.access_keys);
            let keys = live.into_iter().flatten();
            let mut of_it =
                keys.filter(|key| attempt.made(user, key) && self.left_over(account, user, key));
            let (Some(key), None) = (of_it.next(), of_it.next()) else {
                continue;
            };
            let delete = DeleteAccessKey {
                user: user.clone(),
                access_key_id: key.id.clone(),
            };
            if !clear.contains(&delete) {
                clear.push(delete);
            }
        }
        clear
    }

    /// Whether `key` came of an attempt that was cut short: nobody had it before, AWS tells that
    /// nobody has used it, and this computer was asked and does not have it. Its secret is lost.
    pub(super) fn left_over(&self, account: &Account, user: &str, key: &AccessKey) -> bool {
        let not_stored = account.command_line.value().is_some()
            && holder(account, &key.id).is_none()
            && !self.held.contains(&key.id);
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
