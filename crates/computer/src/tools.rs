//! The AWS tools of this computer: their profiles, what the keyring holds for each, and access keys
//! that stand in their files in plain text.

use firstday_aws_files::{self as aws_files, AwsFiles, ConfigError, ProfileSummary};
use firstday_checklist::Message;
use firstday_secret_store::{Listed, SecretStore, StoreError};

use crate::import::{self, FoundKey};
use crate::refused::refused;
use crate::surroundings::Surroundings;

/// What the AWS tools of this computer find.
pub struct Tools {
    /// Where their files stand.
    pub files: AwsFiles,
    /// The profiles, in the order of the config file.
    pub profiles: Vec<ToolsProfile>,
    /// Why it is not known what the keyring holds for them, if that is so.
    pub unread: Option<StoreError>,
    /// Access keys in these files.
    pub plaintext: Vec<FoundKey>,
    /// Why the AWS CLI refuses the files, if it does.
    pub refused: Vec<Message>,
}

/// A profile, and what is stored for it.
pub struct ToolsProfile {
    /// As the config file names it.
    pub profile: ProfileSummary,
    /// What the keyring holds. `None` says nothing where it could not be read: see [`Tools::unread`].
    pub stored: Option<Listed>,
}

/// Reads the AWS files, and asks the keyring without asking the person.
///
/// # Errors
/// [`ConfigError`] when a file cannot be read. The profiles are there all the same where the keyring
/// cannot be read.
pub async fn find(store: &SecretStore, surroundings: &Surroundings) -> Result<Tools, ConfigError> {
    let files = surroundings.aws_files();
    let config = aws_files::read(&files.config)?;
    let (mut stored, unread) = match store.clone().asking_nobody().list().await {
        Ok(stored) => (stored, None),
        Err(error) => (Vec::new(), Some(error)),
    };
    let profiles = aws_files::profiles(&config).into_iter().map(|profile| {
        let place = stored.iter().position(|item| item.profile == profile.name);
        ToolsProfile {
            stored: place.map(|place| stored.swap_remove(place)),
            profile,
        }
    });
    Ok(Tools {
        profiles: profiles.collect(),
        unread,
        plaintext: import::find(surroundings)?,
        refused: refused(surroundings)?,
        files,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::fs;

    use firstday_secret_store::KeyringState;

    use super::*;
    use crate::samples;

    #[tokio::test]
    async fn a_keyring_that_cannot_be_read_is_never_one_that_holds_nothing() {
        let home = tempfile::tempdir().unwrap();
        let surroundings = Surroundings::within(home.path());
        fs::create_dir(home.path().join(".aws")).unwrap();
        fs::write(home.path().join(".aws/config"), "[profile work]\n").unwrap();
        let store = SecretStore::in_memory();
        let found = find(&store, &surroundings).await.unwrap();
        assert!(found.profiles[0].stored.is_none() && found.unread.is_none());
        store.save("work", &samples::key().into()).await.unwrap();
        let found = find(&store, &surroundings).await.unwrap();
        assert!(found.profiles[0].stored.is_some() && found.unread.is_none());
        for state in KeyringState::ALL.into_iter().skip(1) {
            let failing = store.failing_during(0..usize::MAX, state);
            let found = find(&failing, &surroundings).await.unwrap();
            let unread = found.unread.and_then(|error| error.state());
            assert_eq!(unread, Some(state));
            assert_eq!(found.profiles.len(), 1);
        }
    }
}
