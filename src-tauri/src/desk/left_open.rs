//! What must not be forgotten: passwords that nobody has said to have, and a run that was broken
//! off.

use std::sync::Arc;

use firstday_app::Problem;
use firstday_app::wire::{LeftOpenView, Review};

use super::accounts::Accounts;
use super::runs::Runs;

/// What is left open in the account that the page is on, and the ways on.
pub(crate) struct LeftOpen {
    accounts: Arc<Accounts>,
    runs: Arc<Runs>,
}

impl LeftOpen {
    pub(super) fn new(accounts: Arc<Accounts>, runs: Arc<Runs>) -> Self {
        Self { accounts, runs }
    }

    /// What is left open. While changes are being made, no run is broken off.
    pub(crate) fn left_open(&self) -> LeftOpenView {
        let Some(account) = self.accounts.current() else {
            return LeftOpenView::default();
        };
        let left = account.left_open();
        let run = left.run.filter(|_| !self.runs.is_busy());
        LeftOpenView { run, ..left }
    }

    /// The person lets go of the run that was broken off.
    pub(crate) fn dismiss_run(&self) -> Result<(), Problem> {
        self.runs.idle_account()?.dismiss_run()
    }

    /// What a new password for `user` will change. `apply` then makes it so.
    pub(crate) async fn preview_password(&self, user: &str) -> Result<Review, Problem> {
        let account = self.runs.idle_account()?;
        let mut work = account.work().await?;
        let plan = work.session.plan_password(user);
        work.review(plan, Vec::new())
    }
}
