//! The accounts that are known on this computer.

use firstday_records::Looked;
use serde::Serialize;
use ts_rs::TS;

use super::left_open::LeftOpenView;
use crate::known::{KnownAccount, Whose};

/// An account that is known on this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct KnownView {
    /// Twelve digits; `null` for the practice account.
    pub account: Option<String>,
    /// How it stood when it was read last; `null` where that was not kept.
    pub looked: Option<LookedView>,
    /// What was left open there.
    pub left: LeftOpenView,
}

/// How an account stood when it was read last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LookedView {
    /// When: ISO 8601 in UTC.
    pub at: String,
    /// Its own name, or else its alias, where AWS told one.
    pub name: Option<String>,
    /// The profile that was chosen to sign in, if one was.
    pub profile: Option<String>,
    /// How many of the first day's steps were done.
    pub done: u32,
    /// How many steps the first day has there.
    pub steps: u32,
    /// How many steps needed attention.
    pub attention: u32,
}

impl From<Looked> for LookedView {
    fn from(look: Looked) -> Self {
        Self {
            at: look.at.to_string(),
            name: look.name.or(look.alias),
            profile: look.profile,
            done: look.done,
            steps: look.steps,
            attention: look.attention,
        }
    }
}

impl From<KnownAccount> for KnownView {
    fn from(known: KnownAccount) -> Self {
        let looked = known.looked.map(Into::into);
        Self {
            account: match known.whose {
                Whose::Practice(_) => None,
                Whose::Aws(id) => Some(id),
            },
            looked,
            left: LeftOpenView::new(known.left, Vec::new()),
        }
    }
}
