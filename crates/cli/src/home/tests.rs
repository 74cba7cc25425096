#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::sync::{Arc, Mutex};

use firstday_app::checklist::STEPS;
use firstday_app::{BrokenRun, LeftOpen, SecretStore};
use firstday_rehearsal::{Rehearsal, Seed};
use firstday_words::Language;

use super::*;

fn said_by(tell: impl FnOnce(&Out)) -> String {
    let output = Arc::new(Mutex::new(Vec::new()));
    tell(&Out::unattended(&output));
    let said = String::from_utf8(output.lock().unwrap().clone()).unwrap();
    console::strip_ansi_codes(&said).into_owned()
}

/// A computer whose every place is in this folder.
fn within(folder: &Path) -> Surroundings {
    Surroundings {
        time_zone: || jiff::tz::TimeZone::UTC,
        env: Arc::new(|_| None),
        home: folder.to_owned(),
        data_dir: folder.join("data"),
        helper: folder.join("firstday"),
        languages: Vec::new(),
        clock: (|| "2026-11-26T13:00:00Z".parse().unwrap()).into(),
    }
}

fn account(whose: Whose) -> KnownAccount {
    KnownAccount {
        whose,
        looked: Some(Looked {
            at: "2026-11-14T09:12:00Z".parse().unwrap(),
            name: Some("My first account".into()),
            alias: None,
            profile: None,
            done: 10,
            steps: 12,
            attention: 0,
            set_up: true,
        }),
        tally: None,
        left: LeftOpen::default(),
    }
}

#[test]
fn says_the_first_time_what_it_is_and_how_to_begin() {
    let home = tempfile::tempdir().unwrap();
    let here = within(home.path());
    let said = said_by(|out| tell(out, &here));
    assert!(
        said.contains("Firstday secures a new AWS account"),
        "{said}"
    );
    assert!(said.contains("\n  firstday practice new practice.json\n"));
    assert!(said.contains("\n  firstday setup --browser\n"));
    assert!(!here.data_dir.exists(), "looking leaves nothing behind");
}

#[tokio::test]
async fn says_after_a_practice_run_how_it_stands_and_what_to_type() {
    let home = tempfile::tempdir().unwrap();
    let here = within(home.path());
    let file = home.path().join("my practice.json");
    let begun = Rehearsal::anew(file.clone(), Seed::Fresh, Language::ENGLISH.into());
    let practice = begun.await.unwrap();
    let store = SecretStore::in_memory();
    let opening = practice.session(practice.owner(), store, here.clone(), "us-east-1");
    let mut session = opening.await.unwrap();
    Box::pin(session.observe(STEPS, |_| {})).await.unwrap();
    let said = said_by(|out| tell(out, &here));
    assert!(said.starts_with("Practice account in "), "{said}");
    assert!(said.contains("2 of 12 setup steps done."), "{said}");
    assert!(said.contains("One check needs attention."), "{said}");
    let checked = "Last checked 26 November 2026 at 13:00 UTC.";
    assert!(said.contains(checked), "by the computer's clock: {said}");
    let next = format!("\n  firstday setup --practice '{}'\n", file.display());
    assert!(said.contains(&next), "{said}");
}

#[test]
fn says_what_was_left_open() {
    let left = LeftOpen {
        unsaved: vec!["ana".into()],
        run: Some(BrokenRun {
            done: 7,
            changes: 11,
            keys: false,
            undoes: false,
            under_way: None,
        }),
    };
    let aws = account(Whose::Aws("111122223333".into()));
    let said = said_by(|out| {
        returning(
            out,
            &KnownAccount {
                left,
                ..aws.clone()
            },
        )
    });
    assert!(said.starts_with("My first account (AWS account 111122223333)"));
    assert!(
        said.contains("Setup stopped after 7 of 11 changes."),
        "{said}"
    );
    assert!(said.contains("Nobody saved the temporary password of ana."));
    assert!(said.contains("\n  firstday setup --browser\n"), "{said}");
    let said = said_by(|out| returning(out, &aws));
    assert!(said.contains("Nothing needs your attention."), "{said}");
    assert!(said.contains("\n  firstday check --browser\n"), "{said}");
}

/// A name that would command the terminal, and an account that was never read.
#[test]
fn whatever_is_kept_is_shown_and_not_obeyed() {
    let mut known = account(Whose::Aws("111122223333".into()));
    let look = known.looked.as_mut().unwrap();
    look.name = Some("\u{1b}[2Jshop".into());
    look.profile = Some("my profile".into());
    let said = said_by(|out| returning(out, &known));
    assert!(!said.contains('\u{1b}'), "{said:?}");
    assert!(said.contains("\n  firstday check --profile 'my profile'\n"));
    known.looked = None;
    let said = said_by(|out| returning(out, &known));
    assert!(said.contains("Not checked yet."), "{said}");
    assert!(said.contains("\n  firstday setup --browser\n"), "{said}");
}
