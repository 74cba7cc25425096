//! Virtual MFA devices.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables, last_part, text};
use super::{ApiCall, Change, Found, Irreversible, Prior, Resource, Turn};
use crate::{Account, Message, Principal};

/// Makes a virtual MFA device and pairs it with the person's authenticator app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnrolMfa {
    /// The user's name.
    pub user: String,
    /// The device's name.
    pub device: String,
}

impl Deed for EnrolMfa {
    fn variables(&self) -> Variables {
        vec![("user", text(&self.user)), ("device", text(&self.device))]
    }

    fn api_calls(&self, account: &str) -> Vec<ApiCall> {
        let create = json!({"VirtualMFADeviceName": self.device});
        let enable = json!({
            "UserName": self.user,
            "SerialNumber": serial(account, &self.device),
            "AuthenticationCode1": "<first code>",
            "AuthenticationCode2": "<second code>",
        });
        [
            ApiCall::iam("CreateVirtualMFADevice", create),
            ApiCall::iam("EnableMFADevice", enable),
        ]
        .concat()
    }

    fn asks_for_codes(&self) -> bool {
        true
    }

    fn requires(&self) -> Vec<Resource> {
        vec![
            Resource::User(self.user.clone()),
            Resource::LeftoverDevice(self.device.clone()),
        ]
    }

    fn sets_up(&self) -> Option<&str> {
        Some(&self.user)
    }

    fn turn(&self) -> Option<Turn> {
        let user = self.user.clone();
        Some(Turn::SetUpMfa { user })
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        let Self { user, device } = self.clone();
        Ok(vec![RemoveMfa { user, device }.into()])
    }

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        let caller = account.caller.needed()?;
        let serial = serial(&caller.account_id, &self.device);
        let mut devices = account.mfa_devices.needed()?.iter();
        let Some(device) = devices.find(|device| device.serial == serial) else {
            return Ok(Found::AsBefore);
        };
        let owner = Principal::User {
            name: self.user.clone(),
        };
        match device.owner() {
            // One that nobody uses is half of what was begun.
            None => Ok(Found::AsLeft),
            Some(there) if there == owner => Ok(Found::AsLeft),
            Some(_) => Err(Message::new("undo-kept-device")),
        }
    }
}

/// Takes a virtual MFA device from a user, and deletes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemoveMfa {
    /// The user's name.
    pub user: String,
    /// The device's name.
    pub device: String,
}

impl RemoveMfa {
    /// The device's ARN in `account`.
    pub fn serial(&self, account: &str) -> String {
        serial(account, &self.device)
    }
}

impl Deed for RemoveMfa {
    fn variables(&self) -> Variables {
        vec![("user", text(&self.user)), ("device", text(&self.device))]
    }

    fn api_calls(&self, account: &str) -> Vec<ApiCall> {
        let serial = self.serial(account);
        let deactivate = json!({"UserName": self.user, "SerialNumber": serial});
        [
            ApiCall::iam("DeactivateMFADevice", deactivate),
            ApiCall::iam("DeleteVirtualMFADevice", json!({"SerialNumber": serial})),
        ]
        .concat()
    }

    fn provides(&self) -> Vec<Resource> {
        vec![
            Resource::BareUser(self.user.clone()),
            Resource::LeftoverDevice(self.device.clone()),
        ]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        Err(Irreversible::MfaSeedGone)
    }

    fn foresee(&self, account: &mut Account) {
        let Some(serial) = account.id().map(|id| self.serial(id)) else {
            return;
        };
        account
            .mfa_devices
            .change(|all| all.retain(|device| device.serial != serial));
        account.sign_ins.change(|all| {
            if let Some(live) = all.get_mut(&self.user) {
                live.mfa_devices.retain(|device| *device != serial);
            }
        });
    }
}

/// Removes a virtual MFA device that nobody uses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeleteMfaDevice {
    /// The device's ARN.
    pub serial: String,
}

impl Deed for DeleteMfaDevice {
    fn variables(&self) -> Variables {
        vec![("device", text(last_part(&self.serial)))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        let parameters = json!({"SerialNumber": self.serial});
        ApiCall::iam("DeleteVirtualMFADevice", parameters)
    }

    fn provides(&self) -> Vec<Resource> {
        let name = last_part(&self.serial).to_owned();
        vec![Resource::LeftoverDevice(name)]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        Err(Irreversible::MfaSeedGone)
    }
}

/// The ARN of a virtual device without a path (IAM User Guide, "IAM identifiers").
fn serial(account: &str, device: &str) -> String {
    format!("arn:aws:iam::{account}:mfa/{device}")
}
