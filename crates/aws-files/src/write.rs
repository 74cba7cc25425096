//! Reading `~/.aws/config`, and replacing it in one move.

#[cfg(not(unix))]
#[path = "write/other.rs"]
mod platform;
#[cfg(unix)]
#[path = "write/unix.rs"]
mod platform;

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use firstday_disk::{self as disk, Lock};
use jiff::Timestamp;
use tempfile::NamedTempFile;

use crate::{Barrier, ConfigError};
use platform::{is_mounted, sync_directory};

pub(crate) use platform::keep_owner;

/// How long another Firstday may take for its change.
const PATIENCE: Duration = Duration::from_secs(2);
/// The lock of all changes. No lock of a profile is named so.
const LOCK: &str = "~aws-files.lock";

/// Where the former contents are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The copy. `None` when there was no file before, or nothing to change.
    pub path: Option<PathBuf>,
}

/// The text of a file. It is empty when there is no file of this name, and so it is for a directory
/// or a device such as `/dev/null`: the AWS CLI passes over what is no regular file (botocore,
/// `configloader.raw_config_parse`).
///
/// # Errors
///
/// A file that cannot be read, or is no text.
pub fn read(path: &Path) -> Result<String, ConfigError> {
    String::from_utf8(read_bytes(path)?).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        ConfigError::NotText {
            path: path.to_owned(),
            line: 1 + good.iter().filter(|byte| **byte == b'\n').count(),
        }
    })
}

/// Replaces the contents of `path` in one move, keeping mode and owner, and the link if it is one.
/// A copy of the former contents is kept beside it, named after the time `now`, which only the
/// file's owner may read. A file that is new is readable by its owner only, and so is its
/// directory.
///
/// Two Firstdays take turns, by a lock in the folder `locks`, which is made where it is missing:
/// nobody else can open it, while the folder of the file may be open to all. Another program that
/// writes at the same moment is noticed up to the last instant.
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
    locks: &Path,
) -> Result<Backup, ConfigError> {
    let folder = parent(path);
    nearest(&folder)?;
    disk::create_folder(&folder).map_err(|error| ConfigError::refused("create", &folder, error))?;
    let target = target_of(path)?;
    let _lock = lock(locks, path)?;
    check_unchanged(path, &target, expected_before)?;
    if expected_before == after {
        return Ok(Backup { path: None });
    }
    let original = writable_original(&target)?;
    let replacement = prepare(&target, original.as_ref(), after)?;
    let backup = match &original {
        Some(original) => Some(back_up(path, expected_before, original, now)?),
        None => None,
    };
    let replaced = check_unchanged(path, &target, expected_before).and_then(|()| {
        let moved = replacement.persist(&target);
        moved.map_err(|error| ConfigError::refused("replace", &target, error.error))
    });
    if let (Err(_), Some(copy)) = (&replaced, &backup) {
        // It is the same as the file that stays, so it matters little if it stays too.
        drop(fs::remove_file(copy));
    }
    replaced?;
    sync_directory(&parent(&target))?;
    Ok(Backup { path: backup })
}

/// Where the former contents of `path` are kept when it is replaced at this time. A number follows
/// where a copy of that name is there already.
#[must_use]
pub fn backup_path(path: &Path, now: Timestamp) -> PathBuf {
    let time = now.strftime("%Y%m%dT%H%M%SZ");
    path.with_file_name(format!("{}{time}", backup_prefix(path)))
}

