#![allow(clippy::unwrap_used, clippy::panic)]
use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, chown, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;
use test_program::{OtherUser, again, skipped, told};

use super::*;
use crate::{Barrier, read, write_atomically};

const BEFORE: &[u8] = b"[default]\nregion = x\n";

/// What the trial says, and the write after it: the same. Nothing is left behind by either.
fn tried(path: &Path) -> Option<ConfigError> {
    let folder = nearest(&parent(path)).ok();
    let before = folder.as_deref().map(names);
    let text = read_bytes(path).unwrap();
    let said = try_writing(path).err();
    assert_eq!(folder.as_deref().map(names), before, "{said:?}");
    assert_eq!(read_bytes(path).unwrap(), text);
    let now = "2026-11-23T10:20:30Z".parse().unwrap();
    let locks = tempfile::tempdir().unwrap();
    let wrote = write_atomically(path, &text, b"[new]\n", now, locks.path()).err();
    assert_eq!(kind(said.as_ref()), kind(wrote.as_ref()));
    if wrote.is_some() {
        assert_eq!(folder.as_deref().map(names), before, "{wrote:?}");
    }
    said
}

fn kind(error: Option<&ConfigError>) -> String {
    format!("{error:?}")
}

fn names(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    names.sort();
    names
}

fn with_config() -> (TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("config");
    fs::write(&path, BEFORE).unwrap();
    (dir, path)
}

#[test]
fn what_can_be_written_is_not_in_the_way() {
    let (dir, path) = with_config();
    assert!(tried(&path).is_none());
    assert!(tried(&dir.path().join("a/b/config")).is_none());
    let link = dir.path().join("link");
    symlink(&path, &link).unwrap();
    assert!(tried(&link).is_none());
}

#[test]
fn a_file_that_its_owner_protected_is_named_behind_a_link_too() {
    let (dir, path) = with_config();
    fs::set_permissions(&path, Permissions::from_mode(0o400)).unwrap();
    let link = dir.path().join("link");
    symlink(&path, &link).unwrap();
    for asked in [&path, &link] {
        let said = tried(asked);
        assert!(
            matches!(&said, Some(ConfigError::ReadOnly { path: named, barrier: Barrier::Mode }) if *named == path),
            "{said:?}"
        );
    }
}

#[test]
fn links_to_nowhere_are_named_with_what_they_name() {
    let dir = tempfile::tempdir().unwrap();
    let gone = dir.path().join("gone");
    let file = dir.path().join("config");
    symlink(&gone, &file).unwrap();
    let folder = dir.path().join(".aws");
    symlink(&gone, &folder).unwrap();
    for (asked, link) in [(&file, &file), (&folder.join("config"), &folder)] {
        assert_eq!(read(asked).unwrap(), "");
        let said = tried(asked);
        assert!(
            matches!(&said, Some(ConfigError::LinkToNowhere { path, target }) if path == link && *target == gone),
            "{said:?}"
        );
    }
}

#[test]
fn what_is_no_file_is_read_as_empty_and_never_replaced() {
    let (dir, path) = with_config();
    let below = path.join("config");
    let folder = dir.path().join("folder");
    fs::create_dir(&folder).unwrap();
    for (asked, named) in [
        (Path::new("/dev/null"), Path::new("/dev/null")),
        (&folder, &folder),
        (&below, &path),
    ] {
        assert_eq!(read(asked).unwrap(), "");
        let said = tried(asked);
        assert!(
            matches!(&said, Some(ConfigError::NotAFile { path }) if path == named),
            "{said:?}"
        );
    }
}

/// The tests below run it in another process, with a path.
#[test]
fn elsewhere() {
    if let Some(path) = told() {
        println!("said: {:?}", try_writing(&path).err());
    }
}

const ELSEWHERE: &str = "trial::tests::elsewhere";

#[test]
fn a_file_or_folder_of_another_user_is_named() {
    let name = "trial::tests::a_file_or_folder_of_another_user_is_named";
    let (dir, path) = with_config();
    let Some(other) = OtherUser::here(name) else {
        return;
    };
    let as_user = || other.command();
    fs::set_permissions(dir.path(), Permissions::from_mode(0o755)).unwrap();
    // The file is root's, and so is the folder.
    let said = again(ELSEWHERE, &mut as_user(), &path);
    assert!(said.contains("ForeignOwner"), "{said}");
    assert!(said.contains(path.to_str().unwrap()), "{said}");
    // The folder alone is root's.
    let said = again(ELSEWHERE, &mut as_user(), &dir.path().join("none"));
    assert!(said.contains("ForeignOwner"), "{said}");
    // The folder is the user's, and the file is root's and readable.
    chown(dir.path(), Some(65534), Some(65534)).unwrap();
    let said = again(ELSEWHERE, &mut as_user(), &path);
    assert!(said.contains("ForeignOwner"), "{said}");
    // All of it is the user's.
    chown(&path, Some(65534), Some(65534)).unwrap();
    let said = again(ELSEWHERE, &mut as_user(), &path);
    assert!(said.contains("said: None"), "{said}");
}

#[test]
fn a_file_that_is_mounted_by_itself_and_a_disk_that_can_only_be_read_are_named() {
    let name =
        "trial::tests::a_file_that_is_mounted_by_itself_and_a_disk_that_can_only_be_read_are_named";
    let (dir, path) = with_config();
    let mounted = dir.path().join("a mounted one");
    fs::write(&mounted, BEFORE).unwrap();
    let disk = dir.path().join("disk");
    fs::create_dir(&disk).unwrap();
    fs::write(disk.join("config"), BEFORE).unwrap();
    let script = format!(
        "mount --bind '{}' '{}' && mount --bind '{disk}' '{disk}' && mount -o remount,bind,ro '{disk}' && exec \"$@\"",
        path.display(),
        mounted.display(),
        disk = disk.display()
    );
    let apart = || {
        let mut unshare = Command::new("unshare");
        unshare.args(["--mount", "sh", "-c", &script, "sh"]);
        unshare
    };
    if !apart()
        .arg("true")
        .output()
        .is_ok_and(|run| run.status.success())
    {
        return skipped(name, "nothing can be mounted here");
    }
    let said = again(ELSEWHERE, &mut apart(), &mounted);
    assert!(said.contains("barrier: Mount"), "{said}");
    for path in [disk.join("config"), disk.join("none"), disk.join("a/none")] {
        let said = again(ELSEWHERE, &mut apart(), &path);
        assert!(said.contains("barrier: Disk"), "{said}");
    }
}
