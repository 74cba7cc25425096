//! Moving a key from the AWS files to the keyring, on a practice account.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use common::{NOW, surroundings};
use firstday_app::import::{self, Import, Obstacle, delete_backup};
use firstday_app::{Code, Connection, KeyringState, Problem, SecretStore, Surroundings};
use firstday_practice::{Clock, Practice, Seed, World};
use firstday_rehearsal::transport;
use firstday_secret_store::{Stored, StoredKey};
use firstday_words::{Language, Words};
use secrecy::{ExposeSecret, SecretString};

const USER: &str = "deploy";

/// A neglected account, whose people and root user have keys in plain files.
struct Stage {
    practice: Practice,
    store: SecretStore,
    home: tempfile::TempDir,
}

/// One key of the account, with its secret.
struct Key {
    id: String,
    secret: String,
}

impl Key {
    /// As it stands in a file.
    fn lines(&self) -> String {
        let (id, secret) = (&self.id, &self.secret);
        format!("aws_access_key_id = {id}\naws_secret_access_key = {secret}\n")
    }
}

impl Stage {
    fn new() -> Self {
        let clock = Clock::Fixed { unix_seconds: NOW };
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join(".aws")).unwrap();
        Self {
            practice: Practice::in_memory(World::seeded(Seed::Neglected, clock)),
            store: SecretStore::in_memory(),
            home,
        }
    }

    fn user_key(&self) -> Key {
        let key = self.practice.read(|world| {
            let keys = &world.state.iam.users[USER].access_keys;
            let active = keys.iter().find(|(_, key)| key.active);
            active.map(|(id, key)| (id.clone(), key.secret.expose().to_owned()))
        });
        let (id, secret) = key.unwrap().unwrap();
        Key { id, secret }
    }

    fn root_key(&self) -> Key {
        let key = self.practice.edit(|world| {
            let (id, key) = world.state.iam.root.access_keys.iter_mut().next().unwrap();
            key.active = true;
            (id.clone(), key.secret.expose().to_owned())
        });
        let (id, secret) = key.unwrap();
        Key { id, secret }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.home.path().join(".aws").join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.file(name), text).unwrap();
        fs::set_permissions(self.file(name), Permissions::from_mode(0o644)).unwrap();
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.file(name)).unwrap_or_default()
    }

    fn surroundings(&self) -> Surroundings {
        surroundings(&self.practice, self.home.path().to_owned(), "firstday")
    }

    fn reach(&self) -> impl Fn(Connection) -> Connection + Send + Sync + use<> {
        let practice = self.practice.clone();
        move |connection| connection.over(transport(&practice))
    }

    async fn preview(&self, profile: &str) -> Result<Import, Problem> {
        let surroundings = self.surroundings();
        Ok(import::preview(&self.store, &surroundings, profile, &self.reach()).await?)
    }

    async fn apply(&self, import: &Import) -> Result<Vec<PathBuf>, Problem> {
        let surroundings = self.surroundings();
        Ok(import
            .apply(&self.store, &surroundings, &self.reach())
            .await?)
    }

    async fn stored(&self, profile: &str) -> Option<StoredKey> {
        let stored = self.store.load(profile).await.unwrap();
        stored.and_then(Stored::into_access_key)
    }

    /// Every file of the home in which a text stands.
    fn holding(&self, text: &str) -> Vec<PathBuf> {
        let mut found = Vec::new();
        look_through(self.home.path(), text, &mut found);
        found
    }
}

fn look_through(folder: &Path, text: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            look_through(&path, text, found);
        } else if fs::read(&path)
            .unwrap()
            .windows(text.len())
            .any(|part| part == text.as_bytes())
        {
            found.push(path);
        }
    }
}

/// Everything that a person is shown.
fn shown(import: &Import) -> String {
    let diffs: Vec<String> = import.files.iter().map(import::Edit::diff).collect();
    let notes: Vec<String> = import
        .notes()
        .iter()
        .map(|note| english().say(note))
        .collect();
    format!("{import:?}\n{}\n{}", diffs.join("\n"), notes.join("\n"))
}

