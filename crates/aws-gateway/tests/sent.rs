//! What is shown is what is sent, and what was done can be taken back: for every kind of change
//! with every option, on the practice account.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "common/attempt.rs"]
mod attempt;
#[path = "common/browser.rs"]
mod browser;
mod common;
#[path = "common/over_practice.rs"]
mod over_practice;
#[path = "common/sent.rs"]
mod sent;
#[path = "common/stage.rs"]
mod stage;
#[path = "common/staged.rs"]
mod staged;

use std::collections::BTreeSet;

use firstday_checklist::{Account, Change, Found, Prior, match_change};
use firstday_practice::Seed;
use sent::assert_shown;
use serde_json::json;
use stage::{examples, stage};

#[tokio::test]
async fn what_is_shown_is_what_is_sent() {
    let mut tried = BTreeSet::new();
    for example in examples() {
        let stage = stage(Seed::Neglected, example).await;
        tried.insert(stage.change.name());
        let account = stage.gateway.caller().await.unwrap().account_id;
        stage.sent.take();
        stage.make().await;
        assert_shown(&stage.change.deed().api_calls(&account), &stage.sent.take());
    }
    assert_eq!(tried.len(), Change::NAMES.len());
}

#[tokio::test]
async fn the_inverse_leads_back_to_the_account_as_it_was() {
    let (mut undone, mut told) = (BTreeSet::new(), BTreeSet::new());
    let seeds = [Seed::Fresh, Seed::Neglected];
    for (seed, example) in examples().flat_map(|it| seeds.map(|seed| (seed, it.clone()))) {
        if example["change"] == "delete-root-access-key" {
            continue;
        }
        let stage = stage(seed, example).await;
        let composed = match_change!(&stage.change, aws _ => false, composed _ => true);
        if composed && !matches!(stage.change, Change::EnrolMfa(_)) {
            continue;
        }
        let before = stage.account().await;
        let prior = stage.gateway.prior(&stage.change).await.unwrap();
        stage.make().await;
        let Ok(inverse) = stage.change.deed().inverse(&prior) else {
            continue;
        };
        let made = stage.account().await;
        assert_ne!(made, before, "{:?}", stage.change);
        if is_told(&stage.change, &prior, [&before, &made]) {
            told.insert(stage.change.name());
        }
        for back in &inverse {
            let made = stage.gateway.apply(back).await;
            assert!(made.is_ok(), "{back:?}: {made:?}");
        }
        assert_eq!(stage.account().await, before, "{:?}", stage.change);
        undone.insert(stage.change.name());
    }
    assert!(undone.len() >= 23, "{undone:?}");
    let mut untold = undone.difference(&told);
    let forwards = untold.find(|name| !BACKWARDS.iter().any(|it| name.starts_with(it)));
    assert_eq!(forwards, None, "an undo cannot tell how it stands");
}

/// How the names begin of what Firstday makes only to take something back.
const BACKWARDS: [&str; 6] = [
    "delete-",
    "detach-",
    "disable-",
    "recreate-",
    "remove-",
    "restore-",
];

/// How what a change made stands is told before and after it; and what takes it back foresees how
/// it then stands.
fn is_told(change: &Change, prior: &Prior, [before, made]: [&Account; 2]) -> bool {
    let deed = change.deed();
    let Ok(found) = deed.found(made, prior) else {
        return false;
    };
    assert_eq!(found, Found::AsLeft, "{change:?}");
    assert_eq!(deed.found(before, prior), Ok(Found::AsBefore), "{change:?}");
    let mut foreseen = made.clone();
    for back in deed.inverse(prior).unwrap() {
        back.deed().foresee(&mut foreseen);
    }
    assert_eq!(
        deed.found(&foreseen, prior),
        Ok(Found::AsBefore),
        "{change:?}"
    );
    true
}

/// AWS would lose a filter that is not sent back, and with it the owner's choice.
#[tokio::test]
async fn a_budget_that_somebody_changed_meanwhile_is_left_alone() {
    let example = examples()
        .find(|it| it["change"] == "update-budget")
        .unwrap();
    let stage = stage(Seed::Fresh, example).await;
    let other = json!({"change": "update-budget", "budget": "firstday-monthly", "limit": "77",
        "ignore_credits": false, "definition": json!(&stage.change)["definition"]});
    let other: Change = serde_json::from_value(other).unwrap();
    stage.gateway.apply(&other).await.unwrap();
    stage.sent.take();
    assert!(stage.gateway.apply(&stage.change).await.is_err());
    assert!(stage.sent.take().is_empty());
}
