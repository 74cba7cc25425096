//! What several steps share.

use crate::{Account, AccountKind, Administrator, Entry, Message, PasswordUse, Principal};

/// Names in a findable order, for a message.
pub(super) fn names<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = names.into_iter().map(str::to_owned).collect();
    names.sort_unstable();
    names
}

/// So many rows of a table are shown, however many there are: each of them can be read.
pub(super) const MOST_ROWS: usize = 100;

/// A project has neither people nor keys of its own unless somebody made users all the same: then
/// they are judged as anywhere.
pub(super) fn is_project_without_users(account: &Account) -> bool {
    let directory = account.directory.value();
    let nobody = directory.is_some_and(|directory| directory.users.is_empty());
    nobody && account.kind() == Some(AccountKind::Project)
}

/// The same where the users could not be read: a project is not asked for rules about people of whom
/// nobody knows.
pub(super) fn is_project_without_known_users(account: &Account) -> bool {
    let directory = account.directory.value();
    let somebody = directory.is_some_and(|directory| !directory.users.is_empty());
    !somebody && account.kind() == Some(AccountKind::Project)
}

/// Whether AWS lets users of this account have a console password. In a project it refuses to make one,
/// whatever the caller's policies say: that is told by users of the new sign-up, and by no page of
/// AWS's documentation.
pub(super) fn takes_passwords(account: &Account) -> bool {
    account.kind() != Some(AccountKind::Project)
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
pub(crate) fn password(account: &Account, user: &str) -> Option<bool> {
    match account.sign_in(user) {
        Some(live) => Some(live.password),
        None => {
            let report = account.credential_report.value()?;
            Some(report.users.get(user)?.password)
        }
    }
}

/// The use of `user`'s password: the live answer, with what AWS's report knows besides. `None` where
/// neither says that there is one.
pub(super) fn password_use(account: &Account, user: &str) -> Option<PasswordUse> {
    let report = account.credential_report.value();
    let row = report.and_then(|report| report.users.get(user));
    let row = row.filter(|row| row.password).map(|row| &row.password_use);
    match account.sign_in(user) {
        Some(live) if !live.password => None,
        Some(live) => {
            Some(row.map_or(live.password_use.clone(), |row| live.password_use.with(row)))
        }
        None => row.cloned(),
    }
}

/// Whether the people of this account come in through roles, so that it needs no IAM user: from IAM
/// Identity Center, from a SAML identity provider, from the organization that the account belongs
/// to, or as the caller does; those of a project always do. Names the role.
pub(super) fn role_for_people(account: &Account) -> Option<String> {
    if account.kind() == Some(AccountKind::Project) {
        return Some(Principal::PROJECT_OWNER.to_owned());
    }
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
