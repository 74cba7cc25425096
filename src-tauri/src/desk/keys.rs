//! Access keys.

use std::sync::Arc;

use firstday_app::Problem;
use firstday_app::checklist::{KeyAction, KeyList};
use firstday_app::wire::Review;

use super::runs::Runs;

/// The access keys of the people of the account that the page is on.
pub(crate) struct Keys {
    runs: Arc<Runs>,
}

impl Keys {
    pub(super) fn new(runs: Arc<Runs>) -> Self {
        Self { runs }
    }

    /// The keys, read anew.
    pub(crate) async fn access_keys(&self) -> Result<KeyList, Problem> {
        let account = self.runs.idle_account()?;
        let mut work = account.work().await?;
        Box::pin(work.session.read_access_keys()).await
    }

    /// What an action on a key will change. It can then be applied.
    pub(crate) async fn preview_keys(&self, action: KeyAction) -> Result<Review, Problem> {
        let account = self.runs.idle_account()?;
        let mut work = account.work().await?;
        work.reviewed = None;
        let planned = work.session.plan_keys(&action)?;
        work.review(planned.plan, planned.guidance)
    }
}
