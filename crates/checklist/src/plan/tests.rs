#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::*;
use crate::steps::sample;
use crate::{
    AccountSummary, Confirmation, ContactPhone, Facet, LastSignIn, MfaCase, PhoneStatus,
    ProgramSessions, Reading, RegionState, SignIn, Status, Turn,
};

/// An account, seen by its root user, in which every step that Firstday can change has something
/// to change.
const SESSION: &str = "arn:aws:signin:us-east-1:123456789012:session/a1b2c3";

fn neglected() -> Account {
    let mut account = sample::with_admin(true, &[]);
    account.summary = sample::read(AccountSummary {
        root_mfa: false,
        root_access_keys: true,
        root_password: Some(true),
        root_certificates: Some(false),
    });
    account.root_keys = sample::read(vec![sample::key("AKIAROOT", 400)]);
    account.contact_phone = sample::read(ContactPhone::new(PhoneStatus::Unverified, "+15550142"));
    let ana = SignIn {
        password: true,
        mfa_devices: Vec::new(),
        access_keys: vec![sample::key("AKIA1", 400)],
        ..SignIn::default()
    };
    account.sign_ins = sample::read([("ana".to_owned(), ana)].into());
    account.regions = sample::read([("eu-south-2".to_owned(), RegionState::Disabled)].into());
    let session = json!({
        "arn": SESSION, "principal": "arn:aws:iam::123456789012:root", "client": "CLI", "listed_in": "us-east-1",
        "issued_at": sample::days(-2), "ends_at": sample::days(2),
    });
    account.program_sessions = sample::read(ProgramSessions {
        sessions: vec![serde_json::from_value(session).unwrap()],
        own_only: None,
    });
    let simulated = MfaCase::ALL.map(|by| sample::mfa_trial("ana", by));
    account.mfa_trials = sample::read(simulated.to_vec());
    sample::add_user(&mut account, "zoe", Vec::new(), true, &[]);
    if let Reading::Known { value, .. } = &mut account.sign_ins {
        let zoe = value.get_mut("zoe").unwrap();
        zoe.password_use.last = LastSignIn::At(sample::days(-60));
    }
    account
}

/// An answer to every question of every step, and a section for each that asks nothing.
fn everything() -> Answers {
    let sections = json!({
        "account-kind": {},
        "alternate-contacts": { "contacts": ["security"], "email": "ana@example.com",
            "name": "Ana", "title": "Owner", "phone": "+1 555 010 0199" },
        "root-mfa": {},
        "root-access-keys": { "delete": ["AKIAROOT"] },
        "root-recovery": {},
        "password-policy": {},
        "groups": { "extra": ["billing"] },
        "admin-user": { "name": "ben", "alias": "shop" },
        "admin-mfa": { "users": ["ana"] },
        "require-mfa": { "groups": ["Administrators"], "told": ["told"] },
        "people-mfa": { "users": ["zoe"] },
        "unused-sign-ins": { "passwords": ["zoe"] },
        "cli-access":
            { "user": "ana", "profile": "firstday", "region": "us-east-1", "method": "access-key" },
        "access-keys": { "deactivate": ["AKIA1"] },
        "budgets": { "amount": "10", "emails": ["ana@example.com"] },
        "cli-sessions": { "end": [SESSION] },
        "regions": { "enable": ["eu-south-2"] },
        "cost-anomaly": { "amount": "10", "emails": ["ana@example.com"] },
        "audit-trail": { "bucket": "my-logs" },
        "s3-public-access": { "public": "nothing" },
        "access-analyzer": {},
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

/// A key that is old and that nobody uses is the business of two steps, and is switched off once.
#[test]
fn what_two_steps_want_is_planned_once() {
    let section = |step: &str, field: &str| Answers::default().with(step, field, json!(["AKIA1"]));
    let unused = section("unused-sign-ins", "keys");
    let old = section("access-keys", "deactivate");
    let both = unused
        .clone()
        .with("access-keys", "deactivate", json!(["AKIA1"]));
    let account = neglected();
    let planned = |answers: &Answers| plan(&account, answers).unwrap().changes;
    assert_eq!(planned(&old)[0].change, planned(&unused)[0].change);
    assert_eq!(planned(&both), planned(&unused));
    assert_eq!(planned(&both).len(), 1);
}

#[test]
fn what_is_left_empty_is_a_required_question_and_says_what_to_fill_in() {
    let account = neglected();
    let asked = STEPS.iter().filter(|step| {
        let answers: Answers = serde_json::from_value(json!({ step.id(): {} })).unwrap();
        let Err(invalid) = step.plan(&account, &answers) else {
            return false;
        };
        assert_eq!(invalid, InvalidAnswer::missing(step.id(), &invalid.field));
        let questions = step.questions(&account, &answers);
        let mut required = questions.iter().filter(|question| question.required);
        assert!(
            required.any(|question| question.field == invalid.field),
            "{invalid}"
        );
        true
    });
    assert!(asked.count() > 3);
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
        .with("people-mfa", "users", Vec::<String>::new())
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
            Turn::VerifyPhone {
                ending: "42".into()
            },
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

/// Declined until the day after tomorrow.
fn declining(step: &str) -> Reading<std::collections::BTreeMap<String, crate::Decline>> {
    let decline = crate::Decline {
        by: "arn:aws:iam::123456789012:user/ana".into(),
        at: sample::days(-1),
        until: sample::days(2),
        reason: "not here".into(),
    };
    sample::read([(step.to_owned(), decline)].into())
}

#[test]
fn what_is_declined_counts_neither_as_done_nor_as_open_until_its_day() {
    let budgets = crate::find_step("budgets").unwrap();
    let mut account = sample::fresh();
    let before = crate::Checklist::assess(&account);
    account.declines = declining("budgets");
    let verdict = budgets.assess(&account);
    assert_eq!(verdict.status, Status::Declined);
    let ids: Vec<&str> = verdict.findings.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids[..2], ["declined-by", "declined-reason"]);
    let after = crate::Checklist::assess(&account);
    let [was, is] = [&before, &after].map(|it| it.progress(crate::When::Today));
    assert_eq!((is.done, is.steps), (was.done, was.steps - 1));
    assert_eq!(after.counted().count(), before.counted().count() - 1);
    assert!(!crate::propose(&account, &Answers::default()).has("budgets"));
    account.observed_at = sample::days(2);
    let again = budgets.assess(&account);
    assert_eq!(again.status, Status::Todo);
    assert_eq!(again.findings.last().unwrap().id, "declined-over");
}

#[test]
fn neither_what_holds_nor_what_puts_the_account_at_risk_is_declined() {
    let root_mfa = crate::find_step("root-mfa").unwrap();
    let mut account = sample::fresh();
    account.declines = declining("root-mfa");
    let verdict = root_mfa.assess(&account);
    assert_eq!(verdict.status, Status::Todo);
    assert!(verdict.severity.is_some() && !verdict.can_be_declined());
    assert_eq!(verdict.findings.last().unwrap().id, "declined-too-grave");
    if let Reading::Known { value, .. } = &mut account.summary {
        value.root_mfa = true;
    }
    assert_eq!(root_mfa.assess(&account).status, Status::Holds);
}
