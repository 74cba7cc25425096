//! Which Firstday this is. Both programs say so, and so does the report of `firstday doctor`.
//!
//! A crate of its own, as it is built anew with each commit: only the two programs lean on it.

/// The number, and the first letters of the commit with its day where they are known.
pub const TEXT: &str = env!("FIRSTDAY_VERSION");

/// Such as `0.1.0`.
pub const NUMBER: &str = env!("CARGO_PKG_VERSION");

/// The whole name of the commit; none where it was built from files that do not tell it.
pub const COMMIT: Option<&str> = known(env!("FIRSTDAY_COMMIT"));

/// The day of the commit, as `2026-11-26`; none where the commit is not known.
pub const DATE: Option<&str> = known(env!("FIRSTDAY_DATE"));

const fn known(text: &'static str) -> Option<&'static str> {
    match text.is_empty() {
        true => None,
        false => Some(text),
    }
}
