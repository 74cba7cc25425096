use std::collections::{BTreeMap, BTreeSet};

use super::alike::{Alike, Groups, Roles, Users};
use super::allowed;
use super::drawn::{self, Drawn, outside, thing};
use crate::{
    Account, AccountKind, Directory, Entry, Form, Message, PathLink, Principal, Takers, ThingKind,
};

/// More things than these in a column nobody takes in.
const MOST: usize = 40;

/// What is drawn, and what the rows beside it say.
pub(super) struct Picture {
    pub(super) things: Vec<Drawn>,
    pub(super) links: Vec<PathLink>,
    first: u32,
    left_out: u32,
}

impl From<Picture> for Form {
    fn from(picture: Picture) -> Self {
        let columns = ["iam-map-people", "iam-map-between", "iam-map-policies"];
        Self::Paths {
            columns: columns.map(Message::new).into(),
            things: picture.things.into_iter().map(|one| one.thing).collect(),
            links: picture.links,
            first: picture.first,
            left_out: picture.left_out,
        }
    }
}

/// What a thing stands for.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Root,
    User(usize),
    Outside(Entry),
    Group(usize),
    Role(usize),
    /// What root can do without a policy.
    Everything,
    /// By its ARN.
    Managed(&'a str),
    /// By its name and its text.
    Inline(&'a str, &'a str),
}

/// The picture of an account, with no more things than can be drawn.
pub(super) fn of(account: &Account, directory: &Directory, alike: &Alike<'_>) -> Picture {
    let mut drawing = Drawing {
        directory,
        things: BTreeMap::new(),
        links: BTreeMap::new(),
    };
    if account.kind() != Some(AccountKind::Project) {
        drawing.root();
    }
    for (index, users) in alike.users.iter().enumerate() {
        drawing.users(index, users);
    }
    for (index, groups) in alike.groups.iter().enumerate() {
        drawing.groups(index, groups, alike);
    }
    drawing.roles(alike);
    let first = drawing.first(account, alike);
    drawing.bounded(first)
}

struct Drawing<'a> {
    directory: &'a Directory,
    things: BTreeMap<Key<'a>, Drawn>,
    /// Where each leads, with whether that is certain.
    links: BTreeMap<Key<'a>, BTreeMap<Key<'a>, bool>>,
}

impl<'a> Drawing<'a> {
    fn root(&mut self) {
        let root = thing(0, ThingKind::Root, Message::new("iam-map-root"));
        self.put(Key::Root, root.said(Message::new("iam-map-said-root")));
        let all = thing(2, ThingKind::Policy, Message::new("iam-map-everything"));
        self.put(
            Key::Everything,
            all.allows(Message::new("iam-map-allows-everything")),
        );
        self.link(Key::Root, Key::Everything, true);
    }

    fn users(&mut self, index: usize, users: &Users<'a>) {
        let key = Key::User(index);
        let drawn = drawn::users(&users.names);
        let boundary = users.one.permissions_boundary.as_deref();
        self.put(key.clone(), drawn.bounded_by(boundary));
        for group in &users.groups {
            self.link(key.clone(), Key::Group(*group), true);
        }
        self.policies(
            &key,
            &users.one.attached_policies,
            &users.one.inline_policies,
        );
    }

    fn groups(&mut self, index: usize, groups: &Groups<'a>, alike: &Alike<'a>) {
        let key = Key::Group(index);
        let of = alike
            .users
            .iter()
            .filter(|users| users.groups.contains(&index));
        let members: usize = of.map(|users| users.names.len()).sum();
        let mut drawn = drawn::groups(&groups.names);
        let count = Message::new("iam-map-said-members").with("members", members);
        drawn.thing.said.push(count);
        self.put(key.clone(), drawn);
        self.policies(
            &key,
            &groups.one.attached_policies,
            &groups.one.inline_policies,
        );
    }

