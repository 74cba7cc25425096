use firstday_records::RecordsError;

use crate::problem::Problem;

impl From<RecordsError> for Problem {
    fn from(error: RecordsError) -> Self {
        let code = match &error {
            RecordsError::Io { .. } | RecordsError::Database { .. } => "records-unusable",
            RecordsError::Busy { .. } => "records-busy",
            RecordsError::Damaged { .. } => "records-damaged",
            RecordsError::Newer { .. } => "records-newer",
            RecordsError::Unreadable { .. } => "records-unreadable",
            RecordsError::OldFile { .. } => "records-old-file",
        };
        let again = matches!(
            error,
            RecordsError::Busy { .. } | RecordsError::Damaged { .. }
        );
        Self {
            retry: again,
            ..Self::new(code).caused_by(&error)
        }
    }
}
