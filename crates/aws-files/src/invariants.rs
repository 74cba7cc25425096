//! What holds for every text whatsoever, for the property tests and the fuzz target.

#![allow(clippy::panic, reason = "a broken invariant is to be seen")]

use crate::edit::{CREDENTIAL_PROCESS, OURS};
use crate::scan::{Dialect, Kind, Line, scan, sections};
use crate::{
    ConfigError, ProfileSection, diff, plaintext_keys, profiles, refusals, with_credential_process,
    with_profile, without_empty, without_key, without_profile,
};

/// The profile that is put in and taken out; texts may well have it already.
const NAMES: [&str; 2] = ["work", "default"];
const COMMAND: &str = "/usr/bin/firstday credential-process --profile work";
const KEY: [&str; 2] = ["aws_access_key_id", "aws_secret_access_key"];

/// Tries every edit on `text`.
///
/// # Panics
///
/// When one of them breaks what it promises.
pub fn hold(text: &str) {
    for name in NAMES {
        profile_comes_and_goes(text, name);
        line_comes_and_goes(text, name);
        key_goes(text, name);
    }
    drop(profiles(text));
    let said = without_empty(text);
    let endings = |text: &str| text.replace(|c| c != '\n' && c != '\r', "");
    assert_eq!(endings(&said), endings(text));
    assert_eq!(without_empty(&said), said);
    assert_eq!(diff(text, text, "config".as_ref()), "");
}

fn profile_comes_and_goes(text: &str, name: &str) {
    let mut wanted = ProfileSection {
        name: name.to_owned(),
        region: Some("eu-central-1".to_owned()),
        credential_process: COMMAND.to_owned(),
        endpoint_url: None,
    };
    let Ok(real) = with_profile(text, &wanted) else {
        return drop(without_profile(text, name));
    };
    let new = count(text, Dialect::Config, name) == 0;
    check(text, &real, Dialect::Config, name, &OURS);
    // A section more inherits from that one.
    if refusals(text).is_empty() && !text.contains("[DEFAULT]") {
        assert_eq!(refusals(&real), []);
    }
    assert_eq!(with_profile(&real, &wanted).ok().as_ref(), Some(&real));
    if new {
        assert!(real.starts_with(text));
        assert_eq!(without_profile(&real, name).ok().as_deref(), Some(text));
    }
    wanted.endpoint_url = Some("http://127.0.0.1:9000".to_owned());
    let practice = may_be_entangled(with_profile(&real, &wanted), &real);
    check(&real, &practice, Dialect::Config, name, &OURS);
    wanted.endpoint_url = None;
    let back = may_be_entangled(with_profile(&practice, &wanted), &real);
    assert_eq!(back, real);
    let gone = may_be_entangled(without_profile(&practice, name), text);
    check(&practice, &gone, Dialect::Config, name, &OURS);
}

fn line_comes_and_goes(text: &str, name: &str) {
    let Ok(after) = with_credential_process(text, name, COMMAND) else {
        return;
    };
    let touched = [CREDENTIAL_PROCESS];
    check(text, &after, Dialect::Config, name, &touched);
    let again = with_credential_process(&after, name, COMMAND);
    assert_eq!(again.ok().as_ref(), Some(&after));
    // Above a section of the person's that says something there is nothing of ours to take.
    let theirs = settings(text, Dialect::Config, name, &[]);
    let had_none = settings(text, Dialect::Config, name, &touched).len() == theirs.len();
    if had_none && (!theirs.is_empty() || count(text, Dialect::Config, name) == 0) {
        assert_eq!(without_profile(&after, name).ok().as_deref(), Some(text));
    }
}

fn key_goes(text: &str, name: &str) {
    for dialect in [Dialect::Config, Dialect::Credentials] {
        let Ok(after) = without_key(text, dialect, name) else {
            continue;
        };
        check(text, &after, dialect, name, &KEY);
        assert_eq!(without_key(&after, dialect, name).ok(), Some(after.clone()));
        let keys = plaintext_keys(&after, dialect);
        assert!(keys.iter().all(|key| key.profile != name), "{after:?}");
        let left = settings(&after, dialect, name, &[]);
        assert_eq!(left, settings(text, dialect, name, &KEY));
    }
}

/// Beside the settings `touched` of one profile, every byte is there in its order, but for the
/// endings of one blank line above the section and of the last line.
fn check(before: &str, after: &str, dialect: Dialect, name: &str, touched: &[&str]) {
    assert_eq!(
        settings(before, dialect, name, touched),
        settings(after, dialect, name, touched)
    );
    let was = outside(before, dialect, name);
    let is = outside(after, dialect, name);
    let head = was.bytes().zip(is.bytes()).take_while(|(a, b)| a == b);
    let head = head.count();
    let (was, is) = (&was.as_bytes()[head..], &is.as_bytes()[head..]);
    let tail = was.iter().rev().zip(is.iter().rev());
    let tail = tail.take_while(|(a, b)| a == b).count();
    let apart = [&was[..was.len() - tail], &is[..is.len() - tail]].concat();
    let endings_only = apart.iter().all(|byte| matches!(byte, b'\r' | b'\n'));
    assert!(
        endings_only && apart.len() <= "\r\n\r\n".len(),
        "{before:?} became {after:?}"
    );
}

/// The settings of a profile but for those `touched`, each with what continues it.
fn settings<'a>(text: &'a str, dialect: Dialect, name: &str, touched: &[&str]) -> Vec<&'a str> {
    let mut skipped = false;
    let mut found = Vec::new();
    for (line, _) in own(text, dialect, name).into_iter().filter(|(_, own)| *own) {
        if let Kind::Property { .. } = line.kind {
            skipped = touched.iter().any(|key| line.sets(key));
        }
        if !skipped && matches!(line.kind, Kind::Property { .. } | Kind::Continuation) {
            found.push(line.content());
        }
    }
    found
}

/// All bytes but the header and the settings of a profile.
fn outside(text: &str, dialect: Dialect, name: &str) -> String {
    let mark = text.chars().take_while(|c| *c == '\u{feff}');
    let lines = own(text, dialect, name).into_iter();
    let kept = lines.filter(|(line, own)| !own || line.kind == Kind::Other);
    let kept: String = kept.map(|(line, _)| line.text).collect();
    // The byte order mark stands before the first line, whatever that is.
    mark.chain(kept.trim_start_matches('\u{feff}').chars())
        .collect()
}

/// Each line, and whether it stands in a section of the profile.
fn own<'a>(text: &'a str, dialect: Dialect, name: &str) -> Vec<(Line<'a>, bool)> {
    let lines = scan(text);
    let mut sections = sections(&lines, dialect);
    sections.retain(|section| section.profile == Some(name));
    let inside = |index| {
        let mut ranges = sections.iter().map(|section| section.start..section.end);
        ranges.any(|range| range.contains(&index))
    };
    let lines = lines.iter().enumerate();
    lines.map(|(index, line)| (*line, inside(index))).collect()
}

fn count(text: &str, dialect: Dialect, name: &str) -> usize {
    let lines = scan(text);
    let sections = sections(&lines, dialect);
    let named = sections.iter().filter(|it| it.profile == Some(name));
    named.count()
}

/// An edit may be refused for the blanks around it alone.
fn may_be_entangled(edited: Result<String, ConfigError>, instead: &str) -> String {
    match edited {
        Ok(text) => text,
        Err(ConfigError::Entangled { .. }) => instead.to_owned(),
        Err(error) => panic!("refused: {error}"),
    }
}
