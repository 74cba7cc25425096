//! Names, other programs' words and files that would command the terminal: nothing of them reaches it raw.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::thread;

use e2e::{MARKUP, Ran, Screen, Stage, UNSEEN, firstday};
use firstday_checklist::STEPS;
use serde_json::{Map, Value};

/// Writes the clipboard, climbs a line and prints a tick of its own; then everything else that nobody sees.
const ANY: &str = "\u{1b}]52;c;ZXZpbA==\u{7}\u{1b}[1A\u{1b}[2K\r\u{1b}[32m✓\n\u{8}\u{7f}\u{9b}2J\u{202e}\u{200b}\u{e0041}\u{2028}";
/// What of that XML can say.
const IN_XML: &str =
    "\u{9b}2J\u{9d}0;x\u{9c}\u{85}\u{7f}\u{202e}\u{2066}\u{200b}\u{feff}\u{e0041}\u{2028}";

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

/// Nothing but text, ends of lines and our own colours.
#[track_caller]
fn is_plain(said: &str) {
    let own: Vec<String> = [0, 1, 2, 22, 31, 32, 33, 36, 39]
        .iter()
        .map(|look| format!("\u{1b}[{look}m"))
        .collect();
    let bare = own
        .iter()
        .fold(said.to_owned(), |said, own| said.replace(own, ""));
    let is_hostile = |sign: &char| {
        let hidden = "\u{202e}\u{2066}\u{200b}\u{feff}\u{e0041}\u{2028}";
        (sign.is_control() && *sign != '\n') || hidden.contains(*sign)
    };
    let found: Vec<char> = bare.chars().filter(is_hostile).collect();
    assert!(found.is_empty(), "{found:?} in {said}");
}

#[track_caller]
fn both_are_plain(ran: &Ran) {
    is_plain(&ran.out);
    is_plain(&ran.err);
    assert!(!ran.err.contains("panicked"), "{}", ran.err);
}

/// A practice account whose users, groups and budgets have hostile names.
fn hostile_account(stage: &Stage, seed: &str) -> PathBuf {
    let file = stage.practice_with_root_mfa(seed);
    let mut world: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    let names = |value: &Value| -> Vec<String> {
        let names = value.as_object().into_iter().flat_map(Map::keys);
        names.cloned().collect()
    };
    let iam = &world["state"]["iam"];
    let people = [names(&iam["users"]), names(&iam["groups"])].concat();
    let budgets = names(&world["state"]["budgets"]["budgets"]);
    let budgets = match budgets.is_empty() {
        true => names(&world["state"]["budgets"]),
        false => budgets,
    };
    let renamed = |text: &str| {
        let named = |name: &&String| text == name.as_str() || text.ends_with(&format!("/{name}"));
        if people.iter().any(|name| named(&name)) {
            return format!("{text}{IN_XML}");
        }
        match budgets.iter().any(|name| text == name) {
            true => format!("{text}{ANY}"),
            false => text.to_owned(),
        }
    };
    rename(&mut world, &renamed);
    std::fs::write(&file, serde_json::to_vec(&world).unwrap()).unwrap();
    file
}

