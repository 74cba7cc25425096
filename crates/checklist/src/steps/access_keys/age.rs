use jiff::Timestamp;

use super::super::idle::since;
use crate::AccessKey;

/// The oldest a key should get (CIS AWS Foundations 7.0, 2.12).
pub(crate) const MAX_DAYS: i64 = 90;

/// The whole days from when the key was made until `now`, where AWS tells.
pub(super) fn days(key: &AccessKey, now: Timestamp) -> Option<i64> {
    Some(since(key.created_at?, now))
}

/// Whether the key works and is older than it should be.
pub(super) fn is_old(key: &AccessKey, now: Timestamp) -> bool {
    key.active && days(key, now).is_some_and(|days| days > MAX_DAYS)
}
