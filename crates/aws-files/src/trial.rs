//! Whether a file can be replaced, tried without changing it.

use std::path::Path;

use crate::ConfigError;
use crate::write::{
    keep_owner, nearest, parent, prepare, read_bytes, target_of, writable_original,
};

/// Tries all that [`crate::write_atomically`] does, but for the last move: the file is opened for
/// writing, and what would take its place and the copy of it are made and deleted again.
///
/// # Errors
///
/// [`ConfigError`] for what is in the way.
pub fn try_writing(path: &Path) -> Result<(), ConfigError> {
    let folder = nearest(&parent(path))?;
    let target = target_of(path)?;
    match writable_original(&target)? {
        None => make_in(&folder).map(drop),
        Some(original) => {
            prepare(&target, Some(&original), &read_bytes(&target)?)?;
            let copy = make_in(&folder)?;
            keep_owner(copy.as_file(), &original, path)
        }
    }
}

/// Tries whether something new can be put into a folder, which may not be there yet.
///
/// # Errors
///
/// [`ConfigError`] for what is in the way.
pub fn try_making(folder: &Path) -> Result<(), ConfigError> {
    make_in(&nearest(folder)?).map(drop)
}

fn make_in(folder: &Path) -> Result<tempfile::NamedTempFile, ConfigError> {
    tempfile::Builder::new()
        .prefix(".firstday-")
        .tempfile_in(folder)
        .map_err(|error| ConfigError::refused("write in", folder, error))
}

#[cfg(all(test, unix))]
mod tests;
