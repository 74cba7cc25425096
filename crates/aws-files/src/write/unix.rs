//! Modes, owners and directories where files have them.

use std::fs::{DirBuilder, File, Metadata, OpenOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, fchown};
use std::path::Path;

use crate::ConfigError;

/// The directory itself is locked: no file is left behind for it.
pub(super) fn open_lock(directory: &Path) -> io::Result<File> {
    File::open(directory)
}

pub(super) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.mode(0o600);
    options
}

pub(super) fn create_directory(directory: &Path) -> Result<(), ConfigError> {
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(directory)
        .map_err(|error| ConfigError::refused("create", directory, error))
}

pub(super) fn keep_owner(
    file: &File,
    original: &Metadata,
    target: &Path,
) -> Result<(), ConfigError> {
    let ours = file
        .metadata()
        .map_err(|source| ConfigError::io("read", target, source))?;
    if (ours.uid(), ours.gid()) == (original.uid(), original.gid()) {
        return Ok(());
    }
    fchown(file, Some(original.uid()), Some(original.gid())).map_err(|_| {
        ConfigError::ForeignOwner {
            path: target.to_owned(),
        }
    })
}

/// Makes the new name itself safe from a power cut.
pub(super) fn sync_directory(directory: &Path) -> Result<(), ConfigError> {
    File::open(directory)
        .and_then(|directory| directory.sync_all())
        .map_err(|source| ConfigError::io("write", directory, source))
}
