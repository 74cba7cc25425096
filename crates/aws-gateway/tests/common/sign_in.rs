use std::time::Duration;

use firstday_aws_gateway::{Applied, Gateway, GatewayErrorKind};
use firstday_checklist::{
    ActivateAccessKey, Change, CreateLoginProfile, DeactivateAccessKey, DeleteMfaDevice, Facet,
    Principal, SignIn,
};
use secrecy::ExposeSecret;

use super::{Aws, assert_kind, known, observe, strict_policy, with_user};

/// How long codes are good for.
pub const MINUTE: Duration = Duration::from_secs(60);

/// What AWS says at this moment about how `user` signs in.
pub async fn sign_in_of(gateway: &Gateway, user: &str) -> SignIn {
    let account = observe(gateway, &[Facet::SignIns], &[user]).await;
    known(&account.sign_ins)[user].clone()
}

pub async fn gives_a_console_password(aws: &impl Aws) {
    let gateway = with_user(aws, "ana").await;
    assert!(!sign_in_of(&gateway, "ana").await.password);
    let change = Change::from(CreateLoginProfile {
        user: "ana".into(),
        policy: strict_policy(),
    });
    let Ok(Applied::Password(password)) = gateway.apply(&change).await else {
        panic!("no password");
    };
    assert!(password.expose_secret().len() >= 24);
    assert!(sign_in_of(&gateway, "ana").await.password);
    let again = gateway.apply(&change).await;
    assert!(matches!(again, Ok(Applied::AlreadyThere)), "{again:?}");
}

pub async fn pairs_an_mfa_device(aws: &impl Aws) {
    let gateway = with_user(aws, "ana").await;
    let device = gateway.create_mfa_device("ana").await.unwrap();
    let png = b"\x89PNG\r\n\x1a\n";
    if !aws.lacks("iam:CreateVirtualMFADevice picture") {
        assert!(device.picture.expose_secret().starts_with(png));
    }
    let seed = device.seed.expose_secret();
    let base32 = |letter: u8| letter.is_ascii_uppercase() || (b'2'..=b'7').contains(&letter);
    assert!(seed.len() >= 32 && seed.bytes().all(base32));
    if !aws.lacks("iam:EnableMFADevice refusal") {
        let refused = gateway.enable_mfa("ana", &device.serial, ["000000", "000000"], MINUTE);
        assert_kind(refused.await, GatewayErrorKind::CodeRefused);
    }
    let (first, second) = aws.codes(&device.serial, &device.seed);
    let paired = gateway.enable_mfa("ana", &device.serial, [first.as_str(), &second], MINUTE);
    paired.await.unwrap();
    let sign_in = sign_in_of(&gateway, "ana").await;
    assert_eq!(sign_in.mfa_devices, std::slice::from_ref(&device.serial));
    let account = observe(&gateway, &[Facet::MfaDevices], &[]).await;
    let devices = known(&account.mfa_devices);
    assert_eq!(devices.len(), 1);
    let owner = devices[0].owner_arn.as_deref().unwrap_or_default();
    assert!(owner.ends_with(":user/ana"), "{owner}");
}

pub async fn deletes_an_mfa_device_that_nobody_uses(aws: &impl Aws) {
    let gateway = aws.gateway().await;
    let device = gateway.create_mfa_device("leftover").await.unwrap();
    let twice = gateway.create_mfa_device("leftover").await;
    assert_kind(twice, GatewayErrorKind::AlreadyExists);
    let account = observe(&gateway, &[Facet::MfaDevices], &[]).await;
    let devices = known(&account.mfa_devices);
    assert_eq!(devices[0].name(), "leftover");
    assert_eq!(devices[0].owner_arn, None);
    let change = Change::from(DeleteMfaDevice {
        serial: device.serial.clone(),
    });
    assert!(matches!(gateway.apply(&change).await, Ok(Applied::Done)));
    let again = gateway.apply(&change).await;
    assert!(matches!(again, Ok(Applied::AlreadyThere)), "{again:?}");
}

pub async fn makes_proves_switches_and_deletes_an_access_key(aws: &impl Aws) {
    let gateway = with_user(aws, "ana").await;
    let key = gateway.create_access_key("ana").await.unwrap();
    let caller = gateway.caller_of(&key.id, &key.secret).await.unwrap();
    assert_eq!(caller.principal, Principal::User { name: "ana".into() });
    let listed = sign_in_of(&gateway, "ana").await.access_keys;
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].id, key.id);
    assert!(listed[0].active && listed[0].created_at.is_some());
    let change = Change::from(DeactivateAccessKey {
        user: "ana".into(),
        access_key_id: key.id.clone(),
    });
    gateway.apply(&change).await.unwrap();
    assert!(!sign_in_of(&gateway, "ana").await.access_keys[0].active);
    if !aws.lacks("refusal of inactive keys") {
        let refused = gateway.caller_of(&key.id, &key.secret).await;
        assert_kind(refused, GatewayErrorKind::InvalidCredentials);
    }
    let activate = Change::from(ActivateAccessKey {
        user: "ana".into(),
        access_key_id: key.id.clone(),
    });
    gateway.apply(&activate).await.unwrap();
    gateway.caller_of(&key.id, &key.secret).await.unwrap();
    assert_eq!(gateway.access_key_ids("ana").await.unwrap(), [&*key.id]);
    let deleted = gateway.delete_access_key("ana", &key.id).await;
    assert!(matches!(deleted, Ok(Applied::Done)), "{deleted:?}");
    let again = gateway.delete_access_key("ana", &key.id).await;
    assert!(matches!(again, Ok(Applied::AlreadyThere)), "{again:?}");
    assert!(sign_in_of(&gateway, "ana").await.access_keys.is_empty());
}

pub async fn refuses_a_third_access_key(aws: &impl Aws) {
    let gateway = with_user(aws, "ana").await;
    gateway.create_access_key("ana").await.unwrap();
    gateway.create_access_key("ana").await.unwrap();
    let third = gateway.create_access_key("ana").await;
    assert_kind(third, GatewayErrorKind::LimitExceeded);
}

pub async fn reads_the_credential_report(aws: &impl Aws) {
    let gateway = with_user(aws, "ana").await;
    gateway.create_access_key("ana").await.unwrap();
    let account = observe(&gateway, &[Facet::CredentialReport], &[]).await;
    let report = known(&account.credential_report);
    let ana = &report.users["ana"];
    assert!(!ana.password && !ana.mfa);
    assert_eq!(ana.access_keys.len(), 1);
    assert!(ana.access_keys[0].active);
    assert!(!report.users.contains_key("<root_account>"));
}
