use std::io;
use std::path::PathBuf;

/// Why records cannot be read or kept. Nothing that was kept is lost.
#[derive(Debug, thiserror::Error)]
pub enum RecordsError {
    /// The file system refused.
    #[error("cannot use {}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// SQLite could not read or write: no room, no right to, a failing disk.
    #[error("cannot use {}", path.display())]
    Database {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: rusqlite::Error,
    },
    /// Another program writes, and goes on doing so.
    #[error("{} is in use by another program", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// It is no SQLite file, or a broken one. It was put aside; the next time begins a new one.
    #[error("{} is damaged, and is now {}", path.display(), aside.display())]
    Damaged {
        /// Where the file was.
        path: PathBuf,
        /// Where it is.
        aside: PathBuf,
        /// What SQLite found.
        #[source]
        source: rusqlite::Error,
    },
    /// A later version of Firstday has written it. It was left as it is.
    #[error("{} is of a later version of Firstday", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
    },
    /// A value in it is not what this version knows. It was left as it is.
    #[error("{} holds what this version does not know", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What and why.
        #[source]
        source: rusqlite::Error,
    },
    /// A file of version 1 cannot be taken over. It was left as it is, and nothing was taken over.
    #[error("line {line} of {} cannot be read", path.display())]
    OldFile {
        /// The file.
        path: PathBuf,
        /// Counted from 1.
        line: usize,
        /// Why.
        #[source]
        source: serde_json::Error,
    },
}

/// Why something failed, before it is known what that means for the file.
pub(crate) enum Failure {
    Sqlite(rusqlite::Error),
    Records(RecordsError),
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl From<RecordsError> for Failure {
    fn from(error: RecordsError) -> Self {
        Self::Records(error)
    }
}
