//! From when on the person wants an access key deleted. Ids and dates; no secret.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use firstday_computer::files;

/// Why the dates cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum DueError {
    /// The file system refused.
    #[error("cannot use {}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// It does not hold dates. It was left as it is.
    #[error("{} does not hold dates of access keys", path.display())]
    Corrupt {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: serde_json::Error,
    },
}

/// The dates in `path`, by the keys' ids; none when there is no such file.
///
/// # Errors
/// [`DueError`].
pub(crate) fn load(path: &Path) -> Result<BTreeMap<String, Timestamp>, DueError> {
    let text = files::read(path).map_err(|source| io_error(path, source))?;
    let Some(text) = text else {
        return Ok(BTreeMap::new());
    };
    serde_json::from_str(&text).map_err(|source| corrupt(path, source))
}

/// Keeps the date of one more key; `None` forgets it.
///
/// # Errors
/// [`DueError`].
pub(crate) fn set(path: &Path, key: &str, due: Option<Timestamp>) -> Result<(), DueError> {
    let before = load(path)?;
    let mut after = before.clone();
    match due {
        Some(due) => after.insert(key.to_owned(), due),
        None => after.remove(key),
    };
    if after == before {
        return Ok(());
    }
    let text = serde_json::to_vec_pretty(&after).map_err(|source| corrupt(path, source))?;
    files::replace(path, &text).map_err(|source| io_error(path, source))
}

fn io_error(path: &Path, source: io::Error) -> DueError {
    DueError::Io {
        path: path.to_owned(),
        source,
    }
}

fn corrupt(path: &Path, source: serde_json::Error) -> DueError {
    DueError::Corrupt {
        path: path.to_owned(),
        source,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn keeps_and_forgets_dates_and_never_overwrites_what_it_cannot_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("due.json");
        set(&path, "AKIA1", None).unwrap();
        assert!(!path.exists(), "nothing is written where nothing changes");
        for key in ["AKIA1", "AKIA2"] {
            set(&path, key, Some(Timestamp::UNIX_EPOCH)).unwrap();
        }
        set(&path, "AKIA1", None).unwrap();
        let kept = BTreeMap::from([("AKIA2".to_owned(), Timestamp::UNIX_EPOCH)]);
        assert_eq!(load(&path).unwrap(), kept);
        std::fs::write(&path, "[").unwrap();
        let refused = set(&path, "AKIA1", Some(Timestamp::UNIX_EPOCH));
        assert!(matches!(refused, Err(DueError::Corrupt { .. })));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "[");
    }
}
