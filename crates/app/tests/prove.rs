//! What the AWS CLI really does with a profile, with programs that are really run.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::HashMap;
use std::ffi::OsString;
use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, chown, symlink};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use firstday_app::prove::{Proof, ProvedProgram, Shadow, prove};
use firstday_app::{Code, Problem, SecretStore, Surroundings};
use firstday_secret_store::StoredKey;
use firstday_words::{Language, Words};
use secrecy::SecretString;

const ARN: &str = "arn:aws:iam::123456789012:user/ana";
const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

/// A home with folders of programs, which are the path in their order.
struct Stage {
    home: tempfile::TempDir,
    path: Vec<PathBuf>,
    variables: HashMap<&'static str, OsString>,
    store: SecretStore,
}

impl Stage {
    fn bare() -> Self {
        Self {
            home: tempfile::tempdir().unwrap(),
            path: Vec::new(),
            variables: HashMap::new(),
            store: SecretStore::in_memory(),
        }
    }

    /// With the profile `work` for the key of a user, in the keyring and in `~/.aws/config`.
    async fn new() -> Self {
        let stage = Self::bare();
        let key = StoredKey {
            account_id: "123456789012".into(),
            user_name: "ana".into(),
            access_key_id: "AKIAIOSFODNN7EXAMPLE".into(),
            secret_access_key: SecretString::from(SECRET),
            practice: None,
            next: None,
            previous: None,
        };
        stage.store.save("work", &key.into()).await.unwrap();
        stage.config("");
        stage
    }

    /// Notes of the stored key whether it is a practice account's.
    async fn note(&self, practice: Option<bool>) {
        let stored = self.store.load("work").await.unwrap().unwrap();
        let key = StoredKey {
            practice,
            ..stored.into_access_key().unwrap()
        };
        self.store.save("work", &key.into()).await.unwrap();
    }

    /// Writes the section of the profile, with more settings.
    fn config(&self, more: &str) {
        let helper = self.home.path().join("firstday");
        fs::write(&helper, "").unwrap();
        let folder = self.home.path().join(".aws");
        fs::create_dir_all(&folder).unwrap();
        let command = format!("{} credential-process --profile work", helper.display());
        let text = format!("[profile work]\ncredential_process = {command}\n{more}");
        fs::write(folder.join("config"), text).unwrap();
    }

    /// Puts an `aws` into the next folder of the path; `script` is what it does when asked who it is.
    fn aws(&mut self, version: &str, script: &str) -> PathBuf {
        let folder = self.home.path().join(format!("bin{}", self.path.len()));
        let program = folder.join("aws");
        let text = format!(
            "#!/bin/sh\nif [ \"$1\" = --version ]; then {version}; exit; fi\n\
            [ \"$*\" = 'sts get-caller-identity --output json --profile work' ] || exit 99\n{script}\n"
        );
        test_program::write(&program, &text).unwrap();
        self.path.push(folder);
        program
    }

    fn surroundings(&self) -> Surroundings {
        let mut variables = self.variables.clone();
        // So that the scripts find the programs of the system, and no other `aws`.
        let path = std::env::join_paths(&self.path).unwrap();
        variables.insert("PATH", path);
        Surroundings {
            time_zone: || jiff::tz::TimeZone::UTC,
            env: Arc::new(move |name| variables.get(name).cloned()),
            home: self.home.path().to_owned(),
            data_dir: self.home.path().join("data"),
            helper: self.home.path().join("firstday"),
            languages: Vec::new(),
            clock: jiff::Timestamp::now.into(),
        }
    }

    async fn prove(&self) -> Proof {
        let surroundings = self.surroundings();
        let proof = prove(&self.store, &surroundings, "work").await.unwrap();
        assert!(!format!("{proof:?}").contains(SECRET));
        proof
    }
}

/// Why it does not work, as a person is told.
fn problem(program: &ProvedProgram) -> Problem {
    program.fault.as_ref().unwrap().into()
}

