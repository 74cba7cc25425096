//! What the person says of a step that AWS does not let them read.

use std::collections::BTreeMap;

use firstday_checklist::{Confirmation, Reading, Status, find_step};

use crate::problem::{Code, Problem};
use crate::session::Session;

impl Session {
    /// Keeps that the person says that `step` is as it should be, with a note of theirs. AWS's word
    /// counts for more: it is asked first, so the step must have been read.
    ///
    /// # Errors
    /// [`Problem`] for a step of which nobody's word is taken, or of which AWS tells how it stands;
    /// and when it cannot be kept.
    pub fn confirm(&mut self, step: &str, note: Option<String>) -> Result<(), Problem> {
        let Some(found) = find_step(step).filter(|step| step.head().confirmable) else {
            return Err(Problem::new(Code::NotConfirmable).with("step", step));
        };
        let status = found.assess(self.account()).status;
        if !matches!(status, Status::Unknown | Status::Confirmed) {
            return Err(Problem::new(Code::NothingToConfirm).with("step", step));
        }
        let confirmation = Confirmation {
            by: self.caller().arn.clone(),
            at: self.now(),
            note,
        };
        self.records().confirm(step, &confirmation)?;
        self.reread_confirmations();
        Ok(())
    }

    /// Forgets that `step` was confirmed, and says whether it was.
    ///
    /// # Errors
    /// [`Problem`] when the records cannot be written.
    pub fn take_back_confirmation(&mut self, step: &str) -> Result<bool, Problem> {
        let was_there = self.records().take_back_confirmation(step)?;
        self.reread_confirmations();
        Ok(was_there)
    }

    /// What was confirmed, as a facet.
    pub(crate) fn read_confirmations(&self) -> Reading<BTreeMap<String, Confirmation>> {
        match self.records().confirmations() {
            Ok(confirmations) => Reading::known(confirmations, self.now()),
            Err(error) => Reading::Unavailable {
                reason: Problem::from(error).title().into(),
            },
        }
    }
}
