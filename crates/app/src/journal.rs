//! The ledger of changes: what was about to be done, then what came of it.
//!
//! Append-only JSON lines, each synced to disk before the program goes on. Never a secret: a
//! [`Change`] holds none.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use firstday_checklist::{Change, KeyAttempt};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use firstday_computer::files;

/// One account's ledger.
#[derive(Clone, Debug)]
pub struct Journal {
    path: PathBuf,
}

/// One line of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The format's version: 1.
    pub version: u32,
    /// When the line was written.
    pub at: Timestamp,
    /// The step that wants the change.
    pub step: String,
    /// The change.
    #[serde(flatten)]
    pub change: Change,
    /// Before a change that makes an access key: the ids of the keys that the user had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_keys: Option<Vec<String>>,
    /// Before or after.
    #[serde(flatten)]
    pub phase: Phase,
}

/// Before a change, or after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "phase", rename_all = "kebab-case")]
pub enum Phase {
    /// The change is about to be made.
    Intent,
    /// It was made.
    Done,
    /// It was there already.
    AlreadyThere,
    /// The person left it for later.
    Left,
    /// It failed.
    Failed {
        /// The problem's code.
        code: String,
        /// AWS's id of the request.
        request_id: Option<String>,
    },
}

/// Why the ledger cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// The file system refused.
    #[error("cannot use {}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A line is not an entry. Nothing was changed.
    #[error("line {line} of {} is not a journal entry", path.display())]
    Corrupt {
        /// The file.
        path: PathBuf,
        /// Counted from 1.
        line: usize,
        /// Why.
        #[source]
        source: serde_json::Error,
    },
}

impl Journal {
    /// The ledger in this file, which need not exist yet.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Where it stands.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Every entry, oldest first. A last line that a crash cut short is left out.
    ///
    /// # Errors
    /// [`JournalError`] names the file and the line.
    pub fn read(&self) -> Result<Vec<Entry>, JournalError> {
        let text = files::read(&self.path).map_err(|source| self.io(source))?;
        let text = text.unwrap_or_default();
        let whole = text.rfind('\n').map_or("", |end| &text[..end]);
        let lines = whole.lines().enumerate();
        lines
            .filter(|(_, line)| !line.trim().is_empty())
            .map(|(at, line)| {
                serde_json::from_str(line).map_err(|source| JournalError::Corrupt {
                    path: self.path.clone(),
                    line: at + 1,
                    source,
                })
            })
            .collect()
    }

    /// Adds one line and waits until it is on the disk.
    ///
    /// # Errors
    /// [`JournalError::Io`].
    pub fn append(&self, entry: &Entry) -> Result<(), JournalError> {
        self.write(entry).map_err(|source| self.io(source))
    }

    fn write(&self, entry: &Entry) -> io::Result<()> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut line = serde_json::to_string(entry)?;
        line.push('\n');
        self.drop_torn_line()?;
        let mut options = OpenOptions::new();
        options.create(true).append(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&self.path)?;
        file.write_all(line.as_bytes())?;
        file.sync_data()
    }

    /// A last line without an end was cut short by a crash; it says nothing and goes.
    fn drop_torn_line(&self) -> io::Result<()> {
        let Some(text) = files::read(&self.path)? else {
            return Ok(());
        };
        let whole = text.rfind('\n').map_or(0, |end| end + 1);
        if whole < text.len() {
            let file = OpenOptions::new().write(true).open(&self.path)?;
            file.set_len(u64::try_from(whole).unwrap_or(u64::MAX))?;
        }
        Ok(())
    }

    fn io(&self, source: io::Error) -> JournalError {
        JournalError::Io {
            path: self.path.clone(),
            source,
        }
    }
}

/// Names of the users that Firstday set up here, from the ledger. A session may be a role's: its
/// ARN is no user's name.
pub(crate) fn people(entries: &[Entry]) -> Vec<String> {
    let mut people: Vec<String> = entries
        .iter()
        .filter_map(|entry| entry.change.deed().sets_up())
        .map(str::to_owned)
        .filter(|name| !name.contains(':'))
        .collect();
    people.sort_unstable();
    people.dedup();
    people
}

