use serde::{Deserialize, Serialize};

use crate::{
    AlternateContact, BudgetDefinition, ContactKind, Message, PasswordPolicy, PublicAccessBlock,
};

/// What the inverse of a change has to know, and the change does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs<'a> {
    /// Nothing.
    Nothing,
    /// The rules for passwords, before.
    PasswordPolicy,
    /// The account's alias, before.
    AccountAlias,
    /// The alternate contact of that kind, before.
    AlternateContact(ContactKind),
    /// The budget of that name with its alerts, before.
    Budget(&'a str),
    /// The id of the access key that was made.
    NewAccessKey,
    /// The Region of the profile of that name, before.
    Profile(&'a str),
    /// What keeps the account's buckets from being public, before.
    PublicAccessBlock,
}

/// The answer to [`Needs`]: read before the change is made, or told by AWS as it was made. Never
/// a secret.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "kebab-case")]
pub enum Prior {
    /// Nothing is known.
    #[default]
    Nothing,
    /// The rules for passwords; `None` where the account had none of its own.
    PasswordPolicy(Option<PasswordPolicy>),
    /// The account's alias, if it had one.
    AccountAlias(Option<String>),
    /// The alternate contact, if there was one.
    AlternateContact(Option<AlternateContact>),
    /// The budget, with its alerts.
    Budget(BudgetRecord),
    /// The id of the access key that was made.
    NewAccessKey(String),
    /// The profile's Region; `None` where there was no such profile.
    Profile(Option<String>),
    /// What keeps the account's buckets from being public; `None` where that was never set.
    PublicAccessBlock(Option<PublicAccessBlock>),
}

/// A budget with its alerts, in the words of AWS's API.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BudgetRecord {
    /// The budget.
    pub definition: BudgetDefinition,
    /// Its `NotificationsWithSubscribers`.
    pub alerts: Vec<serde_json::Value>,
}

/// How what a change made stands later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// As the change left it.
    AsLeft,
    /// As it was before the change.
    AsBefore,
    /// Neither: somebody else has changed it since.
    Changed,
}

impl Found {
    /// Of something that is there or is not, and that the change made.
    pub(super) fn there(there: bool) -> Self {
        if there { Self::AsLeft } else { Self::AsBefore }
    }

    /// Of a value, which the change set to `left`. It was `before`, where that was kept.
    pub(super) fn of<T: PartialEq>(now: &T, left: &T, before: Option<&T>) -> Self {
        match now {
            now if now == left => Self::AsLeft,
            now if Some(now) == before => Self::AsBefore,
            _ => Self::Changed,
        }
    }
}

/// Why a change cannot be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Irreversible {
    /// AWS tells the secret of an access key once.
    KeySecretGone,
    /// The keyring has gone over to another key.
    KeyReplaced,
    /// Nobody can read a password back.
    PasswordGone,
    /// AWS tells the seed of an MFA device once.
    MfaSeedGone,
    /// A session that has ended stays so; the person signs in again.
    SessionEnded,
    /// AWS has no way to take a phone number's verification back.
    PhoneVerified,
    /// What stood there before was not written down.
    NotKept,
}

impl Irreversible {
    /// The reason, for a person.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::KeySecretGone => "no-undo-key-secret",
            Self::KeyReplaced => "no-undo-key-replaced",
            Self::PasswordGone => "no-undo-password",
            Self::MfaSeedGone => "no-undo-mfa-seed",
            Self::SessionEnded => "no-undo-session-ended",
            Self::PhoneVerified => "no-undo-phone",
            Self::NotKept => "no-undo-not-kept",
        })
    }
}
