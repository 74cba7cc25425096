//! The checks that were kept: how the account stood, and what has changed since.

use firstday_checklist::{Comparison, STEPS, Snapshot, compare};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

use crate::problem::{Code, Problem};
use crate::session::Session;

impl Session {
    /// Every check of this account that is kept, the earliest first.
    ///
    /// # Errors
    /// [`Problem`] when the records cannot be read.
    pub fn history(&self) -> Result<Vec<Snapshot>, Problem> {
        Ok(self.records().history()?)
    }

    /// What has changed since the last check before this session, once all of the account was read;
    /// `None` before that, and where there was none.
    pub fn since_last_time(&self) -> Option<Comparison> {
        let before = self.before.as_ref()?;
        self.is_all_read().then(|| {
            let events = self.account().events.value();
            compare(before, &self.snapshot(), events)
        })
    }

    /// What is otherwise at one kept check than at an earlier one, by their times. Who did it is told
    /// as far as AWS's event history reaches.
    ///
    /// # Errors
    /// [`Problem`] where there is no such check.
    pub fn compared(&self, one: Timestamp, other: Timestamp) -> Result<Comparison, Problem> {
        let history = self.history()?;
        let at = |time: Timestamp| {
            let found = history.iter().find(|check| check.at() == time);
            let none = || Problem::new(Code::NoSuchCheck).with("date", time.to_string());
            found.ok_or_else(none)
        };
        let (one, other) = (at(one.min(other))?, at(one.max(other))?);
        Ok(compare(one, other, self.account().events.value()))
    }

    /// The same, by the times as [`wire::CheckView`](crate::wire::CheckView) has them.
    ///
    /// # Errors
    /// [`Problem`] where there is no such check.
    pub fn compared_by_names(&self, one: &str, other: &str) -> Result<Comparison, Problem> {
        let time = |text: &str| {
            let time: Result<Timestamp, _> = text.parse();
            time.map_err(|_| Problem::new(Code::NoSuchCheck).with("date", text))
        };
        self.compared(time(one)?, time(other)?)
    }

    /// How the account stands, to be kept.
    pub(crate) fn snapshot(&self) -> Snapshot {
        Snapshot::of(self.account(), STEPS)
    }
}

/// The last check of a day in UTC, or of the days before it: what stood on that day. `date` has the
/// form `2026-11-23`.
///
/// # Errors
/// [`Problem`] where `date` is none, or there was no check by then.
pub fn check_of_day<'a>(history: &'a [Snapshot], date: &str) -> Result<&'a Snapshot, Problem> {
    let malformed = |_| Problem::new(Code::DateMalformed).with("date", date);
    let day: Date = date.trim().parse().map_err(malformed)?;
    let by_then = |check: &&Snapshot| Offset::UTC.to_datetime(check.at()).date() <= day;
    let found = history.iter().rev().find(by_then);
    found.ok_or_else(|| Problem::new(Code::NoSuchCheck).with("date", date))
}
