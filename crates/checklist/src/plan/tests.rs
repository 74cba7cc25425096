#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::*;
use crate::steps::sample;
use crate::{AccountSummary, Confirmation, Facet, Reading, SignIn, Status, Turn};

/// An account, seen by its root user, in which every step that Firstday can change has something
/// to change.
fn neglected() -> Account {
    let mut account = sample::with_admin(true, &[]);
    account.summary = sample::read(AccountSummary {
        root_mfa: false,
        root_access_keys: true,
        root_password: Some(true),
        root_certificates: Some(false),
    });
    account.root_keys = sample::read(vec![sample::key("AKIAROOT", 400)]);
    let ana = SignIn {
        password: true,
        mfa_devices: Vec::new(),
        access_keys: vec![sample::key("AKIA1", 400)],
        ..SignIn::default()
    };
    account.sign_ins = sample::read([("ana".to_owned(), ana)].into());
    account
}

/// An answer to every question of every step, and a section for each that asks nothing.
fn everything() -> Answers {
    let sections = json!({
        "account-kind": {},
        "root-mfa": {},
        "root-access-keys": { "delete": ["AKIAROOT"] },
        "password-policy": {},
        "groups": { "extra": ["billing"] },
        "admin-user": { "name": "ben", "alias": "shop" },
        "admin-mfa": { "users": ["ana"] },
        "cli-access":
            { "user": "ana", "profile": "firstday", "region": "us-east-1", "method": "access-key" },
        "access-keys": { "deactivate": ["AKIA1"] },
        "budgets": { "amount": "10", "emails": ["ana@example.com"] },
    });
    serde_json::from_value(sections).unwrap()
}

fn planned(plan: &Plan, step: &dyn Step) -> usize {
    let of_step = plan.changes.iter().filter(|it| it.step == step.id());
    of_step.count()
}

/// The account with one facet that was not read as it should be.
fn without(facet: Facet, reading: &Value) -> Account {
    let mut json = serde_json::to_value(neglected()).unwrap();
    let field = serde_json::to_value(facet).unwrap();
    let field = field.as_str().unwrap().replace('-', "_");
    assert!(json[&field].is_object(), "{field}");
    json[&field] = reading.clone();
    let account: Account = serde_json::from_value(json).unwrap();
    assert!(account.reading_of(facet).value().is_none());
    account
}

fn unreadable() -> [Value; 4] {
    [
        json!({ "reading": "denied", "reason": "no" }),
        json!({ "reading": "not-ready", "reason": "soon" }),
        json!({ "reading": "unavailable", "reason": "the network" }),
        json!({ "reading": "not-read" }),
    ]
}

#[test]
fn plans_for_every_step_once_all_is_known() {
    let account = neglected();
    let plan = plan(&account, &everything()).unwrap();
    assert_eq!(plan.unread, []);
    for step in STEPS {
        let planned = planned(&plan, *step) > 0;
        assert_eq!(planned, step.can_change(&account), "{}", step.id());
    }
}

#[test]
fn what_could_not_be_read_is_never_planned_for() {
    for step in STEPS {
        for facet in step.head().needed_to_plan() {
            for reading in unreadable() {
                let account = without(facet, &reading);
                let case = format!("{} without {facet:?}: {reading}", step.id());
                let plan = plan(&account, &everything()).unwrap();
                assert_eq!(planned(&plan, *step), 0, "{case}");
                assert_eq!(step.plan(&account, &everything()).unwrap(), [], "{case}");
                let said = plan.unread.iter().any(|unread| unread.step == step.id());
                assert_eq!(said, step.can_change(&account), "{case}");
                let proposed = crate::propose(&account, &Answers::default());
                assert!(!proposed.has(step.id()), "{case}");
            }
        }
    }
}

#[test]
fn of_what_could_not_be_read_nothing_is_claimed() {
    for step in STEPS {
        for facet in step.head().needed() {
            for reading in unreadable() {
                let verdict = step.assess(&without(facet, &reading));
                let case = format!("{} without {facet:?}: {reading}: {verdict:?}", step.id());
                assert!(!verdict.findings.is_empty(), "{case}");
                match step.head().not_ready {
                    Some(id) if reading["reading"] == "not-ready" && facet != Facet::Caller => {
                        assert_eq!(verdict.status, Status::Todo, "{case}");
                        assert_eq!(verdict.findings[0].id, id, "{case}");
                    }
                    Some(_) | None => assert_eq!(verdict.status, Status::Unknown, "{case}"),
                }
            }
        }
    }
}

