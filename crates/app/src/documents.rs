//! Files that are made for the person to keep.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use firstday_checklist::Account;
use firstday_computer::Surroundings;

use crate::problem::{Code, Problem};

/// A file that is not there yet among the person's documents or, where there is no such folder, their
/// downloads or their home.
pub(crate) fn free_file(surroundings: &Surroundings, stem: &str, ending: &str) -> PathBuf {
    let home = &surroundings.home;
    let folders = ["Documents", "Downloads"].map(|name| home.join(name));
    let folder = folders.into_iter().find(|folder| folder.is_dir());
    let folder = folder.unwrap_or_else(|| home.clone());
    let name = |number: &str| folder.join(format!("{stem}{number}{ending}"));
    let is_free = |path: &PathBuf| fs::symlink_metadata(path).is_err();
    let numbered = (2..).map(|number: u32| name(&format!("-{number}")));
    let mut names = std::iter::once(name("")).chain(numbered);
    names.find(is_free).unwrap_or_else(|| name(""))
}

/// Writes a new file, down to the disk.
///
/// # Errors
/// `code` with the path, also where there is such a file already.
pub(crate) fn save(path: &Path, content: &[u8], code: Code) -> Result<(), Problem> {
    let written = firstday_disk::create_file(path)
        .and_then(|mut file| file.write_all(content).and_then(|()| file.sync_all()));
    written.map_err(|error| unwritten(path, &error, code))
}

/// That this could not be written.
pub(crate) fn unwritten(path: &Path, error: &io::Error, code: Code) -> Problem {
    Problem::new(code).with("path", path).caused_by(error)
}

/// The account's number and the day on which it was read, for a file's name.
pub(crate) fn of_account(account: &Account) -> String {
    let id: String = account
        .id()
        .unwrap_or_default()
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    format!("{id}-{}", account.observed_at.strftime("%Y-%m-%d"))
}
