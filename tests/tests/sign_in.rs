//! Signing in through the browser, and the real AWS tools that live on it.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use e2e::{
    Ran, Screen, Secrets, Serving, SigningIn, Spy, Stage, firstday, later, later_by_file, venv,
};
use firstday_practice::Practice;
use serde_json::Value;

const ADMIN: &str = "arn:aws:iam::222233334444:user/admin";
const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;

/// A practice account that is served, with an administrator who can sign in.
struct Scene {
    stage: Stage,
    practice: PathBuf,
    _serving: Serving,
}

impl Scene {
    fn new() -> Self {
        let mut stage = Stage::new();
        let practice = stage.practice("half-done");
        let serving = Serving::start(&stage, &practice);
        stage.set("AWS_ENDPOINT_URL", serving.address());
        Self {
            stage,
            practice,
            _serving: serving,
        }
    }

    /// With the administrator's session in the keyring, wired to the profile `work`.
    fn signed_in() -> Self {
        let scene = Self::new();
        scene.sign_in("user/admin").ended_with(0);
        scene
    }

    fn sign_in(&self, who: &str) -> Ran {
        let expected = format!("arn:aws:iam::222233334444:{who}");
        let begun = SigningIn::start(&self.stage, SigningIn::unattended(&expected));
        let page = test_browser::sign_in(begun.address(), who);
        assert_eq!(page.status, 200, "{}", page.text);
        begun.end()
    }

    /// Lets time pass, for the account and for the programs that [`Self::later`] starts.
    fn pass(&self, seconds: i64) {
        Practice::open(&self.practice)
            .unwrap()
            .shift_clock(seconds)
            .unwrap();
    }

    fn later(&self, program: &Path, seconds: i64) -> Command {
        let mut command = self.stage.command(program);
        later(&mut command, seconds);
        command
    }

    fn who_am_i(&self, seconds: i64) -> Ran {
        let mut aws = self.later(&venv("aws"), seconds);
        aws.args(["--profile", "work", "--output", "json"]);
        aws.args(["sts", "get-caller-identity"]);
        self.stage.run(&mut aws)
    }

    fn served(&self, seconds: i64) -> Value {
        let mut helper = self.later(&firstday(), seconds);
        helper.args(["credential-process", "--profile", "work"]);
        self.stage.run(&mut helper).ended_with(0).json()
    }
}

/// B-50: no access key anywhere: the browser, the keyring, and the real AWS CLI.
#[test]
fn the_aws_cli_lives_on_a_browser_session() {
    let scene = Scene::signed_in();
    assert_eq!(scene.who_am_i(0).ended_with(0).json()["Arn"], ADMIN);
    let listed = scene.stage.firstday(["keyring", "list"]).ended_with(0);
    listed.says("work").says("222233334444");
    let practice = Practice::open(&scene.practice).unwrap();
    let keys = practice.read(|world| world.state.iam.users["admin"].access_keys.len());
    assert_eq!(keys.unwrap(), 0, "no access key was made");
}

/// B-51: credentials run out after fifteen minutes, and are renewed without anybody noticing; the
/// session runs out after twelve hours, and the remedy is said.
#[test]
fn credentials_are_renewed_until_the_session_ends() {
    let scene = Scene::signed_in();
    let first = scene.served(0);
    scene.pass(20 * MINUTE);
    assert_eq!(
        scene.who_am_i(20 * MINUTE).ended_with(0).json()["Arn"],
        ADMIN
    );
    let second = scene.served(20 * MINUTE);
    assert_ne!(first["AccessKeyId"], second["AccessKeyId"]);
    expired(&scene, &first);

    scene.pass(13 * HOUR - 20 * MINUTE);
    scene
        .who_am_i(13 * HOUR)
        .ended_with_an_error()
        .says("firstday sign-in --profile work");
    // What is kept is shown first, where the profile is there already, too.
    scene
        .sign_in_later("user/admin", 13 * HOUR)
        .ended_with(0)
        .says("Sign in as admin in the browser");
    assert_eq!(scene.who_am_i(13 * HOUR).ended_with(0).json()["Arn"], ADMIN);
}

