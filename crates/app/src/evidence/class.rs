//! The evidence of many people, side by side: who has what done, how that is known, and what is missing.
//!
//! What is read was written by others and sent on: it is bounded, nothing of it is unpacked onto a disk,
//! and what cannot be used is named with the reason.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use firstday_checklist::{Message, STEPS, Severity, Status, Step, When};
use firstday_words::Words;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::handed_in::{FILE, FOREIGN, MEGABYTE, is_within, report_in, too_large};
use super::model::{AccountReport, Proof};
use super::shown::shown;
use crate::problem::{Code, Problem};

/// Raised whenever a reader of the present version would misunderstand. The schema is kept in
/// `docs/class.schema.json`.
const CLASS_VERSION: u32 = 1;

/// No folder has more files that are looked at.
const FILES: usize = 1000;

/// So many folders deep files are looked for: learning platforms hand out a folder a person.
const DEPTH: usize = 4;

/// The evidence of many people.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(rename = "ClassView")]
pub struct Class {
    /// [`CLASS_VERSION`].
    pub schema_version: u32,
    /// The steps that count, in the order of the checklist.
    pub steps: Vec<ClassStep>,
    /// A line a person, by name.
    pub people: Vec<Member>,
    /// What could not be used.
    pub left_out: Vec<LeftOut>,
}

/// A step that counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ClassStep {
    /// Its id.
    pub id: String,
    /// When it is meant to be done.
    pub when: When,
    /// How many people have it done.
    #[ts(type = "number")]
    pub done: usize,
}

/// One person, by the report that they handed in.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Member {
    /// Who they are: the name in the report, or else that of the account or of the file.
    pub name: String,
    /// The file.
    pub file: String,
    /// The account's id.
    pub account: Option<String>,
    /// Whether it is a practice account.
    pub practice: bool,
    /// Whether the requests went elsewhere than to AWS.
    pub elsewhere: bool,
    /// When the account was read.
    #[ts(type = "string")]
    pub observed_at: Timestamp,
    /// How many of the steps that the account needs are done.
    #[ts(type = "number")]
    pub done: usize,
    /// How many the account needs.
    #[ts(type = "number")]
    pub needed: usize,
    /// How many were read from AWS.
    #[ts(type = "number")]
    pub verified: usize,
    /// How many were confirmed by a person.
    #[ts(type = "number")]
    pub confirmed: usize,
    /// Others who handed in the same account.
    pub same_account: Vec<String>,
    /// How each step of [`Class::steps`] stands, in their order; `null` where the report does not say.
    pub marks: Vec<Option<ClassMark>>,
}

/// How one step stands with one person.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ClassMark {
    /// How it stands.
    pub status: Status,
    /// How grave that is, where it is graver than the status says.
    pub severity: Option<Severity>,
    /// Since when it is known to be done.
    #[ts(type = "string | null")]
    pub since: Option<Timestamp>,
}

/// A file that could not be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LeftOut {
    /// Its name.
    pub file: String,
    /// Why.
    pub reason: Message,
}

/// A file as somebody handed it in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClassFile {
    /// Its name.
    pub name: String,
    /// Its content, in Base64; `null` where it is larger than is read.
    pub base64: Option<String>,
}

/// Reads the evidence below a folder; `progress` hears how many files were read, of how many.
///
/// # Errors
/// [`Problem`] when the folder cannot be read. A file that cannot be used is named in the class.
pub fn read_folder(folder: &Path, progress: impl Fn(usize, usize)) -> Result<Class, Problem> {
    let mut class = Class::empty();
    let mut files = Vec::new();
    let unread = |error: std::io::Error| {
        let problem = Problem::new(Code::ClassFolder).with("path", folder);
        problem.caused_by(&error)
    };
    let entries = fs::read_dir(folder).map_err(unread)?;
    class.find(folder, entries, DEPTH, &mut files);
    files.sort();
    if files.len() > FILES {
        let reason = Message::new("class-left-many").with("count", FILES);
        class.leave_out(&named(folder, &files[FILES]), reason);
        files.truncate(FILES);
    }
    for (index, path) in files.iter().enumerate() {
        let name = named(folder, path);
        match content(path) {
            Ok(content) => class.take(&name, &content),
            Err(reason) => class.leave_out(&name, reason),
        }
        progress(index + 1, files.len());
    }
    Ok(class.finished())
}

