use rusqlite::OptionalExtension;

use crate::error::RecordsError;
use crate::records::Records;

impl Records {
    /// The page of the guided way that the person was on last, if they were on one.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn setup_page(&self) -> Result<Option<String>, RecordsError> {
        self.if_kept(|connection| {
            let row = connection.query_row("SELECT page FROM setup", [], |row| row.get(0));
            row.optional()
        })
    }

    /// Keeps the page of the guided way that the person is on.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn keep_setup_page(&self, page: &str) -> Result<(), RecordsError> {
        self.keep(|connection| {
            let replace = "INSERT OR REPLACE INTO setup (id, page) VALUES (1, ?)";
            connection.execute(replace, [page])?;
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::records::tests::records;

    #[test]
    fn the_last_page_is_kept() {
        let (_home, records) = records();
        assert_eq!(records.setup_page().unwrap(), None);
        for page in ["root-user", "review"] {
            records.keep_setup_page(page).unwrap();
            assert_eq!(records.setup_page().unwrap().as_deref(), Some(page));
        }
    }
}