#[tokio::test]
async fn a_key_moves_from_the_credentials_file() {
    let stage = Stage::new();
    let key = stage.user_key();
    let around = "# mine\n[default]\nregion = us-east-1\n";
    stage.write(
        "credentials",
        &format!("{around}\n[work]\n{}; end\n", key.lines()),
    );
    let config = "[profile work]\nregion = eu-central-1 # near\noutput = json\n\n[profile b]\n";
    stage.write("config", config);

    let import = stage.preview("work").await.unwrap();
    let shown = shown(&import);
    assert!(!shown.contains(&key.secret), "{shown}");
    assert!(shown.contains(&key.id) && shown.contains("+credential_process = "));
    assert!(import.caller.arn.ends_with(&format!("user/{USER}")));
    assert!(stage.store.load("work").await.unwrap().is_none());
    assert_eq!(
        stage.text("config"),
        config,
        "nothing is changed by looking"
    );

    let copies = stage.apply(&import).await.unwrap();
    let stored = stage.stored("work").await.unwrap();
    assert_eq!(stored.user_name, USER);
    assert_eq!(stored.secret_access_key.expose_secret(), key.secret);
    assert_eq!(stage.text("credentials"), format!("{around}; end\n"));
    let program = stage.home.path().join("firstday");
    let command = format!(
        "credential_process = {} credential-process --profile work\n",
        program.display()
    );
    let expected = config.replace("output = json\n", &format!("output = json\n{command}"));
    assert_eq!(stage.text("config"), expected);

    // The key is left in the copy that was named before, which only the owner may read.
    assert_eq!(stage.holding(&key.secret), copies);
    let [copy] = &copies[..] else {
        panic!("{copies:?}");
    };
    assert!(shown.contains(copy.to_str().unwrap()), "{shown}");
    let mode = fs::metadata(copy).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(import::backups(&stage.surroundings()).unwrap(), copies);
    delete_backup(&stage.surroundings(), copy).unwrap();
    assert_eq!(stage.holding(&key.secret), Vec::<PathBuf>::new());
    let other = stage.file("config");
    assert!(delete_backup(&stage.surroundings(), &other).is_err());
    assert!(other.exists());
    let again = stage.preview("work").await.unwrap_err();
    assert_eq!(again.code, Code::ImportNoKey);
}

#[tokio::test]
async fn a_key_moves_from_the_config_file_in_one_move() {
    let stage = Stage::new();
    let key = stage.user_key();
    stage.write("config", &format!("[default]\n{}region = x\n", key.lines()));
    let import = stage.preview("default").await.unwrap();
    assert_eq!(import.files.len(), 1);
    stage.apply(&import).await.unwrap();
    let text = stage.text("config");
    let program = stage.home.path().join("firstday");
    let expected = format!(
        "[default]\nregion = x\ncredential_process = {} credential-process --profile default\n",
        program.display()
    );
    assert_eq!(text, expected);
    assert!(!stage.file("credentials").exists());
}

#[tokio::test]
async fn the_key_of_the_root_user_is_refused() {
    let stage = Stage::new();
    let key = stage.root_key();
    stage.write("credentials", &format!("[default]\n{}", key.lines()));
    let problem = stage.preview("default").await.unwrap_err();
    assert_eq!(problem.code, Code::ImportRootKey);
    assert!(stage.store.load("default").await.unwrap().is_none());
    assert_eq!(stage.holding(&key.secret), [stage.file("credentials")]);
}

#[tokio::test]
async fn a_key_that_aws_does_not_know_stays_where_it_is() {
    let stage = Stage::new();
    let key = Key {
        id: "AKIAIOSFODNN7EXAMPLE".into(),
        secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY".into(),
    };
    stage.write("credentials", &format!("[default]\n{}", key.lines()));
    let problem = stage.preview("default").await.unwrap_err();
    assert_eq!(problem.code, Code::InvalidCredentials);
    assert!(!format!("{problem:?}").contains(&key.secret));
}

#[tokio::test]
async fn keys_are_listed_with_what_stands_in_the_way() {
    let stage = Stage::new();
    let lines = stage.user_key().lines();
    stage.write(
        "credentials",
        &format!(
            "[work]\n{lines}[session]\n{lines}aws_session_token = x\n[my own]\n{lines}[half]\n\
            aws_access_key_id = AKIAIOSFODNN7EXAMPLE\n[both]\n{lines}[none]\nregion = x\n"
        ),
    );
    stage.write("config", &format!("[profile both]\n{lines}"));
    let found = import::find(&stage.surroundings()).unwrap();
    let short: Vec<_> = found
        .iter()
        .map(|key| (key.profile.as_str(), key.obstacle))
        .collect();
    let expected = [
        ("work", None),
        ("session", Some(Obstacle::Temporary)),
        ("my own", Some(Obstacle::Name)),
        ("half", Some(Obstacle::Half)),
        ("both", Some(Obstacle::BothFiles)),
        ("both", Some(Obstacle::BothFiles)),
    ];
    assert_eq!(short, expected);
    assert_eq!(found[5].path, stage.file("config"));
    let problem = stage.preview("session").await.unwrap_err();
    assert_eq!(problem.code, Code::ImportObstacle);
    let why = english().say(&Obstacle::Temporary.message());
    let hint = english().say(&problem.hint());
    assert!(hint.starts_with(&why), "{hint}");
}

