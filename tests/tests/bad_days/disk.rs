//! B-123: records that are damaged or of a later version, a disk that is full, a home that can only be
//! read. What can be done without is done, and nothing is changed that cannot be noted.

use std::path::{Path, PathBuf};
use std::process::Command;

use e2e::{Ran, firstday, skipped};

use crate::scene::{ACCOUNT, Scene};

impl Scene {
    fn records(&self) -> PathBuf {
        let file = format!(".local/share/firstday/accounts/{ACCOUNT}/records.sqlite");
        self.stage.file(&file)
    }

    fn has_changed_nothing(&self) {
        let users = self.world(|world| world.state.iam.users.len());
        let groups = self.world(|world| world.state.iam.groups.len());
        assert_eq!((users, groups), (0, 0));
    }

    /// Runs behind this mount, or says that nothing can be mounted here.
    fn behind(&self, mount: &str, program: &Command) -> Option<Ran> {
        let script = format!("{mount} && exec \"$@\"");
        let mut unshare = self.stage.command(Path::new("unshare"));
        unshare.args(["--mount", "sh", "-c", &script, "sh"]);
        let mut tried = self.stage.command(Path::new("unshare"));
        tried.args(["--mount", "sh", "-c", &script, "sh", "true"]);
        if !tried.output().is_ok_and(|tried| tried.status.success()) {
            return None;
        }
        unshare.arg(program.get_program()).args(program.get_args());
        Some(self.run(unshare))
    }
}

/// One that is cut off or overwritten is put aside, and the next run begins new ones.
#[test]
fn damaged_records_are_put_aside() {
    type Damage = fn(&mut Vec<u8>);
    let damages: [Damage; 2] = [
        |file| file.truncate(file.len() / 2 + 100),
        |file| file[100..3000].fill(0x2a),
    ];
    let expected = Scene::new().ends();
    for damage in damages {
        let scene = Scene::new();
        scene.ends();
        let mut file = std::fs::read(scene.records()).unwrap();
        damage(&mut file);
        std::fs::write(scene.records(), &file).unwrap();
        let told = scene.run(scene.command()).ended_with(1);
        told.says("records.sqlite.damaged-");
        let aside = scene.records().parent().unwrap().read_dir().unwrap();
        let aside = aside
            .flatten()
            .find(|it| it.file_name().to_string_lossy().contains(".damaged-"));
        assert_eq!(std::fs::read(aside.unwrap().path()).unwrap(), file);
        assert_eq!(scene.ends(), expected);
    }
}

#[test]
fn records_of_a_later_version_are_left_alone() {
    let scene = Scene::new();
    scene.ends();
    let mut file = std::fs::read(scene.records()).unwrap();
    // The user version stands there (SQLite, "Database File Format", 1.3).
    file[60..64].copy_from_slice(&999_u32.to_be_bytes());
    std::fs::write(scene.records(), &file).unwrap();
    scene
        .run(scene.command())
        .ended_with(1)
        .says("A newer version of Firstday");
    assert_eq!(std::fs::read(scene.records()).unwrap(), file);
}

/// Firstday's data folder is a disk on which there is no room.
#[test]
fn on_a_full_disk_nothing_is_changed_that_cannot_be_noted() {
    let scene = Scene::new();
    let folder = scene.stage.file(".local/share/firstday");
    std::fs::create_dir_all(&folder).unwrap();
    let folder = folder.display();
    let full = format!(
        "mount -t tmpfs -o size=16k,mode=700 none '{folder}' && (cat /dev/zero > '{folder}/full' || true) 2>&-"
    );
    without_room(
        &scene,
        &full,
        UNUSABLE,
        "on_a_full_disk_nothing_is_changed_that_cannot_be_noted",
    );
}

#[test]
fn in_a_folder_that_can_only_be_read_nothing_is_changed() {
    let scene = Scene::new();
    for (folder, told) in [
        (scene.stage.file(".local/share/firstday"), UNUSABLE),
        (scene.stage.home(), "is on a read-only disk"),
    ] {
        std::fs::create_dir_all(&folder).unwrap();
        let (folder, home) = (folder.display(), scene.stage.home());
        let fixed = format!(
            "mount --bind '{folder}' '{folder}' && mount -o remount,bind,ro '{folder}' && cd '{}'",
            home.display()
        );
        let test = "in_a_folder_that_can_only_be_read_nothing_is_changed";
        without_room(&scene, &fixed, told, test);
    }
}

const UNUSABLE: &str = "Firstday can't use its records";

/// A check does not need the records. A run does, and changes nothing without them.
fn without_room(scene: &Scene, mount: &str, told: &str, test: &str) {
    let mut check = scene.stage.command(&firstday());
    check.args(["check", "--profile", "owner", "--format", "json"]);
    let Some(checked) = scene.behind(mount, &check) else {
        return skipped(test, "nothing can be mounted here");
    };
    assert_eq!(checked.ended_with(1).json()["schema_version"], 1);
    let refused = scene.behind(mount, &scene.command()).unwrap();
    refused.ended_with(1).says(told);
    scene.has_changed_nothing();
}
