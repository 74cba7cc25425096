//! What there is instead on Windows: a file takes the rights of the folder that it stands in.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io;
use std::path::Path;

use crate::ConfigError;

pub(super) fn open_lock(directory: &Path) -> io::Result<File> {
    let name = directory.join(".firstday-lock");
    OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(name)
}

pub(super) fn private() -> OpenOptions {
    OpenOptions::new()
}

pub(super) fn create_directory(directory: &Path) -> Result<(), ConfigError> {
    fs::create_dir_all(directory).map_err(|error| ConfigError::refused("create", directory, error))
}

pub(crate) fn keep_owner(_: &File, _: &Metadata, _: &Path) -> Result<(), ConfigError> {
    Ok(())
}

pub(super) fn sync_directory(_: &Path) -> Result<(), ConfigError> {
    Ok(())
}

pub(super) fn is_mounted(_: &Path) -> bool {
    false
}
