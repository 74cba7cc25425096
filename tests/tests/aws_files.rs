//! The AWS files of this computer when they are not as they should be: refused by the AWS CLI, not
//! to be written, empty, or with settings that say nothing.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use e2e::{Ran, Serving, Stage, firstday, skipped, venv};
use firstday_practice::Practice;

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

/// A practice account, and answers that make a profile with an access key.
struct Scene {
    stage: Stage,
    practice: PathBuf,
    answers: PathBuf,
}

impl Scene {
    fn new() -> Self {
        let stage = Stage::new();
        let practice = stage.practice_with_root_mfa("fresh");
        let answers = stage.answers();
        Self {
            stage,
            practice,
            answers,
        }
    }

    fn setup(&self) -> Vec<String> {
        let args = [
            "setup",
            "--practice",
            path(&self.practice),
            "--answers",
            path(&self.answers),
            "--yes",
            "--practice-phone",
        ];
        args.map(str::to_owned).into()
    }

    fn set_up(&self) -> Ran {
        self.stage.firstday(self.setup())
    }

    /// Nothing was made in AWS, nor kept in the keyring.
    fn has_made_nothing(&self) {
        let practice = Practice::open(&self.practice).unwrap();
        let users = practice.read(|world| world.state.iam.users.len());
        assert_eq!(users.unwrap(), 0);
        let listed = self.stage.firstday(["keyring", "list"]).ended_with(0);
        assert!(!listed.text().contains("111122223333"), "{listed:?}");
    }

    fn aws(&self) -> Ran {
        let mut aws = self.stage.command(&venv("aws"));
        aws.args(["--profile", "firstday", "--region", "us-east-1"]);
        self.stage.run(aws.args(["sts", "get-caller-identity"]))
    }

    /// How the step for the AWS CLI stands, and why.
    fn cli_access(&self) -> (String, String) {
        let check = ["check", "--practice", path(&self.practice)];
        let rest = ["--step", "cli-access", "--format", "json"];
        let report = self.stage.firstday(check.into_iter().chain(rest)).json();
        let step = &report["steps"][0];
        let status = step["status"].as_str().unwrap().to_owned();
        (status, step["findings"].to_string())
    }
}

/// What the AWS CLI refuses, in which file and line, and a word of what is said of it.
const REFUSED: [(&str, &str, usize, &str); 7] = [
    (
        "config",
        "[profile test]\nregion = x\n\n[profile test]\n",
        4,
        "is already in line 1",
    ),
    (
        "config",
        "[profile test]\nregion = x\nRegion = y\n",
        3,
        "setting region",
    ),
    (
        "config",
        "# mine\nregion = x\n[default]\n",
        2,
        "above the first section",
    ),
    (
        "config",
        "[default]\njunk\n",
        2,
        "neither a section nor a setting",
    ),
    (
        "config",
        "[default]\ns3 =\n  max_queue_size\n",
        3,
        "has no = sign",
    ),
    ("config", "\u{feff}[default]\n", 1, "byte order mark"),
    (
        "credentials",
        "[work]\nx = y\n[work]\n",
        3,
        "is already in line 1",
    ),
];

/// B-70: a file that the AWS CLI refuses is named with its line before anything is made.
#[test]
fn what_the_aws_cli_refuses_is_named_before_anything_is_made() {
    let scene = Scene::new();
    for (name, text, line, word) in REFUSED {
        let file = scene.stage.write(&format!(".aws/{name}"), text);
        scene.aws().ended_with_an_error().says("parse config file");
        let (named, at) = (path(&file), format!(" {line} "));
        let refused = scene
            .set_up()
            .ended_with(2)
            .says(word)
            .says(named)
            .says(&at);
        assert!(refused.text().contains("cli-access: "), "{refused:?}");
        scene.has_made_nothing();
        let listed = scene.stage.firstday(["profile", "list"]).ended_with(1);
        listed.says(word).says(named).says(&at);
        let (status, findings) = scene.cli_access();
        assert_eq!(status, "attention");
        assert!(
            findings.contains(word) && findings.contains(named),
            "{findings}"
        );
        fs::write(&file, "").unwrap();
    }
    let file = scene.stage.file(".aws/config");
    fs::write(&file, b"[default]\nregion = \xfc\n").unwrap();
    scene.aws().ended_with_an_error();
    let listed = scene.stage.firstday(["profile", "list"]).ended_with(1);
    listed.says(path(&file)).says("line 2");
    let (status, findings) = scene.cli_access();
    assert_eq!(status, "unknown");
    assert!(findings.contains("line 2"), "{findings}");
}

