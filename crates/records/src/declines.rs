use std::collections::BTreeMap;

use firstday_checklist::Decline;
use jiff::Timestamp;
use rusqlite::{Row, params};

use crate::error::RecordsError;
use crate::records::Records;
use crate::values::Text;

impl Records {
    /// What was declined, by the steps' ids. Those whose day has come are among them.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn declines(&self) -> Result<BTreeMap<String, Decline>, RecordsError> {
        self.if_kept(|connection| {
            let mut rows = connection.prepare("SELECT * FROM declines")?;
            rows.query_map([], decline)?.collect()
        })
    }

    /// Keeps that `step` was declined, in place of an earlier time.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn decline(&self, step: &str, declined: &Decline) -> Result<(), RecordsError> {
        self.keep(|connection| {
            connection.execute(
                "INSERT OR REPLACE INTO declines (step, who, at, until, reason)
                 VALUES (?, ?, ?, ?, ?)",
                params![
                    step,
                    declined.by,
                    Text(declined.at),
                    Text(declined.until),
                    declined.reason
                ],
            )?;
            Ok(())
        })
    }

    /// Forgets that `step` was declined, and says whether it was.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn take_back_decline(&self, step: &str) -> Result<bool, RecordsError> {
        self.if_kept(|connection| {
            let gone = connection.execute("DELETE FROM declines WHERE step = ?", [step])?;
            Ok(gone > 0)
        })
    }
}

fn decline(row: &Row<'_>) -> rusqlite::Result<(String, Decline)> {
    let declined = Decline {
        by: row.get("who")?,
        at: row.get::<_, Text<Timestamp>>("at")?.0,
        until: row.get::<_, Text<Timestamp>>("until")?.0,
        reason: row.get("reason")?,
    };
    Ok((row.get("step")?, declined))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::records::tests::records;

    #[test]
    fn what_was_declined_is_kept_and_taken_back() {
        let (_home, records) = records();
        assert!(!records.take_back_decline("cli-access").unwrap());
        assert!(!records.file().path().exists());
        let said = |days: i64| Decline {
            by: "arn:aws:iam::111122223333:user/alex".into(),
            at: Timestamp::UNIX_EPOCH,
            until: Timestamp::from_second(days * 86_400).unwrap(),
            reason: "no CLI here".into(),
        };
        for days in [1, 9] {
            records.decline("cli-access", &said(days)).unwrap();
            let kept = BTreeMap::from([("cli-access".to_owned(), said(days))]);
            assert_eq!(records.declines().unwrap(), kept);
        }
        assert!(records.take_back_decline("cli-access").unwrap());
        assert_eq!(records.declines().unwrap(), BTreeMap::new());
    }
}
