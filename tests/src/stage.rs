//! A home, an environment and perhaps a keyring of a test's own.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use firstday_words::Words;
use serde_json::Value;
use tempfile::TempDir;

use crate::keepassxc::Asks;
use crate::keyring::Keyring;
use crate::programs::{firstday, system};
use crate::search::files_below;

/// Where a test plays. Nothing of the person who runs it is read or written.
pub struct Stage {
    folder: TempDir,
    keyring: Option<Keyring>,
    variables: BTreeMap<String, PathBuf>,
}

/// What a program said and how it ended.
#[derive(Debug)]
pub struct Ran {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Stage {
    /// A stage without a session bus, so without a keyring.
    ///
    /// # Panics
    /// When its folders cannot be made.
    pub fn bare() -> Self {
        let folder = tempfile::Builder::new()
            .prefix("firstday-")
            .tempdir()
            .unwrap();
        let stage = Self {
            folder,
            keyring: None,
            variables: BTreeMap::new(),
        };
        for made in [stage.home(), stage.runtime()] {
            fs::create_dir(&made).unwrap();
            fs::set_permissions(&made, fs::Permissions::from_mode(0o700)).unwrap();
        }
        stage
    }

    /// A stage with a keyring that is unlocked.
    ///
    /// # Panics
    /// When the keyring does not start.
    pub fn new() -> Self {
        let mut stage = Self::bare();
        let bus = Keyring::none(&stage.runtime(), stage.places());
        stage.keyring = Some(bus.unlocked());
        stage
    }

    /// A stage with KeePassXC at its own settings, unlocked, with a group for programs.
    ///
    /// # Panics
    /// When it does not start.
    pub fn with_keepassxc() -> Self {
        Self::with_keepassxc_that(Asks::EachTime)
    }

    /// The same, once the person has told it not to ask for each program.
    ///
    /// # Panics
    /// When it does not start.
    pub fn with_trusting_keepassxc() -> Self {
        Self::with_keepassxc_that(Asks::Never)
    }

    fn with_keepassxc_that(asks: Asks) -> Self {
        let mut stage = Self::bare();
        let bus = Keyring::none(&stage.runtime(), stage.places());
        stage.keyring = Some(bus.of_keepassxc(&stage.home(), asks));
        stage
    }

    /// Sets an environment variable for everything that runs from here on.
    pub fn set(&mut self, name: &str, value: &str) {
        self.variables.insert(name.to_owned(), value.into());
    }

    /// The words that everything says that runs from here on.
    ///
    /// # Panics
    /// When Firstday does not speak the language that the stage has set.
    pub fn words(&self) -> Words {
        let named = self.variables.get("FIRSTDAY_LANGUAGE");
        let language = named.map(|code| code.to_str().unwrap().parse().unwrap());
        Words::load(language.unwrap_or_default())
    }

    /// Locks the keyring.
    ///
    /// # Panics
    /// When the stage has none.
    pub fn lock_keyring(&mut self) {
        self.keyring.as_mut().unwrap().lock();
    }

    /// What the keyring holds, as another program reads it.
    ///
    /// # Panics
    /// When it holds no such item.
    pub fn stored_in_keyring(&self, service: &str, user_name: &str) -> String {
        let mut lookup = self.command(&system("secret-tool", "libsecret-tools"));
        lookup.args(["lookup", "service", service, "username", user_name]);
        self.run(&mut lookup).ended_with(0).out
    }

    /// The folder of everything on this stage.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The person's home.
    pub fn home(&self) -> PathBuf {
        self.folder().join("home")
    }

    /// The folder of sockets.
    pub fn runtime(&self) -> PathBuf {
        self.folder().join("run")
    }

    /// A file in the home.
    pub fn file(&self, name: &str) -> PathBuf {
        self.home().join(name)
    }

    /// Writes a file into the home.
    ///
    /// # Panics
    /// When it cannot be written.
    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let file = self.file(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, text).unwrap();
        file
    }

