use serde::{Deserialize, Serialize};

use super::access_key::AccessKey;
use super::password_use::PasswordUse;

/// What AWS answers at this moment about how one user signs in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignIn {
    /// Whether the user has a console password.
    pub password: bool,
    /// The use of that password.
    #[serde(default)]
    pub password_use: PasswordUse,
    /// Serial numbers of the user's MFA devices.
    pub mfa_devices: Vec<String>,
    /// The user's access keys.
    pub access_keys: Vec<AccessKey>,
}
