//! The gateway when AWS throttles, fails, resets, loses replies, lags or refuses the credentials.
//! Time is tokio's own, paused, so that waiting costs none.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;
#[path = "common/over_practice.rs"]
mod over_practice;

use std::time::Duration;

use common::{
    Aws, MINUTE, alert, assert_kind, create_budget, create_group, create_user, known, now, observe,
    strict_policy, the_budget,
};
use firstday_aws_gateway::{Applied, Connection, Gateway, GatewayErrorKind};
use firstday_checklist::{
    AddBudgetAlert, AddBudgetSubscriber, Change, CreateAccountAlias, CreateLoginProfile, Facet,
    Reading, SetPasswordPolicy, Source, ThresholdKind, UpdateBudget,
};
use firstday_practice::{Fault, FaultKind, Practice, Seed};
use firstday_rehearsal::sign_in_as;
use over_practice::practice;
use secrecy::{ExposeSecret, SecretString};
use tokio::time::Instant;

fn strike(practice: &Practice, operation: &str, kind: FaultKind, times: Option<u32>) {
    let operation = operation.to_owned();
    let fault = Fault {
        operation,
        kind,
        times,
    };
    practice
        .edit(|world| world.settings.faults.push(fault))
        .unwrap();
}

/// A fresh account whose first call of `operation` is done but never answered.
async fn losing(operation: &str) -> (Practice, Gateway) {
    let practice = practice(Seed::Fresh);
    let gateway = practice.gateway().await;
    gateway.apply(&create_user("ana")).await.unwrap();
    strike(&practice, operation, FaultKind::LostReply, Some(1));
    (practice, gateway)
}

fn keys_of(practice: &Practice, user: &str) -> Vec<String> {
    let keys = |world: &firstday_practice::World| {
        world.state.iam.users[user]
            .access_keys
            .keys()
            .cloned()
            .collect()
    };
    practice.read(keys).unwrap()
}

