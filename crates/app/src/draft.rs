//! The answers so far, so that quitting half-way loses nothing. Answers hold no secret.

use std::io;
use std::path::{Path, PathBuf};

use firstday_checklist::Answers;

use firstday_computer::files;

/// Why the draft cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum DraftError {
    /// The file system refused.
    #[error("cannot use {}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// It is not a draft. It was left as it is.
    #[error("{} does not hold answers", path.display())]
    Corrupt {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: serde_json::Error,
    },
}

/// The draft in `path`; empty when there is none yet.
///
/// # Errors
/// [`DraftError`].
pub(crate) fn load(path: &Path) -> Result<Answers, DraftError> {
    let text = files::read(path).map_err(|source| io_error(path, source))?;
    let Some(text) = text else {
        return Ok(Answers::default());
    };
    serde_json::from_str(&text).map_err(|source| DraftError::Corrupt {
        path: path.to_owned(),
        source,
    })
}

/// Keeps `answers` in `path`.
///
/// # Errors
/// [`DraftError`].
pub(crate) fn save(path: &Path, answers: &Answers) -> Result<(), DraftError> {
    let text = serde_json::to_vec_pretty(answers).map_err(|source| DraftError::Corrupt {
        path: path.to_owned(),
        source,
    })?;
    files::replace(path, &text).map_err(|source| io_error(path, source))
}

fn io_error(path: &Path, source: io::Error) -> DraftError {
    DraftError::Io {
        path: path.to_owned(),
        source,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn keeps_answers_and_never_overwrites_what_it_cannot_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("answers.json");
        assert_eq!(load(&path).unwrap(), Answers::default());
        let answers = Answers::default().with("admin-user", "name", "ana");
        save(&path, &answers).unwrap();
        assert_eq!(load(&path).unwrap(), answers);
        std::fs::write(&path, "{").unwrap();
        assert!(matches!(load(&path), Err(DraftError::Corrupt { .. })));
    }
}
