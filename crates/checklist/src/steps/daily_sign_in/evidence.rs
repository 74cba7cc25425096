//! Who has signed in, and when.

use jiff::{SignedDuration, Timestamp};

use super::super::common::{password, password_use};
use super::super::mfa::administrators;
use crate::{Account, LastSignIn, LastUse, Principal};

/// Setting up an account takes root for so long: what root does then is no habit (AWS's own advice
/// is to use root for the first administrator only; Prowler, `iam_avoid_root_usage`, counts a day).
const SET_UP: SignedDuration = SignedDuration::from_hours(24);

/// An administrator who can sign in to the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Daily {
    pub(super) user: String,
    /// When the password was given or changed, where AWS tells.
    set_at: Option<Timestamp>,
    pub(super) last: LastSignIn,
}

/// What AWS tells of the sign-ins of administrators and of root.
pub(super) struct Evidence {
    /// Those who have a password, the one who signed in last first.
    pub(super) administrators: Vec<Daily>,
    /// When root was used last, by password or key; the outer `None` where AWS does not tell.
    pub(super) root: Option<Option<Timestamp>>,
}

impl Evidence {
    pub(super) fn of(account: &Account) -> Self {
        let directory = account.directory.value();
        let users = directory.map(administrators).unwrap_or_default();
        let mut administrators: Vec<Daily> = users
            .into_iter()
            .filter(|user| password(account, user) != Some(false))
            .map(|user| daily(account, user))
            .collect();
        administrators.sort_by_key(|one| std::cmp::Reverse(one.signed_in_at()));
        Self {
            administrators,
            root: root(account),
        }
    }

    /// Whether root's use counts as set-up: an administrator got the password at most a day before.
    pub(super) fn is_set_up(&self, root: Timestamp) -> bool {
        let given = self.administrators.iter().filter_map(|one| one.set_at);
        given
            .max()
            .is_some_and(|at| root.duration_since(at) <= SET_UP)
    }
}

impl Daily {
    pub(super) fn signed_in_at(&self) -> Option<Timestamp> {
        match self.last {
            LastSignIn::At(at) => Some(at),
            LastSignIn::Never | LastSignIn::NotTold => None,
        }
    }
}

/// Whoever Firstday is signed in as right now is known from `sts:GetCallerIdentity`.
fn daily(account: &Account, user: String) -> Daily {
    let caller = account.caller.value().map(|caller| &caller.principal);
    let here = matches!(caller, Some(Principal::User { name }) if *name == user);
    let told = password_use(account, &user);
    let (set_at, last) = told.map_or((None, LastSignIn::NotTold), |it| (it.set_at, it.last));
    Daily {
        user,
        set_at,
        last: match here {
            true => LastSignIn::At(account.observed_at),
            false => last,
        },
    }
}

/// The report is the only list of all that root has used; it is up to four hours old. Whoever is
/// signed in here as root uses it now.
fn root(account: &Account) -> Option<Option<Timestamp>> {
    if account.caller_is_root() {
        return Some(Some(account.observed_at));
    }
    let report = account.credential_report.value()?;
    let keys = report
        .root_access_keys
        .iter()
        .filter_map(|key| match &key.last_use {
            LastUse::At(last) => Some(last.at),
            LastUse::Never | LastUse::NotTold => None,
        });
    Some(keys.chain(report.root_last_used_at).max())
}
