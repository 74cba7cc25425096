//! What holds for every file whatsoever, for the tests and the fuzz targets.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a broken invariant is to be seen"
)]

use std::fs;
use std::path::Path;

use firstday_disk::folder_of;
use jiff::Timestamp;

use crate::{Records, RecordsError, RecordsFile};

/// Reads and writes where the records file is these bytes.
///
/// # Panics
/// When a byte of a file that cannot be read is lost.
pub fn hold(bytes: &[u8]) {
    let home = tempfile::tempdir().unwrap();
    let file = RecordsFile::of_account(home.path(), "111122223333");
    write(file.path(), bytes);
    drop(file.foreign());
    let glanced = match Records::glanced_at(file.clone()) {
        Some(glanced) => everything(&glanced),
        None => {
            assert!(bytes.is_empty(), "a file that is there was passed over");
            Ok(())
        }
    };
    assert!(file.path().exists(), "a look in passing moved the file");
    match Records::open(file.clone()).and_then(|records| everything(&records)) {
        Err(error) => kept(&error, &file, bytes),
        Ok(()) => {
            glanced.unwrap();
            let records = Records::open(file).unwrap();
            goes_on(&records);
        }
    }
}

/// The same where the file is the journal of version 1.
///
/// # Panics
/// When a byte of it is lost.
pub fn hold_for_version_1(bytes: &[u8]) {
    let home = tempfile::tempdir().unwrap();
    let file = RecordsFile::of_account(home.path(), "111122223333");
    write(&file.old.journal, bytes);
    match Records::open(file.clone()).and_then(|records| everything(&records)) {
        Err(_) => assert_eq!(fs::read(&file.old.journal).unwrap(), bytes),
        Ok(()) => goes_on(&Records::open(file).unwrap()),
    }
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(folder_of(path)).unwrap();
    fs::write(path, bytes).unwrap();
}

/// Every table is read.
fn everything(records: &Records) -> Result<(), RecordsError> {
    records.journal()?;
    records.draft()?;
    records.due()?;
    records.confirmations()?;
    records.knows_sign_in("arn:aws:iam::111122223333:user/ana")?;
    records.unsaved_passwords()?;
    records.open_run()?;
    records.setup_page()?;
    records.looked()?;
    records.spending()?;
    Ok(())
}

/// What cannot be read is put aside or left alone, whole.
fn kept(error: &RecordsError, file: &RecordsFile, bytes: &[u8]) {
    let place = match error {
        RecordsError::Damaged { aside, .. } => {
            assert!(!file.path().exists(), "{error:?}");
            aside
        }
        RecordsError::Io { .. }
        | RecordsError::Database { .. }
        | RecordsError::Busy { .. }
        | RecordsError::Newer { .. }
        | RecordsError::Unreadable { .. }
        | RecordsError::OldFile { .. } => file.path(),
    };
    // What a file of an earlier version holds may have been brought to this one before.
    let is = fs::read(place).unwrap();
    assert!(is == bytes || is.len() >= bytes.len(), "{error:?}");
}

/// Where all was read, something can be kept and is there the next time.
fn goes_on(records: &Records) {
    let due = Timestamp::UNIX_EPOCH;
    if records.set_due("AKIA", Some(due)).is_ok() {
        assert_eq!(records.due().unwrap().get("AKIA"), Some(&due));
    }
}
