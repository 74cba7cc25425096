#![allow(clippy::unwrap_used)]
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::sync::Arc;

use firstday_computer::keyring::System;
use firstday_words::{Language, Words};

use super::*;

const ACCOUNT: &str = "123456789012";
const COMMIT: &str = "0123456789abcdef0123456789abcdef01234567";

/// A program's file name on this system.
fn program_name(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

/// A computer in a folder, with these variables.
fn computer(home: &Path, variables: &[(&'static str, &str)]) -> Surroundings {
    let variables: BTreeMap<_, OsString> = variables
        .iter()
        .map(|(name, value)| (*name, value.into()))
        .collect();
    Surroundings {
        time_zone: || jiff::tz::TimeZone::UTC,
        env: Arc::new(move |name| variables.get(name).cloned()),
        home: home.to_owned(),
        data_dir: home.join(".local/share/firstday"),
        helper: home.join("bin/firstday"),
        languages: vec!["vi-VN".to_owned()],
        clock: (|| jiff::Timestamp::UNIX_EPOCH).into(),
    }
}

async fn report(surroundings: &Surroundings, with_account: bool) -> Doctor {
    let known = KnownAccount {
        whose: Whose::Aws(ACCOUNT.to_owned()),
        looked: None,
        tally: None,
        left: crate::LeftOpen::default(),
    };
    let machine = Machine::of(System::Linux, &surroundings.env, "", "");
    doctor(Examined {
        build: Build::new("0.1.0", Some(COMMIT), Some("2026-11-26")),
        store: &SecretStore::in_memory(),
        surroundings,
        machine: &machine,
        language: "en",
        known: &[known],
        with_account,
    })
    .await
}

fn said(report: &Doctor) -> String {
    let words = Words::load(Language::ENGLISH);
    let lines = report.lines();
    let lines: Vec<String> = lines.iter().map(|line| words.say(line)).collect();
    lines.join("\n")
}

#[tokio::test]
async fn neither_text_nor_json_has_a_value_a_home_or_an_account() {
    let home = tempfile::tempdir().unwrap();
    let config = home.path().join(format!("{ACCOUNT}/config"));
    let surroundings = computer(
        home.path(),
        &[
            ("HTTPS_PROXY", "http://ana:hunter2@proxy.example:3128"),
            ("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"),
            ("AWS_CONFIG_FILE", config.to_str().unwrap()),
            ("LANG", "en_US.UTF-8"),
        ],
    );
    let report = report(&surroundings, false).await;
    let json = serde_json::to_string(&report).unwrap();
    for text in [said(&report), json] {
        for secret in ["hunter2", "proxy.example", "AKIA", ACCOUNT] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
        let home = home.path().to_str().unwrap();
        assert!(!text.contains(home), "{text}");
        assert!(text.contains("HTTPS_PROXY") && !text.contains("LANG"));
        assert!(text.contains("~/.local/share/firstday"), "{text}");
    }
    assert_eq!((report.accounts.aws, report.accounts.ids), (1, None));
}

#[tokio::test]
async fn numbers_of_accounts_are_told_to_whoever_asks_for_them() {
    let home = tempfile::tempdir().unwrap();
    let report = report(&computer(home.path(), &[]), true).await;
    assert_eq!(report.accounts.ids, Some(vec![ACCOUNT.to_owned()]));
    assert!(said(&report).contains(ACCOUNT));
}

#[tokio::test]
async fn the_programs_are_told_where_they_are_there() {
    let home = tempfile::tempdir().unwrap();
    let surroundings = computer(home.path(), &[]);
    let bare = report(&surroundings, false).await.programs;
    assert_eq!((bare.terminal, bare.window), (None, None));
    fs::create_dir(home.path().join("bin")).unwrap();
    for name in ["firstday", "firstday-window"] {
        fs::write(home.path().join("bin").join(program_name(name)), "").unwrap();
    }
    let both = report(&surroundings, false).await.programs;
    let bin = Path::new("~/bin");
    let path = |name| Some(bin.join(program_name(name)).display().to_string());
    assert_eq!(both.terminal, path("firstday"));
    assert_eq!(both.window, path("firstday-window"));
}

#[test]
fn only_numbers_as_long_as_an_accounts_are_hidden() {
    for (text, told) in [
        ("at 123456789012.", "at ············."),
        ("123456789012/210987654321", "············/············"),
        ("1234567890123 and 2.36.7", "1234567890123 and 2.36.7"),
        ("không có số", "không có số"),
    ] {
        assert_eq!(without_accounts(text), told);
    }
}
