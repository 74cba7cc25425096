//! What there is instead on Windows: a file takes the rights of the folder that it stands in.

use std::fs::{File, Metadata};
use std::path::Path;

use crate::ConfigError;

pub(crate) fn keep_owner(_: &File, _: &Metadata, _: &Path) -> Result<(), ConfigError> {
    Ok(())
}

pub(super) fn sync_directory(_: &Path) -> Result<(), ConfigError> {
    Ok(())
}

pub(super) fn is_mounted(_: &Path) -> bool {
    false
}
