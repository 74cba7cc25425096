//! Who can take on which role.

use std::collections::{BTreeMap, BTreeSet};

use super::decision::Decision;
use super::document::{Document, Principal};
use super::identity::Policies;
use super::ways::{Entry, entries, takes_on};
use crate::account::{Directory, account_in};

/// Who can take on a role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Takers {
    /// Names of users of this account, and whether the documents decide it.
    pub users: Vec<(String, bool)>,
    /// Who comes from outside.
    pub entries: Vec<Entry>,
}

impl Directory {
    /// Who can take on each of `roles`: which of `users`, and who from outside.
    pub fn takers<'a>(&self, roles: &[&'a str], users: &[&str]) -> BTreeMap<&'a str, Takers> {
        let policies = Policies::of(self);
        let users = users
            .iter()
            .filter_map(|name| self.users.get_key_value(*name));
        let users: Vec<_> = users
            .map(|(name, user)| policies.user(name, user))
            .collect();
        let taken = roles.iter().filter_map(|name| {
            let role = self.roles.get(*name)?;
            let trust = Document::parse(&role.trust);
            let users = users.iter().filter_map(|user| {
                let decision = takes_on(user, &role.arn, &trust);
                let certain = decision == Decision::Allowed;
                (decision != Decision::Denied).then(|| (user.name.to_owned(), certain))
            });
            let account = account_in(&role.arn).unwrap_or_default();
            let takers = Takers {
                users: users.collect(),
                entries: entries(&trust, account),
            };
            Some((*name, takers))
        });
        taken.collect()
    }

    /// ARNs that a trust policy names, so that they can take on a role without a policy of theirs.
    pub fn trusted_by_name(&self) -> BTreeSet<String> {
        let trust = self.roles.values().map(|role| Document::parse(&role.trust));
        let named = trust.flat_map(|trust| {
            let names = trust.trusted().into_iter();
            let arns = names.filter_map(|(principal, _)| match principal {
                Principal::Aws(arn) => Some(arn.clone()),
                Principal::Anyone
                | Principal::Service(_)
                | Principal::Federated(_)
                | Principal::Other => None,
            });
            arns.collect::<Vec<_>>()
        });
        named.collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::account::{Role, User};

    fn directory(trust: &str) -> Directory {
        let user = |name: &str, policy: Option<&str>| {
            let user = User {
                arn: format!("arn:aws:iam::123456789012:user/{name}"),
                inline_policies: policy
                    .map(|text| ("own".into(), text.into()))
                    .into_iter()
                    .collect(),
                ..User::default()
            };
            (name.to_owned(), user)
        };
        let may = r#"{"Statement":{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*"}}"#;
        let role = Role {
            arn: "arn:aws:iam::123456789012:role/deploy".into(),
            trust: trust.into(),
            ..Role::default()
        };
        Directory {
            users: [user("ana", Some(may)), user("ben", None)].into(),
            roles: [("deploy".to_owned(), role)].into(),
            ..Directory::default()
        }
    }

    fn takers(principal: &str) -> Takers {
        let trust = format!(
            r#"{{"Statement":{{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{principal}}}}}"#
        );
        let directory = directory(&trust);
        directory
            .takers(&["deploy", "gone"], &["ana", "ben"])
            .remove("deploy")
            .unwrap()
    }

    #[test]
    fn a_role_is_taken_on_by_whom_it_trusts() {
        let service = takers(r#"{"Service":"ec2.amazonaws.com"}"#);
        assert_eq!(service.users, []);
        assert_eq!(
            service.entries,
            [Entry::Service("ec2.amazonaws.com".into())]
        );
        let account = takers(r#"{"AWS":"123456789012"}"#);
        assert_eq!(
            account.users,
            [("ana".into(), true)],
            "whose policy allows it"
        );
        let named = takers(r#"{"AWS":"arn:aws:iam::123456789012:user/ben"}"#);
        assert_eq!(named.users, [("ben".into(), true)], "whom it names");
    }

    #[test]
    fn tells_who_is_trusted_by_name() {
        let trust = r#"{"Statement":{"Effect":"Allow","Action":"sts:AssumeRole",
            "Principal":{"AWS":["arn:aws:iam::123456789012:user/ben"],"Service":"ec2.amazonaws.com"}}}"#;
        let named = directory(trust).trusted_by_name();
        assert_eq!(
            named,
            BTreeSet::from(["arn:aws:iam::123456789012:user/ben".to_owned()])
        );
    }
}
