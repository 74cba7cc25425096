#![allow(clippy::unwrap_used)]

use super::*;
use crate::steps::sample;
use crate::{
    AccessKey, Caller, Cell, Confirmation, CredentialReport, Form, KeyUse, LastSignIn, LastUse,
    PasswordUse, Reading, Status,
};

/// `ana`, who got her password so many days ago and signed in so many days ago, seen by a role,
/// with root's last uses by password and by key.
fn account(
    given: i64,
    last: LastSignIn,
    root_password: Option<i64>,
    root_key: Option<i64>,
) -> Account {
    let mut account = sample::with_admin(true, &[]);
    account.caller = sample::read(Caller::new(
        "123456789012",
        "arn:aws:sts::123456789012:assumed-role/auditor/me",
    ));
    if let Reading::Known { value, .. } = &mut account.sign_ins {
        value.get_mut("ana").unwrap().password_use = PasswordUse {
            set_at: Some(sample::days(-given)),
            last,
        };
    }
    let key = root_key.map(|days| AccessKey {
        last_use: LastUse::At(KeyUse {
            at: sample::days(-days),
            service: String::new(),
            region: String::new(),
        }),
        ..sample::key("", 400)
    });
    account.credential_report = sample::read(CredentialReport {
        generated_at: sample::now(),
        users: Default::default(),
        root_last_used_at: root_password.map(|days| sample::days(-days)),
        root_access_keys: key.into_iter().collect(),
    });
    account
}

fn at(days: i64) -> LastSignIn {
    LastSignIn::At(sample::days(-days))
}

fn denied<T>() -> Reading<T> {
    Reading::Denied {
        reason: "no".into(),
    }
}

#[test]
fn statuses() {
    let by_role = {
        let mut account = account(400, at(1), Some(3), None);
        account.credential_report = denied();
        account
    };
    let neither = {
        let mut account = account(400, at(1), Some(3), None);
        account.credential_report = denied();
        account.sign_ins = denied();
        account
    };
    sample::table(
        &DailySignIn,
        [
            ("nobody", sample::fresh(), Status::Todo),
            (
                "never",
                account(3, LastSignIn::Never, Some(3), None),
                Status::Todo,
            ),
            (
                "not told",
                account(400, LastSignIn::NotTold, Some(3), None),
                Status::Unknown,
            ),
            (
                "root before",
                account(400, at(1), Some(3), None),
                Status::Holds,
            ),
            ("root never", account(400, at(1), None, None), Status::Holds),
            (
                "root since",
                account(400, at(3), Some(1), None),
                Status::Attention,
            ),
            (
                "root's key since",
                account(400, at(3), Some(30), Some(1)),
                Status::Attention,
            ),
            (
                "the first day",
                account(1, at(1), Some(0), None),
                Status::Holds,
            ),
            (
                "after it",
                account(3, at(3), Some(1), None),
                Status::Attention,
            ),
            ("no report", by_role, Status::Unknown),
            ("neither", neither, Status::Unknown),
            ("project", sample::project(), Status::NotApplicable),
        ],
    );
}

/// Whoever Firstday is signed in as is the surest evidence, of root as of the administrator.
#[test]
fn who_is_signed_in_here_counts() {
    let mut account = account(400, LastSignIn::Never, Some(1), None);
    let user = "arn:aws:iam::123456789012:user/ana";
    account.caller = sample::read(Caller::new("123456789012", user));
    assert_eq!(sample::assess(&DailySignIn, &account).status, Status::Holds);
    account.caller = sample::fresh().caller;
    if let Reading::Known { value, .. } = &mut account.sign_ins {
        value.get_mut("ana").unwrap().password_use.last = at(0);
    }
    let here = sample::assess(&DailySignIn, &account);
    assert_eq!(here.status, Status::Holds, "at the same moment");
    if let Reading::Known { value, .. } = &mut account.sign_ins {
        value.get_mut("ana").unwrap().password_use.last = at(1);
    }
    let here = sample::assess(&DailySignIn, &account);
    assert_eq!(here.status, Status::Todo);
    assert_eq!(here.findings[0].id, "daily-sign-in-found-root-here");
}

#[test]
fn a_person_can_say_what_aws_refuses_to_tell() {
    let mut account = account(400, at(1), None, None);
    account.credential_report = denied();
    let said = Confirmation {
        by: "me".into(),
        at: sample::now(),
        note: None,
    };
    let part = "daily-sign-in/root-away";
    account.confirmations = sample::read([(part.to_owned(), said.clone())].into());
    assert_eq!(
        sample::assess(&DailySignIn, &account).status,
        Status::Unknown
    );
    account.confirmations = sample::read([(ID.to_owned(), said)].into());
    assert_eq!(
        sample::assess(&DailySignIn, &account).status,
        Status::Confirmed
    );
}

#[test]
fn shows_the_way_the_evidence_and_what_root_is_for() {
    let mut account = account(400, at(1), Some(3), None);
    let details = DailySignIn.details(&account);
    let names: Vec<&str> = details.iter().map(|detail| detail.name.as_str()).collect();
    assert_eq!(names, ["way", "told", "root-needed"]);
    let tick = |account: &Account| {
        let details = DailySignIn.details(account);
        let cells: Vec<Cell> = details[1].cells().cloned().collect();
        cells.last().cloned()
    };
    let part = ROOT_AWAY.to_owned();
    assert_eq!(
        tick(&account),
        Some(Cell::Tick {
            part: part.clone(),
            at: None
        })
    );
    let said = Confirmation {
        by: "me".into(),
        at: sample::now(),
        note: None,
    };
    account.confirmations = sample::read([(format!("{ID}/{part}"), said)].into());
    let now = Some(sample::now());
    assert_eq!(tick(&account), Some(Cell::Tick { part, at: now }));
    let Form::Table { rows, columns } = &details[2].form else {
        unreachable!("{details:?}");
    };
    assert!(rows.iter().all(|row| row.len() == columns.len()));
    assert_eq!(DailySignIn.details(&sample::fresh()), []);
}

/// A project has no root user, so nothing of one is judged or shown.
#[test]
fn a_project_with_an_administrator_of_its_own() {
    let mut account = account(400, at(1), None, None);
    account.caller = sample::project().caller;
    account.credential_report = Reading::NotRead;
    assert_eq!(sample::assess(&DailySignIn, &account).status, Status::Holds);
    assert_eq!(DailySignIn.details(&account).len(), 2);
}
