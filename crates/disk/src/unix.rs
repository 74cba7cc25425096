//! Modes and owners.

use std::fs::{self, DirBuilder, File, Metadata, OpenOptions, Permissions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

/// What others may do.
const OTHERS: u32 = 0o077;

/// Whether something belongs to the user as whom this process runs.
pub fn is_ours(found: &Metadata) -> bool {
    found.uid() == rustix::process::geteuid().as_raw()
}

/// Whether it is this user's, and others may do something with it.
pub(crate) fn is_open(found: &Metadata) -> bool {
    !found.is_symlink() && is_ours(found) && found.mode() & OTHERS != 0
}

pub(crate) fn close(path: &Path, found: &Metadata) -> io::Result<()> {
    fs::set_permissions(path, Permissions::from_mode(found.mode() & 0o7700))
}

/// The umask takes away from the mode that is asked for, in the worst case the owner's own rights.
pub(crate) fn make_folder(folder: &Path) -> io::Result<()> {
    DirBuilder::new().mode(0o700).create(folder)?;
    fs::set_permissions(folder, Permissions::from_mode(0o700))
}

pub(crate) fn make_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    let options = options.read(true).write(true).create_new(true).mode(0o600);
    let made = options.open(path)?;
    made.set_permissions(Permissions::from_mode(0o600))?;
    Ok(made)
}

/// Whether nobody but this user, the administrator and the owner of the folder that it stands in
/// can have a lock file open. A file that was ever open to others may still be held by one.
pub(crate) fn is_private(file: &Metadata, folder: &Metadata) -> bool {
    let owners = [0, folder.uid()];
    (is_ours(file) || owners.contains(&file.uid())) && file.mode() & OTHERS == 0
}

/// Whether a path still leads to this very file.
pub(crate) fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    let (open, there) = (file.metadata()?, fs::symlink_metadata(path));
    Ok(there.is_ok_and(|there| (there.dev(), there.ino()) == (open.dev(), open.ino())))
}
