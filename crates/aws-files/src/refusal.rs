//! What the AWS CLI refuses in its files, for which it then runs no command at all.
//!
//! It reads both with Python's `configparser.RawConfigParser`, which is strict about what stands
//! there twice, and looks into indented settings itself (botocore, `configloader.raw_config_parse`
//! and `_parse_nested`). A test asks botocore about a table of texts.

use std::collections::HashMap;

use crate::scan::{Kind, Line, scan, strip};

/// A damaged file has a fault in each line; more than these help nobody.
const MOST: usize = 10;
/// Its settings hold for every section, so that it is none itself (`configparser.DEFAULTSECT`).
const DEFAULTS: &str = "DEFAULT";

/// A place for which the AWS CLI refuses a whole file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong there.
    pub fault: FileFault,
}

/// What the AWS CLI does not take in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// A section of this name stands above (`DuplicateSectionError`).
    RepeatedSection {
        /// What stands between its brackets.
        section: String,
        /// The line of the first one, counted from 1.
        first: usize,
    },
    /// The section has this setting above (`DuplicateOptionError`). Case does not matter.
    RepeatedSetting {
        /// Its name, in lower case.
        setting: String,
        /// The line of the first one, counted from 1.
        first: usize,
    },
    /// Something stands above the first section (`MissingSectionHeaderError`).
    NoSection,
    /// It is neither section nor setting nor remark (`ParsingError`).
    NotASetting,
    /// The setting above has no value, so this line should be a setting below it, with `=`.
    NotNested,
    /// The file begins with a byte order mark, which is then read as a part of the first line.
    ByteOrderMark,
}

/// Why the AWS CLI refuses a text in either of its files, in the order of the lines: at most ten
/// places, and none where it takes the text.
#[must_use]
pub fn refusals(text: &str) -> Vec<Refusal> {
    let lines = scan(text);
    let mut reading = Reading::default();
    if text.starts_with('\u{feff}') {
        reading.refuse(0, FileFault::ByteOrderMark);
    }
    for (index, line) in lines.iter().enumerate() {
        reading.take(index, line);
        if reading.refusals.len() >= MOST {
            break;
        }
    }
    reading.conclude();
    reading.refusals.sort_by_key(|refusal| refusal.line);
    reading.refusals
}

/// Where the reader stands.
#[derive(Default)]
struct Reading<'a> {
    refusals: Vec<Refusal>,
    section: Option<&'a str>,
    sections: HashMap<&'a str, usize>,
    settings: HashMap<(&'a str, String), usize>,
    /// The setting above, where it has no value of its own.
    empty: Option<String>,
    /// Lines below an empty default, with its name: they count for the sections that do not set it.
    by_default: Vec<(usize, String)>,
    is_headless: bool,
}

impl<'a> Reading<'a> {
    fn take(&mut self, index: usize, line: &Line<'a>) {
        match line.kind {
            Kind::Header(title) => self.header(index, title),
            Kind::Property { key, value } => self.property(index, key, value),
            Kind::Continuation if !is_nested(line) => self.not_nested(index),
            Kind::Continuation => {}
            Kind::Other if is_silent(line) => {}
            Kind::Other if self.section.is_none() => self.headless(index),
            Kind::Other => self.refuse(index, FileFault::NotASetting),
        }
    }

    fn header(&mut self, index: usize, title: &'a str) {
        self.section = Some(title);
        self.empty = None;
        if title == DEFAULTS {
            return;
        }
        match self.sections.get(title) {
            Some(&first) => self.refuse(
                index,
                FileFault::RepeatedSection {
                    section: title.to_owned(),
                    first: first + 1,
                },
            ),
            None => drop(self.sections.insert(title, index)),
        }
    }

    fn property(&mut self, index: usize, key: &str, value: &str) {
        let Some(section) = self.section else {
            return self.headless(index);
        };
        let setting = key.to_lowercase();
        self.empty = value.is_empty().then(|| setting.clone());
        let there = (section, setting.clone());
        match self.settings.get(&there) {
            Some(&first) => self.refuse(
                index,
                FileFault::RepeatedSetting {
                    setting,
                    first: first + 1,
                },
            ),
            None => drop(self.settings.insert(there, index)),
        }
    }

    fn not_nested(&mut self, index: usize) {
        match self.empty.clone() {
            None => {}
            Some(setting) if self.section == Some(DEFAULTS) => {
                self.by_default.push((index, setting));
            }
            Some(_) => self.refuse(index, FileFault::NotNested),
        }
    }

    /// Says what counts by which sections there are.
    fn conclude(&mut self) {
        for (index, setting) in std::mem::take(&mut self.by_default) {
            let mut sections = self.sections.keys();
            if sections.any(|section| !self.settings.contains_key(&(*section, setting.clone()))) {
                self.refuse(index, FileFault::NotNested);
            }
        }
    }

    /// All that stands above the first section is one fault.
    fn headless(&mut self, index: usize) {
        if !std::mem::replace(&mut self.is_headless, true) {
            self.refuse(index, FileFault::NoSection);
        }
    }

    fn refuse(&mut self, index: usize, fault: FileFault) {
        let line = index + 1;
        self.refusals.push(Refusal { line, fault });
    }
}

/// Blank lines and remarks.
fn is_silent(line: &Line<'_>) -> bool {
    let content = strip(line.content().trim_start_matches('\u{feff}'));
    content.is_empty() || content.starts_with(['#', ';'])
}

/// Whether each line of it has a `=`, among them those that only Python's `str.splitlines` sees.
fn is_nested(line: &Line<'_>) -> bool {
    let ends_a_line = |c: char| {
        matches!(
            c,
            '\u{b}' | '\u{c}' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}'
        )
    };
    let lines = line.content().split(ends_a_line).map(strip);
    lines
        .filter(|line| !line.is_empty())
        .all(|line| line.contains('='))
}

#[cfg(test)]
mod tests;
