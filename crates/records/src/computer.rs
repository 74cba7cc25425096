use std::path::PathBuf;

use firstday_disk::own_folder;
use serde::{Deserialize, Serialize};

use crate::disk;
use crate::error::RecordsError;

/// What is kept about this computer rather than about an account: which program keeps the
/// secrets. If another one answers later, what is stored has not gone: it is with the first.
#[derive(Clone, Debug)]
pub struct ThisComputer {
    data_dir: PathBuf,
    keyring: PathBuf,
}

#[derive(Serialize, Deserialize)]
struct Keyring {
    backend: String,
}

impl ThisComputer {
    /// What is kept in Firstday's data folder.
    pub fn at(data_dir: &std::path::Path) -> Self {
        Self {
            data_dir: data_dir.to_owned(),
            keyring: data_dir.join("keyring.json"),
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
        let written = serde_json::to_vec(&note)
            .map_err(std::io::Error::from)
            .and_then(|note| {
                own_folder(&self.data_dir)?;
                disk::replace(&self.keyring, &note)
            });
        written.map_err(|source| self.io(source))
    }

    /// Forgets the program: nothing is stored any more.
    ///
    /// # Errors
    /// [`RecordsError::Io`].
    pub fn forget_keyring(&self) -> Result<(), RecordsError> {
        disk::remove(&self.keyring).map_err(|source| self.io(source))
    }

    fn io(&self, source: std::io::Error) -> RecordsError {
        RecordsError::Io {
            path: self.keyring.clone(),
            source,
        }
    }
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
}
