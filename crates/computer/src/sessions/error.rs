use std::io;

use firstday_aws_gateway::{GatewayErrorKind, SignInError, SignInErrorKind, SourceError};
use firstday_secret_store::StoreError;

/// Why a browser session could not be begun, kept or used.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// AWS's sign-in service refused, or did not answer.
    #[error(transparent)]
    SignIn(#[from] SignInError),
    /// The keyring failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file that lets one process renew at a time cannot be used.
    #[error("the file for taking turns cannot be used")]
    Turn(#[source] io::Error),
    /// Another process renews the session and does not come to an end.
    #[error("another process is renewing the session of profile {profile}")]
    Busy {
        /// The profile.
        profile: String,
    },
    /// The keyring has no session for the profile.
    #[error("no session is stored for profile {profile}")]
    NotStored {
        /// The profile.
        profile: String,
    },
    /// The keyring holds an access key for the profile, which must not be lost.
    #[error("profile {profile} has the access key {key}")]
    HoldsKey {
        /// The profile.
        profile: String,
        /// The key's id.
        key: String,
    },
    /// The keyring holds a session of another account for the profile.
    #[error("profile {profile} belongs to account {account}")]
    OtherAccount {
        /// The profile.
        profile: String,
        /// The account of the stored session.
        account: String,
    },
    /// AWS does not renew the session of a profile.
    #[error("the session of profile {profile} cannot be renewed")]
    Renewal {
        /// The profile.
        profile: String,
        /// Why.
        #[source]
        source: SignInError,
    },
    /// The key that belongs to the stored session is damaged.
    #[error("the key of the session of profile {profile} cannot be read")]
    Unreadable {
        /// The profile.
        profile: String,
    },
    /// The root user's session is never kept.
    #[error("a session of the root user is never kept")]
    Root,
}

impl SessionError {
    /// Whether AWS could not be asked, and may be in a while.
    pub(super) fn is_outage(&self) -> bool {
        matches!(
            self.kind(),
            Some(
                SignInErrorKind::RegionDown
                    | SignInErrorKind::Unreachable
                    | SignInErrorKind::Throttled
            )
        )
    }

    /// Whether nobody came back from the browser in time.
    pub fn is_late(&self) -> bool {
        self.kind() == Some(SignInErrorKind::NeverCameBack)
    }

    /// Whether what was pasted is not the code of this attempt, which goes on.
    pub fn is_wrong_paste(&self) -> bool {
        matches!(
            self.kind(),
            Some(SignInErrorKind::NotACode | SignInErrorKind::OtherAttempt)
        )
    }

    fn kind(&self) -> Option<SignInErrorKind> {
        match self {
            Self::SignIn(error) | Self::Renewal { source: error, .. } => Some(error.kind),
            Self::Store(_)
            | Self::Turn(_)
            | Self::Busy { .. }
            | Self::NotStored { .. }
            | Self::HoldsKey { .. }
            | Self::OtherAccount { .. }
            | Self::Unreadable { .. }
            | Self::Root => None,
        }
    }
}

impl From<SessionError> for SourceError {
    fn from(error: SessionError) -> Self {
        match error {
            SessionError::SignIn(error) | SessionError::Renewal { source: error, .. } => {
                error.into()
            }
            SessionError::Store(_)
            | SessionError::Turn(_)
            | SessionError::Busy { .. }
            | SessionError::NotStored { .. }
            | SessionError::HoldsKey { .. }
            | SessionError::OtherAccount { .. }
            | SessionError::Unreadable { .. }
            | SessionError::Root => Self::new(GatewayErrorKind::InvalidCredentials, error),
        }
    }
}
