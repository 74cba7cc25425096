//! What is read by calls that no crate of the SDK makes: payment methods, what is past due, zones,
//! and the sign-ins of programs.

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

use common::{Aws, known, now, observe};
use firstday_aws_gateway::{BrowserSignIn, Connection, Gateway};
use firstday_checklist::{
    Account, Change, EnableRegion, EndProgramSessions, Facet, PaymentState, Reading, RegionState,
};
use firstday_practice::{Fault, FaultKind, Practice, Seed};
use firstday_rehearsal::transport;
use over_practice::{gateway_as, practice, travelling};
use rust_decimal::Decimal;
use sent::Sent;

const READ: [Facet; 5] = [
    Facet::PaymentMethods,
    Facet::PastDue,
    Facet::Regions,
    Facet::Zones,
    Facet::ProgramSessions,
];

async fn all_of(seed: Seed) -> Account {
    observe(&practice(seed).gateway().await, &READ, &[]).await
}

#[tokio::test]
async fn a_neglected_account_owes_and_cannot_be_charged() {
    let account = all_of(Seed::Neglected).await;
    let methods = known(&account.payment_methods);
    assert_eq!(methods.len(), 1);
    assert_eq!(methods[0].kind, "CARD");
    assert_eq!(methods[0].state, Some(PaymentState::Invalid));
    let owed = known(&account.past_due);
    assert_eq!(owed[0].amount, Decimal::new(3720, 2));
    assert_eq!(owed[0].currency, "USD");
    let sessions = &known(&account.program_sessions).sessions;
    assert!(sessions.len() == 1 && sessions[0].is_root());
    assert!(sessions[0].last_used_at.is_some());
    assert!(sessions[0].user_agent.is_some() && sessions[0].region.is_some());
}

#[tokio::test]
async fn a_fresh_account_pays_by_card_and_owes_nothing() {
    let account = all_of(Seed::Fresh).await;
    let methods = known(&account.payment_methods);
    assert_eq!(methods[0].state, Some(PaymentState::Active));
    assert!(known(&account.past_due).is_empty());
    assert!(known(&account.program_sessions).sessions.is_empty());
    let regions = known(&account.regions);
    assert_eq!(regions["us-east-1"], RegionState::EnabledByDefault);
    assert_eq!(regions["af-south-1"], RegionState::Disabled);
    let zones = known(&account.zones);
    assert_eq!(zones.region, "us-east-1");
    assert_eq!(zones.zones.len(), 6);
    assert!(zones.zones.iter().all(|zone| zone.available));
    assert_eq!(zones.zones[0].name, "us-east-1a");
    assert!(zones.zones[0].id.starts_with("use1-az"));
}

/// The zones are those of the Region in which the connection is used.
#[tokio::test]
async fn zones_are_those_of_the_home_region() {
    let account = practice(Seed::Fresh);
    let who = account.sign_in();
    let connection = Connection::keys(
        &who.access_key_id,
        &who.secret_access_key,
        Some(&who.session_token),
    );
    let connection = connection
        .over(transport(&account))
        .of_region("eu-central-1");
    let gateway = Gateway::connect(connection, now).await.unwrap();
    let read = observe(&gateway, &[Facet::Zones], &[]).await;
    let zones = known(&read.zones);
    assert_eq!(zones.region, "eu-central-1");
    assert_eq!(zones.zones[0].name, "eu-central-1a");
}

#[tokio::test]
async fn a_user_without_rights_is_told_so_for_each() {
    let account = practice(Seed::Neglected);
    let user = account.sign_in_as("intern").or(account.sign_in_as("boss"));
    let gateway = gateway_as(&account, &user.unwrap()).await;
    let denied = Fault {
        operation: "*".into(),
        kind: FaultKind::Denied,
        times: None,
    };
    account
        .edit(|world| world.settings.faults.push(denied))
        .unwrap();
    let read = observe(
        &gateway,
        &[Facet::PaymentMethods, Facet::PastDue, Facet::Zones],
        &[],
    )
    .await;
    for (facet, operation) in [
        (Facet::PaymentMethods, "payments:ListPaymentInstruments"),
        (Facet::PastDue, "payments:GetAccountBalance"),
        (Facet::Zones, "ec2:DescribeAvailabilityZones"),
    ] {
        let Reading::Denied { reason } = read.reading_of(facet) else {
            panic!("{facet:?}: {:?}", read.reading_of(facet));
        };
        assert!(reason.to_string().contains(operation), "{reason}");
    }
}

/// Who may not see everybody's sees their own.
#[tokio::test]
async fn who_may_not_list_everybody_lists_their_own() {
    let account = practice(Seed::Neglected);
    let gateway = account.gateway().await;
    let denied = Fault {
        operation: "signin:ListSessions".into(),
        kind: FaultKind::Denied,
        // Once in the home Region alone: both Regions are one here.
        times: Some(1),
    };
    account
        .edit(|world| world.settings.faults.push(denied))
        .unwrap();
    let read = observe(&gateway, &[Facet::ProgramSessions], &[]).await;
    let read = known(&read.program_sessions);
    assert!(read.own_only.is_some());
    assert_eq!(read.sessions.len(), 1, "root asks, and it is root's");
}

async fn signed_in(account: &Practice) {
    let service = attempt::service_over(Sent::default().before(account));
    let attempt = BrowserSignIn::here(service, attempt::pages()).unwrap();
    let address = attempt.address().to_owned();
    let browser = browser::Browser::new(account);
    let (back, _) = tokio::join!(attempt.wait(), browser.sign_in(&address, "root"));
    back.unwrap();
}

#[tokio::test]
async fn a_sign_in_of_ours_is_listed_and_can_be_ended() {
    let account = practice(Seed::Fresh);
    signed_in(&account).await;
    let gateway = account.gateway().await;
    let read = observe(&gateway, &[Facet::ProgramSessions], &[]).await;
    let sessions = &known(&read.program_sessions).sessions;
    assert_eq!(sessions.len(), 1);
    assert_eq!(sessions[0].client.as_deref(), Some("CLI"));
    let end = EndProgramSessions {
        sessions: vec![sessions[0].arn.clone()],
        region: sessions[0].listed_in.clone(),
        people: vec!["root".into()],
        of_others: true,
    };
    gateway.apply(&Change::from(end.clone())).await.unwrap();
    let read = observe(&gateway, &[Facet::ProgramSessions], &[]).await;
    assert!(known(&read.program_sessions).sessions.is_empty());
    // Ended twice is ended.
    gateway.apply(&Change::from(end)).await.unwrap();
}

/// It takes its time, and asking again meanwhile is no failure.
#[tokio::test]
async fn a_region_that_is_being_enabled_counts_as_begun() {
    let account = travelling(Seed::Fresh);
    let gateway = account.gateway().await;
    let region = "eu-south-2".to_owned();
    let change = Change::from(EnableRegion { region });
    gateway.apply(&change).await.unwrap();
    gateway.apply(&change).await.unwrap();
    let state = || async {
        let read = observe(&gateway, &[Facet::Regions], &[]).await;
        known(&read.regions)["eu-south-2"]
    };
    assert_eq!(state().await, RegionState::Enabling);
    account.advance(3600).unwrap();
    assert_eq!(state().await, RegionState::Enabled);
}
