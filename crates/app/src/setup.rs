//! The guided way through the first day: its pages, and where the person is on it.

use firstday_checklist::{Account, Checklist, SetupPage, SetupSteps};
use firstday_records::{Records, RecordsError};

use crate::problem::Problem;

/// The guided way in one account.
#[derive(Clone, Debug, Default)]
pub struct Setup {
    steps: SetupSteps,
    /// Whether a change was ever made, or tried, in this account from this computer.
    had_run: bool,
    page: Option<String>,
}

impl Setup {
    pub(crate) fn of(records: &Records) -> Result<Self, RecordsError> {
        Ok(Self {
            steps: SetupSteps::default(),
            had_run: !records.journal()?.is_empty(),
            page: records.setup_page()?,
        })
    }

    /// Takes in what is open by now.
    pub(crate) fn note(&mut self, checklist: &Checklist, account: &Account) {
        self.steps.note(checklist, account);
    }

    /// After a run: what is done by then is left out.
    pub(crate) fn begin_anew(&mut self) {
        self.steps = SetupSteps::default();
        self.had_run = true;
    }

    pub(crate) fn keep_page(&mut self, records: &Records, page: &str) -> Result<(), Problem> {
        records.keep_setup_page(page)?;
        self.page = Some(page.to_owned());
        Ok(())
    }

    /// Its pages, in order.
    pub fn pages(&self) -> Vec<SetupPage> {
        self.steps.pages()
    }

    /// The page that the person was on last.
    pub fn page(&self) -> Option<&str> {
        self.page.as_deref()
    }

    /// Whether the account comes here for the first time: no change was ever made from this
    /// computer, and the guided way has something to do.
    pub fn is_first_time(&self, checklist: &Checklist, account: &Account) -> bool {
        !self.had_run && checklist.is_open_in_setup(account)
    }
}
