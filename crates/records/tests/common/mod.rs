//! What the tests of this folder share. Each uses a part of it.
#![allow(dead_code, clippy::unwrap_used)]

use std::fs;
#[cfg(unix)]
use std::path::Path;
use std::path::PathBuf;
#[cfg(unix)]
use std::process::{Child, Command, Stdio};

use firstday_checklist::Prior;
use firstday_records::{Entry, Phase, RecordsFile};
use jiff::Timestamp;
use tempfile::TempDir;

/// A practice account's file, and the folder that it is in.
pub(crate) struct Stage(TempDir);

impl Stage {
    /// The names of the files of version 1.
    pub(crate) const OLD: [&str; 3] = ["journal.jsonl", "answers.json", "keys-due.json"];

    pub(crate) fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// With the files that version 1 left.
    pub(crate) fn of_version_1() -> Self {
        let stage = Self::empty();
        for name in Self::OLD {
            stage.write(name, &fixture(name));
        }
        stage
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.0.path().to_owned()
    }

    pub(crate) fn file(&self) -> RecordsFile {
        RecordsFile::of_practice(&self.0.path().join("practice.json"))
    }

    /// The file of that name beside the practice file.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.0.path().join(format!("practice.json.{name}"))
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.beside(name)).unwrap()
    }

    pub(crate) fn write(&self, name: &str, content: &str) {
        fs::write(self.beside(name), content).unwrap();
    }
}

/// A file as version 1 wrote it.
pub(crate) fn fixture(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/version-1");
    fs::read_to_string(PathBuf::from(folder).join(name)).unwrap()
}

/// An entry of the journal.
pub(crate) fn entry(step: &str) -> Entry {
    let change = serde_json::json!({"change": "create-user", "user": "ana"});
    Entry {
        version: Entry::VERSION,
        at: Timestamp::UNIX_EPOCH,
        step: step.to_owned(),
        change: serde_json::from_value(change).unwrap(),
        prior: Prior::Nothing,
        known_keys: None,
        undoes: None,
        phase: Phase::Intent,
        request_ids: Vec::new(),
    }
}

/// For a part of a test that another process plays.
const PLAYS_IN: &str = "FIRSTDAY_RECORDS_TEST_PLAYS_IN";

/// The folder in which this process plays its part of a test, if another one started it for that.
pub(crate) fn plays_in() -> Option<PathBuf> {
    std::env::var_os(PLAYS_IN).map(PathBuf::from)
}

/// Starts the test of this name again, as another process that plays its part in `folder`. `first`
/// is what a shell does before.
#[cfg(unix)]
pub(crate) fn another_process(test: &str, folder: &Path, first: &str) -> Child {
    Command::new("sh")
        .args(["-c", &format!("{first}\nexec \"$0\" \"$@\"")])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(PLAYS_IN, folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Waits until the other process has played its part, and played it well.
#[cfg(unix)]
pub(crate) fn ended_well(other: Child) {
    let ended = other.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&ended.stdout);
    assert!(
        ended.status.success() && said.contains("1 passed"),
        "{said}"
    );
}
