#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::*;
use crate::steps::sample::{self, read};
use crate::{Caller, CliProfile, CommandLine, PasswordPolicy, Reading, StoredCredential};

const ADMIN: &str = "arn:aws:iam::aws:policy/AdministratorAccess";
const ANA: &str = "arn:aws:iam::123456789012:user/ana";
const ROLE: &str = "arn:aws:sts::123456789012:assumed-role/Auditor/me";
const DEVICE: &str = "arn:aws:iam::123456789012:mfa/ana";
const KEY: &str = "AKIA1";

fn made(number: i64, change: Value, before: Prior) -> Made {
    Made {
        number,
        at: sample::now(),
        step: "admin-user".into(),
        change: serde_json::from_value(change).unwrap(),
        before,
        known_keys: None,
        certain: true,
    }
}

/// What makes the administrator of [`account`].
fn day() -> Vec<Made> {
    let changes = [
        json!({"change": "create-group", "group": "Administrators"}),
        json!({"change": "attach-group-policy", "group": "Administrators", "policy_arn": ADMIN}),
        json!({"change": "create-user", "user": "ana"}),
        json!({"change": "add-user-to-group", "user": "ana", "group": "Administrators"}),
        json!({"change": "create-login-profile", "user": "ana", "policy": policy(14)}),
        json!({"change": "enrol-mfa", "user": "ana", "device": "ana"}),
    ];
    let numbered = (1..).zip(changes);
    numbered
        .map(|(number, change)| made(number, change, Prior::Nothing))
        .collect()
}

fn policy(length: u32) -> PasswordPolicy {
    let policy = json!({
        "minimum_length": length, "require_uppercase": false, "require_lowercase": false,
        "require_numbers": false, "require_symbols": false, "allow_change": true,
        "max_age_days": null, "reuse_prevention": null, "hard_expiry": false,
    });
    serde_json::from_value(policy).unwrap()
}

/// The account after [`day`], seen by this caller.
fn account(caller: &str) -> Account {
    let mut account = sample::with_admin(true, &[DEVICE]);
    account.caller = read(Caller::new("123456789012", caller));
    account.mfa_devices = read(vec![crate::VirtualMfaDevice {
        serial: DEVICE.into(),
        owner_arn: Some(ANA.into()),
    }]);
    account
}

fn root() -> Account {
    account("arn:aws:iam::123456789012:root")
}

fn names(undo: &Undo) -> Vec<&'static str> {
    let changes = undo.plan.changes.iter();
    changes.map(|planned| planned.change.name()).collect()
}

fn reasons(undo: &Undo) -> Vec<&str> {
    let kept = undo.kept.iter();
    kept.map(|kept| kept.why.id.as_str()).collect()
}

#[test]
fn everything_is_taken_back_from_the_last_to_the_first() {
    let undo = plan_undo(&root(), &day(), UndoTerms::default());
    let expected = [
        "remove-mfa",
        "delete-login-profile",
        "remove-user-from-group",
        "delete-user",
        "detach-group-policy",
        "delete-group",
    ];
    assert_eq!(names(&undo), expected);
    assert_eq!(undo.plan.undoes, [6, 5, 4, 3, 2, 1]);
    assert_eq!((undo.kept, undo.already), (Vec::new(), Vec::new()));
    assert_eq!(undo.uncertain, []);
}

#[test]
fn who_is_signed_in_stays_with_all_that_lets_them_in() {
    let undo = plan_undo(&account(ANA), &day(), UndoTerms::default());
    assert_eq!(names(&undo), [""; 0]);
    let yourself = "undo-kept-yourself";
    let expected = [
        yourself,
        yourself,
        yourself,
        yourself,
        "undo-kept-own-rights",
        "undo-kept-members",
    ];
    assert_eq!(reasons(&undo), expected);
}

#[test]
fn the_last_administrator_stays() {
    let undo = plan_undo(&account(ROLE), &day(), UndoTerms::default());
    assert_eq!(names(&undo), ["remove-mfa", "delete-login-profile"]);
    let last = "undo-kept-last-administrator";
    let expected = [last, "undo-kept-user-group", last, "undo-kept-members"];
    assert_eq!(reasons(&undo), expected);

    let mut two = account(ROLE);
    sample::add_admin(&mut two, "ben", &[]);
    let undo = plan_undo(&two, &day(), UndoTerms::default());
    assert!(names(&undo).contains(&"delete-user"));
    assert_eq!(reasons(&undo), [last, "undo-kept-members"]);
}

#[test]
fn what_firstday_did_not_make_stays() {
    let mut others = root();
    sample::add_admin(&mut others, "ben", &[]);
    others.sign_ins.change(|all| {
        let keys = &mut all.get_mut("ana").unwrap().access_keys;
        keys.push(sample::key("AKIAOTHER", 1));
    });
    let undo = plan_undo(&others, &day(), UndoTerms::default());
    assert_eq!(reasons(&undo), ["undo-kept-user", "undo-kept-members"]);
    assert!(!names(&undo).contains(&"delete-user"));
}

#[test]
fn what_is_gone_already_needs_nothing() {
    let undo = plan_undo(&sample::fresh(), &day(), UndoTerms::default());
    assert_eq!(names(&undo), [""; 0]);
    assert_eq!(undo.already.len(), day().len());
}

#[test]
fn what_could_not_be_read_stays() {
    let mut unread = root();
    unread.directory = Reading::NotRead;
    let undo = plan_undo(&unread, &day()[..4], UndoTerms::default());
    assert_eq!(names(&undo), [""; 0]);
    assert_eq!(reasons(&undo), ["unread-yet"; 4]);
}

