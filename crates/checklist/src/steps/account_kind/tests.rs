use rust_decimal::Decimal;

use super::super::sample;
use super::*;
use crate::{Caller, Cell, Directory, Form, Information, Organization, Reading, Role};

fn on_plan(status: Option<PlanStatus>, credits: Option<i64>, days: Option<i64>) -> Account {
    sample::fresh_with(|account| {
        account.plan = sample::read(Some(AccountPlan {
            kind: PlanKind::Free,
            status,
            credits_left: credits.map(Decimal::from),
            ends_at: days.map(sample::days),
        }));
    })
}

#[test]
fn statuses() {
    let expired = Some(PlanStatus::Expired);
    let active = Some(PlanStatus::Active);
    sample::table(
        &AccountKind,
        [
            ("fresh", sample::fresh(), Status::Holds),
            (
                "ends soon",
                on_plan(None, None, Some(29)),
                Status::Attention,
            ),
            ("runs", on_plan(active, Some(100), Some(99)), Status::Holds),
            (
                "few credits",
                on_plan(active, Some(20), Some(99)),
                Status::Attention,
            ),
            (
                "ended",
                on_plan(expired, Some(100), Some(-3)),
                Status::Attention,
            ),
            (
                "not begun",
                on_plan(Some(PlanStatus::NotStarted), None, None),
                Status::Holds,
            ),
            (
                "nobody could say",
                sample::fresh_with(|account| account.caller = Reading::NotRead),
                Status::Unknown,
            ),
        ],
    );
}

#[test]
fn an_ended_plan_does_not_end_today() {
    let account = on_plan(Some(PlanStatus::Expired), None, Some(-3));
    let findings = sample::assess(&AccountKind, &account).findings;
    let ids: Vec<&str> = findings.iter().map(|finding| finding.id.as_str()).collect();
    assert!(
        ids.contains(&"account-kind-found-free-plan-ended"),
        "{ids:?}"
    );
    assert!(
        !ids.contains(&"account-kind-found-free-plan-ends"),
        "{ids:?}"
    );
}

#[test]
fn an_account_that_cannot_be_used_is_said_first() {
    for (state, expected, first) in [
        (
            Some(AccountState::PendingActivation),
            Status::Attention,
            "account-kind-found-pending",
        ),
        (
            Some(AccountState::Suspended),
            Status::Attention,
            "account-kind-found-suspended",
        ),
        (
            Some(AccountState::Closed),
            Status::Attention,
            "account-kind-found-closed",
        ),
        (
            Some(AccountState::Active),
            Status::Holds,
            "account-kind-found-root",
        ),
        (None, Status::Holds, "account-kind-found-root"),
    ] {
        let account = sample::fresh_with(|account| {
            let name = "Shop".to_owned();
            account.information = sample::read(Information {
                name,
                state,
                created_at: Some(sample::days(-3)),
            });
        });
        let verdict = sample::assess(&AccountKind, &account);
        assert_eq!(verdict.status, expected, "{state:?}");
        assert_eq!(verdict.findings[0].id, first);
    }
}

/// Told apart by more than a name that anybody can give a role.
#[test]
fn kinds_of_account() {
    let organization = |management: &str| {
        let id = "o-a1b2c3d4e5".to_owned();
        let management_account_id = management.to_owned();
        Some(Organization {
            id,
            management_account_id,
            management_email: None,
        })
    };
    let with = |organization, role: Option<&str>, caller: &str| {
        sample::fresh_with(|account| {
            account.organization = sample::read(organization);
            account.caller = sample::read(Caller::new("123456789012", caller));
            let roles = role.map(|path| {
                let arn = format!("arn:aws:iam::123456789012:role{path}AccountFullAccessRole");
                (
                    "AccountFullAccessRole".to_owned(),
                    Role {
                        arn,
                        ..Role::default()
                    },
                )
            });
            let roles = roles.into_iter().collect();
            account.directory = sample::read(Directory {
                roles,
                ..Directory::default()
            });
        })
    };
    let root = "arn:aws:iam::123456789012:root";
    let guest = "arn:aws:sts::123456789012:assumed-role/Guest/me";
    let owner = "arn:aws:sts::123456789012:assumed-role/AccountFullAccessRole/me";
    for (account, expected) in [
        (with(None, None, root), Kind::Standalone),
        (with(organization("999999999999"), None, root), Kind::Member),
        (
            with(organization("123456789012"), None, root),
            Kind::Management,
        ),
        (with(None, Some("/managed/"), owner), Kind::Project),
        (with(None, Some("/managed/"), guest), Kind::Project),
        (with(None, Some("/"), owner), Kind::Standalone),
        (with(None, None, owner), Kind::Project),
    ] {
        assert_eq!(account.kind(), Some(expected), "{:?}", account.caller);
    }
}

