//! What botocore refuses in the AWS files is named here, and what it takes is not: asked of the real
//! botocore, over a table of texts and over many that are put together from parts.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use firstday_aws_files::{ConfigError, diff, read, refusals};

/// Reads each file as the AWS CLI reads its config file and its credentials file
/// (`session.Session.full_config`), and prints whether it does.
const ASK: &str = "
import sys
from botocore.configloader import load_config, raw_config_parse
from botocore.exceptions import ConfigNotFound, ConfigParseError
for name in sys.stdin.read().splitlines():
    said = []
    for parse in (load_config, raw_config_parse):
        try:
            parse(name)
            said.append('takes')
        except ConfigNotFound:
            said.append('takes')
        except ConfigParseError as error:
            said.append('refuses')
    print(*said)
";

/// Prints, for each file that `configparser` takes as botocore sets it up, the marks in the values of
/// settings: first those in secrets, then those in others that name no secret.
const MARKS: &str = "
import configparser, re, sys
for name in sys.stdin.read().splitlines():
    parser = configparser.RawConfigParser()
    try:
        parser.read(name, encoding='utf-8')
    except configparser.Error:
        print('refused')
        continue
    said = {True: set(), False: set()}
    for section in parser.sections():
        for key, value in parser.items(section):
            secret = re.compile('secret|token', re.I)
            if secret.search(key) or not secret.search(value):
                said[bool(secret.search(key))] |= set(re.findall('m[0-9]+m', value))
    print('taken', ' '.join(said[True]), '/', ' '.join(said[False]))
";

/// Of which texts with secrets are put together; each `@` becomes a mark of its own.
const SECRETS: &[&str] = &[
    "aws_secret_access_key = @",
    "AWS_SESSION_TOKEN:@",
    " aws_secret_access_key =",
    "other = @",
    "  name = @",
    "  @",
    " @",
    "\t@ = @",
    "   [@]",
    "",
    "  ",
    "\r",
    "# r",
    "   # r",
    "; r",
    "[b]",
    " [c]",
];

const TABLE: &[&[u8]] = &[
    b"",
    b"\n\n# r\n; r\n",
    b"[default]\nregion = x\n",
    b"[profile test]\nregion = x\n[profile test]\nregion = y\n",
    b"[profile test]\n[profile \"test\"]\n",
    b"[test]\n[ test ]\n[test ]\n",
    b"[DEFAULT]\na = b\n[DEFAULT]\nc = d\n",
    b"[DEFAULT]\na = b\n[DEFAULT]\na = d\n",
    b"[default]\n[DEFAULT]\n[Default]\n",
    b"[a]\nregion = x\nregion = y\n",
    b"[a]\nregion = x\nREGION: y\n",
    b"[a]\nregion = x\n[b]\nregion = y\n",
    b"region = x\n[a]\n",
    b"# r\n  region\n",
    b"[a]\njunk\n",
    b"[a]\n= lonely\n",
    b"[a]\n: lonely\n",
    b"[a]\n[unclosed\n",
    b"[a]\n[unclosed = x\n",
    b"[]\n",
    b"[a]\n[]\n",
    b"[]]\n",
    b"[a] # remark\nregion = x\n",
    b"[a] # see [b]\n[a]\n",
    b"[a\n",
    b"[a]\ns3 =\n  max_queue_size = 1\n",
    b"[a]\ns3 =\n  max_queue_size\n",
    b"[a]\ns3 =\n  max_queue_size: 1\n",
    b"[a]\ns3 =\n\n  # r\n  max_queue_size = 1\n",
    b"[a]\ns3 =\n\n\n",
    b"[a]\naws_secret_access_key =\n  hush\n",
    b"[a]\naws_secret_access_key =\n  hush=\n",
    b"[a]\naws_secret_access_key = hush\n  hush\n",
    b"[a]\ns3 =\n  [b]\n",
    b"[a]\ns3 =\n  [b] = c\n  [b] = c\n",
    b"  [a]\n  x = y\n  [b]\n",
    b"[a]\n  x = y\n z = a\n    junk\n",
    b"[a]\n  x = y\n z\n",
    b"[DEFAULT]\ns3 =\n  junk\n",
    b"[DEFAULT]\ns3 =\n  junk\n[a]\n",
    b"[DEFAULT]\ns3 =\n  junk\n[a]\ns3 = x\n",
    b"[a]\nx = %(y)s\n",
    b"[a]\nx = ${y}\n%(z)s = 1\n",
    b"[a]\r\nx = y\r\nx = z\r\n",
    b"[a]\rx = y\r[a]\r",
    b"[a]\nx = y\n\x0c\n[b]\n",
    b"[a]\nx =\n  a = b\x0cjunk\n",
    b"[a]\nx =\n  a = b\x1cc = d\n",
    b"[a]\nx = y\n\x1cz\n",
    b"\x1c[a]\n\x1dx = y\n",
    b"[a]\nx =\x1f\n y\n",
    "[a]\nx =\u{a0}\n y\n".as_bytes(),
    "[a]\nx = ü\n\u{2003}ü = y\n".as_bytes(),
    "[a]\nÜ = x\nü = y\n".as_bytes(),
    "[a]\nx =\n a = b\u{2028}c\n".as_bytes(),
    "\u{feff}[a]\n".as_bytes(),
    "\u{feff}# r\n[a]\n".as_bytes(),
    "\u{feff}".as_bytes(),
    "[a]\n\u{feff}[b]\n".as_bytes(),
    b"[a]\nx = \xfc\n",
    b"\xff\xfe[\x00a\x00]\x00",
    b"[a]\nx = \x00\n",
    b"[profile a b]\n[profile 'a b']\n[profile a\\ b]\n[profile a\"b]\n",
    b"[sso-session s]\n[sso-session s]\n",
    b"[services s]\niam =\n  endpoint_url =\n",
];