impl Scene {
    fn sign_in_later(&self, who: &str, seconds: i64) -> Ran {
        let mut command = self.later(&firstday(), seconds);
        command.args(SigningIn::unattended(ADMIN));
        let begun = SigningIn::with(&mut command);
        test_browser::sign_in(begun.address(), who);
        begun.end()
    }
}

/// The account really refuses what has run out.
fn expired(scene: &Scene, credentials: &Value) {
    let mut aws = scene.later(&venv("aws"), 20 * MINUTE);
    let of = |name: &str| credentials[name].as_str().unwrap().to_owned();
    aws.env("AWS_ACCESS_KEY_ID", of("AccessKeyId"))
        .env("AWS_SECRET_ACCESS_KEY", of("SecretAccessKey"))
        .env("AWS_SESSION_TOKEN", of("SessionToken"))
        .env("AWS_DEFAULT_REGION", "us-east-1")
        .args(["sts", "get-caller-identity"]);
    scene
        .stage
        .run(&mut aws)
        .ended_with_an_error()
        .says("ExpiredToken");
}

/// One program that runs on while the clock moves.
const LONG: &str = "
import boto3, sys
sts = boto3.Session(profile_name='work').client('sts')
for line in sys.stdin:
    print(sts.get_caller_identity()['Arn'], flush=True)
";

/// B-52: a boto3 program that runs for longer than its credentials last keeps working.
#[test]
fn a_long_running_boto3_program_is_given_new_credentials() {
    let scene = Scene::signed_in();
    let clock = scene.stage.write("clock", "+0s");
    let mut python = scene.stage.command(&venv("python3"));
    later_by_file(&mut python, &clock).args(["-c", LONG]);
    let mut running = python
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut ask = running.stdin.take().unwrap();
    let mut answers = BufReader::new(running.stdout.take().unwrap()).lines();
    let mut answer = || {
        ask.write_all(b"\n").unwrap();
        answers.next().map(Result::unwrap)
    };
    assert_eq!(answer().as_deref(), Some(ADMIN));
    for minutes in [20, 40] {
        scene.pass(20 * MINUTE);
        std::fs::write(&clock, format!("+{}s", minutes * MINUTE)).unwrap();
        assert_eq!(answer().as_deref(), Some(ADMIN), "after {minutes} minutes");
    }
    drop(ask);
    assert!(running.wait().unwrap().success());
}

/// B-53: fifty AWS tools at once, when a renewal is due: all are answered, and it is done once.
#[test]
fn fifty_processes_at_once_renew_once() {
    let scene = Scene::signed_in();
    scene.pass(20 * MINUTE);
    let running: Vec<_> = (0..50)
        .map(|_| {
            let mut helper = scene.later(&firstday(), 20 * MINUTE);
            helper.args(["credential-process", "--profile", "work"]);
            let piped = helper.stdin(Stdio::null()).stdout(Stdio::piped());
            piped.stderr(Stdio::piped()).spawn().unwrap()
        })
        .collect();
    let mut ids = BTreeSet::new();
    for child in running {
        let ran = Ran::from(child.wait_with_output().unwrap()).ended_with(0);
        ids.insert(ran.json()["AccessKeyId"].to_string());
    }
    assert_eq!(ids.len(), 1, "{ids:?}");
}

/// B-54: the root user's session is not kept, and nothing is left of it.
#[test]
fn a_root_session_is_not_kept() {
    let scene = Scene::new();
    scene.sign_in("root").ended_with(1).says("root user");
    let listed = scene.stage.firstday(["keyring", "list"]).ended_with(0);
    assert!(!listed.text().contains("222233334444"), "{listed:?}");
    assert!(!scene.stage.file(".aws/config").exists());
}

