//! Users whose key AWS saw in public, and the way out.

use super::super::common::names;
use super::holder::{Place, holder};
use crate::few::few;
use crate::{AccessKey, Account, Cell, Detail, Mark, Message, Principal, Severity, SignIn, User};

const EVENTS: &str = "https://console.aws.amazon.com/cloudtrailv2/home#/events";
const USERS: &str = "https://console.aws.amazon.com/iam/home#/users";
const BILLS: &str = "https://console.aws.amazon.com/billing/home#/bills";
const SUPPORT: &str = "https://support.console.aws.amazon.com/support/home#/case/create";

/// Users to whom AWS has attached the policy with which it fences in a key that it saw in public.
/// Nothing is more urgent (AWS re:Post, "How do I remove the AWSCompromisedKeyQuarantine policy").
pub(super) struct Quarantined<'a> {
    account: &'a Account,
    /// Those with a key that works, or may have one.
    open: Vec<&'a str>,
    /// Those whose keys are all off.
    closed: Vec<&'a str>,
}

impl<'a> Quarantined<'a> {
    pub(super) fn of(account: &'a Account) -> Self {
        let users = account.directory.value().map(|all| all.users.iter());
        let fenced = users
            .into_iter()
            .flatten()
            .filter(|(_, one)| is_fenced_in(one));
        let (open, closed) = fenced
            .map(|(name, _)| name.as_str())
            .partition(|user| has_active_key(account, user));
        Self {
            account,
            open,
            closed,
        }
    }

    pub(super) fn severity(&self) -> Option<Severity> {
        (!self.open.is_empty()).then_some(Severity::Critical)
    }

    /// The most urgent first.
    pub(super) fn findings(&self) -> Vec<Message> {
        let open = said("access-keys-found-quarantined", &self.open);
        let closed = said("access-keys-found-quarantined-off", &self.closed);
        let own = self
            .is_caller()
            .then(|| Message::new("access-keys-found-quarantined-you"));
        open.into_iter().chain(own).chain(closed).collect()
    }

    /// AWS denies such a user the calls of the clean-up.
    fn is_caller(&self) -> bool {
        let caller = self.account.caller.value().map(|caller| &caller.principal);
        match caller {
            Some(Principal::User { name }) => self.all().any(|user| user == name),
            Some(Principal::Root | Principal::Role { .. } | Principal::Other) | None => false,
        }
    }

    fn all(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.open.iter().chain(&self.closed).copied()
    }

    /// Their keys that work, as AWS said just now.
    pub(super) fn keys(&self) -> impl Iterator<Item = (&'a str, &'a AccessKey)> + '_ {
        let live = |user: &&'a str| Some((*user, self.account.sign_in(user)?));
        let keys = |(user, live): (&'a str, &'a SignIn)| {
            let active = live.access_keys.iter().filter(|key| key.active);
            active.map(move |key| (user, key))
        };
        self.open.iter().filter_map(live).flat_map(keys)
    }

    /// The way out, a row a deed.
    pub(super) fn way_out(&self) -> Option<Detail> {
        self.all().next()?;
        let keys = match self.open.is_empty() {
            true => (Mark::Good, Message::new("access-keys-way-out-keys-off")),
            false => (Mark::Bad, Message::new("access-keys-way-out-keys-on")),
        };
        let to_do = |id: &str| Cell::value(Message::new(id));
        let profile = self
            .keys()
            .find_map(|(_, key)| holder(self.account, &key.id));
        let profile = profile.filter(|(_, place)| *place == Place::Current);
        let profile = profile.map(|(profile, _)| {
            let stops = Message::new("access-keys-way-out-profile");
            let stops = stops.with("profile", profile.name.as_str());
            vec![Cell::value(stops), Cell::value("")]
        });
        let rows = [
            vec![
                to_do("access-keys-way-out-deactivate"),
                Cell::mark(keys.0, keys.1),
            ],
            vec![
                to_do("access-keys-way-out-look"),
                Cell::link(Message::new("access-keys-way-out-events"), EVENTS),
            ],
            vec![
                to_do("access-keys-way-out-sessions"),
                Cell::link(Message::new("access-keys-way-out-users"), USERS),
            ],
            vec![
                to_do("access-keys-way-out-bill"),
                Cell::link(Message::new("access-keys-way-out-bills"), BILLS),
            ],
            vec![
                to_do("access-keys-way-out-help"),
                Cell::link(Message::new("access-keys-way-out-support"), SUPPORT),
            ],
            vec![
                to_do("access-keys-way-out-lift"),
                Cell::link(Message::new("access-keys-way-out-users"), USERS),
            ],
        ];
        let columns = vec![
            Message::new("access-keys-way-out-to-do"),
            Message::new("access-keys-way-out-where"),
        ];
        let title = Message::new("access-keys-way-out-title").with("users", few(names(self.all())));
        let rows = rows.into_iter().chain(profile).collect();
        Some(Detail::table("way-out", title, columns, rows))
    }
}

fn is_fenced_in(user: &User) -> bool {
    let mut policies = user.attached_policies.iter();
    policies.any(|arn| arn.contains("policy/AWSCompromisedKeyQuarantine"))
}

/// Where nobody says that all are off, one may be on.
fn has_active_key(account: &Account, user: &str) -> bool {
    let report = account.credential_report.value();
    let row = report.and_then(|report| report.users.get(user));
    let live = account.sign_in(user).map(|live| &live.access_keys);
    let keys = live.or(row.map(|row| &row.access_keys));
    keys.is_none_or(|keys| keys.iter().any(|key| key.active))
}

fn said(id: &str, users: &[&str]) -> Option<Message> {
    (!users.is_empty()).then(|| Message::new(id).with("users", few(names(users.iter().copied()))))
}
