#![allow(clippy::unwrap_used)]
use std::collections::BTreeMap;

use super::super::sample;
use super::*;
use crate::{ADMINISTRATOR_ACCESS, Organization, Reading, Role, SignIn, Status, User};

#[test]
fn statuses() {
    sample::table(
        &AdminUser,
        [
            ("nobody", sample::fresh(), Status::Todo),
            (
                "an admin",
                sample::with_admin(true, &["mfa"]),
                Status::Holds,
            ),
            (
                "no password",
                sample::with_admin(false, &[]),
                Status::Attention,
            ),
            ("project", sample::project(), Status::NotApplicable),
            (
                "sign-in unread",
                {
                    let mut account = sample::with_admin(true, &[]);
                    account.sign_ins = Reading::Denied {
                        reason: "no".into(),
                    };
                    account
                },
                Status::Unknown,
            ),
            (
                "unread",
                sample::fresh_with(|account| account.directory = Reading::NotRead),
                Status::Unknown,
            ),
        ],
    );
}

#[test]
fn makes_the_user_in_the_group_and_not_with_a_policy() {
    let answers = Answers::default()
        .with(ID, "name", "ana")
        .with(ID, "alias", "ana-shop");
    let changes = AdminUser.changes(&sample::fresh(), &answers).unwrap();
    let names: Vec<&str> = changes.iter().map(Change::name).collect();
    assert_eq!(
        names,
        [
            "create-account-alias",
            "create-user",
            "add-user-to-group",
            "create-login-profile"
        ]
    );
}

#[test]
fn adopts_a_user_of_another_case() {
    let answers = Answers::default().with(ID, "name", "ANA");
    assert_eq!(
        AdminUser
            .changes(&sample::with_admin(true, &[]), &answers)
            .unwrap(),
        []
    );
}

#[test]
fn refuses_names_that_aws_refuses() {
    for (field, value) in [
        ("name", ""),
        ("name", "ana maria"),
        ("name", "ünal"),
        ("alias", "ab"),
        ("alias", "Shop"),
        ("alias", "a--b"),
        ("alias", "-shop"),
        ("alias", "123456789012"),
    ] {
        let answers = Answers::default()
            .with(ID, "name", "ana")
            .with(ID, field, value);
        let invalid = AdminUser.changes(&sample::fresh(), &answers).unwrap_err();
        assert_eq!(invalid.field, field, "{value}");
    }
}

const ALL: &str = r#"{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;

fn policies(document: &str) -> BTreeMap<String, String> {
    [("mine".to_owned(), document.to_owned())].into()
}

/// Changes the users and roles of an account.
fn edited(mut account: Account, edit: impl FnOnce(&mut Directory)) -> Account {
    if let Reading::Known { value, .. } = &mut account.directory {
        edit(value);
    }
    account
}

fn with_bob(account: Account, bob: User) -> Account {
    let mut account = edited(account, |directory| {
        drop(directory.users.insert("bob".into(), bob))
    });
    if let Reading::Known { value, .. } = &mut account.sign_ins {
        let sign_in = SignIn {
            password: true,
            ..SignIn::default()
        };
        value.insert("bob".into(), sign_in);
    }
    account
}

