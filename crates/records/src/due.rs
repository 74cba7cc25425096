use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::error::RecordsError;
use crate::records::Records;
use crate::values::Text;

impl Records {
    /// From when on which access key is to be deleted, by the keys' ids.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn due(&self) -> Result<BTreeMap<String, Timestamp>, RecordsError> {
        self.if_kept(|connection| {
            let mut rows = connection.prepare("SELECT access_key_id, at FROM due")?;
            let date =
                |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get::<_, Text<Timestamp>>(1)?.0));
            rows.query_map([], date)?.collect()
        })
    }

    /// Keeps the date of one more key; `None` forgets it.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn set_due(&self, key: &str, due: Option<Timestamp>) -> Result<(), RecordsError> {
        match due {
            Some(due) => self.keep(|connection| insert(connection, key, due)),
            None => self.if_kept(|connection| {
                let gone = connection.execute("DELETE FROM due WHERE access_key_id = ?", [key]);
                gone.map(|_| ())
            }),
        }
    }
}

fn insert(connection: &Connection, key: &str, due: Timestamp) -> rusqlite::Result<()> {
    let replace = "INSERT OR REPLACE INTO due (access_key_id, at) VALUES (?, ?)";
    connection.execute(replace, params![key, Text(due)])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::records::tests::records;

    #[test]
    fn dates_are_kept_and_forgotten() {
        let (_home, records) = records();
        records.set_due("AKIA1", None).unwrap();
        let file = records.file().path();
        assert!(!file.exists(), "nothing is written where nothing changes");
        let later = Timestamp::from_second(1).unwrap();
        for (key, date) in [
            ("AKIA1", later),
            ("AKIA2", later),
            ("AKIA2", Timestamp::UNIX_EPOCH),
        ] {
            records.set_due(key, Some(date)).unwrap();
        }
        records.set_due("AKIA1", None).unwrap();
        let kept = BTreeMap::from([("AKIA2".to_owned(), Timestamp::UNIX_EPOCH)]);
        assert_eq!(records.due().unwrap(), kept);
    }
}
