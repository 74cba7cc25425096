//! Access keys: the list, and what an action on one will change.

use firstday_checklist::{
    KeyAction, KeyList, KeyPlan, KeyRecords, Plan, Step, access_keys, find_step, plan_key_action,
};

use crate::apply::Outcome;
use crate::journal;
use crate::problem::Problem;
use crate::session::Session;

impl Session {
    /// Reads the access keys anew, and lists them.
    ///
    /// # Errors
    /// [`Problem`] when the records cannot be read. What AWS does not tell shows in the notes.
    pub async fn read_access_keys(&mut self) -> Result<KeyList, Problem> {
        let steps: Vec<&dyn Step> = ["access-keys", "root-access-keys"]
            .into_iter()
            .filter_map(find_step)
            .collect();
        self.observe(&steps, |_| {}).await?;
        self.access_keys()
    }

    /// The access keys as they were read last.
    ///
    /// # Errors
    /// [`Problem`] when the records cannot be read.
    pub fn access_keys(&self) -> Result<KeyList, Problem> {
        Ok(access_keys(self.account(), &self.key_records()?))
    }

    /// What `action` will change, by the keys as they were read last. [`Session::apply`] then
    /// makes it so.
    ///
    /// # Errors
    /// [`Problem`] when it cannot be done, or not safely.
    pub fn plan_keys(&mut self, action: &KeyAction) -> Result<KeyPlan, Problem> {
        let planned = plan_key_action(self.account(), &self.key_records()?, action)?;
        self.delete_from.clone_from(&planned.delete_from);
        Ok(planned)
    }

    fn key_records(&self) -> Result<KeyRecords, Problem> {
        Ok(KeyRecords {
            attempts: journal::key_attempts(&self.records().journal()?),
            due: self.records().due()?,
        })
    }

    /// Keeps the date of deletion of a key whose place was taken, and forgets that of a key that
    /// was deleted or is in use again.
    pub(crate) fn note_due(&self, plan: &Plan, outcomes: &[Outcome]) -> Result<(), Problem> {
        let records = self.records();
        for (planned, outcome) in plan.changes.iter().zip(outcomes) {
            if !matches!(outcome, Outcome::Done | Outcome::AlreadyThere) {
                continue;
            }
            let deed = planned.change.deed();
            if let Some(key) = deed.settles_key() {
                records.set_due(key, None)?;
            }
            if let Some((key, from)) = &self.delete_from
                && deed.replaces_key() == Some(key)
            {
                records.set_due(key, Some(*from))?;
            }
        }
        Ok(())
    }
}
