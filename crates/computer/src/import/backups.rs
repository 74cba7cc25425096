//! The copies of former files, as far as they have keys in them.

use std::path::{Path, PathBuf};

use super::error::ImportError;
use crate::surroundings::Surroundings;
use firstday_aws_files::{self as aws_files, ConfigError, Dialect};

/// The copies of the AWS files which Firstday made and in which a key stands, the oldest first.
///
/// # Errors
///
/// [`ConfigError`] when the folders of the AWS files cannot be read.
pub fn backups(surroundings: &Surroundings) -> Result<Vec<PathBuf>, ConfigError> {
    let files = surroundings.aws_files();
    let mut found = Vec::new();
    for (file, dialect) in [
        (&files.config, Dialect::Config),
        (&files.credentials, Dialect::Credentials),
    ] {
        let copies = aws_files::backups(file)?.into_iter();
        found.extend(copies.filter(|copy| has_key(copy, dialect)));
    }
    Ok(found)
}

/// Deletes one of them.
///
/// # Errors
///
/// [`ImportError`] when it is none of [`backups`], or the disk refuses.
pub fn delete_backup(surroundings: &Surroundings, copy: &Path) -> Result<(), ImportError> {
    if !backups(surroundings)?.iter().any(|found| found == copy) {
        return Err(ImportError::NotACopy {
            path: copy.to_owned(),
        });
    }
    std::fs::remove_file(copy).map_err(|source| {
        ConfigError::Io {
            doing: "delete",
            path: copy.to_owned(),
            source,
        }
        .into()
    })
}

/// One that cannot be read may have one.
fn has_key(copy: &Path, file: Dialect) -> bool {
    aws_files::read(copy).map_or(true, |text| {
        !aws_files::plaintext_keys(&text, file).is_empty()
    })
}
