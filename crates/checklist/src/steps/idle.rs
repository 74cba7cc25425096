//! Whether what lets somebody in is used.

use jiff::Timestamp;

use crate::{AccessKey, LastSignIn, LastUse, PasswordUse};

/// After so many days without use, what lets a user in should be taken away (CIS AWS Foundations
/// 7.0, 2.11; AWS Security Hub, IAM.22).
pub(super) const UNUSED_DAYS: i64 = 45;

/// Whether something that lets somebody in is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Idle {
    /// It was used lately, or it cannot let anybody in.
    No,
    /// Nobody has used it yet, but for less long than would matter.
    NotYet,
    /// It was used, and not for too long.
    Unused,
    /// Nobody has ever used it, for too long.
    Never,
    /// AWS does not tell.
    NotTold,
}

impl Idle {
    /// Whether it should be taken away.
    pub(super) fn too_long(self) -> bool {
        matches!(self, Self::Unused | Self::Never)
    }

    /// Where it was never used, it counts from when it was made or changed (CIS AWS Foundations
    /// 7.0, 2.11, audit).
    fn of(set_at: Option<Timestamp>, last: LastSignIn, now: Timestamp) -> Self {
        let long = |at| since(at, now) >= UNUSED_DAYS;
        match (last, set_at) {
            (LastSignIn::At(at), _) if long(at) => Self::Unused,
            (LastSignIn::At(_), _) => Self::No,
            (LastSignIn::Never, Some(set_at)) if long(set_at) => Self::Never,
            (LastSignIn::Never, Some(_)) => Self::NotYet,
            (LastSignIn::NotTold, Some(set_at)) if !long(set_at) => Self::No,
            (LastSignIn::NotTold, _) | (LastSignIn::Never, None) => Self::NotTold,
        }
    }

    pub(super) fn of_key(key: &AccessKey, now: Timestamp) -> Self {
        let last = match &key.last_use {
            LastUse::At(last) => LastSignIn::At(last.at),
            LastUse::Never => LastSignIn::Never,
            LastUse::NotTold => LastSignIn::NotTold,
        };
        match key.active {
            true => Self::of(key.created_at, last, now),
            false => Self::No,
        }
    }

    pub(super) fn of_password(password: &PasswordUse, now: Timestamp) -> Self {
        Self::of(password.set_at, password.last, now)
    }
}

/// The whole days from `at` until `now`.
pub(super) fn since(at: Timestamp, now: Timestamp) -> i64 {
    now.duration_since(at).as_hours() / 24
}
