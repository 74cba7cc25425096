use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// An MFA device of the root user, as `iam:ListMFADevices` lists it to a root session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RootDevice {
    /// Its serial number or ARN.
    pub serial: String,
    /// Since when it is root's.
    pub added_at: Option<Timestamp>,
}

/// What an MFA device is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeviceKind {
    /// An authenticator app.
    App,
    /// A passkey or a security key.
    Passkey,
    /// A device that shows codes.
    Token,
}

impl RootDevice {
    /// What it is, by the form of its serial number (IAM User Guide, "IAM identifiers": `mfa/` for
    /// virtual devices, `u2f/` for FIDO ones; a hardware token has a number of its own).
    pub fn kind(&self) -> DeviceKind {
        if self.serial.contains(":mfa/") {
            DeviceKind::App
        } else if self.serial.contains(":u2f/") {
            DeviceKind::Passkey
        } else {
            DeviceKind::Token
        }
    }
}

impl DeviceKind {
    /// The name used in message ids.
    pub fn name(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Passkey => "passkey",
            Self::Token => "token",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_kind_by_the_serial_number() {
        let kind = |serial: &str| {
            let serial = serial.to_owned();
            RootDevice {
                serial,
                added_at: None,
            }
            .kind()
        };
        assert_eq!(kind("arn:aws:iam::123456789012:mfa/phone"), DeviceKind::App);
        assert_eq!(
            kind("arn:aws:iam::123456789012:u2f/root/key-A1"),
            DeviceKind::Passkey
        );
        assert_eq!(kind("GAHT12345678"), DeviceKind::Token);
    }
}
