//! Taking something out of the text of an AWS file again.

use crate::ConfigError;
use crate::check_profile_name;
use crate::edit::{CREDENTIAL_PROCESS, OURS, only_section, own_section};
use crate::outside::check_outside;
use crate::rewrite::{end_of_settings, sets, with_final_newline_of};
use crate::scan::{Dialect, Kind, Line, Section, scan};

/// The two halves of an access key.
const KEY: [&str; 2] = ["aws_access_key_id", "aws_secret_access_key"];

/// The text without what Firstday wrote into the section of this name. A section that begins with
/// our `credential_process` is ours: our settings go, and with the last setting its header. In a
/// section of the person's only that one line is ours, and it stands below theirs.
///
/// Right after [`super::with_profile`] or [`super::with_credential_process`] this gives back the
/// very bytes from before. Without a section of the name it is the same text.
///
/// # Errors
///
/// A section of that name which is not ours, or several of them.
pub fn without_profile(text: &str, name: &str) -> Result<String, ConfigError> {
    check_profile_name(name)?;
    let lines = scan(text);
    let Some(section) = own_section(&lines, name)? else {
        return Ok(text.to_owned());
    };
    let first = lines[section.start..section.end]
        .iter()
        .find(|line| matches!(line.kind, Kind::Property { .. }));
    let ours: &[&str] = match first {
        Some(line) if line.sets(CREDENTIAL_PROCESS) => &OURS,
        Some(_) | None => &[CREDENTIAL_PROCESS],
    };
    let after = without_settings(text, &lines, &section, ours);
    check_outside(text, &after, Dialect::Config, name, ours)?;
    Ok(after)
}

/// The text without the access key of this profile: its id and its secret go, the rest stays.
/// Without such a section, or without a key in it, it is the same text.
///
/// # Errors
///
/// Several sections of that name.
pub fn without_key(text: &str, dialect: Dialect, name: &str) -> Result<String, ConfigError> {
    let lines = scan(text);
    let Some(section) = only_section(&lines, dialect, name)? else {
        return Ok(text.to_owned());
    };
    let own = &lines[section.start..section.end];
    if !KEY.iter().any(|key| sets(own, key)) {
        return Ok(text.to_owned());
    }
    let after = without_settings(text, &lines, &section, &KEY);
    check_outside(text, &after, dialect, name, &KEY)?;
    Ok(after)
}

/// The text without these settings of one section, and without its header and the blank line
/// above where none is left. Remarks stay, and then the header too.
fn without_settings(
    text: &str,
    lines: &[Line<'_>],
    section: &Section<'_>,
    keys: &[&str],
) -> String {
    let end = end_of_settings(lines, section);
    let mut kept = Vec::new();
    let mut goes = false;
    for line in &lines[section.start + 1..end] {
        if matches!(line.kind, Kind::Property { .. }) {
            goes = keys.iter().any(|key| line.sets(key));
        }
        if !goes || line.kind == Kind::Other {
            kept.push(line);
        }
    }
    let upper = match kept.is_empty() {
        true => section.start - usize::from(has_blank_line_above(lines, section)),
        false => section.start + 1,
    };
    // The byte order mark is no part of the section that it stands before.
    let mark = &text[..text.len() - text.trim_start_matches('\u{feff}').len()];
    let mark = if upper == 0 { mark } else { "" };
    let above = lines[..upper].iter();
    let rest = above.chain(kept).chain(&lines[end..]);
    let rest: String = rest.map(|line| line.text).collect();
    with_final_newline_of(text, format!("{mark}{rest}"))
}

fn has_blank_line_above(lines: &[Line<'_>], section: &Section<'_>) -> bool {
    let header = lines[section.start];
    section.start > 0 && lines[section.start - 1].text == header.ending()
}
