//! Files that a later change needs: tried before anything is made that would be half a thing
//! without them.

use std::sync::{Mutex, PoisonError};

use firstday_aws_files::ConfigError;
use firstday_checklist::{Change, ConfigEdit};
use firstday_computer::profile::{self, ProfileEdit, ProfileError};
use firstday_secret_store::Stored;

use super::{ApplyError, Hands};

/// The text of the AWS config file that the person reviewed; and once a change of the run has
/// edited it, what that was to make of it. Nothing is known of it where nothing was reviewed.
pub(crate) struct ReviewedConfig(Mutex<Option<String>>);

impl ReviewedConfig {
    pub(crate) fn new(reviewed: Option<String>) -> Self {
        Self(Mutex::new(reviewed))
    }

    /// What the file must be for an edit that was shown over `found`.
    pub(super) fn or(&self, found: &str) -> String {
        let reviewed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        reviewed.as_deref().unwrap_or(found).to_owned()
    }

    /// An edit of the run was made.
    pub(super) fn edited(&self, after: &str) {
        let mut reviewed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *reviewed = Some(after.to_owned());
    }
}

impl Hands<'_> {
    /// Tries the files of those `later` changes that rest on `change`.
    pub(super) fn try_files<'c>(
        &self,
        change: &Change,
        later: impl Iterator<Item = &'c Change>,
    ) -> Result<(), ProfileError> {
        let provided = change.deed().provides();
        for later in later {
            let required = later.deed().requires();
            let rests_on_it = required.iter().any(|resource| provided.contains(resource));
            if let Some(edit) = later.deed().config_edit().filter(|_| rests_on_it) {
                self.try_edit(&self.edit(edit)?)?;
            }
        }
        Ok(())
    }

    /// What the profile's writing failed for; and where a key was made for it before, that it is
    /// there.
    pub(super) async fn left_behind(&self, profile: &str, source: ProfileError) -> ApplyError {
        match self.store.load(profile).await {
            Ok(Some(Stored::AccessKey(key))) => ApplyError::ProfileUnwritten {
                profile: profile.to_owned(),
                key: key.access_key_id,
                source,
            },
            Ok(Some(Stored::Session(_)) | None) | Err(_) => source.into(),
        }
    }

    fn edit(&self, edit: ConfigEdit<'_>) -> Result<ProfileEdit, ProfileError> {
        match edit {
            ConfigEdit::Write { profile, region } => {
                profile::written(self.surroundings, profile, region)
            }
            ConfigEdit::Remove { profile } => profile::removal(self.surroundings, profile),
        }
    }

    /// The file must also be what was reviewed.
    fn try_edit(&self, edit: &ProfileEdit) -> Result<(), ProfileError> {
        let file = &edit.file;
        let reviewed = self.reviewed_config.or(&file.before);
        if file.before != file.after && file.before != reviewed {
            return Err(ConfigError::Changed {
                path: file.path.clone(),
            }
            .into());
        }
        Ok(edit.try_out()?)
    }
}
