#![allow(clippy::unwrap_used)]
use super::super::sample;
use super::*;
use crate::{AccountKind, ContactPart, Form, PrimaryContact};

fn contact(email: &str) -> AlternateContact {
    AlternateContact {
        name: "Ana".to_owned(),
        title: "Owner".to_owned(),
        email: email.to_owned(),
        phone: "+1 555 010 0199".to_owned(),
    }
}

fn with(kinds: &[ContactKind]) -> Account {
    sample::fresh_with(|account| {
        let set = kinds.iter().map(|kind| (*kind, contact("ana@example.com")));
        account.alternate_contacts = sample::read(set.collect());
    })
}

fn primary(missing: Vec<ContactPart>) -> Reading<PrimaryContact> {
    sample::read(PrimaryContact {
        name: "Ana".to_owned(),
        company: None,
        phone: "+1 555 010 0199".to_owned(),
        missing,
    })
}

fn ids(account: &Account) -> Vec<String> {
    let findings = sample::assess(&AlternateContacts, account).findings;
    findings.into_iter().map(|finding| finding.id).collect()
}

#[test]
fn statuses() {
    let changed = |change: &dyn Fn(&mut Account)| {
        let mut account = with(&ContactKind::ALL);
        change(&mut account);
        account
    };
    sample::table(
        &AlternateContacts,
        [
            ("none", with(&[]), Status::Todo),
            ("security", with(&[ContactKind::Security]), Status::Holds),
            ("billing", with(&[ContactKind::Billing]), Status::Attention),
            ("all", with(&ContactKind::ALL), Status::Holds),
            (
                "not read",
                changed(&|account| account.alternate_contacts = Reading::NotRead),
                Status::Unknown,
            ),
            ("project", sample::project(), Status::NotApplicable),
            (
                "denied",
                changed(&|account| {
                    let reason = "no".into();
                    account.alternate_contacts = Reading::Denied { reason };
                }),
                Status::Unknown,
            ),
            (
                "owner without a phone",
                changed(&|account| account.primary_contact = primary(vec![ContactPart::Phone])),
                Status::Attention,
            ),
            (
                "owner whole",
                changed(&|account| account.primary_contact = primary(Vec::new())),
                Status::Holds,
            ),
        ],
    );
}

/// Not read is never taken for whole.
#[test]
fn says_that_the_owners_details_could_not_be_read() {
    let mut account = with(&ContactKind::ALL);
    account.primary_contact = Reading::Denied {
        reason: "no".into(),
    };
    assert_eq!(
        ids(&account),
        [
            "alternate-contacts-found-security",
            "alternate-contacts-found-primary-unread"
        ]
    );
}

#[test]
fn names_the_contacts_that_are_worth_having() {
    assert_eq!(
        ids(&with(&[ContactKind::Security])),
        [
            "alternate-contacts-found-security",
            "alternate-contacts-found-no-billing",
            "alternate-contacts-found-no-operations"
        ]
    );
    assert_eq!(ids(&with(&[])), ["alternate-contacts-found-none"]);
}

fn answers(contacts: &[&str]) -> Answers {
    Answers::default()
        .with(ID, "contacts", contacts.to_vec())
        .with(ID, "email", " ana@example.com ")
        .with(ID, "name", "Ana")
        .with(ID, "title", "Owner")
        .with(ID, "phone", "+1 555 010 0199")
}

#[test]
fn one_answer_serves_all_three_and_what_is_so_already_is_left() {
    let all = answers(&["security", "billing", "operations"]);
    let planned = |account: &Account| AlternateContacts.changes(account, &all).unwrap();
    let put = |kind| {
        let contact = contact("ana@example.com");
        PutAlternateContact { kind, contact }.into()
    };
    assert_eq!(planned(&with(&[])), ContactKind::ALL.map(put));
    assert_eq!(planned(&with(&ContactKind::ALL)), []);
    let rest = [ContactKind::Billing, ContactKind::Operations].map(put);
    assert_eq!(planned(&with(&[ContactKind::Security])), rest);
}

/// What is there is the default of the answers, so that nobody types it again.
#[test]
fn asks_for_what_is_absent_and_knows_what_is_there() {
    let none = Answers::default();
    let questions = AlternateContacts.questions(&with(&[ContactKind::Billing]), &none);
    assert_eq!(
        questions[0].default,
        Some(json!(["security", "operations"]))
    );
    assert_eq!(questions[1].default, Some(json!("ana@example.com")));
    let questions = AlternateContacts.questions(&with(&[]), &none);
    assert!(questions[1..].iter().all(|it| it.default.is_none()));
    assert!(!crate::propose(&with(&[]), &none).has(ID));
}

#[test]
fn refuses_what_aws_refuses() {
    let long = "a".repeat(MAX_NAME + 1);
    for (field, value, reason) in [
        ("email", "", "alternate-contacts-email-missing"),
        ("email", "ana", "invalid-contact-email"),
        ("email", "ana@example", "invalid-contact-email"),
        ("email", "a na@example.com", "invalid-contact-email"),
        ("name", long.as_str(), "invalid-contact-name"),
        ("title", long.as_str(), "invalid-contact-title"),
        ("phone", "call me", "invalid-contact-phone"),
        ("phone", "+", "invalid-contact-phone"),
        ("phone", "  ", "alternate-contacts-phone-missing"),
    ] {
        let answers = answers(&["security"]).with(ID, field, value);
        let wrong = AlternateContacts.changes(&with(&[]), &answers).unwrap_err();
        assert_eq!((wrong.field.as_str(), &*wrong.reason.0.id), (field, reason));
    }
    let wrong = AlternateContacts.changes(&with(&[]), &answers(&["sales"]));
    assert_eq!(wrong.unwrap_err().field, "contacts");
}

#[test]
fn the_table_has_a_row_for_each_contact() {
    let mut account = with(&[ContactKind::Security]);
    account.primary_contact = primary(Vec::new());
    assert_eq!(account.kind(), Some(AccountKind::Standalone));
    let detail = AlternateContacts.details(&account).remove(0);
    let Form::Table { columns, rows } = detail.form else {
        unreachable!();
    };
    assert_eq!(rows.len(), 4);
    assert!(rows.iter().all(|row| row.len() == columns.len()));
    account.alternate_contacts = Reading::NotRead;
    assert!(AlternateContacts.details(&account).is_empty());
}
