#![allow(clippy::unwrap_used)]
use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, chown, lchown, symlink};

use tempfile::TempDir;

use super::*;

/// A user and a group that are nobody's.
const OTHER: Option<u32> = Some(65534);

/// `/tmp/…/a/b/program`, and a link to it: `/tmp/…/c/link`.
struct Stage {
    home: TempDir,
    /// Whether something can be given to another user.
    is_root: bool,
}

impl Stage {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir_all(home.path().join("a/b")).unwrap();
        fs::create_dir(home.path().join("c")).unwrap();
        fs::write(home.path().join("a/b/program"), "").unwrap();
        symlink("../a/b/program", home.path().join("c/link")).unwrap();
        let is_root = chown(home.path().join("c"), OTHER, None).is_ok();
        let stage = Self { home, is_root };
        for name in ["a", "a/b", "a/b/program", "c"] {
            stage.mode(name, 0o755);
        }
        if stage.is_root {
            chown(stage.at("c"), Some(0), None).unwrap();
        }
        stage
    }

    fn at(&self, name: &str) -> PathBuf {
        self.home.path().canonicalize().unwrap().join(name)
    }

    fn mode(&self, name: &str, mode: u32) {
        fs::set_permissions(self.at(name), Permissions::from_mode(mode)).unwrap();
    }

    /// What is said of the program, by its path and by the link.
    fn said(&self) -> [Option<Exposed>; 2] {
        ["a/b/program", "c/link"].map(|name| check_program(&self.at(name)).err())
    }
}

#[test]
fn what_only_the_person_and_the_administrator_can_change_is_safe() {
    assert_eq!(Stage::new().said(), [None, None]);
    assert_eq!(check_program(Path::new("/bin/sh")), Ok(()));
}

#[test]
fn every_folder_on_the_way_and_the_program_are_looked_at() {
    for name in ["a", "a/b", "a/b/program", "c"] {
        let by_path = name != "c";
        // A sticky folder lets nobody move what is another's.
        for (mode, is_safe) in [
            (0o777, false),
            (0o757, false),
            (0o1777, name != "a/b/program"),
            (0o755, true),
        ] {
            let stage = Stage::new();
            stage.mode(name, mode);
            let exposed = (!is_safe).then(|| Exposed {
                path: stage.at(name),
                way: Way::Mode,
            });
            let direct = exposed.clone().filter(|_| by_path);
            assert_eq!(stage.said(), [direct, exposed], "{name} {mode:o}");
        }
    }
}

#[test]
fn a_group_of_others_and_another_owner_are_found() {
    for name in ["a", "a/b", "a/b/program", "c"] {
        let stage = Stage::new();
        if !stage.is_root {
            let test = "trust::tests::a_group_of_others_and_another_owner_are_found";
            return test_program::skipped(test, "only root can give something away");
        }
        let expected = |way| {
            let exposed = Some(Exposed {
                path: stage.at(name),
                way,
            });
            [exposed.clone().filter(|_| name != "c"), exposed]
        };
        chown(stage.at(name), None, OTHER).unwrap();
        stage.mode(name, 0o775);
        assert_eq!(stage.said(), expected(Way::Mode), "{name}");
        stage.mode(name, 0o755);
        assert_eq!(stage.said(), [None, None], "{name}");
        chown(stage.at(name), OTHER, None).unwrap();
        assert_eq!(stage.said(), expected(Way::Owner), "{name}");
    }
    // Who owns a link can lead it elsewhere where the folder is sticky, and only there.
    let stage = Stage::new();
    lchown(stage.at("c/link"), OTHER, None).unwrap();
    let way = stage.said()[1].clone().map(|exposed| exposed.way);
    assert_eq!(way, Some(Way::Owner));
}

#[test]
fn a_place_is_safe_by_the_folders_that_there_are() {
    let stage = Stage::new();
    let place = stage.at("a/b/new/folder/program");
    assert_eq!(check_place(&place), Ok(()));
    // What is not there yet, anybody could put into a sticky folder.
    for mode in [0o777, 0o1777] {
        stage.mode("a/b", mode);
        let exposed = Exposed {
            path: stage.at("a/b"),
            way: Way::Mode,
        };
        assert_eq!(check_place(&place), Err(exposed), "{mode:o}");
    }
    let folders = ["a", "a/b", "c", "gone"].map(|name| stage.at(name));
    let relative = ["", ".", "here"].map(PathBuf::from);
    let safe = safe_folders(folders.clone().into_iter().chain(relative));
    assert_eq!(safe, [&folders[0], &folders[2]].map(Clone::clone));
}
