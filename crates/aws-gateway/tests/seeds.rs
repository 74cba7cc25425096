//! What the gateway reads from each seed of the practice account, as root and as others.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;
#[path = "common/over_practice.rs"]
mod over_practice;

use std::collections::BTreeSet;

use common::{Aws, assert_kind, known, now, observe};
use firstday_aws_gateway::{Gateway, GatewayErrorKind};
use firstday_checklist::{
    Account, AccountKind, Change, CreateGroup, DeleteRootAccessKey, DeviceKind, EnrolMfa, Facet,
    LastSignIn, LastUse, PhoneStatus, PlanKind, Principal, Reading, RootDevice,
};
use firstday_practice::{Fault, FaultKind, Practice, Seed, ServiceCredential};
use over_practice::{gateway_as, practice};
use rust_decimal::Decimal;

async fn everything(gateway: &Gateway) -> Account {
    observe(gateway, Facet::ALL, &[]).await
}

async fn all_of(seed: Seed) -> Account {
    everything(&practice(seed).gateway().await).await
}

#[tokio::test]
async fn a_fresh_account_has_nothing_but_a_plan() {
    let account = all_of(Seed::Fresh).await;
    assert!(account.caller_is_root());
    let plan = known(&account.plan).as_ref().unwrap();
    assert_eq!(plan.kind, PlanKind::Free);
    assert_eq!(plan.credits_left, Some(Decimal::from(100)));
    assert!(plan.ends_at.is_some());
    assert_eq!(*known(&account.organization), None);
    assert_eq!(*known(&account.password_policy), None);
    assert!(known(&account.directory).users.is_empty());
    assert!(known(&account.budgets).is_empty());
    assert!(known(&account.root_keys).is_empty());
    assert!(known(&account.sign_ins).is_empty());
    assert!(!known(&account.information).name.is_empty());
    let report = known(&account.credential_report);
    assert!(report.users.is_empty() && report.root_last_used_at.is_some());
}

/// On a first day there are none; later each seed has what such an account would have.
#[tokio::test]
async fn contacts_and_recommendations_of_each_seed() {
    for (seed, contacts, actions) in [
        (Seed::Fresh, 0, 0),
        (Seed::HalfDone, 0, 3),
        (Seed::Neglected, 1, 4),
        (Seed::Large, 3, 2),
    ] {
        let account = all_of(seed).await;
        assert_eq!(known(&account.alternate_contacts).len(), contacts, "{seed}");
        let recommended = known(&account.recommended_actions);
        assert_eq!(recommended.len(), actions, "{seed}");
        assert!(recommended.iter().all(|it| it.urgency.is_some()));
        assert!(known(&account.information).created_at.is_some());
    }
    let project = all_of(Seed::Project).await;
    let denied = |denied: bool| assert!(denied);
    denied(matches!(project.alternate_contacts, Reading::Denied { .. }));
    denied(matches!(project.primary_contact, Reading::Denied { .. }));
    known(&project.recommended_actions);
}

#[tokio::test]
async fn a_half_done_account_shows_its_loose_ends() {
    let account = all_of(Seed::HalfDone).await;
    let devices = known(&account.mfa_devices);
    assert_eq!((devices[0].name(), &devices[0].owner_arn), ("admin", &None));
    let budget = &known(&account.budgets)[0];
    assert_eq!(budget.limit, Some(Decimal::from(10)));
    assert!(budget.is_whole_monthly_bill() && budget.counts_credits && budget.alerts.is_empty());
    let admin = account.sign_in("admin").unwrap();
    assert!(admin.password && admin.mfa_devices.is_empty());
}

/// Uses of passwords live and by the report, and root's keys by the report.
#[tokio::test]
async fn a_neglected_account_shows_what_nobody_uses() {
    let account = all_of(Seed::Neglected).await;
    let report = known(&account.credential_report);
    let gone = account.sign_in("former-colleague").unwrap();
    assert_eq!(
        gone.password_use,
        report.users["former-colleague"].password_use
    );
    let LastSignIn::At(last) = gone.password_use.last else {
        panic!("{:?}", gone.password_use);
    };
    assert_eq!(now().duration_since(last).as_hours() / 24, 410);
    assert!(gone.password_use.set_at.is_some_and(|set| set < last));
    assert!(matches!(
        report.root_access_keys[0].last_use,
        LastUse::At(_)
    ));
}

#[tokio::test]
async fn a_signing_certificate_of_root_is_read() {
    let practice = practice(Seed::Fresh);
    for there in [false, true] {
        practice
            .edit(|world| world.state.iam.root.signing_certificate = there)
            .unwrap();
        let account = everything(&practice.gateway().await).await;
        assert_eq!(known(&account.summary).root_certificates, Some(there));
    }
}

