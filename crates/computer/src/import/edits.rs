//! How moving a key changes the files.

use std::fmt;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use secrecy::zeroize::Zeroizing;

use super::found::UsableKey;
use crate::refused;
use crate::surroundings::Surroundings;
use firstday_aws_files::{self as aws_files, ConfigError, Dialect};

/// How one file changes. It may have secrets in it: `Debug` and [`Edit::diff`] show none.
pub struct Edit {
    /// The file.
    pub path: PathBuf,
    /// Whether the key stands in it before, and so in the copy that is kept of it.
    pub takes_the_key: bool,
    before: Zeroizing<String>,
    after: Zeroizing<String>,
}

impl Edit {
    /// In the unified format, with the values of secret keys hidden.
    pub fn diff(&self) -> String {
        aws_files::diff(&self.before, &self.after, &self.path)
    }

    /// # Errors
    ///
    /// [`ConfigError::Changed`] when the file is not what was shown any more.
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        if *read(&self.path)? == *self.before {
            return Ok(());
        }
        Err(ConfigError::Changed {
            path: self.path.clone(),
        })
    }

    /// Tries whether the file can be written.
    pub(super) fn try_out(&self) -> Result<(), ConfigError> {
        aws_files::try_writing(&self.path)
    }

    /// Writes the file. Gives the copy of the former one when that has the key in it.
    pub(super) fn make(&self, at: Timestamp, locks: &Path) -> Result<Option<PathBuf>, ConfigError> {
        let (before, after) = (self.before.as_bytes(), self.after.as_bytes());
        let backup = aws_files::write_atomically(&self.path, before, after, at, locks)?;
        Ok(backup.path.filter(|_| self.takes_the_key))
    }
}

impl fmt::Debug for Edit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Edit")
            .field("path", &self.path)
            .field("takes_the_key", &self.takes_the_key)
            .finish_non_exhaustive()
    }
}

/// First the profile asks Firstday, then the key goes: in between it has both. Where the key stands
/// in the config file itself, one move does both.
pub(super) fn plan(
    surroundings: &Surroundings,
    key: &UsableKey,
    command: &str,
) -> Result<Vec<Edit>, ConfigError> {
    let files = surroundings.aws_files();
    let mut edits = Vec::new();
    let takes_the_key = key.file == files.config;
    edits.push(edit(&files.config, takes_the_key, |before| {
        let without = match takes_the_key {
            true => aws_files::without_key(before, Dialect::Config, &key.profile)?,
            false => before.to_owned(),
        };
        let after = aws_files::with_credential_process(&without, &key.profile, command)?;
        refused::check_text(&files.config, &after)?;
        Ok(after)
    })?);
    if !takes_the_key {
        edits.push(edit(&files.credentials, true, |before| {
            aws_files::without_key(before, Dialect::Credentials, &key.profile)
        })?);
    }
    edits.retain(|edit| edit.before != edit.after);
    Ok(edits)
}

fn edit(
    path: &Path,
    takes_the_key: bool,
    change: impl FnOnce(&str) -> Result<String, ConfigError>,
) -> Result<Edit, ConfigError> {
    let before = read(path)?;
    Ok(Edit {
        path: path.to_owned(),
        takes_the_key,
        after: Zeroizing::new(change(&before)?),
        before,
    })
}

fn read(path: &Path) -> Result<Zeroizing<String>, ConfigError> {
    aws_files::read(path).map(Zeroizing::new)
}
