//! Faults that are switched on.

use std::time::{Duration, Instant};

use firstday_practice::{CallError, Fault, FaultKind, Practice, Seed};
use serde_json::json;

use crate::client::{Client, still};

fn with_fault(operation: &str, kind: FaultKind, times: Option<u32>) -> (Practice, Client) {
    let practice = still(Seed::Fresh);
    let fault = Fault {
        operation: operation.into(),
        kind,
        times,
    };
    practice
        .edit(|world| world.settings.faults.push(fault))
        .unwrap();
    (practice.clone(), Client::owner(&practice))
}

#[tokio::test]
async fn throttling_speaks_each_protocol() {
    let (_, root) = with_fault("*", FaultKind::Throttle, None);
    root.iam("ListUsers", &[]).await.refused(400, "Throttling");
    root.budgets("DescribeBudgets", json!({ "AccountId": "111122223333" }))
        .await
        .refused(400, "ThrottlingException");
    root.account("/listRegions", json!({}))
        .await
        .refused(429, "TooManyRequestsException");
}

#[tokio::test]
async fn a_fault_ends_after_its_times() {
    let (_, root) = with_fault("iam:ListUsers", FaultKind::ServerError, Some(1));
    root.iam("ListGroups", &[]).await.ok();
    root.iam("ListUsers", &[])
        .await
        .refused(500, "InternalFailure");
    root.iam("ListUsers", &[]).await.ok();
}

#[tokio::test]
async fn a_reset_does_nothing_and_a_lost_reply_has_done_it() {
    for (kind, done) in [(FaultKind::Reset, false), (FaultKind::LostReply, true)] {
        let (practice, root) = with_fault("iam:CreateUser", kind, Some(1));
        let lost = root
            .send(root.form("iam", "CreateUser", &[("UserName", "ann")]))
            .await;
        assert!(matches!(lost, Err(CallError::Reset)));
        assert_eq!(
            practice
                .read(|world| world.state.iam.users.contains_key("ann"))
                .unwrap(),
            done
        );
    }
}

#[tokio::test]
async fn denied_and_slow() {
    let (_, root) = with_fault("iam:ListUsers", FaultKind::Denied, None);
    root.iam("ListUsers", &[])
        .await
        .refused(403, "AccessDenied");
    let (_, root) = with_fault("iam:ListUsers", FaultKind::Slow { ms: 60 }, None);
    let begun = Instant::now();
    root.iam("ListUsers", &[]).await.ok();
    assert!(begun.elapsed() >= Duration::from_millis(60));
}