#[tokio::test(start_paused = true)]
async fn reads_through_passing_trouble() {
    for kind in [
        FaultKind::Throttle,
        FaultKind::ServerError,
        FaultKind::Reset,
    ] {
        let practice = practice(Seed::HalfDone);
        let gateway = practice.gateway().await;
        strike(&practice, "*", kind.clone(), Some(3));
        // What AWS charges for is asked once, whatever comes.
        let free = |facet: &Facet| facet.source() != Source::AwsOnRequest;
        let facets: Vec<Facet> = Facet::ALL.iter().copied().filter(free).collect();
        let account = observe(&gateway, &facets, &[]).await;
        for facet in facets {
            let reading = account.reading_of(facet);
            let failed = matches!(
                reading,
                Reading::Unavailable { .. } | Reading::Denied { .. }
            );
            assert!(!failed, "{kind:?}: {facet:?}: {reading:?}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn lasting_trouble_makes_one_facet_unavailable_and_stops_no_other() {
    for kind in [
        FaultKind::Throttle,
        FaultKind::ServerError,
        FaultKind::Reset,
    ] {
        let practice = practice(Seed::HalfDone);
        let gateway = practice.gateway().await;
        strike(&practice, "iam:GetAccountAuthorizationDetails", kind, None);
        let account = observe(&gateway, Facet::ALL, &[]).await;
        assert!(matches!(account.directory, Reading::Unavailable { .. }));
        known(&account.summary);
        known(&account.budgets);
        known(&account.credential_report);
    }
}

#[tokio::test(start_paused = true)]
async fn failures_have_the_right_kind() {
    for (kind, expected) in [
        (FaultKind::Throttle, GatewayErrorKind::Throttled),
        (FaultKind::ServerError, GatewayErrorKind::Fault),
        (FaultKind::Reset, GatewayErrorKind::Unreachable),
        (FaultKind::Denied, GatewayErrorKind::Denied),
    ] {
        let practice = practice(Seed::Fresh);
        let gateway = practice.gateway().await;
        strike(&practice, "iam:CreateGroup", kind, None);
        let error = gateway.apply(&create_group("Viewers")).await.unwrap_err();
        assert_eq!(error.kind, expected, "{error:?}");
        assert_eq!(error.operation, "iam:CreateGroup");
        assert_eq!(error.retryable(), expected != GatewayErrorKind::Denied);
        assert_eq!(
            error.request_id.is_some(),
            expected != GatewayErrorKind::Unreachable
        );
    }
}

#[tokio::test(start_paused = true)]
async fn a_create_whose_reply_is_lost_is_found_done() {
    let changes = [
        ("iam:CreateGroup", create_group("Viewers")),
        ("iam:CreateUser", create_user("bo")),
        (
            "iam:CreateAccountAlias",
            Change::from(CreateAccountAlias {
                alias: "mine".into(),
            }),
        ),
        (
            "budgets:CreateBudget",
            create_budget(
                20,
                vec![alert("50", ThresholdKind::Percent, "a@example.com")],
            ),
        ),
    ];
    for (operation, change) in changes {
        let (_practice, gateway) = losing(operation).await;
        let made = gateway.apply(&change).await;
        assert!(made.is_ok(), "{operation}: {made:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn additions_to_a_budget_whose_reply_is_lost_are_found_done() {
    let (practice, gateway) = losing("budgets:CreateNotification").await;
    let first = alert("50", ThresholdKind::Percent, "a@example.com");
    gateway
        .apply(&create_budget(20, vec![first.clone()]))
        .await
        .unwrap();
    let budget = || "Every month".to_owned();
    let second = alert("80", ThresholdKind::Percent, "a@example.com");
    let add_alert = Change::from(AddBudgetAlert {
        budget: budget(),
        alert: second,
    });
    gateway.apply(&add_alert).await.unwrap();
    strike(
        &practice,
        "budgets:CreateSubscriber",
        FaultKind::LostReply,
        Some(1),
    );
    let email = "b@example.com".to_owned();
    let add_person = Change::from(AddBudgetSubscriber {
        budget: budget(),
        alert: first,
        email,
    });
    gateway.apply(&add_person).await.unwrap();
    strike(
        &practice,
        "budgets:UpdateBudget",
        FaultKind::LostReply,
        Some(1),
    );
    let limit = Some(9.into());
    let update = Change::from(UpdateBudget {
        budget: budget(),
        limit,
        ignore_credits: false,
        definition: the_budget(&gateway).await.definition,
    });
    gateway.apply(&update).await.unwrap();
    let after = the_budget(&gateway).await;
    assert_eq!((after.limit, after.alerts.len()), (Some(9.into()), 2));
    assert_eq!(after.emails(), ["a@example.com", "b@example.com"]);
}

#[tokio::test(start_paused = true)]
async fn a_password_whose_reply_is_lost_is_the_one_that_holds() {
    let (practice, gateway) = losing("iam:CreateLoginProfile").await;
    let change = Change::from(CreateLoginProfile {
        user: "ana".into(),
        policy: strict_policy(),
    });
    let made = gateway.apply(&change).await;
    assert!(matches!(made, Ok(Applied::Password(_))), "{made:?}");
    let hashes = |world: &firstday_practice::World| {
        let profile = world.state.iam.users["ana"].login_profile.as_ref().unwrap();
        assert!(profile.reset_required);
        profile.hashes.len()
    };
    assert_eq!(practice.read(hashes).unwrap(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_key_whose_secret_is_lost_is_deleted_and_another_made() {
    let (practice, gateway) = losing("iam:CreateAccessKey").await;
    let key = gateway.create_access_key("ana").await.unwrap();
    assert_eq!(keys_of(&practice, "ana"), std::slice::from_ref(&key.id));
    gateway.caller_of(&key.id, &key.secret).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn keys_of_before_are_never_deleted() {
    let (practice, gateway) = losing("nothing").await;
    let old = gateway.create_access_key("ana").await.unwrap();
    strike(
        &practice,
        "iam:CreateAccessKey",
        FaultKind::LostReply,
        Some(1),
    );
    let new = gateway.create_access_key("ana").await.unwrap();
    let mut ids = [old.id, new.id];
    ids.sort();
    assert_eq!(keys_of(&practice, "ana"), ids);
}

#[tokio::test(start_paused = true)]
async fn no_key_is_left_when_every_reply_is_lost() {
    let (practice, gateway) = losing("iam:CreateAccessKey").await;
    strike(&practice, "iam:CreateAccessKey", FaultKind::LostReply, None);
    let key = gateway.create_access_key("ana").await;
    assert_kind(key, GatewayErrorKind::Unreachable);
    assert!(keys_of(&practice, "ana").is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_throttled_key_is_made_once() {
    let (practice, gateway) = losing("nothing").await;
    strike(
        &practice,
        "iam:CreateAccessKey",
        FaultKind::Throttle,
        Some(2),
    );
    gateway.create_access_key("ana").await.unwrap();
    assert_eq!(keys_of(&practice, "ana").len(), 1);
}

#[tokio::test(start_paused = true)]
async fn an_mfa_device_whose_seed_is_lost_is_replaced_and_paired() {
    let (practice, gateway) = losing("iam:CreateVirtualMFADevice").await;
    let device = gateway.create_mfa_device("ana").await.unwrap();
    let seed = |world: &firstday_practice::World| {
        world.state.iam.mfa_devices[&device.serial]
            .seed
            .expose()
            .to_owned()
    };
    assert_eq!(practice.read(seed).unwrap(), device.seed.expose_secret());
    strike(
        &practice,
        "iam:EnableMFADevice",
        FaultKind::LostReply,
        Some(1),
    );
    let (first, second) = practice.authenticator_codes(&device.serial).unwrap();
    let paired = gateway.enable_mfa("ana", &device.serial, [first.as_str(), &second], MINUTE);
    paired.await.unwrap();
}

/// AWS takes old codes, and pairs a device that is out of step: they are not held back for longer
/// than they are good for.
#[tokio::test(start_paused = true)]
async fn codes_are_not_sent_once_they_are_too_old() {
    let practice = practice(Seed::HalfDone);
    let gateway = practice.gateway().await;
    let device = gateway.create_mfa_device("late").await.unwrap();
    let (first, second) = practice.authenticator_codes(&device.serial).unwrap();
    for (seconds, kind) in [
        (1, GatewayErrorKind::CodesTooOld),
        (60, GatewayErrorKind::NotFound),
    ] {
        let began = tokio::time::Instant::now();
        let codes = [first.as_str(), &second];
        let good_for = Duration::from_secs(seconds);
        let refused = gateway.enable_mfa("nobody", &device.serial, codes, good_for);
        assert_kind(refused.await, kind);
        assert!(began.elapsed() <= good_for);
    }
}

#[tokio::test(start_paused = true)]
async fn deletions_whose_reply_is_lost_are_done() {
    let (practice, gateway) = losing("iam:Delete*").await;
    let key = gateway.create_access_key("ana").await.unwrap();
    gateway.delete_access_key("ana", &key.id).await.unwrap();
    assert!(keys_of(&practice, "ana").is_empty());
    strike(&practice, "iam:Delete*", FaultKind::LostReply, Some(1));
    let device = gateway.create_mfa_device("ana").await.unwrap();
    gateway.delete_mfa_device(&device.serial).await.unwrap();
}

/// The change of this kind as in the examples.
fn example(kind: &str) -> Change {
    let mut examples = Change::examples().filter(|change| change.name() == kind);
    examples.next().unwrap()
}

/// AWS knows no token of the first two; the third has another one when it is made again by the person.
#[tokio::test(start_paused = true)]
async fn what_a_lost_reply_would_make_twice_is_made_once() {
    let practice = practice(Seed::Fresh);
    let gateway = practice.gateway().await;
    for (kind, operation) in [
        ("create-anomaly-monitor", "ce:CreateAnomalyMonitor"),
        (
            "create-anomaly-subscription",
            "ce:CreateAnomalySubscription",
        ),
        ("create-analyzer", "access-analyzer:CreateAnalyzer"),
    ] {
        strike(&practice, operation, FaultKind::LostReply, Some(1));
        for _ in 0..2 {
            let made = gateway.apply(&example(kind)).await;
            assert!(made.is_ok(), "{operation}: {made:?}");
        }
    }
    let costs = practice.read(|world| {
        let costs = &world.state.ce;
        (costs.monitors.len(), costs.subscriptions.len())
    });
    assert_eq!(costs.unwrap(), (1, 1));
}

/// The SDK alone would have one store of tries for a service in a process.
#[tokio::test(start_paused = true)]
async fn one_account_in_trouble_uses_up_no_tries_of_another() {
    let troubled = practice(Seed::Fresh);
    let gateway = troubled.gateway().await;
    strike(&troubled, "iam:*", FaultKind::ServerError, None);
    for _ in 0..40 {
        let made = gateway.apply(&create_user("bo")).await;
        assert_kind(made, GatewayErrorKind::Fault);
    }
    let (_practice, other) = losing("iam:CreateGroup").await;
    let made = other.apply(&create_group("Viewers")).await;
    assert!(made.is_ok(), "{made:?}");
}

#[tokio::test(start_paused = true)]
async fn waits_until_a_new_user_is_visible() {
    let (practice, gateway) = losing("nothing").await;
    practice
        .edit(|world| world.settings.lag_seconds = 3)
        .unwrap();
    gateway.apply(&create_user("bo")).await.unwrap();
    let ticking = tick(&practice);
    let key = gateway.create_access_key("bo").await;
    ticking.abort();
    assert_eq!(keys_of(&practice, "bo"), [key.unwrap().id]);
}

/// Moves the practice account's clock along with tokio's.
fn tick(practice: &Practice) -> tokio::task::JoinHandle<()> {
    let clock = practice.clone();
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(Duration::from_secs(1)).await;
            clock.advance(1).unwrap();
        }
    })
}

#[tokio::test(start_paused = true)]
async fn a_lost_key_that_shows_late_is_deleted_too() {
    let (practice, gateway) = losing("iam:CreateAccessKey").await;
    practice
        .edit(|world| world.settings.lag_seconds = 4)
        .unwrap();
    let ticking = tick(&practice);
    let key = gateway.create_access_key("ana").await.unwrap();
    ticking.abort();
    assert_eq!(keys_of(&practice, "ana"), [key.id]);
}

#[tokio::test(start_paused = true)]
async fn a_key_that_never_reached_aws_is_made_at_the_second_try() {
    let (practice, gateway) = losing("nothing").await;
    strike(&practice, "iam:CreateAccessKey", FaultKind::Reset, Some(1));
    let key = gateway.create_access_key("ana").await.unwrap();
    assert_eq!(keys_of(&practice, "ana"), [key.id]);
}

#[tokio::test(start_paused = true)]
async fn gives_up_on_a_user_that_never_comes() {
    let (_practice, gateway) = losing("nothing").await;
    let began = Instant::now();
    let key = gateway.create_access_key("nobody").await;
    assert_kind(key, GatewayErrorKind::NotFound);
    assert!(
        began.elapsed() < Duration::from_secs(30),
        "{:?}",
        began.elapsed()
    );
}

#[tokio::test(start_paused = true)]
async fn a_new_key_is_refused_until_it_has_spread() {
    let (practice, gateway) = losing("nothing").await;
    practice
        .edit(|world| world.settings.key_lag_seconds = 10)
        .unwrap();
    let key = gateway.create_access_key("ana").await.unwrap();
    let early = gateway.caller_of(&key.id, &key.secret).await;
    assert_kind(early, GatewayErrorKind::InvalidCredentials);
    practice.advance(10).unwrap();
    gateway.caller_of(&key.id, &key.secret).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn an_ended_session_makes_every_facet_unavailable() {
    let practice = practice(Seed::HalfDone);
    let gateway = practice.gateway().await;
    practice.advance(13 * 60 * 60).unwrap();
    let account = observe(
        &gateway,
        &[Facet::Caller, Facet::Summary, Facet::Budgets],
        &[],
    )
    .await;
    assert!(matches!(account.caller, Reading::Unavailable { .. }));
    assert!(matches!(account.summary, Reading::Unavailable { .. }));
    assert!(matches!(account.budgets, Reading::Unavailable { .. }));
    let refused = gateway.apply(&create_group("Viewers")).await;
    assert_kind(refused, GatewayErrorKind::ExpiredCredentials);
}

#[tokio::test(start_paused = true)]
async fn a_wrong_secret_is_told_without_repeating_it() {
    let practice = practice(Seed::Fresh);
    let mut who = practice.sign_in();
    who.secret_access_key = SecretString::from("hunter2-hunter2");
    let gateway = Gateway::connect(sign_in_as(&practice, &who), now)
        .await
        .unwrap();
    let error = gateway.apply(&create_group("Viewers")).await.unwrap_err();
    assert_eq!(error.kind, GatewayErrorKind::InvalidCredentials);
    assert!(!format!("{error:?} {gateway:?}").contains("hunter2"));
}

#[tokio::test(start_paused = true)]
async fn an_unknown_profile_is_told_by_name() {
    let connection = Connection::profile(Some("no-such-profile-of-ours".into()));
    let error = Gateway::connect(connection, now).await.unwrap_err();
    assert_eq!(error.kind, GatewayErrorKind::UnknownProfile, "{error:?}");
    assert!(error.to_string().contains("no-such-profile-of-ours"));
}

#[tokio::test(start_paused = true)]
async fn a_new_account_is_not_ready_for_budgets() {
    let (practice, gateway) = losing("nothing").await;
    practice
        .edit(|world| world.settings.budgets_ready = false)
        .unwrap();
    let account = observe(&gateway, &[Facet::Budgets], &[]).await;
    assert!(matches!(account.budgets, Reading::NotReady { .. }));
    let refused = gateway.apply(&create_budget(20, Vec::new())).await;
    assert_kind(refused, GatewayErrorKind::NotReady);
}

#[tokio::test(start_paused = true)]
async fn a_password_that_the_account_refuses_is_told_as_such() {
    let (practice, gateway) = losing("nothing").await;
    let policy = firstday_checklist::PasswordPolicy {
        minimum_length: 128,
        ..strict_policy()
    };
    gateway
        .apply(&Change::from(SetPasswordPolicy { policy }))
        .await
        .unwrap();
    let change = Change::from(CreateLoginProfile {
        user: "ana".into(),
        policy: strict_policy(),
    });
    assert_kind(
        gateway.apply(&change).await,
        GatewayErrorKind::PasswordRefused,
    );
    drop(practice);
}
