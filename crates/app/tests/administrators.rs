//! Who can administer the account is found by whatever way they come to it, over the wire.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::Stage;
use firstday_app::checklist::{ADMINISTRATOR_ACCESS, Status, Verdict, find_step};
use firstday_practice::{CustomerPolicy, Group, Iam, MfaDevice, Role, Seed, User};
use serde_json::{Value, json};

const ALL: &str =
    r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;
const OWN: &str = "arn:aws:iam::111122223333:policy/Everything";
const CREATED: &str = "2026-11-01T00:00:00Z";

/// Somebody with a console password.
fn user(rights: Value) -> User {
    let mut user = json!({
        "id": "AIDAEXAMPLE000000002",
        "path": "/",
        "created": CREATED,
        "login_profile": {
            "created": CREATED, "password_changed": CREATED, "reset_required": false, "hashes": [],
        },
        "password_last_used": null,
        "access_keys": {},
        "groups": [],
        "attached_policies": [],
        "inline_policies": {},
    });
    for (name, value) in rights.as_object().unwrap() {
        user[name] = value.clone();
    }
    serde_json::from_value(user).unwrap()
}

fn group(rights: Value) -> Group {
    let mut group = json!({
        "id": "AGPAEXAMPLE000000001", "path": "/", "created": CREATED,
        "attached_policies": [], "inline_policies": {},
    });
    for (name, value) in rights.as_object().unwrap() {
        group[name] = value.clone();
    }
    serde_json::from_value(group).unwrap()
}

fn everything() -> CustomerPolicy {
    let policy = json!({ "id": "ANPAEXAMPLE000000001", "created": CREATED, "document": ALL });
    serde_json::from_value(policy).unwrap()
}

/// The ways by which bob can administer the account.
fn ways() -> Vec<(&'static str, User)> {
    let one = |action: &str| {
        let document = ALL.replace(r#""Action":"*""#, &format!(r#""Action":"{action}""#));
        user(json!({ "inline_policies": { "mine": document } }))
    };
    vec![
        (
            "attached",
            user(json!({ "attached_policies": [ADMINISTRATOR_ACCESS] })),
        ),
        (
            "inline",
            user(json!({ "inline_policies": { "mine": ALL } })),
        ),
        ("own policy", user(json!({ "attached_policies": [OWN] }))),
        ("iam", one("iam:*")),
        ("attaching", one("iam:AttachUserPolicy")),
        ("passwords", one("iam:UpdateLoginProfile")),
        ("a role", one("sts:AssumeRole")),
    ]
}

/// A fresh account with `bob`, and with `ana`, who is as an administrator should be.
async fn account(bob: User, ana: bool) -> Stage {
    let stage = Stage::new(Seed::Fresh).await;
    let edit = |iam: &mut Iam| {
        iam.policies.insert(OWN.into(), everything());
        let trust = r#"{"Statement":{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":"111122223333"}}}"#;
        let role = json!({
            "id": "AROAEXAMPLE000000001", "path": "/", "created": CREATED, "trust": trust,
            "attached_policies": [ADMINISTRATOR_ACCESS],
        });
        iam.roles
            .insert("Boss".into(), serde_json::from_value::<Role>(role).unwrap());
        if ana {
            let rights = json!({ "attached_policies": [ADMINISTRATOR_ACCESS] });
            iam.groups.insert("Administrators".into(), group(rights));
            iam.users
                .insert("ana".into(), user(json!({ "groups": ["Administrators"] })));
            let device = json!({
                "seed": "", "holder": { "user": "ana" }, "enabled": CREATED, "last_step": 0,
            });
            let device: MfaDevice = serde_json::from_value(device).unwrap();
            iam.mfa_devices
                .insert("arn:aws:iam::111122223333:mfa/ana".into(), device);
        }
        iam.users.insert("bob".into(), bob);
    };
    stage
        .practice
        .edit(|world| edit(&mut world.state.iam))
        .unwrap();
    stage
}

fn verdict(stage: &Stage, step: &str) -> Verdict {
    find_step(step).unwrap().assess(stage.session.account())
}

#[tokio::test]
async fn an_administrator_outside_the_groups_without_mfa_is_never_in_order() {
    for (way, bob) in ways() {
        let mut stage = account(bob, true).await;
        stage.observe().await;
        for step in ["admin-user", "admin-mfa", "groups"] {
            let verdict = verdict(&stage, step);
            assert_eq!(
                verdict.status,
                Status::Attention,
                "{way}: {step}: {verdict:?}"
            );
            assert!(
                format!("{verdict:?}").contains("bob"),
                "{way}: {step}: {verdict:?}"
            );
        }
    }
}

#[tokio::test]
async fn where_nobody_else_can_administer_that_is_not_said_of_one_who_can() {
    for (way, bob) in ways() {
        let alone = way != "passwords";
        let mut stage = account(bob, false).await;
        stage.observe().await;
        let verdict = verdict(&stage, "admin-user");
        let nobody = verdict
            .findings
            .iter()
            .any(|finding| finding.id == "admin-user-found-none");
        assert_eq!(nobody, !alone, "{way}: {verdict:?}");
    }
}

/// The practice account keeps to a boundary as AWS does, and Firstday sees it.
#[tokio::test]
async fn whom_a_boundary_holds_is_no_administrator() {
    let bound = |boundary: Option<&str>| {
        user(
            json!({ "attached_policies": [ADMINISTRATOR_ACCESS], "permissions_boundary": boundary }),
        )
    };
    for (boundary, expected) in [
        (None, Status::Attention),
        (Some(OWN), Status::Attention),
        (
            Some("arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"),
            Status::Unknown,
        ),
    ] {
        let mut stage = account(bound(boundary), false).await;
        stage.observe().await;
        let verdict = verdict(&stage, "admin-user");
        assert_eq!(verdict.status, expected, "{boundary:?}: {verdict:?}");
    }
}
