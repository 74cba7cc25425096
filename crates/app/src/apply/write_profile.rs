use super::{ApplyError, Hands, Outcome};
use crate::aws_files::{self, ConfigError, ProfileSection};
use crate::command_line::aws_files as files_of;
use crate::surroundings::Surroundings;

/// How a file will change.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// What writing the profile will change in `~/.aws/config`.
///
/// # Errors
/// [`ConfigError`] when the file cannot be read or has no place for the profile.
pub(crate) fn preview(
    surroundings: &Surroundings,
    profile: &str,
    region: &str,
) -> Result<FileChange, ConfigError> {
    let path = files_of(surroundings).config;
    let before = aws_files::read(&path)?;
    let section = ProfileSection {
        name: profile.to_owned(),
        region: Some(region.to_owned()),
        credential_process: aws_files::credential_process_command(&surroundings.helper, profile)?,
        endpoint_url: None,
    };
    Ok(FileChange {
        after: aws_files::with_profile(&before, &section)?,
        path,
        before,
    })
}

/// Writes what was reviewed, or refuses when the file is not what was reviewed.
pub(super) fn apply(hands: &Hands<'_>, profile: &str, region: &str) -> Result<Outcome, ApplyError> {
    let change = preview(hands.surroundings, profile, region)?;
    let reviewed = hands.reviewed_config.unwrap_or(&change.before);
    if change.after == change.before {
        return Ok(Outcome::AlreadyThere);
    }
    aws_files::write_atomically(
        &change.path,
        reviewed.as_bytes(),
        change.after.as_bytes(),
        hands.surroundings.now(),
    )?;
    Ok(Outcome::Done)
}
