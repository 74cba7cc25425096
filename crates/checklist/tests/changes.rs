//! What holds for every kind of change, tried on the examples in `../src/change/examples.jsonl`.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use firstday_checklist::{
    AlternateContact, BudgetDefinition, BudgetRecord, Change, Irreversible, Needs, PasswordPolicy,
    Prior, PublicAccessBlock,
};
use serde_json::{Value, json};

/// Every kind of change of version 0.1, as its journals have them.
const OF_VERSION_1: &str = include_str!("fixtures/changes-v1.jsonl");
/// Every kind of change, those with options with each.
const EXAMPLES: &str = include_str!("../src/change/examples.jsonl");
const ACCOUNT: &str = "123456789012";

fn examples() -> Vec<Change> {
    let lines = EXAMPLES.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// Every answer that there can be to what an inverse needs.
fn priors(needs: Needs<'_>) -> Vec<Prior> {
    let both = |some: Prior, none: Prior| vec![some, none];
    match needs {
        Needs::Nothing => vec![Prior::Nothing],
        Needs::PasswordPolicy => both(
            Prior::PasswordPolicy(Some(weak_policy())),
            Prior::PasswordPolicy(None),
        ),
        Needs::AccountAlias => both(
            Prior::AccountAlias(Some("former".into())),
            Prior::AccountAlias(None),
        ),
        Needs::AlternateContact(_) => both(
            Prior::AlternateContact(Some(former_contact())),
            Prior::AlternateContact(None),
        ),
        Needs::Budget(name) => vec![Prior::Budget(BudgetRecord {
            definition: definition(name),
            alerts: vec![json!({"Notification": {}, "Subscribers": []})],
        })],
        Needs::NewAccessKey => vec![Prior::NewAccessKey("AKIANEW".into())],
        Needs::PublicAccessBlock => both(
            Prior::PublicAccessBlock(Some(PublicAccessBlock::default())),
            Prior::PublicAccessBlock(None),
        ),
        Needs::Profile(_) => both(
            Prior::Profile(Some("us-east-1".into())),
            Prior::Profile(None),
        ),
    }
}

fn former_contact() -> AlternateContact {
    AlternateContact {
        name: "Ben".into(),
        title: "Books".into(),
        email: "ben@example.com".into(),
        phone: "1".into(),
    }
}

fn weak_policy() -> PasswordPolicy {
    let policy = json!({
        "minimum_length": 6, "require_uppercase": false, "require_lowercase": false,
        "require_numbers": false, "require_symbols": false, "allow_change": false,
        "max_age_days": null, "reuse_prevention": null, "hard_expiry": false,
    });
    serde_json::from_value(policy).unwrap()
}

fn definition(name: &str) -> BudgetDefinition {
    let answer = json!({"BudgetName": name, "BudgetLimit": {"Amount": "3.0", "Unit": "USD"}});
    BudgetDefinition::from_answer(answer.as_object().unwrap().clone())
}

/// What a change does, in AWS and on this computer.
fn effect(change: &Change) -> Value {
    let deed = change.deed();
    match deed.api_calls(ACCOUNT).as_slice() {
        [] => serde_json::to_value(change).unwrap(),
        calls => json!(calls),
    }
}

#[test]
fn changes_of_version_1_are_read_and_written_for_ever() {
    let mut kinds = BTreeSet::new();
    for line in OF_VERSION_1.lines() {
        let change: Change = serde_json::from_str(line).unwrap();
        kinds.insert(change.name());
        assert_eq!(serde_json::to_string(&change).unwrap(), line);
    }
    assert_eq!(kinds.len(), 21);
}

#[test]
fn every_kind_of_change_has_an_example() {
    let shown: BTreeSet<&str> = examples().iter().map(Change::name).collect();
    let all: BTreeSet<&str> = Change::NAMES.iter().copied().collect();
    assert_eq!(shown, all, "tests/../src/change/examples.jsonl");
    for (change, line) in examples().iter().zip(EXAMPLES.lines()) {
        assert_eq!(serde_json::to_string(change).unwrap(), line);
    }
}

/// Undone and undone again, what a change did is done again; or somewhere on the way it is said
/// why that cannot be.
#[test]
fn the_inverse_of_an_inverse_leads_back() {
    for change in examples() {
        for prior in priors(change.deed().needs()) {
            let Ok(inverse) = change.deed().inverse(&prior) else {
                continue;
            };
            let [back] = inverse.as_slice() else {
                continue;
            };
            for then in priors_after(&change, back) {
                match back.deed().inverse(&then).as_deref() {
                    Ok([again]) => assert_eq!(effect(again), effect(&change), "{change:?}"),
                    Ok(several) => unreachable!("{change:?} comes back as {several:?}"),
                    Err(_) => assert!(is_one_way(back), "{back:?} has no inverse"),
                }
            }
        }
    }
}

/// What stands there once `change` is made, as far as its inverse `back` needs it to be undone.
fn priors_after(change: &Change, back: &Change) -> Vec<Prior> {
    match (back.deed().needs(), change) {
        (Needs::Nothing, _) => vec![Prior::Nothing],
        (Needs::PasswordPolicy, Change::SetPasswordPolicy(set)) => {
            vec![Prior::PasswordPolicy(Some(set.policy.clone()))]
        }
        (Needs::PasswordPolicy, _) => vec![Prior::PasswordPolicy(None)],
        (Needs::AccountAlias, Change::CreateAccountAlias(create)) => {
            vec![Prior::AccountAlias(Some(create.alias.clone()))]
        }
        (Needs::AccountAlias, _) => vec![Prior::AccountAlias(None)],
        (Needs::AlternateContact(_), Change::PutAlternateContact(put)) => {
            vec![Prior::AlternateContact(Some(put.contact.clone()))]
        }
        (Needs::AlternateContact(_), _) => vec![Prior::AlternateContact(None)],
        (Needs::PublicAccessBlock, Change::SetPublicAccessBlock(set)) => {
            vec![Prior::PublicAccessBlock(Some(set.block))]
        }
        (Needs::PublicAccessBlock, _) => vec![Prior::PublicAccessBlock(None)],
        (Needs::Budget(_), change) => vec![Prior::Budget(record_after(change))],
        (Needs::Profile(_), Change::WriteProfile(write)) => {
            vec![Prior::Profile(Some(write.region.clone()))]
        }
        (Needs::Profile(_), _) => vec![Prior::Profile(None)],
        (Needs::NewAccessKey, _) => vec![Prior::NewAccessKey("AKIANEW".into())],
    }
}

/// The budget as the one call of `change` leaves it.
fn record_after(change: &Change) -> BudgetRecord {
    let call = change.deed().api_calls(ACCOUNT).remove(0).parameters;
    let budget = call.get("Budget").or(call.get("NewBudget")).unwrap();
    let alerts = call.get("NotificationsWithSubscribers");
    BudgetRecord {
        definition: BudgetDefinition::from_answer(budget.as_object().unwrap().clone()),
        alerts: alerts.map_or_else(Vec::new, |alerts| alerts.as_array().unwrap().clone()),
    }
}

/// Changes whose inverse exists, but is itself for good.
fn is_one_way(change: &Change) -> bool {
    ["delete-login-profile", "remove-mfa"].contains(&change.name())
}

#[test]
fn what_cannot_be_undone_says_why() {
    let mut reasons = BTreeSet::new();
    for change in examples() {
        for prior in priors(change.deed().needs()) {
            if let Err(why) = change.deed().inverse(&prior) {
                reasons.insert((change.name(), why.message().id));
            }
        }
    }
    let expected = [
        ("delete-access-key", "no-undo-key-secret"),
        ("delete-login-profile", "no-undo-password"),
        ("delete-mfa-device", "no-undo-mfa-seed"),
        ("delete-root-access-key", "no-undo-key-secret"),
        ("end-program-sessions", "no-undo-session-ended"),
        ("forget-access-key", "no-undo-key-secret"),
        ("remove-mfa", "no-undo-mfa-seed"),
        ("rotate-access-key", "no-undo-key-replaced"),
        ("update-login-profile", "no-undo-password"),
        ("verify-phone", "no-undo-phone"),
    ];
    let expected = expected.map(|(name, why)| (name, why.to_owned()));
    assert_eq!(reasons, BTreeSet::from(expected));
}

#[test]
fn what_changes_this_computer_says_so() {
    let examples = examples();
    let touching = examples.iter().filter(|it| it.deed().touches_computer());
    let names: BTreeSet<&str> = touching.map(Change::name).collect();
    let expected = [
        "create-access-key",
        "forget-access-key",
        "forget-session",
        "keep-session",
        "remove-profile",
        "rotate-access-key",
        "write-profile",
    ];
    assert_eq!(names, BTreeSet::from(expected));
}

#[test]
fn what_stops_a_key_names_it() {
    let examples = examples();
    let stopping = examples.iter().filter(|it| it.deed().stops_key().is_some());
    let names: BTreeSet<&str> = stopping.map(Change::name).collect();
    let expected = [
        "deactivate-access-key",
        "delete-access-key",
        "delete-root-access-key",
    ];
    assert_eq!(names, BTreeSet::from(expected));
}

/// Where what stood there before was not kept, nothing is guessed.
#[test]
fn an_inverse_without_what_it_needs_is_none() {
    for change in examples() {
        let deed = change.deed();
        if deed.needs() != Needs::Nothing {
            assert_eq!(deed.inverse(&Prior::Nothing), Err(Irreversible::NotKept));
        }
    }
    for line in OF_VERSION_1
        .lines()
        .filter(|line| line.contains("update-budget"))
    {
        let change: Change = serde_json::from_str(line).unwrap();
        let inverse = change.deed().inverse(&Prior::Nothing);
        assert_eq!(inverse, Err(Irreversible::NotKept));
    }
}

/// AWS takes a budget whole: a call, or a command, with a part of it would do harm.
#[test]
fn an_update_shows_the_whole_budget_or_nothing() {
    let old = OF_VERSION_1
        .lines()
        .map(|line| serde_json::from_str(line).unwrap());
    let updates = old
        .chain(examples())
        .filter(|it: &Change| it.name() == "update-budget");
    let mut shown = 0;
    for change in updates {
        let Change::UpdateBudget(update) = &change else {
            unreachable!("{change:?}");
        };
        for call in change.deed().api_calls(ACCOUNT) {
            let new = &call.parameters["NewBudget"];
            for name in update.definition.members().keys() {
                assert!(!new[name].is_null(), "{change:?} lacks {name}");
            }
            assert_eq!(new["BudgetName"], update.budget.as_str());
            assert!(call.command().unwrap().contains("TimePeriod"));
            shown += 1;
        }
    }
    assert_eq!(shown, 3, "those of version 0.1 are not known whole");
}

#[test]
fn a_key_that_was_made_is_deleted_and_then_forgotten() {
    let line = r#"{"change":"create-access-key","user":"alex","profile":"firstday"}"#;
    let change: Change = serde_json::from_str(line).unwrap();
    let prior = Prior::NewAccessKey("AKIANEW".into());
    let inverse = change.deed().inverse(&prior).unwrap();
    let names: Vec<&str> = inverse.iter().map(Change::name).collect();
    assert_eq!(names, ["delete-access-key", "forget-access-key"]);
    assert!(
        inverse
            .iter()
            .all(|back| back.deed().inverse(&prior).is_err())
    );
}

#[test]
fn what_an_undo_needs_is_kept_as_json() {
    for change in examples() {
        for prior in priors(change.deed().needs()) {
            let json = serde_json::to_string(&prior).unwrap();
            assert_eq!(serde_json::from_str::<Prior>(&json).unwrap(), prior);
        }
    }
}
