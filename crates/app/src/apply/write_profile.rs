use std::fmt;

use firstday_checklist::{RemoveProfile, WriteProfile};

use super::{ApplyError, Compose, Hands, Outcome};
use crate::aws_files::{self, ConfigError, ProfileSection};
use crate::command_line::aws_files as files_of;
use crate::helper::{self, Link};
use crate::surroundings::Surroundings;

/// How a file will change. `Debug` names the file alone: the person's own keys may stand in it.
#[derive(Clone, PartialEq, Eq)]
pub struct FileChange {
    /// The file.
    pub path: std::path::PathBuf,
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

/// What writing a profile will change on this computer.
pub(crate) struct ProfileChange {
    /// In `~/.aws/config`.
    pub(crate) file: FileChange,
    /// Where the profile's command has to find the program, when that is not its own path.
    pub(crate) link: Option<Link>,
}

/// What writing the profile will change.
///
/// # Errors
/// [`ConfigError`] when the file cannot be read or has no place for the profile, or the program
/// lives where AWS tools cannot start it.
pub(crate) fn preview(
    surroundings: &Surroundings,
    profile: &str,
    region: &str,
) -> Result<ProfileChange, ConfigError> {
    let path = files_of(surroundings).config;
    let before = aws_files::read(&path)?;
    let helper = helper::find(surroundings)?;
    let section = ProfileSection {
        name: profile.to_owned(),
        region: Some(region.to_owned()),
        credential_process: aws_files::credential_process_command(&helper.path, profile)?,
        endpoint_url: None,
    };
    let file = FileChange {
        after: aws_files::with_profile(&before, &section)?,
        path,
        before,
    };
    Ok(ProfileChange {
        file,
        link: helper.link.filter(|link| !link.is_there),
    })
}

/// What taking the profile out will change.
///
/// # Errors
/// [`ConfigError`] when the file cannot be read, or the profile is not one of Firstday.
pub(crate) fn preview_removal(
    surroundings: &Surroundings,
    profile: &str,
) -> Result<FileChange, ConfigError> {
    let path = files_of(surroundings).config;
    let before = aws_files::read(&path)?;
    Ok(FileChange {
        after: aws_files::without_profile(&before, profile)?,
        path,
        before,
    })
}

impl Compose for WriteProfile {
    /// Writes what was reviewed, or refuses when the file is not what was reviewed. The program is
    /// linked first: a profile never names what is not there.
    async fn compose(&self, hands: &Hands<'_>, _: usize) -> Result<Outcome, ApplyError> {
        let ProfileChange { file, link } =
            preview(hands.surroundings, &self.profile, &self.region)?;
        let reviewed = hands.reviewed_config.unwrap_or(&file.before);
        let linked = match link {
            Some(link) => link.make()?,
            None => false,
        };
        if file.after == file.before && !linked {
            return Ok(Outcome::AlreadyThere);
        }
        write(hands, &file, reviewed)
    }
}

impl Compose for RemoveProfile {
    /// Takes the profile out, or refuses when the file is not what was reviewed.
    async fn compose(&self, hands: &Hands<'_>, _: usize) -> Result<Outcome, ApplyError> {
        let file = preview_removal(hands.surroundings, &self.profile)?;
        if file.after == file.before {
            return Ok(Outcome::AlreadyThere);
        }
        let reviewed = hands.reviewed_config.unwrap_or(&file.before);
        write(hands, &file, reviewed)
    }
}

fn write(hands: &Hands<'_>, file: &FileChange, reviewed: &str) -> Result<Outcome, ApplyError> {
    aws_files::write_atomically(
        &file.path,
        reviewed.as_bytes(),
        file.after.as_bytes(),
        hands.surroundings.now(),
    )?;
    Ok(Outcome::Done)
}
