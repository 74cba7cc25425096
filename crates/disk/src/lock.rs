use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::{Duration, Instant};

use crate::platform;
use crate::private::{create_file, folder_of};

/// How soon a file that another process holds is tried again, at first and at most.
const PAUSE: Duration = Duration::from_millis(1);
const LONGEST_PAUSE: Duration = Duration::from_millis(25);
/// How often a file may be taken away by others before it is locked.
const TRIES: u32 = 100;
/// How long a file that is to be replaced may be replaced by others meanwhile.
const MENDING: Duration = Duration::from_secs(1);

/// The right to do something that one process does at a time. The system takes it back when the
/// process ends, however it ends.
///
/// It is a lock on an open file, and whoever can open a file can hold such a lock on it for ever. So
/// the file is this user's, and nobody else may open it. An empty one that others could have open
/// gives way to a new one.
#[derive(Debug)]
pub struct Lock {
    _locked: File,
}

impl Lock {
    /// Takes the lock that stands at `path`, waiting for at most `patience`; `None` when another
    /// process kept it all the while. The folder must be there.
    ///
    /// # Errors
    /// What the system says, and [`ErrorKind::AlreadyExists`] when something stands there that is
    /// no lock and is left alone.
    pub fn take(path: &Path, patience: Duration) -> io::Result<Option<Self>> {
        let began = Instant::now();
        let mut pause = PAUSE;
        loop {
            let file = open(path)?;
            match file.try_lock() {
                Ok(()) if platform::is_at(&file, path)? => {
                    return Ok(Some(Self { _locked: file }));
                }
                // It was replaced meanwhile.
                Ok(()) => {}
                Err(TryLockError::WouldBlock) if began.elapsed() < patience => {
                    std::thread::sleep(pause);
                    pause = LONGEST_PAUSE.min(pause * 2);
                }
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(error)) => return Err(error),
            }
        }
    }
}

/// The file, made or replaced where it has to be.
fn open(path: &Path) -> io::Result<File> {
    for _ in 0..TRIES {
        match look(path)? {
            Found::Private(file) => return Ok(file),
            Found::Nothing => match create_file(path) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                made => return made,
            },
            Found::OpenToOthers => mend(path)?,
            Found::NoLock => {
                let words = format!("{} is no lock of Firstday", path.display());
                return Err(io::Error::new(ErrorKind::AlreadyExists, words));
            }
        }
    }
    Err(ErrorKind::ResourceBusy.into())
}

enum Found {
    Private(File),
    Nothing,
    OpenToOthers,
    NoLock,
}

fn look(path: &Path) -> io::Result<Found> {
    let found = match fs::symlink_metadata(path) {
        Ok(found) => found,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(error) => return Err(error),
    };
    if !found.is_file() || found.len() > 0 {
        return Ok(Found::NoLock);
    }
    let folder = fs::metadata(folder_of(path))?;
    if !platform::is_private(&found, &folder) {
        return Ok(Found::OpenToOthers);
    }
    let file = OpenOptions::new().read(true).write(true).open(path);
    match file {
        // Another file may have come to stand there meanwhile.
        Ok(file) if platform::is_private(&file.metadata()?, &folder) => Ok(Found::Private(file)),
        Ok(_) => Ok(Found::OpenToOthers),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Found::Nothing),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => Ok(Found::OpenToOthers),
        Err(error) => Err(error),
    }
}

/// Puts a new file in the place of one that others may hold. Of several processes one at a time
/// looks and replaces, or the second would replace what the first has locked already.
fn mend(path: &Path) -> io::Result<()> {
    let folder = folder_of(path);
    let _turn = hold(folder);
    let Found::OpenToOthers = look(path)? else {
        return Ok(());
    };
    let made = tempfile::Builder::new()
        .prefix(".firstday-")
        .tempfile_in(folder)?;
    made.persist(path)?;
    Ok(())
}

/// The folder, locked if it can be. Others can hold up a folder that they can open, but for no
/// longer than this.
fn hold(folder: &Path) -> Option<File> {
    let file = File::open(folder).ok()?;
    let began = Instant::now();
    while let Err(TryLockError::WouldBlock) = file.try_lock() {
        if began.elapsed() > MENDING {
            return None;
        }
        std::thread::sleep(PAUSE);
    }
    Some(file)
}

#[cfg(all(test, unix))]
mod tests;
