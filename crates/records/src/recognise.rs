//! Telling records from what somebody else put in their place.

use std::path::{Path, PathBuf};

use crate::file::{RecordsFile, roll_back};
use crate::{database, version_1};

impl RecordsFile {
    /// What stands where records should and is none: a file that somebody else put there.
    pub fn foreign(&self) -> Option<PathBuf> {
        self.all()
            .into_iter()
            .find(|path| path.symlink_metadata().is_ok() && !self.is_kept_in(path))
    }

    /// Whether `path`, which is one of ours by its name, is one by its content.
    fn is_kept_in(&self, path: &Path) -> bool {
        match path {
            _ if *path == *self.path() => database::is_records(path),
            _ if *path == roll_back(self.path()) => database::is_records(self.path()),
            _ => version_1::is_part(&self.old, path),
        }
    }
}
