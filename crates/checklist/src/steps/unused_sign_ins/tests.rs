//! What is unused, by days, by what AWS tells, and by whose it is.
//!
//! The right values: CIS AWS Foundations, "Ensure credentials unused for 45 days or more are
//! disabled" (audit: what was used counts from its last use, what never was from when it was made or
//! changed; root is left out), and AWS Security Hub, IAM.22.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::steps::sample;
use crate::{
    ADMINISTRATOR_ACCESS, AccessKey, Caller, CliProfile, CredentialReport, Form, KeyUse,
    LastSignIn, LastUse, Organization, PasswordUse, Reading, ReportRow, SignIn, Status,
    StoredCredential, User,
};

/// A row of the table: the age in days, the days since the last use, the status, and the finding.
type Row = (i64, Use, Status, &'static str);

#[derive(Clone, Copy)]
enum Use {
    NotTold,
    Never,
    Ago(i64),
}

const KEYS: &[Row] = &[
    (0, Use::Never, Status::Holds, "fine"),
    (1, Use::Never, Status::Holds, "not-yet-used"),
    (44, Use::Never, Status::Holds, "not-yet-used"),
    (45, Use::Never, Status::Attention, "keys-never"),
    (60, Use::Ago(0), Status::Holds, "fine"),
    (60, Use::Ago(44), Status::Holds, "fine"),
    (60, Use::Ago(45), Status::Attention, "keys"),
    (44, Use::NotTold, Status::Holds, "fine"),
    (45, Use::NotTold, Status::Unknown, "not-told"),
];

const PASSWORDS: &[Row] = &[
    (44, Use::Never, Status::Holds, "fine"),
    (45, Use::Never, Status::Attention, "passwords-never"),
    (400, Use::Ago(44), Status::Holds, "fine"),
    (400, Use::Ago(45), Status::Attention, "passwords"),
    (44, Use::NotTold, Status::Holds, "fine"),
    (45, Use::NotTold, Status::Unknown, "not-told"),
];

fn key(age: i64, used: Use) -> AccessKey {
    AccessKey {
        last_use: match used {
            Use::NotTold => LastUse::NotTold,
            Use::Never => LastUse::Never,
            Use::Ago(days) => LastUse::At(KeyUse {
                at: sample::days(-days),
                service: String::new(),
                region: String::new(),
            }),
        },
        ..sample::key("AKIA1", age)
    }
}

fn password(age: i64, used: Use) -> PasswordUse {
    PasswordUse {
        set_at: Some(sample::days(-age)),
        last: match used {
            Use::NotTold => LastSignIn::NotTold,
            Use::Never => LastSignIn::Never,
            Use::Ago(days) => LastSignIn::At(sample::days(-days)),
        },
    }
}

/// `ana` as AWS answers about her now.
fn live(sign_in: SignIn) -> Account {
    let mut account = sample::with_admin(true, &[]);
    account.sign_ins = sample::read(std::iter::once(("ana".to_owned(), sign_in)).collect());
    account
}

/// The same of `ana` by the report alone.
fn reported(sign_in: SignIn) -> Account {
    let mut account = sample::with_admin(true, &[]);
    account.sign_ins = Reading::Denied {
        reason: "no".into(),
    };
    let row = ReportRow {
        password: sign_in.password,
        password_use: sign_in.password_use,
        mfa: false,
        access_keys: sign_in.access_keys,
    };
    account.credential_report = sample::read(CredentialReport {
        generated_at: sample::days(0),
        users: std::iter::once(("ana".to_owned(), row)).collect(),
        root_last_used_at: None,
        root_access_keys: Vec::new(),
    });
    account
}

fn check(account: &Account, row: &Row, what: &str) {
    let (age, _, status, finding) = row;
    let verdict = sample::assess(&UnusedSignIns, account);
    let ids: Vec<&str> = verdict.findings.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(verdict.status, *status, "{what} of {age} days: {ids:?}");
    let finding = format!("unused-sign-ins-found-{finding}");
    assert!(
        ids.contains(&finding.as_str()),
        "{what} of {age} days: {ids:?}"
    );
}

#[test]
fn keys_that_nobody_uses() {
    for row in KEYS {
        let sign_in = SignIn {
            access_keys: vec![key(row.0, row.1)],
            ..SignIn::default()
        };
        check(&live(sign_in.clone()), row, "a key, live,");
        check(&reported(sign_in), row, "a key, by the report,");
        let off = AccessKey {
            active: false,
            ..key(row.0, row.1)
        };
        let sign_in = SignIn {
            access_keys: vec![off],
            ..SignIn::default()
        };
        check(
            &live(sign_in),
            &(row.0, row.1, Status::NotApplicable, "none"),
            "off",
        );
    }
}

#[test]
fn passwords_that_nobody_uses() {
    for row in PASSWORDS {
        let sign_in = |password| SignIn {
            password,
            password_use: self::password(row.0, row.1),
            ..SignIn::default()
        };
        check(&live(sign_in(true)), row, "a password, live,");
        check(&reported(sign_in(true)), row, "a password, by the report,");
        check(
            &live(sign_in(false)),
            &(row.0, row.1, Status::NotApplicable, "none"),
            "no password",
        );
    }
}

/// The report is up to four hours old: who signed in since is not called idle, and a password that
/// was changed after it was given counts from then.
#[test]
fn a_live_answer_counts_for_more_than_the_report() {
    let signed_in = |live_use: Use, report_use: Use, age: i64| {
        let mut account = live(SignIn {
            password: true,
            password_use: password(400, live_use),
            ..SignIn::default()
        });
        account.credential_report = reported(SignIn {
            password: true,
            password_use: password(age, report_use),
            ..SignIn::default()
        })
        .credential_report;
        sample::assess(&UnusedSignIns, &account).status
    };
    assert_eq!(signed_in(Use::Ago(0), Use::Ago(60), 400), Status::Holds);
    assert_eq!(
        signed_in(Use::Ago(60), Use::Ago(60), 400),
        Status::Attention
    );
    assert_eq!(signed_in(Use::Never, Use::Never, 3), Status::Holds);
    assert_eq!(signed_in(Use::NotTold, Use::Ago(3), 400), Status::Holds);
}

#[test]
fn a_key_of_the_root_user_that_nobody_uses() {
    for (used, status) in [
        (Use::Never, Status::Attention),
        (Use::Ago(45), Status::Attention),
        (Use::Ago(3), Status::NotApplicable),
    ] {
        let mut as_root = live(SignIn::default());
        as_root.root_keys = sample::read(vec![key(60, used)]);
        let mut by_report = reported(SignIn::default());
        by_report.root_keys = Reading::Denied {
            reason: "no".into(),
        };
        if let Reading::Known { value, .. } = &mut by_report.credential_report {
            value.root_access_keys = vec![key(60, used)];
        }
        for account in [as_root, by_report] {
            let verdict = sample::assess(&UnusedSignIns, &account);
            assert_eq!(verdict.status, status, "{verdict:?}");
        }
    }
}

/// Where somebody made users in a project all the same, they are looked at.
#[test]
fn a_project_with_users() {
    let mut account = live(SignIn {
        access_keys: vec![key(60, Use::Never)],
        ..SignIn::default()
    });
    account.caller = sample::project().caller;
    account.organization = sample::read(Some(Organization {
        id: "o-a1b2c3d4e5".into(),
        management_account_id: "999999999999".into(),
        management_email: None,
    }));
    assert_eq!(
        sample::assess(&UnusedSignIns, &account).status,
        Status::Attention
    );
}

/// Administrators of these names, each with a password that nobody uses and an unused key.
fn idle_administrators(names: &[&str]) -> Account {
    let mut account = sample::fresh();
    for name in names {
        let policy = vec![ADMINISTRATOR_ACCESS.to_owned()];
        sample::add_user(&mut account, name, policy, true, &[]);
        if let Reading::Known { value, .. } = &mut account.sign_ins {
            let sign_in = value.get_mut(*name).unwrap();
            sign_in.password_use = password(400, Use::Ago(60));
            let id = format!("AKIA{name}");
            sign_in.access_keys = vec![AccessKey {
                id,
                ..key(60, Use::Never)
            }];
        }
    }
    account
}

fn offered_fields(account: &Account) -> Vec<(String, Vec<String>)> {
    let questions = UnusedSignIns.questions(account, &Answers::default());
    let values = |question: &Question| {
        let choices = question.choices().iter();
        choices.map(|choice| choice.value.clone()).collect()
    };
    let all = questions.iter();
    all.map(|question| (question.field.clone(), values(question)))
        .collect()
}

fn choose(passwords: &[&str], keys: &[&str]) -> Answers {
    let answers = Answers::default().with(ID, "passwords", passwords.to_vec());
    answers.with(ID, "keys", keys.to_vec())
}

#[test]
fn switches_off_what_the_person_chose_and_nothing_by_itself() {
    let account = idle_administrators(&["ana", "ben"]);
    assert!(!UnusedSignIns.is_usual(&account));
    assert_eq!(
        offered_fields(&account),
        [
            (
                "passwords".to_owned(),
                vec!["ana".to_owned(), "ben".to_owned()]
            ),
            (
                "keys".to_owned(),
                vec!["AKIAana".to_owned(), "AKIAben".to_owned()]
            ),
        ]
    );
    let changes = UnusedSignIns
        .changes(&account, &choose(&["ana"], &["AKIAben"]))
        .unwrap();
    let expected: [Change; 2] = [
        DeleteLoginProfile { user: "ana".into() }.into(),
        DeactivateAccessKey {
            user: "ben".into(),
            access_key_id: "AKIAben".into(),
        }
        .into(),
    ];
    assert_eq!(changes, expected);
    for (answers, field) in [
        (choose(&["zoe"], &[]), "passwords"),
        (choose(&[], &["AKIAzoe"]), "keys"),
    ] {
        assert_eq!(
            UnusedSignIns.changes(&account, &answers).unwrap_err().field,
            field
        );
    }
}

/// Of two one may go, and of one none; where people come in through roles, nobody is the last.
#[test]
fn the_last_administrator_keeps_a_way_in() {
    let two = idle_administrators(&["ana", "ben"]);
    let both = choose(&["ana", "ben"], &[]);
    let refused = UnusedSignIns.changes(&two, &both).unwrap_err();
    assert_eq!(refused.reason.0.id, "invalid-last-administrator");
    assert_eq!(refused.field, "passwords");
    let mut one = idle_administrators(&["ana"]);
    let keys = vec![("keys".to_owned(), vec!["AKIAana".to_owned()])];
    assert_eq!(offered_fields(&one), keys, "the password is the last");
    let refused = UnusedSignIns
        .changes(&one, &choose(&["ana"], &[]))
        .unwrap_err();
    assert_eq!(refused.reason.0.id, "invalid-last-administrator");
    if let Reading::Known { value, .. } = &mut one.sign_ins {
        value.get_mut("ana").unwrap().password = false;
    }
    assert_eq!(offered_fields(&one), [], "the key is the last");
    one.caller = sample::project().caller;
    assert_eq!(offered_fields(&one), keys, "people come in through a role");
}

/// Nothing tells which of the caller's own lets the session in, and a profile must go on.
#[test]
fn what_is_in_use_is_never_switched_off() {
    let mut account = idle_administrators(&["ana", "ben", "zoe"]);
    let caller = "arn:aws:iam::123456789012:user/ana";
    account.caller = sample::read(Caller::new("123456789012", caller));
    let profile = |name: &str, user: &str, stored| CliProfile {
        name: name.into(),
        account_id: Some("123456789012".into()),
        user: Some(user.into()),
        stored: Some(stored),
        region: None,
        proved_arn: None,
        shadowed_by: Vec::new(),
        missing_program: None,
        exposed: None,
    };
    let key = StoredCredential::AccessKey {
        id: "AKIAben".into(),
        next: None,
        previous: None,
    };
    let session = StoredCredential::Session { ends_at: None };
    if let Reading::Known { value, .. } = &mut account.command_line {
        value.profiles = vec![profile("one", "ben", key), profile("two", "zoe", session)];
    }
    assert_eq!(
        offered_fields(&account),
        [
            ("passwords".to_owned(), vec!["ben".to_owned()]),
            ("keys".to_owned(), vec!["AKIAzoe".to_owned()]),
        ]
    );
    for answers in [
        choose(&["ana"], &[]),
        choose(&["zoe"], &[]),
        choose(&[], &["AKIAana"]),
        choose(&[], &["AKIAben"]),
    ] {
        let refused = UnusedSignIns.changes(&account, &answers).unwrap_err();
        assert_eq!(refused.reason.0.id, "invalid-sign-in-in-use");
    }
    let details = UnusedSignIns.details(&account);
    assert!(matches!(&details[0].form, Form::Table { rows, .. } if rows.len() == 6));
}

/// Nothing is taken from somebody by an answer of yesterday.
#[test]
fn who_has_signed_in_meanwhile_keeps_the_password() {
    let mut account = idle_administrators(&["ana", "ben"]);
    if let Reading::Known { value, .. } = &mut account.sign_ins {
        value.get_mut("ana").unwrap().password_use = password(400, Use::Ago(0));
    }
    let changes = UnusedSignIns.changes(&account, &choose(&["ana"], &[]));
    assert_eq!(changes, Ok(Vec::new()));
}

/// A user who was made after the report, in an account too large to ask about each.
#[test]
fn who_is_in_no_source_is_not_in_order() {
    let mut account = reported(SignIn {
        password: true,
        password_use: password(60, Use::Ago(1)),
        ..SignIn::default()
    });
    assert_eq!(
        sample::assess(&UnusedSignIns, &account).status,
        Status::Holds
    );
    if let Reading::Known { value, .. } = &mut account.directory {
        value.users.insert("new".into(), User::default());
    }
    assert_eq!(
        sample::assess(&UnusedSignIns, &account).status,
        Status::Unknown
    );
    account.credential_report = Reading::NotRead;
    assert_eq!(
        sample::assess(&UnusedSignIns, &account).status,
        Status::Unknown
    );
}

/// Whom the report alone knows cannot be chosen: it has no ids, and may be four hours old.
#[test]
fn the_report_names_and_the_console_switches_off() {
    let account = reported(SignIn {
        password: true,
        password_use: password(400, Use::Ago(60)),
        access_keys: vec![AccessKey {
            id: String::new(),
            ..key(60, Use::Never)
        }],
        ..SignIn::default()
    });
    assert_eq!(offered_fields(&account), []);
    let details = UnusedSignIns.details(&account);
    let Form::Table { rows, columns } = &details[0].form else {
        unreachable!("{details:?}");
    };
    assert_eq!((rows.len(), columns.len()), (2, 4));
    assert!(
        rows.iter()
            .all(|row| format!("{:?}", row[3]).contains("only-console"))
    );
}
