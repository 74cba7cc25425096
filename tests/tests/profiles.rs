//! Profiles in the terminal: proved by the real AWS CLI, moved out of plain files, their keys
//! replaced.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use e2e::{Ran, Serving, Stage, venv};
use firstday_practice::Practice;

/// A first day that is done, on an account that is served, and the real AWS CLI on the path.
struct Scene {
    stage: Stage,
    practice: PathBuf,
    _serving: Serving,
}

impl Scene {
    fn new() -> Self {
        let mut stage = Stage::new();
        let practice = stage.practice_with_root_mfa("fresh");
        stage.first_day(&practice).ended_with(0);
        let serving = Serving::start(&stage, &practice);
        stage.set("AWS_ENDPOINT_URL", serving.address());
        let folder = venv("aws").parent().unwrap().to_owned();
        let path = std::env::var("PATH").unwrap();
        stage.set("PATH", &format!("{}:{path}", folder.display()));
        Self {
            stage,
            practice,
            _serving: serving,
        }
    }

    fn prove(&self) -> Ran {
        self.stage
            .firstday(["profile", "prove", "--profile", "firstday"])
    }

    fn aws(&self, profile: &str) -> Ran {
        let mut aws = self.stage.command(&venv("aws"));
        aws.args(["--profile", profile, "--region", "us-east-1"]);
        aws.args(["--output", "json", "sts", "get-caller-identity"]);
        self.stage.run(&mut aws)
    }

    fn keys_of_alex(&self) -> Vec<(String, bool)> {
        let practice = Practice::open(&self.practice).unwrap();
        let keys = practice.read(|world| {
            let keys = world.state.iam.users["alex"].access_keys.iter();
            keys.map(|(id, key)| (id.clone(), key.active)).collect()
        });
        keys.unwrap()
    }
}

/// B-34: a profile is proved by every AWS CLI on the path, and what shadows it is said.
#[test]
fn a_profile_is_proved_by_the_real_aws_cli() {
    let scene = Scene::new();
    let proof = scene.prove().ended_with(0);
    let proof = proof.says("aws-cli/").says("user/alex");
    assert!(
        proof.text().contains(venv("aws").to_str().unwrap()),
        "{proof:?}"
    );

    let shadow = "[firstday]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEYAB\n";
    scene.stage.write(".aws/credentials", shadow);
    let shadowed = scene.prove().ended_with(1).says("credentials");
    assert!(!shadowed.text().contains("wJalr"), "{shadowed:?}");
}

/// B-35: a key in plain text moves to the keyring: the tools go on working, and the file has lost
/// nothing but the key.
#[test]
fn a_plaintext_key_moves_to_the_keyring() {
    let scene = Scene::new();
    let practice = Practice::open(&scene.practice).unwrap();
    let (id, secret) = practice
        .read(|world| {
            let (id, key) = world.state.iam.users["alex"]
                .access_keys
                .iter()
                .next()
                .unwrap();
            (id.clone(), key.secret.expose().to_owned())
        })
        .unwrap();
    let before = format!(
        "# mine\n[default]\nregion = eu-west-1\n\n[old]\naws_access_key_id = {id}\naws_secret_access_key = {secret}\nregion=eu-north-1 ; here\n"
    );
    let file = scene.stage.write(".aws/credentials", &before);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    scene.aws("old").ended_with(0);

    let moved = scene
        .stage
        .firstday(["profile", "import", "--profile", "old", "--yes"]);
    let moved = moved.ended_with(0).says(&id);
    assert!(!moved.text().contains(&secret), "{moved:?}");
    let after = fs::read_to_string(&file).unwrap();
    assert!(!after.contains(&secret) && !after.contains(&id), "{after}");
    assert!(after.starts_with("# mine\n[default]\nregion = eu-west-1\n"));
    assert!(after.contains("region=eu-north-1 ; here\n"), "{after}");
    assert_eq!(
        scene.aws("old").ended_with(0).json()["Arn"],
        "arn:aws:iam::111122223333:user/alex"
    );
}

/// B-36: a key is replaced in the keyring, the tools go on working, and the old key is off; a key
/// that leaked is off at once.
#[test]
fn a_key_is_replaced_and_one_that_leaked_is_switched_off() {
    let scene = Scene::new();
    let before = scene.keys_of_alex();
    assert_eq!(before.len(), 1);
    let practice = scene.practice.to_str().unwrap();
    let rotate = [
        "keys",
        "rotate",
        "--profile",
        "firstday",
        "--practice",
        practice,
    ];
    let rotated = scene.stage.firstday(rotate.into_iter().chain(["--yes"]));
    rotated.ended_with(0);
    let after = scene.keys_of_alex();
    assert_eq!(after.len(), 2, "{after:?}");
    let old = after.iter().find(|(id, _)| *id == before[0].0).unwrap();
    assert!(!old.1, "the old key is off");
    scene.aws("firstday").ended_with(0);

    let new = after.iter().find(|(_, active)| *active).unwrap();
    let leaked = [
        "keys",
        "deactivate",
        "--practice",
        practice,
        "--user",
        "alex",
    ];
    let leaked = leaked
        .into_iter()
        .chain(["--key", &new.0, "--leaked", "--yes"]);
    scene
        .stage
        .firstday(leaked)
        .ended_with(0)
        .says("CloudTrail");
    assert!(scene.keys_of_alex().iter().all(|(_, active)| !active));
    scene.aws("firstday").ended_with_an_error();
}

/// B-37: what Firstday wrote for a profile is taken out again, and nothing else.
#[test]
fn a_profile_is_removed_without_a_trace() {
    let stage = Stage::new();
    let config = stage.write(".aws/config", "# mine\n[profile other]\nregion = x");
    let practice = stage.practice_with_root_mfa("fresh");
    stage.first_day(&practice).ended_with(0);
    assert!(
        fs::read_to_string(&config)
            .unwrap()
            .contains("[profile firstday]")
    );
    let remove = ["profile", "remove", "--profile", "firstday", "--yes"];
    stage.firstday(remove).ended_with(0);
    let forget = ["keyring", "forget", "--everything", "--yes"];
    stage.firstday(forget).ended_with(0);
    let left = fs::read_to_string(&config).unwrap();
    assert_eq!(left, "# mine\n[profile other]\nregion = x");
    let listed = stage.firstday(["keyring", "list"]).ended_with(0);
    assert!(!listed.text().contains("111122223333"), "{listed:?}");
}

/// B-24: the doctor tells a script in which state the keyring is, and never hangs.
#[test]
fn the_doctor_tells_the_state_of_the_keyring() {
    let doctor = ["keyring", "doctor", "--format", "json"];
    let mut stage = Stage::new();
    let good = stage.firstday(doctor).ended_with(0).json();
    assert_eq!(
        (&good["state"], &good["backend"]),
        (&"ok".into(), &"gnome-keyring".into())
    );
    stage.lock_keyring();
    let locked = stage.firstday(doctor).ended_with(1).json();
    assert_eq!(locked["state"], "locked");
    let missing = Stage::bare().firstday(doctor).ended_with(1).json();
    assert_eq!(missing["state"], "missing");
    assert!(
        missing["remedy"]
            .as_array()
            .is_some_and(|steps| !steps.is_empty())
    );
}
