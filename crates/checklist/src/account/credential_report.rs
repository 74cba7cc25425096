use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::access_key::AccessKey;

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
