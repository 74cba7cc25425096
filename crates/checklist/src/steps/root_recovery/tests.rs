#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use super::super::sample;
use super::*;
use crate::{AccountSummary, Confirmation, Form, Mark, Organization, Reading, RootDevice};

/// A new account of which the person has tried these parts, so many days ago.
fn tried(parts: &[(&str, i64)]) -> Account {
    let said: BTreeMap<String, Confirmation> = parts
        .iter()
        .map(|(part, ago)| {
            let said = Confirmation {
                by: "arn:aws:iam::123456789012:root".into(),
                at: sample::days(-ago),
                note: None,
            };
            (format!("root-recovery/{part}"), said)
        })
        .collect();
    sample::fresh_with(|account| account.confirmations = sample::read(said))
}

fn all(ago: i64) -> Account {
    tried(
        &Part::NAMES
            .iter()
            .map(|name| (*name, ago))
            .collect::<Vec<_>>(),
    )
}

fn phone(status: PhoneStatus) -> Reading<ContactPhone> {
    sample::read(ContactPhone::new(status, "+84901234567"))
}

fn devices(count: usize) -> Reading<Vec<RootDevice>> {
    let device = |number: usize| RootDevice {
        serial: format!("arn:aws:iam::123456789012:mfa/{number}"),
        added_at: None,
    };
    sample::read((0..count).map(device).collect())
}

fn with(mut account: Account, change: impl FnOnce(&mut Account)) -> Account {
    change(&mut account);
    account
}

fn ids(account: &Account) -> Vec<String> {
    let findings = sample::assess(&RootRecovery, account).findings;
    findings.into_iter().map(|finding| finding.id).collect()
}

/// A member account whose root user has no credentials.
fn without_root() -> Account {
    with(tried(&[]), |account| {
        account.summary = sample::read(AccountSummary {
            root_mfa: false,
            root_access_keys: false,
            root_password: Some(false),
            root_certificates: Some(false),
        });
        account.organization = sample::read(Some(Organization {
            id: "o-a1b2c3d4e5".into(),
            management_account_id: "999999999999".into(),
            management_email: None,
        }));
    })
}

#[test]
fn statuses() {
    let shown = |account: Account, status, count| {
        with(account, |account| {
            account.contact_phone = phone(status);
            account.root_devices = devices(count);
        })
    };
    let rest = || tried(&[("mailbox", 2), ("kit", 2)]);
    sample::table(
        &RootRecovery,
        [
            ("nothing tried", tried(&[]), Status::Todo),
            ("some tried", rest(), Status::Todo),
            ("all tried", all(2), Status::Confirmed),
            ("all tried long ago", all(366), Status::Attention),
            ("a year is not over", all(364), Status::Confirmed),
            (
                "AWS shows the rest",
                shown(rest(), PhoneStatus::Verified, 2),
                Status::Confirmed,
            ),
            (
                "AWS shows that the phone is not",
                shown(all(2), PhoneStatus::Unverified, 2),
                Status::Todo,
            ),
            (
                "AWS waits for a code",
                shown(all(2), PhoneStatus::Pending, 2),
                Status::Attention,
            ),
            (
                "AWS verifies no phones here",
                shown(rest(), PhoneStatus::NotSupported, 2),
                Status::Confirmed,
            ),
            (
                "AWS shows one device",
                shown(all(2), PhoneStatus::Verified, 1),
                Status::Todo,
            ),
            (
                "what was said is not known",
                sample::fresh(),
                Status::Unknown,
            ),
            (
                "no root user to sign in as",
                without_root(),
                Status::NotApplicable,
            ),
            ("project", sample::project(), Status::NotApplicable),
        ],
    );
}

#[test]
fn says_of_each_part_what_is_left_to_do() {
    let account = with(tried(&[("mailbox", 400), ("kit", 1)]), |account| {
        account.contact_phone = phone(PhoneStatus::Pending);
    });
    assert_eq!(
        ids(&account),
        [
            "root-recovery-found-second-device",
            "root-recovery-found-mailbox-due",
            "root-recovery-found-code-sent",
        ]
    );
    assert_eq!(ids(&all(5)), ["root-recovery-found-ready"]);
}

#[test]
fn everything_is_due_a_year_after_what_was_tried_first() {
    assert_eq!(
        next_drill(&tried(&[("kit", 1), ("mailbox", 30)])),
        sample::days(335)
    );
    assert_eq!(next_drill(&tried(&[])), sample::days(365));
}

#[test]
fn each_part_can_be_ticked_and_says_when_it_was() {
    let account = with(tried(&[("kit", 3)]), |account| {
        account.root_devices = devices(2);
    });
    let details = RootRecovery.details(&account);
    let Form::Table { columns, rows } = &details[0].form else {
        unreachable!()
    };
    assert!(rows.iter().all(|row| row.len() == columns.len()));
    let ticks: Vec<_> = rows
        .iter()
        .filter_map(|row| match row.last() {
            Some(Cell::Tick { part, at }) => Some((part.as_str(), *at)),
            Some(_) | None => None,
        })
        .collect();
    let kit = Some(sample::days(-3));
    assert_eq!(
        ticks,
        [
            ("second-device", None),
            ("mailbox", None),
            ("phone", None),
            ("kit", kit)
        ]
    );
    let seen = Message::new("root-recovery-shown-several");
    assert_eq!(rows[0][2], Cell::mark(Mark::Good, seen));
    assert_eq!(RootRecovery.details(&without_root()), []);
}

#[test]
fn verifies_the_phone_when_that_is_wanted_and_left_to_do() {
    let wanted: Answers = serde_json::from_value(serde_json::json!({ ID: {} })).unwrap();
    let planned = |status, answers: &Answers| {
        let account = with(tried(&[]), |account| account.contact_phone = phone(status));
        let step: &dyn Step = &RootRecovery;
        assert!(!step.can_change(&account) || RootRecovery.has_changes(&account));
        RootRecovery.changes(&account, answers).unwrap()
    };
    let verify = VerifyPhone {
        ending: "67".into(),
    };
    for status in [PhoneStatus::Unverified, PhoneStatus::Pending] {
        assert_eq!(planned(status, &wanted), [verify.clone().into()]);
        assert_eq!(planned(status, &Answers::default()), []);
    }
    for status in [
        PhoneStatus::Verified,
        PhoneStatus::NotSupported,
        PhoneStatus::NotTold,
    ] {
        assert_eq!(planned(status, &wanted), []);
    }
    let step: &dyn Step = &RootRecovery;
    assert!(
        !step.can_change(&tried(&[])),
        "nothing is known of the phone"
    );
}
