use firstday_records::RecordsError;

use crate::problem::{Code, Problem};

impl From<RecordsError> for Problem {
    fn from(error: RecordsError) -> Self {
        let code = match &error {
            RecordsError::Io { .. } | RecordsError::Database { .. } => Code::RecordsUnusable,
            RecordsError::Busy { .. } => Code::RecordsBusy,
            RecordsError::Damaged { .. } => Code::RecordsDamaged,
            RecordsError::Newer { .. } => Code::RecordsNewer,
            RecordsError::Unreadable { .. } => Code::RecordsUnreadable,
            RecordsError::OldFile { .. } => Code::RecordsOldFile,
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
