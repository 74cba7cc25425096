use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::files;

/// Which program kept the first secret. If another one answers later, what is stored has not
/// gone: it is with the first.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Pin {
    backend: String,
}

/// The program that is pinned; `None` before anything was stored, and where the note of it cannot
/// be read.
pub(super) fn pinned(data_dir: &Path) -> Option<String> {
    let text = files::read(&place(data_dir)).ok()??;
    let pin: Pin = serde_json::from_str(&text).ok()?;
    Some(pin.backend)
}

/// Pins `backend`, unless one is pinned already.
pub(super) fn pin(data_dir: &Path, backend: &str) -> io::Result<()> {
    if pinned(data_dir).is_some() {
        return Ok(());
    }
    let pin = Pin {
        backend: backend.to_owned(),
    };
    files::replace(&place(data_dir), &serde_json::to_vec(&pin)?)
}

/// Forgets the pin: nothing is stored any more.
pub(super) fn unpin(data_dir: &Path) -> io::Result<()> {
    match std::fs::remove_file(place(data_dir)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

fn place(data_dir: &Path) -> PathBuf {
    data_dir.join("keyring.json")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_first_one_stays_until_it_is_forgotten() {
        let home = tempfile::tempdir().unwrap();
        assert_eq!(pinned(home.path()), None);
        pin(home.path(), "gnome-keyring").unwrap();
        pin(home.path(), "keepassxc").unwrap();
        assert_eq!(pinned(home.path()).as_deref(), Some("gnome-keyring"));
        unpin(home.path()).unwrap();
        unpin(home.path()).unwrap();
        assert_eq!(pinned(home.path()), None);
    }

    #[test]
    fn a_damaged_note_is_none() {
        let home = tempfile::tempdir().unwrap();
        std::fs::write(place(home.path()), "not json").unwrap();
        assert_eq!(pinned(home.path()), None);
        pin(home.path(), "kwallet").unwrap();
        assert_eq!(pinned(home.path()).as_deref(), Some("kwallet"));
    }
}