    /// What the files in the home hold.
    ///
    /// # Panics
    /// When one cannot be read.
    pub fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let files = files_below(&self.home()).into_iter();
        files
            .map(|file| (file.clone(), fs::read(&file).unwrap()))
            .collect()
    }

    /// A practice account in the home, made by the program.
    ///
    /// # Panics
    /// When the program refuses.
    pub fn practice(&self, seed: &str) -> PathBuf {
        let file = self.file(&format!("{seed}.json"));
        let made = self.firstday(["practice", "new", path(&file), "--seed", seed]);
        assert_eq!(made.code, 0, "{made:?}");
        file
    }

    /// A practice account whose owner has MFA already.
    ///
    /// # Panics
    /// When the program refuses.
    pub fn practice_with_root_mfa(&self, seed: &str) -> PathBuf {
        let file = self.practice(seed);
        let switched = self.firstday(["practice", "root-mfa", path(&file), "on"]);
        assert_eq!(switched.code, 0, "{switched:?}");
        file
    }

    /// The example answers, with an access key where a browser session would need a person.
    ///
    /// # Panics
    /// When the program refuses.
    pub fn example(&self) -> String {
        let example = self.firstday(["answers", "example"]).ended_with(0).out;
        let session = "method = \"browser-session\"";
        assert!(example.contains(session), "{example}");
        example.replace(session, "method = \"access-key\"")
    }

    /// The same as a file in the home.
    ///
    /// # Panics
    /// When the program refuses.
    pub fn answers(&self) -> PathBuf {
        self.write("answers.toml", &self.example())
    }

    /// The whole first day on a practice account, by the example answers and the practice phone.
    ///
    /// # Panics
    /// When the program does not start.
    pub fn first_day(&self, practice: &Path) -> Ran {
        self.first_day_of("alex", practice)
    }

    /// The same with another name for the admin user.
    ///
    /// # Panics
    /// When the program does not start.
    pub fn first_day_of(&self, user: &str, practice: &Path) -> Ran {
        let named = self.example().replace("\"alex\"", &format!("\"{user}\""));
        let answers = self.write("answers.toml", &named);
        self.firstday([
            "setup",
            "--practice",
            path(practice),
            "--answers",
            path(&answers),
            "--yes",
            "--practice-phone",
        ])
    }

    /// The same by a profile, at the address that the variables name in the place of AWS. Nobody is there
    /// to set up MFA.
    ///
    /// # Panics
    /// When the program does not start.
    pub fn first_day_by_profile(&self, profile: &str) -> Ran {
        let answers = self.answers();
        let setup = ["setup", "--profile", profile, "--answers", path(&answers)];
        self.firstday(setup.into_iter().chain(["--yes", "--not-aws"]))
    }

    /// Runs the program `firstday`.
    ///
    /// # Panics
    /// When it does not start.
    pub fn firstday<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Ran {
        self.run(self.command(&firstday()).args(args))
    }

    /// Runs a command to its end with nothing to read.
    ///
    /// # Panics
    /// When it does not start.
    pub fn run(&self, command: &mut Command) -> Ran {
        command.stdin(Stdio::null()).output().unwrap().into()
    }

    /// A program in this stage's environment.
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .envs(self.env())
            .current_dir(self.home());
        command
    }

    /// This stage's environment: nothing is inherited but the path to programs.
    pub fn env(&self) -> BTreeMap<String, PathBuf> {
        let mut env: BTreeMap<String, PathBuf> = self.places().into_iter().collect();
        let path = std::env::var_os("PATH").unwrap_or_default();
        env.insert("PATH".to_owned(), path.into());
        env.insert("LANG".to_owned(), "C.UTF-8".into());
        env.extend(self.variables.clone());
        if let Some(keyring) = &self.keyring {
            let address = keyring.address().into();
            env.insert("DBUS_SESSION_BUS_ADDRESS".to_owned(), address);
        }
        env
    }

    fn places(&self) -> Vec<(String, PathBuf)> {
        let home = self.home();
        [
            ("HOME", home.clone()),
            ("XDG_CONFIG_HOME", home.join(".config")),
            ("XDG_DATA_HOME", home.join(".local/share")),
            ("XDG_STATE_HOME", home.join(".local/state")),
            ("XDG_CACHE_HOME", home.join(".cache")),
            ("XDG_RUNTIME_DIR", self.runtime()),
        ]
        .map(|(name, place)| (name.to_owned(), place))
        .into()
    }
}

impl Default for Stage {
    fn default() -> Self {
        Self::new()
    }
}

impl Ran {
    /// Standard output as JSON.
    ///
    /// # Panics
    /// When it is none.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error} in {self:?}"))
    }

    /// Standard output and standard error, with runs of space as one: lines are broken anywhere.
    pub fn text(&self) -> String {
        let both = format!("{}\n{}", self.out, self.err);
        both.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Stops the test unless the program ended with this code.
    ///
    /// # Panics
    /// With everything that the program said.
    #[track_caller]
    pub fn ended_with(self, code: i32) -> Self {
        assert_eq!(
            self.code, code,
            "standard output:\n{}\nstandard error:\n{}",
            self.out, self.err
        );
        self
    }

    /// Stops the test unless the program ended with an error of its own choosing.
    ///
    /// # Panics
    /// With everything that the program said.
    #[track_caller]
    pub fn ended_with_an_error(self) -> Self {
        assert!(self.code > 0, "it should have failed: {self:#?}");
        self
    }

    /// Stops the test unless this stands in what the program said.
    ///
    /// # Panics
    /// With everything that the program said.
    #[track_caller]
    pub fn says(self, what: &str) -> Self {
        assert!(self.text().contains(what), "no {what:?} in {self:#?}");
        self
    }
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}
