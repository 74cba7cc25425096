//! Reading `~/.aws/config`, and replacing it in one move.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use tempfile::NamedTempFile;

use super::ConfigError;

/// Where the former contents are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The copy. `None` when there was no file before, or nothing to change.
    pub path: Option<PathBuf>,
}

/// The text of a file, empty when there is no such file.
///
/// # Errors
///
/// Anything but a readable text file or nothing at all.
pub fn read(path: &Path) -> Result<String, ConfigError> {
    String::from_utf8(read_bytes(path)?).map_err(|_| ConfigError::NotText {
        path: path.to_owned(),
    })
}

/// Replaces the contents of `path` in one move, keeping mode and owner, and the link if it is one.
/// A copy of the former contents is kept beside it, named after the time `now`. A file that is new
/// is readable by its owner only, and so is its directory.
///
/// # Errors
///
/// [`ConfigError::Changed`] unless the file still holds `expected_before` (empty for no file), and
/// whatever the disk refuses. The file is then as it was.
pub fn write_atomically(
    path: &Path,
    expected_before: &[u8],
    after: &[u8],
    now: Timestamp,
) -> Result<Backup, ConfigError> {
    let directory = parent(path);
    create_directory(&directory)?;
    let _lock = lock(&directory, path)?;
    let target = target_of(path)?;
    if read_bytes(&target)? != expected_before {
        return Err(ConfigError::Changed {
            path: path.to_owned(),
        });
    }
    if expected_before == after {
        return Ok(Backup { path: None });
    }
    let original = writable_original(&target)?;
    let replacement = prepare(&target, original.as_ref(), after)?;
    let backup = match &original {
        Some(original) => Some(back_up(path, expected_before, original, now)?),
        None => None,
    };
    replacement
        .persist(&target)
        .map_err(|error| refusal("replace", &target, error.error))?;
    sync_directory(&parent(&target))?;
    Ok(Backup { path: backup })
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, ConfigError> {
    match fs::metadata(path) {
        Ok(found) if !found.is_file() => Err(ConfigError::NotAFile {
            path: path.to_owned(),
        }),
        Ok(_) => fs::read(path).map_err(|source| io_error("read", path, source)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(source) => Err(io_error("read", path, source)),
    }
}

/// The file itself where `path` is a link to it.
fn target_of(path: &Path) -> Result<PathBuf, ConfigError> {
    match fs::canonicalize(path) {
        Ok(target) => Ok(target),
        Err(error) if error.kind() == ErrorKind::NotFound => match fs::symlink_metadata(path) {
            Ok(_) => Err(ConfigError::NotAFile {
                path: path.to_owned(),
            }),
            Err(_) => Ok(path.to_owned()),
        },
        Err(source) => Err(io_error("find", path, source)),
    }
}

/// `None` when there is no file yet. A file without write permission is left alone, although
/// replacing it would be possible: somebody protected it.
fn writable_original(target: &Path) -> Result<Option<fs::Metadata>, ConfigError> {
    match fs::metadata(target) {
        Ok(found) if found.permissions().readonly() => Err(ConfigError::ReadOnly {
            path: target.to_owned(),
        }),
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(source) => Err(io_error("read", target, source)),
    }
}

/// The new contents, safely on the disk under another name in the same directory.
fn prepare(
    target: &Path,
    original: Option<&fs::Metadata>,
    contents: &[u8],
) -> Result<NamedTempFile, ConfigError> {
    let directory = parent(target);
    let mut file = tempfile::Builder::new()
        .prefix(".firstday-")
        .tempfile_in(&directory)
        .map_err(|error| refusal("write in", &directory, error))?;
    file.write_all(contents)
        .map_err(|error| refusal("write", file.path(), error))?;
    if let Some(original) = original {
        keep_owner(file.as_file(), original, target)?;
        let mode = original.permissions();
        file.as_file()
            .set_permissions(mode)
            .map_err(|error| refusal("set the mode of", file.path(), error))?;
    }
    file.as_file()
        .sync_all()
        .map_err(|error| refusal("write", file.path(), error))?;
    Ok(file)
}

fn back_up(
    path: &Path,
    contents: &[u8],
    original: &fs::Metadata,
    now: Timestamp,
) -> Result<PathBuf, ConfigError> {
    let (mut file, copy) = create_backup(path, now)?;
    file.write_all(contents)
        .and_then(|()| file.set_permissions(original.permissions()))
        .and_then(|()| file.sync_all())
        .map_err(|error| refusal("write", &copy, error))?;
    Ok(copy)
}

/// A name that no earlier copy has: two changes may fall into one second.
fn create_backup(path: &Path, now: Timestamp) -> Result<(File, PathBuf), ConfigError> {
    let stem = path.file_name().unwrap_or_default().to_string_lossy();
    let time = now.strftime("%Y%m%dT%H%M%SZ");
    let mut copy = path.with_file_name(format!("{stem}.firstday-backup-{time}"));
    for count in 2.. {
        match private().write(true).create_new(true).open(&copy) {
            Ok(file) => return Ok((file, copy)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                copy = path.with_file_name(format!("{stem}.firstday-backup-{time}-{count}"));
            }
            Err(error) => return Err(refusal("write", &copy, error)),
        }
    }
    Err(io_error("write", &copy, ErrorKind::AlreadyExists.into()))
}

fn parent(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        Some(_) | None => PathBuf::from("."),
    }
}

fn refusal(doing: &'static str, path: &Path, error: io::Error) -> ConfigError {
    let protected = matches!(
        error.kind(),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem
    );
    if protected {
        return ConfigError::ReadOnly {
            path: path.to_owned(),
        };
    }
    io_error(doing, path, error)
}

fn io_error(doing: &'static str, path: &Path, source: io::Error) -> ConfigError {
    ConfigError::Io {
        doing,
        path: path.to_owned(),
        source,
    }
}

/// Held while the file is replaced, so that two Firstdays do not undo each other.
fn lock(directory: &Path, path: &Path) -> Result<File, ConfigError> {
    let file = open_lock(directory).map_err(|error| refusal("lock", directory, error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(ConfigError::Busy {
            path: path.to_owned(),
        }),
        // Some network file systems cannot lock. The comparison with what was shown still guards.
        Err(fs::TryLockError::Error(_)) => Ok(file),
    }
}

#[cfg(unix)]
mod platform {
    use std::fs::{DirBuilder, File, Metadata, OpenOptions};
    use std::io;
    use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, fchown};
    use std::path::Path;

    use super::super::ConfigError;

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
            .map_err(|error| super::refusal("create", directory, error))
    }

    pub(super) fn keep_owner(
        file: &File,
        original: &Metadata,
        target: &Path,
    ) -> Result<(), ConfigError> {
        let ours = file
            .metadata()
            .map_err(|source| super::io_error("read", target, source))?;
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
            .map_err(|source| super::io_error("write", directory, source))
    }
}

#[cfg(not(unix))]
mod platform {
    use std::fs::{self, File, Metadata, OpenOptions};
    use std::io;
    use std::path::Path;

    use super::super::ConfigError;

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
        fs::create_dir_all(directory).map_err(|error| super::refusal("create", directory, error))
    }

    pub(super) fn keep_owner(_: &File, _: &Metadata, _: &Path) -> Result<(), ConfigError> {
        Ok(())
    }

    pub(super) fn sync_directory(_: &Path) -> Result<(), ConfigError> {
        Ok(())
    }
}

use platform::{create_directory, keep_owner, open_lock, private, sync_directory};

#[cfg(all(test, unix))]
mod tests;
