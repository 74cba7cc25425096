//! The practice account's own pages: what no API of AWS can reach.

use std::sync::Arc;

use firstday_app::{Problem, wire};

use super::accounts::{Accounts, Practising};
use super::not_signed_in;
use crate::practice;

/// The console and the phone of the practice account that the page is on.
pub(crate) struct PracticeConsole {
    accounts: Arc<Accounts>,
}

impl PracticeConsole {
    pub(super) fn new(accounts: Arc<Accounts>) -> Self {
        Self { accounts }
    }

    /// The console as it is.
    pub(crate) fn page(&self) -> Result<wire::Practice, Problem> {
        let Practising { account, file, .. } = self.account()?;
        practice::page(&account, &file)
    }

    /// Switches the root user's MFA.
    pub(crate) fn set_root_mfa(&self, on: bool) -> Result<wire::Practice, Problem> {
        let Practising { account, .. } = self.account()?;
        account.set_root_mfa(on).map_err(practice::unusable)?;
        self.page()
    }

    /// What the practice phone shows for one device.
    pub(crate) fn codes(&self, serial: &str) -> Result<wire::PracticeCodes, Problem> {
        practice::codes(&self.account()?.account, serial)
    }

    pub(super) fn account(&self) -> Result<Practising, Problem> {
        let account = self.accounts.current().ok_or_else(not_signed_in)?;
        let not_here = || Problem::new("unexpected").detail("this is not the practice account");
        account.practice.clone().ok_or_else(not_here)
    }
}
