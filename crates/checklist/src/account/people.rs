use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::ADMINISTRATOR_ACCESS;

/// Users and groups, from `iam:GetAccountAuthorizationDetails`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directory {
    /// By user name.
    pub users: BTreeMap<String, User>,
    /// By group name.
    pub groups: BTreeMap<String, Group>,
}

/// One IAM user.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// Names of the groups that the user is in.
    pub groups: Vec<String>,
    /// ARNs of managed policies attached to the user itself.
    pub attached_policies: Vec<String>,
    /// Names of policies written into the user itself.
    pub inline_policies: Vec<String>,
}

/// One IAM group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// ARNs of managed policies attached to the group.
    pub attached_policies: Vec<String>,
}

impl Directory {
    /// Names of groups that carry AdministratorAccess.
    pub fn administrator_groups(&self) -> impl Iterator<Item = &str> {
        self.groups
            .iter()
            .filter(|(_, group)| {
                group
                    .attached_policies
                    .iter()
                    .any(|arn| arn == ADMINISTRATOR_ACCESS)
            })
            .map(|(name, _)| name.as_str())
    }

    /// Names of users that are in a group with AdministratorAccess.
    pub fn administrators(&self) -> Vec<&str> {
        let groups: Vec<&str> = self.administrator_groups().collect();
        self.users
            .iter()
            .filter(|(_, user)| {
                user.groups
                    .iter()
                    .any(|group| groups.contains(&group.as_str()))
            })
            .map(|(name, _)| name.as_str())
            .collect()
    }
}

/// The rules for IAM users' passwords.
///
/// AWS's own default: 8 characters, three of the four kinds, never expires (IAM User Guide,
/// "Account password policy").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordPolicy {
    /// 6 to 128.
    pub minimum_length: u32,
    /// At least one of `A-Z`.
    pub require_uppercase: bool,
    /// At least one of `a-z`.
    pub require_lowercase: bool,
    /// At least one of `0-9`.
    pub require_numbers: bool,
    /// At least one of the symbols that AWS lists.
    pub require_symbols: bool,
    /// Whether people may change their own password.
    pub allow_change: bool,
    /// Days until a password expires; `None` for never.
    pub max_age_days: Option<u32>,
    /// How many earlier passwords may not be used again, 1 to 24; `None` for no such rule.
    pub reuse_prevention: Option<u32>,
    /// Whether an expired password can only be reset by an administrator.
    pub hard_expiry: bool,
}

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
}

/// What AWS answers at this moment about how one user signs in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignIn {
    /// Whether the user has a console password.
    pub password: bool,
    /// Serial numbers of the user's MFA devices.
    pub mfa_devices: Vec<String>,
    /// The user's access keys.
    pub access_keys: Vec<AccessKey>,
}

/// An access key, never its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessKey {
    /// For example `AKIAIOSFODNN7EXAMPLE`.
    pub id: String,
    /// Whether AWS accepts it.
    pub active: bool,
    /// When it was made.
    pub created_at: Option<Timestamp>,
    /// Its last use; `None` for never, or where AWS does not tell.
    pub last_use: Option<KeyUse>,
}

/// When and for what an access key was used last, to within some minutes
/// (`iam:GetAccessKeyLastUsed`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyUse {
    /// When.
    pub at: Timestamp,
    /// The service's name, for example `s3`; empty where AWS does not tell.
    pub service: String,
    /// For example `us-east-1`; empty where AWS does not tell.
    pub region: String,
}

/// AWS's report on every user's credentials, at most four hours old.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CredentialReport {
    /// When AWS made it.
    pub generated_at: Timestamp,
    /// One row a user, root left out, by user name.
    pub users: BTreeMap<String, ReportRow>,
    /// When root last signed in with its password, if ever.
    pub root_last_used_at: Option<Timestamp>,
}

/// One user's row of the report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportRow {
    /// Whether the user has a console password.
    pub password: bool,
    /// Whether the user has an MFA device.
    pub mfa: bool,
    /// The first two access keys; the report gives no ids, so those are empty.
    pub access_keys: Vec<AccessKey>,
}
