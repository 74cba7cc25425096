//! Tables as CSV (RFC 4180), for spreadsheets.

use csv::{QuoteStyle, WriterBuilder};
use firstday_checklist::visible_line;
use firstday_words::Words;

use super::model::AccountReport;
use super::shown;

/// Rows as CSV. A cell that a spreadsheet would take for a formula is text: an apostrophe stands before
/// it (OWASP, "CSV Injection").
pub(super) fn table(rows: &[Vec<String>]) -> String {
    let mut writer = WriterBuilder::new()
        .quote_style(QuoteStyle::Necessary)
        .from_writer(Vec::new());
    for row in rows {
        // Into memory: nothing can fail but rows of unequal length, and all of ours are equal.
        if let Err(error) = writer.write_record(row.iter().map(|cell| harmless(cell))) {
            tracing::warn!(%error, "a row was left out of a table");
        }
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

fn harmless(cell: &str) -> String {
    let cell = visible_line(cell);
    match cell.starts_with(['=', '+', '-', '@']) {
        true => format!("'{cell}"),
        false => cell.into_owned(),
    }
}

/// The steps of the report, one a row, in the language of `words`.
pub(super) fn steps(words: &Words, report: &AccountReport) -> String {
    let columns = [
        "id",
        "chapter",
        "step",
        "status",
        "proof",
        "since",
        "changed",
        "finding",
        "unread",
        "standards",
    ];
    let columns = columns.map(|it| words.text(&format!("report-column-{it}")));
    let rows = report.steps.iter().map(|step| {
        let standards = step.standards.iter();
        let standards: Vec<String> = standards
            .map(|it| format!("{} {}", it.name, it.control))
            .collect();
        vec![
            step.id.clone(),
            words.text(&format!("chapter-{}", step.chapter)),
            step.title.clone(),
            shown::status(words, step),
            shown::proof(words, step),
            step.since
                .map(|at| at.strftime("%Y-%m-%d").to_string())
                .unwrap_or_default(),
            step.changed.clone().unwrap_or_default(),
            step.findings.join(" "),
            step.unread.join(" "),
            standards.join(", "),
        ]
    });
    let rows: Vec<Vec<String>> = std::iter::once(columns.to_vec()).chain(rows).collect();
    table(&rows)
}
