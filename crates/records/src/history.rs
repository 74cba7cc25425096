//! How the account stood at each check. Old checks are thinned out: [`kept`].

use std::collections::{BTreeMap, BTreeSet};

use firstday_checklist::Snapshot;
use jiff::Timestamp;
use jiff::tz::Offset;
use rusqlite::{Connection, Row, params};

use crate::error::RecordsError;
use crate::records::Records;
use crate::values::{Json, Text};

/// Of so many days every check is kept, or at least the last of each day.
const ALL_DAYS: i64 = 30;
/// Until so many days one check a week is kept, and then one a month.
const WEEKLY_DAYS: i64 = 365;
/// So many of the latest checks are kept one by one.
const MOST_LATEST: usize = 300;
/// So many months are kept.
const MOST_MONTHS: usize = 120;

const DAY: i64 = 24 * 3600;

impl Records {
    /// Every check that is kept, the earliest first. One that another version of Firstday has kept
    /// in a form of its own is left out.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn history(&self) -> Result<Vec<Snapshot>, RecordsError> {
        self.if_kept(|connection| {
            let mut rows = connection.prepare("SELECT snapshot FROM history")?;
            let all = rows.query_map([], snapshot)?;
            let all: rusqlite::Result<Vec<Option<Snapshot>>> = all.collect();
            let mut all: Vec<Snapshot> = all?.into_iter().flatten().collect();
            all.sort_by_key(Snapshot::at);
            Ok(all)
        })
    }

    /// The latest check that is kept.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn last_check(&self) -> Result<Option<Snapshot>, RecordsError> {
        self.if_kept(|connection| latest(connection).map(|found| found.map(|(_, it)| it)))
    }

    /// Keeps a check, and lets go of those that are too many. One that found the same as the latest,
    /// on the same day, takes its place.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn keep_check(&self, check: &Snapshot) -> Result<(), RecordsError> {
        self.keep(|connection| {
            let work = connection.unchecked_transaction()?;
            let former = latest(&work)?;
            if let Some((id, former)) = &former
                && day(former.at()) == day(check.at())
                && former.found_the_same(check)
            {
                work.execute("DELETE FROM history WHERE id = ?", [id])?;
            }
            work.execute(
                "INSERT INTO history (at, snapshot) VALUES (?, ?)",
                params![Text(check.at()), Json(check)],
            )?;
            thin(&work, check.at())?;
            work.commit()
        })
    }
}

fn snapshot(row: &Row<'_>) -> rusqlite::Result<Option<Snapshot>> {
    let text: String = row.get("snapshot")?;
    Ok(serde_json::from_str(&text).ok())
}

/// The latest check and its row. Times are compared as times: as texts they have no order.
fn latest(connection: &Connection) -> rusqlite::Result<Option<(i64, Snapshot)>> {
    let Some((id, _)) = times(connection)?.pop() else {
        return Ok(None);
    };
    let query = "SELECT snapshot FROM history WHERE id = ?";
    let found = connection.query_row(query, [id], snapshot)?;
    Ok(found.map(|found| (id, found)))
}

/// The rows with their times, the earliest first.
fn times(connection: &Connection) -> rusqlite::Result<Vec<(i64, Timestamp)>> {
    let mut rows = connection.prepare("SELECT id, at FROM history")?;
    let time = |row: &Row<'_>| Ok((row.get(0)?, row.get::<_, Text<Timestamp>>(1)?.0));
    let times: rusqlite::Result<Vec<(i64, Timestamp)>> = rows.query_map([], time)?.collect();
    let mut times = times?;
    times.sort_by_key(|(id, at)| (*at, *id));
    Ok(times)
}

fn thin(connection: &Connection, now: Timestamp) -> rusqlite::Result<()> {
    let times = times(connection)?;
    let kept = kept(&times, now);
    for (id, _) in times.iter().filter(|(id, _)| !kept.contains(id)) {
        connection.execute("DELETE FROM history WHERE id = ?", [id])?;
    }
    Ok(())
}

/// The rows to keep of these, the earliest of which comes first: all of 30 days, then one a week,
/// and after a year one a month, each the last of its time. Who checks hundreds of times in those
/// 30 days keeps the latest, and the last of each day.
fn kept(times: &[(i64, Timestamp)], now: Timestamp) -> BTreeSet<i64> {
    let mut last: BTreeMap<Span, i64> = BTreeMap::new();
    for (id, at) in times {
        last.insert(Span::of(*at, now), *id);
    }
    let months = last.keys().filter(|span| matches!(span, Span::Month(_)));
    let too_many = months.count().saturating_sub(MOST_MONTHS);
    // Months come first in their order, the earliest of them first.
    let mut kept: BTreeSet<i64> = last.into_values().skip(too_many).collect();
    let latest = times.iter().rev().take(MOST_LATEST);
    let recent = latest.filter(|(_, at)| matches!(Span::of(*at, now), Span::Day(_)));
    kept.extend(recent.map(|(id, _)| *id));
    kept
}

