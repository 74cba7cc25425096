//! What was kept before there was one file for all. It is read once and never written.

use std::collections::BTreeMap;
use std::path::Path;

use firstday_checklist::{Answers, Change};
use jiff::Timestamp;
use rusqlite::Connection;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::database::Failure;
use crate::error::RecordsError;
use crate::file::OldFiles;
use crate::journal::{Entry, Phase};
use crate::{disk, draft, due, journal};

/// Takes over everything, or nothing.
pub(crate) fn take_over(connection: &Connection, old: &OldFiles) -> Result<(), Failure> {
    for entry in read_journal(&old.journal)? {
        journal::insert(connection, &entry)?;
    }
    if let Some(answers) = read::<Answers>(&old.answers)? {
        draft::save(connection, &answers)?;
    }
    let dates: BTreeMap<String, Timestamp> = read(&old.due)?.unwrap_or_default();
    for (key, date) in dates {
        due::insert(connection, &key, date)?;
    }
    Ok(())
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

impl From<Line> for Entry {
    fn from(line: Line) -> Self {
        Self {
            version: line.version,
            at: line.at,
            step: line.step,
            change: line.change,
            prior: None,
            known_keys: line.known_keys,
            phase: line.phase,
            request_ids: line.request_id.into_iter().collect(),
        }
    }
}

/// One JSON value a line. A last line that a crash cut short says nothing.
fn read_journal(path: &Path) -> Result<Vec<Entry>, RecordsError> {
    let text = text(path)?.unwrap_or_default();
    let whole = text.rfind('\n').map_or("", |end| &text[..end]);
    let lines = whole.lines().enumerate();
    lines
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(at, line)| {
            let read = serde_json::from_str::<Line>(line);
            read.map(Entry::from)
                .map_err(|source| damaged(path, at + 1, source))
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
