use firstday_checklist::Spending;
use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, params};

use crate::error::RecordsError;
use crate::records::Records;
use crate::values::{Json, Text};

impl Records {
    /// What AWS answered last when it was asked for the month's costs, and when; `None` where nobody
    /// has asked, or another version of Firstday has kept it in a form of its own.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn spending(&self) -> Result<Option<(Timestamp, Spending)>, RecordsError> {
        self.if_kept(|connection| {
            let row = connection.query_row("SELECT at, answer FROM spending", [], answered);
            Ok(row.optional()?.flatten())
        })
    }

    /// Keeps what AWS has answered, in place of the time before.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn keep_spending(&self, at: Timestamp, answer: &Spending) -> Result<(), RecordsError> {
        self.keep(|connection| {
            connection.execute(
                "INSERT OR REPLACE INTO spending (id, at, answer) VALUES (1, ?, ?)",
                params![Text(at), Json(answer)],
            )?;
            Ok(())
        })
    }
}

fn answered(row: &Row<'_>) -> rusqlite::Result<Option<(Timestamp, Spending)>> {
    let at = row.get::<_, Text<Timestamp>>("at")?.0;
    let answer: String = row.get("answer")?;
    let answer = serde_json::from_str(&answer).ok();
    Ok(answer.map(|answer| (at, answer)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use firstday_checklist::DayOfSpending;

    use super::*;
    use crate::records::tests::records;

    #[test]
    fn an_answer_is_kept_with_its_time_and_takes_the_place_of_the_one_before() {
        let (_home, records) = records();
        assert_eq!(records.spending().unwrap(), None);
        let answer = |cost: i64| Spending {
            days: vec![DayOfSpending {
                at: Timestamp::UNIX_EPOCH,
                cost: cost.into(),
                taken_off: 1.into(),
            }],
            partial: false,
        };
        for (second, cost) in [(0, 3), (86_400, 4)] {
            let at = Timestamp::from_second(second).unwrap();
            records.keep_spending(at, &answer(cost)).unwrap();
            assert_eq!(records.spending().unwrap(), Some((at, answer(cost))));
        }
    }

    #[test]
    fn one_that_cannot_be_read_is_none() {
        let (_home, records) = records();
        let strange = |connection: &rusqlite::Connection| {
            let at = Text(Timestamp::UNIX_EPOCH);
            let insert = "INSERT INTO spending (id, at, answer) VALUES (1, ?, 'x')";
            connection.execute(insert, [at])?;
            Ok(())
        };
        records.keep(strange).unwrap();
        assert_eq!(records.spending().unwrap(), None);
    }
}
