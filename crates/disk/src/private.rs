use std::fs::{self, File};
use std::io;
use std::path::Path;

use crate::platform;

/// The folder that `path` stands in.
pub fn folder_of(path: &Path) -> &Path {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

/// Makes a folder, and those above it that are missing: open to their owner only. One that is there
/// stays as it is.
///
/// # Errors
/// What the system says of a folder that cannot be made.
pub fn create_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    if let Some(above) = folder.parent() {
        create_folder(above)?;
    }
    match platform::make_folder(folder) {
        // Another program was first.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        made => made,
    }
}

/// Makes a folder that is ours alone. One that is there already is closed to others, if it is this
/// user's.
///
/// # Errors
/// What the system says of a folder that cannot be made or closed.
pub fn own_folder(folder: &Path) -> io::Result<()> {
    create_folder(folder)?;
    close(folder)
}

/// Closes a file or folder to everybody but its owner, if it is there and this user's. A link of
/// somebody else's is not followed.
///
/// # Errors
/// What the system says of one that cannot be closed.
pub fn close(path: &Path) -> io::Result<()> {
    let found = fs::symlink_metadata(path).and_then(|found| match found.is_symlink() {
        true if platform::is_ours(&found) => fs::metadata(path),
        true | false => Ok(found),
    });
    match found {
        Ok(found) if platform::is_open(&found) => platform::close(path, &found),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Makes a file that only its owner may read and write.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] where anything stands, and what the system says.
pub fn create_file(path: &Path) -> io::Result<File> {
    platform::make_file(path)
}
