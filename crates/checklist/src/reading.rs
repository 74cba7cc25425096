use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Cause, Message};

/// The reason of a [`Reading::NotReady`] that no waiting ends: the account belongs to an
/// organization whose management account has to turn the service on.
pub const PAYER_FIRST: &str = "unread-payer-first";

/// What came of reading one facet of the account.
///
/// A failure to read is never taken for "empty": only [`Reading::Known`] says what is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reading", rename_all = "kebab-case")]
pub enum Reading<T> {
    /// Nobody asked yet.
    #[default]
    NotRead,
    /// AWS answered.
    Known {
        /// What it said.
        value: T,
        /// When it said so.
        at: Timestamp,
    },
    /// AWS refused: the caller may not read this.
    Denied {
        /// AWS's own words, or ours where it gave none.
        reason: Cause,
    },
    /// AWS has nothing on this account yet, as on its first day.
    NotReady {
        /// AWS's own words, or ours where it gave none.
        reason: Cause,
    },
    /// The answer did not come: network, throttling, or a fault at AWS.
    Unavailable {
        /// What went wrong, in words without secrets.
        reason: Cause,
    },
}

impl<T> Reading<T> {
    /// A value read at `at`.
    pub fn known(value: T, at: Timestamp) -> Self {
        Self::Known { value, at }
    }

    /// The value, if it is known.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Known { value, .. } => Some(value),
            Self::NotRead
            | Self::Denied { .. }
            | Self::NotReady { .. }
            | Self::Unavailable { .. } => None,
        }
    }

    /// The value, or why it is not known.
    ///
    /// # Errors
    /// [`Unread`], for the person.
    pub fn needed(&self) -> Result<&T, Unread> {
        let (id, reason) = match self {
            Self::Known { value, .. } => return Ok(value),
            Self::NotRead => ("unread-yet", None),
            Self::Denied { reason } => ("unread-denied", Some(reason)),
            Self::NotReady { reason } => ("unread-not-ready", Some(reason)),
            Self::Unavailable { reason } => ("unread-unavailable", Some(reason)),
        };
        let said = Message::new(id);
        Err(Unread {
            not_ready: matches!(self, Self::NotReady { .. }),
            reason: match reason {
                Some(reason) => said.with("reason", reason.clone()),
                None => said,
            },
        })
    }

    /// Changes the value, if it is known, to what reading it again would tell.
    pub(crate) fn change(&mut self, change: impl FnOnce(&mut T)) {
        if let Self::Known { value, .. } = self {
            change(value);
        }
    }

    /// Takes over a newer reading, if there is one.
    pub(crate) fn update(&mut self, newer: Self) {
        if !matches!(newer, Self::NotRead) {
            *self = newer;
        }
    }

    /// What came of reading it, without the value.
    pub fn outcome(&self) -> Reading<()> {
        match self {
            Self::NotRead => Reading::NotRead,
            Self::Known { at, .. } => Reading::known((), *at),
            Self::Denied { reason } => Reading::Denied {
                reason: reason.clone(),
            },
            Self::NotReady { reason } => Reading::NotReady {
                reason: reason.clone(),
            },
            Self::Unavailable { reason } => Reading::Unavailable {
                reason: reason.clone(),
            },
        }
    }

    /// When the value was read, if it is known.
    pub fn at(&self) -> Option<Timestamp> {
        match self {
            Self::Known { at, .. } => Some(*at),
            Self::NotRead
            | Self::Denied { .. }
            | Self::NotReady { .. }
            | Self::Unavailable { .. } => None,
        }
    }
}

impl From<Unread> for Message {
    fn from(unread: Unread) -> Self {
        unread.reason
    }
}

/// Why something that is needed is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// For the person.
    pub reason: Message,
    /// Whether that is because AWS has nothing on this account yet.
    pub not_ready: bool,
}
