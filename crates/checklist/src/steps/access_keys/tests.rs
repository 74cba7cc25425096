#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use jiff::SignedDuration;

use super::*;
use crate::steps::sample::{self, used_key, with_keys};
use crate::{
    AccessKey, Account, Arg, Change, CliProfile, CommandLine, LastUse, Message, Reading,
    StoredCredential,
};

const USER: &str = "ana";
const PROFILE: &str = "firstday";

fn inactive(id: &str, age: i64) -> AccessKey {
    AccessKey {
        active: false,
        ..sample::key(id, age)
    }
}

fn not_told(id: &str, age: i64) -> AccessKey {
    AccessKey {
        last_use: LastUse::NotTold,
        ..sample::key(id, age)
    }
}

/// `ana` with these keys in AWS, and `AKIA1` in the keyring.
fn account(keys: Vec<AccessKey>, next: Option<&str>, previous: Option<&str>) -> Account {
    let mut account = with_keys(keys);
    account.command_line = sample::read(CommandLine {
        config_path: "~/.aws/config".into(),
        profiles: vec![CliProfile {
            name: PROFILE.into(),
            region: None,
            account_id: account.id().map(str::to_owned),
            user: Some(USER.into()),
            stored: Some(StoredCredential::AccessKey {
                id: "AKIA1".into(),
                next: next.map(str::to_owned),
                previous: previous.map(str::to_owned),
            }),
            proved_arn: Some("arn:aws:iam::123456789012:user/ana".into()),
            shadowed_by: Vec::new(),
            missing_program: None,
            exposed: None,
        }],
        ..CommandLine::default()
    });
    account
}

/// A run of two days ago that was cut short.
fn interrupted(known: &[&str]) -> KeyRecords {
    let attempt = KeyAttempt {
        user: USER.into(),
        at: sample::days(-2),
        known: known.iter().map(|id| (*id).to_owned()).collect(),
    };
    KeyRecords {
        attempts: vec![attempt],
        ..KeyRecords::default()
    }
}

fn rotation() -> KeyAction {
    KeyAction::Rotate {
        profile: PROFILE.into(),
        delete_after_days: None,
    }
}

/// Name and key of each change.
fn planned(account: &Account, records: &KeyRecords, action: &KeyAction) -> Vec<(String, String)> {
    let planned = plan_key_action(account, records, action).unwrap();
    let changes = planned.plan.changes.into_iter().map(|it| it.change);
    changes
        .map(|change| (change.name().to_owned(), key_of(&change)))
        .collect()
}

fn key_of(change: &Change) -> String {
    let args = change.title().args;
    let key = args.get("key").or(args.get("old"));
    let Some(Arg::Text(key)) = key else {
        return String::new();
    };
    key.clone()
}

fn steps(steps: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = steps
        .iter()
        .map(|(name, key)| ((*name).to_owned(), (*key).to_owned()));
    owned.collect()
}

#[test]
fn rotates_the_key_in_the_keyring_and_switches_the_old_one_off() {
    let account = account(vec![used_key("AKIA1", 100)], None, None);
    assert_eq!(
        planned(&account, &KeyRecords::default(), &rotation()),
        steps(&[
            ("rotate-access-key", "AKIA1"),
            ("deactivate-access-key", "AKIA1")
        ])
    );
}

#[test]
fn says_from_when_on_the_old_key_is_to_be_deleted() {
    let account = account(vec![used_key("AKIA1", 100)], None, None);
    let action = KeyAction::Rotate {
        profile: PROFILE.into(),
        delete_after_days: Some(7),
    };
    let plan = plan_key_action(&account, &KeyRecords::default(), &action).unwrap();
    let later = plan.guidance.last().unwrap();
    assert_eq!(later.id, "keys-rotate-delete-later");
    assert_eq!(later.args["date"], Arg::Date(sample::days(7)));
    assert_eq!(plan.delete_from, Some(("AKIA1".into(), sample::days(7))));
}

