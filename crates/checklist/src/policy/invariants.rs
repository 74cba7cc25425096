//! What holds for every policy document whatsoever, for the tests and the fuzz target.

#![allow(clippy::panic, reason = "a broken invariant is to be seen")]

use serde_json::Value;

use super::{Holder, Rights};
use crate::{ADMINISTRATOR_ACCESS, Directory, Group, Role, User, same_document};

const OWN: &str = "arn:aws:iam::123456789012:policy/Own";

/// Reads an account in which this text is the policy of a user, of a group and of a role, and a
/// permissions boundary.
///
/// # Panics
/// Where somebody is said to be an administrator for certain by a text that does not say so, or
/// one whom a text cannot touch is not.
pub fn hold(text: &str) {
    let directory = directory(text);
    let administrators = directory.administrators();
    assert_eq!(administrators, directory.administrators());
    let certain = |name: &str| {
        let mut all = administrators.users();
        all.any(|(user, one)| user == name && one.certain)
    };
    assert!(certain("ana"), "the administrator's own policy allows all");
    if !allows_something(text) {
        assert!(!certain("bea"), "nothing is allowed");
    }
    assert!(!certain("cem"), "the boundary of nobody's rights");
    let roles = administrators.roles().count();
    assert!(roles <= directory.roles.len());
    for one in administrators.iter() {
        match &one.holder {
            Holder::User(name) => assert!(directory.users.contains_key(name)),
            Holder::Role(name) => assert!(directory.roles.contains_key(name)),
        }
    }
    assert!(!Rights::of(&directory).of_group("team").is_empty());
    assert_eq!(
        same_document(text, text),
        serde_json::from_str::<Value>(text).is_ok()
    );
}

fn directory(text: &str) -> Directory {
    let arn = |kind: &str, name: &str| format!("arn:aws:iam::123456789012:{kind}/{name}");
    let mine = || [("mine".to_owned(), text.to_owned())].into();
    let user = |name: &str| User {
        arn: arn("user", name),
        ..User::default()
    };
    let ana = User {
        attached_policies: vec![ADMINISTRATOR_ACCESS.into()],
        ..user("ana")
    };
    let bea = User {
        groups: vec!["team".into()],
        ..user("bea")
    };
    let cem = User {
        permissions_boundary: Some(OWN.into()),
        ..user("cem")
    };
    let team = Group {
        arn: arn("group", "team"),
        attached_policies: vec![OWN.into()],
        inline_policies: mine(),
    };
    let role = Role {
        arn: arn("role", "boss"),
        trust: text.to_owned(),
        inline_policies: mine(),
        permissions_boundary: Some(OWN.into()),
        ..Role::default()
    };
    Directory {
        users: [("ana", ana), ("bea", bea), ("cem", cem)]
            .map(|(name, user)| (name.to_owned(), user))
            .into(),
        groups: [("team".to_owned(), team)].into(),
        roles: [("boss".to_owned(), role)].into(),
        policies: [(OWN.to_owned(), text.to_owned())].into(),
    }
}

/// Whether any statement could allow anything. Written anew, so that nothing hides in escapes.
fn allows_something(text: &str) -> bool {
    let read = serde_json::from_str::<Value>(text);
    read.is_ok_and(|value| value.to_string().contains("\"Allow\""))
}
