//! The journal of a first day: what it holds suffices to take back all that can be.

#![allow(clippy::unwrap_used)]

mod common;

use common::Stage;
use firstday_app::checklist::{Irreversible, Needs, Prior};
use firstday_app::{Entry, Phase};
use firstday_practice::{Clock, Seed, World};

/// The entries before and after each change of a first day.
async fn journal(seed: Seed) -> Vec<(Entry, Entry)> {
    let mut stage = Stage::new(seed).await;
    stage.answer_all().await;
    let plan = stage.plan();
    stage.apply(&plan).await;
    let entries = stage.session.records().journal().unwrap();
    assert_eq!(entries.len(), 2 * plan.changes.len());
    let pairs = entries.chunks(2);
    pairs
        .map(|pair| (pair[0].clone(), pair[1].clone()))
        .collect()
}

/// What was written down of how it was, before or after.
fn prior<'a>(before: &'a Entry, after: &'a Entry) -> &'a Prior {
    if before.prior == Prior::Nothing {
        return &after.prior;
    }
    &before.prior
}

#[tokio::test]
async fn it_holds_what_an_undo_needs() {
    for seed in [Seed::Fresh, Seed::HalfDone, Seed::Neglected] {
        let mut needed = 0;
        for (before, after) in journal(seed).await {
            assert_eq!(before.version, Entry::VERSION);
            if after.phase != Phase::Done {
                continue;
            }
            let deed = before.change.deed();
            let back = deed.inverse(prior(&before, &after));
            assert_ne!(back, Err(Irreversible::NotKept), "{:?}", before.change);
            needed += usize::from(deed.needs() != Needs::Nothing);
        }
        assert!(needed > 0, "{seed:?}: nothing was needed");
    }
}

#[tokio::test]
async fn it_holds_the_values_of_before() {
    let entries = journal(Seed::Neglected).await;
    let policy = entries.iter().find_map(|(before, _)| {
        let Prior::PasswordPolicy(policy) = &before.prior else {
            return None;
        };
        Some(policy.clone())
    });
    let clock = Clock::Fixed {
        unix_seconds: common::NOW,
    };
    let world = World::seeded(Seed::Neglected, clock);
    let there = world.state.iam.password_policy.is_some();
    assert_eq!(policy.map(|policy| policy.is_some()), Some(there));
}

#[tokio::test]
async fn it_names_the_requests_of_each_change() {
    for (before, after) in journal(Seed::Fresh).await {
        assert!(before.request_ids.is_empty());
        let sends = !before.change.deed().api_calls("111122223333").is_empty();
        assert_eq!(!after.request_ids.is_empty(), sends, "{:?}", before.change);
    }
}
