//! The AWS tools of this computer: their profiles, what the keyring holds for each, and access keys
//! that stand in their files in plain text.

use firstday_aws_files::{self as aws_files, AwsFiles, ConfigError, ProfileSummary};
use firstday_checklist::Message;
use firstday_secret_store::{Listed, SecretStore};

use crate::import::{self, FoundKey};
use crate::refused::refused;
use crate::surroundings::Surroundings;

/// What the AWS tools of this computer find.
pub struct Tools {
    /// Where their files stand.
    pub files: AwsFiles,
    /// The profiles, in the order of the config file.
    pub profiles: Vec<ToolsProfile>,
    /// Access keys in these files.
    pub plaintext: Vec<FoundKey>,
    /// Why the AWS CLI refuses the files, if it does.
    pub refused: Vec<Message>,
}

/// A profile, and what is stored for it.
pub struct ToolsProfile {
    /// As the config file names it.
    pub profile: ProfileSummary,
    /// What the keyring holds.
    pub stored: Option<Listed>,
}

/// Reads the AWS files, and asks the keyring without asking the person.
///
/// # Errors
/// [`ConfigError`] when a file cannot be read. A keyring that cannot be read leaves out what is stored:
/// its own page says why.
pub async fn find(store: &SecretStore, surroundings: &Surroundings) -> Result<Tools, ConfigError> {
    let files = surroundings.aws_files();
    let config = aws_files::read(&files.config)?;
    let stored = store.clone().asking_nobody().list().await;
    let mut stored = stored.unwrap_or_default();
    let profiles = aws_files::profiles(&config).into_iter().map(|profile| {
        let place = stored.iter().position(|item| item.profile == profile.name);
        ToolsProfile {
            stored: place.map(|place| stored.swap_remove(place)),
            profile,
        }
    });
    Ok(Tools {
        profiles: profiles.collect(),
        plaintext: import::find(surroundings)?,
        refused: refused(surroundings)?,
        files,
    })
}
