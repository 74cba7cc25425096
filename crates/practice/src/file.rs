//! A world in a file that several programs use at once.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use firstday_disk::{self as disk, Lock, folder_of, followed_by};
use thiserror::Error;

use crate::upgrade;
use crate::world::{WORLD_FORMAT, World};

/// How long another program may use the file; a large account is written in a second.
const PATIENCE: Duration = Duration::from_secs(60);

/// What can go wrong with a practice account apart from AWS's own refusals.
#[derive(Debug, Error)]
pub enum PracticeError {
    /// There is no such file.
    #[error("there is no practice account at {path}; create one first", path = path.display())]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// A new world was to be made over an existing file.
    #[error("{path} exists already; open it, or choose another file", path = path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The file is no practice account, or is damaged. It is left as it is.
    #[error("{path} is not a practice account that can be read; move it away and create a new one", path = path.display())]
    Corrupt {
        /// The file.
        path: PathBuf,
        /// Where it stops making sense.
        #[source]
        source: serde_json::Error,
    },
    /// The file was saved by a newer Firstday.
    #[error("{path} was saved by a newer Firstday (format {found}, this one reads {WORLD_FORMAT}); update Firstday, or create a new practice account in another file", path = path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: u64,
    },
    /// The file cannot be read, locked or written.
    #[error("cannot {deed} {path}; check that the folder exists and is yours", path = path.display())]
    Io {
        /// `read`, `close`, `lock` or `save`.
        deed: &'static str,
        /// The file.
        path: PathBuf,
        /// The system's reason.
        #[source]
        source: io::Error,
    },
    /// There is no such IAM user to sign in as.
    #[error("the practice account has no user named {name}")]
    NoSuchUser {
        /// The name.
        name: String,
    },
    /// A virtual MFA device cannot have this name.
    #[error("no MFA device can be named {name}, or another has the name")]
    DeviceName {
        /// The name.
        name: String,
    },
    /// There is no such virtual MFA device.
    #[error("the practice account has no virtual device {serial}")]
    NoSuchDevice {
        /// The serial number.
        serial: String,
    },
    /// A project account has no root user.
    #[error("a project account has no root user")]
    NoRootUser,
    /// The address to listen on can be reached from other computers.
    #[error("the practice account listens on this computer only, not on {address}; use 127.0.0.1")]
    NotLoopback {
        /// The address.
        address: std::net::SocketAddr,
    },
    /// The listener failed.
    #[error("cannot listen for requests to the practice account")]
    Listen(#[source] io::Error),
}

/// A world, in memory or in a file.
pub(crate) struct Store {
    world: World,
    file: Option<Backing>,
}

struct Backing {
    path: PathBuf,
    /// What the file was like when `world` was read or saved.
    stamp: Option<Stamp>,
}

#[derive(PartialEq, Eq)]
struct Stamp {
    modified: Option<SystemTime>,
    length: u64,
    inode: u64,
}

impl Store {
    pub(crate) fn in_memory(world: World) -> Store {
        Store { world, file: None }
    }

    /// Makes a file. An existing one is refused.
    pub(crate) fn create(path: &Path, world: World) -> Result<Store, PracticeError> {
        // Nothing is put beside what is no practice account.
        check_free(path)?;
        let _lock = lock(path)?;
        check_free(path)?;
        save(path, &world)?;
        let file = Some(Backing {
            path: path.to_owned(),
            stamp: stamp(path),
        });
        Ok(Store { world, file })
    }

    /// Opens a file.
    pub(crate) fn open(path: &Path) -> Result<Store, PracticeError> {
        if !path.exists() {
            return Err(PracticeError::Missing {
                path: path.to_owned(),
            });
        }
        // A file that another program replaces meanwhile has another stamp the next time.
        let stamp = stamp(path);
        let world = load(path)?;
        disk::close(path).map_err(io_error("close", path))?;
        let file = Some(Backing {
            path: path.to_owned(),
            stamp,
        });
        Ok(Store { world, file })
    }

    /// The world as last seen, without looking at the file.
    pub(crate) fn last_seen(&self) -> &World {
        &self.world
    }

    /// Lets `work` use the world as the file has it, and saves if it says that it
    /// changed something. No other program uses the file meanwhile.
    pub(crate) fn with<T>(
        &mut self,
        work: impl FnOnce(&mut World) -> (T, bool),
    ) -> Result<T, PracticeError> {
        let Some(file) = &mut self.file else {
            return Ok(work(&mut self.world).0);
        };
        let _lock = lock(&file.path)?;
        let found = stamp(&file.path);
        if found.is_none() || found != file.stamp {
            self.world = load(&file.path)?;
            file.stamp = found;
        }
        let (result, changed) = work(&mut self.world);
        if changed {
            // Until it is saved, what is in memory is not what the file has.
            file.stamp = None;
            save(&file.path, &self.world)?;
            file.stamp = stamp(&file.path);
        }
        Ok(result)
    }
}

/// A link to nowhere is something, too.
fn check_free(path: &Path) -> Result<(), PracticeError> {
    match path.symlink_metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(source) => Err(io_error("read", path)(source)),
        Ok(_) => Err(PracticeError::Exists {
            path: path.to_owned(),
        }),
    }
}

fn load(path: &Path) -> Result<World, PracticeError> {
    let text = fs::read(path).map_err(|source| {
        if source.kind() == io::ErrorKind::NotFound {
            return PracticeError::Missing {
                path: path.to_owned(),
            };
        }
        io_error("read", path)(source)
    })?;
    parse(path, &text)
}

pub(crate) fn parse(path: &Path, text: &[u8]) -> Result<World, PracticeError> {
    let corrupt = |source| PracticeError::Corrupt {
        path: path.to_owned(),
        source,
    };
    let format = serde_json::from_slice::<Format>(text)
        .map_err(corrupt)?
        .format;
    if format > u64::from(WORLD_FORMAT) {
        return Err(PracticeError::Newer {
            path: path.to_owned(),
            found: format,
        });
    }
    upgrade::read(text, format).map_err(corrupt)
}

#[derive(serde::Deserialize)]
struct Format {
    format: u64,
}

/// Writes beside the file and renames, so that the file is always whole. A temporary
/// file is readable by its owner only, and the rename keeps it so.
fn save(path: &Path, world: &World) -> Result<(), PracticeError> {
    let write = || -> io::Result<()> {
        let mut file = tempfile::NamedTempFile::new_in(folder_of(path))?;
        file.write_all(&serde_json::to_vec(world)?)?;
        file.as_file().sync_all()?;
        file.persist(path)?;
        Ok(())
    };
    write().map_err(io_error("save", path))
}

/// Waits for the lock beside the file; dropping it gives it back.
fn lock(path: &Path) -> Result<Lock, PracticeError> {
    let busy = || io::Error::from(io::ErrorKind::TimedOut);
    let taken = Lock::take(&followed_by(path, ".lock"), PATIENCE);
    let taken = taken.and_then(|lock| lock.ok_or_else(busy));
    taken.map_err(io_error("lock", path))
}

fn stamp(path: &Path) -> Option<Stamp> {
    let found = fs::metadata(path).ok()?;
    Some(Stamp {
        modified: found.modified().ok(),
        length: found.len(),
        inode: inode(&found),
    })
}

#[cfg(unix)]
fn inode(found: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(found)
}

#[cfg(not(unix))]
fn inode(_: &fs::Metadata) -> u64 {
    0
}

fn io_error(deed: &'static str, path: &Path) -> impl FnOnce(io::Error) -> PracticeError {
    let path = path.to_owned();
    move |source| PracticeError::Io { deed, path, source }
}
