use firstday_checklist::{Change, Prior};
use jiff::Timestamp;
use rusqlite::{Connection, Row, params};

use crate::entry::{Entry, Phase};
use crate::error::RecordsError;
use crate::records::Records;
use crate::values::{Json, Text};

impl Records {
    /// Adds an entry to the journal, and waits until it is on the disk.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn append(&self, entry: &Entry) -> Result<(), RecordsError> {
        self.keep(|connection| insert(connection, entry))
    }

    /// Every entry of the journal, oldest first.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn journal(&self) -> Result<Vec<Entry>, RecordsError> {
        let entries = self.numbered_journal()?.into_iter();
        Ok(entries.map(|(_, entry)| entry).collect())
    }

    /// The same, each with its number, which it has for ever.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn numbered_journal(&self) -> Result<Vec<(i64, Entry)>, RecordsError> {
        self.if_kept(|connection| {
            let mut rows = connection.prepare("SELECT * FROM journal ORDER BY id")?;
            rows.query_map([], |row| Ok((row.get("id")?, entry(row)?)))?
                .collect()
        })
    }
}

fn insert(connection: &Connection, entry: &Entry) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT INTO journal
         (version, at, step, change, prior, known_keys, undoes, phase, request_ids)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            entry.version,
            Text(entry.at),
            entry.step,
            Json(&entry.change),
            prior(&entry.prior),
            entry.known_keys.as_ref().map(Json),
            entry.undoes,
            Json(&entry.phase),
            Json(&entry.request_ids),
        ],
    )?;
    Ok(())
}

fn prior(prior: &Prior) -> Option<Json<&Prior>> {
    (*prior != Prior::Nothing).then_some(Json(prior))
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let prior: Option<Json<Prior>> = row.get("prior")?;
    let known_keys: Option<Json<Vec<String>>> = row.get("known_keys")?;
    Ok(Entry {
        version: row.get("version")?,
        at: row.get::<_, Text<Timestamp>>("at")?.0,
        step: row.get("step")?,
        change: row.get::<_, Json<Change>>("change")?.0,
        prior: prior.map(|json| json.0).unwrap_or_default(),
        known_keys: known_keys.map(|json| json.0),
        undoes: row.get("undoes")?,
        phase: row.get::<_, Json<Phase>>("phase")?.0,
        request_ids: row.get::<_, Json<Vec<String>>>("request_ids")?.0,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use serde_json::json;

    use super::*;
    use crate::records::tests::records;

    fn entry(phase: Phase) -> Entry {
        Entry {
            version: Entry::VERSION,
            at: Timestamp::UNIX_EPOCH,
            step: "admin-user".into(),
            change: serde_json::from_value(json!({"change": "create-user", "user": "ana"}))
                .unwrap(),
            prior: Prior::Nothing,
            known_keys: None,
            undoes: None,
            phase,
            request_ids: Vec::new(),
        }
    }

    #[test]
    fn reads_back_what_was_appended_in_its_order() {
        let (_home, records) = records();
        assert_eq!(records.journal().unwrap(), []);
        let intent = Entry {
            prior: Prior::AccountAlias(Some("shop".into())),
            known_keys: Some(vec!["AKIA1".into()]),
            ..entry(Phase::Intent)
        };
        let failed = Entry {
            at: Timestamp::from_millisecond(-1).unwrap(),
            request_ids: vec!["r-1".into(), "r-2".into()],
            undoes: Some(1),
            ..entry(Phase::Failed {
                code: "denied".into(),
            })
        };
        let others = [Phase::Done, Phase::AlreadyThere, Phase::Left].map(entry);
        let all = [intent, failed].into_iter().chain(others);
        let all: Vec<Entry> = all.collect();
        for entry in &all {
            records.append(entry).unwrap();
        }
        assert_eq!(records.journal().unwrap(), all);
        let numbered = records.numbered_journal().unwrap();
        let numbers: Vec<i64> = numbered.iter().map(|(number, _)| *number).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5]);
    }
}
