use serde::{Deserialize, Serialize};

/// What `iam:GetAccountSummary` tells of the root user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountSummary {
    /// `AccountMFAEnabled`: root has at least one MFA device of any kind.
    pub root_mfa: bool,
    /// `AccountAccessKeysPresent`: root has an access key.
    pub root_access_keys: bool,
    /// `AccountPasswordPresent`: root can sign in with a password. `None` where AWS left it out.
    pub root_password: Option<bool>,
    /// `AccountSigningCertificatesPresent`: root has an X.509 certificate, with which old programs
    /// sign requests. `None` where AWS left it out.
    #[serde(default)]
    pub root_certificates: Option<bool>,
}
