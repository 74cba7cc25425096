//! What AWS's simulation says of groups, and of a policy before it is attached.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;
#[path = "common/over_practice.rs"]
mod over_practice;
#[path = "common/sent.rs"]
mod sent;

use common::{Aws, known, observe};
use firstday_checklist::{
    EVERYDAY, Facet, MfaCase, OTHERWISE, OWN_DEVICE, OWN_REMOVAL, OWN_SET_UP, Reading, Simulated,
    Trial,
};
use firstday_practice::{Fault, FaultKind, Seed};
use over_practice::practice;
use sent::Sent;

fn allowed(trials: &[Trial]) -> Vec<&str> {
    let allowed = trials.iter();
    let allowed = allowed.filter(|trial| trial.simulated == Simulated::Allowed);
    allowed.map(|trial| trial.action.as_str()).collect()
}

#[tokio::test]
async fn everyday_actions_are_tried_on_each_group() {
    let practice = practice(Seed::HalfDone);
    let gateway = practice.gateway().await;
    for (group, policy) in [
        ("Billing", "job-function/Billing"),
        ("Developers", "PowerUserAccess"),
    ] {
        gateway.apply(&common::create_group(group)).await.unwrap();
        practice
            .edit(|world| {
                let group = world.state.iam.groups.get_mut(group).unwrap();
                let arn = format!("arn:aws:iam::aws:policy/{policy}");
                group.attached_policies.insert(arn);
            })
            .unwrap();
    }
    let account = observe(&gateway, &[Facet::GroupTrials], &[]).await;
    let groups = &known(&account.group_trials).groups;
    assert_eq!(allowed(&groups["Administrators"]), EVERYDAY);
    let developers = allowed(&groups["Developers"]);
    assert!(developers.contains(&"ec2:RunInstances"));
    assert!(!developers.iter().any(|action| action.starts_with("iam:")));
    let billing = allowed(&groups["Billing"]);
    assert!(billing.contains(&"budgets:ModifyBudget"));
    assert!(!billing.contains(&"ec2:RunInstances"));
}

/// Each way in which somebody comes, before the policy is attached.
#[tokio::test]
async fn a_policy_is_tried_before_it_is_attached() {
    let gateway = practice(Seed::HalfDone).gateway().await;
    let account = observe(&gateway, &[Facet::MfaTrials], &[]).await;
    let trials = known(&account.mfa_trials);
    let of = |case| {
        let of_case = trials.iter().find(|trial| trial.by == case).unwrap();
        assert_eq!(of_case.user, "admin");
        assert_eq!(of_case.trials.len(), 8);
        allowed(&of_case.trials)
    };
    let set_up = [OWN_SET_UP[0], OWN_SET_UP[1], OWN_DEVICE];
    let all: Vec<&str> = OWN_SET_UP
        .into_iter()
        .chain([OWN_REMOVAL, OWN_DEVICE])
        .chain(OTHERWISE)
        .collect();
    assert_eq!(of(MfaCase::WithoutMfa), set_up);
    assert_eq!(of(MfaCase::WithMfa), all);
    assert_eq!(of(MfaCase::AccessKey), all);
    assert_eq!(of(MfaCase::AccessKeyStopped), ["iam:ChangePassword"]);
}

/// However many there are, few calls are made; and where AWS refuses them, nothing is claimed.
#[tokio::test]
async fn few_are_tried_and_a_refusal_is_told() {
    let facets = [Facet::GroupTrials, Facet::MfaTrials];
    let large = practice(Seed::Large);
    let gateway = large.gateway().await;
    let account = observe(&gateway, &facets, &[]).await;
    assert_eq!(known(&account.group_trials).groups.len(), 8);
    assert_eq!(known(&account.mfa_trials).len(), 2 * MfaCase::ALL.len());
    let denied = Fault {
        operation: "iam:SimulatePrincipalPolicy".into(),
        kind: FaultKind::Denied,
        times: None,
    };
    large
        .edit(|world| world.settings.faults.push(denied))
        .unwrap();
    let account = observe(&gateway, &facets, &[]).await;
    assert!(matches!(account.group_trials, Reading::Denied { .. }));
    assert!(matches!(account.mfa_trials, Reading::Denied { .. }));
}

/// All that is asked of one user at once is asked in one call, and groups with the same policies are one
/// to AWS: what is said of each is what is said of it alone.
#[tokio::test]
async fn what_is_alike_is_asked_once() {
    let practice = practice(Seed::HalfDone);
    let sent = Sent::default();
    let gateway = sent.gateway(&practice).await;
    practice
        .edit(|world| {
            let groups = &mut world.state.iam.groups;
            let twin = groups["Administrators"].clone();
            groups.insert("Twins".into(), twin);
            let user = world.state.iam.users.get_mut("admin").unwrap();
            user.groups.insert("Twins".into());
        })
        .unwrap();
    let account = observe(&gateway, &[Facet::GroupTrials], &[]).await;
    let groups = &known(&account.group_trials).groups;
    assert_eq!(groups["Twins"], groups["Administrators"]);
    assert_eq!(simulations(&sent), 1);
    let account = observe(&gateway, &[Facet::MfaTrials], &[]).await;
    assert_eq!(known(&account.mfa_trials).len(), MfaCase::ALL.len());
    assert_eq!(simulations(&sent), 1 + 2 * MfaCase::ALL.len());
}

fn simulations(sent: &Sent) -> usize {
    let asked = sent.reads("iam");
    let simulations = asked
        .iter()
        .filter(|call| call.operation.starts_with("Simulate"));
    simulations.count()
}
