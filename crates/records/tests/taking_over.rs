//! Files of version 1 are taken over once, as a whole, and stay as they were.
#![allow(clippy::panic, clippy::unwrap_used)]

mod common;

use std::fs;

use common::{Stage, fixture};
use firstday_checklist::{Answers, Prior};
use firstday_records::{Entry, Phase, Records, RecordsError};

#[test]
fn everything_is_taken_over() {
    let stage = Stage::of_version_1();
    let records = Records::open(stage.file()).unwrap();

    let journal = records.journal().unwrap();
    let lines = fixture("journal.jsonl");
    assert_eq!(journal.len(), lines.lines().count());
    assert!(journal.iter().all(|entry| entry.version == 1));
    assert!(journal.iter().all(|entry| entry.prior == Prior::Nothing));
    let first = &journal[0];
    assert_eq!(first.step, "password-policy");
    assert_eq!(first.at.to_string(), "2026-11-26T00:57:11Z");
    assert_eq!(first.phase, Phase::Intent);
    for (entry, line) in journal.iter().zip(lines.lines()) {
        assert_eq!(
            as_line(entry),
            serde_json::from_str::<serde_json::Value>(line).unwrap()
        );
    }

    let answers: Answers = serde_json::from_str(&fixture("answers.json")).unwrap();
    assert_eq!(records.draft().unwrap(), answers);
    assert!(answers.get("admin-user", "name").is_some());

    let due = records.due().unwrap();
    assert_eq!(
        due["AKIAPRACTICE00000002"].to_string(),
        "2026-12-10T12:00:00Z"
    );
    assert_eq!(due.len(), 2);
}

/// The entry as version 1 wrote it.
fn as_line(entry: &Entry) -> serde_json::Value {
    let mut line = serde_json::to_value(&entry.change).unwrap();
    let fields = line.as_object_mut().unwrap();
    fields.insert("version".into(), 1.into());
    fields.insert("at".into(), entry.at.to_string().into());
    fields.insert("step".into(), entry.step.clone().into());
    if let Some(known) = &entry.known_keys {
        fields.insert("known_keys".into(), known.clone().into());
    }
    let phase = serde_json::to_value(&entry.phase).unwrap();
    fields.extend(phase.as_object().unwrap().clone());
    if matches!(entry.phase, Phase::Failed { .. }) {
        fields.insert(
            "request_id".into(),
            entry.request_ids.first().cloned().into(),
        );
    }
    line
}

#[test]
fn the_old_files_stay_as_they_were_and_are_taken_over_once() {
    let stage = Stage::of_version_1();
    Records::open(stage.file()).unwrap();
    for name in Stage::OLD {
        assert_eq!(stage.read(name), fixture(name), "{name}");
    }
    stage.write("answers.json", r#"{"groups":{}}"#);
    stage.write("journal.jsonl", "nonsense\n");
    let records = Records::open(stage.file()).unwrap();
    records.set_due("AKIAPRACTICE00000001", None).unwrap();
    let records = Records::open(stage.file()).unwrap();
    assert!(records.draft().unwrap().has("admin-user"));
    assert_eq!(records.due().unwrap().len(), 1);
}

#[test]
fn what_is_there_is_taken_over_though_the_rest_is_missing() {
    let stage = Stage::of_version_1();
    for name in ["journal.jsonl", "answers.json"] {
        fs::remove_file(stage.beside(name)).unwrap();
    }
    let records = Records::open(stage.file()).unwrap();
    assert_eq!(records.journal().unwrap(), []);
    assert_eq!(records.due().unwrap().len(), 2);
}

#[test]
fn the_first_journal_of_all_is_read_too() {
    let stage = Stage::empty();
    stage.write("journal.jsonl", &fixture("first-journal.jsonl"));
    let journal = Records::open(stage.file()).unwrap().journal().unwrap();
    assert_eq!(journal.len(), 4);
}

#[test]
fn a_last_line_that_a_crash_cut_short_is_left_out() {
    let stage = Stage::of_version_1();
    let whole = fixture("journal.jsonl");
    let torn = format!("{whole}{}", r#"{"version":1,"at"#);
    stage.write("journal.jsonl", &torn);
    let records = Records::open(stage.file()).unwrap();
    assert_eq!(records.journal().unwrap().len(), whole.lines().count());
    assert_eq!(stage.read("journal.jsonl"), torn);
}

#[test]
fn a_damaged_old_file_is_named_with_its_line_and_nothing_is_taken_over_until_it_is_gone() {
    let journal = format!("{}nonsense\n", fixture("journal.jsonl"));
    let line = journal.lines().count();
    let cases = [
        ("journal.jsonl", journal.as_str(), line),
        ("answers.json", "{\n\n", 3),
        ("keys-due.json", "[]", 1),
    ];
    for (name, damaged, expected) in cases {
        let stage = Stage::of_version_1();
        stage.write(name, damaged);
        for _ in 0..2 {
            let error = Records::open(stage.file()).unwrap_err();
            let RecordsError::OldFile { path, line, .. } = &error else {
                panic!("{error:?}");
            };
            assert_eq!((path, line), (&stage.beside(name), &expected));
            assert!(error.to_string().contains(name), "{error}");
            assert_eq!(stage.read(name), damaged);
        }
        fs::rename(stage.beside(name), stage.beside("moved")).unwrap();
        let records = Records::open(stage.file()).unwrap();
        assert_eq!(
            records.draft().unwrap().has("admin-user"),
            name != "answers.json"
        );
        assert_eq!(
            records.journal().unwrap().is_empty(),
            name == "journal.jsonl"
        );
        assert_eq!(records.due().unwrap().is_empty(), name == "keys-due.json");
    }
}

/// Every earlier database: the tables that came later are not in it.
#[test]
fn a_database_of_an_earlier_version_is_read_and_has_seen_no_look() {
    let stage = Stage::empty();
    let records = Records::open(stage.file()).unwrap();
    records
        .password_made("ana", jiff::Timestamp::UNIX_EPOCH)
        .unwrap();
    let database = rusqlite::Connection::open(stage.file().path()).unwrap();
    let before_setup = 8;
    database
        .execute_batch(
            "DROP TABLE looked; DROP TABLE setup; DROP TABLE spending; DROP TABLE declines; \
             DROP TABLE history; ALTER TABLE journal DROP COLUMN undoes; \
             ALTER TABLE open_run DROP COLUMN undoes",
        )
        .unwrap();
    database
        .pragma_update(None, "user_version", before_setup)
        .unwrap();
    drop(database);
    let records = Records::glanced_at(stage.file()).unwrap();
    assert_eq!(records.looked().unwrap(), None);
    assert_eq!(records.unsaved_passwords().unwrap(), ["ana"]);
}

#[test]
fn a_look_in_passing_finds_the_files_of_version_1() {
    let stage = Stage::of_version_1();
    let records = Records::glanced_at(stage.file()).unwrap();
    assert_eq!(records.looked().unwrap(), None);
    assert_eq!(records.due().unwrap().len(), 2);
}