#[test]
fn what_rests_on_a_step_that_could_not_be_read_is_set_aside_with_it() {
    let account = without(Facet::Aliases, &json!({ "reading": "not-read" }));
    let answers = everything().with("cli-access", "user", "ben");
    let plan = plan(&account, &answers).unwrap();
    let unread: Vec<&str> = plan.unread.iter().map(|it| it.step.as_str()).collect();
    assert_eq!(unread, ["admin-user", "cli-access"]);
    assert!(planned(&plan, crate::find_step("budgets").unwrap()) > 0);
}

#[test]
fn nothing_is_said_of_a_step_that_is_left_out() {
    let account = without(Facet::Budgets, &json!({ "reading": "not-read" }));
    let plan = plan(&account, &everything().leave_out("budgets")).unwrap();
    assert_eq!(plan.unread, []);
}

#[test]
fn the_form_of_answers_is_judged_without_an_account() {
    assert_eq!(check(&everything()), []);
    let wrong = everything()
        .with("budgets", "amount", "ten")
        .with("wizards", "hats", 3);
    let steps: Vec<String> = check(&wrong).into_iter().map(|it| it.step).collect();
    assert_eq!(steps, ["wizards", "budgets"]);
}

#[test]
fn the_word_of_a_person_counts_where_nobody_else_can_say() {
    let root_mfa = crate::find_step("root-mfa").unwrap();
    let said = Confirmation {
        by: "arn:aws:iam::123456789012:user/ana".into(),
        at: sample::days(-1),
        note: Some("a passkey".into()),
    };
    let said = ["root-mfa", "groups"].map(|step| (step.to_owned(), said.clone()));
    let mut account = without(
        Facet::Summary,
        &json!({ "reading": "denied", "reason": "no" }),
    );
    account.confirmations = sample::read(said.into());
    let verdict = root_mfa.assess(&account);
    assert_eq!(verdict.status, Status::Confirmed);
    let findings: Vec<&str> = verdict.findings.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(
        findings,
        ["confirmed-by", "confirmed-note", "unread-denied"]
    );
    account.summary = neglected().summary;
    assert_eq!(
        root_mfa.assess(&account).status,
        Status::Todo,
        "AWS says no"
    );
    account.directory = Reading::NotRead;
    let groups = crate::find_step("groups").unwrap();
    assert_eq!(groups.assess(&account).status, Status::Unknown);
}

#[test]
fn a_person_is_asked_last_and_for_the_sign_in_after_mfa() {
    let answers = everything()
        .with("cli-access", "user", "ben")
        .with("cli-access", "method", "browser-session")
        .with("admin-mfa", "users", vec!["ana", "ben"]);
    let plan = plan(&neglected(), &answers).unwrap();
    let names: Vec<&str> = plan.changes.iter().map(|it| it.change.name()).collect();
    let asked = names.iter().position(|name| *name == "enrol-mfa").unwrap();
    let last = ["enrol-mfa", "enrol-mfa", "keep-session", "write-profile"];
    assert_eq!(names[asked..], last, "{names:?}");
    let turns = plan.changes.iter().filter_map(|it| it.change.deed().turn());
    let (ana, ben) = ("ana".to_owned(), "ben".to_owned());
    assert_eq!(
        turns.collect::<Vec<_>>(),
        [
            Turn::SavePassword { user: ben.clone() },
            Turn::SetUpMfa { user: ana },
            Turn::SetUpMfa { user: ben.clone() },
            Turn::SignIn { user: ben },
        ]
    );
}

#[test]
fn nothing_comes_before_what_it_rests_on() {
    for method in ["access-key", "browser-session"] {
        let answers = everything().with("cli-access", "method", method);
        let plan = plan(&neglected(), &answers).unwrap();
        let provides = plan.changes.iter().map(|it| it.change.deed().provides());
        let provides: Vec<_> = provides.collect();
        for (index, planned) in plan.changes.iter().enumerate() {
            for rests_on in planned.change.deed().requires() {
                let later = provides[index..].iter().any(|it| it.contains(&rests_on));
                assert!(!later, "{method}: {planned:?} before {rests_on:?}");
            }
        }
    }
}