/// B-55: root looks at the account with a session in memory only.
#[test]
fn the_account_is_checked_in_a_root_session_that_is_in_memory_only() {
    let scene = Scene::new();
    let args = [
        "check",
        "--browser",
        "--expect",
        "arn:aws:iam::222233334444:root",
    ];
    let begun = SigningIn::start(&scene.stage, args);
    test_browser::sign_in(begun.address(), "root");
    begun.end().ended_with(1).says("root user");
    let listed = scene.stage.firstday(["keyring", "list"]).ended_with(0);
    assert!(!listed.text().contains("222233334444"));
}

/// B-58: where nobody is asked, nobody new is taken, nor anybody but the one who is named.
#[test]
fn an_unattended_sign_in_takes_nobody_new() {
    let scene = Scene::new();
    let root = "arn:aws:iam::222233334444:root";
    for (args, why) in [
        (vec!["check", "--browser"], "--expect"),
        (vec!["check", "--browser", "--yes"], "--expect"),
        (vec!["sign-in", "--profile", "work", "--yes"], "--expect"),
        (vec!["sign-in", "--yes", "--expect", root], "not as"),
    ] {
        let begun = SigningIn::start(&scene.stage, args);
        test_browser::sign_in(begun.address(), "user/admin");
        begun.end().ended_with(3).says(why).says(ADMIN);
    }
    let listed = scene.stage.firstday(["keyring", "list"]).ended_with(0);
    assert!(!listed.text().contains("222233334444"), "{listed:?}");
}

/// B-58: at a terminal, Enter alone agrees to nobody new; whom the person agreed to once is the
/// answer from then on.
#[test]
fn enter_alone_agrees_to_nobody_new() {
    let scene = Scene::new();
    let check = |key: &str| {
        let args = ["check", "--browser"];
        let mut screen = Screen::start(&scene.stage, &firstday(), &args);
        let address = screen.reads("the address", |text| {
            let mut words = text.split_whitespace();
            words
                .find(|word| word.contains("/oauth/"))
                .map(str::to_owned)
        });
        test_browser::sign_in(&address, "user/admin");
        screen.asks(&screen.words().text("cli-sign-in-go-on"));
        screen.press(key);
        screen.ends();
        let title = screen.words().text("account-kind-title");
        screen.readable().contains(&title)
    };
    assert!(!check("\r"), "Enter, of somebody new");
    assert!(check("y"), "yes, of somebody new");
    assert!(check("\r"), "Enter, of somebody known");
}

/// B-59: another user of this computer reads all there is in the arguments of all processes, and
/// brings a sign-in of their own by it.
#[test]
fn what_a_process_is_started_with_signs_nobody_else_in() {
    let scene = Scene::new();
    let begun = SigningIn::start(&scene.stage, SigningIn::unattended(ADMIN));
    // As the browser is opened with it.
    let mut browser = Command::new("sleep");
    let mut browser = browser.arg0(begun.address()).arg("60").spawn().unwrap();
    let script = "import glob, re, sys, urllib.request as web\n\
        class Stay(web.HTTPRedirectHandler):\n    def redirect_request(*_): return None\n\
        found = set()\n\
        for name in glob.glob('/proc/[0-9]*/cmdline'):\n\
        \x20   try: text = open(name, 'rb').read().decode(errors='replace')\n\
        \x20   except OSError: continue\n\
        \x20   found |= set(re.findall('http://127.0.0.1:[0-9]+/oauth/[A-Za-z0-9_-]{43}', text))\n\
        for address in found:\n\
        \x20   try: print('in', web.build_opener(Stay).open(address).status)\n\
        \x20   except web.HTTPError as error: print(error.code, error.headers.get('location'))\n";
    let mut other = Command::new("setpriv");
    other.args(["--reuid=65534", "--regid=65534", "--clear-groups"]);
    let other = other
        .args(["/usr/bin/python3", "-c", script])
        .output()
        .unwrap();
    browser.kill().unwrap();
    browser.wait().unwrap();
    let said = String::from_utf8_lossy(&other.stdout).into_owned();
    let why = String::from_utf8_lossy(&other.stderr).into_owned();
    if other.status.success() {
        assert_eq!(said.trim(), "403 None", "{why}");
    } else {
        e2e::skipped(
            "what_a_process_is_started_with_signs_nobody_else_in",
            why.trim(),
        );
    }
    test_browser::sign_in(begun.address(), "user/admin");
    begun.end().ended_with(0);
}

