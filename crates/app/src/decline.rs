//! What the person decides against, for a while.

use std::collections::BTreeMap;

use firstday_checklist::{Decline, DeclineFault, Reading, Status, Verdict, find_step};
use jiff::civil::Date;

use crate::problem::{Code, Problem};
use crate::session::Session;

impl Session {
    /// Keeps that the person does not want `step` until the day `until`, and why. The step must have
    /// been read: what is done, and what lets somebody take over the account, is not declined. What
    /// was answered there is forgotten.
    ///
    /// # Errors
    /// [`Problem`] that names what is wrong; and when it cannot be kept.
    pub fn decline(&mut self, step: &str, until: &str, reason: &str) -> Result<(), Problem> {
        let Some(found) = find_step(step) else {
            return Err(Problem::new(Code::NotDeclinable).with("step", step));
        };
        can_be_declined(step, &found.assess(self.account()))?;
        let refused = |code| Problem::new(code).with("date", until);
        let day: Date = until
            .trim()
            .parse()
            .map_err(|_| refused(Code::DeclineDateMalformed))?;
        let by = self.caller().arn.clone();
        let declined = Decline::new(&by, self.now(), day, reason);
        let declined = declined.map_err(|fault| match fault {
            DeclineFault::NoReason => Problem::new(Code::DeclineReasonMissing),
            DeclineFault::LongReason => {
                Problem::new(Code::DeclineReasonLong).with("most", Decline::MOST_SIGNS)
            }
            DeclineFault::Past => refused(Code::DeclineDatePast),
            DeclineFault::Far => refused(Code::DeclineDateFar),
        })?;
        self.records().decline(step, &declined)?;
        self.forget(step)?;
        self.reread_declines();
        Ok(())
    }

    /// Forgets that a step was declined, and says whether it was.
    ///
    /// # Errors
    /// [`Problem`] when the records cannot be written.
    pub fn take_back_decline(&mut self, step: &str) -> Result<bool, Problem> {
        let was_there = self.records().take_back_decline(step)?;
        self.reread_declines();
        Ok(was_there)
    }

    fn reread_declines(&mut self) {
        self.account.declines = self.read_declines();
    }

    /// What was declined, as a facet.
    pub(crate) fn read_declines(&self) -> Reading<BTreeMap<String, Decline>> {
        match self.records().declines() {
            Ok(declines) => Reading::known(declines, self.now()),
            Err(error) => Reading::Unavailable {
                reason: Problem::from(error).title().into(),
            },
        }
    }
}

fn can_be_declined(step: &str, verdict: &Verdict) -> Result<(), Problem> {
    let refused = |code| Err(Problem::new(code).with("step", step));
    if verdict.severity.is_some() {
        return refused(Code::DeclineTooGrave);
    }
    match verdict.status {
        Status::Todo | Status::Attention | Status::Unknown | Status::Declined => Ok(()),
        Status::Holds | Status::Confirmed | Status::NotApplicable => {
            refused(Code::NothingToDecline)
        }
    }
}
