use serde::{Deserialize, Serialize};

use crate::{BudgetDefinition, Message, PasswordPolicy};

/// What the inverse of a change has to know, and the change does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs<'a> {
    /// Nothing.
    Nothing,
    /// The rules for passwords, before.
    PasswordPolicy,
    /// The account's alias, before.
    AccountAlias,
    /// The budget of that name with its alerts, before.
    Budget(&'a str),
    /// The id of the access key that was made.
    NewAccessKey,
    /// The Region of the profile of that name, before.
    Profile(&'a str),
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
    /// The budget, with its alerts.
    Budget(BudgetRecord),
    /// The id of the access key that was made.
    NewAccessKey(String),
    /// The profile's Region; `None` where there was no such profile.
    Profile(Option<String>),
}

/// A budget with its alerts, in the words of AWS's API.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BudgetRecord {
    /// The budget.
    pub definition: BudgetDefinition,
    /// Its `NotificationsWithSubscribers`.
    pub alerts: Vec<serde_json::Value>,
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
            Self::NotKept => "no-undo-not-kept",
        })
    }
}
