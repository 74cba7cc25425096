//! The last administrator keeps a way in.

use std::collections::BTreeSet;

use super::super::common::role_for_people;
use super::held::{Held, Kind};
use super::{ID, held};
use crate::{Account, InvalidAnswer, Message};

/// How the administrators get in, as AWS said just now.
pub(super) struct WaysIn<'a> {
    administrators: BTreeSet<String>,
    ways: Vec<Held<'a>>,
    /// Whether people come in through roles, so that no user is the last.
    by_role: bool,
}

impl<'a> WaysIn<'a> {
    pub(super) fn of(account: &'a Account) -> Self {
        let all = account.directory.value().map(|all| all.administrators());
        let users = all.iter().flat_map(|all| all.users());
        let certain = users.filter(|(_, one)| one.certain);
        let administrators: BTreeSet<String> = certain.map(|(name, _)| name.to_owned()).collect();
        let ways = held::live(account)
            .into_iter()
            .filter(|one| administrators.contains(one.user) && one.is_active());
        Self {
            ways: ways.collect(),
            administrators,
            by_role: role_for_people(account).is_some(),
        }
    }

    /// Refuses to switch off `chosen` where no administrator could sign in any more. A password
    /// counts for more than a key: where somebody has one, somebody must keep one.
    ///
    /// # Errors
    /// Names the field of the last thing chosen.
    pub(super) fn check(&self, chosen: &[&Held<'_>]) -> Result<(), InvalidAnswer> {
        let mut last_first = chosen.iter().rev();
        let concerned = last_first.find(|one| self.administrators.contains(one.user));
        let Some(concerned) = concerned.filter(|_| !self.by_role) else {
            return Ok(());
        };
        let kept = |one: &&Held<'_>| !chosen.iter().any(|other| is_same(one, other));
        let is_password = |one: &&Held<'_>| one.kind == Kind::Password;
        let remains = match self.ways.iter().any(|one| is_password(&one)) {
            true => self.ways.iter().filter(is_password).any(|one| kept(&one)),
            false => self.ways.iter().any(|one| kept(&one)),
        };
        if remains {
            return Ok(());
        }
        let reason = Message::new("invalid-last-administrator").with("name", concerned.user);
        Err(InvalidAnswer::new(ID, concerned.field(), reason))
    }
}

fn is_same(one: &Held<'_>, other: &Held<'_>) -> bool {
    one.user == other.user && one.kind == other.kind
}