#[test]
fn says_what_kind_it_is() {
    let project = sample::fresh_with(|account| {
        account.caller = sample::read(Caller::new(
            "123456789012",
            "arn:aws:sts::123456789012:assumed-role/AccountFullAccessRole/me",
        ));
    });
    let ids: Vec<String> = sample::assess(&AccountKind, &project)
        .findings
        .into_iter()
        .map(|finding| finding.id)
        .collect();
    assert!(
        ids.contains(&"account-kind-found-project".to_owned()),
        "{ids:?}"
    );
}

/// The ids of the facts of the card, with what each says.
fn card(account: &Account) -> Vec<(String, Cell)> {
    let step: &dyn Step = &AccountKind;
    let details = step.shown(account);
    let card = details.into_iter().find(|detail| detail.name == "card");
    let Some(Form::Facts { facts }) = card.map(|card| card.form) else {
        return Vec::new();
    };
    let facts = facts.into_iter();
    facts.map(|fact| (fact.label.id, fact.cell)).collect()
}

fn fact(account: &Account, name: &str) -> Option<Cell> {
    let id = format!("account-kind-card-{name}");
    let facts = card(account).into_iter();
    facts
        .filter(|(label, _)| *label == id)
        .map(|(_, cell)| cell)
        .next()
}

#[test]
fn the_card_says_what_is_known_and_nothing_else() {
    let account = sample::fresh_with(|account| {
        account.aliases = sample::read(vec!["shop".to_owned()]);
        account.information = sample::read(Information {
            name: "Shop".to_owned(),
            state: Some(AccountState::Active),
            created_at: Some(sample::days(-3)),
        });
    });
    assert_eq!(fact(&account, "id"), Some(Cell::value("123456789012")));
    assert_eq!(fact(&account, "alias"), Some(Cell::value("shop")));
    let address = "https://shop.signin.aws.amazon.com/console";
    assert_eq!(fact(&account, "address"), Some(Cell::value(address)));
    let age = Message::new("account-kind-card-age")
        .with("date", sample::days(-3))
        .with("days", 3_i64);
    assert_eq!(fact(&account, "created"), Some(Cell::value(age)));
    let unread = Account {
        caller: account.caller.clone(),
        ..Account::unread(sample::now())
    };
    let left: Vec<String> = card(&unread).into_iter().map(|(id, _)| id).collect();
    let known = ["id", "address", "email"].map(|name| format!("account-kind-card-{name}"));
    assert_eq!(left, known);
}

/// Nobody's address is guessed: AWS tells it with the organization, of its own management account.
#[test]
fn the_owners_email_is_shown_where_aws_tells_it() {
    let within = |management: &str| {
        sample::fresh_with(|account| {
            account.organization = sample::read(Some(Organization {
                id: "o-a1b2c3d4e5".to_owned(),
                management_account_id: management.to_owned(),
                management_email: Some("owner@example.com".to_owned()),
            }));
        })
    };
    let not_told = Cell::value(Message::new("account-kind-card-email-not-told"));
    for (account, expected) in [
        (within("123456789012"), Cell::value("owner@example.com")),
        (within("999999999999"), not_told.clone()),
        (sample::fresh(), not_told),
    ] {
        assert_eq!(fact(&account, "email"), Some(expected));
    }
}

#[test]
fn an_account_that_cannot_be_used_shows_where_to_go_first() {
    for (state, rows) in [
        (AccountState::PendingActivation, 3),
        (AccountState::Suspended, 3),
        (AccountState::Closed, 1),
    ] {
        let account = sample::fresh_with(|account| {
            account.information = sample::read(Information {
                name: "Shop".to_owned(),
                state: Some(state),
                created_at: None,
            });
        });
        let step: &dyn Step = &AccountKind;
        let first = step.shown(&account).remove(0);
        assert_eq!(first.name, "way-out");
        let links = first
            .cells()
            .filter(|cell| matches!(cell, Cell::Link { .. }));
        assert_eq!(links.count(), rows, "{state:?}");
        let second = &sample::assess(&AccountKind, &account).findings[1];
        assert!(second.id.ends_with("-next"), "{second:?}");
    }
}