impl Class {
    /// The evidence in these files.
    pub fn of(files: impl IntoIterator<Item = (String, Option<Vec<u8>>)>) -> Self {
        let mut class = Self::empty();
        for (name, content) in files.into_iter().take(FILES) {
            match content.filter(|it| is_within(it.len(), FILE)) {
                Some(content) => class.take(&name, &content),
                None => class.leave_out(&name, too_large(FILE)),
            }
        }
        class.finished()
    }

    fn empty() -> Self {
        let steps = counted().map(|step| ClassStep {
            id: step.id().to_owned(),
            when: step.when(),
            done: 0,
        });
        Self {
            schema_version: CLASS_VERSION,
            steps: steps.collect(),
            people: Vec::new(),
            left_out: Vec::new(),
        }
    }

    /// Finds the files below a folder. A link is named and not followed: it may lead anywhere.
    fn find(&mut self, root: &Path, entries: fs::ReadDir, depth: usize, files: &mut Vec<PathBuf>) {
        for entry in entries.flatten() {
            let path = entry.path();
            let Ok(kind) = entry.file_type() else {
                continue;
            };
            if files.len() > FILES {
                return;
            }
            if kind.is_symlink() {
                self.leave_out(&named(root, &path), Message::new("class-left-link"));
            } else if kind.is_dir() {
                match fs::read_dir(&path) {
                    Ok(below) if depth > 0 => self.find(root, below, depth - 1, files),
                    Ok(_) => self.leave_out(&named(root, &path), Message::new("class-left-deep")),
                    Err(error) => self.leave_out(&named(root, &path), unreadable(&error)),
                }
            } else if kind.is_file() {
                files.push(path);
            } else {
                self.leave_out(&named(root, &path), Message::new(FOREIGN));
            }
        }
    }

    fn take(&mut self, file: &str, content: &[u8]) {
        match report_in(file, content) {
            Ok(report) => self.people.push(member(file, &report)),
            Err(reason) => self.leave_out(file, reason),
        }
    }

    fn leave_out(&mut self, file: &str, reason: Message) {
        self.left_out.push(LeftOut {
            file: shown(file),
            reason,
        });
    }

    /// Whoever handed in the same account twice counts once, by the newest report.
    fn finished(mut self) -> Self {
        self.people.sort_by(|one, other| {
            let newest = other.observed_at.cmp(&one.observed_at);
            newest.then_with(|| one.file.cmp(&other.file))
        });
        let mut newest: Vec<Member> = Vec::new();
        for member in std::mem::take(&mut self.people) {
            match newest.iter().find(|it| is_same(it, &member)) {
                Some(newer) => {
                    let reason = Message::new("class-left-older").with("file", newer.file.as_str());
                    self.leave_out(&member.file, reason);
                }
                None => newest.push(member),
            }
        }
        note_same_accounts(&mut newest);
        newest.sort_by_key(|it| (it.name.to_lowercase(), it.file.clone()));
        for (index, step) in self.steps.iter_mut().enumerate() {
            let marks = newest.iter().filter_map(|it| it.marks[index].as_ref());
            step.done = marks.filter(|mark| mark.status.is_settled()).count();
        }
        self.people = newest;
        self.left_out = folded(std::mem::take(&mut self.left_out));
        self.left_out
            .sort_by(|one, other| one.file.cmp(&other.file));
        self
    }
}

impl Member {
    /// Which of `steps` this person has not done, with their places: those that the account needs, or of which the report
    /// says nothing.
    pub(super) fn missing<'a>(&self, steps: &'a [ClassStep]) -> Vec<(usize, &'a ClassStep)> {
        let open =
            |mark: &Option<ClassMark>| mark.as_ref().is_none_or(|mark| !mark.status.is_settled());
        let all = steps.iter().zip(&self.marks).enumerate();
        all.filter(|(_, (_, mark))| open(mark))
            .map(|(index, (step, _))| (index, step))
            .collect()
    }
}