/// Of which texts are put together, each line by line.
const PARTS: &[&str] = &[
    "[a]",
    "[profile a]",
    "[DEFAULT]",
    " [b]",
    "x = y",
    "X: z",
    "  x = y",
    "z =",
    "  z",
    "   q = r",
    "junk",
    "= l",
    "",
    "# r",
    "  ; r",
    "[c",
    "[d] # ]",
    "\tk=v",
];

#[test]
fn what_botocore_refuses_is_named_and_nothing_else() {
    let Some(python) = python() else {
        return skipped(
            "what_botocore_refuses_is_named_and_nothing_else",
            "no botocore",
        );
    };
    let dir = tempfile::tempdir().unwrap();
    let mut texts: Vec<Vec<u8>> = TABLE.iter().map(|text| text.to_vec()).collect();
    texts.extend((0..4000).map(put_together));
    let mut names = String::new();
    for (number, text) in texts.iter().enumerate() {
        let path = dir.path().join(number.to_string());
        fs::write(&path, text).unwrap();
        writeln!(names, "{}", path.display()).unwrap();
    }
    let answers = ask(&python, ASK, &names);
    assert_eq!(answers.len(), texts.len());
    let mut apart = Vec::new();
    for (number, text) in texts.iter().enumerate() {
        let expected = match is_refused(&dir.path().join(number.to_string())) {
            true => "refuses refuses",
            false => "takes takes",
        };
        if answers[number] != expected {
            apart.push((String::from_utf8_lossy(text), &answers[number]));
        }
    }
    assert!(apart.is_empty(), "{apart:#?}");
    let refused = answers
        .iter()
        .filter(|answer| answer.starts_with("refuses"));
    let refused = refused.count();
    assert!(refused > 500 && refused < texts.len() - 500, "{refused}");
}

