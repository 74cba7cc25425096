//! How the account stands, kept to be told before anybody signs in the next time.

use std::collections::BTreeMap;

use firstday_checklist::{Checklist, Reading, STEPS, When, overview};
use firstday_records::Looked;

use crate::session::Session;

impl Session {
    /// Keeps how the account stands, once all of it was read. Where that cannot be kept, nothing
    /// but the next greeting is poorer.
    pub(crate) fn note_look(&self) {
        if !self.keeps_looks {
            return;
        }
        let Some(look) = self.look() else { return };
        if let Err(error) = self.records().note_look(&look) {
            tracing::warn!(%error, "how the account stands could not be kept");
        }
    }

    /// From now on, that the account was read is not kept: nothing at all is written.
    pub fn keeps_no_look(&mut self) {
        self.keeps_looks = false;
    }

    fn look(&self) -> Option<Looked> {
        let account = self.account();
        let mut facets = Checklist::facets(STEPS).into_iter();
        if facets.any(|facet| account.reading_of(facet) == Reading::NotRead) {
            return None;
        }
        let checklist = self.checklist();
        let today = checklist.progress(When::Today);
        let seen = overview(account, &BTreeMap::new());
        Some(Looked {
            at: self.computer.now(),
            name: seen.name,
            alias: seen.alias,
            profile: self.profile.clone(),
            done: narrow(today.done),
            steps: narrow(today.steps),
            attention: narrow(checklist.attention()),
        })
    }
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
