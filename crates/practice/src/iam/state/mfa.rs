//! Virtual MFA devices.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::base::Secret;

/// A virtual MFA device: a seed that an authenticator app shares with AWS.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MfaDevice {
    /// The seed, in base32.
    pub seed: Secret,
    /// Who it is assigned to.
    pub holder: Option<MfaHolder>,
    /// When it was assigned.
    pub enabled: Option<Timestamp>,
    /// The latest thirty-second step whose code was taken; its codes are not taken again.
    pub last_step: u64,
}

/// Who holds an MFA device.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MfaHolder {
    /// The root user.
    Root,
    /// An IAM user, by name.
    User(String),
}
