use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Message;

/// What this computer's AWS CLI has from Firstday.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommandLine {
    /// The file that the profiles stand in, as the person knows it: below the home folder with `~`.
    pub config_path: String,
    /// The profiles whose `credential_process` is Firstday.
    pub profiles: Vec<CliProfile>,
    /// Names of other profiles in the same file, which Firstday leaves alone.
    pub other_profiles: Vec<String>,
    /// Why the AWS CLI refuses its files, and with them every command: each place with its file and
    /// line.
    #[serde(default)]
    pub refused: Vec<Message>,
    /// Whether a program named `aws` is where a shell looks for programs.
    #[serde(default)]
    pub aws_cli: bool,
}

/// A profile that Firstday wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CliProfile {
    /// Its name in `~/.aws/config`.
    pub name: String,
    /// The Region that its commands go to, where the profile says.
    #[serde(default)]
    pub region: Option<String>,
    /// The account of what is stored; `None` when the keyring has nothing for the profile.
    pub account_id: Option<String>,
    /// The IAM user whose key or session is stored; `None` for a role's session.
    pub user: Option<String>,
    /// What is stored.
    pub stored: Option<StoredCredential>,
    /// The ARN that AWS answered to what is stored; `None` when AWS did not accept it.
    pub proved_arn: Option<String>,
    /// What takes precedence over the profile, for example a section of the same name in
    /// `~/.aws/credentials`.
    pub shadowed_by: Vec<String>,
    /// The program that the profile names, when that is not there any more, or is another than the
    /// one that says this.
    #[serde(default)]
    pub missing_program: Option<String>,
    /// Who else can change the program that the profile names, if somebody can, and what to do.
    #[serde(default)]
    pub exposed: Option<Message>,
}

/// What the keyring has for a profile, without its secrets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum StoredCredential {
    /// An access key.
    AccessKey {
        /// Its id.
        id: String,
        /// Made to take its place, and not proved yet.
        next: Option<String>,
        /// Whose place it took, kept until AWS has deleted it.
        previous: Option<String>,
    },
    /// A browser session.
    Session {
        /// When the person has to sign in again at the latest, where that is known.
        ends_at: Option<Timestamp>,
    },
}

impl CliProfile {
    /// Whether the profile leads AWS tools to the right program, and to nothing that others can put
    /// in its place.
    pub fn leads_here(&self) -> bool {
        self.missing_program.is_none() && self.exposed.is_none()
    }

    /// The id of the access key that the profile uses, if it uses one.
    pub fn access_key_id(&self) -> Option<&str> {
        match self.stored.as_ref()? {
            StoredCredential::AccessKey { id, .. } => Some(id),
            StoredCredential::Session { .. } => None,
        }
    }

    /// The ids of all its access keys: in use, next and previous.
    pub fn access_key_ids(&self) -> impl Iterator<Item = &str> {
        let ids = match &self.stored {
            Some(StoredCredential::AccessKey { id, next, previous }) => {
                [Some(id), next.as_ref(), previous.as_ref()]
            }
            Some(StoredCredential::Session { .. }) | None => [None; 3],
        };
        ids.into_iter().flatten().map(String::as_str)
    }
}
