#![allow(clippy::unwrap_used, clippy::panic)]
use std::fs::{Permissions, symlink_metadata};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};

use tempfile::TempDir;

use super::*;

const BEFORE: &[u8] = b"[default]\nregion = x\n";
const AFTER: &[u8] = b"[default]\nregion = y\n";

fn now() -> Timestamp {
    "2026-11-23T10:20:30Z".parse().unwrap()
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().mode() & 0o777
}

fn names(directory: &Path) -> Vec<String> {
    let entries = fs::read_dir(directory).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// A directory with a config file of this mode.
fn with_config(mode: u32) -> (TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("config");
    fs::write(&path, BEFORE).unwrap();
    fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
    (dir, path)
}

/// Writes it. All of them take turns in one folder, which is none of theirs.
fn written(path: &Path, before: &[u8], after: &[u8]) -> Result<Backup, ConfigError> {
    write_atomically(path, before, after, now(), &locks())
}

fn locks() -> PathBuf {
    static LOCKS: std::sync::LazyLock<TempDir> =
        std::sync::LazyLock::new(|| tempfile::tempdir().unwrap());
    LOCKS.path().join("locks")
}

/// The refusal, after checking that nothing was left behind.
fn refused(dir: &TempDir, path: &Path, expected: &[u8]) -> ConfigError {
    let before = names(dir.path());
    let error = written(path, expected, AFTER).unwrap_err();
    assert_eq!(names(dir.path()), before);
    error
}

#[test]
fn the_file_is_replaced_and_the_former_one_kept() {
    let (dir, path) = with_config(0o640);
    let backup = written(&path, BEFORE, AFTER).unwrap().path.unwrap();
    assert_eq!(fs::read(&path).unwrap(), AFTER);
    assert_eq!(mode(&path), 0o640);
    assert_eq!(
        backup,
        dir.path().join("config.firstday-backup-20261123T102030Z")
    );
    assert_eq!(fs::read(&backup).unwrap(), BEFORE);
    assert_eq!(mode(&backup), 0o600, "it may hold a secret");

    let second = written(&path, AFTER, BEFORE).unwrap().path.unwrap();
    assert_eq!(fs::read(&second).unwrap(), AFTER);
    assert_eq!(fs::read(&backup).unwrap(), BEFORE);
    assert_eq!(names(dir.path()).len(), 3);
}

#[test]
fn a_new_file_and_its_directory_are_private() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(".aws/config");
    assert_eq!(written(&path, b"", AFTER).unwrap(), Backup { path: None });
    assert_eq!(read(&path).unwrap().as_bytes(), AFTER);
    assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
    assert_eq!(names(path.parent().unwrap()), ["config"]);
}

#[test]
fn nothing_is_written_when_nothing_changes() {
    let (dir, path) = with_config(0o600);
    let inode = fs::metadata(&path).unwrap().ino();
    written(&path, BEFORE, BEFORE).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().ino(), inode);
    assert_eq!(names(dir.path()), ["config"]);
}

#[test]
fn a_link_stays_a_link() {
    let (dir, real) = with_config(0o600);
    let dotfiles = tempfile::tempdir().unwrap();
    let link = dotfiles.path().join("config");
    symlink(&real, &link).unwrap();
    let backup = written(&link, BEFORE, AFTER).unwrap().path.unwrap();
    assert!(symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read(&real).unwrap(), AFTER);
    assert_eq!(backup.parent().unwrap(), dotfiles.path());
    assert_eq!(names(dir.path()), ["config"]);
}

#[test]
fn a_link_to_nowhere_and_a_directory_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    let link = dir.path().join("link");
    symlink(dir.path().join("gone"), &link).unwrap();
    assert!(matches!(
        refused(&dir, &link, b""),
        ConfigError::LinkToNowhere { .. }
    ));
    let folder = dir.path().join("folder");
    fs::create_dir(&folder).unwrap();
    assert!(matches!(
        refused(&dir, &folder, b""),
        ConfigError::NotAFile { .. }
    ));
}

#[test]
fn a_file_that_changed_since_the_preview_is_refused() {
    let (dir, path) = with_config(0o600);
    assert!(matches!(
        refused(&dir, &path, b"something else"),
        ConfigError::Changed { .. }
    ));
    assert!(matches!(
        refused(&dir, &path, b""),
        ConfigError::Changed { .. }
    ));
    let gone = dir.path().join("gone");
    assert!(matches!(
        refused(&dir, &gone, BEFORE),
        ConfigError::Changed { .. }
    ));
    assert_eq!(fs::read(&path).unwrap(), BEFORE);
}