#[tokio::test]
async fn what_the_keyring_has_is_never_overwritten() {
    let stage = Stage::new();
    stage.write(
        "credentials",
        &format!("[work]\n{}", stage.user_key().lines()),
    );
    let import = stage.preview("work").await.unwrap();
    let other = StoredKey {
        account_id: "111122223333".into(),
        user_name: "eve".into(),
        access_key_id: "AKIAI44QH8DHBEXAMPLE".into(),
        secret_access_key: SecretString::from("other"),
        practice: None,
        next: None,
        previous: None,
    };
    stage.store.save("work", &other.into()).await.unwrap();
    for problem in [
        stage.preview("work").await.unwrap_err(),
        stage.apply(&import).await.unwrap_err(),
    ] {
        assert_eq!(problem.code, Code::ImportKeyringHolds);
    }
    assert_eq!(stage.stored("work").await.unwrap().user_name, "eve");
    assert_eq!(stage.holding("aws_secret_access_key").len(), 1);
}

#[tokio::test]
async fn a_profile_that_signs_in_elsewhere_keeps_its_way() {
    let stage = Stage::new();
    stage.write(
        "credentials",
        &format!("[work]\n{}", stage.user_key().lines()),
    );
    stage.write(
        "config",
        "[profile work]\nrole_arn = x\nsource_profile = y\n",
    );
    let problem = stage.preview("work").await.unwrap_err();
    assert_eq!(problem.code, Code::ConfigTaken);
}

#[tokio::test]
async fn a_file_that_changed_since_it_was_shown_is_left_alone() {
    let stage = Stage::new();
    let lines = stage.user_key().lines();
    stage.write("credentials", &format!("[work]\n{lines}"));
    let import = stage.preview("work").await.unwrap();
    stage.write("credentials", &format!("[work]\n{lines}region = x\n"));
    let problem = stage.apply(&import).await.unwrap_err();
    assert_eq!(problem.code, Code::ConfigChanged);
    assert!(stage.store.load("work").await.unwrap().is_none());
}

/// Whichever call of the keyring fails, the key is in the file, and a second try moves it.
#[tokio::test]
async fn a_keyring_that_fails_loses_nothing() {
    let mut failures = 0;
    for call in 0.. {
        let stage = Stage::new();
        let key = stage.user_key();
        stage.write("credentials", &format!("[work]\n{}", key.lines()));
        let import = stage.preview("work").await.unwrap();
        let surroundings = stage.surroundings();
        let failing = stage
            .store
            .failing_during(call..call + 1, KeyringState::Locked);
        let tried = import.apply(&failing, &surroundings, &stage.reach()).await;
        if let Err(error) = tried {
            assert_eq!(Problem::from(error).code, Code::KeyringLocked);
            failures += 1;
            assert!(stage.text("credentials").contains(&key.secret));
            assert_eq!(stage.text("config"), "");
            let import = stage.preview("work").await.unwrap();
            stage.apply(&import).await.unwrap();
        } else if call > 20 {
            break;
        }
        assert_eq!(stage.stored("work").await.unwrap().access_key_id, key.id);
        assert!(!stage.text("credentials").contains(&key.secret));
    }
    assert!(failures >= 3, "read, write, read back: {failures}");
}

/// A file that cannot be written is found before anything is: when it is shown, and when it is made.
#[tokio::test]
async fn nothing_is_moved_where_a_file_cannot_be_written() {
    let protect = |stage: &Stage, name, mode| {
        fs::set_permissions(stage.file(name), Permissions::from_mode(mode)).unwrap();
    };
    for name in ["credentials", "config"] {
        let stage = Stage::new();
        let key = stage.user_key();
        stage.write("credentials", &format!("[work]\n{}", key.lines()));
        stage.write("config", "# mine\n");
        let import = stage.preview("work").await.unwrap();
        protect(&stage, name, 0o444);
        let problem = stage.apply(&import).await.unwrap_err();
        assert_eq!(problem.code, Code::ConfigReadOnly);
        let problem = stage.preview("work").await.unwrap_err();
        assert_eq!(problem.code, Code::ConfigReadOnly);
        assert_eq!(stage.text("config"), "# mine\n");
        assert!(stage.text("credentials").contains(&key.secret));
        assert!(stage.stored("work").await.is_none());
        protect(&stage, name, 0o600);
        stage.apply(&import).await.unwrap();
    }
}

/// Broken off between the two files, the profile has its key from both, and the rest is done next.
#[tokio::test]
async fn what_was_broken_off_between_the_files_goes_on() {
    let stage = Stage::new();
    let key = stage.user_key();
    let credentials = format!("[work]\n{}", key.lines());
    stage.write("credentials", &credentials);
    let import = stage.preview("work").await.unwrap();
    stage.apply(&import).await.unwrap();
    assert!(stage.text("config").contains("credential_process"));
    stage.write("credentials", &credentials);
    let import = stage.preview("work").await.unwrap();
    assert_eq!(import.files.len(), 1, "the profile asks Firstday already");
    stage.apply(&import).await.unwrap();
    assert_eq!(stage.text("credentials"), "");
}

fn english() -> Words {
    Words::load(Language::ENGLISH)
}
