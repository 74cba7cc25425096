//! The account as such.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Secret;

/// The account and its plan.
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
    /// The account alias, if any.
    pub alias: Option<String>,
    /// When it was made.
    pub created: Timestamp,
    /// The Free or Paid plan; none for an account older than the plans.
    pub plan: Option<Plan>,
    /// Signs the temporary credentials that [`crate::Practice::sign_in`] gives.
    pub session_secret: Secret,
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

/// The plan of an account made since July 2025, as `freetier:GetAccountPlanState` tells it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Plan {
    /// `FREE` or `PAID`.
    pub kind: String,
    /// `NOT_STARTED`, `ACTIVE` or `EXPIRED`.
    pub status: String,
    /// Credits left, in US dollars.
    pub credits_usd: Option<f64>,
    /// When the Free plan ends.
    pub ends: Option<Timestamp>,
}

/// The account's password policy, as set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordPolicy {
    /// Shortest password, 6 to 128.
    pub minimum_length: u32,
    /// At least one symbol.
    pub symbols: bool,
    /// At least one digit.
    pub numbers: bool,
    /// At least one capital letter.
    pub uppercase: bool,
    /// At least one small letter.
    pub lowercase: bool,
    /// Whether users may change their own password.
    pub users_may_change: bool,
    /// Days until a password expires, 1 to 1095.
    pub max_age_days: Option<u32>,
    /// How many earlier passwords may not be used again, 1 to 24.
    pub reuse_prevention: Option<u32>,
    /// Whether an expired password needs an administrator.
    pub hard_expiry: Option<bool>,
}

/// A credential report, asked for and perhaps ready.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CredentialReport {
    /// When it was asked for; also its time of generation.
    pub generated: Timestamp,
    /// Whether it can be fetched.
    pub ready: bool,
    /// The CSV.
    pub csv: String,
}
