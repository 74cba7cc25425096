use serde::{Deserialize, Serialize};

/// What this computer's AWS CLI has from Firstday.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommandLine {
    /// The file that the profiles stand in.
    pub config_path: String,
    /// The profiles whose `credential_process` is Firstday.
    pub profiles: Vec<CliProfile>,
    /// Names of other profiles in the same file, which Firstday leaves alone.
    pub other_profiles: Vec<String>,
}

/// A profile that Firstday wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CliProfile {
    /// Its name in `~/.aws/config`.
    pub name: String,
    /// The account that the stored key belongs to; `None` when the keyring has no key for it.
    pub account_id: Option<String>,
    /// The IAM user that the stored key belongs to.
    pub user: Option<String>,
    /// The stored key's id.
    pub access_key_id: Option<String>,
    /// The ARN that AWS answered to the stored key; `None` when AWS did not accept it.
    pub proved_arn: Option<String>,
    /// What takes precedence over the profile, for example a section of the same name in
    /// `~/.aws/credentials`.
    pub shadowed_by: Vec<String>,
}
