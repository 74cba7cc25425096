//! Putting a profile of ours into the text of `~/.aws/config`, and taking it out again.

use super::ConfigError;
use super::check_profile_name;
use super::command::runs_firstday;
use super::scan::{Dialect, Kind, Line, Section, scan, sections};
use super::survey::value;

const CREDENTIAL_PROCESS: &str = "credential_process";
const REGION: &str = "region";
const ENDPOINT_URL: &str = "endpoint_url";

/// What Firstday wants to stand in one section. Other keys of the section are the person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileSection {
    /// The name given to `--profile`; `default` for the one that needs no name.
    pub name: String,
    /// The Region to use. `None` leaves what is there.
    pub region: Option<String>,
    /// From [`super::credential_process_command`].
    pub credential_process: String,
    /// Where to send all calls instead of to AWS, for the practice account. `None` removes the key.
    pub endpoint_url: Option<String>,
}

/// The text with the profile in it: a new section at the end, or our own section brought up to
/// date in place. Doing it twice changes nothing more.
///
/// # Errors
///
/// A section of that name which is not ours, or several of them, or a value that is not one line.
pub fn with_profile(text: &str, profile: &ProfileSection) -> Result<String, ConfigError> {
    check(profile)?;
    let lines = scan(text);
    match own_section(&lines, &profile.name)? {
        Some(section) => Ok(updated(text, &lines, &section, profile)),
        None => Ok(appended(text, profile)),
    }
}

/// The text without our section of this name. Right after [`with_profile`] put it there, this gives
/// back the very bytes from before. Without such a section it is the same text.
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
    let header = lines[section.start];
    // The byte order mark is no part of the section that it stands before.
    let mark = &text[..text.len() - text.trim_start_matches('\u{feff}').len()];
    let mut kept = if section.start == 0 {
        mark.to_owned()
    } else {
        String::new()
    };
    let blank_before = section.start > 0 && {
        let before = lines[section.start - 1].text;
        before == header.ending()
    };
    let upper = section.start - usize::from(blank_before);
    let lower = end_of_settings(&lines, &section);
    kept.extend(
        lines[..upper]
            .iter()
            .chain(&lines[lower..])
            .map(|line| line.text),
    );
    Ok(with_final_newline_of(text, kept, header.ending()))
}

fn check(profile: &ProfileSection) -> Result<(), ConfigError> {
    check_profile_name(&profile.name)?;
    check_value(
        CREDENTIAL_PROCESS,
        Some(&profile.credential_process),
        runs_firstday,
    )?;
    check_value(REGION, profile.region.as_deref(), |region| {
        region
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    })?;
    check_value(ENDPOINT_URL, profile.endpoint_url.as_deref(), |url| {
        let scheme = url.starts_with("https://") || url.starts_with("http://");
        scheme && !url.contains(|c: char| c.is_whitespace() || matches!(c, '#' | ';'))
    })
}

fn check_value(
    key: &'static str,
    value: Option<&str>,
    fits: impl Fn(&str) -> bool,
) -> Result<(), ConfigError> {
    match value {
        Some(value) if value.is_empty() || value.contains(char::is_control) || !fits(value) => {
            Err(ConfigError::InvalidValue {
                key,
                value: value.to_owned(),
            })
        }
        Some(_) | None => Ok(()),
    }
}

fn own_section<'a>(lines: &[Line<'a>], name: &str) -> Result<Option<Section<'a>>, ConfigError> {
    let mut found = sections(lines, Dialect::Config);
    found.retain(|section| section.profile == Some(name));
    let headers: Vec<usize> = found.iter().map(|section| section.start + 1).collect();
    let profile = name.to_owned();
    match found.pop() {
        None => Ok(None),
        Some(_) if headers.len() > 1 => Err(ConfigError::Repeated {
            profile,
            lines: headers,
        }),
        Some(section) if is_ours(&lines[section.start..section.end]) => Ok(Some(section)),
        Some(section) => Err(ConfigError::Taken {
            profile,
            line: section.start + 1,
        }),
    }
}

