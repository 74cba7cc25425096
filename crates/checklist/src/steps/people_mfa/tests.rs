#![allow(clippy::unwrap_used)]

use super::*;
use crate::steps::sample;
use crate::{ADMINISTRATOR_ACCESS, EnrolMfa, Form, ReportRow, Status};
use crate::{Reading, SignIn, User};

/// The administrator `ana` with MFA, and `bob` as said.
fn with_bob(administrator: bool, password: bool, devices: &[&str]) -> Account {
    let mut account = sample::with_admin(true, &["arn:mfa/ana"]);
    let policies = vec![ADMINISTRATOR_ACCESS.to_owned(); usize::from(administrator)];
    sample::add_user(&mut account, "bob", policies, password, devices);
    account
}

fn denied<T>() -> Reading<T> {
    Reading::Denied {
        reason: "no".into(),
    }
}

#[test]
fn statuses() {
    let nobody_has_it = {
        let mut account = sample::with_admin(true, &[]);
        sample::add_user(&mut account, "bob", Vec::new(), true, &[]);
        account
    };
    let refused = {
        let mut account = with_bob(false, true, &[]);
        account.sign_ins = denied();
        account
    };
    let in_project = {
        let mut account = with_bob(false, true, &[]);
        account.caller = sample::project().caller;
        account
    };
    sample::table(
        &PeopleMfa,
        [
            ("nobody", sample::fresh(), Status::NotApplicable),
            (
                "all",
                with_bob(false, true, &["arn:mfa/bob"]),
                Status::Holds,
            ),
            ("one not", with_bob(false, true, &[]), Status::Attention),
            ("a machine", with_bob(false, false, &[]), Status::Holds),
            ("nobody has it", nobody_has_it, Status::Todo),
            (
                "administrators alone",
                with_bob(true, true, &[]),
                Status::Todo,
            ),
            ("project", sample::project(), Status::NotApplicable),
            ("a user in a project", in_project, Status::Attention),
            ("denied", refused, Status::Unknown),
        ],
    );
}

/// Whoever is in neither source is not taken for protected.
#[test]
fn who_was_made_after_the_report_is_not_in_order() {
    let mut account = with_bob(false, true, &["arn:mfa/bob"]);
    account.sign_ins = denied();
    account.credential_report = sample::report("ana", true);
    let verdict = sample::assess(&PeopleMfa, &account);
    assert_eq!(verdict.status, Status::Unknown);
    assert_eq!(verdict.findings[0].id, "people-mfa-found-unseen");
}

#[test]
fn pairs_whom_the_person_chose_and_nobody_else_does() {
    let account = with_bob(false, true, &[]);
    let questions = PeopleMfa.questions(&account, &Answers::default());
    assert_eq!(questions[0].choices()[0].value, "bob");
    assert_eq!(questions[0].default, None);
    assert!(!PeopleMfa.is_usual(&account));
    let answers = Answers::default().with(ID, "users", vec!["bob", "somebody else's"]);
    let (user, device) = ("bob".to_owned(), "bob".to_owned());
    assert_eq!(
        PeopleMfa.changes(&account, &answers).unwrap(),
        [EnrolMfa { user, device }.into()]
    );
    let both = answers.with("admin-mfa", "users", vec!["bob"]);
    assert_eq!(PeopleMfa.changes(&account, &both).unwrap(), []);
}

/// Of thousands some are named, and all are counted.
#[test]
fn the_table_is_bounded() {
    let mut account = with_bob(true, true, &[]);
    let mut report = sample::report("ana", true);
    if let (
        Reading::Known {
            value: directory, ..
        },
        Reading::Known { value: report, .. },
    ) = (&mut account.directory, &mut report)
    {
        for number in 0..5000 {
            let name = format!("user-{number:04}");
            directory.users.insert(name.clone(), User::default());
            let row = ReportRow {
                password: true,
                ..ReportRow::default()
            };
            report.users.insert(name, row);
        }
    }
    account.credential_report = report;
    let details = PeopleMfa.details(&account);
    let Form::Table { columns, rows } = &details[0].form else {
        unreachable!("{details:?}");
    };
    assert_eq!(rows.len(), super::super::common::MOST_ROWS);
    assert!(rows.iter().all(|row| row.len() == columns.len()));
    // The administrator comes first, and can be chosen; the report alone knows the others.
    assert_eq!(rows[0][0], crate::Cell::value("bob"));
    let here = |id: &str| crate::Cell::value(crate::Message::new(id));
    assert_eq!(rows[0][3], here("people-mfa-here"));
    assert_eq!(rows[1][3], here("people-mfa-only-console"));
    assert_eq!(details[0].title.args["count"], crate::Arg::from(5001_usize));
}

#[test]
fn nothing_is_shown_where_nobody_is_missing() {
    assert_eq!(
        PeopleMfa.details(&with_bob(false, true, &["arn:mfa/bob"])),
        []
    );
    let mut account = with_bob(false, false, &[]);
    if let Reading::Known { value, .. } = &mut account.sign_ins {
        value.insert("bob".into(), SignIn::default());
    }
    assert_eq!(PeopleMfa.details(&account), []);
}
