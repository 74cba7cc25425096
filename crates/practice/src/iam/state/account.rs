//! What IAM holds for the account as a whole.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The account's password policy, as set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordPolicy {
    /// Shortest password, 6 to 128.
    pub minimum_length: u32,
    /// At least one symbol.
    pub symbols: bool,
    /// At least one digit.
    pub numbers: bool,
    /// At least one capital letter.
    pub uppercase: bool,
    /// At least one small letter.
    pub lowercase: bool,
    /// Whether users may change their own password.
    pub users_may_change: bool,
    /// Days until a password expires, 1 to 1095.
    pub max_age_days: Option<u32>,
    /// How many earlier passwords may not be used again, 1 to 24.
    pub reuse_prevention: Option<u32>,
    /// Whether an expired password needs an administrator.
    pub hard_expiry: Option<bool>,
}

/// A credential report, asked for and perhaps ready.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CredentialReport {
    /// When it was asked for; also its time of generation.
    pub generated: Timestamp,
    /// Whether it can be fetched.
    pub ready: bool,
    /// The CSV.
    pub csv: String,
}
