use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What is known of the use of a console password.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordUse {
    /// When the user got it, or changed it last.
    pub set_at: Option<Timestamp>,
    /// The last sign-in with it.
    pub last: LastSignIn,
}

/// When somebody signed in with a password last (IAM API Reference, `User`, `PasswordLastUsed`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "at", rename_all = "kebab-case")]
pub enum LastSignIn {
    /// AWS does not tell, or not this caller.
    #[default]
    NotTold,
    /// Never since AWS began to keep track in October 2014.
    Never,
    /// Then.
    At(Timestamp),
}

impl PasswordUse {
    /// The same with what somebody else knows who may be behind, for example AWS's report: a change
    /// of the password that is later, and the last sign-in where it is not told.
    #[must_use]
    pub fn with(&self, other: &Self) -> Self {
        Self {
            set_at: self.set_at.max(other.set_at),
            last: match self.last {
                LastSignIn::NotTold => other.last,
                told @ (LastSignIn::Never | LastSignIn::At(_)) => told,
            },
        }
    }
}
