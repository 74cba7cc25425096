//! The journal of a first day: what it holds suffices to take back all that can be.

#![allow(clippy::unwrap_used)]

mod common;

use common::{Person, Stage, open};
use firstday_app::checklist::{
    Change, CreateAccessKey, Irreversible, Needs, Plan, PlannedChange, Prior,
};
use firstday_app::{Code, Entry, KeyringState, Outcome, Phase, SecretStore};
use firstday_practice::{Clock, Fault, FaultKind, Practice, Seed, World};

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

/// A user of the seed without a key.
const USER: &str = "admin";
const PROFILE: &str = "firstday";

fn of_step(changes: Vec<Change>) -> Plan {
    let planned = |change| PlannedChange {
        step: "cli-access".into(),
        change,
    };
    Plan {
        changes: changes.into_iter().map(planned).collect(),
        ..Plan::default()
    }
}

fn create_key() -> Change {
    let (user, profile) = (USER.into(), PROFILE.into());
    CreateAccessKey { user, profile }.into()
}

/// Makes a key while the keyring and AWS have these troubles.
async fn make_key(stage: &mut Stage, store: SecretStore, denied: &[&str]) -> Outcome {
    stage.session = open(&stage.practice, store, stage.home.path().to_owned()).await;
    let faults: Vec<Fault> = denied
        .iter()
        .map(|operation| Fault {
            operation: (*operation).to_owned(),
            kind: FaultKind::Denied,
            times: None,
        })
        .collect();
    let set = |faults| move |world: &mut World| world.settings.faults = faults;
    stage.practice.edit(set(faults)).unwrap();
    let person = Person::new(&stage.practice);
    let plan = of_step(vec![create_key()]);
    let outcomes = Box::pin(stage.session.apply(&plan, &person)).await.unwrap();
    stage.practice.edit(set(Vec::new())).unwrap();
    outcomes.into_iter().next().unwrap()
}

fn keys_in_aws(practice: &Practice) -> Vec<String> {
    let keys = |world: &World| {
        world.state.iam.users[USER]
            .access_keys
            .keys()
            .cloned()
            .collect()
    };
    practice.read(keys).unwrap()
}

/// Whatever becomes of it: a key that a change has left in AWS is known, and can be taken back.
#[tokio::test]
async fn it_knows_each_key_that_was_left() {
    let mut reached = Vec::new();
    for denied in [
        &[][..],
        &["sts:GetCallerIdentity"],
        &["iam:DeleteAccessKey"],
    ] {
        for call in 0..5 {
            let mut stage = Stage::new(Seed::HalfDone).await;
            let broken = stage
                .store
                .failing_during(call..call + 1, KeyringState::Locked);
            let outcome = make_key(&mut stage, broken, denied).await;
            let case = format!("{denied:?} denied, keyring call {call}: {outcome:?}");
            if let Outcome::Failed(problem) = &outcome {
                reached.push(problem.code);
            }
            let prior = stage
                .session
                .records()
                .journal()
                .unwrap()
                .pop()
                .unwrap()
                .prior;
            match keys_in_aws(&stage.practice).as_slice() {
                [] => assert_eq!(prior, Prior::Nothing, "{case}"),
                [id] => assert_eq!(prior, Prior::NewAccessKey(id.clone()), "{case}"),
                several => unreachable!("{case}: {several:?}"),
            }
            take_back(&mut stage, &prior, &case).await;
        }
    }
    for code in [
        Code::KeyNotAcceptedYet,
        Code::AccessKeyOrphan,
        Code::KeyringLocked,
    ] {
        assert!(reached.contains(&code), "{code} was not reached");
    }
}

async fn take_back(stage: &mut Stage, prior: &Prior, case: &str) {
    let Ok(inverse) = create_key().deed().inverse(prior) else {
        return;
    };
    let home = stage.home.path().to_owned();
    stage.session = open(&stage.practice, stage.store.clone(), home).await;
    for outcome in stage.apply(&of_step(inverse)).await {
        let gone = matches!(outcome, Outcome::Done | Outcome::AlreadyThere);
        assert!(gone, "{case}: {outcome:?}");
    }
    assert!(keys_in_aws(&stage.practice).is_empty(), "{case}");
    assert!(stage.store.load(PROFILE).await.unwrap().is_none(), "{case}");
}
