//! What keeps a rehearsal from beginning.

use std::io;
use std::path::PathBuf;

use firstday_app::{Code, Problem};
use firstday_practice::PracticeError;
use thiserror::Error;

/// Why there is no rehearsal.
#[derive(Debug, Error)]
pub enum RehearsalError {
    /// The practice account itself.
    #[error(transparent)]
    Practice(#[from] PracticeError),
    /// What stands where the practice account is to be, or beside it, cannot be moved aside.
    #[error("cannot make room at {path}", path = path.display())]
    Room {
        /// The file or folder.
        path: PathBuf,
        /// The system's reason.
        #[source]
        source: io::Error,
    },
    /// The port cannot be listened on.
    #[error("port {port} of this computer cannot be used")]
    Port {
        /// Its number; 0 stands for any that is free.
        port: u16,
        /// The system's reason.
        #[source]
        source: io::Error,
    },
    /// Making or reading the account broke off.
    #[error("the work on the practice account broke off")]
    BrokenOff,
}

impl From<RehearsalError> for Problem {
    fn from(error: RehearsalError) -> Self {
        match &error {
            RehearsalError::Practice(practice @ PracticeError::DeviceName { name }) => {
                let problem = Problem::new(code(practice));
                problem.with("name", name.as_str())
            }
            RehearsalError::Practice(practice) => Problem::new(code(practice)).caused_by(practice),
            RehearsalError::Room { path, source } => {
                let detail = format!("{}: {source}", path.display());
                Problem::new(Code::PracticeFile).detail(detail)
            }
            RehearsalError::Port { port, source } => Problem::new(Code::PracticePort)
                .with("port", format!("{port}"))
                .caused_by(source),
            RehearsalError::BrokenOff => Problem::new(Code::Unexpected).caused_by(&error),
        }
    }
}

fn code(error: &PracticeError) -> Code {
    match error {
        PracticeError::Missing { .. }
        | PracticeError::Exists { .. }
        | PracticeError::Corrupt { .. }
        | PracticeError::Newer { .. }
        | PracticeError::Io { .. }
        | PracticeError::NoRootUser => Code::PracticeFile,
        PracticeError::DeviceName { .. } => Code::PracticeDeviceName,
        PracticeError::NoSuchDevice { .. } | PracticeError::NoSuchUser { .. } => Code::NotFound,
        PracticeError::NotLoopback { .. } | PracticeError::Listen(_) => Code::Unexpected,
    }
}