#[test]
fn a_second_firstday_is_refused() {
    let (dir, path) = with_config(0o600);
    let own = tempfile::tempdir().unwrap();
    let held = lock(own.path(), &path).unwrap();
    let before = names(dir.path());
    let error = write_atomically(&path, BEFORE, AFTER, now(), own.path()).unwrap_err();
    assert!(matches!(error, ConfigError::Busy { .. }), "{error}");
    assert_eq!(names(dir.path()), before);
    drop(held);
    write_atomically(&path, BEFORE, AFTER, now(), own.path()).unwrap();
}

/// Whoever can open a folder can lock it.
#[test]
fn another_user_who_locks_the_folder_blocks_nothing() {
    let name = "write::tests::another_user_who_locks_the_folder_blocks_nothing";
    let Some(other) = test_program::OtherUser::here(name) else {
        return;
    };
    let (dir, path) = with_config(0o644);
    fs::set_permissions(dir.path(), Permissions::from_mode(0o755)).unwrap();
    let _theirs = other.lock(dir.path());
    written(&path, BEFORE, AFTER).unwrap();
    assert_eq!(fs::read(&path).unwrap(), AFTER);
}

/// A folder for locks that cannot be made keeps nobody from writing.
#[test]
fn without_a_place_for_locks_the_comparison_guards() {
    let (_dir, path) = with_config(0o600);
    let nowhere = Path::new("/dev/null/locks");
    write_atomically(&path, BEFORE, AFTER, now(), nowhere).unwrap();
    let changed = write_atomically(&path, BEFORE, AFTER, now(), nowhere).unwrap_err();
    assert!(matches!(changed, ConfigError::Changed { .. }), "{changed}");
}

/// Each writer puts a profile of its own into the same file, as soon as the others let it.
#[test]
fn no_writer_loses_the_edit_of_another() {
    const WRITERS: usize = 8;
    let (dir, path) = with_config(0o600);
    let link = dir.path().join("link");
    symlink(&path, &link).unwrap();
    std::thread::scope(|scope| {
        for number in 0..WRITERS {
            let path = if number % 2 == 0 { &path } else { &link };
            scope.spawn(move || until_written(path, number));
        }
    });
    let text = read(&path).unwrap();
    assert!(text.starts_with("[default]\nregion = x\n"));
    for number in 0..WRITERS {
        assert_eq!(text.matches(&format!("[profile p{number}]")).count(), 1);
    }
}

fn until_written(path: &Path, number: usize) {
    let profile = crate::ProfileSection {
        name: format!("p{number}"),
        region: None,
        credential_process: format!("/usr/bin/firstday credential-process --profile p{number}"),
        endpoint_url: None,
    };
    loop {
        let before = read(path).unwrap();
        let after = crate::with_profile(&before, &profile).unwrap();
        match written(path, before.as_bytes(), after.as_bytes()) {
            Ok(_) => return,
            Err(ConfigError::Busy { .. } | ConfigError::Changed { .. }) => std::thread::yield_now(),
            Err(error) => panic!("{error}"),
        }
    }
}

#[test]
fn a_protected_file_is_left_alone() {
    let (dir, path) = with_config(0o400);
    let error = refused(&dir, &path, BEFORE);
    assert!(matches!(error, ConfigError::ReadOnly { path: ref named, .. } if *named == path));
    assert_eq!(fs::read(&path).unwrap(), BEFORE);
}

#[test]
fn bytes_that_are_no_text_are_said_to_be_so() {
    let (_dir, path) = with_config(0o600);
    fs::write(&path, b"[a]\nx = y\nx = \xff\n").unwrap();
    assert!(matches!(
        read(&path),
        Err(ConfigError::NotText { line: 3, .. })
    ));
    assert_eq!(read(&path.with_file_name("none")).unwrap(), "");
}

/// Only root can give a file away, so for others there is nothing to try.
#[test]
fn the_owner_stays_when_root_writes() {
    let (_dir, path) = with_config(0o600);
    let is_root = fs::metadata(&path).unwrap().uid() == 0;
    if is_root {
        chown(&path, Some(1234), Some(1234)).unwrap();
        let copy = written(&path, BEFORE, AFTER).unwrap();
        for path in [path, copy.path.unwrap()] {
            let found = fs::metadata(&path).unwrap();
            assert_eq!((found.uid(), found.gid(), mode(&path)), (1234, 1234, 0o600));
        }
    }
}
