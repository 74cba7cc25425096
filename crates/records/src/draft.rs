use firstday_checklist::Answers;
use rusqlite::{Connection, OptionalExtension};

use crate::error::RecordsError;
use crate::records::Records;
use crate::values::Json;

impl Records {
    /// The answers so far; none, if nothing was answered yet.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn draft(&self) -> Result<Answers, RecordsError> {
        self.if_kept(|connection| {
            let kept = connection
                .query_row("SELECT answers FROM draft", [], |row| row.get(0))
                .optional()?;
            Ok(kept.map(|Json(answers)| answers).unwrap_or_default())
        })
    }

    /// Keeps the answers, in place of those before.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn save_draft(&self, answers: &Answers) -> Result<(), RecordsError> {
        self.keep(|connection| save(connection, answers))
    }
}

fn save(connection: &Connection, answers: &Answers) -> rusqlite::Result<()> {
    let replace = "INSERT OR REPLACE INTO draft (id, answers) VALUES (1, ?)";
    connection.execute(replace, [Json(answers)])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::records::tests::records;

    #[test]
    fn the_last_answers_are_kept() {
        let (_home, records) = records();
        assert_eq!(records.draft().unwrap(), Answers::default());
        for name in ["ana", "ben"] {
            let answers = Answers::default().with("admin-user", "name", name);
            records.save_draft(&answers).unwrap();
            assert_eq!(records.draft().unwrap(), answers);
        }
    }
}
