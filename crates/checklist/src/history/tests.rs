#![allow(clippy::unwrap_used)]

use super::*;
use crate::steps::sample;
use crate::{Actor, Decline, Event, Events, Group, Message, Reading, STEPS, User};

/// The account an hour later, with what else happened there.
fn later(change: impl FnOnce(&mut Account)) -> Snapshot {
    let mut account = sample::fresh();
    account.observed_at += jiff::SignedDuration::from_hours(1);
    change(&mut account);
    Snapshot::of(&account, STEPS)
}

fn now() -> Snapshot {
    Snapshot::of(&sample::fresh(), STEPS)
}

fn add_user(account: &mut Account, name: &str, group: &str) {
    let directory = known(&mut account.directory);
    let user = User {
        groups: vec![group.to_owned()],
        ..User::default()
    };
    directory.users.insert(name.to_owned(), user);
    directory.groups.insert(group.to_owned(), Group::default());
}

fn known<T>(reading: &mut Reading<T>) -> &mut T {
    match reading {
        Reading::Known { value, .. } => value,
        Reading::NotRead
        | Reading::Denied { .. }
        | Reading::NotReady { .. }
        | Reading::Unavailable { .. } => unreachable!("the sample was read"),
    }
}

fn ids(comparison: &Comparison) -> Vec<&str> {
    let facts = comparison.facts.iter();
    facts.map(|fact| fact.what.id.as_str()).collect()
}

#[test]
fn nothing_is_otherwise_where_nothing_changed() {
    let comparison = compare(&now(), &later(|_| {}), None);
    assert!(comparison.is_empty(), "{comparison:?}");
    assert!(comparison.before < comparison.after);
}

#[test]
fn a_status_that_is_another_is_told_with_both() {
    let after = later(|account| known(&mut account.summary).root_mfa = true);
    let comparison = compare(&now(), &after, None);
    let root_mfa = comparison.steps.iter().find(|it| it.step == "root-mfa");
    let root_mfa = root_mfa.unwrap();
    assert_eq!(root_mfa.before.unwrap().name(), "critical");
    assert_eq!(root_mfa.after.name(), "holds");
    assert!(root_mfa.found_before.is_some() && root_mfa.found_before != root_mfa.found_after);
}

#[test]
fn who_did_it_is_told_by_the_event_between_that_names_the_thing() {
    let ana = Actor::User { name: "ana".into() };
    let event = |name: &str, minutes: i64, about: &[&str]| Event {
        at: sample::now() + jiff::SignedDuration::from_mins(minutes),
        about: about.iter().map(|it| (*it).to_owned()).collect(),
        ..sample::event(name, ana.clone(), 0)
    };
    let events = Events {
        changes: vec![
            event("CreateUser", 50, &["other"]),
            event("AddUserToGroup", 40, &["eve", "guests"]),
            event("CreateUser", 30, &["ben"]),
            event("AddUserToGroup", 20, &["other", "guests"]),
            event("CreateGroup", -20, &["guests"]),
        ],
        ..Events::default()
    };
    let after = later(|account| add_user(account, "ben", "guests"));
    let comparison = compare(&now(), &after, Some(&events));
    let told = ["fact-user-added", "fact-group-added", "fact-member-added"];
    assert_eq!(ids(&comparison), told);
    let [user, group, member] = &comparison.facts[..] else {
        unreachable!();
    };
    let by = user.by.as_ref().unwrap();
    let who = Message::new("event-by-user").with("name", "ana");
    assert_eq!(by.args["who"], who.into());
    let at = sample::now() + jiff::SignedDuration::from_mins(30);
    assert_eq!(by.args["time"], crate::Arg::Time(at));
    assert_eq!(group.by, None, "that was before");
    assert_eq!(member.by, None, "that was somebody else");
    let refused = Events {
        changes: vec![Event {
            error: Some("AccessDenied".into()),
            ..event("CreateUser", 30, &["ben"])
        }],
        ..Events::default()
    };
    let comparison = compare(&now(), &after, Some(&refused));
    assert_eq!(comparison.facts[0].by, None);
}

#[test]
fn what_goes_and_what_is_set_otherwise_is_told() {
    let two = || sample::with_keys(vec![sample::key("AKIA1", 3), sample::key("AKIA2", 3)]);
    let mut after = two();
    for sign_in in known(&mut after.sign_ins).values_mut() {
        sign_in.access_keys.retain(|key| key.id != "AKIA2");
        sign_in.access_keys[0].active = false;
    }
    let [before, after] = [two(), after].map(|it| Snapshot::of(&it, STEPS));
    let comparison = compare(&before, &after, None);
    let told = ["fact-access-key-removed", "fact-access-key-changed"];
    assert_eq!(ids(&comparison), told);
    let changed = &comparison.facts[1].what.args;
    let value = |id: &str| crate::Arg::from(Message::new(id));
    assert_eq!(changed["before"], value("fact-value-active"));
    assert_eq!(changed["after"], value("fact-value-inactive"));
}

#[test]
fn what_was_not_read_is_not_compared_and_many_are_counted() {
    let unread = later(|account| account.directory = Reading::NotRead);
    for (before, after) in [(now(), unread.clone()), (unread, now())] {
        assert_eq!(ids(&compare(&before, &after, None)), Vec::<&str>::new());
    }
    let many = later(|account| {
        (0..201).for_each(|number| add_user(account, &format!("user-{number}"), "all"));
    });
    let comparison = compare(&now(), &many, None);
    let told = ["fact-user-count", "fact-group-added", "fact-member-count"];
    assert_eq!(ids(&comparison), told);
    assert_eq!(comparison.facts[0].what.args["after"], 201_u64.into());
    let size = serde_json::to_string(&many.facts).unwrap().len();
    assert!(size < 2_000, "{size}");
}

#[test]
fn steps_are_counted_by_how_they_stand() {
    let tally = now().tally();
    assert_eq!((tally.critical, tally.declined), (1, 0));
    let declined = later(|account| {
        let decline = Decline {
            by: "me".into(),
            at: sample::now(),
            until: sample::days(9),
            reason: "no".into(),
        };
        let all = [("budgets".to_owned(), decline)];
        account.declines = sample::read(all.into());
    });
    let after = declined.tally();
    assert_eq!((after.declined, after.open), (1, tally.open - 1));
    assert_eq!(after.done, tally.done);
}

#[test]
fn a_kept_check_reads_back() {
    let json = serde_json::to_string(&now()).unwrap();
    assert_eq!(serde_json::from_str::<Snapshot>(&json).unwrap(), now());
    assert!(json.len() < 20_000, "{}", json.len());
}
