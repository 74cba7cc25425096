//! What several steps share.

use crate::{Account, AccountKind, Administrator, Arg, Entry, Message, Principal, Status, Verdict};

/// Names in a findable order, for a message.
pub(super) fn names<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = names.into_iter().map(str::to_owned).collect();
    names.sort_unstable();
    names
}

/// So many names are said, and the others counted.
const SAID: usize = 20;

/// Names for a message, in this order; of a large account not all.
pub(super) fn few(mut names: Vec<String>) -> Arg {
    if names.len() <= SAID {
        return Arg::List(names);
    }
    let more = names.split_off(SAID).len();
    let some = Message::new("names-and-more");
    some.with("names", names).with("count", more).into()
}

/// A project has neither people nor keys of its own unless somebody made them all the same: then they
/// are judged as anywhere.
pub(super) fn none_in_a_project(account: &Account) -> Option<Verdict> {
    let project = account.kind() == Some(AccountKind::Project);
    project.then(|| Verdict::new(Status::NotApplicable, Message::new("not-in-projects")))
}

/// Why nothing can be planned for `user`: there is such a user, and AWS did not say how they sign
/// in.
pub(super) fn unseen(account: &Account, user: &str) -> Option<Message> {
    let directory = account.directory.value()?;
    let unseen = directory.users.contains_key(user) && account.sign_in(user).is_none();
    unseen.then(|| Message::new("invalid-unread-user").with("name", user))
}

/// Whether a live answer or, where there is none, AWS's report says that `user` has a console
/// password; `None` where neither does.
pub(super) fn password(account: &Account, user: &str) -> Option<bool> {
    match account.sign_in(user) {
        Some(live) => Some(live.password),
        None => {
            let report = account.credential_report.value()?;
            Some(report.users.get(user)?.password)
        }
    }
}

/// Whether the people of this account come in through roles, so that it needs no IAM user: from IAM
/// Identity Center, from a SAML identity provider, from the organization that the account belongs
/// to, or as the caller does. Names the role.
pub(super) fn role_for_people(account: &Account) -> Option<String> {
    let directory = account.directory.value()?;
    let in_organization = account.kind() == Some(AccountKind::Member);
    let own = match account.caller.value().map(|caller| &caller.principal) {
        Some(Principal::Role { name }) => Some(name.as_str()),
        Some(Principal::Root | Principal::User { .. } | Principal::Other) | None => None,
    };
    let administrators = directory.administrators();
    let comes_in = |name: &str, one: &Administrator| {
        let entry = |entry: &Entry| match entry {
            Entry::Provider(provider) => provider.contains(":saml-provider/"),
            Entry::OtherAccount(_) => in_organization,
            Entry::Service(_) | Entry::Anyone | Entry::Unknown => false,
        };
        let identity_center = directory
            .roles
            .get(name)
            .is_some_and(|role| role.is_identity_center());
        one.certain && (own == Some(name) || identity_center || one.entries.iter().any(entry))
    };
    let mut roles = administrators.roles();
    roles
        .find(|(name, one)| comes_in(name, one))
        .map(|(name, _)| name.to_owned())
}
