//! Times, moved and written.

use jiff::{SignedDuration, Timestamp};

/// A time moved by seconds; a move out of range changes nothing.
pub(crate) fn shift(time: Timestamp, seconds: i64) -> Timestamp {
    time.checked_add(SignedDuration::from_secs(seconds))
        .unwrap_or(time)
}

/// Days before a time.
pub(crate) fn days_ago(now: Timestamp, days: i64) -> Timestamp {
    shift(now, -days * 86_400)
}

/// AWS's way of writing a time in IAM answers: `2026-11-23T09:00:00Z`.
pub(crate) fn iso(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