/// No part of what Python reads as a secret is shown, and all of the rest is.
#[test]
fn what_belongs_to_a_secret_is_hidden_and_nothing_else() {
    let Some(python) = python() else {
        return skipped(
            "what_belongs_to_a_secret_is_hidden_and_nothing_else",
            "no botocore",
        );
    };
    let dir = tempfile::tempdir().unwrap();
    let texts: Vec<String> = (0..6000).map(with_marks).collect();
    let mut names = String::new();
    for (number, text) in texts.iter().enumerate() {
        let path = dir.path().join(number.to_string());
        fs::write(&path, text).unwrap();
        writeln!(names, "{}", path.display()).unwrap();
    }
    let (mut hidden, mut seen) = (0, 0);
    for (text, answer) in texts.iter().zip(ask(&python, MARKS, &names)) {
        let Some((secret, other)) = answer
            .strip_prefix("taken ")
            .and_then(|it| it.split_once('/'))
        else {
            continue;
        };
        let shown = diff("", text, Path::new("config"));
        for mark in secret.split_whitespace() {
            assert!(!shown.contains(mark), "{mark} of {text:?} in {shown}");
            hidden += 1;
        }
        for mark in other.split_whitespace() {
            assert!(shown.contains(mark), "{mark} of {text:?} not in {shown}");
            seen += 1;
        }
    }
    assert!(hidden > 1000 && seen > 1000, "{hidden} {seen}");
}

/// What is no regular file is empty to both.
#[test]
fn what_is_no_file_is_empty_to_botocore_too() {
    let Some(python) = python() else {
        return skipped("what_is_no_file_is_empty_to_botocore_too", "no botocore");
    };
    let dir = tempfile::tempdir().unwrap();
    let names = format!("/dev/null\n{}\n/none/at/all\n", dir.path().display());
    assert_eq!(ask(&python, ASK, &names), ["takes takes"; 3]);
    for name in names.lines() {
        assert_eq!(read(Path::new(name)).unwrap(), "", "{name}");
    }
}

fn is_refused(path: &Path) -> bool {
    match read(path) {
        Ok(text) => !refusals(&text).is_empty(),
        Err(ConfigError::NotText { .. }) => true,
        Err(error) => panic!("{error}"),
    }
}

/// Up to seven parts, chosen by the number in a way that looks like chance.
fn put_together(number: u64) -> Vec<u8> {
    let mut next = chance(number);
    let mut text = String::from(["[a]\n", ""][usize::from(next(4) == 0)]);
    for _ in 0..=next(6) {
        text.push_str(PARTS[next(PARTS.len())]);
        text.push('\n');
    }
    text.into_bytes()
}

/// The same of parts with secrets, in one section or in two.
fn with_marks(number: u64) -> String {
    let mut next = chance(number);
    let mut text = String::from("[a]\n");
    let mut marks = 0;
    for _ in 0..=next(8) {
        for piece in SECRETS[next(SECRETS.len())].split_inclusive('@') {
            text.push_str(piece.trim_end_matches('@'));
            if piece.ends_with('@') {
                marks += 1;
                write!(text, "m{marks}m").unwrap();
            }
        }
        text.push('\n');
    }
    text
}

/// Numbers below a bound that look like chance.
fn chance(number: u64) -> impl FnMut(usize) -> usize {
    let mut seed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    move |below| {
        seed ^= seed >> 33;
        seed = seed.wrapping_mul(0xff51_afd7_ed55_8ccd).wrapping_add(1);
        usize::try_from(seed >> 40).unwrap() % below
    }
}

fn ask(python: &Path, question: &str, names: &str) -> Vec<String> {
    let mut child = Command::new(python)
        .args(["-X", "utf8", "-c", question])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let names = names.to_owned();
    let writer = std::thread::spawn(move || input.write_all(names.as_bytes()).unwrap());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success());
    let said = String::from_utf8(output.stdout).unwrap();
    said.lines().map(str::to_owned).collect()
}

/// The Python of the environment with botocore.
fn python() -> Option<PathBuf> {
    let folder = std::env::var_os("FIRSTDAY_VENV").map(PathBuf::from);
    let folder =
        folder.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/venv"));
    let python = match cfg!(windows) {
        true => folder.join("Scripts/python.exe"),
        false => folder.join("bin/python"),
    };
    python.is_file().then_some(python)
}

/// Says it in the test's output, and in the file that `FIRSTDAY_SKIPPED` names.
fn skipped(name: &str, why: &str) {
    println!("SKIPPED: {name}: {why}");
    if let Some(path) = std::env::var_os("FIRSTDAY_SKIPPED") {
        let file = fs::OpenOptions::new().create(true).append(true).open(path);
        writeln!(file.unwrap(), "SKIPPED: {name}: {why}").unwrap();
    }
}
