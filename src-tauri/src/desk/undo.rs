//! What Firstday changed, and taking it back.

use std::sync::Arc;

use firstday_app::checklist::STEPS;
use firstday_app::wire::{ChecklistView, RecordedView, UndoReview};
use firstday_app::{Problem, UndoChoice};

use super::runs::Runs;

/// What was changed in the account that the page is on.
pub(crate) struct Undo {
    runs: Arc<Runs>,
}

impl Undo {
    pub(super) fn new(runs: Arc<Runs>) -> Self {
        Self { runs }
    }

    /// Every change that was begun, the latest first.
    pub(crate) async fn recorded_changes(&self) -> Result<Vec<RecordedView>, Problem> {
        let account = self.runs.idle_account()?;
        let work = account.work().await?;
        let recorded = work.session.recorded()?.into_iter().rev();
        Ok(recorded.map(Into::into).collect())
    }

    /// What takes back what was chosen, by the account as it is now. It can then be applied.
    pub(crate) async fn preview_undo(
        &self,
        choice: UndoChoice,
        changed: bool,
    ) -> Result<UndoReview, Problem> {
        let account = self.runs.idle_account()?;
        let mut work = account.work().await?;
        work.reviewed = None;
        Box::pin(work.session.observe(STEPS, |_| {})).await?;
        account.keep(&ChecklistView::from(work.session.standing()));
        let undo = work.session.plan_undo(choice, changed)?;
        let previews = work.preview(undo.plan.clone())?;
        Ok(UndoReview::new(undo, previews))
    }
}
