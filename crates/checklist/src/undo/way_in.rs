use std::collections::BTreeSet;

use super::UndoTerms;
use crate::{Account, Deed, Directory, Message, MfaRule, Principal};

/// Why what `deed` made stays, where the person is signed in by it.
pub(super) fn is_your_own(
    account: &Account,
    deed: &dyn Deed,
    terms: UndoTerms<'_>,
) -> Option<Message> {
    let caller = match account.caller.needed() {
        Ok(caller) => caller,
        Err(unread) => return Some(unread.reason),
    };
    let profile = deed.config_edit().map(|edit| edit.profile());
    if profile.is_some() && profile == terms.profile {
        let message = Message::new("undo-kept-own-profile");
        return Some(message.with("profile", profile.unwrap_or_default()));
    }
    let user = deed.sets_up()?;
    let is_caller = Some(user) == name_of(&caller.principal) || user == caller.arn;
    is_caller.then(|| Message::new("undo-kept-yourself").with("user", user))
}

/// Why nothing is done that makes the account as it is `after`: who is signed in would lose rights,
/// or nobody but the root user could administer it.
pub(super) fn takes_rights(before: &Account, after: &Account) -> Option<Message> {
    if before.caller_is_root() || before.directory == after.directory {
        return None;
    }
    let caller = before.caller.value();
    let name = caller.and_then(|caller| name_of(&caller.principal));
    let (before, after) = (before.directory.value()?, after.directory.value()?);
    if name.is_some_and(|name| !rights(before, name).is_subset(&rights(after, name))) {
        return Some(Message::new("undo-kept-own-rights"));
    }
    (can_administer(before) && !can_administer(after))
        .then(|| Message::new("undo-kept-last-administrator"))
}

fn name_of(principal: &Principal) -> Option<&str> {
    match principal {
        Principal::User { name } => Some(name),
        Principal::Root | Principal::Role { .. } | Principal::Other => None,
    }
}

/// The managed policies that reach a user, but for ours that only forbid.
fn rights<'a>(directory: &'a Directory, user: &str) -> BTreeSet<&'a str> {
    let Some(user) = directory.users.get(user) else {
        return BTreeSet::new();
    };
    let groups = user.groups.iter();
    let groups = groups.filter_map(|name| directory.groups.get(name));
    let attached = groups.flat_map(|group| &group.attached_policies);
    let all = user.attached_policies.iter().chain(attached);
    let forbids = |arn: &&str| {
        let name = arn.rsplit('/').next();
        [MfaRule::Sessions, MfaRule::AccessKeys]
            .iter()
            .any(|rule| name == Some(rule.policy()))
    };
    all.map(String::as_str)
        .filter(|arn| !forbids(arn))
        .collect()
}

fn can_administer(directory: &Directory) -> bool {
    directory.administrators().iter().any(|one| one.certain)
}
