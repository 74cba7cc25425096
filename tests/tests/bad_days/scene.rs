//! A first day over the wire, on which something may happen.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use e2e::{Between, Ran, Serving, Stage, firstday, likeness, owner_profile, sign_in_address};
use firstday_practice::{Practice, World};
use serde_json::{Value, json};

pub(crate) const ACCOUNT: &str = "111122223333";
const USER: &str = "alex";

/// A new account that is served, its owner's profile and a keyring.
pub(crate) struct Scene {
    pub(crate) stage: Stage,
    pub(crate) practice: PathBuf,
    pub(crate) between: Between,
    _serving: Serving,
}

/// How the account ended, and what this computer has for it.
#[derive(Debug, PartialEq)]
pub(crate) struct End {
    pub(crate) code: i32,
    account: Value,
    config: String,
}

impl Scene {
    pub(crate) fn new() -> Self {
        let mut stage = Stage::new();
        let practice = stage.practice_with_root_mfa("fresh");
        // Nobody has to wait here until AWS knows a new key.
        let quick = |world: &mut World| world.settings.key_lag_seconds = 0;
        Practice::open(&practice).unwrap().edit(quick).unwrap();
        let serving = Serving::start(&stage, &practice);
        let between = Between::start(serving.address());
        stage.set("AWS_ENDPOINT_URL", between.address());
        owner_profile(&stage, &practice);
        stage.answers();
        Self {
            stage,
            practice,
            between,
            _serving: serving,
        }
    }

    /// The same with a person at a browser, for whom the AWS CLI needs no access key.
    pub(crate) fn with_browser() -> Self {
        let scene = Self::new();
        let example = scene.stage.example();
        let (key, session) = ("\"access-key\"", "\"browser-session\"");
        scene
            .stage
            .write("answers.toml", &example.replace(key, session));
        scene
    }

    /// `firstday setup` as a script runs it, with the same answers each time.
    pub(crate) fn command(&self) -> Command {
        let mut command = self.stage.command(&firstday());
        command.args(["setup", "--profile", "owner", "--answers", "answers.toml"]);
        command.args(["--yes", "--not-aws"]);
        command
    }

    /// The same inside the program, with the phone on which MFA is set up.
    pub(crate) fn with_phone(&self) -> Command {
        let mut command = self.stage.command(&firstday());
        command.args(["setup", "--practice", self.practice.to_str().unwrap()]);
        command.args(["--answers", "answers.toml", "--yes", "--practice-phone"]);
        command
    }

    /// Takes back all that Firstday did.
    pub(crate) fn undo(&self) -> Command {
        let mut command = self.stage.command(&firstday());
        command.args(["undo", "--all", "--profile", "owner"]);
        command.args(["--yes", "--not-aws"]);
        command
    }

    /// Runs until it ends or is killed. Where it asks for a sign-in, the user comes.
    pub(crate) fn run(&self, mut command: Command) -> Ran {
        let piped = command.stdin(Stdio::null()).stdout(Stdio::piped());
        let mut child = piped.stderr(Stdio::piped()).spawn().unwrap();
        self.between.of(child.id());
        let out = BufReader::new(child.stdout.take().unwrap());
        let reading = std::thread::spawn(move || read(out));
        let mut ran = Ran::from(child.wait_with_output().unwrap());
        ran.out = reading.join().unwrap();
        ran
    }

    /// How it ends where nothing happens.
    pub(crate) fn ends(&self) -> End {
        self.between.calm();
        let ran = self.run(self.command());
        self.end(ran.code)
    }

    /// How it ends with a browser where nothing happens: with a session, and no access key.
    pub(crate) fn ends_with_session(&self) -> End {
        self.between.calm();
        let ran = self.run(self.command());
        assert_eq!(self.keys(), [], "{ran:?}");
        assert_eq!(self.keyring(), 1, "{ran:?}");
        let asked = ["credential-process", "--profile", "firstday"];
        self.stage.firstday(asked).ended_with(0);
        self.state(ran.code)
    }

    /// How it ends with a phone where nothing happens: with one device that is good.
    pub(crate) fn ends_with_phone(&self) -> End {
        self.between.calm();
        let ran = self.run(self.with_phone());
        let devices = self.world(|world| {
            let devices = world.state.iam.mfa_devices.values();
            devices
                .map(|device| device.enabled.is_some())
                .collect::<Vec<_>>()
        });
        assert_eq!(devices, [true], "{ran:?}");
        self.end(ran.code)
    }

    /// How it ends where all is taken back and nothing happens.
    pub(crate) fn ends_undone(&self) -> End {
        self.between.calm();
        let ran = self.run(self.undo());
        assert_eq!(
            self.world(|world| world.state.iam.users.len()),
            0,
            "{ran:?}"
        );
        assert_eq!(self.keyring(), 0, "{ran:?}");
        self.state(ran.code)
    }

    /// How it ended with this code.
    pub(crate) fn end(&self, code: i32) -> End {
        self.keyring_has_the_key_that_works();
        self.state(code)
    }

    fn state(&self, code: i32) -> End {
        let account = self.world(|world| likeness(&json!(world)));
        let config = std::fs::read_to_string(self.stage.file(".aws/config")).unwrap();
        let home = self.stage.home().display().to_string();
        let config = config.replace(&home, "~");
        End {
            code,
            account,
            config: config.replace(self.between.address(), "HERE"),
        }
    }

    pub(crate) fn world<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        Practice::open(&self.practice).unwrap().read(look).unwrap()
    }

    /// The user's access keys, each with whether it works.
    pub(crate) fn keys(&self) -> Vec<(String, bool)> {
        self.world(|world| {
            let keys = world.state.iam.users[USER].access_keys.iter();
            keys.map(|(id, key)| (id.clone(), key.active)).collect()
        })
    }

    /// The one item of the keyring is the one key that the user has.
    fn keyring_has_the_key_that_works(&self) {
        let item = self.stage.stored_in_keyring("Firstday", "firstday");
        let item: Value = serde_json::from_str(&item).unwrap();
        let id = item["access_key_id"].as_str().unwrap().to_owned();
        assert_eq!(self.keys(), [(id, true)]);
        assert_eq!(self.keyring(), 1);
        let asked = ["credential-process", "--profile", "firstday"];
        self.stage.firstday(asked).ended_with(0);
    }

    /// How many items of ours the keyring has.
    fn keyring(&self) -> usize {
        let list = ["keyring", "list", "--format", "json"];
        let list = self.stage.firstday(list).ended_with(0).json();
        list["items"].as_array().map(Vec::len).unwrap()
    }
}

/// What a program says to its end. Each address of a sign-in page that it shows is gone to.
fn read(mut out: impl BufRead) -> String {
    let mut said = String::new();
    loop {
        let from = said.len();
        if out.read_line(&mut said).unwrap() == 0 {
            return said;
        }
        if let Some(address) = sign_in_address(&said[from..]) {
            let address = address.to_owned();
            // Where the program is killed meanwhile, nobody is there to come back to.
            std::thread::spawn(move || test_browser::sign_in(&address, &format!("user/{USER}")));
        }
    }
}
