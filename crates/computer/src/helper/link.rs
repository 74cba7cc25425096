//! The second path to the program: what stands there, and putting it there.

use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use firstday_aws_files::{self as aws_files, ConfigError};

use super::error::HelperError;

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

/// The link that could stand at `from`, unless something else does or others may write there.
pub(super) fn at(from: PathBuf, to: &Path, copied: bool, home: &Path) -> Option<Link> {
    if !is_safe(&from, home) {
        return None;
    }
    let is_there = match standing(&from, to, copied).ok()? {
        Standing::Nothing => false,
        Standing::Ours { right } => right,
        Standing::Foreign => return None,
    };
    Some(Link {
        from,
        to: to.to_owned(),
        copied,
        is_there,
    })
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
    let folder = link.from.parent().unwrap_or(Path::new("."));
    create_private(folder).map_err(failed)?;
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
        right: is_copy(from, to)?,
    })
}

fn is_copy(from: &Path, to: &Path) -> io::Result<bool> {
    let (copy, program) = (fs::File::open(from)?, fs::File::open(to)?);
    if copy.metadata()?.len() != program.metadata()?.len() {
        return Ok(false);
    }
    let (mut copy, mut program) = (io::BufReader::new(copy), io::BufReader::new(program));
    let (mut left, mut right) = ([0; 8192], [0; 8192]);
    loop {
        let count = copy.read(&mut left)?;
        if count == 0 {
            return Ok(true);
        }
        program.read_exact(&mut right[..count])?;
        if left[..count] != right[..count] {
            return Ok(false);
        }
    }
}

#[cfg(unix)]
fn symlink(folder: &Path, link: &Link) -> io::Result<()> {
    // The name of the temporary folder is free, so the link's name in it is.
    let beside = tempfile::Builder::new()
        .prefix(".firstday-")
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
    made.as_file()
        .set_permissions(program.metadata()?.permissions())?;
    made.as_file().sync_all()?;
    // It is enough that it is there, and it is so before the copy is.
    fs::write(folder.join(MARK), link.to.as_os_str().as_encoded_bytes())?;
    made.persist(&link.from).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(unix)]
fn create_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true).mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn create_private(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

/// Whoever may write in the folder decides what AWS tools run: it must be the person alone.
#[cfg(unix)]
fn is_safe(from: &Path, home: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let owner = fs::metadata(home).map(|home| home.uid());
    let there = from.ancestors().skip(1).map(fs::metadata);
    let Some(Ok(nearest)) = there.into_iter().find(Result::is_ok) else {
        return false;
    };
    let others_write = nearest.mode() & 0o002 != 0;
    nearest.is_dir() && !others_write && owner.is_ok_and(|owner| owner == nearest.uid())
}

#[cfg(not(unix))]
fn is_safe(from: &Path, home: &Path) -> bool {
    from.starts_with(home)
}
