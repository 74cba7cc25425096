use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::access_key::AccessKey;
use super::password_use::PasswordUse;

/// AWS's report on every user's credentials, at most four hours old.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CredentialReport {
    /// When AWS made it.
    pub generated_at: Timestamp,
    /// One row a user, root left out, by user name.
    pub users: BTreeMap<String, ReportRow>,
    /// When root last signed in with its password, if ever.
    pub root_last_used_at: Option<Timestamp>,
    /// The root user's access keys, without their ids.
    #[serde(default)]
    pub root_access_keys: Vec<AccessKey>,
}

/// One user's row of the report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportRow {
    /// Whether the user has a console password.
    pub password: bool,
    /// The use of that password.
    #[serde(default)]
    pub password_use: PasswordUse,
    /// Whether the user has an MFA device.
    pub mfa: bool,
    /// The first two access keys; the report gives no ids, so those are empty.
    pub access_keys: Vec<AccessKey>,
}
