#![allow(clippy::unwrap_used, clippy::panic)]
use std::fs::Permissions;
use std::os::unix::fs::{PermissionsExt, chown, symlink};
use std::path::PathBuf;

use tempfile::TempDir;
use test_program::OtherUser;

use super::*;

/// Longer than any test takes that does not wait for it.
const LONG: Duration = Duration::from_secs(60);

fn folder() -> (TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("work.lock");
    (home, path)
}

fn set(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn one_at_a_time() {
    let (_home, path) = folder();
    let take = || Lock::take(&path, Duration::ZERO).unwrap();
    let first = take();
    assert!(first.is_some());
    assert_eq!(mode(&path), 0o600);
    assert!(take().is_none());
    drop(first);
    assert!(take().is_some());
}

#[test]
fn a_file_that_others_could_open_gives_way_and_one_that_they_could_not_stays() {
    let (_home, path) = folder();
    for (mode_before, stays) in [(0o600, true), (0o644, false), (0o666, false)] {
        fs::write(&path, "").unwrap();
        set(&path, mode_before);
        // Somebody who had it open holds it for ever.
        let held = File::open(&path).unwrap();
        held.lock().unwrap();
        let taken = Lock::take(&path, Duration::ZERO).unwrap();
        assert_eq!(taken.is_none(), stays, "{mode_before:o}");
        assert_eq!(mode(&path), 0o600);
        let left = fs::read_dir(path.parent().unwrap()).unwrap().count();
        assert_eq!(left, 1, "nothing else is left there");
    }
}

#[test]
fn another_user_holds_up_nobody() {
    let name = "lock::tests::another_user_holds_up_nobody";
    let Some(other) = OtherUser::here(name) else {
        return;
    };
    let (home, path) = folder();
    // As versions before left it: a folder and a file that all can open.
    set(home.path(), 0o777);
    fs::write(&path, "").unwrap();
    set(&path, 0o666);
    let theirs = other.lock(&path);
    let began = Instant::now();
    let taken = Lock::take(&path, LONG).unwrap();
    assert!(taken.is_some() && began.elapsed() < LONG / 2);
    drop((taken, theirs));

    // A file of theirs that stands there first.
    fs::remove_file(&path).unwrap();
    let theirs = other.lock(&path);
    let began = Instant::now();
    let taken = Lock::take(&path, LONG).unwrap();
    assert!(taken.is_some() && began.elapsed() < LONG / 2);
    drop(theirs);

    // One of ours is closed to them.
    assert!(!other.can_lock(&path));
}

#[test]
fn what_is_no_lock_is_left_alone() {
    let (home, path) = folder();
    fs::write(&path, "mine").unwrap();
    let error = Lock::take(&path, LONG).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::AlreadyExists);
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");

    fs::remove_file(&path).unwrap();
    let elsewhere = home.path().join("elsewhere");
    fs::write(&elsewhere, "").unwrap();
    symlink(&elsewhere, &path).unwrap();
    assert!(Lock::take(&path, LONG).is_err());
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert!(Lock::take(&path, LONG).is_err());
}

/// As `sudo` does: what belongs to the owner of the folder is theirs to hold.
#[test]
fn the_owner_of_the_folder_may_own_the_lock() {
    let name = "lock::tests::the_owner_of_the_folder_may_own_the_lock";
    let Some(other) = OtherUser::here(name) else {
        return;
    };
    let (home, path) = folder();
    fs::write(&path, "").unwrap();
    set(&path, 0o600);
    for path in [home.path(), &path] {
        chown(path, Some(other.id()), None).unwrap();
    }
    assert!(Lock::take(&path, Duration::ZERO).unwrap().is_some());
    let owner = std::os::unix::fs::MetadataExt::uid(&fs::metadata(&path).unwrap());
    assert_eq!(owner, other.id());
}