fn is_ours(lines: &[Line<'_>]) -> bool {
    value(lines, CREDENTIAL_PROCESS).is_some_and(runs_firstday)
}

fn appended(text: &str, profile: &ProfileSection) -> String {
    let ending = if first_ending(text) == "\r\n" {
        "\r\n"
    } else {
        "\n"
    };
    let mut out = text.to_owned();
    let is_empty = text.trim_start_matches('\u{feff}').is_empty();
    if !is_empty {
        if !text.ends_with('\n') {
            out.push_str(ending);
        }
        out.push_str(ending);
    }
    let header = match profile.name.as_str() {
        "default" => "[default]".to_owned(),
        name => format!("[profile {name}]"),
    };
    out.push_str(&header);
    for (key, value) in settings(profile) {
        if let Some(value) = value {
            out.push_str(&format!("{ending}{key} = {value}"));
        }
    }
    out.push_str(ending);
    if is_empty {
        out
    } else {
        with_final_newline_of(text, out, ending)
    }
}

fn updated(text: &str, lines: &[Line<'_>], section: &Section<'_>, to: &ProfileSection) -> String {
    let ending = lines[section.start].ending();
    let last = end_of_settings(lines, section) - 1;
    let mut out = String::new();
    let mut replaced = false;
    for (index, line) in lines.iter().enumerate() {
        let inside = section.start < index && index < section.end;
        // What continued a value that was replaced or removed goes with it.
        let goes_on = inside && replaced && line.kind == Kind::Continuation;
        match inside.then(|| wanted(lines, index, to)).flatten() {
            Some(Some(value)) => out.push_str(&with_value(line, value)),
            Some(None) => {}
            None if goes_on => {}
            None => out.push_str(line.text),
        }
        if line.kind != Kind::Continuation {
            replaced = inside && wanted(lines, index, to).is_some();
        }
        if index == last {
            add_missing(&mut out, &lines[section.start..section.end], to, ending);
        }
    }
    with_final_newline_of(text, out, ending)
}

/// What a line has to say instead: another value, or nothing at all. `None` leaves it alone.
fn wanted<'a>(lines: &[Line<'_>], index: usize, to: &'a ProfileSection) -> Option<Option<&'a str>> {
    let line = &lines[index];
    let (key, target) = settings(to).into_iter().find(|(key, _)| line.sets(key))?;
    let continued = lines
        .get(index + 1)
        .is_some_and(|next| next.kind == Kind::Continuation);
    match (target, line.kind) {
        (None, _) if key == REGION => None,
        (Some(target), Kind::Property { value, .. }) if value == target && !continued => None,
        (target, _) => Some(target),
    }
}

fn with_value(line: &Line<'_>, value: &str) -> String {
    let content = line.content();
    let Some(delimiter) = content.find(['=', ':']) else {
        return line.text.to_owned();
    };
    let (key, old) = content.split_at(delimiter + 1);
    let blanks = &old[..old.len() - old.trim_start().len()];
    let blanks = if old.trim().is_empty() { " " } else { blanks };
    format!("{key}{blanks}{value}{}", line.ending())
}

fn add_missing(out: &mut String, section: &[Line<'_>], to: &ProfileSection, ending: &str) {
    for (key, value) in settings(to) {
        let Some(value) = value else { continue };
        if section.iter().any(|line| line.sets(key)) {
            continue;
        }
        if !out.ends_with('\n') {
            out.push_str(ending);
        }
        out.push_str(&format!("{key} = {value}{ending}"));
    }
}

fn settings(profile: &ProfileSection) -> [(&'static str, Option<&str>); 3] {
    [
        (CREDENTIAL_PROCESS, Some(&profile.credential_process)),
        (REGION, profile.region.as_deref()),
        (ENDPOINT_URL, profile.endpoint_url.as_deref()),
    ]
}

/// The index after the last setting: remarks and blank lines below it belong to what follows.
fn end_of_settings(lines: &[Line<'_>], section: &Section<'_>) -> usize {
    let own = section.start + 1..section.end;
    let last = own.rev().find(|&index| lines[index].kind != Kind::Other);
    last.unwrap_or(section.start) + 1
}

/// A file that ended without a newline still does, so that nothing of it is lost on the way back.
fn with_final_newline_of(before: &str, mut after: String, ending: &str) -> String {
    if !before.ends_with('\n') && after.ends_with(ending) {
        after.truncate(after.len() - ending.len());
    }
    after
}

fn first_ending(text: &str) -> &str {
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    if first.ends_with("\r\n") {
        "\r\n"
    } else {
        "\n"
    }
}

#[cfg(test)]
mod tests;
