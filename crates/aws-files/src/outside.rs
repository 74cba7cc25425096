//! The last look at an edit before it is given out: whatever it was not to touch still says what
//! it said. Bytes can stay and yet be read differently, below a line that is indented otherwise.

use crate::ConfigError;
use crate::scan::{Dialect, Kind, scan, strip};

/// # Errors
///
/// [`ConfigError::Entangled`] when anything but the settings `touched` of `profile` is read
/// differently after the edit.
pub(super) fn check_outside(
    before: &str,
    after: &str,
    dialect: Dialect,
    profile: &str,
    touched: &[&str],
) -> Result<(), ConfigError> {
    if read(before, dialect, profile, touched) == read(after, dialect, profile, touched) {
        return Ok(());
    }
    Err(ConfigError::Entangled {
        profile: profile.to_owned(),
    })
}

/// Every header but the profile's own, and every setting but the touched ones.
fn read<'a>(
    text: &'a str,
    dialect: Dialect,
    profile: &str,
    touched: &[&str],
) -> Vec<(Option<&'a str>, &'a str, &'a str)> {
    let mut found = Vec::new();
    let (mut title, mut own, mut skipped) = (None, false, false);
    for line in scan(text) {
        match line.kind {
            Kind::Header(name) => {
                title = Some(name);
                own = dialect.profile_of(name) == Some(profile);
                skipped = own;
            }
            Kind::Property { key, .. } => {
                skipped = own && touched.iter().any(|touched| line.sets(touched));
                if !skipped {
                    found.push((title, key, line.content()));
                }
                continue;
            }
            Kind::Other if is_silent(line.content()) => continue,
            // What says nothing where it stands could say something below another line.
            Kind::Other => {
                found.push((title, "?", line.content()));
                continue;
            }
            Kind::Continuation => {}
        }
        if !skipped {
            found.push((title, "", line.content()));
        }
    }
    found
}

/// Blank lines and remarks say nothing anywhere.
fn is_silent(content: &str) -> bool {
    let bare = strip(content.trim_start_matches('\u{feff}'));
    bare.is_empty() || bare.starts_with(['#', ';'])
}
