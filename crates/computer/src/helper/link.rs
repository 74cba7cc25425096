//! The second path to the program: what stands there, and putting it there.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use firstday_aws_files::{self as aws_files, ConfigError};
use firstday_disk::{self as disk, folder_of};

use super::error::HelperError;
use super::same;
use crate::trust::{self, Exposed};

/// Beside a copy it says whose copy that is, so that no other program is ever taken for one.
const MARK: &str = "firstday.copied-from";

/// A second path to the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The path that AWS tools use.
    pub from: PathBuf,
    /// The program.
    pub to: PathBuf,
    /// Whether the program is copied, because a link could not stand or would soon lead nowhere.
    pub copied: bool,
    /// Whether it stands there as it should, so that nothing is to be done.
    pub is_there: bool,
}

impl Link {
    /// Puts it there, in place of an older one of ours. `false` when it was there.
    ///
    /// # Errors
    ///
    /// [`HelperError::Foreign`] when something that is not ours has come to stand there, and what
    /// the disk refuses.
    pub fn make(&self) -> Result<bool, HelperError> {
        if self.is_there {
            return Ok(false);
        }
        make(self)?;
        Ok(true)
    }
}

impl Link {
    /// Tries whether it could be put there.
    ///
    /// # Errors
    ///
    /// [`ConfigError`] when its folder cannot be made or written.
    pub(crate) fn try_out(&self) -> Result<(), ConfigError> {
        match (self.is_there, self.from.parent()) {
            (true, _) | (_, None) => Ok(()),
            (false, Some(folder)) => aws_files::try_making(folder),
        }
    }
}

/// What was found in the place.
enum Standing {
    Nothing,
    /// A link or a copy of ours; whether it is still right.
    Ours {
        right: bool,
    },
    Foreign,
}

/// The link that could stand at `from`; `None` where something else does.
///
/// # Errors
/// [`Exposed`] where others may write.
pub(super) fn at(from: PathBuf, to: &Path, copied: bool) -> Result<Option<Link>, Exposed> {
    trust::check_place(&from)?;
    let is_there = match standing(&from, to, copied) {
        Ok(Standing::Nothing) => false,
        Ok(Standing::Ours { right }) => right,
        Ok(Standing::Foreign) | Err(_) => return Ok(None),
    };
    Ok(Some(Link {
        from,
        to: to.to_owned(),
        copied,
        is_there,
    }))
}

/// Makes it beside its place and moves it there, so that AWS tools find one or the other.
fn make(link: &Link) -> Result<(), HelperError> {
    let failed = |source| HelperError::Io {
        path: link.from.clone(),
        source,
    };
    if let Standing::Foreign = standing(&link.from, &link.to, link.copied).map_err(failed)? {
        return Err(HelperError::Foreign {
            path: link.from.clone(),
        });
    }
    let folder = folder_of(&link.from);
    disk::create_folder(folder).map_err(failed)?;
    trust::check_place(&link.from).map_err(|exposed| HelperError::Exposed {
        program: link.from.clone(),
        exposed,
    })?;
    if !link.copied && symlink(folder, link).is_ok() {
        return Ok(());
    }
    copy(folder, link).map_err(failed)
}

fn standing(from: &Path, to: &Path, copied: bool) -> io::Result<Standing> {
    let found = match fs::symlink_metadata(from) {
        Ok(found) => found,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Standing::Nothing),
        Err(error) => return Err(error),
    };
    if found.is_symlink() {
        let target = fs::read_link(from)?;
        let ours = target == to || target.file_name() == from.file_name();
        return Ok(match ours {
            true => Standing::Ours {
                right: target == to && !copied,
            },
            false => Standing::Foreign,
        });
    }
    if !found.is_file() || !from.with_file_name(MARK).is_file() {
        return Ok(Standing::Foreign);
    }
    Ok(Standing::Ours {
        right: same::is_copy(from, to)?,
    })
}

#[cfg(unix)]
fn symlink(folder: &Path, link: &Link) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    // The name of the temporary folder is free, so the link's name in it is.
    let beside = tempfile::Builder::new()
        .prefix(".firstday-")
        .permissions(fs::Permissions::from_mode(0o700))
        .tempdir_in(folder)?;
    let made = beside.path().join("firstday");
    std::os::unix::fs::symlink(&link.to, &made)?;
    fs::rename(made, &link.from)
}

#[cfg(not(unix))]
fn symlink(_: &Path, _: &Link) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

fn copy(folder: &Path, link: &Link) -> io::Result<()> {
    let mut program = fs::File::open(&link.to)?;
    let mut made = tempfile::Builder::new()
        .prefix(".firstday-")
        .tempfile_in(folder)?;
    io::copy(&mut program, made.as_file_mut())?;
    make_runnable(made.as_file(), &program)?;
    made.as_file().sync_all()?;
    // It is enough that it is there, and it is so before the copy is.
    let mut mark = tempfile::NamedTempFile::new_in(folder)?;
    mark.write_all(link.to.as_os_str().as_encoded_bytes())?;
    mark.persist(folder.join(MARK))?;
    made.persist(&link.from)?;
    Ok(())
}

/// AWS tools run as the person.
#[cfg(unix)]
fn make_runnable(made: &fs::File, _: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    made.set_permissions(fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn make_runnable(made: &fs::File, program: &fs::File) -> io::Result<()> {
    made.set_permissions(program.metadata()?.permissions())
}
