//! What is made is its owner's alone, under every umask.

#![cfg(unix)]
#![allow(clippy::unwrap_used)]

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, lchown, symlink};
use std::path::Path;
use std::time::Duration;

use firstday_disk::{Lock, create_file, create_folder, own_folder};

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// The test below runs it in another process.
#[test]
fn elsewhere() {
    let Some(home) = test_program::told() else {
        return;
    };
    create_folder(&home.join("a/b")).unwrap();
    create_file(&home.join("a/b/file")).unwrap();
    own_folder(&home.join("own/locks")).unwrap();
    let lock = Lock::take(&home.join("own/locks/one.lock"), Duration::ZERO);
    assert!(lock.unwrap().is_some());
}

#[test]
fn under_every_umask() {
    for umask in ["000", "002", "022", "077", "277", "777"] {
        let home = tempfile::tempdir().unwrap();
        test_program::again("elsewhere", &mut test_program::under(umask), home.path());
        for (path, expected) in [
            ("a", 0o700),
            ("a/b", 0o700),
            ("a/b/file", 0o600),
            ("own", 0o700),
            ("own/locks", 0o700),
            ("own/locks/one.lock", 0o600),
        ] {
            assert_eq!(mode(&home.path().join(path)), expected, "{umask} {path}");
        }
    }
}

#[test]
fn a_folder_of_ours_is_closed_and_no_link_of_another_user_is_followed() {
    let home = tempfile::tempdir().unwrap();
    let [folder, link, theirs] = ["data", "link", "theirs"].map(|name| home.path().join(name));
    symlink(&folder, &link).unwrap();
    symlink(&folder, &theirs).unwrap();
    for (named, expected) in [(&folder, 0o700), (&link, 0o700), (&theirs, 0o777)] {
        if named == &theirs && lchown(&theirs, Some(65534), None).is_err() {
            let name = "a_folder_of_ours_is_closed_and_no_link_of_another_user_is_followed/theirs";
            return test_program::skipped(name, "only root can give a link away");
        }
        create_folder(&folder).unwrap();
        fs::set_permissions(&folder, Permissions::from_mode(0o777)).unwrap();
        own_folder(named).unwrap();
        assert_eq!(mode(&folder), expected, "{named:?}");
    }
}
