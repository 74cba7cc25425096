use serde::{Deserialize, Serialize};

use super::caller::Principal;

/// A virtual MFA device: an authenticator app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VirtualMfaDevice {
    /// The device's ARN.
    pub serial: String,
    /// ARN of the user or root that it belongs to; `None` while nobody uses it.
    pub owner_arn: Option<String>,
}

impl VirtualMfaDevice {
    /// The name at the end of the ARN.
    pub fn name(&self) -> &str {
        self.serial.rsplit('/').next().unwrap_or(&self.serial)
    }

    /// Whose it is; `None` while nobody uses it.
    pub fn owner(&self) -> Option<Principal> {
        self.owner_arn.as_deref().map(Principal::from_arn)
    }
}
