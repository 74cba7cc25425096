//! The weeks and days of a worklog.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ToSpan};

use super::model::{AccountReport, ReportedStep};
use super::receipts::{Receipt, ReceiptOutcome};

/// One week of a worklog, from Monday to Sunday.
pub(super) struct Week<'a> {
    /// Which of the programme it is.
    pub(super) number: u32,
    /// Its Monday.
    pub(super) monday: Date,
    /// The days on which something was done, in order.
    pub(super) days: BTreeMap<Date, Day<'a>>,
}

/// What was done on one day.
#[derive(Default)]
pub(super) struct Day<'a> {
    /// What Firstday did.
    pub(super) receipts: Vec<&'a Receipt>,
    /// What was confirmed, with the step.
    pub(super) confirmed: Vec<&'a ReportedStep>,
}

impl<'a> Day<'a> {
    /// The steps that were worked on, in the order in which they were begun.
    pub(super) fn steps(&self, report: &'a AccountReport) -> Vec<&'a ReportedStep> {
        let made = self.receipts.iter().filter_map(|it| report.step(&it.step));
        let all = made.chain(self.confirmed.iter().copied());
        once_each(all)
    }

    /// Whether `step` was finished on this day, for what the journal tells.
    pub(super) fn finished(&self, step: &str) -> bool {
        let ended = |it: &&&Receipt| {
            it.step == step
                && matches!(
                    it.outcome,
                    ReceiptOutcome::Done | ReceiptOutcome::AlreadyThere
                )
        };
        self.receipts.iter().any(|it| ended(&it)) || self.confirmed.iter().any(|it| it.id == step)
    }
}

impl<'a> Week<'a> {
    /// The steps that were worked on, each once.
    pub(super) fn steps(&self, report: &'a AccountReport) -> Vec<&'a ReportedStep> {
        once_each(self.days.values().flat_map(|day| day.steps(report)))
    }
}

/// The weeks in which something was done, and the one in which the account was read; the first of them
/// has the number `first`. Days are those of `zone`.
pub(super) fn weeks<'a>(report: &'a AccountReport, first: u32, zone: &TimeZone) -> Vec<Week<'a>> {
    let mut days: BTreeMap<Date, Day<'_>> = BTreeMap::new();
    for receipt in &report.receipts {
        days.entry(date(receipt.at, zone))
            .or_default()
            .receipts
            .push(receipt);
    }
    for step in &report.steps {
        for said in &step.confirmed {
            days.entry(date(said.at, zone))
                .or_default()
                .confirmed
                .push(step);
        }
    }
    let mut weeks: BTreeMap<Date, BTreeMap<Date, Day<'_>>> = BTreeMap::new();
    weeks
        .entry(monday(date(report.observed_at, zone)))
        .or_default();
    for (date, day) in days {
        weeks.entry(monday(date)).or_default().insert(date, day);
    }
    let start = weeks.keys().next().copied();
    let numbered = weeks.into_iter().map(|(monday, days)| Week {
        number: first.saturating_add(start.map_or(0, |start| weeks_between(start, monday))),
        monday,
        days,
    });
    numbered.collect()
}

/// The day in `zone`.
pub(super) fn date(at: Timestamp, zone: &TimeZone) -> Date {
    zone.to_datetime(at).date()
}

/// The day as a point in time, for the words of a language, which write days in UTC.
pub(super) fn start_of(date: Date) -> Timestamp {
    let start = Offset::UTC.to_timestamp(date.at(0, 0, 0, 0));
    start.unwrap_or(Timestamp::UNIX_EPOCH)
}

/// 1 on a Monday, 7 on a Sunday.
pub(super) fn number_of(date: Date) -> i8 {
    date.weekday().to_monday_one_offset()
}

fn monday(date: Date) -> Date {
    let back = i64::from(date.weekday().since(Weekday::Monday));
    date.checked_sub(back.days()).unwrap_or(date)
}

fn weeks_between(start: Date, later: Date) -> u32 {
    let days = later.since(start).map_or(0, |span| span.get_days());
    u32::try_from(days / 7).unwrap_or_default()
}

fn once_each<'a>(all: impl Iterator<Item = &'a ReportedStep>) -> Vec<&'a ReportedStep> {
    let mut once: Vec<&ReportedStep> = Vec::new();
    for step in all {
        if !once.iter().any(|it| it.id == step.id) {
            once.push(step);
        }
    }
    once
}
