//! Everybody who can administer, by every way: a table of accounts.

#![allow(clippy::unwrap_used)]

use super::{Entry, Holder};
use crate::{ADMINISTRATOR_ACCESS, Directory, Group, Role, User};

const ALL: &str = r#"{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#;
const POWER_USER: &str = r#"{"Statement":[{"Effect":"Allow","NotAction":["iam:*","organizations:*","account:*"],"Resource":"*"}]}"#;
const OWN: &str = "arn:aws:iam::123456789012:policy/Own";

fn allow(action: &str, resource: &str) -> String {
    format!(r#"{{"Statement":[{{"Effect":"Allow","Action":"{action}","Resource":"{resource}"}}]}}"#)
}

fn user_arn(name: &str) -> String {
    format!("arn:aws:iam::123456789012:user/{name}")
}

fn user(name: &str) -> User {
    User {
        arn: user_arn(name),
        ..User::default()
    }
}

fn inline(document: &str) -> std::collections::BTreeMap<String, String> {
    [("mine".to_owned(), document.to_owned())].into()
}

fn role(trust: &str) -> Role {
    Role {
        arn: "arn:aws:iam::123456789012:role/Boss".into(),
        trust: format!(
            r#"{{"Statement":[{{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{trust}}}]}}"#
        ),
        attached_policies: vec![ADMINISTRATOR_ACCESS.into()],
        ..Role::default()
    }
}

/// An account with the administrator `ana`, in a group, and with `bob`, who is nobody.
fn directory() -> Directory {
    let mut directory = Directory::default();
    let group = Group {
        arn: "arn:aws:iam::123456789012:group/Administrators".into(),
        attached_policies: vec![ADMINISTRATOR_ACCESS.into()],
        ..Group::default()
    };
    directory.groups.insert("Administrators".into(), group);
    let ana = User {
        groups: vec!["Administrators".into()],
        ..user("ana")
    };
    directory.users.insert("ana".into(), ana);
    directory.users.insert("bob".into(), user("bob"));
    directory
}

/// `sure`, `perhaps`, or `-`, and the way.
fn of(directory: &Directory, name: &str) -> (&'static str, String) {
    let all = directory.administrators();
    let holder = Holder::User(name.to_owned());
    match all.iter().find(|one| one.holder == holder) {
        Some(one) if one.certain => ("sure", format!("{:?}", one.way)),
        Some(one) => ("perhaps", format!("{:?}", one.way)),
        None => ("-", String::new()),
    }
}

/// What bob is, by his own inline policy.
fn bob_with(document: &str) -> (&'static str, String) {
    let mut directory = directory();
    directory.users.get_mut("bob").unwrap().inline_policies = inline(document);
    of(&directory, "bob")
}

#[test]
fn a_member_of_the_group_is_one_and_nobody_else() {
    let directory = directory();
    let (certain, way) = of(&directory, "ana");
    assert_eq!(certain, "sure");
    assert!(
        way.contains("Administrators") && way.contains("AdministratorAccess"),
        "{way}"
    );
    assert_eq!(of(&directory, "bob").0, "-");
    assert_eq!(directory.administrator_groups(), ["Administrators"]);
}

#[test]
fn policies_of_a_users_own() {
    let bob = user_arn("bob");
    let elsewhere = user_arn("carl");
    for (document, expected) in [
        (ALL.to_owned(), "sure"),
        (POWER_USER.to_owned(), "-"),
        (allow("iam:*", "*"), "sure"),
        (allow("iam:AttachUserPolicy", "*"), "sure"),
        (allow("iam:PutUserPolicy", &bob), "sure"),
        (allow("iam:PutUserPolicy", "arn:aws:iam::*:user/${aws:username}"), "sure"),
        (allow("iam:PutUserPolicy", &elsewhere), "-"),
        (allow("iam:Get*", "*"), "-"),
        (allow("iam:CreateAccessKey", "*"), "sure"),
        (allow("iam:CreateAccessKey", "arn:aws:iam::*:user/${aws:username}"), "-"),
        (allow("iam:CreateAccessKey", &elsewhere), "-"),
        (allow("iam:UpdateLoginProfile", &user_arn("ana")), "sure"),
        (allow("iam:CreateLoginProfile", "*"), "sure"),
        (allow("iam:AddUserToGroup", "arn:aws:iam::*:group/Administrators"), "sure"),
        (allow("iam:AddUserToGroup", "arn:aws:iam::*:group/Viewers"), "-"),
        (allow("s3:*", "*"), "-"),
        (ALL.replace(r#""Resource""#, r#""Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}},"Resource""#), "perhaps"),
        (allow("iam:AttachUserPolicy", "*").replace(r#""Resource""#, r#""Condition":{"ArnEquals":{"iam:PolicyARN":"arn:aws:iam::aws:policy/ReadOnlyAccess"}},"Resource""#), "perhaps"),
        ("not JSON".to_owned(), "perhaps"),
    ] {
        let (certain, way) = bob_with(&document);
        assert_eq!(certain, expected, "{document}: {way}");
    }
}

#[test]
fn a_deny_takes_it_away() {
    let deny = r#"{"Effect":"Deny","Action":"iam:*","Resource":"*"}"#;
    let document =
        format!(r#"{{"Statement":[{{"Effect":"Allow","Action":"*","Resource":"*"}},{deny}]}}"#);
    assert_eq!(bob_with(&document).0, "-");
    // The rule that asks for MFA takes nothing from whoever uses it.
    let without_mfa = r#"{"Effect":"Deny","NotAction":"iam:List*","Resource":"*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}"#;
    assert_eq!(bob_with(&document.replace(deny, without_mfa)).0, "sure");
}

#[test]
fn a_managed_policy_on_the_user_or_a_group() {
    for (arn, text, expected) in [
        (ADMINISTRATOR_ACCESS, None, "sure"),
        (OWN, Some(ALL), "sure"),
        (OWN, Some(POWER_USER), "-"),
        (OWN, None, "perhaps"),
        (
            "arn:aws:iam::aws:policy/PowerUserAccess",
            Some(POWER_USER),
            "-",
        ),
    ] {
        let mut on_user = directory();
        on_user
            .policies
            .extend(text.map(|text| (arn.to_owned(), text.to_owned())));
        let mut on_group = on_user.clone();
        on_user.users.get_mut("bob").unwrap().attached_policies = vec![arn.to_owned()];
        let group = Group {
            attached_policies: vec![arn.to_owned()],
            ..Group::default()
        };
        on_group.groups.insert("Others".into(), group);
        on_group.users.get_mut("bob").unwrap().groups = vec!["Others".into()];
        for directory in [on_user, on_group] {
            assert_eq!(of(&directory, "bob").0, expected, "{arn} {text:?}");
        }
    }
}

#[test]
fn an_inline_policy_of_a_group() {
    let mut directory = directory();
    let group = Group {
        inline_policies: inline(ALL),
        ..Group::default()
    };
    directory.groups.insert("Others".into(), group);
    directory.users.get_mut("bob").unwrap().groups = vec!["Others".into()];
    assert_eq!(of(&directory, "bob").0, "sure");
    assert_eq!(
        directory.administrator_groups(),
        ["Administrators", "Others"]
    );
}

#[test]
fn who_may_write_the_own_policy_anew_is_one() {
    let mut directory = directory();
    directory
        .policies
        .insert(OWN.into(), allow("iam:CreatePolicyVersion", OWN));
    directory.users.get_mut("bob").unwrap().attached_policies = vec![OWN.into()];
    let (certain, way) = of(&directory, "bob");
    assert_eq!(certain, "sure");
    assert!(way.contains("CreatePolicyVersion"), "{way}");
}

#[test]
fn a_boundary_takes_away_what_it_does_not_allow() {
    for (boundary, expected) in [
        (ALL.to_owned(), "sure"),
        (POWER_USER.to_owned(), "-"),
        (allow("iam:*", "*"), "sure"),
        (allow("iam:AttachUserPolicy", "*"), "-"),
    ] {
        let mut directory = directory();
        directory.policies.insert(OWN.into(), boundary.clone());
        let ana = directory.users.get_mut("ana").unwrap();
        ana.permissions_boundary = Some(OWN.into());
        assert_eq!(of(&directory, "ana").0, expected, "{boundary}");
    }
    let mut directory = directory();
    directory.users.get_mut("ana").unwrap().permissions_boundary = Some(OWN.into());
    assert_eq!(
        of(&directory, "ana").0,
        "perhaps",
        "a boundary that was not read"
    );
}

#[test]
fn roles_that_somebody_may_take_on() {
    let may_assume = allow("sts:AssumeRole", "*");
    let bob = format!(r#"{{"AWS":"{}"}}"#, user_arn("bob"));
    for (trust, policy, expected) in [
        (
            r#"{"AWS":"arn:aws:iam::123456789012:root"}"#,
            Some(&may_assume),
            "sure",
        ),
        (r#"{"AWS":"123456789012"}"#, Some(&may_assume), "sure"),
        (r#"{"AWS":"arn:aws:iam::123456789012:root"}"#, None, "-"),
        (
            r#"{"AWS":"arn:aws:iam::999999999999:root"}"#,
            Some(&may_assume),
            "-",
        ),
        (bob.as_str(), None, "sure"),
        (r#""*""#, None, "sure"),
        (r#"{"Service":"ec2.amazonaws.com"}"#, Some(&may_assume), "-"),
        (
            r#"{"Service":"ec2.amazonaws.com"}"#,
            Some(&allow("iam:UpdateAssumeRolePolicy", "*")),
            "sure",
        ),
    ] {
        let mut directory = directory();
        directory.users.remove("ana");
        directory.roles.insert("Boss".into(), role(trust));
        if let Some(policy) = policy {
            directory.users.get_mut("bob").unwrap().inline_policies = inline(policy);
        }
        assert_eq!(of(&directory, "bob").0, expected, "{trust} {policy:?}");
    }
}

#[test]
fn a_chain_is_followed_to_its_end() {
    let mut directory = directory();
    for (name, next) in [("bob", "carl"), ("carl", "dora"), ("dora", "ana")] {
        let policy = allow("iam:CreateAccessKey", &user_arn(next));
        let user = User {
            inline_policies: inline(&policy),
            ..user(name)
        };
        directory.users.insert(name.into(), user);
    }
    for name in ["bob", "carl", "dora"] {
        assert_eq!(of(&directory, name).0, "sure", "{name}");
    }
}

#[test]
fn who_can_take_a_role_on_from_outside() {
    for (trust, expected) in [
        (
            r#"{"Service":"ec2.amazonaws.com"}"#,
            Some(Entry::Service("ec2.amazonaws.com".into())),
        ),
        (
            r#"{"AWS":"arn:aws:iam::999999999999:root"}"#,
            Some(Entry::OtherAccount("999999999999".into())),
        ),
        (
            r#"{"Federated":"arn:aws:iam::123456789012:saml-provider/x"}"#,
            Some(Entry::Provider(
                "arn:aws:iam::123456789012:saml-provider/x".into(),
            )),
        ),
        (r#""*""#, Some(Entry::Anyone)),
        (r#"{"AWS":"*"}"#, Some(Entry::Anyone)),
        (r#"{"AWS":"arn:aws:iam::123456789012:root"}"#, None),
    ] {
        let mut directory = directory();
        directory.roles.insert("Boss".into(), role(trust));
        let all = directory.administrators();
        let (_, boss) = all.roles().next().unwrap();
        assert!(boss.certain);
        assert_eq!(
            boss.entries,
            expected.into_iter().collect::<Vec<_>>(),
            "{trust}"
        );
    }
}

#[test]
fn a_service_linked_role_is_nobodys() {
    let mut directory = directory();
    let arn = "arn:aws:iam::123456789012:role/aws-service-role/x.amazonaws.com/Boss".into();
    directory.roles.insert(
        "Boss".into(),
        Role {
            arn,
            ..role(r#"{"Service":"x.amazonaws.com"}"#)
        },
    );
    assert_eq!(directory.administrators().roles().count(), 0);
}

#[test]
fn the_invariants_hold_for_every_document() {
    test_inputs::try_inputs("policy_document", 1000, |bytes| {
        if let Ok(text) = std::str::from_utf8(bytes) {
            super::invariants::hold(text);
        }
    });
}