/// Apps and a passkey of root's, to root alone.
#[tokio::test]
async fn roots_devices_are_listed_to_root_alone() {
    let practice = practice(Seed::HalfDone);
    let gateway = practice.gateway().await;
    assert_eq!(*known(&everything(&gateway).await.root_devices), []);
    practice.set_root_mfa(true).unwrap();
    let device = practice.new_root_device("phone").unwrap();
    let (first, second) = practice.authenticator_codes(&device.serial).unwrap();
    let assigned = practice.assign_root_device(&device.serial, &first, &second);
    assert!(assigned.unwrap());
    let account = everything(&gateway).await;
    let kinds: Vec<DeviceKind> = known(&account.root_devices)
        .iter()
        .map(RootDevice::kind)
        .collect();
    assert_eq!(kinds, [DeviceKind::App, DeviceKind::Passkey]);
    let admin =
        everything(&gateway_as(&practice, &practice.sign_in_as("admin").unwrap()).await).await;
    assert!(matches!(admin.root_devices, Reading::Denied { .. }));
}

#[tokio::test]
async fn the_state_of_the_phone_number_is_read_and_all_but_its_end_is_dropped() {
    let practice = practice(Seed::Fresh);
    let gateway = practice.gateway().await;
    for (told, status) in [
        ("VERIFIED", PhoneStatus::Verified),
        ("UNVERIFIED", PhoneStatus::Unverified),
        ("PENDING", PhoneStatus::Pending),
        ("NOT_SUPPORTED", PhoneStatus::NotSupported),
        ("SOMETHING_NEW", PhoneStatus::NotTold),
    ] {
        practice.set_phone_status(told).unwrap();
        let account = observe(&gateway, &[Facet::ContactPhone], &[]).await;
        let phone = known(&account.contact_phone);
        assert_eq!(
            (phone.status, phone.ending.as_str()),
            (status, "79"),
            "{told}"
        );
    }
}

#[tokio::test]
async fn a_new_password_was_never_used() {
    let practice = practice(Seed::HalfDone);
    practice
        .edit(|world| {
            let admin = world.state.iam.users.get_mut("admin").unwrap();
            admin.password_last_used = None;
        })
        .unwrap();
    let account = everything(&practice.gateway().await).await;
    let live = &account.sign_in("admin").unwrap().password_use;
    assert_eq!(live.last, LastSignIn::Never);
    let report = known(&account.credential_report);
    assert_eq!(report.users["admin"].password_use, *live);
    let denied = Fault {
        operation: "iam:GetUser".into(),
        kind: FaultKind::Denied,
        times: None,
    };
    practice
        .edit(|world| world.settings.faults.push(denied))
        .unwrap();
    let account = everything(&practice.gateway().await).await;
    let live = account.sign_in("admin").unwrap();
    assert!(live.password);
    assert_eq!(live.password_use.last, LastSignIn::NotTold);
}

/// More than one page, and one of the pages is short.
#[tokio::test]
async fn credentials_for_single_services_come_to_the_last_page() {
    let practice = practice(Seed::HalfDone);
    practice
        .edit(|world| {
            let admin = world.state.iam.users.get_mut("admin").unwrap();
            admin.service_credentials = (0..1001)
                .map(|number| {
                    let one = ServiceCredential {
                        service: "codecommit.amazonaws.com".into(),
                        active: false,
                        created: now(),
                        expires: Some(now()),
                    };
                    (format!("ACCA{number:016}"), one)
                })
                .collect();
        })
        .unwrap();
    let account = everything(&practice.gateway().await).await;
    let all = known(&account.service_credentials);
    assert_eq!(all.len(), 1001);
    assert_eq!(all[0].user, "admin");
    assert_eq!(all[0].service, "codecommit.amazonaws.com");
    assert!(
        all.iter()
            .all(|one| !one.active && one.expires_at == Some(now()))
    );
}

#[tokio::test]
async fn a_neglected_account_shows_its_dangers() {
    let account = all_of(Seed::Neglected).await;
    let summary = known(&account.summary);
    assert!(summary.root_access_keys && !summary.root_mfa);
    let key = &known(&account.root_keys)[0];
    assert!(key.active && key.created_at.is_some());
    assert!(matches!(key.last_use, LastUse::At(_)), "{key:?}");
    assert_eq!(*known(&account.aliases), ["old-shop"]);
    assert_eq!(
        known(&account.password_policy)
            .as_ref()
            .unwrap()
            .minimum_length,
        6
    );
    assert_eq!(
        known(&account.credential_report).users["boss"]
            .access_keys
            .len(),
        2
    );
}

#[tokio::test]
async fn access_keys_come_the_oldest_first_whatever_their_ids() {
    let practice = practice(Seed::Neglected);
    let ids = ["AKIAZZZZZZZZZZZZZZZZ", "AKIAAAAAAAAAAAAAAAAA"];
    let renamed = practice.edit(|world| {
        let boss = world.state.iam.users.get_mut("boss").unwrap();
        let mut keys: Vec<_> = std::mem::take(&mut boss.access_keys)
            .into_values()
            .collect();
        keys.sort_by_key(|key| key.created);
        boss.access_keys = ids.map(str::to_owned).into_iter().zip(keys).collect();
    });
    renamed.unwrap();
    let account = observe(&practice.gateway().await, &[Facet::SignIns], &[]).await;
    let boss = account.sign_in("boss").unwrap();
    let read: Vec<&str> = boss.access_keys.iter().map(|key| key.id.as_str()).collect();
    assert_eq!(read, ids);
}

