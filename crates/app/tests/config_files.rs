//! A profile whose file cannot be written: said before anything is made for it, and where it could
//! be until the key was there, what is left.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use common::{Person, Stage};
use firstday_app::checklist::{
    Change, CreateAccessKey, KeepSession, Plan, PlannedChange, RemoveProfile, WriteProfile,
};
use firstday_app::sessions::SIGN_IN_LIMIT;
use firstday_app::{
    Code, Codes, Companion, Enrolment, Outcome, PhoneCode, PhoneCodeRequest, Problem, SecretStore,
    SignInReply, SignInRequest,
};
use firstday_practice::Seed;
use firstday_secret_store::Stored;
use firstday_words::{Language, Spoken, Words};
use futures::FutureExt;
use futures::future::{BoxFuture, pending};
use secrecy::SecretString;
use tokio::time::Instant;

const PROFILE: &str = "work";
const BEFORE: &str = "# mine\n[default]\nregion = x\n";

/// A person to whom something happens when the change of this number has ended, and who is at no
/// browser.
struct Meanwhile<F> {
    person: Person,
    index: usize,
    happens: F,
}

impl<F: Fn() + Send + Sync> Companion for Meanwhile<F> {
    fn spoken(&self) -> Spoken {
        self.person.spoken()
    }

    fn started(&self, index: usize) {
        self.person.started(index);
    }

    fn finished(&self, index: usize, _: &Outcome) {
        if index == self.index {
            (self.happens)();
        }
    }

    fn stopped(&self) -> bool {
        false
    }

    fn password(&self, user: &str, password: SecretString) {
        self.person.password(user, password);
    }

    fn codes<'a>(&'a self, enrolment: &'a Enrolment) -> BoxFuture<'a, Option<Codes>> {
        self.person.codes(enrolment)
    }

    fn phone_code<'a>(&'a self, request: &'a PhoneCodeRequest) -> BoxFuture<'a, Option<PhoneCode>> {
        self.person.phone_code(request)
    }

    fn sign_in<'a>(&'a self, _: &'a SignInRequest) -> BoxFuture<'a, SignInReply> {
        // From here on only time can pass; the keyring's own limits are in earnest.
        async {
            tokio::time::pause();
            pending().await
        }
        .boxed()
    }
}

fn planned(changes: Vec<Change>) -> Plan {
    let changes = changes.into_iter().map(|change| PlannedChange {
        step: "cli-access".to_owned(),
        change,
    });
    Plan {
        changes: changes.collect(),
        ..Plan::default()
    }
}

fn profile() -> Change {
    WriteProfile {
        profile: PROFILE.to_owned(),
        region: "eu-central-1".to_owned(),
        file: "~/.aws/config".to_owned(),
    }
    .into()
}

fn by_key() -> Plan {
    let key = CreateAccessKey {
        user: "admin".to_owned(),
        profile: PROFILE.to_owned(),
    };
    planned(vec![key.into(), profile()])
}

fn by_session() -> Plan {
    let session = KeepSession {
        user: "admin".to_owned(),
        profile: PROFILE.to_owned(),
    };
    planned(vec![session.into(), profile()])
}

/// A config file of the person's.
async fn stage() -> (Stage, PathBuf) {
    let mut stage = Stage::new(Seed::HalfDone).await;
    stage.observe().await;
    let config = stage.home.path().join(".aws/config");
    fs::create_dir(config.parent().unwrap()).unwrap();
    fs::write(&config, BEFORE).unwrap();
    (stage, config)
}

fn protect(config: &PathBuf, mode: u32) {
    fs::set_permissions(config, Permissions::from_mode(mode)).unwrap();
}

fn problem(outcome: &Outcome) -> &Problem {
    let Outcome::Failed(problem) = outcome else {
        panic!("{outcome:?}");
    };
    problem
}

fn keys(stage: &Stage) -> usize {
    let keys = stage.practice.read(|world| {
        let users = world.state.iam.users.values();
        users.map(|user| user.access_keys.len()).sum()
    });
    keys.unwrap()
}

/// Whatever the way in, and whatever the trouble.
#[tokio::test]
async fn nothing_is_made_for_a_profile_that_cannot_be_written() {
    type Trouble = (Code, fn(&PathBuf));
    let troubles: [Trouble; 5] = [
        (Code::ConfigReadOnly, |config| protect(config, 0o444)),
        (Code::ConfigNotAFile, |config| {
            fs::remove_file(config).unwrap();
            fs::create_dir(config).unwrap();
        }),
        (Code::ConfigLink, |config| {
            fs::remove_file(config).unwrap();
            std::os::unix::fs::symlink("/none/at/all", config).unwrap();
        }),
        (Code::ConfigRefused, |config| {
            fs::write(config, format!("{BEFORE}[default]\n")).unwrap();
        }),
        // It counts once there is a section that inherits it.
        (Code::ConfigRefused, |config| {
            fs::write(config, "[DEFAULT]\ns3 =\n  junk\n").unwrap();
        }),
    ];
    for (code, trouble) in troubles {
        for plan in [by_key(), by_session()] {
            let (mut stage, config) = stage().await;
            let before = keys(&stage);
            trouble(&config);
            let refused = stage.session.preview(&plan).unwrap_err();
            assert_eq!(refused.code, code);
            let outcomes = stage.apply(&plan).await;
            assert_eq!(problem(&outcomes[0]).code, code);
            assert_eq!(outcomes[1], Outcome::NotTried);
            assert_eq!(keys(&stage), before);
            assert!(stage.store.load(PROFILE).await.unwrap().is_none());
        }
    }
}