/// B-56: signing out forgets, and says what AWS still accepts.
#[test]
fn signing_out_forgets_and_says_what_is_left() {
    let scene = Scene::signed_in();
    let out = scene.stage.firstday(["sign-out", "--profile", "work"]);
    out.ended_with(0).says("15");
    scene
        .who_am_i(0)
        .ended_with_an_error()
        .says("firstday sign-in --profile work");
}

/// B-57: a locked keyring is said to be locked within a second, for a session, too.
#[test]
fn a_locked_keyring_does_not_hang_aws() {
    let mut scene = Scene::signed_in();
    scene.stage.lock_keyring();
    let began = Instant::now();
    let asked = ["credential-process", "--profile", "work"];
    let refused = scene.stage.firstday(asked).ended_with(1).says("locked");
    assert_eq!(refused.out, "");
    // The promise is a second; the rest is a slow machine's start.
    assert!(began.elapsed() < Duration::from_secs(5));
}

/// B-41: the refresh token and the key that it is bound to are in no file, no output and no
/// process's arguments or environment.
#[test]
fn a_browser_session_leaks_no_secret() {
    let mut scene = Scene::new();
    scene.stage.set("RUST_LOG", "trace");
    let folder = scene.stage.folder().to_owned();
    let spy = Spy::on(folder.to_str().unwrap());
    let signed_in = scene.sign_in("user/admin").ended_with(0);
    let mut known = secret_fields(&scene, "at first");
    scene.pass(20 * MINUTE);
    let asked = scene.who_am_i(20 * MINUTE).ended_with(0);
    known.extend(secret_fields(&scene, "renewed"));
    let mut refused = scene.later(&firstday(), 13 * HOUR);
    refused.args(["credential-process", "--profile", "work"]);
    scene.pass(13 * HOUR);
    let refused = scene.stage.run(&mut refused).ended_with(1);
    let seen = spy.report();

    let mut secrets = Secrets::default();
    for (name, value) in &known {
        secrets.add(name, value);
    }
    for name in ["refresh at first", "refresh renewed", "key at first"] {
        assert!(secrets.names().contains(name), "{:?}", secrets.names());
    }
    let spared = |file: &Path| file == scene.practice;
    let mut finds = Vec::new();
    for ran in [&signed_in, &asked, &refused] {
        finds.extend(secrets.in_bytes("standard output", ran.out.as_bytes()));
        finds.extend(secrets.in_bytes("standard error", ran.err.as_bytes()));
    }
    finds.extend(secrets.everywhere(scene.stage.folder(), &seen, spared));
    assert_eq!(finds, []);
    for (name, value) in known {
        scene
            .stage
            .write("leak.log", &format!("{{\"said\": {value:?}}}"));
        let found = secrets.everywhere(scene.stage.folder(), &seen, spared);
        assert!(
            found.iter().any(|find| find.secret == name),
            "the search does not find {name} where it is"
        );
    }
}

/// The parts of the stored session that nobody else may know: its keyring item as another program
/// reads it.
fn secret_fields(scene: &Scene, when: &str) -> Vec<(String, String)> {
    let item = scene.stage.stored_in_keyring("Firstday", "work");
    let mut found = Vec::new();
    collect(&serde_json::from_str(&item).unwrap(), when, &mut found);
    found
}

fn collect(value: &Value, when: &str, found: &mut Vec<(String, String)>) {
    const SECRET: [&str; 4] = ["refresh", "key", "secret_access_key", "session_token"];
    for (name, value) in value.as_object().into_iter().flatten() {
        match value.as_str() {
            Some(text) if SECRET.contains(&name.as_str()) => {
                found.push((format!("{name} {when}"), text.to_owned()));
            }
            Some(_) => {}
            None => collect(value, when, found),
        }
    }
}
