//! ARNs of IAM, and who calls by theirs.

use super::state::Iam;
use crate::base::Account;
use crate::service::{Ask, Caller, Identity};

/// The root user's.
pub(super) fn root(account: &Account) -> String {
    format!("arn:aws:iam::{}:root", account.id)
}

/// A user's, by path and name.
pub(super) fn user(account: &Account, path: &str, name: &str) -> String {
    format!("arn:aws:iam::{}:user{path}{name}", account.id)
}

/// A group's, by path and name.
pub(super) fn group(account: &Account, path: &str, name: &str) -> String {
    format!("arn:aws:iam::{}:group{path}{name}", account.id)
}

/// A role's, by path and name.
pub(super) fn role(account: &Account, path: &str, name: &str) -> String {
    format!("arn:aws:iam::{}:role{path}{name}", account.id)
}

/// A virtual MFA device's, by path and name: its serial number.
pub(super) fn mfa_device(account: &Account, path: &str, name: &str) -> String {
    format!("arn:aws:iam::{}:mfa{path}{name}", account.id)
}

/// A policy's of the customer's own, by path and name.
pub(super) fn policy(account: &Account, path: &str, name: &str) -> String {
    format!("arn:aws:iam::{}:policy{path}{name}", account.id)
}

/// That of the user with a name, there or not.
pub(super) fn user_named(iam: &Iam, account: &Account, name: &str) -> String {
    let path = iam.users.get(name).map_or("/", |user| &user.path);
    user(account, path, name)
}

/// The resource of calls about a user: the one that is named, or else the caller.
pub(super) fn user_resource(iam: &Iam, ask: &Ask<'_>) -> String {
    let named = ask.input.maybe("UserName");
    let name = named.or(ask.caller.user_name()).unwrap_or_default();
    user_named(iam, ask.account, name)
}

/// The resource of calls about a group.
pub(super) fn group_resource(iam: &Iam, ask: &Ask<'_>) -> String {
    let name = ask.input.maybe("GroupName").unwrap_or_default();
    let path = iam.groups.get(name).map_or("/", |group| &group.path);
    group(ask.account, path, name)
}

/// Somebody, as a caller.
pub(crate) fn caller(
    iam: &Iam,
    account: &Account,
    identity: Identity,
    mfa: Option<bool>,
) -> Caller {
    let (arn, user_id) = match &identity {
        Identity::Root => (root(account), account.id.clone()),
        Identity::User(name) => {
            let id = iam.users.get(name).map(|user| user.id.clone());
            (user_named(iam, account, name), id.unwrap_or_default())
        }
        Identity::Role { name, session } => {
            let id = iam.roles.get(name).map_or("", |role| &role.id);
            let arn = format!("arn:aws:sts::{}:assumed-role/{name}/{session}", account.id);
            (arn, format!("{id}:{session}"))
        }
    };
    Caller {
        identity,
        arn,
        user_id,
        mfa,
    }
}
