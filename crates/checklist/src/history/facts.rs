use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Account, Arg, Budget, Directory, Message, Trail};

/// Names and settings of the account that are compared between two checks. What was not read is not
/// there, and is not compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Facts(BTreeMap<FactKind, Names>);

/// Kinds of things that come, go and change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    /// IAM users.
    User,
    /// Whoever can administer the account.
    Administrator,
    /// User groups.
    Group,
    /// Who is in which group.
    Member,
    /// Roles.
    Role,
    /// Access keys, with whether they are active.
    AccessKey,
    /// Virtual MFA devices.
    MfaDevice,
    /// Budgets, with their limits.
    Budget,
    /// Trails, with whether they record.
    Trail,
}

/// What there was of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Names {
    /// Each by itself.
    Few(Vec<Thing>),
    /// So many that only their number is kept.
    Many(u64),
}

/// One thing of a kind. Name and owner tell it from the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Thing {
    pub(super) name: String,
    /// The user of a key, the group of a member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) of: Option<String>,
    /// What can change about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) value: Option<Arg>,
}

/// Of more than these only the number is kept.
const MOST_NAMES: usize = 200;

impl FactKind {
    /// Every kind, in the order in which changes are told.
    pub const ALL: [FactKind; 9] = [
        FactKind::Administrator,
        FactKind::User,
        FactKind::Group,
        FactKind::Member,
        FactKind::Role,
        FactKind::AccessKey,
        FactKind::MfaDevice,
        FactKind::Budget,
        FactKind::Trail,
    ];

    /// The name used in message ids.
    pub fn name(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Administrator => "administrator",
            Self::Group => "group",
            Self::Member => "member",
            Self::Role => "role",
            Self::AccessKey => "access-key",
            Self::MfaDevice => "mfa-device",
            Self::Budget => "budget",
            Self::Trail => "trail",
        }
    }
}

impl Facts {
    /// Those of `account`, as far as they were read.
    pub(super) fn of(account: &Account) -> Self {
        let read = |kind| Some((kind, Names::of(things(account, kind)?)));
        Self(FactKind::ALL.into_iter().filter_map(read).collect())
    }

    pub(super) fn names(&self, kind: FactKind) -> Option<&Names> {
        self.0.get(&kind)
    }
}

impl Names {
    fn of(all: Vec<Thing>) -> Self {
        match all.len() {
            few if few <= MOST_NAMES => Self::Few(all),
            many => Self::Many(u64::try_from(many).unwrap_or(u64::MAX)),
        }
    }

    pub(super) fn count(&self) -> u64 {
        match self {
            Self::Few(all) => u64::try_from(all.len()).unwrap_or(u64::MAX),
            Self::Many(count) => *count,
        }
    }
}

impl Thing {
    fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            of: None,
            value: None,
        }
    }

    fn of(self, owner: &str) -> Self {
        let of = Some(owner.to_owned());
        Self { of, ..self }
    }

    fn with(self, value: Option<Arg>) -> Self {
        Self { value, ..self }
    }
}

/// `None` where that was not read.
fn things(account: &Account, kind: FactKind) -> Option<Vec<Thing>> {
    let directory = account.directory.value();
    Some(match kind {
        FactKind::User => plain(directory?.users.keys()),
        FactKind::Group => plain(directory?.groups.keys()),
        FactKind::Role => plain(directory?.roles.keys()),
        FactKind::Administrator => administrators(directory?),
        FactKind::Member => members(directory?),
        FactKind::AccessKey => access_keys(account, directory?),
        FactKind::MfaDevice => mfa_devices(account)?,
        FactKind::Budget => budgets(account)?,
        FactKind::Trail => trails(account)?,
    })
}

fn plain<'a>(names: impl Iterator<Item = &'a String>) -> Vec<Thing> {
    names.map(|name| Thing::named(name)).collect()
}

fn administrators(directory: &Directory) -> Vec<Thing> {
    let all = directory.administrators();
    all.users().map(|(name, _)| Thing::named(name)).collect()
}

fn members(directory: &Directory) -> Vec<Thing> {
    let users = directory.users.iter();
    let pairs = users.flat_map(|(name, user)| {
        let groups = user.groups.iter();
        groups.map(move |group| Thing::named(name).of(group))
    });
    pairs.collect()
}

/// Those of users, as far as AWS tells.
fn access_keys(account: &Account, directory: &Directory) -> Vec<Thing> {
    let users = directory.users.keys();
    let keys = users.flat_map(|user| {
        let keys = account.keys_of(user).unwrap_or_default().iter();
        keys.map(move |key| {
            let state = match key.active {
                true => "fact-value-active",
                false => "fact-value-inactive",
            };
            let state = Message::new(state).into();
            Thing::named(&key.id).of(user).with(Some(state))
        })
    });
    keys.collect()
}

fn mfa_devices(account: &Account) -> Option<Vec<Thing>> {
    let devices = account.mfa_devices.value()?.iter();
    let assigned = devices.filter(|device| device.owner_arn.is_some());
    Some(assigned.map(|device| Thing::named(device.name())).collect())
}

fn budgets(account: &Account) -> Option<Vec<Thing>> {
    let budgets = account.budgets.value()?.iter();
    let thing = |it: &Budget| Thing::named(&it.name).with(it.limit.map(Arg::Money));
    Some(budgets.map(thing).collect())
}

fn trails(account: &Account) -> Option<Vec<Thing>> {
    let trails = account.trails.value()?.trails.iter();
    let state = |logging: bool| match logging {
        true => Message::new("fact-value-recording").into(),
        false => Message::new("fact-value-stopped").into(),
    };
    let thing = |it: &Trail| Thing::named(&it.name).with(it.logging.map(state));
    Some(trails.map(thing).collect())
}
