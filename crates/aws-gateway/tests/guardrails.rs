//! What guards an account and tells who did what: CloudTrail, S3 for the whole account, and IAM Access
//! Analyzer, on the practice account.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;
#[path = "common/over_practice.rs"]
mod over_practice;

use common::{Aws, known, now, observe};
use firstday_aws_gateway::{Connection, Gateway};
use firstday_checklist::{
    Actor, Change, CreateAnalyzer, CreateGroup, Event, Events, Facet, PublicAccessBlock, Reading,
};
use firstday_practice::{Fault, FaultKind, Practice, Seed};
use firstday_rehearsal::transport;
use over_practice::practice;

const GUARDS: [Facet; 4] = [
    Facet::Events,
    Facet::Trails,
    Facet::PublicAccessBlock,
    Facet::Analyzers,
];

/// A gateway of the owner, who works in `region`.
async fn in_region(practice: &Practice, region: &str) -> Gateway {
    let who = practice.sign_in();
    let token = Some(&who.session_token);
    let keys = Connection::keys(&who.access_key_id, &who.secret_access_key, token);
    let connection = keys.over(transport(practice)).of_region(region);
    Gateway::connect(connection, now).await.unwrap()
}

async fn events(gateway: &Gateway) -> Events {
    known(&observe(gateway, &[Facet::Events], &[]).await.events).clone()
}

fn fail(practice: &Practice, operation: &str, kind: FaultKind) {
    let fault = Fault {
        operation: operation.into(),
        kind,
        times: None,
    };
    practice
        .edit(|world| world.settings.faults.push(fault))
        .unwrap();
}

#[tokio::test]
async fn a_new_account_has_no_guards_and_one_sign_in() {
    let account = observe(&practice(Seed::Fresh).gateway().await, &GUARDS, &[]).await;
    let events = known(&account.events);
    assert_eq!(events.regions, ["us-east-1"]);
    let [sign_in] = events.root.as_slice() else {
        panic!("{:?}", events.root);
    };
    assert_eq!(
        (sign_in.name.as_str(), &sign_in.by),
        ("ConsoleLogin", &Actor::Root)
    );
    assert_eq!(sign_in.mfa, Some(false));
    assert_eq!(sign_in.from.as_deref(), Some("203.0.113.24"));
    assert_eq!(events.changes, events.root, "a sign-in is no mere look");
    assert!(known(&account.trails).trails.is_empty());
    assert_eq!(*known(&account.public_access_block), None);
    assert!(known(&account.analyzers).analyzers.is_empty());
}

#[tokio::test]
async fn an_account_that_somebody_looks_after_shows_its_guards() {
    let account = observe(&practice(Seed::Large).gateway().await, &GUARDS, &[]).await;
    assert_eq!(known(&account.events).changes.len(), Events::MOST);
    let trails = known(&account.trails);
    assert!(trails.trails[0].keeps_everything(), "{trails:?}");
    assert_eq!(
        *known(&account.public_access_block),
        Some(PublicAccessBlock::ALL)
    );
    let analyzers = known(&account.analyzers);
    let found = analyzers.watching().next().unwrap().findings.as_ref();
    let [bucket, role] = found.unwrap().as_slice() else {
        panic!("what is archived is not told: {found:?}");
    };
    assert!(bucket.public && !role.public);
    assert_eq!(bucket.resource, "arn:aws:s3:::large-company-downloads");
    assert_eq!(role.principals, ["999900001111"]);
}

/// Reads of root come apart from changes, and a failed sign-in says so.
#[tokio::test]
async fn what_was_only_looked_at_is_told_of_root_alone() {
    let events = events(&practice(Seed::Neglected).gateway().await).await;
    let reads = |of: &[Event]| of.iter().filter(|event| event.read_only).count();
    assert_eq!((reads(&events.root), reads(&events.changes)), (7, 0));
    let failed = events
        .changes
        .iter()
        .find(|event| event.error.is_some())
        .unwrap();
    assert_eq!(
        failed.by,
        Actor::User {
            name: "boss".into()
        }
    );
    let times: Vec<_> = events.changes.iter().map(|event| event.at).collect();
    assert!(times.is_sorted_by(|a, b| a >= b), "{times:?}");
}

