#![allow(clippy::unwrap_used)]
use std::collections::BTreeMap;

use super::super::sample;
use super::*;
use crate::{
    ADMINISTRATOR_ACCESS, Caller, Cell, Directory, Group, PathLink, Reading, Role, Thing, User,
};

const ANA: &str = "arn:aws:iam::123456789012:user/ana";

fn user(name: &str, groups: &[&str], attached: &[&str]) -> (String, User) {
    let user = User {
        arn: format!("arn:aws:iam::123456789012:user/{name}"),
        groups: groups.iter().map(|name| (*name).into()).collect(),
        attached_policies: attached.iter().map(|arn| (*arn).into()).collect(),
        ..User::default()
    };
    (name.to_owned(), user)
}

fn group(name: &str, policy: &str) -> (String, Group) {
    let group = Group {
        attached_policies: vec![policy.into()],
        ..Group::default()
    };
    (name.to_owned(), group)
}

fn role(path: &str, principal: &str) -> Role {
    let statement =
        format!(r#"{{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{principal}}}"#);
    Role {
        arn: format!("arn:aws:iam::123456789012:role/{path}"),
        trust: format!(r#"{{"Statement":{statement}}}"#),
        ..Role::default()
    }
}

fn account(directory: Directory) -> Account {
    sample::fresh_with(|account| account.directory = sample::read(directory))
}

fn few() -> Directory {
    Directory {
        users: [
            user("ana", &["Administrators"], &[]),
            user("ben", &[], &["arn:aws:iam::aws:policy/AmazonS3FullAccess"]),
        ]
        .into(),
        groups: [group("Administrators", ADMINISTRATOR_ACCESS)].into(),
        roles: [
            (
                "build".to_owned(),
                role("build", r#"{"Service":"ec2.amazonaws.com"}"#),
            ),
            (
                "support".to_owned(),
                role(
                    "aws-service-role/support.amazonaws.com/support",
                    r#"{"Service":"support.amazonaws.com"}"#,
                ),
            ),
        ]
        .into(),
        policies: BTreeMap::new(),
    }
}

struct Drawn {
    things: Vec<Thing>,
    links: Vec<PathLink>,
    first: u32,
    left_out: u32,
    rows: Vec<Vec<Cell>>,
}

fn drawn(account: &Account) -> Drawn {
    let details = IamMap.details(account);
    let [map, who] = details.try_into().unwrap();
    let (
        Form::Paths {
            things,
            links,
            first,
            left_out,
            ..
        },
        Form::Table { rows, .. },
    ) = (map.form, who.form)
    else {
        panic!("a map and a table");
    };
    Drawn {
        things,
        links,
        first,
        left_out,
        rows,
    }
}

impl Drawn {
    fn at(&self, index: u32) -> &str {
        let thing = self.things.get(index as usize).unwrap();
        thing.names.first().map_or("-", String::as_str)
    }

    /// Each link, as `ana > Administrators`; a dash is who has no name.
    fn paths(&self) -> Vec<String> {
        let links = self.links.iter();
        links
            .map(|link| format!("{} > {}", self.at(link.from), self.at(link.to)))
            .collect()
    }
}

#[test]
fn statuses() {
    let unread = |account: &mut Account| account.directory = Reading::NotRead;
    sample::table(
        &IamMap,
        [
            ("fresh", sample::fresh(), Status::Holds),
            ("few", account(few()), Status::Holds),
            ("project", sample::project(), Status::Holds),
            ("unread", sample::fresh_with(unread), Status::Unknown),
        ],
    );
    assert_eq!(IamMap.details(&sample::fresh_with(unread)), []);
}

#[test]
fn draws_who_can_do_what_by_which_way() {
    let drawn = drawn(&account(few()));
    assert_eq!(
        drawn.paths(),
        [
            "- > -",
            "ana > Administrators",
            "ben > AmazonS3FullAccess",
            "- > build",
            "Administrators > AdministratorAccess",
        ]
    );
    assert_eq!(
        drawn.at(drawn.first),
        "ana",
        "an administrator's path comes first"
    );
    assert_eq!(drawn.left_out, 0);
    let through = |row: &Vec<Cell>| match (&row[0], &row[1]) {
        (Cell::Value { value: who }, Cell::Value { value: way }) => (who.clone(), way.clone()),
        other => panic!("{other:?}"),
    };
    let ways: Vec<_> = drawn.rows.iter().map(through).collect();
    assert!(
        ways.contains(&("ana".into(), "Administrators".into())),
        "{ways:?}"
    );
    assert!(
        ways.contains(&("ben".into(), Message::new("iam-map-direct").into())),
        "{ways:?}"
    );
}

#[test]
fn what_aws_made_for_itself_is_counted_and_not_drawn() {
    let account = account(few());
    let folded = Message::new("iam-map-found-folded").with("roles", 1_usize);
    assert!(sample::assess(&IamMap, &account).findings.contains(&folded));
    assert!(!drawn(&account).paths().concat().contains("support"));
}

#[test]
fn the_callers_own_path_comes_first() {
    let mut account = account(few());
    account.caller = sample::read(Caller::new("123456789012", ANA.replace("ana", "ben")));
    let drawn = drawn(&account);
    assert_eq!(drawn.at(drawn.first), "ben");
}

#[test]
fn a_role_that_a_policy_may_reach_is_drawn_as_perhaps() {
    let mut directory = few();
    directory
        .roles
        .insert("ops".into(), role("ops", r#"{"AWS":"123456789012"}"#));
    let ben = directory.users.get_mut("ben").unwrap();
    let text = r#"{"Statement":{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*",
        "Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}}}"#;
    ben.inline_policies.insert("ops".into(), text.into());
    let drawn = drawn(&account(directory));
    let certain = |who: &str| {
        let mut links = drawn.links.iter();
        let link = links.find(|link| {
            drawn.at(link.from) == who
                && drawn.at(link.to) == "ops"
                && drawn.things[link.to as usize].column == 1
        });
        link.map(|link| link.certain)
    };
    assert_eq!(certain("ana"), Some(true), "AdministratorAccess lets her");
    assert_eq!(certain("ben"), Some(false));
}

/// 5,000 users in 300 groups, as many as AWS lets an account have.
#[test]
fn like_ones_are_one_thing() {
    let policies = [
        "PowerUserAccess",
        "AmazonS3FullAccess",
        "AmazonEC2FullAccess",
    ];
    let groups = (0..300).map(|number| {
        let policy = format!("arn:aws:iam::aws:policy/{}", policies[number % 3]);
        group(&format!("team-{number:03}"), &policy)
    });
    let users = (0..5000).map(|number| {
        user(
            &format!("user-{number:04}"),
            &[&format!("team-{:03}", number % 300)],
            &[],
        )
    });
    let account = account(Directory {
        users: users.collect(),
        groups: groups.collect(),
        ..Directory::default()
    });
    let drawn = drawn(&account);
    assert_eq!(
        drawn.things.len(),
        2 + 3 + 3 + 3,
        "root and what it can do, users, groups, policies"
    );
    assert_eq!(drawn.left_out, 0);
    let size = serde_json::to_string(&IamMap.details(&account))
        .unwrap()
        .len();
    assert!(size < 20_000, "{size} bytes cross to the page");
}

#[test]
fn whoever_is_like_nobody_else_is_drawn_up_to_a_bound() {
    let users = (0..5000).map(|number| {
        let own = format!("arn:aws:iam::123456789012:policy/own-{number}");
        user(&format!("user-{number:04}"), &[], &[&own])
    });
    let mut account = account(Directory {
        users: users.collect(),
        ..Directory::default()
    });
    account.caller = sample::read(Caller::new("123456789012", ANA.replace("ana", "user-4999")));
    let drawn = drawn(&account);
    assert_eq!(drawn.at(drawn.first), "user-4999");
    assert!(drawn.things.len() <= 120, "{}", drawn.things.len());
    assert_eq!(drawn.left_out as usize, 10_002 - drawn.things.len());
    let size = serde_json::to_string(&IamMap.details(&account))
        .unwrap()
        .len();
    assert!(size < 60_000, "{size} bytes cross to the page");
}
