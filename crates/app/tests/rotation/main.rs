//! B-23: an access key is rotated while the keyring fails, AWS fails, or the program is killed: there is
//! always a stored key that works and no key that nobody knows of, and the next run ends well.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../common/mod.rs"]
mod common;

mod bench;
mod line;

use bench::{PROFILE, Ready, USER};
use firstday_app::checklist::{
    Arg, Cause, Change, CreateAccessKey, KeyAction, Message, Plan, PlannedChange,
};
use firstday_app::{Code, KeyringState, Outcome, SecretStore};
use firstday_practice::{Fault, FaultKind};
use futures::future::join_all;
use line::Cut;

/// The calls of AWS that a rotation makes.
const OPERATIONS: [&str; 4] = [
    "iam:ListAccessKeys",
    "iam:CreateAccessKey",
    "sts:GetCallerIdentity",
    "iam:UpdateAccessKey",
];

const FAULTS: [FaultKind; 5] = [
    FaultKind::Reset,
    FaultKind::LostReply,
    FaultKind::Throttle,
    FaultKind::Denied,
    FaultKind::ServerError,
];

fn failed(outcomes: &[Outcome]) -> Option<&str> {
    outcomes.iter().find_map(|outcome| match outcome {
        Outcome::Failed(problem) => Some(problem.code.name()),
        Outcome::Done | Outcome::AlreadyThere | Outcome::NotTried | Outcome::Left => None,
    })
}

fn names(plan: &Plan) -> Vec<&'static str> {
    let changes = plan.changes.iter();
    changes.map(|planned| planned.change.name()).collect()
}

#[tokio::test]
async fn another_key_takes_the_place_of_the_old_one() {
    let ready = Ready::new().await;
    let bench = ready.bench().await;
    bench.ends_well("first").await;
    let stored = bench.stored().await;
    let previous = stored.previous.map(|pair| pair.access_key_id);
    assert_eq!(previous.as_deref(), Some(ready.old()));
    assert!(!bench.in_aws()[ready.old()]);
}

#[tokio::test]
async fn the_next_rotation_makes_room_and_deleting_clears_the_keyring() {
    let ready = Ready::new().await;
    let bench = ready.bench().await;
    bench.ends_well("first").await;
    let plan = bench.plan().await;
    assert_eq!(
        names(&plan),
        [
            "delete-access-key",
            "rotate-access-key",
            "deactivate-access-key"
        ]
    );
    let delete = KeyAction::Delete {
        user: USER.into(),
        id: ready.old().into(),
    };
    let mut session = bench.session().await;
    Box::pin(session.read_access_keys()).await.unwrap();
    let planned = session.plan_keys(&delete).unwrap();
    let outcomes = bench.run(&planned.plan, bench.store.clone()).await;
    assert_eq!(outcomes, [Outcome::Done]);
    assert!(bench.stored().await.previous.is_none());
    assert_eq!(bench.in_aws().len(), 1);
    bench.ends_well("second").await;
}

#[tokio::test]
async fn a_keyring_that_fails_at_any_call_loses_nothing() {
    let ready = Ready::new().await;
    let mut reached = Vec::new();
    for call in 0.. {
        let mut outcomes = Vec::new();
        for last in [call + 1, usize::MAX] {
            let bench = ready.bench().await;
            let plan = bench.plan().await;
            let broken = bench.store.failing_during(call..last, KeyringState::Locked);
            outcomes = bench.run(&plan, broken).await;
            let case = format!("keyring calls {call}..{last}");
            bench.holds(Some(&outcomes), &case).await;
            // The same once more is as good as a plan that is made anew.
            let again = bench.run(&plan, bench.store.clone()).await;
            assert_eq!(failed(&again), None, "{case}");
            bench.holds(Some(&again), &case).await;
        }
        match failed(&outcomes) {
            Some(code) => reached.push(code.to_owned()),
            None => break,
        }
    }
    // It is read, tried out, written with the next key, and written with that one in use.
    assert_eq!(reached, ["keyring-locked"; 4]);
}

#[tokio::test]
async fn a_keyring_that_cannot_be_read_is_not_taken_for_one_without_the_key() {
    let ready = Ready::new().await;
    let bench = ready.bench().await;
    let locked = bench
        .store
        .failing_during(0..usize::MAX, KeyringState::Locked);
    let refused = bench.refusal(locked).await;
    assert_eq!(refused.code, Code::CommandLineUnread);
    let Some(Cause::Message(why)) = refused.detail else {
        panic!("{refused:?} does not say why");
    };
    let locked = Message::new("problem-keyring-locked");
    assert_eq!(why.args["reason"], Arg::from(locked));
    let empty = SecretStore::in_memory();
    assert_eq!(bench.refusal(empty).await.code, Code::KeyNotStored);
}

#[tokio::test]
async fn a_key_that_can_neither_be_stored_nor_deleted_is_named() {
    let ready = Ready::new().await;
    let bench = ready.bench().await;
    let plan = bench.plan().await;
    let broken = bench.store.failing_during(2..3, KeyringState::Locked);
    let denied = fault("iam:DeleteAccessKey", &FaultKind::Denied, 1);
    let outcomes = bench.run_with(&plan, broken, vec![denied]).await;
    assert_eq!(failed(&outcomes), Some("access-key-orphan"));
    assert_eq!(outcomes[1], Outcome::NotTried, "the old key stays active");
    assert_eq!(bench.in_aws().len(), 2);
    bench.holds(Some(&outcomes), "named").await;
    bench.holds(None, "and remembered").await;
    assert_eq!(names(&bench.plan().await)[0], "delete-access-key");
    bench.ends_well("after an orphan").await;
}

