//! Modes, owners and directories where files have them.

use std::ffi::OsString;
use std::fs::{self, File, Metadata};
use std::os::unix::ffi::OsStringExt;
use std::os::unix::fs::{MetadataExt, fchown};
use std::path::{Path, PathBuf};

use crate::ConfigError;

pub(crate) fn keep_owner(
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

/// Whether a file is mounted by itself (Linux, `proc_pid_mountinfo(5)`): nothing can then be moved
/// into its place. Other systems mount no files.
pub(super) fn is_mounted(path: &Path) -> bool {
    let mounts = fs::read("/proc/self/mountinfo").unwrap_or_default();
    let mut mounts = mounts.split(|byte| *byte == b'\n');
    mounts.any(|line| {
        let point = line.split(|byte| *byte == b' ').nth(4);
        point.is_some_and(|point| unescaped(point) == path)
    })
}

/// Blanks and backslashes stand there in octal, as in `\040`.
fn unescaped(field: &[u8]) -> PathBuf {
    let mut bytes = Vec::with_capacity(field.len());
    let mut rest = field;
    while let Some((&first, after)) = rest.split_first() {
        let octal = after.get(..3).filter(|_| first == b'\\');
        let byte = octal
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 8).ok());
        bytes.push(byte.unwrap_or(first));
        rest = if byte.is_some() { &after[3..] } else { after };
    }
    OsString::from_vec(bytes).into()
}
