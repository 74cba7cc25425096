use std::collections::BTreeSet;
use std::sync::Mutex;

use firstday_checklist::{AccountState, Facet, PhoneStatus, Principal, Reading};

use super::{Aws, known, now, observe};

/// Facets that a caller with all rights can read on every endpoint.
const ALWAYS: [Facet; 9] = [
    Facet::Caller,
    Facet::Organization,
    Facet::Summary,
    Facet::Aliases,
    Facet::PasswordPolicy,
    Facet::Directory,
    Facet::MfaDevices,
    Facet::CredentialReport,
    Facet::Budgets,
];

pub async fn reads_everything_at_once(aws: &impl Aws) {
    let gateway = aws.gateway().await;
    let mut facets = BTreeSet::from(ALWAYS);
    if !aws.lacks("account:GetAccountInformation") {
        facets.insert(Facet::Information);
    }
    if !aws.lacks("account:GetContactInformation") {
        facets.insert(Facet::ContactPhone);
    }
    if !aws.lacks("freetier:GetAccountPlanState") {
        facets.insert(Facet::Plan);
    }
    let seen = Mutex::new(BTreeSet::new());
    let account = gateway
        .observe(&facets, &[], now(), |facet| {
            assert!(seen.lock().unwrap().insert(facet), "{facet:?} came twice");
        })
        .await;
    known(&account.caller);
    known(&account.organization);
    known(&account.aliases);
    known(&account.password_policy);
    known(&account.directory);
    known(&account.mfa_devices);
    known(&account.credential_report);
    known(&account.budgets);
    if facets.contains(&Facet::Information) {
        let information = known(&account.information);
        assert!(!information.name.is_empty());
        assert_eq!(information.state, Some(AccountState::Active));
        assert!(information.created_at.is_some());
    }
    if facets.contains(&Facet::ContactPhone) {
        assert_ne!(known(&account.contact_phone).status, PhoneStatus::NotTold);
    }
    if facets.contains(&Facet::Plan) {
        known(&account.plan);
    }
    let summary = known(&account.summary);
    assert!(!summary.root_mfa && !summary.root_access_keys);
    assert_eq!(account.caller.at(), Some(now()));
    assert_eq!(*seen.lock().unwrap(), facets);
    assert_eq!(account.command_line, Reading::NotRead);
}

pub async fn tells_the_caller_and_the_organization(aws: &impl Aws) {
    let gateway = aws.gateway().await;
    assert_eq!(gateway.clock_skew(), None);
    let account = observe(&gateway, &[Facet::Caller, Facet::Organization], &[]).await;
    let caller = known(&account.caller);
    assert_eq!(caller.account_id.len(), 12);
    assert!(caller.arn.contains(&caller.account_id), "{}", caller.arn);
    assert_ne!(caller.principal, Principal::Other);
    assert_eq!(*known(&account.organization), None);
    assert!(gateway.clock_skew().is_some());
}

pub async fn reads_only_what_is_asked_for(aws: &impl Aws) {
    let gateway = aws.gateway().await;
    let account = observe(&gateway, &[Facet::Aliases], &[]).await;
    known(&account.aliases);
    assert_eq!(account.caller, Reading::NotRead);
    assert_eq!(account.directory, Reading::NotRead);
    let account = observe(&gateway, &[Facet::SignIns], &[]).await;
    known(&account.caller);
    known(&account.directory);
    known(&account.sign_ins);
}

pub async fn reads_the_zones_of_the_home_region(aws: &impl Aws) {
    let gateway = aws.gateway().await;
    let account = observe(&gateway, &[Facet::Zones], &[]).await;
    let zones = known(&account.zones);
    assert_eq!(zones.region, "us-east-1");
    assert!(zones.zones.len() >= 3);
    for zone in &zones.zones {
        assert!(zone.name.starts_with("us-east-1"), "{zone:?}");
        assert!(zone.id.starts_with("use1-az"), "{zone:?}");
        assert!(zone.available, "{zone:?}");
    }
}

pub async fn reads_payments_regions_and_programs(aws: &impl Aws) {
    let gateway = aws.gateway().await;
    for (facet, operation) in [
        (Facet::PaymentMethods, "payments:ListPaymentInstruments"),
        (Facet::PastDue, "payments:GetAccountBalance"),
        (Facet::Regions, "account:ListRegions"),
        (Facet::ProgramSessions, "signin:ListSessions"),
    ] {
        let account = observe(&gateway, &[facet], &[]).await;
        let reading = account.reading_of(facet);
        match aws.lacks(operation) {
            // What does not answer is never taken for an answer.
            true => assert!(
                matches!(reading, Reading::Unavailable { .. }),
                "{reading:?}"
            ),
            false => assert!(reading.value().is_some(), "{operation}: {reading:?}"),
        }
    }
}

pub async fn reads_what_guards_the_account(aws: &impl Aws) {
    let gateway = aws.gateway().await;
    let trails = observe(&gateway, &[Facet::Trails], &[]).await.trails;
    assert_eq!(known(&trails).region, "us-east-1");
    assert!(known(&trails).trails.is_empty());
    for (operation, facet) in [
        ("cloudtrail:LookupEvents", Facet::Events),
        (
            "s3control:GetPublicAccessBlock at an address",
            Facet::PublicAccessBlock,
        ),
        ("accessanalyzer:ListAnalyzers", Facet::Analyzers),
    ] {
        if !aws.lacks(operation) {
            let reading = observe(&gateway, &[facet], &[]).await.reading_of(facet);
            assert!(reading.value().is_some(), "{facet:?}: {reading:?}");
        }
    }
}
