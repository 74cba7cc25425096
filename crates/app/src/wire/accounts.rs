//! The page of accounts: those that are known on this computer, and the profiles that lead to more.

use firstday_checklist::Tally;
use serde::Serialize;
use ts_rs::TS;

use super::ProblemView;
use super::known::LookedView;

/// An account, or a profile of which no account is known yet.
#[derive(Clone, Debug, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountLine {
    /// Twelve digits; `null` for the practice account, and where it is not known.
    pub account: Option<String>,
    /// Whether it is the practice account.
    pub practice: bool,
    /// The profiles that lead there, as far as that is known.
    pub profiles: Vec<String>,
    /// How it stood when it was read last; `null` where that was not kept.
    pub looked: Option<LookedView>,
    /// How many steps stood how at the last check; `null` where none was kept.
    pub tally: Option<Tally>,
    /// Why the last check of all accounts could not read it.
    pub problem: Option<ProblemView>,
    /// Whether the window is signed in there.
    pub open: bool,
}

/// How far a check of all accounts is.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountsProgress {
    /// How many accounts were read, or could not be.
    pub done: u32,
    /// How many there are; 0 while that is being found out.
    pub total: u32,
}