/// B-70: the step does not hold for a profile that worked before, and the proof names the file, not
/// the keyring.
#[test]
fn a_profile_does_not_hold_while_the_aws_cli_refuses_a_file() {
    let mut scene = Scene::new();
    scene.set_up().ended_with(0);
    assert_eq!(scene.cli_access().0, "holds");
    let serving = Serving::start(&scene.stage, &scene.practice);
    scene.stage.set("AWS_ENDPOINT_URL", serving.address());
    let folder = venv("aws").parent().unwrap().to_owned();
    let usual = std::env::var("PATH").unwrap();
    scene
        .stage
        .set("PATH", &format!("{}:{usual}", folder.display()));
    let prove = ["profile", "prove", "--profile", "firstday"];
    scene.stage.firstday(prove).ended_with(0);
    let file = scene.stage.file(".aws/config");
    let whole = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{whole}\n[profile a]\n[profile a]\n")).unwrap();
    let (status, findings) = scene.cli_access();
    assert_eq!(status, "attention", "{findings}");
    let proof = scene.stage.firstday(prove).ended_with(1);
    let proof = proof.says("The section [profile a]").says(path(&file));
    assert!(!proof.text().contains("keyring"), "{proof:?}");
    // Its own section can still be taken out.
    let remove = ["profile", "remove", "--profile", "firstday", "--yes"];
    scene.stage.firstday(remove).ended_with(0);
}

/// B-71: what keeps the config file from being written is named before a key is made.
#[test]
fn what_is_in_the_way_of_the_profile_is_named_before_a_key_is_made() {
    let scene = Scene::new();
    let folder = scene.stage.file(".aws");
    fs::create_dir(&folder).unwrap();
    let config = folder.join("config");

    let protected = scene.stage.write("dotfiles/config", "# mine\n");
    fs::set_permissions(&protected, fs::Permissions::from_mode(0o444)).unwrap();
    symlink(&protected, &config).unwrap();
    scene
        .set_up()
        .ended_with(1)
        .says("chmod u+w")
        .says(path(&protected));
    scene.has_made_nothing();

    fs::remove_file(&config).unwrap();
    symlink(scene.stage.file("gone"), &config).unwrap();
    let gone = scene.stage.file("gone");
    scene
        .set_up()
        .ended_with(1)
        .says("is a link to")
        .says(path(&gone));
    scene.has_made_nothing();

    fs::remove_file(&config).unwrap();
    fs::create_dir(&config).unwrap();
    scene
        .set_up()
        .ended_with(1)
        .says("isn't a file")
        .says(path(&config));
    scene.has_made_nothing();
    fs::remove_dir(&config).unwrap();
    scene.set_up().ended_with(0);
}

