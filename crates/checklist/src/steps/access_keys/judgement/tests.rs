//! What is unused, by days, by what AWS tells, and by whose it is.
//!
//! The right values: CIS AWS Foundations, "Ensure credentials unused for 45 days or more are
//! disabled" (audit: what was used counts from its last use, what never was from when it was made or
//! changed; root is left out), and AWS Security Hub, IAM.22.

#![allow(clippy::unwrap_used)]

use super::super::step::AccessKeys;
use super::*;
use crate::steps::sample;
use crate::{
    CredentialReport, KeyUse, LastSignIn, LastUse, Organization, PasswordUse, ReportRow, SignIn,
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
    (45, Use::Never, Status::Attention, "never-used"),
    (60, Use::Ago(0), Status::Holds, "fine"),
    (60, Use::Ago(44), Status::Holds, "fine"),
    (60, Use::Ago(45), Status::Attention, "unused"),
    (91, Use::Ago(1), Status::Attention, "old"),
    (44, Use::NotTold, Status::Holds, "fine"),
    (45, Use::NotTold, Status::Unknown, "use-not-told"),
];

const PASSWORDS: &[Row] = &[
    (44, Use::Never, Status::Holds, "fine"),
    (45, Use::Never, Status::Attention, "unused-passwords"),
    (400, Use::Ago(44), Status::Holds, "fine"),
    (400, Use::Ago(45), Status::Attention, "unused-passwords"),
    (44, Use::NotTold, Status::Holds, "fine"),
    (45, Use::NotTold, Status::Unknown, "use-not-told"),
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
    let verdict = sample::assess(&AccessKeys, account);
    let ids: Vec<&str> = verdict.findings.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(verdict.status, *status, "{what} of {age} days: {ids:?}");
    let finding = format!("access-keys-found-{finding}");
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
            &(row.0, row.1, Status::Holds, "fine"),
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
            &(row.0, row.1, Status::Holds, "fine"),
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
        sample::assess(&AccessKeys, &account).status
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
        (Use::Ago(3), Status::Holds),
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
            let verdict = sample::assess(&AccessKeys, &account);
            assert_eq!(verdict.status, status, "{verdict:?}");
        }
    }
}

/// No standard counts them, so they change nothing; they are told, and so is it where they could not
/// be read.
#[test]
fn credentials_for_single_services() {
    let credential = |active, ends: Option<i64>| ServiceCredential {
        user: "ana".into(),
        service: "bedrock.amazonaws.com".into(),
        active,
        created_at: None,
        expires_at: ends.map(sample::days),
    };
    for (reading, told) in [
        (sample::read(vec![]), None),
        (sample::read(vec![credential(false, None)]), None),
        (sample::read(vec![credential(true, Some(-1))]), None),
        (
            sample::read(vec![credential(true, None)]),
            Some("service-credentials"),
        ),
        (
            sample::read(vec![credential(true, Some(1))]),
            Some("service-credentials-ending"),
        ),
        (
            Reading::Denied {
                reason: "no".into(),
            },
            Some("services-unread"),
        ),
        (Reading::NotRead, None),
    ] {
        let mut account = live(SignIn::default());
        account.service_credentials = reading;
        let verdict = sample::assess(&AccessKeys, &account);
        assert_eq!(verdict.status, Status::Holds);
        let rest: Vec<&str> = verdict.findings[1..]
            .iter()
            .map(|it| it.id.as_str())
            .collect();
        let told: Vec<String> = told
            .map(|it| format!("access-keys-found-{it}"))
            .into_iter()
            .collect();
        assert_eq!(rest, told);
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
    }));
    assert_eq!(
        sample::assess(&AccessKeys, &account).status,
        Status::Attention
    );
}