#[tokio::test]
async fn nothing_is_made_for_a_profile_whose_file_is_not_what_was_reviewed() {
    let (mut stage, config) = stage().await;
    let before = keys(&stage);
    stage.session.preview(&by_key()).unwrap();
    fs::write(&config, format!("{BEFORE}output = json\n")).unwrap();
    let outcomes = stage.apply(&by_key()).await;
    assert_eq!(problem(&outcomes[0]).code, Code::ConfigChanged);
    assert_eq!(outcomes[1], Outcome::NotTried);
    assert_eq!(keys(&stage), before);
}

/// Each edit of a plan is shown, and made, over what those before it leave.
#[tokio::test]
async fn a_plan_can_edit_the_file_twice() {
    let (mut stage, config) = stage().await;
    let other = WriteProfile {
        profile: "other".to_owned(),
        region: "eu-west-1".to_owned(),
        file: "~/.aws/config".to_owned(),
    };
    let gone = RemoveProfile {
        profile: PROFILE.to_owned(),
        file: "~/.aws/config".to_owned(),
    };
    let plan = planned(vec![profile(), other.into(), gone.into()]);
    let previews = stage.session.preview(&plan).unwrap();
    let files: Vec<_> = previews
        .into_iter()
        .filter_map(|preview| preview.file)
        .collect();
    assert_eq!(files[0].before, BEFORE);
    assert_eq!(files[1].before, files[0].after);
    assert_eq!(files[2].before, files[1].after);
    assert_eq!(stage.apply(&plan).await, [const { Outcome::Done }; 3]);
    assert_eq!(fs::read_to_string(&config).unwrap(), files[2].after);

    // Somebody else's edit in between is still not written over.
    let back = planned(vec![
        profile(),
        RemoveProfile {
            profile: "other".to_owned(),
            file: "~/.aws/config".to_owned(),
        }
        .into(),
    ]);
    stage.session.preview(&back).unwrap();
    let file = config.clone();
    let meanwhile = Meanwhile {
        person: Person::new(&stage.practice),
        index: 0,
        happens: move || {
            let text = fs::read_to_string(&file).unwrap();
            fs::write(&file, text + "# theirs\n").unwrap();
        },
    };
    let outcomes = stage.session.apply(&back, &meanwhile).await.unwrap();
    assert_eq!(outcomes[0], Outcome::Done);
    assert_eq!(problem(&outcomes[1]).code, Code::ConfigChanged);
    let left = fs::read_to_string(&config).unwrap();
    assert!(
        left.contains("[profile other]") && left.ends_with("# theirs\n"),
        "{left}"
    );
}

/// The file is protected at the worst moment: the key is said to be there, and is used once the file
/// can be written.
#[tokio::test]
async fn a_key_without_its_profile_is_said_to_be_there_and_used_later() {
    let (mut stage, config) = stage().await;
    stage.session.preview(&by_key()).unwrap();
    let file = config.clone();
    let meanwhile = Meanwhile {
        person: Person::new(&stage.practice),
        index: 0,
        happens: move || protect(&file, 0o444),
    };
    let outcomes = stage.session.apply(&by_key(), &meanwhile).await.unwrap();
    assert_eq!(outcomes[0], Outcome::Done);
    let stored = stage.store.load(PROFILE).await.unwrap().unwrap();
    let Stored::AccessKey(key) = &stored else {
        panic!("{stored:?}");
    };
    let left = problem(&outcomes[1]);
    assert_eq!(left.code, Code::ProfileUnwritten);
    let words = Words::load(Language::ENGLISH);
    let (title, hint) = (words.say(&left.title()), words.say(&left.hint()));
    assert!(
        title.contains(&key.access_key_id) && title.contains(PROFILE),
        "{title}"
    );
    assert!(
        hint.contains("chmod u+w") && hint.contains("delete it"),
        "{hint}"
    );

    let made = keys(&stage);
    protect(&config, 0o644);
    let again = stage.apply(&by_key()).await;
    assert_eq!(again, [Outcome::AlreadyThere, Outcome::Done]);
    assert_eq!(keys(&stage), made);
}

#[tokio::test]
async fn a_profile_can_be_taken_out_of_a_file_that_the_aws_cli_refuses() {
    let (mut stage, config) = stage().await;
    stage.apply(&by_key()).await;
    let ours = fs::read_to_string(&config).unwrap();
    fs::write(&config, format!("{ours}\n[default]\n")).unwrap();
    let removal = RemoveProfile {
        profile: PROFILE.to_owned(),
        file: "~/.aws/config".to_owned(),
    };
    let removal = planned(vec![removal.into()]);
    assert_eq!(stage.apply(&removal).await, [Outcome::Done]);
    let left = fs::read_to_string(&config).unwrap();
    assert_eq!(left, format!("{BEFORE}\n[default]\n"));
}

/// A run that waits for a sign-in ends by itself where nobody comes.
#[tokio::test]
async fn nobody_is_waited_for_ten_minutes_at_most() {
    let mut stage = Stage::with(Seed::HalfDone, SecretStore::in_memory()).await;
    stage.observe().await;
    let meanwhile = Meanwhile {
        person: Person::new(&stage.practice),
        index: 0,
        happens: tokio::time::resume,
    };
    let begun = Instant::now();
    let outcomes = stage
        .session
        .apply(&by_session(), &meanwhile)
        .await
        .unwrap();
    assert_eq!(problem(&outcomes[0]).code, Code::SignInNoAnswer);
    assert_eq!(outcomes[1], Outcome::NotTried);
    let waited = begun.elapsed();
    assert!(
        waited >= SIGN_IN_LIMIT && waited < SIGN_IN_LIMIT * 2,
        "{waited:?}"
    );
}