/// The copies of former contents of `path`, the oldest first.
///
/// # Errors
///
/// [`ConfigError::Io`] when its directory cannot be read.
pub fn backups(path: &Path) -> Result<Vec<PathBuf>, ConfigError> {
    let directory = parent(path);
    let failed = |source| ConfigError::io("read", &directory, source);
    let entries = match fs::read_dir(&directory) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(failed)?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(failed)?;
        if file_name(&entry.path()).starts_with(&backup_prefix(path)) {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

fn backup_prefix(path: &Path) -> String {
    format!("{}.firstday-backup-", file_name(path))
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn check_unchanged(path: &Path, target: &Path, expected: &[u8]) -> Result<(), ConfigError> {
    if read_bytes(target)? == expected {
        return Ok(());
    }
    Err(ConfigError::Changed {
        path: path.to_owned(),
    })
}

pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>, ConfigError> {
    match fs::metadata(path) {
        Ok(found) if !found.is_file() => Ok(Vec::new()),
        Ok(_) => fs::read(path).map_err(|source| ConfigError::io("read", path, source)),
        Err(error) if is_absence(&error) => Ok(Vec::new()),
        Err(source) => Err(ConfigError::io("read", path, source)),
    }
}

/// Nothing is there, or what should be its directory is none.
fn is_absence(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// The file itself where `path` is a link to it.
pub(crate) fn target_of(path: &Path) -> Result<PathBuf, ConfigError> {
    match fs::canonicalize(path) {
        Ok(target) => Ok(target),
        Err(error) if is_absence(&error) => match fs::read_link(path) {
            Ok(target) => Err(ConfigError::LinkToNowhere {
                path: path.to_owned(),
                target,
            }),
            Err(_) => Ok(path.to_owned()),
        },
        Err(error) => Err(ConfigError::refused("find", path, error)),
    }
}

/// What is there of a directory that may have to be made: itself, or what it will be made in.
///
/// # Errors
///
/// [`ConfigError::NotAFile`] and [`ConfigError::LinkToNowhere`] for what is no directory.
pub(crate) fn nearest(directory: &Path) -> Result<PathBuf, ConfigError> {
    for there in directory.ancestors() {
        match fs::metadata(there) {
            Ok(found) if found.is_dir() => return Ok(there.to_owned()),
            Ok(_) => {
                return Err(ConfigError::NotAFile {
                    path: there.to_owned(),
                });
            }
            Err(error) if !is_absence(&error) => {
                return Err(ConfigError::refused("find", there, error));
            }
            Err(_) => drop(target_of(there)?),
        }
    }
    Ok(PathBuf::from("."))
}

/// `None` when there is no file yet. A file without write permission is left alone, although
/// replacing it would be possible: somebody protected it.
pub(crate) fn writable_original(target: &Path) -> Result<Option<fs::Metadata>, ConfigError> {
    let read_only = |barrier| {
        Err(ConfigError::ReadOnly {
            path: target.to_owned(),
            barrier,
        })
    };
    let found = match fs::metadata(target) {
        Ok(found) => found,
        Err(error) if is_absence(&error) => return Ok(None),
        Err(error) => return Err(ConfigError::refused("read", target, error)),
    };
    if !found.is_file() {
        return Err(ConfigError::NotAFile {
            path: target.to_owned(),
        });
    }
    // Opening changes nothing, and the system says by it what it would say of a change.
    let opened = OpenOptions::new().write(true).open(target);
    opened.map_err(|error| ConfigError::refused("write", target, error))?;
    // The administrator may write everywhere.
    if found.permissions().readonly() {
        return read_only(Barrier::Mode);
    }
    if is_mounted(target) {
        return read_only(Barrier::Mount);
    }
    Ok(Some(found))
}

/// The new contents, safely on the disk under another name in the same directory.
pub(crate) fn prepare(
    target: &Path,
    original: Option<&fs::Metadata>,
    contents: &[u8],
) -> Result<NamedTempFile, ConfigError> {
    let directory = parent(target);
    let mut file = tempfile::Builder::new()
        .prefix(".firstday-")
        .tempfile_in(&directory)
        .map_err(|error| ConfigError::refused("write in", &directory, error))?;
    file.write_all(contents)
        .map_err(|error| ConfigError::refused("write", target, error))?;
    if let Some(original) = original {
        keep_owner(file.as_file(), original, target)?;
        let mode = original.permissions();
        file.as_file()
            .set_permissions(mode)
            .map_err(|error| ConfigError::refused("set the mode of", target, error))?;
    }
    file.as_file()
        .sync_all()
        .map_err(|error| ConfigError::refused("write", target, error))?;
    Ok(file)
}

/// Whoever could read the former contents: a copy that may hold a secret is for the owner alone.
fn back_up(
    path: &Path,
    contents: &[u8],
    original: &fs::Metadata,
    now: Timestamp,
) -> Result<PathBuf, ConfigError> {
    let (mut file, copy) = create_backup(path, now)?;
    let kept = keep_owner(&file, original, path).and_then(|()| {
        let written = file.write_all(contents).and_then(|()| file.sync_all());
        written.map_err(|error| ConfigError::refused("write", &copy, error))
    });
    if kept.is_err() {
        drop(fs::remove_file(&copy));
    }
    kept.map(|()| copy)
}

/// A name that no earlier copy has: two changes may fall into one second.
fn create_backup(path: &Path, now: Timestamp) -> Result<(File, PathBuf), ConfigError> {
    let first = backup_path(path, now);
    let mut copy = first.clone();
    for count in 2.. {
        match disk::create_file(&copy) {
            Ok(file) => return Ok((file, copy)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                copy = path.with_file_name(format!("{}-{count}", file_name(&first)));
            }
            Err(error) => return Err(ConfigError::refused("write", &copy, error)),
        }
    }
    Err(ConfigError::io(
        "write",
        &copy,
        ErrorKind::AlreadyExists.into(),
    ))
}

pub(crate) fn parent(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        Some(_) | None => PathBuf::from("."),
    }
}

/// Held while the file is replaced, so that two Firstdays do not undo each other.
fn lock(locks: &Path, path: &Path) -> Result<Option<Lock>, ConfigError> {
    let taken = disk::own_folder(locks).and_then(|()| Lock::take(&locks.join(LOCK), PATIENCE));
    match taken {
        Ok(Some(lock)) => Ok(Some(lock)),
        Ok(None) => Err(ConfigError::Busy {
            path: path.to_owned(),
        }),
        // Some network file systems cannot lock, and the folder may be on a disk that can only be
        // read. The comparison with what was shown still guards.
        Err(_) => Ok(None),
    }
}

#[cfg(all(test, unix))]
mod tests;
