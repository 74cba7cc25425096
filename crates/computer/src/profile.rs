//! Writing one profile of ours, bringing it up to date after the program has moved, and taking it
//! out again.

use std::fmt;
use std::path::PathBuf;

use crate::helper::{self, HelperError, Link};
use crate::refused;
use crate::surroundings::Surroundings;
use firstday_aws_files::{self as aws_files, ConfigError, ProfileSection};

/// Why a profile of ours is not written or taken out. The file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum ProfileError {
    /// The AWS config file cannot be read or changed.
    #[error(transparent)]
    Files(#[from] ConfigError),
    /// AWS tools cannot be led to the program.
    #[error(transparent)]
    Helper(#[from] HelperError),
}

/// How a file will change. `Debug` names the file alone: the person's own keys may stand in it.
#[derive(Clone, PartialEq, Eq)]
pub struct FileChange {
    /// The file.
    pub path: PathBuf,
    /// Its text as it is.
    pub before: String,
    /// Its text as it will be.
    pub after: String,
}

impl FileChange {
    /// In the unified format, with the values of secret keys hidden.
    pub fn diff(&self) -> String {
        aws_files::diff(&self.before, &self.after, &self.path)
    }
}

impl fmt::Debug for FileChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileChange")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

/// A change of the AWS config file and of what it names, to be shown and then made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileEdit {
    /// How the file changes.
    pub file: FileChange,
    /// What is linked first, so that the profile's command finds the program.
    pub link: Option<Link>,
}

/// What writing the profile changes, so that it has its keys from Firstday.
///
/// # Errors
///
/// [`ProfileError`] when a file cannot be read or is refused by the AWS CLI, the config file has no
/// place for the profile, or the program lives where AWS tools cannot start it.
pub fn written(
    surroundings: &Surroundings,
    profile: &str,
    region: &str,
) -> Result<ProfileEdit, ProfileError> {
    written_to(surroundings, None, profile, region)
}

/// The same where the file has the text `before` by then, as earlier edits of one plan leave it.
///
/// # Errors
///
/// Those of [`written`].
pub fn written_to(
    surroundings: &Surroundings,
    before: Option<&str>,
    profile: &str,
    region: &str,
) -> Result<ProfileEdit, ProfileError> {
    refused::check(&surroundings.aws_files())?;
    let helper = helper::find(surroundings)?;
    let section = ProfileSection {
        name: profile.to_owned(),
        region: Some(region.to_owned()),
        credential_process: aws_files::credential_process_command(&helper.path, profile)?,
        endpoint_url: None,
    };
    let file = changed(surroundings, before, |before| {
        aws_files::with_profile(before, &section)
    })?;
    refused::check_text(&file.path, &file.after)?;
    Ok(ProfileEdit {
        file,
        link: helper.link.filter(|link| !link.is_there),
    })
}

/// What taking the profile out of `~/.aws/config` changes. Settings that are not Firstday's stay.
///
/// # Errors
///
/// [`ProfileError`] when the file cannot be read, or the profile is not one of Firstday.
pub fn removal(surroundings: &Surroundings, profile: &str) -> Result<ProfileEdit, ProfileError> {
    removal_from(surroundings, None, profile)
}

/// The same where the file has the text `before` by then, as earlier edits of one plan leave it.
///
/// # Errors
///
/// Those of [`removal`].
pub fn removal_from(
    surroundings: &Surroundings,
    before: Option<&str>,
    profile: &str,
) -> Result<ProfileEdit, ProfileError> {
    let file = changed(surroundings, before, |before| {
        aws_files::without_profile(before, profile)
    })?;
    Ok(ProfileEdit { file, link: None })
}

/// What letting the profile name the program as it stands at this moment changes.
///
/// # Errors
///
/// [`ProfileError`] when a file cannot be read or is refused by the AWS CLI, the profile has its keys
/// from elsewhere, or the program lives where AWS tools cannot start it.
pub fn renewal(surroundings: &Surroundings, profile: &str) -> Result<ProfileEdit, ProfileError> {
    refused::check(&surroundings.aws_files())?;
    let helper = helper::find(surroundings)?;
    let command = aws_files::credential_process_command(&helper.path, profile)?;
    let file = changed(surroundings, None, |before| {
        aws_files::with_credential_process(before, profile, &command)
    })?;
    refused::check_text(&file.path, &file.after)?;
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

    /// Tries whether it can be made, and leaves everything as it is: before anything is done that
    /// would be half a thing without it.
    ///
    /// # Errors
    ///
    /// [`ConfigError`] for what is in the way.
    pub fn try_out(&self) -> Result<(), ConfigError> {
        if let Some(link) = &self.link {
            link.try_out()?;
        }
        match self.file.before == self.file.after {
            true => Ok(()),
            false => aws_files::try_writing(&self.file.path),
        }
    }

    /// Makes it. Gives the copy of the former file, if it was changed.
    ///
    /// # Errors
    ///
    /// [`ProfileError`] when the file is not what was shown any more, or cannot be written.
    pub fn make(&self, surroundings: &Surroundings) -> Result<Option<PathBuf>, ProfileError> {
        if let Some(link) = &self.link {
            link.make()?;
        }
        let FileChange {
            path,
            before,
            after,
        } = &self.file;
        let (before, after) = (before.as_bytes(), after.as_bytes());
        let (now, locks) = (surroundings.now(), surroundings.locks());
        let backup = aws_files::write_atomically(path, before, after, now, &locks)?;
        Ok(backup.path)
    }
}

fn changed(
    surroundings: &Surroundings,
    before: Option<&str>,
    change: impl FnOnce(&str) -> Result<String, ConfigError>,
) -> Result<FileChange, ConfigError> {
    let path = surroundings.aws_files().config;
    let before = before.map_or_else(|| aws_files::read(&path), |before| Ok(before.to_owned()))?;
    Ok(FileChange {
        after: change(&before)?,
        path,
        before,
    })
}