#[tokio::test]
async fn a_program_that_is_killed_at_any_call_leaves_nothing_unknown() {
    let ready = Ready::new().await;
    let bench = ready.bench().await;
    let calls = bench.calls(&bench.plan().await).await;
    assert!(calls >= 5, "{calls} calls");
    for call in 0..calls {
        for cut in [Cut::Before(call), Cut::After(call)] {
            let bench = ready.bench().await;
            let plan = bench.plan().await;
            let ended = bench.run_until(&plan, cut).await;
            assert_eq!(ended, None, "{cut:?} was reached");
            let case = format!("{cut:?}");
            bench.holds(None, &case).await;
            bench.ends_well(&case).await;
        }
    }
}

fn fault(operation: &str, kind: &FaultKind, times: u32) -> Fault {
    Fault {
        operation: operation.to_owned(),
        kind: kind.clone(),
        times: Some(times),
    }
}

async fn fails(ready: &Ready, operation: &str, kind: &FaultKind, times: u32) {
    let bench = ready.bench().await;
    let plan = bench.plan().await;
    let faults = vec![fault(operation, kind, times)];
    let outcomes = bench.run_with(&plan, bench.store.clone(), faults).await;
    let case = format!("{operation} {kind:?} {times} times");
    bench.holds(Some(&outcomes), &case).await;
    if failed(&outcomes).is_some() {
        let again = bench.run(&plan, bench.store.clone()).await;
        assert_eq!(failed(&again), None, "{case}");
    }
    bench.ends_well(&case).await;
}

#[tokio::test]
async fn whatever_aws_does_once_or_for_a_while_loses_nothing() {
    let ready = Ready::new().await;
    let mut cases = Vec::new();
    for operation in OPERATIONS {
        for kind in &FAULTS {
            for times in [1, 12] {
                cases.push(fails(&ready, operation, kind, times));
            }
        }
    }
    join_all(cases).await;
}

#[tokio::test]
async fn a_key_that_is_made_already_is_gone_on_with() {
    let ready = Ready::new().await;
    let bench = ready.bench().await;
    let plan = bench.plan().await;
    let broken = bench.store.failing_during(3..4, KeyringState::Locked);
    bench.run(&plan, broken).await;
    let next = bench.stored().await.next.unwrap().access_key_id;
    bench.ends_well("the switch is made up for").await;
    assert_eq!(bench.stored().await.access_key_id, next);
}

#[tokio::test]
async fn a_next_key_that_aws_refuses_for_good_is_replaced() {
    let ready = Ready::new().await;
    let bench = ready.bench().await;
    let plan = bench.plan().await;
    let broken = bench.store.failing_during(3..4, KeyringState::Locked);
    let outcomes = bench.run(&plan, broken).await;
    assert_eq!(failed(&outcomes), Some("keyring-locked"));
    let next = bench.stored().await.next.unwrap().access_key_id;
    bench.switch_off(&next);
    bench.holds(Some(&outcomes), "next is switched off").await;
    bench.ends_well("next is switched off").await;
    assert!(!bench.in_aws().contains_key(&next));
}

#[tokio::test]
async fn a_key_that_a_setup_left_behind_is_told_and_deleted() {
    let ready = Ready::new().await;
    let bench = ready.bench().await;
    bench.store.forget(PROFILE).await.unwrap();
    bench.forget_keys();
    let create = Plan {
        changes: vec![PlannedChange {
            step: "cli-access".into(),
            change: Change::from(CreateAccessKey {
                user: USER.into(),
                profile: PROFILE.into(),
            }),
        }],
        ..Plan::default()
    };
    let before_the_key_is_stored = Cut::After(2);
    assert_eq!(
        bench.run_until(&create, before_the_key_is_stored).await,
        None
    );
    let in_aws = bench.in_aws();
    let left_over = in_aws.keys().next().expect("AWS made the key");
    let outcomes = bench.run(&create, bench.store.clone()).await;
    assert_eq!(outcomes, [Outcome::Done]);
    bench.holds(None, "after the next setup").await;
    let delete = KeyAction::Delete {
        user: USER.into(),
        id: left_over.clone(),
    };
    let mut session = bench.session().await;
    Box::pin(session.read_access_keys()).await.unwrap();
    let planned = session.plan_keys(&delete).unwrap();
    bench.run(&planned.plan, bench.store.clone()).await;
    assert_eq!(bench.in_aws().len(), 1);
    bench.ends_well("after both").await;
}

#[tokio::test]
async fn the_list_reminds_of_a_key_that_is_to_be_deleted() {
    let ready = Ready::new().await;
    let bench = ready.bench().await;
    let rotate = KeyAction::Rotate {
        profile: PROFILE.into(),
        delete_after_days: Some(7),
    };
    bench.act(&rotate).await;
    assert_eq!(bench.notes(ready.old()).await[1], "keys-note-due-later");
    bench.practice.advance(7 * 24 * 3600).unwrap();
    assert_eq!(bench.notes(ready.old()).await[1], "keys-note-due");
    let delete = KeyAction::Delete {
        user: USER.into(),
        id: ready.old().into(),
    };
    bench.act(&delete).await;
    assert!(bench.due().is_empty());
}
