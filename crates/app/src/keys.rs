//! Access keys: the list, and what an action on one will change.

use std::collections::BTreeSet;

use firstday_checklist::{
    KeyAction, KeyList, KeyPlan, KeyRecords, Plan, Step, access_keys, find_step, plan_key_action,
};
use firstday_computer::held_keys;

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
        Ok(access_keys(self.account(), &self.keys))
    }

    /// What `action` will change, by the keys as they were read last. [`Session::apply`] then
    /// makes it so.
    ///
    /// # Errors
    /// [`Problem`] when it cannot be done, or not safely.
    pub fn plan_keys(&mut self, action: &KeyAction) -> Result<KeyPlan, Problem> {
        let planned = plan_key_action(self.account(), &self.keys, action)?;
        self.delete_from.clone_from(&planned.delete_from);
        Ok(planned)
    }

    /// What this computer knows of the access keys that were read. The keyring is asked only where one
    /// of them may be left over.
    pub(crate) async fn key_records(&self) -> Result<KeyRecords, Problem> {
        let records = KeyRecords {
            attempts: journal::key_attempts(&self.records().journal()?),
            held: BTreeSet::new(),
            due: self.records().due()?,
        };
        if !records.suspects(self.account()) {
            return Ok(records);
        }
        match held_keys(&self.store, &self.surroundings).await {
            Ok(held) => Ok(KeyRecords { held, ..records }),
            Err(error) => {
                tracing::warn!(%error, "which access keys this computer has is not known");
                Ok(KeyRecords {
                    attempts: Vec::new(),
                    ..records
                })
            }
        }
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