/// AWS takes some minutes until an event can be looked up.
#[tokio::test]
async fn a_change_shows_in_the_history_after_a_while() {
    let practice = practice(Seed::Fresh);
    let gateway = practice.gateway().await;
    let group = Change::from(CreateGroup {
        group: "Team".into(),
    });
    gateway.apply(&group).await.unwrap();
    let made = |events: &Events| {
        events
            .changes
            .iter()
            .any(|event| event.name == "CreateGroup")
    };
    assert!(!made(&events(&gateway).await));
    practice.advance(300).unwrap();
    let later = events(&gateway).await;
    let event = later
        .changes
        .iter()
        .find(|event| event.name == "CreateGroup")
        .unwrap();
    assert_eq!(event.about, ["Team"]);
    assert_eq!(event.service, "iam.amazonaws.com");
    assert_eq!((&event.by, event.error.as_deref()), (&Actor::Root, None));
}

#[tokio::test]
async fn what_was_refused_is_in_the_history_too() {
    let practice = practice(Seed::Neglected);
    let who = practice.sign_in_as("former-colleague").unwrap();
    let gateway = over_practice::gateway_as(&practice, &who).await;
    let group = Change::from(CreateGroup {
        group: "Team".into(),
    });
    gateway.apply(&group).await.unwrap_err();
    practice.advance(300).unwrap();
    let events = events(&practice.gateway().await).await;
    let event = &events
        .changes
        .iter()
        .find(|event| event.name == "CreateGroup")
        .unwrap();
    assert_eq!(event.error.as_deref(), Some("AccessDenied"));
    assert_eq!(
        event.by,
        Actor::User {
            name: "former-colleague".into()
        }
    );
}

/// IAM is recorded in us-east-1, wherever the person works.
#[tokio::test]
async fn both_the_home_region_and_that_of_iam_are_looked_at() {
    let practice = practice(Seed::Large);
    practice
        .edit(|world| world.state.cloudtrail.events.last_mut().unwrap().region = "eu-west-1".into())
        .unwrap();
    let gateway = in_region(&practice, "eu-west-1").await;
    let account = observe(&gateway, &GUARDS, &[]).await;
    let events = known(&account.events);
    assert_eq!(events.regions, ["us-east-1", "eu-west-1"]);
    assert_eq!(events.changes.len(), Events::MOST);
    assert_eq!(events.changes[0].region, "eu-west-1");
    assert_eq!(events.changes[1].region, "us-east-1");
    let analyzers = known(&account.analyzers);
    assert_eq!(
        (analyzers.region.as_str(), analyzers.analyzers.len()),
        ("eu-west-1", 0)
    );
    let trails = known(&account.trails);
    assert_eq!(
        trails.trails[0].home_region, "us-east-1",
        "it covers every Region"
    );
    assert_eq!(trails.trails[0].logging, Some(true));
}

#[tokio::test]
async fn what_is_denied_is_never_taken_for_empty() {
    let practice = practice(Seed::Large);
    for operation in [
        "cloudtrail:LookupEvents",
        "cloudtrail:DescribeTrails",
        "s3:GetPublicAccessBlock",
        "access-analyzer:ListAnalyzers",
    ] {
        fail(&practice, operation, FaultKind::Denied);
    }
    let account = observe(&practice.gateway().await, &GUARDS, &[]).await;
    assert!(matches!(account.events, Reading::Denied { .. }));
    assert!(matches!(account.trails, Reading::Denied { .. }));
    assert!(matches!(
        account.public_access_block,
        Reading::Denied { .. }
    ));
    assert!(matches!(account.analyzers, Reading::Denied { .. }));
}

#[tokio::test]
async fn findings_and_the_state_of_a_trail_can_be_denied_alone() {
    let practice = practice(Seed::Large);
    fail(&practice, "access-analyzer:ListFindings", FaultKind::Denied);
    fail(&practice, "cloudtrail:GetTrailStatus", FaultKind::Denied);
    let account = observe(&practice.gateway().await, &GUARDS, &[]).await;
    assert_eq!(known(&account.analyzers).analyzers[0].findings, None);
    assert_eq!(known(&account.trails).trails[0].logging, None);
}

/// A change says its Region, wherever the person works by the time it is made.
#[tokio::test]
async fn an_analyzer_is_made_in_the_region_of_the_change() {
    let practice = practice(Seed::Fresh);
    let made = Change::from(CreateAnalyzer {
        analyzer: "mine".into(),
        region: "eu-west-1".into(),
    });
    practice.gateway().await.apply(&made).await.unwrap();
    for (region, count) in [("us-east-1", 0), ("eu-west-1", 1)] {
        let gateway = in_region(&practice, region).await;
        let account = observe(&gateway, &[Facet::Analyzers], &[]).await;
        let analyzers = known(&account.analyzers);
        assert_eq!(analyzers.watching().count(), count, "{region}");
    }
}
