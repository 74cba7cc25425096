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
        let kept = self.records().note_look(&look);
        let kept = kept.and_then(|()| self.records().keep_check(&self.snapshot()));
        if let Err(error) = kept {
            tracing::warn!(%error, "how the account stands could not be kept");
        }
    }

    /// From now on, that the account was read is not kept: nothing at all is written.
    pub fn keeps_no_look(&mut self) {
        self.keeps_looks = false;
    }

    /// Whether all of the account was read, but for what AWS charges for.
    pub(crate) fn is_all_read(&self) -> bool {
        let mut facets = Checklist::facets(STEPS).into_iter();
        facets.all(|facet| self.account().reading_of(facet) != Reading::NotRead)
    }

    fn look(&self) -> Option<Looked> {
        if !self.is_all_read() {
            return None;
        }
        let account = self.account();
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
            set_up: checklist.is_set_up(account),
        })
    }
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
