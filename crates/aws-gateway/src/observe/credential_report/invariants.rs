//! What holds for every credential report whatsoever.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a broken invariant is to be seen"
)]

use firstday_checklist::CredentialReport;
use jiff::Timestamp;

use super::{ROOT, parse};

/// Reads these bytes as a report.
///
/// # Panics
/// Where somebody is in the report who does not stand in the text, or more keys than there are
/// columns for.
pub fn hold(bytes: &[u8]) {
    assert!(parse(bytes, None).is_err(), "a report without a time");
    let Ok(report) = parse(bytes, Some(Timestamp::UNIX_EPOCH)) else {
        return;
    };
    let text = String::from_utf8_lossy(bytes);
    assert!(!report.users.contains_key(ROOT), "root is no user");
    for (name, row) in &report.users {
        // In a quoted field a quote is written twice (RFC 4180, section 2).
        let quoted = name.replace('"', "\"\"");
        assert!(text.contains(name) || text.contains(&quoted), "{name:?}");
        assert!(row.access_keys.len() <= 2, "{row:?}");
        assert!(!(row.password || row.mfa) || text.to_lowercase().contains("true"));
    }
    assert!(report.root_access_keys.len() <= 2);
    let said = serde_json::to_string(&report).unwrap();
    let again: CredentialReport = serde_json::from_str(&said).unwrap();
    assert!(again == report, "{said}");
}
