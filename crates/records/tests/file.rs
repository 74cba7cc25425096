//! The file itself: who may read it, and that it stands when a program does not.
#![allow(clippy::unwrap_used)]

mod common;

use std::fs;
#[cfg(unix)]
use std::path::Path;

use common::{Stage, entry};
use firstday_checklist::Answers;
use firstday_records::{Records, RecordsFile};

#[test]
fn what_was_kept_is_there_the_next_time() {
    let stage = Stage::empty();
    let answers = Answers::default().with("admin-user", "name", "ana");
    let records = Records::open(stage.file()).unwrap();
    records.append(&entry("admin-user")).unwrap();
    records.save_draft(&answers).unwrap();
    drop(records);
    let records = Records::open(stage.file()).unwrap();
    assert_eq!(records.journal().unwrap(), [entry("admin-user")]);
    assert_eq!(records.draft().unwrap(), answers);
}

#[test]
fn looking_makes_no_file_and_writing_leaves_one() {
    let stage = Stage::empty();
    let data = stage.folder().join("data");
    let file = RecordsFile::of_account(&data, "111122223333");
    let records = Records::open(file.clone()).unwrap();
    assert_eq!(records.journal().unwrap(), []);
    assert_eq!(records.draft().unwrap(), Answers::default());
    assert!(records.due().unwrap().is_empty());
    assert!(records.confirmations().unwrap().is_empty());
    assert!(!data.exists());
    records.append(&entry("admin-user")).unwrap();
    let there: Vec<_> = file
        .all()
        .into_iter()
        .filter(|path| path.exists())
        .collect();
    assert_eq!(there, [file.path()]);
    let folder = fs::read_dir(file.path().parent().unwrap()).unwrap();
    assert_eq!(folder.count(), 1);
}

#[test]
fn removing_every_file_is_a_new_beginning() {
    let stage = Stage::of_version_1();
    let records = Records::open(stage.file()).unwrap();
    records.append(&entry("admin-user")).unwrap();
    for path in stage.file().all() {
        let _ = fs::remove_file(path);
    }
    assert_eq!(records.journal().unwrap(), []);
    assert_eq!(fs::read_dir(stage.folder()).unwrap().count(), 0);
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[cfg(unix)]
fn open_to_all(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o777)).unwrap();
}

/// The file with which SQLite takes back a change is there while it writes, and has the change in
/// it: it takes its mode from the other (SQLite, `os_unix.c`, `findCreateFileMode`).
#[cfg(unix)]
#[test]
fn only_the_owner_may_read_it_whatever_the_umask() {
    if let Some(data) = common::plays_in() {
        let file = RecordsFile::of_account(&data, "111122223333");
        let records = Records::open(file.clone()).unwrap();
        records.append(&entry("admin-user")).unwrap();
        let connection = rusqlite::Connection::open(file.path()).unwrap();
        let write = "BEGIN IMMEDIATE; DELETE FROM journal;";
        connection.execute_batch(write).unwrap();
        assert_eq!(mode(&file.all()[1]), 0o600);
        return connection.execute_batch("ROLLBACK").unwrap();
    }
    let name = "only_the_owner_may_read_it_whatever_the_umask";
    for umask in ["umask 000", "umask 022", "umask 077"] {
        let stage = Stage::empty();
        let data = stage.folder().join("data");
        let other = common::another_process(name, &data, umask);
        common::ended_well(other);
        let file = RecordsFile::of_account(&data, "111122223333");
        assert_eq!(mode(file.path()), 0o600, "{umask}");
        let folders = file.path().ancestors().skip(1).take(3);
        let modes: Vec<u32> = folders.map(mode).collect();
        assert_eq!(modes, [0o700; 3], "{umask}");
    }
}

#[cfg(unix)]
#[test]
fn what_was_left_open_is_closed_and_the_person_s_own_folder_stays() {
    let stage = Stage::empty();
    let data = stage.folder().join("data");
    for file in [
        RecordsFile::of_account(&data, "111122223333"),
        RecordsFile::of_practice(&stage.folder().join("mine/practice.json")),
    ] {
        let records = Records::open(file.clone()).unwrap();
        records.append(&entry("groups")).unwrap();
        let above = file.path().ancestors().take(4);
        above
            .take_while(|path| *path != stage.folder())
            .for_each(open_to_all);
        Records::open(file.clone()).unwrap();
        assert_eq!(mode(file.path()) & 0o077, 0);
    }
    for closed in ["data", "data/accounts", "data/accounts/111122223333"] {
        assert_eq!(mode(&stage.folder().join(closed)), 0o700, "{closed}");
    }
    assert_eq!(mode(&stage.folder().join("mine")), 0o777);
}

#[test]
fn what_is_no_record_is_told_from_what_is() {
    let stage = Stage::of_version_1();
    assert_eq!(stage.file().foreign(), None);
    let records = Records::open(stage.file()).unwrap();
    records.append(&entry("groups")).unwrap();
    assert_eq!(stage.file().foreign(), None);
    let names = [
        "records.sqlite",
        "journal.jsonl",
        "answers.json",
        "keys-due.json",
    ];
    for name in names {
        let stage = Stage::empty();
        stage.write(name, "my own text, and nothing else");
        assert_eq!(stage.file().foreign(), Some(stage.beside(name)));
        fs::remove_file(stage.beside(name)).unwrap();
        fs::create_dir(stage.beside(name)).unwrap();
        assert_eq!(stage.file().foreign(), Some(stage.beside(name)));
    }
    let stage = Stage::empty();
    let other = rusqlite::Connection::open(stage.beside("records.sqlite")).unwrap();
    other.execute_batch("CREATE TABLE journal (mine)").unwrap();
    assert!(stage.file().foreign().is_some());
    stage.write("records.sqlite-journal", "");
    fs::remove_file(stage.beside("records.sqlite")).unwrap();
    let alone = stage.file().foreign();
    assert_eq!(alone, Some(stage.beside("records.sqlite-journal")));
}