/// Every time that an access key was to be made and it is not known to have ended well.
pub(crate) fn key_attempts(entries: &[Entry]) -> Vec<KeyAttempt> {
    let mut open: Vec<(&Change, KeyAttempt)> = Vec::new();
    for entry in entries {
        let Some(user) = entry.change.deed().makes_key_for() else {
            continue;
        };
        match (&entry.phase, &entry.known_keys) {
            (Phase::Intent, Some(known)) => {
                let attempt = KeyAttempt {
                    user: user.to_owned(),
                    at: entry.at,
                    known: known.clone(),
                };
                open.push((&entry.change, attempt));
            }
            (Phase::Done | Phase::AlreadyThere, _) => {
                let ended = open
                    .iter()
                    .rposition(|(change, _)| **change == entry.change);
                ended.map(|at| open.remove(at));
            }
            (Phase::Intent | Phase::Left | Phase::Failed { .. }, _) => {}
        }
    }
    open.into_iter().map(|(_, attempt)| attempt).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use firstday_checklist::{CreateAccessKey, CreateUser};

    use super::*;

    fn entry(user: &str, phase: Phase) -> Entry {
        Entry {
            version: 1,
            at: Timestamp::UNIX_EPOCH,
            step: "admin-user".into(),
            change: CreateUser { user: user.into() }.into(),
            known_keys: None,
            phase,
        }
    }

    #[test]
    fn reads_back_what_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::at(folder.path().join("a/journal.jsonl"));
        assert_eq!(journal.read().unwrap(), []);
        let failed = Phase::Failed {
            code: "denied".into(),
            request_id: Some("r-1".into()),
        };
        let entries = [entry("ana", Phase::Intent), entry("ana", failed)];
        for entry in &entries {
            journal.append(entry).unwrap();
        }
        assert_eq!(journal.read().unwrap(), entries);
        assert_eq!(people(&entries), ["ana"]);
    }

    #[test]
    fn a_crash_in_the_middle_of_a_line_loses_only_that_line() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::at(folder.path().join("journal.jsonl"));
        journal.append(&entry("ana", Phase::Intent)).unwrap();
        let mut text = fs::read_to_string(journal.path()).unwrap();
        text.push_str(r#"{"version":1,"at"#);
        fs::write(journal.path(), &text).unwrap();
        assert_eq!(journal.read().unwrap().len(), 1);
        journal.append(&entry("ben", Phase::Intent)).unwrap();
        assert_eq!(people(&journal.read().unwrap()), ["ana", "ben"]);
    }

    #[test]
    fn names_a_line_that_is_not_an_entry_and_leaves_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::at(folder.path().join("journal.jsonl"));
        fs::write(journal.path(), "{}\nnonsense\n").unwrap();
        let error = journal.read().unwrap_err();
        assert!(
            matches!(error, JournalError::Corrupt { line: 1, .. }),
            "{error}"
        );
        assert_eq!(
            fs::read_to_string(journal.path()).unwrap(),
            "{}\nnonsense\n"
        );
    }

    #[test]
    fn journals_of_version_1_are_read_for_ever() {
        let journal = Journal::at(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/fixtures/journal-v1.jsonl"
        ));
        let entries = journal.read().unwrap();
        assert_eq!(entries.len(), 4);
        assert_eq!(people(&entries), ["alex"]);
    }

    #[test]
    fn remembers_which_keys_there_were_until_an_attempt_ends_well() {
        let making = |user: &str, phase: Phase| Entry {
            change: CreateAccessKey {
                user: user.into(),
                profile: "firstday".into(),
            }
            .into(),
            known_keys: (phase == Phase::Intent).then(|| vec!["AKIA1".into()]),
            ..entry(user, phase)
        };
        let failed = Phase::Failed {
            code: "keyring-locked".into(),
            request_id: None,
        };
        let entries = [
            making("ana", Phase::Intent),
            making("ben", Phase::Intent),
            making("ben", Phase::Done),
            making("cy", Phase::Intent),
            making("cy", failed),
        ];
        let attempts = key_attempts(&entries);
        let users: Vec<&str> = attempts.iter().map(|it| it.user.as_str()).collect();
        assert_eq!(users, ["ana", "cy"]);
        assert_eq!(attempts[0].known, ["AKIA1"]);
    }

    #[test]
    fn known_keys_stand_in_the_line_of_the_intent_alone() {
        let line = serde_json::to_string(&entry("ana", Phase::Done)).unwrap();
        assert!(!line.contains("known_keys"), "{line}");
        let with = Entry {
            known_keys: Some(Vec::new()),
            ..entry("ana", Phase::Intent)
        };
        let line = serde_json::to_string(&with).unwrap();
        assert_eq!(serde_json::from_str::<Entry>(&line).unwrap(), with);
    }
}
