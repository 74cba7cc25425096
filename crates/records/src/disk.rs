//! Files that only their owner may read, and damaged ones out of the way.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use firstday_disk::{self as disk, folder_of, free_name};

use crate::file::{RecordsFile, roll_back};

/// Makes an empty file where there is none, and its folder: for their owner only, whatever the
/// umask. What was left open to others by an earlier version is closed.
pub(crate) fn create(file: &RecordsFile) -> io::Result<()> {
    for folder in &file.own_folders {
        disk::own_folder(folder)?;
    }
    if file.path().try_exists()? {
        disk::close(&roll_back(file.path()))?;
        return disk::close(file.path());
    }
    disk::create_folder(folder_of(file.path()))?;
    match disk::create_file(file.path()) {
        // Another program was first.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        made => made.map(drop),
    }
}

/// Renames a damaged file, and says to what. What SQLite would take back a change with goes along:
/// it belongs to that file, and would spoil the next one.
pub(crate) fn put_aside(path: &Path) -> io::Result<PathBuf> {
    let aside = free_name(path, ".damaged-")?;
    match fs::rename(roll_back(path), roll_back(&aside)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        Ok(()) | Err(_) => {}
    }
    fs::rename(path, &aside)?;
    Ok(aside)
}

/// The content of `path`; `None` when there is no such file.
pub(crate) fn read(path: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Replaces `path` with `content`, readable by its owner only: whole or not at all.
pub(crate) fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let folder = folder_of(path);
    disk::create_folder(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(content)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

/// Removes `path`, if it is there.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_belongs_to_a_damaged_file_goes_along() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("records.sqlite");
        let mut put = Vec::new();
        for content in ["first", "second"] {
            fs::write(&path, content).unwrap();
            fs::write(roll_back(&path), content).unwrap();
            put.push(put_aside(&path).unwrap());
        }
        for (aside, content) in put.iter().zip(["first", "second"]) {
            assert_eq!(fs::read_to_string(aside).unwrap(), content);
            assert_eq!(fs::read_to_string(roll_back(aside)).unwrap(), content);
        }
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 4);
    }
}
