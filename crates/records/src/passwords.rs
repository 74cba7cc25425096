use jiff::Timestamp;
use rusqlite::params;

use crate::error::RecordsError;
use crate::records::Records;
use crate::values::Text;

impl Records {
    /// The users whose new console password nobody has said to have, by name.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn unsaved_passwords(&self) -> Result<Vec<String>, RecordsError> {
        self.if_kept(|connection| {
            let mut rows = connection.prepare("SELECT user FROM passwords ORDER BY user")?;
            rows.query_map([], |row| row.get(0))?.collect()
        })
    }

    /// Notes that `user` is about to get a console password that one person alone will see.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn password_made(&self, user: &str, at: Timestamp) -> Result<(), RecordsError> {
        self.keep(|connection| {
            let replace = "INSERT OR REPLACE INTO passwords (user, at) VALUES (?, ?)";
            connection.execute(replace, params![user, Text(at)])?;
            Ok(())
        })
    }

    /// Notes that the person has the password of `user`, or needs it no more.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn password_saved(&self, user: &str) -> Result<(), RecordsError> {
        self.if_kept(|connection| {
            let gone = connection.execute("DELETE FROM passwords WHERE user = ?", [user]);
            gone.map(|_| ())
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::records::tests::records;

    #[test]
    fn users_are_remembered_until_their_password_is_saved() {
        let (_home, records) = records();
        records.password_saved("ana").unwrap();
        assert!(
            !records.file().path().exists(),
            "nothing changes, nothing is written"
        );
        for user in ["ben", "ana", "ben"] {
            records.password_made(user, Timestamp::UNIX_EPOCH).unwrap();
        }
        assert_eq!(records.unsaved_passwords().unwrap(), ["ana", "ben"]);
        records.password_saved("ben").unwrap();
        assert_eq!(records.unsaved_passwords().unwrap(), ["ana"]);
    }
}
