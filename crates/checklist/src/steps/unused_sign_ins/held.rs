//! What lets the users in, and whether it is used.

use jiff::Timestamp;

use super::super::common::password_use;
use super::super::idle::Idle;
use crate::{
    AccessKey, Account, CliProfile, LastSignIn, LastUse, PasswordUse, Principal, StoredCredential,
};

/// One thing that lets one user in.
#[derive(Debug)]
pub(super) struct Held<'a> {
    pub(super) user: &'a str,
    pub(super) kind: Kind<'a>,
    pub(super) idle: Idle,
    /// When it was used last, where AWS tells.
    pub(super) used_at: Option<Timestamp>,
    /// Whether AWS was asked about this user just now.
    pub(super) live: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind<'a> {
    Password,
    /// By the report it has no id.
    Key(&'a AccessKey),
}

impl Held<'_> {
    pub(super) fn is_password_of(&self, user: &str) -> bool {
        self.kind == Kind::Password && self.user == user
    }

    pub(super) fn is_key(&self, id: &str) -> bool {
        matches!(self.kind, Kind::Key(key) if key.id == id)
    }

    /// Whether it lets anybody in.
    pub(super) fn is_active(&self) -> bool {
        match self.kind {
            Kind::Password => true,
            Kind::Key(key) => key.active,
        }
    }

    /// The field in which it is chosen.
    pub(super) fn field(&self) -> &'static str {
        match self.kind {
            Kind::Password => "passwords",
            Kind::Key(_) => "keys",
        }
    }

    /// Whether somebody is signed in with it, or may be: nothing tells which of the caller's own it
    /// is. What the keyring has for a profile is in use too.
    pub(super) fn is_in_use(&self, account: &Account) -> bool {
        let caller = account.caller.value().map(|caller| &caller.principal);
        let own = matches!(caller, Some(Principal::User { name }) if name == self.user);
        let profiles = account.command_line.value().map(|all| all.profiles.iter());
        own || profiles
            .into_iter()
            .flatten()
            .any(|profile| self.is_of(profile, account))
    }

    fn is_of(&self, profile: &CliProfile, account: &Account) -> bool {
        match (self.kind, &profile.stored) {
            (Kind::Key(key), Some(StoredCredential::AccessKey { .. })) => {
                profile.access_key_ids().any(|id| id == key.id)
            }
            (Kind::Password, Some(StoredCredential::Session { .. })) => {
                profile.user.as_deref() == Some(self.user)
                    && profile.account_id.as_deref() == account.id()
            }
            _ => false,
        }
    }
}

/// What lets in the users of whom something is known, and how many users those are: the live answer
/// where there is one, else the report's row.
pub(super) fn all(account: &Account) -> (Vec<Held<'_>>, usize) {
    let directory = account.directory.value();
    let users = directory.into_iter().flat_map(|all| all.users.keys());
    let report = account.credential_report.value();
    let (mut all, mut known) = (Vec::new(), 0);
    for user in users {
        let live = account.sign_in(user).map(|live| &live.access_keys);
        let row = report.and_then(|report| report.users.get(user));
        let Some(keys) = live.or(row.map(|row| &row.access_keys)) else {
            continue;
        };
        known += 1;
        all.extend(of_user(account, user, keys, live.is_some()));
    }
    (all, known)
}

/// The same of those about whom AWS was asked just now.
pub(super) fn live(account: &Account) -> Vec<Held<'_>> {
    let users = account.sign_ins.value().into_iter().flatten();
    users
        .flat_map(|(user, live)| of_user(account, user, &live.access_keys, true))
        .collect()
}

fn of_user<'a>(
    account: &Account,
    user: &'a str,
    keys: &'a [AccessKey],
    live: bool,
) -> Vec<Held<'a>> {
    let now = account.observed_at;
    let password = password_use(account, user).map(|password| Held {
        user,
        kind: Kind::Password,
        idle: Idle::of_password(&password, now),
        used_at: signed_in(&password),
        live,
    });
    let keys = keys.iter().map(|key| Held {
        user,
        kind: Kind::Key(key),
        idle: Idle::of_key(key, now),
        used_at: used(key),
        live,
    });
    password.into_iter().chain(keys).collect()
}

fn signed_in(password: &PasswordUse) -> Option<Timestamp> {
    match password.last {
        LastSignIn::At(at) => Some(at),
        LastSignIn::Never | LastSignIn::NotTold => None,
    }
}

fn used(key: &AccessKey) -> Option<Timestamp> {
    match &key.last_use {
        LastUse::At(last) => Some(last.at),
        LastUse::Never | LastUse::NotTold => None,
    }
}
