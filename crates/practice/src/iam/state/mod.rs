//! What IAM holds.

mod account;
mod identity;
mod mfa;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use account::{CredentialReport, PasswordPolicy};
pub use identity::{
    AccessKey, CustomerPolicy, Group, LastUsed, LoginProfile, Role, Root, ServiceCredential, User,
};
pub use mfa::{MfaDevice, MfaHolder};

use crate::service::Identity;

/// The role that the owner of a project account works in.
pub(crate) const PROJECT_ROLE: &str = "AccountFullAccessRole";

/// IAM's part of the state.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Iam {
    /// The account alias, if any.
    pub alias: Option<String>,
    /// The root user.
    pub root: Root,
    /// IAM users by name.
    pub users: BTreeMap<String, User>,
    /// IAM groups by name.
    pub groups: BTreeMap<String, Group>,
    /// IAM roles by name.
    pub roles: BTreeMap<String, Role>,
    /// Managed policies of the customer's own, by ARN.
    #[serde(default)]
    pub policies: BTreeMap<String, CustomerPolicy>,
    /// Virtual MFA devices by serial number (an ARN).
    pub mfa_devices: BTreeMap<String, MfaDevice>,
    /// The password policy; none means AWS's default.
    pub password_policy: Option<PasswordPolicy>,
    /// The latest credential report.
    pub credential_report: Option<CredentialReport>,
}

impl Iam {
    /// Whether the root user has any MFA device.
    pub(crate) fn root_mfa(&self) -> bool {
        self.root.mfa || self.has_device(&MfaHolder::Root)
    }

    /// Whether somebody holds a virtual MFA device.
    pub(crate) fn has_device(&self, holder: &MfaHolder) -> bool {
        self.devices_of(holder) > 0
    }

    /// How many virtual MFA devices somebody holds.
    pub(crate) fn devices_of(&self, holder: &MfaHolder) -> usize {
        let devices = self.mfa_devices.values();
        devices
            .filter(|device| device.holder.as_ref() == Some(holder))
            .count()
    }

    /// The holder of a long-term access key, and the key.
    pub(crate) fn find_key(&self, key_id: &str) -> Option<(Identity, &AccessKey)> {
        if let Some(key) = self.root.access_keys.get(key_id) {
            return Some((Identity::Root, key));
        }
        self.users.iter().find_map(|(name, user)| {
            let key = user.access_keys.get(key_id)?;
            Some((Identity::User(name.clone()), key))
        })
    }
}
