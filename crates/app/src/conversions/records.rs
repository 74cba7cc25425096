use crate::draft::DraftError;
use crate::due::DueError;
use crate::journal::JournalError;
use crate::problem::Problem;

impl From<JournalError> for Problem {
    fn from(error: JournalError) -> Self {
        let code = match &error {
            JournalError::Io { .. } => "journal-unusable",
            JournalError::Corrupt { .. } => "journal-corrupt",
        };
        Self::new(code).caused_by(&error)
    }
}

impl From<DraftError> for Problem {
    fn from(error: DraftError) -> Self {
        let code = match &error {
            DraftError::Io { .. } => "draft-unusable",
            DraftError::Corrupt { .. } => "draft-corrupt",
        };
        Self::new(code).caused_by(&error)
    }
}

impl From<DueError> for Problem {
    fn from(error: DueError) -> Self {
        let code = match &error {
            DueError::Io { .. } => "due-unusable",
            DueError::Corrupt { .. } => "due-corrupt",
        };
        Self::new(code).caused_by(&error)
    }
}