/// The time of which one check is kept, by the age of the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Span {
    Month((i16, i8)),
    Week(i64),
    Day(i64),
}

impl Span {
    fn of(at: Timestamp, now: Timestamp) -> Self {
        match day(now) - day(at) {
            age if age <= ALL_DAYS => Self::Day(day(at)),
            age if age <= WEEKLY_DAYS => Self::Week(day(at).div_euclid(7)),
            _ => {
                let date = Offset::UTC.to_datetime(at).date();
                Self::Month((date.year(), date.month()))
            }
        }
    }
}

/// The day since 1970 in UTC.
fn day(at: Timestamp) -> i64 {
    at.as_second().div_euclid(DAY)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use firstday_checklist::{Account, STEPS};

    use super::*;
    use crate::records::tests::records;

    fn at(day: i64, second: i64) -> Timestamp {
        Timestamp::from_second(day * DAY + second).unwrap()
    }

    /// A check of an account of which nothing could be read.
    fn check(at: Timestamp) -> Snapshot {
        Snapshot::of(&Account::unread(at), STEPS)
    }

    fn days_kept(days: impl IntoIterator<Item = i64>, now: i64) -> Vec<i64> {
        let times: Vec<(i64, Timestamp)> = days.into_iter().map(|day| (day, at(day, 0))).collect();
        kept(&times, at(now, 0)).into_iter().collect()
    }

    #[test]
    fn all_of_a_month_then_one_a_week_then_one_a_month_are_kept() {
        let kept = days_kept(0..=800, 800);
        let (old, new): (Vec<i64>, Vec<i64>) = kept.into_iter().partition(|day| *day < 770);
        assert_eq!(new, (770..=800).collect::<Vec<i64>>());
        let (months, weeks): (Vec<i64>, Vec<i64>) = old.into_iter().partition(|day| *day < 435);
        // 1970 and the first of 1971: each month's last day, and the last before the weeks begin.
        assert_eq!(months[..3], [30, 58, 89]);
        assert_eq!(months.len(), 15);
        assert!(
            weeks.windows(2).all(|pair| pair[1] - pair[0] <= 7),
            "{weeks:?}"
        );
        assert_eq!(weeks.len(), 48);
        assert!(days_kept(0..=9000, 9000).len() < 31 + 54 + MOST_MONTHS + 1);
    }

    #[test]
    fn of_a_thousand_checks_in_a_month_the_latest_and_the_last_of_each_day_stay() {
        let all: Vec<(i64, Timestamp)> = (0..1000).map(|id| (id, at(id / 50, id))).collect();
        let kept = kept(&all, at(20, 0));
        assert_eq!(kept.range(700..).count(), 300);
        assert_eq!(kept.range(..700).count(), 14);
        assert!(kept.contains(&49));
    }

    #[test]
    fn checks_are_kept_in_order_and_the_same_on_one_day_once() {
        let (_home, records) = records();
        assert_eq!(records.last_check().unwrap(), None);
        assert!(!records.file().path().exists());
        for when in [at(3, 5), at(1, 0), at(3, 9)] {
            records.keep_check(&check(when)).unwrap();
        }
        let times = |records: &Records| -> Vec<Timestamp> {
            records
                .history()
                .unwrap()
                .iter()
                .map(Snapshot::at)
                .collect()
        };
        assert_eq!(times(&records), [at(1, 0), at(3, 9)]);
        assert_eq!(records.last_check().unwrap(), Some(check(at(3, 9))));
        let mut other = check(at(3, 10));
        other.checklist.steps.clear();
        records.keep_check(&other).unwrap();
        assert_eq!(times(&records), [at(1, 0), at(3, 9), at(3, 10)]);
    }

    #[test]
    fn one_that_cannot_be_read_is_left_out() {
        let (_home, records) = records();
        records.keep_check(&check(at(1, 0))).unwrap();
        let strange = |connection: &Connection| {
            let insert = "INSERT INTO history (at, snapshot) VALUES (?, 'x')";
            connection.execute(insert, [Text(at(2, 0))]).map(drop)
        };
        records.keep(strange).unwrap();
        assert_eq!(records.history().unwrap().len(), 1);
        assert_eq!(records.last_check().unwrap(), None);
        records.keep_check(&check(at(2, 1))).unwrap();
        assert_eq!(records.history().unwrap().len(), 2);
    }
}
