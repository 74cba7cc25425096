use jiff::Timestamp;
use rusqlite::params;

use crate::error::RecordsError;
use crate::records::Records;
use crate::values::Text;

impl Records {
    /// Whether the person ever agreed to be signed in as `arn` in this account.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn knows_sign_in(&self, arn: &str) -> Result<bool, RecordsError> {
        self.if_kept(|connection| {
            let mut rows = connection.prepare("SELECT 1 FROM sign_ins WHERE arn = ?")?;
            rows.exists([arn])
        })
    }

    /// Keeps that the person agreed to be signed in as `arn`.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn keep_sign_in(&self, arn: &str, at: Timestamp) -> Result<(), RecordsError> {
        self.keep(|connection| {
            connection.execute(
                "INSERT OR IGNORE INTO sign_ins (arn, at) VALUES (?, ?)",
                params![arn, Text(at)],
            )?;
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::records::tests::records;

    #[test]
    fn who_was_agreed_to_is_known_again() {
        let (_home, records) = records();
        let ana = "arn:aws:iam::111122223333:user/ana";
        assert!(!records.knows_sign_in(ana).unwrap());
        for _ in 0..2 {
            records.keep_sign_in(ana, Timestamp::UNIX_EPOCH).unwrap();
            assert!(records.knows_sign_in(ana).unwrap());
        }
        assert!(!records.knows_sign_in(&ana.to_uppercase()).unwrap());
        let root = "arn:aws:iam::111122223333:root";
        assert!(!records.knows_sign_in(root).unwrap());
    }
}
