//! Writing settings into lines that are kept as they are.

use crate::scan::{Kind, Line, Section, scan};

/// What a setting shall say.
#[derive(Clone, Copy)]
pub(super) enum Wanted<'a> {
    /// Whatever it says, or nothing.
    Leave,
    /// Nothing: it goes.
    Gone,
    /// This value.
    Be(&'a str),
}

/// A section of its own at the end, behind a blank line.
pub(super) fn appended(text: &str, name: &str, settings: &[(&str, Wanted<'_>)]) -> String {
    let ending = ending_for(text);
    let mut out = text.to_owned();
    let is_empty = text.trim_start_matches('\u{feff}').is_empty();
    if !is_empty {
        if !ends_a_line(text) {
            out.push_str(ending);
        }
        out.push_str(ending);
    }
    let header = match name {
        "default" => "[default]".to_owned(),
        name => format!("[profile {name}]"),
    };
    out.push_str(&header);
    for (key, wanted) in settings {
        if let Wanted::Be(value) = wanted {
            out.push_str(&format!("{ending}{key} = {value}"));
        }
    }
    out.push_str(ending);
    if is_empty {
        out
    } else {
        with_final_newline_of(text, out)
    }
}

/// Brings the settings of one section to what they shall be. The missing ones go below the last.
pub(super) fn updated(
    text: &str,
    lines: &[Line<'_>],
    section: &Section<'_>,
    settings: &[(&str, Wanted<'_>)],
) -> String {
    let last = end_of_settings(lines, section) - 1;
    let own = &lines[section.start..=last];
    let mut out = String::new();
    let mut replaced = false;
    for (index, line) in lines.iter().enumerate() {
        let inside = section.start < index && index < section.end;
        if matches!(line.kind, Kind::Header(_) | Kind::Property { .. }) {
            replaced = inside && is_unlike(lines, index, settings);
        }
        match settings.iter().find(|(key, _)| line.sets(key)) {
            Some((_, Wanted::Be(value))) if replaced => out.push_str(&with_value(line, value)),
            // What continued a value that was replaced or removed goes with it.
            Some(_) | None if replaced && line.kind != Kind::Other => {}
            Some(_) | None => out.push_str(line.text),
        }
        if index == last {
            for (key, wanted) in settings {
                if let (Wanted::Be(value), false) = (wanted, sets(own, key)) {
                    add(&mut out, own, key, value);
                }
            }
        }
    }
    with_final_newline_of(text, out)
}

/// Whether a line and what continues it say something else than they shall.
fn is_unlike(lines: &[Line<'_>], index: usize, settings: &[(&str, Wanted<'_>)]) -> bool {
    let line = &lines[index];
    let mut below = lines[index + 1..].iter();
    let continued = below
        .find(|next| next.kind != Kind::Other)
        .is_some_and(|next| next.kind == Kind::Continuation);
    match settings.iter().find(|(key, _)| line.sets(key)) {
        None | Some((_, Wanted::Leave)) => false,
        Some((_, Wanted::Gone)) => true,
        Some((_, Wanted::Be(target))) => {
            continued || !matches!(line.kind, Kind::Property { value, .. } if value == *target)
        }
    }
}

pub(super) fn sets(lines: &[Line<'_>], key: &str) -> bool {
    lines.iter().any(|line| line.sets(key))
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

/// Writes one more setting below the last one of a section, whose lines up to there are `own`. It
/// is indented alike: deeper it would continue that setting, less deep the next header could.
fn add(out: &mut String, own: &[Line<'_>], key: &str, value: &str) {
    let endings = own.iter().rev().map(Line::ending);
    let ending = endings.into_iter().find(|ending| !ending.is_empty());
    let ending = ending.unwrap_or("\n");
    let setting = own
        .iter()
        .rev()
        .find(|line| matches!(line.kind, Kind::Property { .. } | Kind::Header(_)));
    let blanks = setting.map_or("", Line::blanks);
    if !ends_a_line(out) {
        out.push_str(ending);
    }
    out.push_str(&format!("{blanks}{key} = {value}{ending}"));
}

/// The index after the last setting: remarks and blank lines below it belong to what follows.
pub(super) fn end_of_settings(lines: &[Line<'_>], section: &Section<'_>) -> usize {
    let own = section.start + 1..section.end;
    let last = own.rev().find(|&index| lines[index].kind != Kind::Other);
    last.unwrap_or(section.start) + 1
}

/// A file that ended without a newline still does, so that nothing of it is lost on the way back.
pub(super) fn with_final_newline_of(before: &str, mut after: String) -> String {
    if !ends_a_line(before) {
        let ending = ["\r\n", "\n", "\r"]
            .into_iter()
            .find(|it| after.ends_with(it));
        after.truncate(after.len() - ending.map_or(0, str::len));
    }
    after
}

fn ends_a_line(text: &str) -> bool {
    text.ends_with(['\n', '\r'])
}

/// The ending for lines at the end of a text. Behind a lone `\r` any other would melt with it.
fn ending_for(text: &str) -> &str {
    let ending = match text.ends_with('\r') {
        true => "\r",
        false => scan(text).first().map_or("", Line::ending),
    };
    if ending.is_empty() { "\n" } else { ending }
}
