//! The formats of a report and of a class.

use firstday_checklist::visible_json;
use firstday_words::Words;
use serde::{Deserialize, Serialize};
use strum::EnumIter;
use ts_rs::TS;

use super::class::Class;
use super::model::AccountReport;
use super::{class_page, csv_table, html, markdown};
use crate::problem::{Code, Problem};

/// In what form a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, EnumIter)]
#[serde(rename_all = "kebab-case")]
pub enum ReportFormat {
    /// A page by itself, to be looked at and printed.
    Html,
    /// For a repository or a wiki.
    Markdown,
    /// For programs, in the form of `docs/report.schema.json`.
    Json,
    /// The steps, for a spreadsheet.
    Csv,
}

/// In what form a class is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, EnumIter)]
#[serde(rename_all = "kebab-case")]
pub enum ClassFormat {
    /// A page by itself, to be looked at and printed.
    Html,
    /// A line a person, for a spreadsheet.
    Csv,
    /// For programs, in the form of `docs/class.schema.json`.
    Json,
}

impl ReportFormat {
    /// How the name of such a file ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Json => "json",
            Self::Csv => "csv",
        }
    }

    /// The report in this form, in the language of `words`.
    ///
    /// # Errors
    /// [`Problem`] for a bug.
    pub fn written(self, words: &Words, report: &AccountReport) -> Result<String, Problem> {
        match self {
            Self::Html => Ok(html::page(words, report)),
            Self::Markdown => Ok(markdown::page(words, report)),
            Self::Json => json(report),
            Self::Csv => Ok(csv_table::steps(words, report)),
        }
    }
}

impl ClassFormat {
    /// How the name of such a file ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The class in this form, in the language of `words`.
    ///
    /// # Errors
    /// [`Problem`] for a bug.
    pub fn written(self, words: &Words, class: &Class) -> Result<String, Problem> {
        match self {
            Self::Html => Ok(class_page::page(words, class)),
            Self::Csv => Ok(csv_table::table(&class_page::rows(words, class))),
            Self::Json => json(class),
        }
    }
}

fn json(it: &impl Serialize) -> Result<String, Problem> {
    let text = serde_json::to_string_pretty(it)
        .map_err(|error| Problem::new(Code::Unexpected).caused_by(&error))?;
    Ok(format!("{}\n", visible_json(&text)))
}
