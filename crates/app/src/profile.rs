//! Bringing one profile of ours up to date after the program has moved, and taking it out again.

use std::path::PathBuf;

use crate::apply::FileChange;
use crate::aws_files::{self, ConfigError};
use crate::command_line::aws_files as files_of;
use crate::helper::{self, Link};
use crate::surroundings::Surroundings;

/// A change of the AWS config file and of what it names, to be shown and then made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileEdit {
    /// How the file changes.
    pub file: FileChange,
    /// What is linked first, so that the profile's command finds the program.
    pub link: Option<Link>,
}

/// What taking the profile out of `~/.aws/config` changes. Settings that are not Firstday's stay.
///
/// # Errors
///
/// [`ConfigError`] when the file cannot be read, or the profile is not one of Firstday.
pub fn removal(surroundings: &Surroundings, profile: &str) -> Result<ProfileEdit, ConfigError> {
    let file = changed(surroundings, |before| {
        aws_files::without_profile(before, profile)
    })?;
    Ok(ProfileEdit { file, link: None })
}

/// What letting the profile name the program as it stands at this moment changes.
///
/// # Errors
///
/// [`ConfigError`] when the file cannot be read, the profile has its keys from elsewhere, or the
/// program lives where AWS tools cannot start it.
pub fn renewal(surroundings: &Surroundings, profile: &str) -> Result<ProfileEdit, ConfigError> {
    let helper = helper::find(surroundings)?;
    let command = aws_files::credential_process_command(&helper.path, profile)?;
    let file = changed(surroundings, |before| {
        aws_files::with_credential_process(before, profile, &command)
    })?;
    Ok(ProfileEdit {
        file,
        link: helper.link.filter(|link| !link.is_there),
    })
}

impl ProfileEdit {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.file.before == self.file.after && self.link.is_none()
    }

    /// Makes it. Gives the copy of the former file, if it was changed.
    ///
    /// # Errors
    ///
    /// [`ConfigError`] when the file is not what was shown any more, or cannot be written.
    pub fn make(&self, surroundings: &Surroundings) -> Result<Option<PathBuf>, ConfigError> {
        if let Some(link) = &self.link {
            link.make()?;
        }
        let FileChange {
            path,
            before,
            after,
        } = &self.file;
        let (before, after) = (before.as_bytes(), after.as_bytes());
        let backup = aws_files::write_atomically(path, before, after, surroundings.now())?;
        Ok(backup.path)
    }
}

fn changed(
    surroundings: &Surroundings,
    change: impl FnOnce(&str) -> Result<String, ConfigError>,
) -> Result<FileChange, ConfigError> {
    let path = files_of(surroundings).config;
    let before = aws_files::read(&path)?;
    Ok(FileChange {
        after: change(&before)?,
        path,
        before,
    })
}
