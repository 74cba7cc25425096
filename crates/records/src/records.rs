use rusqlite::{Connection, ErrorCode};

use crate::error::{Failure, RecordsError};
use crate::file::RecordsFile;
use crate::{database, disk};

/// What is kept about one account.
///
/// Each call opens the file and closes it again: two programs get along, and a file that was
/// removed or brought back in between is simply what is there then. Looking makes no file where
/// nothing was kept yet.
#[derive(Clone, Debug)]
pub struct Records {
    file: RecordsFile,
    /// A damaged file stays where it is, for whoever opens it in earnest to be told of.
    leaves_alone: bool,
}

impl Records {
    /// The records in `file`, which need not exist yet. Looks whether it is whole, and takes over
    /// what an earlier version kept instead.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn open(file: RecordsFile) -> Result<Self, RecordsError> {
        let records = Self {
            file,
            leaves_alone: false,
        };
        records.if_kept(database::check)?;
        Ok(records)
    }

    /// The records in `file` for a look in passing, where there are some: a file that is damaged is
    /// left where it is.
    pub fn glanced_at(file: RecordsFile) -> Option<Self> {
        let leaves_alone = true;
        let there = !file.is_new();
        there.then_some(Self { file, leaves_alone })
    }

    /// Where they stand.
    pub fn file(&self) -> &RecordsFile {
        &self.file
    }

    /// Does `work` in the file, if there is one: where nothing was kept, nothing is there.
    pub(crate) fn if_kept<T: Default>(
        &self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, RecordsError> {
        if self.file.is_new() {
            return Ok(T::default());
        }
        self.keep(work)
    }

    /// Does `work` in the file, which is made where there is none.
    pub(crate) fn keep<T>(
        &self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, RecordsError> {
        disk::create(&self.file).map_err(|source| self.io(source))?;
        let done = database::connect(&self.file)
            .and_then(|connection| work(&connection).map_err(Failure::Sqlite));
        done.map_err(|failure| match failure {
            Failure::Records(error) => error,
            Failure::Sqlite(source) => self.failed(source),
        })
    }

    /// What a failure means for the file, which is closed by then.
    fn failed(&self, source: rusqlite::Error) -> RecordsError {
        let path = self.file.path().to_owned();
        let is = |codes: &[ErrorCode]| {
            source
                .sqlite_error_code()
                .is_some_and(|code| codes.contains(&code))
        };
        if !self.leaves_alone && is(&[ErrorCode::DatabaseCorrupt, ErrorCode::NotADatabase]) {
            return match disk::put_aside(&path) {
                Ok(aside) => RecordsError::Damaged {
                    path,
                    aside,
                    source,
                },
                Err(source) => self.io(source),
            };
        }
        if is(&[ErrorCode::DatabaseBusy, ErrorCode::DatabaseLocked]) {
            return RecordsError::Busy { path };
        }
        if matches!(source, rusqlite::Error::FromSqlConversionFailure(..)) {
            return RecordsError::Unreadable { path, source };
        }
        RecordsError::Database { path, source }
    }

    fn io(&self, source: std::io::Error) -> RecordsError {
        RecordsError::Io {
            path: self.file.path().to_owned(),
            source,
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    #![allow(clippy::unwrap_used)]
    use firstday_checklist::Answers;

    use super::*;

    /// Records of which nothing is kept yet, and the folder that they are in.
    pub(crate) fn records() -> (tempfile::TempDir, Records) {
        let home = tempfile::tempdir().unwrap();
        let file = RecordsFile::of_account(home.path(), "111122223333");
        (home, Records::open(file).unwrap())
    }

    #[test]
    fn a_file_that_another_program_holds_is_in_use() {
        let (_home, records) = records();
        records
            .set_due("AKIA1", Some(jiff::Timestamp::UNIX_EPOCH))
            .unwrap();
        let other = Connection::open(records.file().path()).unwrap();
        other.execute_batch("BEGIN EXCLUSIVE").unwrap();
        let refused = records.save_draft(&Answers::default());
        assert!(
            matches!(refused, Err(RecordsError::Busy { .. })),
            "{refused:?}"
        );
        assert!(matches!(records.due(), Err(RecordsError::Busy { .. })));
        other.execute_batch("ROLLBACK").unwrap();
        records.save_draft(&Answers::default()).unwrap();
        assert_eq!(records.due().unwrap().len(), 1);
    }

    #[test]
    fn a_look_in_passing_leaves_a_damaged_file_alone() {
        let (_home, records) = records();
        let file = records.file().clone();
        assert!(Records::glanced_at(file.clone()).is_none());
        std::fs::create_dir_all(file.path().parent().unwrap()).unwrap();
        std::fs::write(file.path(), "no database at all, and longer than a header").unwrap();
        let glanced = Records::glanced_at(file.clone()).unwrap();
        assert!(glanced.open_run().is_err());
        assert!(file.path().exists());
        assert!(matches!(
            records.open_run(),
            Err(RecordsError::Damaged { .. })
        ));
        assert!(!file.path().exists());
    }

    #[test]
    fn every_change_is_on_the_disk_before_the_program_goes_on() {
        let (_home, records) = records();
        let settings = |connection: &Connection| {
            let synchronous = connection.query_row("PRAGMA synchronous", [], |row| row.get(0))?;
            let journal = connection.query_row("PRAGMA journal_mode", [], |row| row.get(0))?;
            Ok((synchronous, journal))
        };
        let extra = 3;
        assert_eq!(
            records.keep(settings).unwrap(),
            (extra, "delete".to_owned())
        );
    }

    #[test]
    fn no_file_is_lost_whatever_is_in_it() {
        test_inputs::try_inputs("records_file", 300, crate::invariants::hold);
        test_inputs::try_inputs("old_journal", 300, crate::invariants::hold_for_version_1);
    }
}
