//! Why the AWS CLI of this computer refuses its files, and with them every command.

use std::path::Path;

use firstday_checklist::Message;

use crate::surroundings::Surroundings;
use firstday_aws_files::{self as aws_files, AwsFiles, ConfigError, FileFault, Refusal};

/// Every place, in the config file and then in the credentials file, for which the AWS CLI refuses
/// them. It reads both whole before each command, whatever the profile (botocore,
/// `session.Session.full_config`).
///
/// # Errors
///
/// [`ConfigError`] when a file cannot be read or is no text.
pub fn refused(surroundings: &Surroundings) -> Result<Vec<Message>, ConfigError> {
    let files = surroundings.aws_files();
    let config = aws_files::read(&files.config)?;
    let credentials = aws_files::read(&files.credentials)?;
    let found = all(&files, &config, &credentials);
    Ok(found
        .map(|(path, refusal)| message(path, &refusal))
        .collect())
}

/// What stands in the way, for a person, with its file and line.
pub fn message(path: &Path, refusal: &Refusal) -> Message {
    let message = match &refusal.fault {
        FileFault::RepeatedSection { section, first } => Message::new("refused-repeated-section")
            .with("section", section.as_str())
            .with("first", first.to_string()),
        FileFault::RepeatedSetting { setting, first } => Message::new("refused-repeated-setting")
            .with("setting", setting.as_str())
            .with("first", first.to_string()),
        FileFault::NoSection => Message::new("refused-no-section"),
        FileFault::NotASetting => Message::new("refused-not-a-setting"),
        FileFault::NotNested => Message::new("refused-not-nested"),
        FileFault::ByteOrderMark => Message::new("refused-byte-order-mark"),
    };
    message
        .with("path", path.display().to_string())
        .with("line", refusal.line.to_string())
}

/// Every place in these texts of the two files.
pub(crate) fn all<'a>(
    files: &'a AwsFiles,
    config: &str,
    credentials: &str,
) -> impl Iterator<Item = (&'a Path, Refusal)> {
    let of = |path: &'a Path, text: &str| {
        let refusals = aws_files::refusals(text).into_iter();
        refusals.map(move |refusal| (path, refusal))
    };
    of(&files.config, config).chain(of(&files.credentials, credentials))
}

/// Nothing is written for the AWS CLI where it would not read it.
///
/// # Errors
///
/// [`ConfigError::Refused`] with the first place, and what [`refused`] gives.
pub(crate) fn check(files: &AwsFiles) -> Result<(), ConfigError> {
    let config = aws_files::read(&files.config)?;
    let credentials = aws_files::read(&files.credentials)?;
    first(all(files, &config, &credentials))
}

/// The same of a text that is to be written: below `[DEFAULT]` can stand what is refused only once
/// there is a section.
///
/// # Errors
///
/// [`ConfigError::Refused`] with the first place.
pub(crate) fn check_text(path: &Path, text: &str) -> Result<(), ConfigError> {
    let refusals = aws_files::refusals(text).into_iter();
    first(refusals.map(|refusal| (path, refusal)))
}

fn first<'a>(mut found: impl Iterator<Item = (&'a Path, Refusal)>) -> Result<(), ConfigError> {
    match found.next() {
        None => Ok(()),
        Some((path, refusal)) => Err(ConfigError::Refused {
            path: path.to_owned(),
            refusal,
        }),
    }
}
