//! Answers that AWS charges for: kept, and used for as long as they are good.

use std::collections::BTreeSet;

use firstday_checklist::{Facet, Reading, Spending};

use crate::problem::Problem;
use crate::session::Session;

impl Session {
    /// Those of `facets` of which no good answer is kept.
    pub(crate) fn not_kept(&self, mut facets: BTreeSet<Facet>) -> Result<BTreeSet<Facet>, Problem> {
        if self.kept_spending()?.value().is_some() {
            facets.remove(&Facet::Spending);
        }
        Ok(facets)
    }

    /// Keeps what AWS has just answered. Where it cannot be kept, it is shown all the same.
    pub(crate) fn keep_answers(&self) {
        let Reading::Known { value, at } = &self.account().spending else {
            return;
        };
        if let Err(error) = self.records().keep_spending(*at, value) {
            tracing::warn!(%error, "an answer that was paid for could not be kept");
        }
    }

    /// Puts the answers in that are kept and good. One that is too old is none; why one could not be
    /// had is still so.
    pub(crate) fn use_kept_answers(&mut self) -> Result<(), Problem> {
        let kept = self.kept_spending()?;
        let now = self.now();
        let spending = &mut self.account.spending;
        let is_old = |at| !Spending::is_good(at, now);
        if kept.value().is_some() || spending.at().is_some_and(is_old) {
            *spending = kept;
        }
        Ok(())
    }

    fn kept_spending(&self) -> Result<Reading<Spending>, Problem> {
        let kept = self.records().spending()?;
        let good = kept.filter(|(at, _)| Spending::is_good(*at, self.now()));
        Ok(good.map_or(Reading::NotRead, |(at, value)| Reading::known(value, at)))
    }
}
