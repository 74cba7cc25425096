//! Standard output that cannot be written, or that nobody reads, with every command.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::BTreeSet;
use std::fs::File;
use std::io::PipeWriter;
use std::path::Path;
use std::process::Stdio;

use e2e::{Ran, Serving, Stage, firstday, in_days};
use firstday_practice::{Fault, FaultKind, Practice, World};

const LOST: &str = "couldn't write all of its output";

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

/// The names of all commands that do something, as the help lists them.
fn commands(stage: &Stage, above: &[&str]) -> BTreeSet<String> {
    let help = stage
        .firstday(above.iter().chain(&["--help"]))
        .ended_with(0);
    let listed = help.out.split("Commands:\n").nth(1).unwrap_or_default();
    let listed = listed.split("\n\n").next().unwrap();
    // What goes on in a second line is indented by more.
    let names = listed
        .lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next());
    let below = names.filter(|name| *name != "help").flat_map(|name| {
        let here = [above, &[name]].concat();
        let below = commands(stage, &here);
        match below.is_empty() {
            true => BTreeSet::from([here.join(" ")]),
            false => below,
        }
    });
    below.collect()
}

/// An account after its first day, a key in a plain file, and a user with a key that is off.
struct Scene {
    stage: Stage,
    lines: Vec<Line>,
    _serving: Serving,
}

impl Scene {
    fn new() -> Self {
        let mut stage = Stage::new();
        let file = stage.practice_with_root_mfa("fresh");
        stage.first_day(&file).ended_with(0);
        let practice = Practice::open(&file).unwrap();
        let key = practice.read(|world| {
            let mut keys = world.state.iam.users["alex"].access_keys.iter();
            let (id, key) = keys.next().unwrap();
            (id.clone(), key.secret.expose().to_owned())
        });
        let (id, secret) = key.unwrap();
        let plain = format!("[old]\naws_access_key_id = {id}\naws_secret_access_key = {secret}\n");
        stage.write(".aws/credentials", &plain);
        let serving = Serving::start(&stage, &file);
        stage.set("AWS_ENDPOINT_URL", serving.address());
        let lines = lines(&stage, path(&file), &id);
        Self {
            stage,
            lines,
            _serving: serving,
        }
    }

    fn run(&self, args: &[String], stdout: impl Into<Stdio>) -> Ran {
        let mut command = self.stage.command(&firstday());
        command
            .args(args)
            .stdin(Stdio::null())
            .stdout(stdout)
            .stderr(Stdio::piped());
        command.spawn().unwrap().wait_with_output().unwrap().into()
    }
}

