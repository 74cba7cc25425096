//! What the person says of a step that AWS does not let them read.

use std::collections::BTreeMap;

use firstday_checklist::{Confirmation, Reading, Status, find_step};

use crate::problem::{Code, Problem};
use crate::session::Session;

impl Session {
    /// Keeps that the person says that `what` is as it should be, with a note of theirs: a step, or
    /// `step/part`. For a step AWS's word counts for more: it is asked first, so the step must have
    /// been read.
    ///
    /// # Errors
    /// [`Problem`] for something of which nobody's word is taken, or of which AWS tells how it
    /// stands; and when it cannot be kept.
    pub fn confirm(&mut self, what: &str, note: Option<String>) -> Result<(), Problem> {
        self.can_be_confirmed(what)?;
        let confirmation = Confirmation {
            by: self.caller().arn.clone(),
            at: self.now(),
            note,
        };
        self.records().confirm(what, &confirmation)?;
        self.reread_confirmations();
        Ok(())
    }

    fn can_be_confirmed(&self, what: &str) -> Result<(), Problem> {
        let refused = |code| Err(Problem::new(code).with("step", what));
        let (step, part) = match what.split_once('/') {
            Some((step, part)) => (step, Some(part)),
            None => (what, None),
        };
        let Some(found) = find_step(step) else {
            return refused(Code::NotConfirmable);
        };
        let head = found.head();
        match part {
            Some(part) if found.has_part(self.account(), part) => return Ok(()),
            None if head.confirmable => {}
            Some(_) | None => return refused(Code::NotConfirmable),
        }
        match found.assess(self.account()).status {
            Status::Unknown | Status::Confirmed => Ok(()),
            Status::Holds
            | Status::Attention
            | Status::Todo
            | Status::NotApplicable
            | Status::Declined => refused(Code::NothingToConfirm),
        }
    }

    /// Forgets that a step, or `step/part`, was confirmed, and says whether it was.
    ///
    /// # Errors
    /// [`Problem`] when the records cannot be written.
    pub fn take_back_confirmation(&mut self, what: &str) -> Result<bool, Problem> {
        let was_there = self.records().take_back_confirmation(what)?;
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
