//! Whom a rule about MFA reaches.

use crate::few::few;
use crate::mfa_rule::{Rule, Rules};
use crate::{Account, Directory, Judgement, Message, Principal, Status, Verdict};

use super::super::common::{names, password, role_for_people};
use super::super::mfa::Mfa;

/// Somebody who signs in with a password, or may.
pub(super) struct Person<'a> {
    pub(super) name: &'a str,
    pub(super) groups: &'a [String],
    pub(super) mfa: Mfa,
    /// What the policies say that reach them.
    pub(super) rule: Rule,
    /// Whether AWS said that there is a password.
    pub(super) seen: bool,
}

impl Person<'_> {
    pub(super) fn is_in(&self, groups: &[&str]) -> bool {
        self.groups
            .iter()
            .any(|name| groups.contains(&name.as_str()))
    }

    /// Whether an access key of theirs works, as far as AWS said so.
    pub(super) fn has_active_key(&self, account: &Account) -> bool {
        let live = account.sign_in(self.name).map(|it| &it.access_keys);
        let report = account.credential_report.value();
        let row = report.and_then(|report| report.users.get(self.name));
        let keys = live.or(row.map(|row| &row.access_keys));
        keys.is_some_and(|keys| keys.iter().any(|key| key.active))
    }
}

/// Everybody who has a password or may have one, by name.
pub(super) fn people<'a>(account: &Account, directory: &'a Directory) -> Vec<Person<'a>> {
    let rules = Rules::of(directory);
    let users = directory.users.iter();
    users
        .filter_map(|(name, user)| {
            let password = password(account, name);
            (password != Some(false)).then(|| Person {
                name,
                groups: &user.groups,
                mfa: Mfa::of(account, name),
                rule: rules.of_user(user),
                seen: password.is_some(),
            })
        })
        .collect()
}

/// Those of them whom no rule reaches that is known to deny.
pub(super) fn outside<'a>(account: &Account, directory: &'a Directory) -> Vec<Person<'a>> {
    let mut people = people(account, directory);
    people.retain(|person| person.rule != Rule::Denies);
    people
}

/// Those without MFA, or of whom AWS has not said.
pub(super) fn without_mfa<'a>(people: &[Person<'a>]) -> impl Iterator<Item = &'a str> {
    let without = people.iter().filter(|person| person.mfa != Mfa::On);
    without.map(|person| person.name)
}

/// The IAM user who is asking.
pub(super) fn own_name(account: &Account) -> Option<&str> {
    match &account.caller.value()?.principal {
        Principal::User { name } => Some(name),
        Principal::Root | Principal::Role { .. } | Principal::Other => None,
    }
}

pub(super) fn judge(account: &Account) -> Judgement {
    let directory = account.directory.needed()?;
    let people = people(account, directory);
    if !people.is_empty() && people.iter().all(|person| !person.seen) {
        account.sign_ins.needed()?;
    }
    let by_rule = |rule| {
        let reached = people.iter().filter(|person| person.rule == rule);
        names(reached.map(|person| person.name))
    };
    let (within, other, none) = (
        by_rule(Rule::Denies),
        by_rule(Rule::Other),
        by_rule(Rule::None),
    );
    if people.is_empty() {
        return Ok(nobody(account));
    }
    let status = match (within.is_empty(), other.is_empty(), none.is_empty()) {
        (_, true, true) => Status::Holds,
        (_, false, true) => Status::Unknown,
        (false, _, false) => Status::Attention,
        (true, _, false) => Status::Todo,
    };
    let finding = |id: &str, users: &[String]| {
        let users = users.to_vec();
        (!users.is_empty()).then(|| Message::new(id).with("users", few(users)))
    };
    let found = [
        finding("require-mfa-found-outside", &none),
        finding("require-mfa-found-other-rule", &other),
        finding("require-mfa-found-required", &within),
    ];
    let mut found = found.into_iter().flatten();
    let Some(first) = found.next() else {
        return Ok(nobody(account));
    };
    let verdict = found.fold(Verdict::new(status, first), Verdict::and);
    let besides = besides(account, &people);
    Ok(besides.into_iter().fold(verdict, Verdict::and))
}

/// Nobody signs in with a password of IAM.
fn nobody(account: &Account) -> Verdict {
    let finding = match role_for_people(account) {
        Some(role) => Message::new("require-mfa-found-people-by-role").with("role", role),
        None => Message::new("require-mfa-found-nobody"),
    };
    Verdict::new(Status::NotApplicable, finding)
}

/// What to know before the policy is attached.
fn besides(account: &Account, people: &[Person<'_>]) -> Vec<Message> {
    let outside = || people.iter().filter(|it| it.rule != Rule::Denies);
    let alone = names(
        outside()
            .filter(|it| it.groups.is_empty())
            .map(|it| it.name),
    );
    let alone = (!alone.is_empty())
        .then(|| Message::new("require-mfa-found-in-no-group").with("users", few(alone)));
    let own = own_name(account).filter(|own| outside().any(|person| person.name == *own));
    let own = own.map(|own| Message::new("require-mfa-found-you").with("user", own));
    alone.into_iter().chain(own).collect()
}
