//! What was kept before there was one file for all. It is read once and never written.
//!
//! Like a migration, this writes the tables as they were when it was released.

use std::collections::BTreeMap;
use std::path::Path;

use firstday_checklist::{Answers, Change};
use jiff::Timestamp;
use rusqlite::{Connection, params};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::disk;
use crate::entry::Phase;
use crate::error::{Failure, RecordsError};
use crate::file::OldFiles;
use crate::values::{Json, Text};

/// Takes over everything, or nothing.
pub(crate) fn take_over(connection: &Connection, old: &OldFiles) -> Result<(), Failure> {
    for line in read_journal(&old.journal)? {
        line.insert(connection)?;
    }
    if let Some(answers) = read::<Answers>(&old.answers)? {
        let insert = "INSERT INTO draft (id, answers) VALUES (1, ?)";
        connection.execute(insert, [Json(answers)])?;
    }
    let dates: BTreeMap<String, Timestamp> = read(&old.due)?.unwrap_or_default();
    for (key, date) in dates {
        let insert = "INSERT INTO due (access_key_id, at) VALUES (?, ?)";
        connection.execute(insert, params![key, Text(date)])?;
    }
    Ok(())
}

/// Whether `path`, which is one of the files by its name, is one by its content.
pub(crate) fn is_part(old: &OldFiles, path: &Path) -> bool {
    match path {
        _ if *path == old.journal => {
            // A first line that was cut short says nothing, but how it began.
            let began = |text: String| text.is_empty() || text.starts_with('{');
            read_journal(path).is_ok() && text(path).is_ok_and(|text| text.is_none_or(began))
        }
        _ if *path == old.answers => read::<Answers>(path).is_ok(),
        _ => read::<BTreeMap<String, Timestamp>>(path).is_ok(),
    }
}

/// One line of the journal of version 1.
#[derive(Deserialize)]
struct Line {
    version: u32,
    at: Timestamp,
    step: String,
    #[serde(flatten)]
    change: Change,
    known_keys: Option<Vec<String>>,
    #[serde(flatten)]
    phase: Phase,
    request_id: Option<String>,
}

impl Line {
    fn insert(&self, connection: &Connection) -> rusqlite::Result<()> {
        connection.execute(
            "INSERT INTO journal (version, at, step, change, known_keys, phase, request_ids)
             VALUES (?, ?, ?, ?, ?, ?, ?)",
            params![
                self.version,
                Text(self.at),
                self.step,
                Json(&self.change),
                self.known_keys.as_ref().map(Json),
                Json(&self.phase),
                Json(self.request_id.as_slice()),
            ],
        )?;
        Ok(())
    }
}

/// One JSON value a line. A last line that a crash cut short says nothing.
fn read_journal(path: &Path) -> Result<Vec<Line>, RecordsError> {
    let text = text(path)?.unwrap_or_default();
    let whole = text.rfind('\n').map_or("", |end| &text[..end]);
    let lines = whole.lines().enumerate();
    lines
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(at, line)| {
            serde_json::from_str(line).map_err(|source| damaged(path, at + 1, source))
        })
        .collect()
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, RecordsError> {
    let Some(text) = text(path)? else {
        return Ok(None);
    };
    let read = serde_json::from_str(&text);
    read.map(Some)
        .map_err(|source| damaged(path, source.line(), source))
}

fn text(path: &Path) -> Result<Option<String>, RecordsError> {
    disk::read(path).map_err(|source| RecordsError::Io {
        path: path.to_owned(),
        source,
    })
}

fn damaged(path: &Path, line: usize, source: serde_json::Error) -> RecordsError {
    RecordsError::OldFile {
        path: path.to_owned(),
        line,
        source,
    }
}