fn rename(value: &mut Value, renamed: &dyn Fn(&str) -> String) {
    match value {
        Value::String(text) => *text = renamed(text),
        Value::Array(parts) => parts.iter_mut().for_each(|part| rename(part, renamed)),
        Value::Object(parts) => {
            let taken = std::mem::take(parts);
            for (key, mut part) in taken {
                rename(&mut part, renamed);
                parts.insert(renamed(&key), part);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// B-94: an account whose names command a terminal is told in every way, and the names are shown.
#[test]
fn names_in_the_account_are_shown_and_not_obeyed() {
    let stage = Stage::bare();
    let (mut shown, mut escaped) = (0, 0);
    for seed in ["half-done", "neglected"] {
        let account = hostile_account(&stage, seed);
        let account = path(&account);
        let answers = stage.answers();
        for command in [
            vec!["check", "--practice", account],
            vec!["check", "--practice", account, "--format", "json"],
            vec!["keys", "list", "--practice", account],
            vec![
                "setup",
                "--practice",
                account,
                "--answers",
                path(&answers),
                "--dry-run",
            ],
            vec!["setup", "--practice", account, "--yes"],
            vec![
                "keys",
                "delete",
                "--practice",
                account,
                "--user",
                ANY,
                "--key",
                ANY,
                "--yes",
            ],
        ] {
            let ran = stage.firstday(&command);
            both_are_plain(&ran);
            shown += ran.text().matches("\\u{9b}2J").count();
            escaped += ran.text().matches("\\u{1b}]52;c;").count();
        }
    }
    assert!(shown > 10 && escaped > 1, "{shown} {escaped}");
}

/// B-94: what each step shows of an account where everything is hostile, and what is kept on paper.
#[test]
fn what_every_step_shows_is_shown_and_not_obeyed() {
    let stage = Stage::bare();
    let mut shown = 0;
    for seed in ["half-done", "neglected"] {
        let account = stage.hostile_practice(seed);
        let check = ["check", "--practice", path(&account)];
        let whole = stage.firstday(check);
        both_are_plain(&whole);
        shown += whole.text().matches("\\u{202e}nimda").count();
        for step in STEPS {
            let ran = stage.firstday(check.into_iter().chain(["--step", step.id()]));
            both_are_plain(&ran);
            assert!(ran.code < 3, "{}: {}", step.id(), ran.err);
            shown += ran.text().matches("\\u{202e}nimda").count();
        }
        let paper = stage.file(&format!("{seed}.html"));
        let kit = [
            "recovery-kit",
            "--practice",
            path(&account),
            "--out",
            path(&paper),
        ];
        both_are_plain(&stage.firstday(kit).ended_with(0));
        let page = std::fs::read_to_string(&paper).unwrap();
        assert!(
            !page.contains("<script") && !page.contains("<img"),
            "{page}"
        );
        assert!(!page.contains(UNSEEN), "{page}");
    }
    assert!(shown > 10, "{shown} texts of {MARKUP:?} were shown");
}

/// B-94: at a terminal, where colours are ours.
#[test]
fn no_escape_reaches_a_terminal_but_our_own() {
    let stage = Stage::bare();
    let account = hostile_account(&stage, "half-done");
    let check = ["check", "--practice", path(&account)];
    let mut screen = Screen::start(&stage, &firstday(), &check);
    screen.ends();
    let said = String::from_utf8(screen.said()).unwrap();
    assert!(said.contains("\u{1b}[1m"), "no colours in {said:?}");
    for raw in [
        "\u{1b}]", "\u{7}", "\u{9b}", "\u{202e}", "\u{200b}", "\u{8}",
    ] {
        assert!(!said.contains(raw), "{raw:?} in {said:?}");
    }
    assert!(said.contains("\\u{9b}2J"), "{said:?}");
}

/// B-94: what AWS, or who stands in its place, says of an error.
#[test]
fn words_of_an_endpoint_are_shown_and_not_obeyed() {
    let stage = Stage::bare();
    let keys = "aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEYAB\n";
    stage.write(
        ".aws/config",
        &format!("[profile owner]\nregion = us-east-1\n{keys}"),
    );
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { continue };
            let _ = stream.read(&mut [0; 65536]);
            let body = format!(
                "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>No.{IN_XML}\n  ✓ All is well</Message></Error><RequestId>r{IN_XML}</RequestId></ErrorResponse>"
            );
            let head = format!(
                "HTTP/1.1 403 Forbidden\r\nContent-Type: text/xml\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                body.len()
            );
            let _ = stream.write_all(format!("{head}{body}").as_bytes());
        }
    });
    let mut check = stage.command(&firstday());
    check
        .args(["check", "--profile", "owner"])
        .env("AWS_ENDPOINT_URL", address);
    let ran = stage.run(&mut check);
    both_are_plain(&ran);
    ran.says("No.\\u{9b}2J");
    let ran = stage.run(&mut check);
    assert!(!ran.err.contains("\n  ✓"), "{}", ran.err);
}

/// B-94: arguments, names of files, and what stands in files.
#[test]
fn arguments_and_files_are_shown_and_not_obeyed() {
    let stage = Stage::bare();
    let file = ANY.replace(['\0', '/'], "");
    let practice = stage.practice("fresh");
    for command in [
        vec![ANY],
        vec!["--language", ANY, "check"],
        vec!["check", ANY],
        vec!["check", "--practice", &file],
        vec!["check", "--practice", path(&practice), "--step", ANY],
        vec!["check", "--practice", path(&practice), "--format", ANY],
        vec!["check", "--profile", ANY],
        vec!["practice", "new", "new.json", "--seed", ANY],
        vec!["practice", "advance", path(&practice), "--minutes", ANY],
        vec!["answers", "check", &file],
        vec!["profile", "remove", "--profile", ANY, "--yes"],
        vec!["profile", "prove", "--profile", ANY],
        vec!["profile", "import", "--profile", ANY],
        vec!["sign-out", "--profile", ANY],
        vec!["keyring", "forget", "--profile", ANY],
        vec!["credential-process", "--profile", ANY],
        vec!["check", "--browser", "--region", ANY],
    ] {
        let ran = stage.firstday(&command);
        assert_ne!(ran.code, 0, "{command:?}");
        both_are_plain(&ran);
    }
    let answers = format!("[groups]\nextra = [\"{}\"]\n", IN_XML.replace('\u{7f}', ""));
    let answers = stage.write("answers.toml", &answers);
    let ran = stage.firstday(["answers", "check", path(&answers)]);
    both_are_plain(&ran);
    ran.ended_with_an_error().says("\\u{9b}2J");
}

/// B-94: what stands around a change in the AWS files, and what another `aws` says of itself.
#[test]
fn files_and_programs_of_others_are_shown_and_not_obeyed() {
    let mut stage = Stage::bare();
    let line = ANY.replace(['\n', '\r'], "").replace('\u{2028}', "");
    let ours = "credential_process = /usr/bin/firstday credential-process --profile firstday\nregion = us-east-1\n";
    let text =
        format!("# mine {line}\n[profile a{line}]\nregion = x{line}\n[profile firstday]\n{ours}");
    stage.write(".aws/config", &text);
    let keys = format!("[{line}]\naws_access_key_id = {line}\n");
    stage.write(".aws/credentials", &keys);
    for command in [
        vec!["profile", "list"],
        vec!["profile", "remove", "--profile", "firstday"],
    ] {
        let ran = stage.firstday(&command);
        both_are_plain(&ran);
        ran.says("\\u{1b}]52;c;");
    }
    let folder = stage.home().join(format!("bin{}", line.replace('/', "")));
    let said = line.replace('\'', "");
    let script =
        format!("#!/bin/sh\necho 'aws-cli/2.36.7{said} Python'\necho 'no: {said}' >&2\nexit 255\n");
    test_program::write(&folder.join("aws"), &script).unwrap();
    stage.set("PATH", path(&folder));
    let ran = stage.firstday(["profile", "prove", "--profile", "firstday"]);
    both_are_plain(&ran);
}

/// How the question for the first code ends, wherever its line wraps.
const LAST_OF_FIRST: &str = "skip for now)";

/// B-96: with a real run, where lines wrap and where the screen is low, and after codes that AWS refused.
#[test]
fn a_run_leaves_no_secret_on_the_screen() {
    for (columns, rows) in [(62, 24), (100, 12), (100, 60)] {
        let stage = Stage::new();
        let practice = stage.practice_with_root_mfa("fresh");
        let answers = stage.answers();
        let setup = [
            "setup",
            "--practice",
            path(&practice),
            "--answers",
            path(&answers),
        ];
        let mut screen = Screen::of_size(&stage, &firstday(), &setup, (columns, rows));
        screen.asks(&screen.words().text("cli-make-changes"));
        screen.press("y");
        let password = screen.saves_the_password();
        let key = screen.reads_the_key();
        let (first, second) = e2e::codes_of(&format!("otpauth://totp/x?secret={key}"));
        // Codes that cannot be right are refused, and then the right ones are taken.
        for (first, second) in [("000000", "111111"), (&*first, &*second)] {
            screen.asks(LAST_OF_FIRST);
            screen.press(&format!("{first}\r"));
            screen.asks(&screen.words().text("cli-second-code"));
            screen.press(&format!("{second}\r"));
        }
        assert_eq!(screen.ends(), 0, "{}", screen.readable());
        let readable: String = screen.readable().split_whitespace().collect();
        for wiped in [&password, &key] {
            for part in wiped.as_bytes().windows(8) {
                let part = std::str::from_utf8(part).unwrap();
                assert!(
                    !readable.contains(part),
                    "{wiped} is not wiped at {columns} by {rows}"
                );
            }
        }
        assert!(
            !readable.contains(['█', '▀', '▄']),
            "the picture is not wiped"
        );
    }
}
