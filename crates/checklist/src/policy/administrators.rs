//! Everybody who can administer the account.

use std::collections::BTreeMap;

use super::decision::Decision;
use super::document::Document;
use super::identity::{Identity, Policies};
use super::ways::{Entry, Target, Way, by_own_rights, by_taking_over, entries};
use crate::account::{Directory, account_in};

/// A user or a role.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holder {
    /// An IAM user of this name.
    User(String),
    /// A role of this name.
    Role(String),
}

/// Somebody who can administer the account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Administrator {
    /// Who.
    pub holder: Holder,
    /// By which way; where there are several, the plainest.
    pub way: Way,
    /// Whether the documents decide it.
    pub certain: bool,
    /// Of a role: who can take it on from outside.
    pub entries: Vec<Entry>,
}

impl Administrator {
    /// The group by whose policy; `None` where it is another way.
    pub fn group(&self) -> Option<&str> {
        match &self.way {
            Way::Policy { group, .. } | Way::Raise { group, .. } => group.as_deref(),
            Way::TakeOver { .. } => None,
        }
    }
}

/// Everybody who can administer the account, users first, each by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Administrators(Vec<Administrator>);

impl Directory {
    /// Everybody who can administer the account, by whatever way.
    pub fn administrators(&self) -> Administrators {
        Administrators::of(self)
    }

    /// Names of the groups whose members can administer the account, as far as that is certain.
    pub fn administrator_groups(&self) -> Vec<&str> {
        groups_of_power(&Policies::of(self), self)
            .into_iter()
            .filter(|(_, _, decision)| *decision == Decision::Allowed)
            .map(|(name, _, _)| name)
            .collect()
    }
}

/// What is known of somebody so far.
type Known = BTreeMap<Holder, (Way, Decision)>;

impl Administrators {
    /// Everybody in `directory` who can give themselves every right there is, by IAM's policies.
    ///
    /// Not seen: rights that come by way of a machine or a function with a role
    /// (`iam:PassRole`), and what an organization forbids.
    pub fn of(directory: &Directory) -> Self {
        let policies = Policies::of(directory);
        let trust: BTreeMap<&str, Document> = directory
            .roles
            .iter()
            .map(|(name, role)| (name.as_str(), Document::parse(&role.trust)))
            .collect();
        // A trust policy can name somebody who has no policy at all.
        let named = |arn: &str| trust.values().any(|trust| trust.names(arn));
        let identities = policies.identities(named);
        let mut known = Known::new();
        for identity in &identities {
            if let Some(found) = by_own_rights(identity) {
                known.insert(holder(identity), found);
            }
        }
        let groups = groups_of_power(&policies, directory);
        while spread(&identities, &groups, &trust, &mut known) {}
        let all = known
            .into_iter()
            .map(|(holder, (way, decision))| Administrator {
                entries: outside(&holder, directory, &trust),
                holder,
                way,
                certain: decision == Decision::Allowed,
            });
        Self(all.collect())
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Administrator> {
        self.0.iter()
    }

    /// The IAM users among them, with their names.
    pub fn users(&self) -> impl Iterator<Item = (&str, &Administrator)> {
        self.iter().filter_map(|one| match &one.holder {
            Holder::User(name) => Some((name.as_str(), one)),
            Holder::Role(_) => None,
        })
    }

    /// The roles among them, with their names.
    pub fn roles(&self) -> impl Iterator<Item = (&str, &Administrator)> {
        self.iter().filter_map(|one| match &one.holder {
            Holder::Role(name) => Some((name.as_str(), one)),
            Holder::User(_) => None,
        })
    }
}

/// Names and ARNs of the groups whose members are administrators.
fn groups_of_power<'a>(
    policies: &Policies<'a>,
    directory: &'a Directory,
) -> Vec<(&'a str, &'a str, Decision)> {
    let groups = directory.groups.iter();
    groups
        .filter_map(|(name, group)| {
            let (_, decision) = by_own_rights(&policies.member(name, group))?;
            Some((name.as_str(), group.arn.as_str(), decision))
        })
        .collect()
}

/// Finds who can take over somebody that is known. Whether anything new came of it.
fn spread<'a>(
    identities: &[Identity<'a>],
    groups: &[(&str, &str, Decision)],
    trust: &BTreeMap<&str, Document>,
    known: &mut Known,
) -> bool {
    let mut news = Vec::new();
    let targets = targets(identities, groups, trust, known);
    for identity in identities {
        let holder = holder(identity);
        let so_far = known
            .get(&holder)
            .map_or(Decision::Denied, |(_, decision)| *decision);
        if so_far == Decision::Allowed {
            continue;
        }
        let found = targets
            .iter()
            .filter(|(target, _)| !is(target, identity))
            .filter_map(|(target, power)| {
                let (way, decision) = by_taking_over(identity, target)?;
                Some((way, decision.min(*power)))
            });
        let best = found.reduce(|best, next| if next.1 > best.1 { next } else { best });
        news.extend(
            best.filter(|(_, decision)| *decision > so_far)
                .map(|found| (holder, found)),
        );
    }
    let any = !news.is_empty();
    known.extend(news);
    any
}

fn targets<'a>(
    identities: &'a [Identity<'a>],
    groups: &[(&'a str, &'a str, Decision)],
    trust: &'a BTreeMap<&'a str, Document>,
    known: &Known,
) -> Vec<(Target<'a>, Decision)> {
    let people = identities.iter().filter_map(|identity| {
        let (_, decision) = known.get(&holder(identity))?;
        let (name, arn) = (identity.name, identity.arn);
        let target = match identity.is_user {
            true => Target::User { name, arn },
            false => Target::Role {
                name,
                arn,
                trust: trust.get(name)?,
            },
        };
        Some((target, *decision))
    });
    let groups = groups
        .iter()
        .map(|(name, arn, decision)| (Target::Group { name, arn }, *decision));
    // A group first: there are few, and who may fill one needs nobody else.
    groups.chain(people).collect()
}

fn is(target: &Target<'_>, identity: &Identity<'_>) -> bool {
    match target {
        Target::User { name, .. } => identity.is_user && *name == identity.name,
        Target::Role { name, .. } => !identity.is_user && *name == identity.name,
        Target::Group { .. } => false,
    }
}

fn holder(identity: &Identity<'_>) -> Holder {
    match identity.is_user {
        true => Holder::User(identity.name.to_owned()),
        false => Holder::Role(identity.name.to_owned()),
    }
}

fn outside(holder: &Holder, directory: &Directory, trust: &BTreeMap<&str, Document>) -> Vec<Entry> {
    let Holder::Role(name) = holder else {
        return Vec::new();
    };
    let role = directory.roles.get(name).zip(trust.get(name.as_str()));
    role.map(|(role, trust)| entries(trust, account_in(&role.arn).unwrap_or_default()))
        .unwrap_or_default()
}
