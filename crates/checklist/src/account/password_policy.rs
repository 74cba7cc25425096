use serde::{Deserialize, Serialize};

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
