//! Where reports are kept.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use firstday_checklist::Account;
use firstday_computer::Surroundings;
use firstday_words::Words;

use super::class::Class;
use super::formats::{ClassFormat, ReportFormat};
use super::model::AccountReport;
use super::worklog::Worklog;
use crate::documents;
use crate::problem::{Code, Problem};

/// Where the window saves a report: a new file among the person's documents, with the account and the
/// day in its name.
pub fn report_file(
    surroundings: &Surroundings,
    account: &Account,
    format: ReportFormat,
) -> PathBuf {
    let stem = format!("aws-report-{}", documents::of_account(account));
    documents::free_file(surroundings, &stem, &format!(".{}", format.ending()))
}

/// Where the window saves a worklog: a new folder among the person's documents.
pub fn worklog_folder(surroundings: &Surroundings, account: &Account) -> PathBuf {
    let stem = format!("aws-worklog-{}", documents::of_account(account));
    documents::free_file(surroundings, &stem, "")
}

/// Where the window saves a class: a new file among the person's documents.
pub fn class_file(surroundings: &Surroundings, format: ClassFormat) -> PathBuf {
    let day = surroundings.now().strftime("%Y-%m-%d");
    let ending = format!(".{}", format.ending());
    documents::free_file(surroundings, &format!("aws-class-{day}"), &ending)
}

/// Writes a report into a new file of the person's alone. Nothing is written over.
///
/// # Errors
/// [`Problem`] with the file's path when that cannot be done.
pub fn save_report(
    words: &Words,
    report: &AccountReport,
    format: ReportFormat,
    path: &Path,
) -> Result<(), Problem> {
    let text = format.written(words, report)?;
    save_text(path, &text, format == ReportFormat::Csv)
}

/// The same with a class.
///
/// # Errors
/// [`Problem`] with the file's path when that cannot be done.
pub fn save_class(
    words: &Words,
    class: &Class,
    format: ClassFormat,
    path: &Path,
) -> Result<(), Problem> {
    let text = format.written(words, class)?;
    save_text(path, &text, format == ClassFormat::Csv)
}

/// A spreadsheet takes a file without a mark in front for another encoding, and Vietnamese for noise.
fn save_text(path: &Path, text: &str, marked: bool) -> Result<(), Problem> {
    let mark = if marked { "\u{feff}" } else { "" };
    save(path, format!("{mark}{text}").as_bytes())
}

/// Writes the files of a worklog into a folder, which is made where there is none. Nothing is written
/// over: where one of the files is there already, none is written.
///
/// # Errors
/// [`Problem`] with the path of what cannot be written.
pub fn save_worklog(folder: &Path, worklog: &Worklog) -> Result<(), Problem> {
    let path_of = |name: &String| {
        name.split('/')
            .fold(folder.to_owned(), |it, part| it.join(part))
    };
    let there = worklog.files.iter().map(|(name, _)| path_of(name));
    if let Some(there) = there
        .into_iter()
        .find(|it| fs::symlink_metadata(it).is_ok())
    {
        let error = io::Error::from(io::ErrorKind::AlreadyExists);
        return Err(unwritten(&there, &error));
    }
    for (name, content) in &worklog.files {
        let path = path_of(name);
        let above = path.parent().unwrap_or(folder);
        firstday_disk::create_folder(above).map_err(|error| unwritten(above, &error))?;
        save(&path, content)?;
    }
    Ok(())
}

fn save(path: &Path, content: &[u8]) -> Result<(), Problem> {
    documents::save(path, content, Code::ReportUnwritten)
}

fn unwritten(path: &Path, error: &io::Error) -> Problem {
    documents::unwritten(path, error, Code::ReportUnwritten)
}
