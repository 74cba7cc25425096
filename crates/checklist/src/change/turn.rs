use serde::Serialize;

/// What a person has to do for a change. Users are IAM users, or a role's session by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "turn", rename_all = "kebab-case")]
pub enum Turn {
    /// Save the console password that the change makes for this user.
    SavePassword {
        /// The user.
        user: String,
    },
    /// Set up an authenticator app for this user.
    SetUpMfa {
        /// The user.
        user: String,
    },
    /// Type the code that AWS texts to the phone whose number ends so.
    VerifyPhone {
        /// The last digits of the number.
        ending: String,
    },
    /// Sign in as this user.
    SignIn {
        /// The user.
        user: String,
    },
}

impl Turn {
    /// Whether the change is not made before the person has done it. A password is saved afterwards.
    pub fn holds_up(&self) -> bool {
        match self {
            Self::SetUpMfa { .. } | Self::VerifyPhone { .. } | Self::SignIn { .. } => true,
            Self::SavePassword { .. } => false,
        }
    }
}