#[test]
fn makes_room_only_by_deleting_what_is_of_no_use() {
    let rotate = [
        ("rotate-access-key", "AKIA1"),
        ("deactivate-access-key", "AKIA1"),
    ];
    let with_room = [("delete-access-key", "AKIA2"), rotate[0], rotate[1]];
    let (none, cut_short) = (KeyRecords::default(), interrupted(&["AKIA1"]));
    let cases = [
        ("switched off", inactive("AKIA2", 9), None, &none, true),
        ("replaced", used_key("AKIA2", 9), Some("AKIA2"), &none, true),
        ("left over", sample::key("AKIA2", 2), None, &cut_short, true),
        (
            "known before",
            sample::key("AKIA2", 2),
            None,
            &interrupted(&["AKIA1", "AKIA2"]),
            false,
        ),
        ("used", used_key("AKIA2", 2), None, &cut_short, false),
        (
            "made at another time",
            sample::key("AKIA2", 1),
            None,
            &cut_short,
            false,
        ),
        (
            "use not told",
            not_told("AKIA2", 2),
            None,
            &cut_short,
            false,
        ),
        ("somebody's", sample::key("AKIA2", 2), None, &none, false),
    ];
    for (name, other, previous, records, makes_room) in cases {
        let account = account(vec![used_key("AKIA1", 100), other], None, previous);
        if makes_room {
            assert_eq!(
                planned(&account, records, &rotation()),
                steps(&with_room),
                "{name}"
            );
        } else {
            let refused = plan_key_action(&account, records, &rotation()).unwrap_err();
            let other = "AKIA2".to_owned();
            let user = USER.to_owned();
            assert_eq!(refused, KeyRefusal::TwoKeys { user, other }, "{name}");
        }
    }
}

#[test]
fn goes_on_with_a_key_that_is_made_already() {
    let account = account(
        vec![used_key("AKIA1", 100), sample::key("AKIA2", 1)],
        Some("AKIA2"),
        None,
    );
    assert_eq!(
        planned(&account, &KeyRecords::default(), &rotation()),
        steps(&[
            ("rotate-access-key", "AKIA1"),
            ("deactivate-access-key", "AKIA1")
        ])
    );
}

#[test]
fn refuses_what_it_knows_nothing_of() {
    let none = KeyRecords::default();
    let gone = account(vec![used_key("AKIA9", 1)], None, None);
    let refused = |account: &Account, action: &KeyAction| {
        plan_key_action(account, &none, action).unwrap_err()
    };
    let (user, key) = (USER.to_owned(), "AKIA1".to_owned());
    assert_eq!(refused(&gone, &rotation()), KeyRefusal::Gone { user, key });
    let elsewhere = KeyAction::Rotate {
        profile: "other".into(),
        delete_after_days: None,
    };
    let profile = "other".to_owned();
    assert_eq!(
        refused(&gone, &elsewhere),
        KeyRefusal::NotStored { profile }
    );
    let mut unread = gone.clone();
    unread.sign_ins = Reading::NotRead;
    let user = USER.to_owned();
    assert_eq!(refused(&unread, &rotation()), KeyRefusal::Unread { user });
}

/// What could not be read is no empty keyring.
#[test]
fn refuses_to_rotate_a_key_of_which_this_computer_could_not_be_asked() {
    let reason = || "the keyring is locked".into();
    for reading in [
        Reading::NotRead,
        Reading::Denied { reason: reason() },
        Reading::NotReady { reason: reason() },
        Reading::Unavailable { reason: reason() },
    ] {
        let mut account = account(vec![used_key("AKIA1", 100)], None, None);
        account.command_line = reading;
        let refused = plan_key_action(&account, &KeyRecords::default(), &rotation()).unwrap_err();
        let expected = KeyRefusal::CommandLineUnread {
            profile: PROFILE.into(),
            unread: account.command_line.needed().unwrap_err(),
        };
        assert_eq!(refused, expected);
    }
}

#[test]
fn deletes_only_what_is_switched_off_or_left_over() {
    let delete = |id: &str| KeyAction::Delete {
        user: USER.into(),
        id: id.into(),
    };
    let keys = vec![sample::key("AKIA2", 2), inactive("AKIA3", 2)];
    let account = account(keys, None, None);
    let none = KeyRecords::default();
    assert_eq!(
        planned(&account, &none, &delete("AKIA3")),
        steps(&[("delete-access-key", "AKIA3")])
    );
    let key = "AKIA2".to_owned();
    assert_eq!(
        plan_key_action(&account, &none, &delete("AKIA2")).unwrap_err(),
        KeyRefusal::StillActive { key }
    );
    assert_eq!(
        planned(&account, &interrupted(&["AKIA3"]), &delete("AKIA2")),
        steps(&[("delete-access-key", "AKIA2")])
    );
}