/// A step's title, in the language of `words`.
pub(super) fn title(words: &Words, step: &ClassStep) -> String {
    words.text(&format!("{}-title", step.id))
}

/// The steps that somebody has to settle.
fn counted() -> impl Iterator<Item = &'static dyn Step> {
    let owed = |step: &&&'static dyn Step| step.when() != When::LookAround;
    STEPS.iter().filter(owed).copied()
}

/// A worklog that somebody unpacked is one line, and not a line for each of its pages.
fn folded(left_out: Vec<LeftOut>) -> Vec<LeftOut> {
    let mut folders: BTreeMap<String, Vec<LeftOut>> = BTreeMap::new();
    let mut folded = Vec::new();
    for left in left_out {
        match left.file.rsplit_once(['/', '\\']) {
            Some((folder, _)) if left.reason.id == FOREIGN => {
                folders.entry(folder.to_owned()).or_default().push(left);
            }
            Some(_) | None => folded.push(left),
        }
    }
    for (folder, files) in folders {
        if files.len() == 1 {
            folded.extend(files);
            continue;
        }
        let reason = Message::new("class-left-foreign-files").with("count", files.len());
        folded.push(LeftOut {
            file: folder,
            reason,
        });
    }
    folded
}

fn is_same(one: &Member, other: &Member) -> bool {
    one.account.is_some()
        && one.account == other.account
        && one.name == other.name
        && one.practice == other.practice
}

/// Two people who handed in the same account of AWS are named to each other.
fn note_same_accounts(people: &mut [Member]) {
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for member in people.iter().filter(|it| !it.practice) {
        if let Some(account) = &member.account {
            names
                .entry(account.clone())
                .or_default()
                .push(member.name.clone());
        }
    }
    for member in people.iter_mut().filter(|it| !it.practice) {
        let all = member.account.as_ref().and_then(|it| names.get(it));
        let others = all.into_iter().flatten().filter(|it| **it != member.name);
        member.same_account = others.cloned().collect();
    }
}

fn member(file: &str, report: &AccountReport) -> Member {
    let account = &report.account;
    let stem = Path::new(file).file_stem().map(|it| it.to_string_lossy());
    let given = [&report.made_by, &account.name, &account.alias];
    let given = given.into_iter().flatten().find(|it| !it.trim().is_empty());
    let name = given.map_or_else(|| stem.unwrap_or_default().into_owned(), Clone::clone);
    let marks: Vec<Option<ClassMark>> = counted()
        .map(|step| {
            report.step(step.id()).map(|step| ClassMark {
                status: step.status,
                severity: step.severity,
                since: step.since,
            })
        })
        .collect();
    let of = |wanted: Proof| {
        let found = marks.iter().flatten();
        found
            .filter(|it| Proof::of(it.status) == Some(wanted))
            .count()
    };
    let needs = |mark: &&Option<ClassMark>| {
        mark.as_ref()
            .is_none_or(|it| it.status != Status::NotApplicable)
    };
    let (verified, confirmed) = (of(Proof::Verified), of(Proof::Confirmed));
    Member {
        name: shown(&name),
        file: shown(file),
        account: account.id.as_deref().map(shown),
        practice: account.practice,
        elsewhere: !account.elsewhere.is_empty(),
        observed_at: report.observed_at,
        done: verified + confirmed,
        needed: marks.iter().filter(needs).count(),
        verified,
        confirmed,
        same_account: Vec::new(),
        marks,
    }
}

fn content(path: &Path) -> Result<Vec<u8>, Message> {
    let file = File::open(path).map_err(|error| unreadable(&error))?;
    let mut content = Vec::new();
    let most = FILE * MEGABYTE;
    let read = file.take(most + 1).read_to_end(&mut content);
    read.map_err(|error| unreadable(&error))?;
    match is_within(content.len(), FILE) {
        true => Ok(content),
        false => Err(too_large(FILE)),
    }
}

fn unreadable(error: &std::io::Error) -> Message {
    Message::new("class-left-unreadable").with("cause", error.to_string())
}

/// A file's name below the folder.
fn named(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    below.display().to_string()
}
