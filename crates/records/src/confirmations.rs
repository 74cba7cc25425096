use std::collections::BTreeMap;

use firstday_checklist::Confirmation;
use jiff::Timestamp;
use rusqlite::{Row, params};

use crate::error::RecordsError;
use crate::records::Records;
use crate::values::Text;

impl Records {
    /// What was confirmed, by the steps' ids; a part of one by `step/part`.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn confirmations(&self) -> Result<BTreeMap<String, Confirmation>, RecordsError> {
        self.if_kept(|connection| {
            let mut rows = connection.prepare("SELECT * FROM confirmations")?;
            rows.query_map([], confirmation)?.collect()
        })
    }

    /// Keeps that `step` was confirmed, in place of an earlier time.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn confirm(&self, step: &str, confirmed: &Confirmation) -> Result<(), RecordsError> {
        self.keep(|connection| {
            connection.execute(
                "INSERT OR REPLACE INTO confirmations (step, who, at, note) VALUES (?, ?, ?, ?)",
                params![step, confirmed.by, Text(confirmed.at), confirmed.note],
            )?;
            Ok(())
        })
    }

    /// Forgets that `step` was confirmed, and says whether it was.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn take_back_confirmation(&self, step: &str) -> Result<bool, RecordsError> {
        self.if_kept(|connection| {
            let gone = connection.execute("DELETE FROM confirmations WHERE step = ?", [step])?;
            Ok(gone > 0)
        })
    }
}

fn confirmation(row: &Row<'_>) -> rusqlite::Result<(String, Confirmation)> {
    let confirmed = Confirmation {
        by: row.get("who")?,
        at: row.get::<_, Text<Timestamp>>("at")?.0,
        note: row.get("note")?,
    };
    Ok((row.get("step")?, confirmed))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::records::tests::records;

    #[test]
    fn confirmations_are_kept_and_taken_back() {
        let (_home, records) = records();
        assert!(!records.take_back_confirmation("root-mfa").unwrap());
        let said = |note: Option<&str>| Confirmation {
            by: "arn:aws:iam::111122223333:user/alex".into(),
            at: Timestamp::UNIX_EPOCH,
            note: note.map(str::to_owned),
        };
        for note in [None, Some("two passkeys")] {
            records.confirm("root-mfa", &said(note)).unwrap();
            let kept = BTreeMap::from([("root-mfa".to_owned(), said(note))]);
            assert_eq!(records.confirmations().unwrap(), kept);
        }
        assert!(records.take_back_confirmation("root-mfa").unwrap());
        assert_eq!(records.confirmations().unwrap(), BTreeMap::new());
    }
}