#[tokio::test]
async fn a_project_account_is_told_by_its_caller() {
    let account = all_of(Seed::Project).await;
    assert_eq!(account.kind(), Some(AccountKind::Project));
    assert!(
        matches!(account.root_keys, Reading::Denied { .. }),
        "{:?}",
        account.root_keys
    );
}

#[tokio::test]
async fn a_large_account_is_read_to_the_last_page_with_few_live_calls() {
    let account = all_of(Seed::Large).await;
    let directory = known(&account.directory);
    assert_eq!((directory.users.len(), directory.groups.len()), (5000, 300));
    assert_eq!(known(&account.mfa_devices).len(), 4000);
    assert_eq!(known(&account.credential_report).users.len(), 5000);
    assert_eq!(
        known(&account.sign_ins).len(),
        directory.administrators().users().count()
    );
}

#[tokio::test]
async fn live_calls_are_made_for_at_most_twenty_users() {
    let gateway = practice(Seed::Large).gateway().await;
    let people: Vec<String> = (100..200)
        .map(|number| format!("user-{number:04}"))
        .collect();
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    let account = observe(&gateway, &[Facet::SignIns], &people).await;
    assert_eq!(known(&account.sign_ins).len(), 20);
}

/// A user whose only right is on Amazon S3.
async fn powerless() -> (Practice, Gateway) {
    let practice = practice(Seed::Neglected);
    let who = practice.sign_in_as("deploy").unwrap();
    let gateway = gateway_as(&practice, &who).await;
    (practice, gateway)
}

#[tokio::test]
async fn a_caller_without_rights_is_denied_and_still_known() {
    let (_practice, gateway) = powerless().await;
    let account = everything(&gateway).await;
    let caller = known(&account.caller);
    assert_eq!(
        caller.principal,
        Principal::User {
            name: "deploy".into()
        }
    );
    let json = serde_json::to_value(&account).unwrap();
    let readings = json.as_object().unwrap();
    let not_denied: BTreeSet<&str> = readings
        .iter()
        .filter(|(_, reading)| reading["reading"] != "denied")
        .map(|(name, _)| name.as_str())
        .collect();
    let expected = BTreeSet::from([
        "observed_at",
        "aws_cli",
        "caller",
        "command_line",
        "confirmations",
        "declines",
        // What it has a right to read.
        "buckets",
        "public_access_block",
    ]);
    assert_eq!(not_denied, expected, "{json:#}");
    let reason = json["summary"]["reason"].as_str().unwrap();
    assert!(reason.contains("not authorized"), "{reason}");
}

#[tokio::test]
async fn a_caller_without_rights_changes_nothing() {
    let (practice, gateway) = powerless().await;
    let change = Change::from(CreateGroup {
        group: "Administrators".into(),
    });
    assert_kind(gateway.apply(&change).await, GatewayErrorKind::Denied);
    let groups = practice.read(|world| world.state.iam.groups.len()).unwrap();
    assert_eq!(groups, 0);
}

#[tokio::test]
async fn one_denied_facet_stops_no_other() {
    let practice = practice(Seed::HalfDone);
    let fault = Fault {
        operation: "budgets:*".into(),
        kind: FaultKind::Denied,
        times: None,
    };
    practice
        .edit(|world| world.settings.faults.push(fault))
        .unwrap();
    let account = everything(&practice.gateway().await).await;
    assert!(matches!(account.budgets, Reading::Denied { .. }));
    known(&account.directory);
    known(&account.sign_ins);
    known(&account.credential_report);
}

#[tokio::test]
async fn only_root_deletes_roots_keys() {
    let practice = practice(Seed::Neglected);
    let keys = || {
        practice.read(|world| {
            world
                .state
                .iam
                .root
                .access_keys
                .keys()
                .cloned()
                .collect::<Vec<_>>()
        })
    };
    let change = Change::from(DeleteRootAccessKey {
        access_key_id: keys().unwrap()[0].clone(),
    });
    let boss = practice.sign_in_as("boss").unwrap();
    let boss = gateway_as(&practice, &boss).await;
    assert_kind(boss.apply(&change).await, GatewayErrorKind::Denied);
    assert_eq!(keys().unwrap().len(), 1);
    practice.gateway().await.apply(&change).await.unwrap();
    assert!(keys().unwrap().is_empty());
}

#[tokio::test]
async fn changes_that_need_more_than_aws_say_so() {
    let gateway = practice(Seed::Fresh).gateway().await;
    let change = Change::from(EnrolMfa {
        user: "ana".into(),
        device: "ana".into(),
    });
    assert_kind(gateway.apply(&change).await, GatewayErrorKind::Composed);
}
