use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, params};

use crate::error::RecordsError;
use crate::records::Records;
use crate::values::Text;

/// A run of changes that was begun and has not come to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenRun {
    /// When it began.
    pub began: Timestamp,
    /// How many changes it was to make.
    pub changes: u32,
    /// How many entries the journal had before it.
    pub entries: u32,
    /// Whether it is about access keys alone.
    pub keys: bool,
    /// Whether it takes back what an earlier run made.
    pub undoes: bool,
}

impl Records {
    /// The run that has not come to its end, if there is one.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn open_run(&self) -> Result<Option<OpenRun>, RecordsError> {
        self.if_kept(|connection| {
            let row = connection.query_row("SELECT * FROM open_run", [], open_run);
            row.optional()
        })
    }

    /// Notes that a run begins, in place of one before.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn begin_run(&self, run: &OpenRun) -> Result<(), RecordsError> {
        self.keep(|connection| {
            connection.execute(
                "INSERT OR REPLACE INTO open_run (id, began, changes, entries, keys, undoes)
                 VALUES (1, ?, ?, ?, ?, ?)",
                params![
                    Text(run.began),
                    run.changes,
                    run.entries,
                    run.keys,
                    run.undoes
                ],
            )?;
            Ok(())
        })
    }

    /// Notes that the run has come to its end, or that the person lets it go.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn end_run(&self) -> Result<(), RecordsError> {
        self.if_kept(|connection| connection.execute("DELETE FROM open_run", []).map(|_| ()))
    }
}

fn open_run(row: &Row<'_>) -> rusqlite::Result<OpenRun> {
    Ok(OpenRun {
        began: row.get::<_, Text<Timestamp>>("began")?.0,
        changes: row.get("changes")?,
        entries: row.get("entries")?,
        keys: row.get("keys")?,
        undoes: row.get("undoes")?,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::records::tests::records;

    #[test]
    fn a_run_is_open_until_it_ends_or_another_begins() {
        let (_home, records) = records();
        assert_eq!(records.open_run().unwrap(), None);
        let first = OpenRun {
            began: Timestamp::UNIX_EPOCH,
            changes: 11,
            entries: 0,
            keys: false,
            undoes: false,
        };
        let second = OpenRun {
            changes: 2,
            entries: 14,
            keys: true,
            undoes: true,
            ..first.clone()
        };
        for run in [first, second] {
            records.begin_run(&run).unwrap();
            assert_eq!(records.open_run().unwrap(), Some(run));
        }
        records.end_run().unwrap();
        assert_eq!(records.open_run().unwrap(), None);
    }
}
