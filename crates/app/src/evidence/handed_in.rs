//! The report in a file that somebody handed in. It was written by others and sent on: it is bounded,
//! and nothing of it is unpacked onto a disk.

use std::io::Cursor;

use firstday_checklist::Message;
use serde_json::Value;

use super::archive::{self, Unpacked};
use super::model::{AccountReport, REPORT_KIND, REPORT_VERSION};
use super::shown::shown;
use super::worklog::REPORT_FILE;

/// No file that is handed in is larger, in megabytes.
pub(super) const FILE: u64 = 16;

/// No report is larger, in megabytes.
const REPORT: u64 = 4;

pub(super) const MEGABYTE: u64 = 1024 * 1024;

/// Why a file is left out that is none of ours.
pub(super) const FOREIGN: &str = "class-left-foreign";

/// The report in a file: a zip, or JSON.
pub(super) fn report_in(file: &str, content: &[u8]) -> Result<AccountReport, Message> {
    let lower = file.to_lowercase();
    if lower.ends_with(".zip") {
        let unpacked = archive::unpacked(Cursor::new(content), REPORT_FILE, REPORT * MEGABYTE);
        return parsed(&unpacked.map_err(|error| packed_badly(&error))?);
    }
    if !lower.ends_with(".json") {
        return Err(Message::new(FOREIGN));
    }
    match is_within(content.len(), REPORT) {
        true => parsed(content),
        false => Err(too_large(REPORT)),
    }
}

fn parsed(json: &[u8]) -> Result<AccountReport, Message> {
    let no_report = || Message::new("class-left-no-report");
    let value: Value = serde_json::from_slice(json).map_err(|_| no_report())?;
    if value.get("kind").and_then(Value::as_str) != Some(REPORT_KIND) {
        return Err(no_report());
    }
    match value.get("schema_version").and_then(Value::as_u64) {
        Some(version) if version == u64::from(REPORT_VERSION) => {}
        Some(version) => {
            return Err(Message::new("class-left-version")
                .with("version", version)
                .with("known", i64::from(REPORT_VERSION)));
        }
        None => return Err(no_report()),
    }
    let report: Result<AccountReport, _> = serde_path_to_error::deserialize(value);
    report.map_err(|error| {
        Message::new("class-left-damaged").with("place", shown(&error.path().to_string()))
    })
}

fn packed_badly(error: &Unpacked) -> Message {
    match error {
        Unpacked::Zip(_) | Unpacked::Io(_) => Message::new("class-left-zip"),
        Unpacked::Missing => Message::new("class-left-missing").with("file", REPORT_FILE),
        Unpacked::TooLarge => too_large(REPORT),
    }
}

pub(super) fn is_within(size: usize, megabytes: u64) -> bool {
    u64::try_from(size).is_ok_and(|size| size <= megabytes * MEGABYTE)
}

pub(super) fn too_large(megabytes: u64) -> Message {
    Message::new("class-left-large").with("megabytes", megabytes)
}
