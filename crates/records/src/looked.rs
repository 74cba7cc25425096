use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, params};

use crate::error::RecordsError;
use crate::records::Records;
use crate::values::Text;

/// How the account stood when all of it was read last. Told with its time, and never counted on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// When, by this computer's clock.
    pub at: Timestamp,
    /// The account's own name, where AWS told it.
    pub name: Option<String>,
    /// The account's alias, where it has one and AWS told it.
    pub alias: Option<String>,
    /// The profile that was chosen to sign in, if one was.
    pub profile: Option<String>,
    /// How many of the first day's steps were done.
    pub done: u32,
    /// How many steps the first day has in this account.
    pub steps: u32,
    /// How many steps, of any day, needed attention.
    pub attention: u32,
    /// Whether what setup leads through was done.
    pub set_up: bool,
}

impl Records {
    /// How the account stood when it was read last; `None` where nobody has kept that yet.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn looked(&self) -> Result<Option<Looked>, RecordsError> {
        self.if_kept(|connection| {
            let row = connection.query_row("SELECT * FROM looked", [], looked);
            row.optional()
        })
    }

    /// Keeps how the account stands, in place of the time before.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn note_look(&self, look: &Looked) -> Result<(), RecordsError> {
        self.keep(|connection| {
            connection.execute(
                "INSERT OR REPLACE INTO looked
                 (id, at, name, alias, profile, done, steps, attention, set_up)
                 VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)",
                params![
                    Text(look.at),
                    look.name,
                    look.alias,
                    look.profile,
                    look.done,
                    look.steps,
                    look.attention,
                    look.set_up
                ],
            )?;
            Ok(())
        })
    }
}

fn looked(row: &Row<'_>) -> rusqlite::Result<Looked> {
    Ok(Looked {
        at: row.get::<_, Text<Timestamp>>("at")?.0,
        name: row.get("name")?,
        alias: row.get("alias")?,
        profile: row.get("profile")?,
        done: row.get("done")?,
        steps: row.get("steps")?,
        attention: row.get("attention")?,
        set_up: row.get("set_up")?,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::records::tests::records;

    #[test]
    fn the_last_look_is_kept_and_takes_the_place_of_the_one_before() {
        let (_home, records) = records();
        assert_eq!(records.looked().unwrap(), None);
        assert!(!records.file().path().exists());
        let first = Looked {
            at: Timestamp::UNIX_EPOCH,
            name: None,
            alias: None,
            profile: None,
            done: 3,
            steps: 9,
            attention: 2,
            set_up: false,
        };
        let second = Looked {
            at: Timestamp::from_second(86_400).unwrap(),
            name: Some("My first account".to_owned()),
            alias: Some("ana".to_owned()),
            profile: Some("firstday".to_owned()),
            done: 9,
            attention: 0,
            set_up: true,
            ..first.clone()
        };
        for look in [first, second] {
            records.note_look(&look).unwrap();
            assert_eq!(records.looked().unwrap(), Some(look));
        }
    }
}