type Line = (&'static str, Vec<String>);

/// A line for every command, in an order in which each has something to print.
fn lines(stage: &Stage, practice: &str, key: &str) -> Vec<Line> {
    let account = format!("--practice {practice}");
    let answers = stage.file("answers.toml");
    let mut lines = of_the_account(stage, &account, path(&answers));
    lines.extend(of_sign_ins(&account, key));
    lines.extend(of_this_computer(stage, practice, path(&answers)));
    lines
}

fn of(name: &'static str, rest: &str) -> Line {
    let words = name.split(' ').chain(rest.split(' '));
    let words = words.filter(|word| !word.is_empty());
    (name, words.map(str::to_owned).collect())
}

fn of_the_account(stage: &Stage, account: &str, answers: &str) -> Vec<Line> {
    let denied = stage.practice("half-done");
    deny(&denied);
    let denied = path(&denied);
    let (kit, reminders) = (stage.file("kit.html"), stage.file("reminders.ics"));
    let soon = in_days(30);
    vec![
        of("check", &format!("{account} --format json")),
        of("check", account),
        of("confirm", &format!("root-mfa --practice {denied}")),
        of(
            "decline",
            &format!("billing-access --reason no --until {soon} {account}"),
        ),
        of("decline", &format!("billing-access --take-back {account}")),
        of("history", account),
        of("history", &format!("{account} --format json")),
        of(
            "reminders",
            &format!("{account} --out {}", path(&reminders)),
        ),
        of("recovery-kit", &format!("{account} --out {}", path(&kit))),
        of("report", account),
        of("class", path(&stage.home())),
        of("setup", &format!("{account} --answers {answers} --yes")),
        of("journal", account),
        of("journal", &format!("{account} --format json")),
        of("undo", &format!("--all --dry-run {account}")),
        of("policy check", ""),
        of("policy setup", "--format json"),
    ]
}

fn of_sign_ins(account: &str, key: &str) -> Vec<Line> {
    let one = format!("{account} --user alex --key {key}");
    vec![
        of("sign-in", &format!("{account} --yes")),
        of("sign-in", &format!("{account} --yes --elsewhere")),
        of("sign-out", "--everything"),
        of("keyring doctor", ""),
        of("keyring doctor", "--format json"),
        of("keyring list", ""),
        of("keyring list", "--format json"),
        of("profile list", ""),
        of("profile prove", "--profile firstday"),
        of("profile import", "--profile old"),
        of("profile remove", "--profile firstday"),
        of("keys list", account),
        of("keys rotate", &format!("--profile firstday {account}")),
        of("keys deactivate", &format!("{one} --yes")),
        of("keys activate", &one),
        of("keys delete", &one),
    ]
}

fn of_this_computer(stage: &Stage, practice: &str, answers: &str) -> Vec<Line> {
    let new = stage.file("new.json");
    vec![
        of("answers example", ""),
        of("answers check", answers),
        of("licences", ""),
        of("licences", "--full"),
        of("credential-process", "--profile firstday"),
        of("doctor", ""),
        of("doctor", "--format json"),
        of("practice new", path(&new)),
        of("practice serve", &format!("{practice} --port 0")),
        of("practice root-mfa", &format!("{practice} on")),
        of("practice advance", &format!("{practice} --minutes 1")),
        of("keyring forget", "--profile firstday --yes"),
        of("window", ""),
        of("--help", ""),
        of("--version", ""),
        of("check --help", ""),
    ]
}

/// A step of which AWS tells nothing can be confirmed.
fn deny(file: &Path) {
    let denied = Fault {
        operation: "iam:GetAccountSummary".into(),
        kind: FaultKind::Denied,
        times: None,
    };
    let practice = Practice::open(file).unwrap();
    practice
        .edit(|world: &mut World| world.settings.faults.push(denied))
        .unwrap();
}

/// B-74: every command whose output cannot be written ends with an error, and says why.
#[test]
fn output_that_cannot_be_written_is_an_error_of_every_command() {
    let scene = Scene::new();
    let named: BTreeSet<String> = scene.lines.iter().map(|(name, _)| (*name).into()).collect();
    let missing: Vec<_> = commands(&scene.stage, &[])
        .difference(&named)
        .cloned()
        .collect();
    assert!(missing.is_empty(), "no line for {missing:?}");
    let full = || File::options().write(true).open("/dev/full").unwrap();
    let mut good = Vec::new();
    for (_, args) in &scene.lines {
        let ran = scene.run(args, full());
        if ran.code < 1 || ran.code > 3 || !ran.text().contains(LOST) {
            good.push((args, ran));
        }
    }
    assert!(good.is_empty(), "{good:#?}");
}

/// B-74: a reader that has gone is no failure: `head` takes what it wants.
#[test]
fn a_reader_that_has_gone_is_no_failure() {
    let scene = Scene::new();
    let waits = ["sign-in", "practice serve"];
    for (name, args) in &scene.lines {
        if waits.contains(name) {
            continue;
        }
        let ran = scene.run(args, to_nobody());
        assert!((0..=3).contains(&ran.code), "{args:?}: {ran:?}");
        let text = ran.text();
        assert!(
            !text.contains(LOST) && !text.contains("panicked"),
            "{args:?}: {ran:?}"
        );
    }
    let answers = scene
        .lines
        .iter()
        .find(|(name, _)| *name == "answers example");
    scene.run(&answers.unwrap().1, to_nobody()).ended_with(0);
}

fn to_nobody() -> PipeWriter {
    std::io::pipe().unwrap().1
}

/// B-162: what others wrote is listed with its licence, from Rust and from npm, and every text can be read.
#[test]
fn licences_are_listed_with_their_texts() {
    let stage = Stage::bare();
    let list = stage.firstday(["licences"]).ended_with(0).out;
    let full = stage.firstday(["licenses", "--full"]).ended_with(0).out;
    for part in [
        "aws-sdk-iam",
        "tauri",
        "@cloudscape-design/components",
        "react",
    ] {
        let named = |text: &str| {
            text.lines()
                .any(|line| line.starts_with(&format!("{part} ")))
        };
        assert!(named(&list) && named(&full), "{part}");
    }
    assert!(!list.contains("WITHOUT WARRANTY"));
    assert!(full.contains("WITHOUT WARRANTY OF ANY KIND") && full.contains("Apache License"));
    assert!(!list.contains('⟦'), "{list}");
}
