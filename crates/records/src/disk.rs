//! Files that only their owner may read, and damaged ones out of the way.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::file::{RecordsFile, followed_by, roll_back};

/// Makes an empty file where there is none, and its folder: readable by their owner only,
/// whatever the umask.
pub(crate) fn create(file: &RecordsFile) -> io::Result<()> {
    if file.path().try_exists()? {
        return Ok(());
    }
    create_folder(folder_of(file.path()), file.owns_folder)?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(file.path()) {
        Ok(made) => close_to_others(&made, 0o600),
        // Another program was first.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}

/// A folder that is the account's alone is closed to others even if it was there before.
fn create_folder(folder: &Path, own: bool) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    if own {
        close_folder_to_others(folder)?;
    }
    Ok(())
}

#[cfg(unix)]
fn close_to_others(file: &fs::File, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(unix)]
fn close_folder_to_others(folder: &Path) -> io::Result<()> {
    close_to_others(&fs::File::open(folder)?, 0o700)
}

/// On Windows the rights of the person's own folder hold.
#[cfg(not(unix))]
fn close_to_others(_: &fs::File, _: u32) -> io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
fn close_folder_to_others(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Renames a damaged file, and says to what. What SQLite would take back a change with goes along:
/// it belongs to that file, and would spoil the next one.
pub(crate) fn put_aside(path: &Path) -> io::Result<PathBuf> {
    let aside = free_name(path)?;
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
    create_folder(folder, false)?;
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

fn folder_of(path: &Path) -> &Path {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

fn free_name(path: &Path) -> io::Result<PathBuf> {
    let mut number = 1;
    loop {
        let aside = followed_by(path, &format!(".damaged-{number}"));
        if !aside.try_exists()? {
            return Ok(aside);
        }
        number += 1;
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