fn set(number: i64, length: u32, before: Option<u32>) -> Made {
    let change = json!({"change": "set-password-policy", "policy": policy(length)});
    made(number, change, Prior::PasswordPolicy(before.map(policy)))
}

fn with_policy(length: u32) -> Account {
    sample::fresh_with(|account| account.password_policy = read(Some(policy(length))))
}

#[test]
fn what_was_set_twice_comes_back_to_what_was_before() {
    let both = [set(1, 8, None), set(2, 14, Some(8))];
    let undo = plan_undo(&with_policy(14), &both, UndoTerms::default());
    assert_eq!(
        names(&undo),
        ["set-password-policy", "delete-password-policy"]
    );
    assert!(!undo.asks());
}

#[test]
fn what_somebody_changed_is_taken_back_only_when_the_person_says_so() {
    let one = [set(1, 14, Some(8))];
    let undo = plan_undo(&with_policy(20), &one, UndoTerms::default());
    assert_eq!(
        (names(&undo), reasons(&undo)),
        (vec![], vec!["undo-kept-changed"])
    );
    assert!(undo.asks());
    let terms = UndoTerms {
        changed: true,
        profile: None,
    };
    let undo = plan_undo(&with_policy(20), &one, terms);
    assert_eq!(names(&undo), ["set-password-policy"]);
    let undo = plan_undo(&with_policy(8), &one, UndoTerms::default());
    assert_eq!(undo.already.len(), 1, "somebody took it back");
}

fn with_key() -> Account {
    let mut account = sample::with_keys(vec![sample::key(KEY, 0)]);
    account.command_line = read(CommandLine {
        profiles: vec![CliProfile {
            name: "work".into(),
            region: Some("us-east-1".into()),
            account_id: account.id().map(str::to_owned),
            user: Some("ana".into()),
            stored: Some(StoredCredential::AccessKey {
                id: KEY.into(),
                next: None,
                previous: None,
            }),
            proved_arn: None,
            shadowed_by: Vec::new(),
            missing_program: None,
            exposed: None,
        }],
        ..CommandLine::default()
    });
    account
}

fn key_and_profile() -> Vec<Made> {
    let key = json!({"change": "create-access-key", "user": "ana", "profile": "work"});
    let profile = json!({"change": "write-profile", "profile": "work", "region": "us-east-1"});
    vec![
        made(1, key, Prior::NewAccessKey(KEY.into())),
        made(2, profile, Prior::Profile(None)),
    ]
}

#[test]
fn the_key_of_a_profile_goes_with_the_profile_alone() {
    let both = key_and_profile();
    let undo = plan_undo(&with_key(), &both, UndoTerms::default());
    let expected = ["remove-profile", "delete-access-key", "forget-access-key"];
    assert_eq!(names(&undo), expected);
    assert_eq!(undo.plan.undoes, [2, 1, 1]);
    let undo = plan_undo(&with_key(), &both[..1], UndoTerms::default());
    assert_eq!(reasons(&undo), ["undo-kept-profile"]);
    let terms = UndoTerms {
        profile: Some("work"),
        changed: true,
    };
    let undo = plan_undo(&with_key(), &both, terms);
    assert_eq!(
        reasons(&undo),
        ["undo-kept-own-profile", "undo-kept-profile"]
    );
}

#[test]
fn a_key_that_took_the_place_of_the_one_that_was_made_stays() {
    let mut rotated = with_key();
    rotated.command_line.change(|found| {
        found.profiles[0].stored = Some(StoredCredential::AccessKey {
            id: "AKIA2".into(),
            next: None,
            previous: Some(KEY.into()),
        });
    });
    let undo = plan_undo(&rotated, &key_and_profile()[..1], UndoTerms::default());
    assert_eq!(reasons(&undo), ["no-undo-key-replaced"]);
}

#[test]
fn a_key_of_a_run_that_broke_off_is_known_by_its_time() {
    let mut cut = key_and_profile().remove(0);
    cut.before = Prior::Nothing;
    cut.known_keys = Some(Vec::new());
    cut.certain = false;
    let mut account = with_key();
    account.command_line = read(CommandLine::default());
    let undo = plan_undo(&account, std::slice::from_ref(&cut), UndoTerms::default());
    assert_eq!(names(&undo), ["delete-access-key", "forget-access-key"]);
    assert_eq!(undo.uncertain.len(), 1);

    cut.known_keys = Some(vec![KEY.into()]);
    let undo = plan_undo(&account, &[cut], UndoTerms::default());
    assert_eq!(names(&undo), [""; 0], "somebody had it before");
    assert_eq!(undo.already.len(), 1);
}

#[test]
fn one_change_takes_with_it_what_rests_on_it() {
    let numbers = |number| -> Vec<i64> {
        let chosen = with_what_rests_on_it(&day(), number);
        chosen.iter().map(|one| one.number).collect()
    };
    assert_eq!(numbers(3), [3, 4, 5, 6], "a user, and how they sign in");
    assert_eq!(numbers(1), [1, 2, 4], "a group, its policy and its member");
    assert_eq!(numbers(6), [6]);
    assert!(numbers(9).is_empty());
}

#[test]
fn what_has_no_way_back_is_told_unless_it_goes_anyway() {
    let mut all = day();
    let again = json!({"change": "update-login-profile", "user": "ana", "policy": policy(14)});
    all.push(made(7, again, Prior::Nothing));
    let root_key = json!({"change": "delete-root-access-key", "access_key_id": "AKIAROOT"});
    all.push(made(8, root_key, Prior::Nothing));
    let undo = plan_undo(&root(), &all, UndoTerms::default());
    assert!(names(&undo).contains(&"delete-user"));
    assert_eq!(reasons(&undo), ["no-undo-key-secret"]);
}
