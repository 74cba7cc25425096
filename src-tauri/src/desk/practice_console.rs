//! The practice account's own pages: what no API of AWS can reach.

use std::sync::Arc;

use firstday_app::{Code, Problem, wire};
use firstday_rehearsal::{AccountKind, Rehearsal, RehearsalError};

use super::accounts::Accounts;
use super::not_signed_in;

/// The console and the phone of the practice account that the page is on.
pub(crate) struct PracticeConsole {
    accounts: Arc<Accounts>,
}

impl PracticeConsole {
    pub(super) fn new(accounts: Arc<Accounts>) -> Self {
        Self { accounts }
    }

    /// The console as it is.
    pub(crate) fn practice(&self) -> Result<wire::PracticeView, Problem> {
        let rehearsal = self.rehearsal()?;
        let practice = rehearsal.practice();
        let kind = practice.read(|world| world.state.account.kind);
        let kind = kind.map_err(RehearsalError::from)?;
        Ok(wire::PracticeView {
            file: rehearsal.file().display().to_string(),
            root_mfa: practice.root_mfa().map_err(RehearsalError::from)?,
            now: practice.now().to_string(),
            has_root: kind == AccountKind::Classic,
        })
    }

    /// Switches the root user's MFA.
    pub(crate) fn set_practice_root_mfa(&self, on: bool) -> Result<wire::PracticeView, Problem> {
        let rehearsal = self.rehearsal()?;
        let switched = rehearsal.practice().set_root_mfa(on);
        switched.map_err(RehearsalError::from)?;
        self.practice()
    }

    /// What the practice phone shows for one device.
    pub(crate) fn practice_codes(&self, serial: &str) -> Result<wire::PracticeCodes, Problem> {
        let rehearsal = self.rehearsal()?;
        let codes = rehearsal.practice().authenticator_codes(serial);
        let (first, second) = codes.map_err(RehearsalError::from)?;
        Ok(wire::PracticeCodes { first, second })
    }

    pub(super) fn rehearsal(&self) -> Result<Rehearsal, Problem> {
        let account = self.accounts.current().ok_or_else(not_signed_in)?;
        let not_here = || Problem::new(Code::Unexpected).detail("this is not the practice account");
        account.practice.clone().ok_or_else(not_here)
    }
}