fn is(arn: &str) -> String {
    format!(r#"echo '{{"UserId":"AIDA","Account":"123456789012","Arn":"{arn}"}}'"#)
}

#[tokio::test]
async fn every_aws_on_the_path_is_asked_in_order() {
    let mut stage = Stage::new().await;
    let two = stage.aws("echo aws-cli/2.36.7 Python/3.13.7 Linux/6.1", &is(ARN));
    let one = stage.aws("echo aws-cli/1.11.13 Python/2.7.9 >&2", &is(ARN));
    // The same file once more, a file that is no program, and a folder that depends on where one is.
    let again = stage.home.path().join("again");
    fs::create_dir_all(&again).unwrap();
    symlink(&two, again.join("aws")).unwrap();
    let text = stage.home.path().join("text");
    fs::create_dir_all(&text).unwrap();
    fs::write(text.join("aws"), "").unwrap();
    stage
        .path
        .extend([again, text, PathBuf::from("here"), PathBuf::new()]);

    let proof = stage.prove().await;
    let found: Vec<_> = proof
        .programs
        .iter()
        .map(|it| (it.path.clone(), it.version.as_deref(), it.arn.as_deref()))
        .collect();
    let expected = [
        (two, Some("aws-cli/2.36.7"), Some(ARN)),
        (one, Some("aws-cli/1.11.13"), Some(ARN)),
    ];
    assert_eq!(found, expected);
    assert!(proof.holds() && proof.shadows.is_empty());
    let notes = proof.notes().into_iter().map(|note| english().say(&note));
    let notes: Vec<String> = notes.collect();
    assert!(notes[0].contains("empty entry"), "{notes:?}");
    assert!(notes[1].contains(": here."), "{notes:?}");
    assert_eq!(notes.len(), 2);
}

#[tokio::test]
async fn another_person_than_the_stored_one_is_said() {
    let mut stage = Stage::new().await;
    let other = "arn:aws:iam::123456789012:user/bob";
    stage.aws("echo aws-cli/2.36.7", &is(other));
    let credentials = stage.home.path().join(".aws/credentials");
    fs::write(
        &credentials,
        format!("[work]\naws_access_key_id = AKIA\naws_secret_access_key = {SECRET}\n"),
    )
    .unwrap();
    let proof = stage.prove().await;
    let program = &proof.programs[0];
    assert_eq!(program.arn.as_deref(), Some(other));
    let problem = problem(program);
    assert_eq!(problem.code, Code::AwsCliOtherPerson);
    assert!(english().say(&problem.title()).contains(other));
    assert_eq!(
        proof.shadows,
        [Shadow::CredentialsFile {
            path: credentials,
            line: 2
        }]
    );
    assert!(!proof.holds());
}

#[tokio::test]
async fn what_a_failing_program_says_is_shown_without_secrets() {
    let mut stage = Stage::new().await;
    let words = format!("echo 'Unable to locate: {SECRET} aws_session_token=hush' >&2; exit 253");
    stage.aws("exit 1", &words);
    stage.aws("echo aws-cli/2.36.7", &format!("echo 'not JSON {SECRET}'"));
    let proof = stage.prove().await;
    let details: Vec<_> = proof
        .programs
        .iter()
        .map(|program| {
            let problem = problem(program);
            assert_eq!(problem.code, Code::AwsCliFailed);
            problem.detail.unwrap().to_string()
        })
        .collect();
    let expected = [
        "Unable to locate: (hidden) aws_session_token=(hidden)",
        "not JSON (hidden)",
    ];
    assert_eq!(details, expected);
    assert_eq!(proof.programs[0].version, None);
}

#[tokio::test]
async fn a_program_that_cannot_be_started_is_said() {
    let mut stage = Stage::new().await;
    let program = stage.aws("", "");
    fs::write(&program, "#!/nowhere/at/all\n").unwrap();
    let proof = stage.prove().await;
    let problem = problem(&proof.programs[0]);
    assert_eq!(problem.code, Code::AwsCliNotStarted);
}

#[tokio::test]
async fn programs_get_the_environment_that_there_is() {
    let mut stage = Stage::new().await;
    let said = r#"echo "{\"Account\":\"1\",\"Arn\":\"$AWS_PROFILE $AWS_ACCESS_KEY_ID $AWS_CLI_AUTO_PROMPT\"}""#;
    stage.aws("echo aws-cli/2.36.7", said);
    stage.variables.insert("AWS_PROFILE", "other".into());
    let proof = stage.prove().await;
    assert_eq!(proof.programs[0].arn.as_deref(), Some("other  off"));
    let expected = Shadow::OtherProfile {
        variable: "AWS_PROFILE",
        name: "other".into(),
    };
    assert_eq!(proof.shadows, [expected]);
}

#[tokio::test]
async fn an_old_program_does_not_know_where_a_practice_account_is() {
    let mut stage = Stage::new().await;
    stage.config("endpoint_url = http://127.0.0.1:9\n");
    stage.aws("echo aws-cli/2.9.19 Python/3.11", "exit 254");
    let proof = stage.prove().await;
    let problem = problem(&proof.programs[0]);
    assert_eq!(problem.code, Code::AwsCliTooOld);
}

const OLD: &str = "echo aws-cli/2.9.19 Python/3.11";
const NEW: &str = "echo aws-cli/2.36.7 Python/3.13";
const HERE: &str = "http://127.0.0.1:9";
const VPC: &str = "https://vpce-1.sts.us-east-1.vpce.amazonaws.com";

/// Which version there is, whether the key was noted to be a practice account's, what the profile
/// and the environment say of where calls go, and why the program is not started, if it is not.
type Case = (
    &'static str,
    Option<bool>,
    &'static str,
    &'static [(&'static str, &'static str)],
    Option<Code>,
);

const IGNORED: (&str, &str) = ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
const HERE_FOR_ALL: &[(&str, &str)] = &[("AWS_ENDPOINT_URL", HERE)];
const HERE_FOR_STS: &[(&str, &str)] = &[("AWS_ENDPOINT_URL_STS", HERE)];
const ELSEWHERE: &[(&str, &str)] = &[("AWS_ENDPOINT_URL", VPC)];
const OWN: &str = "endpoint_url = http://127.0.0.1:9\n";

/// The versions that know `endpoint_url`: AWS SDKs and Tools Reference Guide, "Service-specific
/// endpoints".
const CASES: &[Case] = &[
    (NEW, Some(true), "", HERE_FOR_ALL, None),
    (NEW, Some(true), "", HERE_FOR_STS, None),
    (NEW, Some(true), OWN, &[], None),
    (NEW, None, OWN, &[], None),
    (OLD, Some(true), "", HERE_FOR_ALL, Some(Code::AwsCliTooOld)),
    (OLD, Some(true), "", HERE_FOR_STS, Some(Code::AwsCliTooOld)),
    (OLD, Some(true), OWN, &[], Some(Code::AwsCliTooOld)),
    (OLD, None, OWN, &[], Some(Code::AwsCliTooOld)),
    (
        "exit 1",
        Some(true),
        "",
        HERE_FOR_ALL,
        Some(Code::AwsCliVersionUnknown),
    ),
    (
        "echo aws-cli/next",
        Some(true),
        OWN,
        &[],
        Some(Code::AwsCliTooOld),
    ),
    (NEW, Some(true), "", &[], Some(Code::AwsCliPracticeKey)),
    (
        NEW,
        Some(true),
        "",
        ELSEWHERE,
        Some(Code::AwsCliPracticeKey),
    ),
    (
        NEW,
        Some(true),
        OWN,
        ELSEWHERE,
        Some(Code::AwsCliPracticeKey),
    ),
    (
        NEW,
        Some(true),
        OWN,
        &[IGNORED],
        Some(Code::AwsCliPracticeKey),
    ),
    (NEW, None, OWN, &[IGNORED], Some(Code::AwsCliPracticeKey)),
    (OLD, Some(true), "", &[], Some(Code::AwsCliPracticeKey)),
    (NEW, Some(false), "", &[], None),
    (NEW, None, "", &[], None),
    (OLD, Some(false), "", &[], None),
    ("exit 1", Some(false), "", &[], None),
    (NEW, Some(false), "", ELSEWHERE, None),
    (OLD, Some(false), "", ELSEWHERE, Some(Code::AwsCliTooOld)),
    (
        NEW,
        Some(false),
        "",
        HERE_FOR_ALL,
        Some(Code::AwsCliRealKey),
    ),
    (NEW, Some(false), OWN, &[], Some(Code::AwsCliRealKey)),
    (NEW, None, "", HERE_FOR_ALL, Some(Code::AwsCliRealKey)),
    (
        OLD,
        Some(false),
        "",
        HERE_FOR_STS,
        Some(Code::AwsCliRealKey),
    ),
];

#[tokio::test]
async fn no_program_takes_a_key_to_where_it_does_not_belong() {
    for case @ (version, practice, config, variables, fault) in CASES {
        let mut stage = Stage::new().await;
        stage.note(*practice).await;
        stage.config(config);
        let mark = stage.home.path().join("started");
        let script = format!("echo > {}\n{}", mark.display(), is(ARN));
        stage.aws(version, &script);
        let variables = variables.iter();
        stage
            .variables
            .extend(variables.map(|(name, value)| (*name, value.into())));
        let proof = stage.prove().await;
        let found = proof.programs[0]
            .fault
            .as_ref()
            .map(|it| Problem::from(it).code);
        assert_eq!(found, *fault, "{case:?}");
        assert_eq!(mark.exists(), fault.is_none(), "{case:?}");
    }
}

/// The keyring has a practice account's key, but the AWS CLI takes the one in the credentials file.
#[tokio::test]
async fn a_key_that_shadows_a_practice_key_does_not_go_where_that_would() {
    let mut stage = Stage::new().await;
    stage.note(Some(true)).await;
    stage.variables.insert("AWS_ENDPOINT_URL", HERE.into());
    let credentials =
        format!("[work]\naws_access_key_id = AKIA\naws_secret_access_key = {SECRET}\n");
    fs::write(stage.home.path().join(".aws/credentials"), credentials).unwrap();
    stage.aws(NEW, "exit 99");
    let proof = stage.prove().await;
    assert_eq!(problem(&proof.programs[0]).code, Code::AwsCliRealKey);
}

#[tokio::test]
async fn a_practice_key_does_not_go_to_a_proxy() {
    let mut stage = Stage::new().await;
    stage.note(Some(true)).await;
    stage.config(OWN);
    for (name, value) in [
        ("HTTP_PROXY", "http://proxy.example:3128"),
        ("NO_PROXY", "example.com"),
    ] {
        stage.variables.insert(name, value.into());
    }
    let said = r#"echo "{\"Account\":\"1\",\"Arn\":\"$NO_PROXY $no_proxy\"}""#;
    stage.aws(NEW, said);
    let proof = stage.prove().await;
    let excepted = "example.com,127.0.0.1,localhost,::1,[::1]";
    let expected = format!("{excepted} {excepted}");
    assert_eq!(proof.programs[0].arn.as_deref(), Some(expected.as_str()));
    let variable = "HTTP_PROXY";
    assert_eq!(proof.shadows, [Shadow::Proxy { variable }]);
}

#[tokio::test]
async fn without_an_aws_it_is_said_how_to_get_one() {
    let stage = Stage::new().await;
    let proof = stage.prove().await;
    assert!(!proof.holds() && proof.programs.is_empty());
    assert_eq!(proof.notes().len(), 1);
}

/// What somebody else could put there: the program, its folder, or the folder above, is open to all
/// or another user's. It is named, and nothing of it is started.
#[tokio::test]
async fn a_program_that_others_can_change_is_named_and_not_started() {
    for (exposed, is_given) in [
        ("bin0", false),
        ("bin0/aws", false),
        ("", false),
        ("bin0", true),
        ("bin0/aws", true),
    ] {
        let mut stage = Stage::new().await;
        let mark = stage.home.path().join("started");
        let script = format!("echo > {}", mark.display());
        stage.aws(&format!("{script}; echo aws-cli/2.36.7"), &script);
        let exposed = stage.home.path().join(exposed);
        if !is_given {
            fs::set_permissions(&exposed, Permissions::from_mode(0o777)).unwrap();
        } else if chown(&exposed, Some(65534), None).is_err() {
            let name = "a_program_that_others_can_change_is_named_and_not_started/owner";
            return test_program::skipped(name, "only root can give a file away");
        }
        let proof = stage.prove().await;
        assert!(!mark.exists() && !proof.holds());
        let problem = problem(&proof.programs[0]);
        assert_eq!(problem.code, Code::AwsCliExposed);
        let hint = english().say(&problem.hint());
        let path = exposed.display().to_string();
        assert!(hint.contains(path.trim_end_matches('/')), "{hint}");
    }
}

/// The clock stands still, and jumps where nothing else is to be done. Without a profile of ours
/// nobody waits for the keyring, which would be given up too.
#[tokio::test(start_paused = true)]
async fn a_program_that_does_not_answer_is_given_up() {
    let mut stage = Stage::bare();
    stage.aws("echo aws-cli/2.36.7", "exec /bin/sleep 1000");
    let proof = stage.prove().await;
    let problem = problem(&proof.programs[0]);
    assert_eq!((problem.code, problem.retry), (Code::AwsCliSlow, true));
}

/// A program that starts another, which heeds no request to end, and waits for it. Both note their
/// numbers.
fn with_a_child(stage: &mut Stage) -> [PathBuf; 2] {
    let marks = ["parent", "child"].map(|name| stage.home.path().join(name));
    let note = |path: &Path| format!("echo $$ > {0}.new; /bin/mv {0}.new {0}", path.display());
    let child = stage.home.path().join("deaf");
    let deaf = format!(
        "#!/bin/sh\ntrap '' TERM INT HUP\n{}\n/bin/sleep 1000\n",
        note(&marks[1])
    );
    test_program::write(&child, &deaf).unwrap();
    let script = format!("{}; {} & wait", note(&marks[0]), child.display());
    stage.aws("echo aws-cli/2.36.7", &script);
    marks
}

/// A process that nobody has waited for yet has ended, too.
fn runs(mark: &Path) -> bool {
    let pid = fs::read_to_string(mark).unwrap();
    let asked = std::process::Command::new("ps")
        .args(["-o", "stat=", "-p", pid.trim()])
        .output();
    let state = String::from_utf8(asked.unwrap().stdout).unwrap();
    !state.trim().is_empty() && !state.starts_with('Z')
}

#[tokio::test]
async fn leaving_the_proof_ends_the_programs_and_what_they_started() {
    let mut stage = Stage::new().await;
    let marks = with_a_child(&mut stage);
    let surroundings = stage.surroundings();
    let store = stage.store.clone();
    let proof = tokio::spawn(async move { prove(&store, &surroundings, "work").await });
    wait_until(|| marks.iter().all(|mark| mark.exists())).await;
    assert!(marks.iter().all(|mark| runs(mark)));
    proof.abort();
    wait_until(|| !marks.iter().any(|mark| runs(mark))).await;
}

/// One that has ended, but whose child still has the pipe open, is waited for as well.
#[tokio::test]
async fn what_a_program_that_is_given_up_has_started_ends_too() {
    let mut stage = Stage::bare();
    let marks = with_a_child(&mut stage);
    let surroundings = stage.surroundings();
    let store = stage.store.clone();
    let proof = tokio::spawn(async move { prove(&store, &surroundings, "work").await.unwrap() });
    wait_until(|| marks.iter().all(|mark| mark.exists())).await;
    // From here on, time passes as soon as nothing else is to be done.
    tokio::time::pause();
    let proof = proof.await.unwrap();
    tokio::time::resume();
    assert_eq!(problem(&proof.programs[0]).code, Code::AwsCliSlow);
    wait_until(|| !marks.iter().any(|mark| runs(mark))).await;
}

async fn wait_until(holds: impl Fn() -> bool) {
    let started = Instant::now();
    while !holds() {
        assert!(started.elapsed() < Duration::from_secs(30), "it never came");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

fn english() -> Words {
    Words::load(Language::ENGLISH)
}
