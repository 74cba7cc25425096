//! The SQLite file: opened, with the tables of this version in it.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior, ffi};

use crate::error::{Failure, RecordsError};
use crate::file::RecordsFile;
use crate::version_1;

/// What brought the file to where it is, oldest first. A new one goes to the end; none that was
/// released is ever changed.
const MIGRATIONS: &[Migration] = &[
    Migration::Sql(include_str!("journal.sql")),
    Migration::Sql(include_str!("draft.sql")),
    Migration::Sql(include_str!("due.sql")),
    Migration::TakeOverVersion1,
    Migration::Sql(include_str!("confirmations.sql")),
    Migration::Sql(include_str!("sign_ins.sql")),
    Migration::Sql(include_str!("passwords.sql")),
    Migration::Sql(include_str!("open_run.sql")),
    Migration::Sql(include_str!("setup.sql")),
    Migration::Sql(include_str!("looked.sql")),
    Migration::Sql(include_str!("spending.sql")),
    Migration::Sql(include_str!("set_up.sql")),
    Migration::Sql(include_str!("undo.sql")),
    Migration::Sql(include_str!("declines.sql")),
    Migration::Sql(include_str!("history.sql")),
];

/// One step on the way of the file to this version.
enum Migration {
    /// A change of the tables.
    Sql(&'static str),
    /// What was kept before there was this file.
    TakeOverVersion1,
}

/// The version of a file that has seen all of them.
const LATEST: usize = MIGRATIONS.len();

/// How long another program may take to write; in tests it never ends before that.
const PATIENCE: Duration = Duration::from_millis(if cfg!(test) { 10 } else { 5000 });

/// Opens a file that is there, and brings its tables up to this version.
pub(crate) fn connect(file: &RecordsFile) -> Result<Connection, Failure> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(file.path(), flags)?;
    connection.busy_timeout(PATIENCE)?;
    // Every change is on the disk before the program goes on, and the folder's entry with it. The
    // roll-back journal, which is SQLite's default, leaves one file when nobody writes, and works
    // on a network drive; the other one does neither.
    connection.execute_batch("PRAGMA synchronous = EXTRA; PRAGMA fullfsync = ON;")?;
    migrate(&mut connection, file)?;
    Ok(connection)
}

/// Whether a file has the tables of records. An empty one has only just been made.
pub(crate) fn is_records(path: &Path) -> bool {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let tables = || {
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(PATIENCE)?;
        let count = "SELECT count(*) FROM sqlite_schema WHERE name IN ('journal', 'draft', 'due')";
        connection.query_row(count, [], |row| row.get::<_, i64>(0))
    };
    match path.symlink_metadata() {
        Ok(found) if found.is_file() => found.len() == 0 || tables().is_ok_and(|count| count == 3),
        Ok(_) | Err(_) => false,
    }
}

/// Looks whether the file is whole.
pub(crate) fn check(connection: &Connection) -> rusqlite::Result<()> {
    let found: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if found == "ok" {
        return Ok(());
    }
    let corrupt = ffi::Error::new(ffi::SQLITE_CORRUPT);
    Err(rusqlite::Error::SqliteFailure(corrupt, Some(found)))
}

/// All migrations that are missing, in one transaction: of two programs that are first, the second
/// waits, and finds it done.
fn migrate(connection: &mut Connection, file: &RecordsFile) -> Result<(), Failure> {
    if version(connection)? == LATEST {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version = version(&transaction)?;
    let Some(missing) = MIGRATIONS.get(version..) else {
        let path = file.path().to_owned();
        return Err(RecordsError::Newer { path }.into());
    };
    for migration in missing {
        match migration {
            Migration::Sql(sql) => transaction.execute_batch(sql)?,
            Migration::TakeOverVersion1 => version_1::take_over(&transaction, &file.old)?,
        }
    }
    transaction.execute_batch(&format!("PRAGMA user_version = {LATEST}"))?;
    Ok(transaction.commit()?)
}

/// How many migrations the file has seen; more than there are, if it is nothing of ours.
fn version(connection: &Connection) -> rusqlite::Result<usize> {
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    Ok(usize::try_from(version).unwrap_or(usize::MAX))
}