#[test]
fn a_leaked_key_is_stopped_first_and_then_looked_into() {
    let account = account(vec![used_key("AKIA1", 1), inactive("AKIA2", 1)], None, None);
    let leaked = |id: &str| {
        let action = KeyAction::Leaked {
            user: USER.into(),
            id: id.into(),
        };
        plan_key_action(&account, &KeyRecords::default(), &action).unwrap()
    };
    let own = leaked("AKIA1");
    assert_eq!(own.plan.changes.len(), 1);
    let words: Vec<&str> = own.guidance.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(
        words[..2],
        ["keys-leaked-sessions-user", "keys-leaked-programs"]
    );
    assert_eq!(words.last(), Some(&"keys-leaked-profile"));
    let stopped = leaked("AKIA2");
    assert!(stopped.plan.changes.is_empty() && !stopped.guidance.is_empty());
}

#[test]
fn a_key_of_the_root_user_is_deleted() {
    let mut account = account(Vec::new(), None, None);
    account.root_keys = sample::read(vec![used_key("AKIA0", 1)]);
    for action in [
        KeyAction::Leaked {
            user: "root".into(),
            id: "AKIA0".into(),
        },
        KeyAction::Delete {
            user: "root".into(),
            id: "AKIA0".into(),
        },
    ] {
        assert_eq!(
            planned(&account, &KeyRecords::default(), &action),
            steps(&[("delete-root-access-key", "AKIA0")])
        );
        let told = plan_key_action(&account, &KeyRecords::default(), &action).unwrap();
        let first = told.guidance.first().map(|it| it.id.as_str());
        let leaked = matches!(action, KeyAction::Leaked { .. });
        assert_eq!(first, leaked.then_some("keys-leaked-sessions-root"));
    }
}

#[test]
fn lists_age_use_place_and_what_can_be_done() {
    let mut account = account(
        vec![used_key("AKIA1", 91), inactive("AKIA2", 400)],
        None,
        Some("AKIA2"),
    );
    account.root_keys = sample::read(vec![sample::key("AKIA0", 1)]);
    let records = KeyRecords {
        due: BTreeMap::from([("AKIA2".to_owned(), sample::days(0))]),
        ..KeyRecords::default()
    };
    let rows = access_keys(&account, &records).rows;
    let shown: Vec<_> = rows
        .iter()
        .map(|row| {
            let notes: Vec<&str> = row.notes.iter().map(|note| note.id.as_str()).collect();
            let place = row.stored_profile.as_deref();
            (row.id.as_str(), place, notes, row.actions.clone())
        })
        .collect();
    assert_eq!(
        shown,
        [
            (
                "AKIA0",
                None,
                vec!["keys-note-root"],
                vec!["leaked", "delete"]
            ),
            (
                "AKIA1",
                Some(PROFILE),
                vec!["keys-note-old"],
                vec!["rotate", "leaked", "deactivate"]
            ),
            (
                "AKIA2",
                Some(PROFILE),
                vec!["keys-note-previous", "keys-note-due"],
                vec!["activate", "delete"]
            ),
        ]
    );
    assert_eq!(rows[1].age_days, Some(91));
    assert!(matches!(&rows[1].last_use, LastUse::At(last) if last.service == "s3"));
}

#[test]
fn says_whose_keys_it_does_not_show() {
    let mut account = account(Vec::new(), None, None);
    sample::add_admin(&mut account, "ben", &[]);
    if let Reading::Known { value, .. } = &mut account.sign_ins {
        value.remove("ben");
    }
    let notes = |account: &Account| access_keys(account, &KeyRecords::default()).notes;
    let one = Message::new("keys-unseen-users").with("count", 1_i64);
    assert_eq!(notes(&account), [one]);
    account.sign_ins = Reading::Denied {
        reason: "no".into(),
    };
    assert_eq!(notes(&account)[0].id, "keys-unseen");
}

#[test]
fn an_attempt_reaches_a_quarter_of_an_hour() {
    let attempt = &interrupted(&[]).attempts[0];
    let made = |minutes: i64| AccessKey {
        created_at: Some(attempt.at + SignedDuration::from_mins(minutes)),
        ..sample::key("AKIA2", 0)
    };
    let fits = [-6, -5, 0, 15, 16].map(|minutes| attempt.made(USER, &made(minutes)));
    assert_eq!(fits, [false, true, true, true, false]);
    assert!(!attempt.made("ben", &made(0)));
}