/// B-71: so is a file that is mounted by itself, and a disk that can only be read.
#[test]
fn what_is_mounted_in_the_way_is_named_before_a_key_is_made() {
    let scene = Scene::new();
    let config = scene.stage.write(".aws/config", "# mine\n");
    let other = scene.stage.write("other/config", "# other\n");
    let (config, other) = (path(&config), path(&other));
    let folder = path(Path::new(config).parent().unwrap());
    for (mount, word) in [
        (
            format!("mount --bind '{other}' '{config}'"),
            "mounted as a single file",
        ),
        (
            format!("mount --bind '{folder}' '{folder}' && mount -o remount,bind,ro '{folder}'"),
            "on a read-only disk",
        ),
    ] {
        let apart = |then: &[String]| {
            let mut unshare = scene.stage.command(Path::new("unshare"));
            let script = format!("{mount} && exec \"$@\"");
            unshare
                .args(["--mount", "sh", "-c", &script, "sh"])
                .args(then);
            unshare
        };
        let works = |mut command: Command| command.output().is_ok_and(|run| run.status.success());
        if !works(apart(&["true".to_owned()])) {
            let name = "what_is_mounted_in_the_way_is_named_before_a_key_is_made";
            return skipped(name, "nothing can be mounted here");
        }
        let mut program = vec![path(&firstday()).to_owned()];
        program.extend(scene.setup());
        let refused = scene.stage.run(&mut apart(&program));
        refused.ended_with(1).says(word);
        scene.has_made_nothing();
    }
}

/// B-71: a device in the place of the config file is an empty file, as the AWS CLI takes it.
#[test]
fn a_device_in_the_place_of_the_config_file_is_empty() {
    let mut scene = Scene::new();
    scene.stage.set("AWS_CONFIG_FILE", "/dev/null");
    let listed = scene.stage.firstday(["profile", "list"]).ended_with(0);
    listed.says("has no profile");
    assert_eq!(scene.cli_access().0, "todo");
    scene.set_up().ended_with(1).says("/dev/null isn't a file");
    scene.has_made_nothing();
}

/// B-72: half a key is said to be half a key.
#[test]
fn half_a_key_is_said_to_be_one() {
    let stage = Stage::new();
    for half in [
        "aws_access_key_id = AKIAIOSFODNN7EXAMPLE",
        "aws_secret_access_key = wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEYAB",
        "aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key =",
    ] {
        let file = stage.write(".aws/credentials", &format!("[work]\n{half}\n"));
        let listed = stage.firstday(["profile", "list"]).ended_with(0);
        let listed = listed.says("The profile work has half of an access key");
        let listed = listed.says(path(&file)).says("Add the missing half");
        assert!(!listed.text().contains("wJalr"), "{listed:?}");
    }
    let mine = "aws_access_key_id = mine\naws_secret_access_key = hush\n";
    stage.write(".aws/credentials", &format!("[work]\n{mine}"));
    let listed = stage.firstday(["profile", "list"]).ended_with(0);
    listed.says("The profile work has an access key in plain text");
}

/// B-73: an empty setting is none, and an address that is none is named with its setting.
#[test]
fn empty_settings_are_none_and_false_addresses_are_named() {
    let mut scene = Scene::new();
    scene
        .stage
        .write(".aws/config", "[default]\nendpoint_url =\n");
    for value in ["", " "] {
        for name in [
            "AWS_ENDPOINT_URL",
            "AWS_ENDPOINT_URL_SIGNIN",
            "AWS_ENDPOINT_URL_IAM",
            "AWS_CONFIG_FILE",
            "AWS_SHARED_CREDENTIALS_FILE",
            "AWS_PROFILE",
            "AWS_REGION",
            "FIRSTDAY_LANGUAGE",
        ] {
            scene.stage.set(name, value);
        }
        let check = ["check", "--practice", path(&scene.practice)];
        scene.stage.firstday(check).ended_with(1);
        let listed = scene.stage.firstday(["profile", "list"]).ended_with(0);
        listed.says("default");
    }
    let own = "[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEYAB\n";
    scene.stage.write(".aws/credentials", own);
    scene.stage.set("AWS_ENDPOINT_URL", "localhost:4566");
    let check = ["check", "--profile", "default"];
    let refused = scene.stage.firstday(check).ended_with(2);
    let refused = refused.says("AWS_ENDPOINT_URL = localhost:4566");
    assert!(!refused.text().contains("internet"), "{refused:?}");
}