/// Whoever can administer without a group is found, by whatever way, beside an administrator who is
/// as one should be and alone.
#[test]
fn an_administrator_outside_the_groups_is_never_in_order() {
    let attached = User {
        attached_policies: vec![ADMINISTRATOR_ACCESS.into()],
        ..User::default()
    };
    let inline = |document: &str| User {
        inline_policies: policies(document),
        ..User::default()
    };
    let raises = ALL.replace(r#""Action":"*""#, r#""Action":"iam:*""#);
    let takes_over = ALL.replace(r#""Action":"*""#, r#""Action":"iam:UpdateLoginProfile""#);
    for (bob, finding) in [
        (attached, "admin-user-found-by-policy"),
        (inline(ALL), "admin-user-found-by-policy"),
        (inline(&raises), "admin-user-found-by-action"),
        (inline(&takes_over), "admin-user-found-by-takeover"),
    ] {
        let account = with_bob(sample::with_admin(true, &["mfa"]), bob);
        let verdict = sample::assess(&AdminUser, &account);
        assert_eq!(verdict.status, Status::Attention, "{finding}");
        assert_eq!(verdict.findings[0].id, finding);
    }
    let alone = with_bob(
        sample::fresh(),
        User {
            inline_policies: policies(ALL),
            ..User::default()
        },
    );
    let verdict = sample::assess(&AdminUser, &alone);
    assert_eq!(verdict.status, Status::Attention);
    assert!(
        !verdict
            .findings
            .iter()
            .any(|finding| finding.id == "admin-user-found-none")
    );
}

#[test]
fn what_the_documents_do_not_decide_is_said() {
    let document = ALL.replace(
        r#""Resource""#,
        r#""Condition":{"Null":{"aws:PrincipalTag/x":"false"}},"Resource""#,
    );
    let bob = User {
        inline_policies: policies(&document),
        ..User::default()
    };
    let alone = sample::assess(&AdminUser, &with_bob(sample::fresh(), bob.clone()));
    assert_eq!(alone.status, Status::Unknown);
    let beside = sample::assess(
        &AdminUser,
        &with_bob(sample::with_admin(true, &["mfa"]), bob),
    );
    assert_eq!(beside.status, Status::Holds);
    for verdict in [alone, beside] {
        assert!(
            verdict
                .findings
                .iter()
                .any(|finding| finding.id == "admin-user-found-perhaps")
        );
    }
}

fn role(path: &str, trust: &str) -> Role {
    Role {
        arn: format!("arn:aws:iam::123456789012:role{path}Boss"),
        trust: format!(r#"{{"Statement":{{"Effect":"Allow","Action":"*","Principal":{trust}}}}}"#),
        attached_policies: vec![ADMINISTRATOR_ACCESS.into()],
        ..Role::default()
    }
}

/// People who come through roles need no user; machines and strangers are no people.
#[test]
fn people_who_come_through_roles() {
    let saml = r#"{"Federated":"arn:aws:iam::123456789012:saml-provider/AWSSSO_x"}"#;
    let sso = "/aws-reserved/sso.amazonaws.com/";
    let github = r#"{"Federated":"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"}"#;
    let other = r#"{"AWS":"arn:aws:iam::999999999999:root"}"#;
    let ec2 = r#"{"Service":"ec2.amazonaws.com"}"#;
    for (path, trust, member, expected) in [
        (sso, saml, false, Status::NotApplicable),
        ("/", saml, false, Status::NotApplicable),
        ("/", other, true, Status::NotApplicable),
        ("/", other, false, Status::Todo),
        ("/", github, false, Status::Todo),
        ("/", ec2, false, Status::Todo),
        ("/", r#""*""#, false, Status::Attention),
    ] {
        let mut account = edited(sample::fresh(), |directory| {
            directory.roles.insert("Boss".into(), role(path, trust));
        });
        if member {
            account.organization = sample::read(Some(Organization {
                id: "o-a1b2c3d4e5".into(),
                management_account_id: "999999999999".into(),
                management_email: None,
            }));
        }
        let verdict = sample::assess(&AdminUser, &account);
        assert_eq!(verdict.status, expected, "{trust} {verdict:?}");
    }
}

/// A project with the user `ana` in a group of administrators.
fn project_with_ana(password: bool) -> Account {
    let mut account = sample::with_admin(password, &[]);
    account.caller = sample::project().caller;
    account
}

/// AWS refuses to make one, whatever the caller may do.
#[test]
fn no_password_is_planned_in_a_project() {
    let account = project_with_ana(false);
    let verdict = sample::assess(&AdminUser, &account);
    assert_eq!(verdict.status, Status::NotApplicable);
    assert_eq!(
        verdict.findings[0].id,
        "admin-user-found-no-password-in-project"
    );
    for (name, expected) in [
        ("ana", &[][..]),
        ("bob", &["create-user", "add-user-to-group"]),
    ] {
        let answers = Answers::default().with(ID, "name", name);
        let changes = AdminUser.changes(&account, &answers).unwrap();
        let names: Vec<&str> = changes.iter().map(Change::name).collect();
        assert_eq!(names, expected, "{name}");
        assert_eq!(gets_password(&account, &answers), None);
    }
    let classic = Answers::default().with(ID, "name", "ana");
    assert_eq!(
        gets_password(&sample::with_admin(false, &[]), &classic).as_deref(),
        Some("ana")
    );
    let there = sample::assess(&AdminUser, &project_with_ana(true));
    assert_eq!(there.status, Status::Holds, "somebody has one all the same");
    let besides = User {
        attached_policies: vec![ADMINISTRATOR_ACCESS.into()],
        ..User::default()
    };
    let verdict = sample::assess(&AdminUser, &with_bob(account, besides));
    assert_eq!(verdict.status, Status::Attention);
}
