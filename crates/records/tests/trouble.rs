//! What stands in the way is named, and nothing is overwritten.
#![allow(clippy::panic, clippy::unwrap_used)]

mod common;

use std::fs;
use std::path::Path;

use common::{Stage, entry};
use firstday_records::{Records, RecordsError};
use rusqlite::Connection;

const NAME: &str = "records.sqlite";

/// Records with one entry.
fn kept(stage: &Stage) -> Records {
    let records = Records::open(stage.file()).unwrap();
    records.append(&entry("kept")).unwrap();
    records
}

fn damaged(error: &RecordsError) -> &Path {
    let RecordsError::Damaged { path, aside, .. } = error else {
        panic!("{error:?}");
    };
    let said = error.to_string();
    for path in [path, aside] {
        assert!(said.contains(&path.display().to_string()), "{said}");
    }
    aside
}

#[test]
fn what_is_no_database_is_put_aside_each_time_under_another_name() {
    let stage = Stage::empty();
    for number in [1, 2] {
        let nonsense = format!("nonsense {number}, and no database at all");
        stage.write(NAME, &nonsense);
        let error = Records::open(stage.file()).unwrap_err();
        let aside = damaged(&error);
        assert_eq!(aside, stage.beside(&format!("{NAME}.damaged-{number}")));
        assert_eq!(fs::read_to_string(aside).unwrap(), nonsense);
    }
    let records = kept(&stage);
    assert_eq!(records.journal().unwrap(), [entry("kept")]);
}

#[test]
fn a_broken_database_is_put_aside_as_it_is_with_what_belongs_to_it() {
    let stage = Stage::empty();
    kept(&stage);
    let mut bytes = fs::read(stage.beside(NAME)).unwrap();
    let first_page = 4096;
    bytes[first_page..].fill(0x5a);
    fs::write(stage.beside(NAME), &bytes).unwrap();
    let error = Records::open(stage.file()).unwrap_err();
    assert_eq!(fs::read(damaged(&error)).unwrap(), bytes);
    assert!(!stage.beside(NAME).exists());
    assert_eq!(Records::open(stage.file()).unwrap().journal().unwrap(), []);
}

#[test]
fn damage_is_found_while_it_is_in_use_too() {
    let stage = Stage::empty();
    let records = kept(&stage);
    stage.write(NAME, "nonsense, and no database at all");
    damaged(&records.append(&entry("lost")).unwrap_err());
    records.append(&entry("next")).unwrap();
    assert_eq!(records.journal().unwrap(), [entry("next")]);
}

#[test]
fn a_file_of_a_later_version_is_left_alone() {
    for version in [99, -1] {
        let stage = Stage::empty();
        let records = kept(&stage);
        let later = Connection::open(stage.beside(NAME)).unwrap();
        later.pragma_update(None, "user_version", version).unwrap();
        let before = fs::read(stage.beside(NAME)).unwrap();
        let refusals = [
            Records::open(stage.file()).unwrap_err(),
            records.append(&entry("new")).unwrap_err(),
            records.draft().unwrap_err(),
        ];
        for error in refusals {
            assert!(matches!(error, RecordsError::Newer { .. }), "{error:?}");
            assert!(error.to_string().contains("later version"), "{error}");
        }
        assert_eq!(fs::read(stage.beside(NAME)).unwrap(), before);
    }
}

#[test]
fn a_value_that_this_version_does_not_know_is_no_damage() {
    let stage = Stage::empty();
    let records = kept(&stage);
    let other = Connection::open(stage.beside(NAME)).unwrap();
    let change = r#"UPDATE journal SET change = '{"change":"found-a-city"}'"#;
    other.execute_batch(change).unwrap();
    let error = records.journal().unwrap_err();
    assert!(
        matches!(error, RecordsError::Unreadable { .. }),
        "{error:?}"
    );
    records.append(&entry("next")).unwrap();
    assert!(stage.beside(NAME).exists());
}

#[test]
fn a_folder_that_cannot_be_one_is_named() {
    let stage = Stage::empty();
    fs::write(stage.folder().join("file"), "").unwrap();
    let inside = stage.folder().join("file/practice.json");
    let file = firstday_records::RecordsFile::of_practice(&inside);
    let error = Records::open(file.clone())
        .and_then(|records| records.append(&entry("new")))
        .unwrap_err();
    assert!(matches!(error, RecordsError::Io { .. }), "{error:?}");
    let said = error.to_string();
    assert!(said.contains(&file.path().display().to_string()), "{said}");
}

/// A process that may make files of a few pages only, as if the disk were full.
#[cfg(unix)]
#[test]
fn where_there_is_no_room_nothing_is_lost() {
    let stage = Stage::empty();
    let name = "where_there_is_no_room_nothing_is_lost";
    if let Some(folder) = common::plays_in() {
        let file = firstday_records::RecordsFile::of_practice(&folder.join("practice.json"));
        let records = Records::open(file.clone()).unwrap();
        let large = "x".repeat(1_000_000);
        let error = records.append(&entry(&large)).unwrap_err();
        let RecordsError::Database { path, .. } = error else {
            panic!("{error:?}");
        };
        assert_eq!(path, file.path());
        return;
    }
    let records = kept(&stage);
    let small = "trap '' XFSZ\nulimit -f 48";
    let other = common::another_process(name, &stage.folder(), small);
    common::ended_well(other);
    assert_eq!(records.journal().unwrap(), [entry("kept")]);
    records.append(&entry("next")).unwrap();
}
