use std::path::{Path, PathBuf};

use firstday_disk::own_folder;
use serde::{Deserialize, Serialize};

use crate::disk;
use crate::error::RecordsError;

/// What is kept about this computer rather than about an account: which program keeps the
/// secrets, and where practice accounts were used. If another program answers later, what is stored
/// has not gone: it is with the first.
#[derive(Clone, Debug)]
pub struct ThisComputer {
    data_dir: PathBuf,
    keyring: PathBuf,
    practice: PathBuf,
}

/// So many practice accounts are remembered, those that were used last.
const PRACTICE_FILES: usize = 8;

#[derive(Serialize, Deserialize)]
struct Keyring {
    backend: String,
}

impl ThisComputer {
    /// What is kept in Firstday's data folder.
    pub fn at(data_dir: &Path) -> Self {
        Self {
            data_dir: data_dir.to_owned(),
            keyring: data_dir.join("keyring.json"),
            practice: data_dir.join("practice-accounts.json"),
        }
    }

    /// The program that kept the first secret; `None` before anything was stored, and where the
    /// note of it cannot be read.
    pub fn keyring(&self) -> Option<String> {
        let text = disk::read(&self.keyring).ok()??;
        let kept: Keyring = serde_json::from_str(&text).ok()?;
        Some(kept.backend)
    }

    /// Notes the program that keeps the secrets, unless one is noted already.
    ///
    /// # Errors
    /// [`RecordsError::Io`].
    pub fn note_keyring(&self, backend: &str) -> Result<(), RecordsError> {
        if self.keyring().is_some() {
            return Ok(());
        }
        let note = Keyring {
            backend: backend.to_owned(),
        };
        let written = self.write(&self.keyring, &note);
        written.map_err(|source| self.io(source))
    }

    /// Forgets the program: nothing is stored any more.
    ///
    /// # Errors
    /// [`RecordsError::Io`].
    pub fn forget_keyring(&self) -> Result<(), RecordsError> {
        disk::remove(&self.keyring).map_err(|source| self.io(source))
    }

    /// The files of the practice accounts that were used here, the last one first. None where the
    /// note of them cannot be read.
    pub fn practice_files(&self) -> Vec<PathBuf> {
        let text = disk::read(&self.practice).ok().flatten();
        let kept = text.and_then(|text| serde_json::from_str(&text).ok());
        kept.unwrap_or_default()
    }

    /// Notes that a practice account was used. `file` is an absolute path.
    ///
    /// # Errors
    /// [`RecordsError::Io`].
    pub fn note_practice(&self, file: &Path) -> Result<(), RecordsError> {
        let mut files = self.practice_files();
        if files.first().is_some_and(|first| first == file) {
            return Ok(());
        }
        files.retain(|known| known != file);
        files.insert(0, file.to_owned());
        files.truncate(PRACTICE_FILES);
        let written = self.write(&self.practice, &files);
        written.map_err(|source| io_at(&self.practice, source))
    }

    fn write(&self, file: &Path, note: &impl Serialize) -> std::io::Result<()> {
        let note = serde_json::to_vec(note)?;
        own_folder(&self.data_dir)?;
        disk::replace(file, &note)
    }

    fn io(&self, source: std::io::Error) -> RecordsError {
        io_at(&self.keyring, source)
    }
}

fn io_at(path: &Path, source: std::io::Error) -> RecordsError {
    let path = path.to_owned();
    RecordsError::Io { path, source }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_first_keyring_stays_until_it_is_forgotten() {
        let home = tempfile::tempdir().unwrap();
        let computer = ThisComputer::at(home.path());
        assert_eq!(computer.keyring(), None);
        computer.note_keyring("gnome-keyring").unwrap();
        computer.note_keyring("keepassxc").unwrap();
        assert_eq!(computer.keyring().as_deref(), Some("gnome-keyring"));
        computer.forget_keyring().unwrap();
        computer.forget_keyring().unwrap();
        assert_eq!(computer.keyring(), None);
    }

    #[test]
    fn the_note_of_every_version_is_read_and_a_damaged_one_is_none() {
        let home = tempfile::tempdir().unwrap();
        let computer = ThisComputer::at(home.path());
        std::fs::write(&computer.keyring, r#"{"backend":"kwallet"}"#).unwrap();
        assert_eq!(computer.keyring().as_deref(), Some("kwallet"));
        std::fs::write(&computer.keyring, "not json").unwrap();
        assert_eq!(computer.keyring(), None);
        computer.note_keyring("kwallet").unwrap();
        assert_eq!(computer.keyring().as_deref(), Some("kwallet"));
    }

    #[test]
    fn practice_accounts_are_remembered_the_last_one_first() {
        let home = tempfile::tempdir().unwrap();
        let computer = ThisComputer::at(&home.path().join("data"));
        assert_eq!(computer.practice_files(), Vec::<PathBuf>::new());
        let file = |number: usize| PathBuf::from(format!("/tmp/{number}.json"));
        for number in [0, 1, 0, 0] {
            computer.note_practice(&file(number)).unwrap();
        }
        assert_eq!(computer.practice_files(), [file(0), file(1)]);
        for number in 2..12 {
            computer.note_practice(&file(number)).unwrap();
        }
        let last: Vec<PathBuf> = (4..12).rev().map(file).collect();
        assert_eq!(computer.practice_files(), last);
        std::fs::write(&computer.practice, "not json").unwrap();
        assert_eq!(computer.practice_files(), Vec::<PathBuf>::new());
    }
}
