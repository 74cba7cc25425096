//! Who else than the person can change what stands at a path.
//!
//! Whoever may write in a folder above a program decides what runs under its name. So each folder
//! on the way, each link and the program itself must belong to the person or to the administrator,
//! and be closed to the writing of others: <https://docs.rs/fs-mistrust> looks at all of them, hop
//! by hop. A folder in which each may only move what is their own (`/tmp`, with the sticky bit) is
//! safe for what stands in it, and not for what is yet to be put there.

#[cfg(not(unix))]
#[path = "other.rs"]
mod platform;
#[cfg(unix)]
#[path = "unix.rs"]
mod platform;

use std::path::{Path, PathBuf};

use firstday_checklist::Message;

/// A file or folder that others can change, and with it what stands below it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} {way}", path.display())]
pub struct Exposed {
    /// The file or folder.
    pub path: PathBuf,
    /// Why others can.
    pub way: Way,
}

/// Why others can change something.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Way {
    /// It belongs to another user of this computer.
    #[error("belongs to another user")]
    Owner,
    /// Its mode lets others write.
    #[error("can be written by others")]
    Mode,
    /// It could not be looked at.
    #[error("cannot be looked at: {0}")]
    Unseen(String),
}

impl Exposed {
    /// What it is, and what to do, for a person.
    pub fn message(&self) -> Message {
        let id = match &self.way {
            Way::Owner => "exposed-owner",
            Way::Mode => "exposed-mode",
            Way::Unseen(_) => "exposed-unseen",
        };
        Message::new(id).with("path", self.path.display().to_string())
    }
}

/// Whether nobody else can change a program that is there.
///
/// # Errors
/// [`Exposed`], the first on the way to it.
pub(crate) fn check_program(program: &Path) -> Result<(), Exposed> {
    platform::check(program, false)
}

/// Whether nobody else can change what will be put at `path`: what there is of the folders above
/// it.
///
/// # Errors
/// [`Exposed`], the first on the way to it.
pub(crate) fn check_place(path: &Path) -> Result<(), Exposed> {
    let there = path.ancestors().skip(1).find(|folder| folder.is_dir());
    platform::check(there.unwrap_or(Path::new(".")), true)
}

/// The folders of a search path that nobody else can change, as a search path.
pub(crate) fn safe_folders(folders: impl IntoIterator<Item = PathBuf>) -> Vec<PathBuf> {
    let folders = folders.into_iter().filter(|folder| folder.is_absolute());
    folders
        .filter(|folder| platform::check(folder, true).is_ok())
        .collect()
}

#[cfg(all(test, unix))]
mod tests;
