use std::collections::{BTreeMap, BTreeSet};

use crate::{Account, Directory, Group, Principal, Role, User};

/// So many groups, or roles, are each a thing of its own; more are put together where they are alike.
const FEW: usize = 12;

/// The users, groups and roles of an account, like ones put together: whoever is drawn for one of
/// them is drawn for all.
pub(super) struct Alike<'a> {
    pub(super) users: Vec<Users<'a>>,
    pub(super) groups: Vec<Groups<'a>>,
    pub(super) roles: Vec<Roles<'a>>,
}

/// Users with the same policies from the same groups.
pub(super) struct Users<'a> {
    pub(super) names: Vec<&'a str>,
    pub(super) one: &'a User,
    /// Indexes into [`Alike::groups`].
    pub(super) groups: BTreeSet<usize>,
}

/// Groups with the same policies.
pub(super) struct Groups<'a> {
    pub(super) names: Vec<&'a str>,
    pub(super) one: &'a Group,
}

/// Roles with the same policies, for the same to take on.
pub(super) struct Roles<'a> {
    pub(super) names: Vec<&'a str>,
    pub(super) one: &'a Role,
}

impl<'a> Alike<'a> {
    pub(super) fn of(account: &'a Account, directory: &'a Directory) -> Self {
        let caller = account.caller.value().map(|caller| &caller.principal);
        let groups = groups(directory);
        let own = match caller {
            Some(Principal::User { name }) => Some(name.as_str()),
            _ => None,
        };
        Self {
            users: users(directory, &groups, own),
            groups,
            roles: roles(directory, caller),
        }
    }
}

/// Policies, by which things are alike or not.
type Policies<'a> = (BTreeSet<&'a str>, &'a BTreeMap<String, String>);

fn policies<'a>(attached: &'a [String], inline: &'a BTreeMap<String, String>) -> Policies<'a> {
    (attached.iter().map(String::as_str).collect(), inline)
}

fn groups(directory: &Directory) -> Vec<Groups<'_>> {
    let single = directory.groups.len() <= FEW;
    let mut all: BTreeMap<_, Groups<'_>> = BTreeMap::new();
    for (name, group) in &directory.groups {
        let own = single.then_some(name);
        let key = (
            own,
            policies(&group.attached_policies, &group.inline_policies),
        );
        let alike = all.entry(key).or_insert_with(|| Groups {
            names: Vec::new(),
            one: group,
        });
        alike.names.push(name);
    }
    all.into_values().collect()
}

/// The caller, and everybody whom a role trusts by name, is like nobody else.
fn users<'a>(
    directory: &'a Directory,
    groups: &[Groups<'a>],
    caller: Option<&str>,
) -> Vec<Users<'a>> {
    let trusted = directory.trusted_by_name();
    let group_of: BTreeMap<&str, usize> = groups
        .iter()
        .enumerate()
        .flat_map(|(index, group)| group.names.iter().map(move |name| (*name, index)))
        .collect();
    let mut all: BTreeMap<_, Users<'a>> = BTreeMap::new();
    for (name, user) in &directory.users {
        let own = (caller == Some(name) || trusted.contains(&user.arn)).then_some(name);
        let of = user.groups.iter();
        let of: BTreeSet<usize> = of
            .filter_map(|name| group_of.get(name.as_str()).copied())
            .collect();
        let own_policies = policies(&user.attached_policies, &user.inline_policies);
        let key = (own, of.clone(), own_policies, &user.permissions_boundary);
        let alike = all.entry(key).or_insert_with(|| Users {
            names: Vec::new(),
            one: user,
            groups: of,
        });
        alike.names.push(name);
    }
    let mut all: Vec<Users<'a>> = all.into_values().collect();
    all.sort_by_key(|alike| alike.names.first().copied());
    all
}

/// Those that AWS made for itself are left out, unless it is the caller's.
fn roles<'a>(directory: &'a Directory, caller: Option<&Principal>) -> Vec<Roles<'a>> {
    let own = match caller {
        Some(Principal::Role { name }) => Some(name),
        _ => None,
    };
    let shown: Vec<(&String, &Role)> = directory
        .roles
        .iter()
        .filter(|(name, role)| own == Some(*name) || !role.is_made_by_aws())
        .collect();
    let single = shown.len() <= FEW;
    let mut all: BTreeMap<_, Roles<'a>> = BTreeMap::new();
    for (name, role) in shown {
        let apart = (single || own == Some(name)).then_some(name);
        let own_policies = policies(&role.attached_policies, &role.inline_policies);
        let key = (apart, own_policies, &role.trust, &role.permissions_boundary);
        let alike = all.entry(key).or_insert_with(|| Roles {
            names: Vec::new(),
            one: role,
        });
        alike.names.push(name);
    }
    all.into_values().collect()
}
