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
#[test]
fn only_the_owner_may_read_it_whatever_the_umask() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;

    if let Some(data) = common::plays_in() {
        let records = Records::open(RecordsFile::of_account(&data, "111122223333")).unwrap();
        return records.append(&entry("admin-user")).unwrap();
    }
    let name = "only_the_owner_may_read_it_whatever_the_umask";
    for umask in ["umask 000", "umask 022", "umask 077"] {
        let stage = Stage::empty();
        let data = stage.folder().join("data");
        let other = common::another_process(name, &data, umask);
        common::ended_well(other);
        let file = RecordsFile::of_account(&data, "111122223333");
        assert_eq!(mode(file.path()), 0o600, "{umask}");
        assert_eq!(mode(file.path().parent().unwrap()), 0o700, "{umask}");
    }
}

#[cfg(unix)]
#[test]
fn an_account_s_folder_of_before_is_closed_to_others_and_the_person_s_own_stays() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let open = |path: &Path| {
        fs::create_dir_all(path).unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    };

    let stage = Stage::empty();
    for file in [
        RecordsFile::of_account(&stage.folder(), "111122223333"),
        RecordsFile::of_practice(&stage.folder().join("mine/practice.json")),
    ] {
        open(file.path().parent().unwrap());
        Records::open(file)
            .unwrap()
            .append(&entry("groups"))
            .unwrap();
    }
    assert_eq!(mode(&stage.folder().join("accounts/111122223333")), 0o700);
    assert_eq!(mode(&stage.folder().join("mine")), 0o755);
}
