//! Whose account it is: what every service knows of it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::seed::Seed;
use super::time::{days_ago, shift};

/// The account.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Account {
    /// Twelve digits.
    pub id: String,
    /// The name given at sign-up.
    pub name: String,
    /// The root user's e-mail address.
    pub email: String,
    /// Which of AWS's two sign-ups made it.
    pub kind: AccountKind,
    /// When it was made.
    pub created: Timestamp,
    /// `PENDING_ACTIVATION`, `ACTIVE`, `SUSPENDED` or `CLOSED`, as it is told. What such an account
    /// refuses is not played.
    #[serde(default = "active")]
    pub state: String,
}

fn active() -> String {
    "ACTIVE".to_owned()
}

/// Which sign-up made the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccountKind {
    /// A standalone account with a root user.
    Classic,
    /// A project of the new sign-up: no root user to sign in as, an organization above it.
    Project,
}

impl Account {
    /// The account as a seed has it.
    pub(crate) fn begin(seed: Seed, now: Timestamp) -> Account {
        let just_now = shift(now, -45 * 60);
        let (id, name, created) = match seed {
            Seed::Fresh => ("111122223333", "My first account", just_now),
            Seed::HalfDone => ("222233334444", "Side project", days_ago(now, 3)),
            Seed::Neglected => ("333344445555", "Shop", days_ago(now, 900)),
            Seed::Large => ("444455556666", "Large company", days_ago(now, 1500)),
            Seed::Project => ("555566667777", "My project", just_now),
        };
        let kind = match seed {
            Seed::Project => AccountKind::Project,
            Seed::Fresh | Seed::HalfDone | Seed::Neglected | Seed::Large => AccountKind::Classic,
        };
        Account {
            id: id.to_owned(),
            name: name.to_owned(),
            email: "owner@example.com".to_owned(),
            kind,
            created,
            state: active(),
        }
    }
}
