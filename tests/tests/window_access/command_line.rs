//! The page about the AWS CLI of this computer: the real one.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use e2e::{Ran, Serving, Stage, Window, until, venv};
use firstday_practice::Practice;
use serde_json::json;

const PATIENCE: Duration = Duration::from_secs(20);

/// A first day that is done, on an account that is served.
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
        Self {
            stage,
            practice,
            _serving: serving,
        }
    }

    /// Lets the programs of a folder be found before all others.
    fn first_on_path(&mut self, folder: &Path) {
        let path = self.stage.env()["PATH"].clone();
        let path = format!("{}:{}", folder.display(), path.display());
        self.stage.set("PATH", &path);
    }

    /// The id and the secret of the new user's key, as AWS knows them.
    fn key(&self) -> (String, String) {
        let practice = Practice::open(&self.practice).unwrap();
        let key = practice.read(|world| {
            let mut keys = world.state.iam.users["alex"].access_keys.iter();
            let (id, key) = keys.next().unwrap();
            (id.clone(), key.secret.expose().to_owned())
        });
        key.unwrap()
    }

    /// Writes a key into a section of the plain file.
    fn write_plainly(&self, profile: &str, (id, secret): &(String, String)) -> PathBuf {
        let section =
            format!("[{profile}]\naws_access_key_id = {id}\naws_secret_access_key = {secret}\n");
        let file = self.stage.write(".aws/credentials", &section);
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        file
    }

    fn aws(&self, profile: &str) -> Ran {
        let mut aws = self.stage.command(&venv("aws"));
        aws.args(["--profile", profile, "--region", "us-east-1"]);
        aws.args(["--output", "json", "sts", "get-caller-identity"]);
        self.stage.run(&mut aws)
    }

    async fn window(&self) -> Window {
        let window = Window::start(&self.stage).await;
        window.go("#/command-line").await;
        window.says("Profiles").await;
        window
    }
}

async fn prove(window: &Window, profile: &str) {
    let button = format!("main td button[aria-label$='{profile}']");
    window.click(&button).await;
    window.sees("#proof").await;
}

/// B-62: a profile is proved by the real AWS CLI in the window, and what comes before it is named.
#[tokio::test(flavor = "multi_thread")]
async fn a_profile_is_proved_and_its_shadow_is_named() {
    let mut scene = Scene::new();
    scene.first_on_path(venv("aws").parent().unwrap());
    let window = scene.window().await;
    window.presents("60-command-line").await;
    prove(&window, "firstday").await;
    window.says("arn:aws:iam::111122223333:user/alex").await;
    window.says("aws-cli/").await;
    window.presents("61-proof").await;

    let stranger = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEYAB";
    let shadow = ("AKIAIOSFODNN7EXAMPLE".to_owned(), stranger.to_owned());
    scene.write_plainly("firstday", &shadow);
    prove(&window, "firstday").await;
    window.says("Settings that override this profile").await;
    window.presents("62-proof-shadow").await;
    assert!(!window.source().await.contains(stranger));
    assert_eq!(window.violations().await, json!([]));
    window.close().await;
}

/// B-62: a program that does not answer can be stopped, and does not run on.
#[tokio::test(flavor = "multi_thread")]
async fn a_proof_can_be_stopped() {
    let mut scene = Scene::new();
    let noted = scene.stage.file("pid");
    let script = format!(
        "#!/bin/sh\necho $$ > '{}'\nexec sleep 600\n",
        noted.display()
    );
    let slow = scene.stage.file("slow/aws");
    test_program::write(&slow, &script).unwrap();
    scene.first_on_path(slow.parent().unwrap());
    let window = scene.window().await;
    prove(&window, "firstday").await;
    let pid = || fs::read_to_string(&noted).unwrap_or_default();
    until("the program to start", PATIENCE, || pid().ends_with('\n'));
    let process = Path::new("/proc").join(pid().trim());
    assert!(process.exists());
    window.click("#stop-proof").await;
    window.says("Stopped").await;
    // One that has ended and was not asked about yet has a folder, and no command line.
    let command_line = || fs::read(process.join("cmdline")).unwrap_or_default();
    until("the program to end", PATIENCE, || command_line().is_empty());
    window.close().await;
}

/// B-63: a key moves from the plain file to the keyring as it was shown, and the AWS CLI keeps
/// working with it. The page never shows the secret.
#[tokio::test(flavor = "multi_thread")]
async fn a_key_moves_from_the_plain_file_to_the_keyring() {
    let scene = Scene::new();
    let key = scene.key();
    let file = scene.write_plainly("old", &key);
    let before = fs::read_to_string(&file).unwrap();
    scene.aws("old").ended_with(0);
    let window = scene.window().await;
    window.presents("64-plain-key").await;
    window.click("a[href$='import?profile=old']").await;
    window.says(&key.0).await;
    window.says("arn:aws:iam::111122223333:user/alex").await;
    window.presents("65-move-key").await;
    assert!(!window.source().await.contains(&key.1));
    assert_eq!(fs::read_to_string(&file).unwrap(), before, "only shown");

    window.click("#import-key").await;
    window.sees("#to-command-line").await;
    window.presents("66-moved-key").await;
    assert!(!fs::read_to_string(&file).unwrap().contains(&key.1));
    let whose = scene.aws("old").ended_with(0).json();
    assert_eq!(whose["Arn"], "arn:aws:iam::111122223333:user/alex");
    window.click("#to-command-line").await;
    window.says("No access keys in").await;
    assert_eq!(window.violations().await, json!([]));
    window.close().await;
}
