use std::path::PathBuf;

use firstday_aws_files::ConfigError;
use firstday_aws_gateway::GatewayError;
use firstday_secret_store::StoreError;

use super::obstacle::Obstacle;
use crate::helper::HelperError;

/// Why a key was not moved, or a copy not deleted.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The AWS files cannot be used, or are not what was shown any more.
    #[error(transparent)]
    Files(#[from] ConfigError),
    /// AWS tools cannot be led to the program.
    #[error(transparent)]
    Helper(#[from] HelperError),
    /// The keyring failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// AWS does not take the key, or could not be asked.
    #[error(transparent)]
    Gateway(#[from] GatewayError),
    /// No file has a key for the profile.
    #[error("there is no key for profile {profile}")]
    NoKey {
        /// The profile.
        profile: String,
    },
    /// The key cannot be moved.
    #[error("the key of profile {profile} cannot be moved: {obstacle:?}")]
    InTheWay {
        /// The profile.
        profile: String,
        /// Why.
        obstacle: Obstacle,
    },
    /// It is a key of the root user, which is never stored: it is to be deleted.
    #[error("it is a key of the root user")]
    RootKey,
    /// It is not a key of an IAM user.
    #[error("{arn} is not an IAM user")]
    NotAUser {
        /// Whose key it is.
        arn: String,
    },
    /// The keyring has something else for the profile.
    #[error("the keyring has something else for profile {profile}")]
    Taken {
        /// The profile.
        profile: String,
    },
    /// AWS says otherwise of what the keyring gave back.
    #[error("the keyring gave back something else")]
    Lost,
    /// It is none of the copies that Firstday made of the AWS files.
    #[error("{}", path.display())]
    NotACopy {
        /// What was to be deleted.
        path: PathBuf,
    },
}