    fn roles(&mut self, alike: &Alike<'a>) {
        let one_each = |names: &[&'a str]| names.first().copied();
        let users: Vec<&str> = alike
            .users
            .iter()
            .filter_map(|one| one_each(&one.names))
            .collect();
        let roles: Vec<&str> = alike
            .roles
            .iter()
            .filter_map(|one| one_each(&one.names))
            .collect();
        let takers = self.directory.takers(&roles, &users);
        let index_of: BTreeMap<&str, usize> = users
            .iter()
            .enumerate()
            .map(|(index, name)| (*name, index))
            .collect();
        for (index, roles) in alike.roles.iter().enumerate() {
            let takers = one_each(&roles.names).and_then(|name| takers.get(name));
            self.role(index, roles, takers, &index_of);
        }
    }

    fn role(
        &mut self,
        index: usize,
        roles: &Roles<'a>,
        takers: Option<&Takers>,
        index_of: &BTreeMap<&str, usize>,
    ) {
        let key = Key::Role(index);
        let drawn = drawn::roles(&roles.names);
        let boundary = roles.one.permissions_boundary.as_deref();
        self.put(key.clone(), drawn.bounded_by(boundary));
        self.policies(
            &key,
            &roles.one.attached_policies,
            &roles.one.inline_policies,
        );
        let Some(takers) = takers else { return };
        for (name, certain) in &takers.users {
            if let Some(user) = index_of.get(name.as_str()) {
                self.link(Key::User(*user), key.clone(), *certain);
            }
        }
        for entry in &takers.entries {
            let from = Key::Outside(entry.clone());
            self.put(from.clone(), outside(entry));
            self.link(from, key.clone(), !matches!(entry, Entry::Unknown));
        }
    }

    fn policies(
        &mut self,
        of: &Key<'a>,
        attached: &'a [String],
        inline: &'a BTreeMap<String, String>,
    ) {
        for arn in attached {
            let document = self.directory.policies.get(arn).map(String::as_str);
            let drawn = drawn::managed(arn, allowed::of_managed(arn, document));
            self.put(Key::Managed(arn), drawn);
            self.link(of.clone(), Key::Managed(arn), true);
        }
        for (name, text) in inline {
            let drawn = drawn::inline(name, allowed::in_words(Some(text)));
            self.put(Key::Inline(name, text), drawn);
            self.link(of.clone(), Key::Inline(name, text), true);
        }
    }

    fn put(&mut self, key: Key<'a>, drawn: Drawn) {
        self.things.entry(key).or_insert(drawn);
    }

    fn link(&mut self, from: Key<'a>, to: Key<'a>, certain: bool) {
        self.links.entry(from).or_default().insert(to, certain);
    }

    /// The caller's own path, or an administrator's, or anybody's.
    fn first(&self, account: &Account, alike: &Alike<'_>) -> Option<Key<'a>> {
        let caller = account.caller.value().map(|caller| &caller.principal);
        let own = match caller {
            Some(Principal::User { name }) => {
                let mut users = alike.users.iter();
                users
                    .position(|one| one.names == [name.as_str()])
                    .map(Key::User)
            }
            Some(Principal::Role { name }) => {
                let mut roles = alike.roles.iter();
                roles
                    .position(|one| one.names == [name.as_str()])
                    .map(Key::Role)
            }
            Some(Principal::Root | Principal::Other) | None => None,
        };
        let users = || self.things.keys().filter(|key| matches!(key, Key::User(_)));
        own.or_else(|| users().find(|key| self.is_powerful(key)).cloned())
            .or_else(|| users().next().cloned())
            .or_else(|| self.things.keys().next().cloned())
    }

    /// Whether a policy that allows everything is reached.
    fn is_powerful(&self, key: &Key<'a>) -> bool {
        let everything = Message::new("iam-map-allows-everything");
        let allows_all = |key: &Key<'a>| {
            let drawn = self.things.get(key);
            drawn.and_then(|drawn| drawn.allows.as_ref()) == Some(&everything)
        };
        self.after(key)
            .any(|next| allows_all(next) || self.after(next).any(&allows_all))
    }

    fn after(&self, key: &Key<'a>) -> impl Iterator<Item = &Key<'a>> {
        self.links.get(key).into_iter().flat_map(BTreeMap::keys)
    }

    /// Those that come first and the powerful stay, then the large crowds; then what they lead to.
    fn bounded(self, first: Option<Key<'a>>) -> Picture {
        let column = |number: u32| {
            self.things
                .iter()
                .filter(move |(_, one)| one.thing.column == number)
        };
        let mut people: Vec<&Key<'a>> = column(0).map(|(key, _)| key).collect();
        people.sort_by_cached_key(|key| {
            let crowd = self.things.get(key).map_or(0, |one| one.many);
            (
                Some(*key) != first.as_ref(),
                !self.is_powerful(key),
                usize::MAX - crowd,
            )
        });
        let mut kept: BTreeSet<&Key<'a>> = people.into_iter().take(MOST).collect();
        kept.extend(first.as_ref());
        for number in [1, 2] {
            let reached: BTreeSet<&Key<'a>> = kept.iter().flat_map(|key| self.after(key)).collect();
            let (reached, others): (Vec<_>, Vec<_>) = column(number)
                .map(|(key, _)| key)
                .partition(|key| reached.contains(key));
            kept.extend(reached.into_iter().chain(others).take(MOST));
        }
        let kept: Vec<Key<'a>> = kept.into_iter().cloned().collect();
        self.drawn(&kept, first)
    }

    fn drawn(self, kept: &[Key<'a>], first: Option<Key<'a>>) -> Picture {
        let index_of = |key: &Key<'a>| {
            let at = kept.iter().position(|one| one == key)?;
            u32::try_from(at).ok()
        };
        let links = kept
            .iter()
            .filter_map(|from| Some((from, self.links.get(from)?)));
        let links = links.flat_map(|(from, leads)| leads.iter().map(move |lead| (from, lead)));
        let links = links.filter_map(|(from, (to, certain))| {
            Some(PathLink {
                from: index_of(from)?,
                to: index_of(to)?,
                certain: *certain,
            })
        });
        let left_out = self.things.len() - kept.len();
        Picture {
            links: links.collect(),
            first: first.and_then(|key| index_of(&key)).unwrap_or_default(),
            left_out: u32::try_from(left_out).unwrap_or(u32::MAX),
            things: self
                .things
                .into_iter()
                .filter(|(key, _)| kept.contains(key))
                .map(|(_, one)| one)
                .collect(),
        }
    }
}
