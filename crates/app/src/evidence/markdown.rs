//! The report as Markdown (CommonMark with the tables of GitHub). What somebody else wrote is text: no
//! sign of it marks anything up, nor begins a shortcode of Hugo.

use firstday_checklist::Message;
use firstday_words::Words;

use super::html;
use super::model::{AccountReport, ReportedStep};
use super::shown;

/// The signs that CommonMark, the tables of GitHub and Hugo know, in the middle of a line. A backslash
/// before one makes it a letter (CommonMark, "Backslash escapes").
const MARKS: &str = "\\`*_[]<>&|~#{}!$";

/// Text, in one line, with nothing marked up.
pub(super) fn text(text: &str) -> String {
    let line = shown::shown(text);
    let mut escaped = String::with_capacity(line.len());
    for (at, sign) in line.char_indices() {
        // What makes a list or a heading of a line that begins with it.
        let begins = at == 0 && matches!(sign, '-' | '+' | '=' | ':');
        // `1.` makes a list, too.
        let numbered = matches!(sign, '.' | ')') && all_digits(&line[..at]);
        if MARKS.contains(sign) || begins || numbered {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Commands in a block that nothing in them can end. Hugo looks for shortcodes in blocks of code, too:
/// there the second bracket is written as JSON and Rust write it.
pub(super) fn code(lines: &[String]) -> String {
    let lines: Vec<String> = lines
        .iter()
        .map(|line| firstday_checklist::visible_line(line).into_owned())
        .map(|line| line.replace("{{<", "{\\u{7b}<").replace("{{%", "{\\u{7b}%"))
        .collect();
    let longest = lines.iter().map(|line| ticks(line)).max();
    let fence = "`".repeat(longest.unwrap_or_default().max(2) + 1);
    format!("{fence}sh\n{}\n{fence}\n", lines.join("\n"))
}

/// The longest run of back ticks.
fn ticks(line: &str) -> usize {
    let runs = line.split(|sign| sign != '`').map(str::len);
    runs.max().unwrap_or_default()
}

/// A table of cells that are Markdown already.
pub(super) fn table(columns: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule = vec!["---".to_owned(); columns.len()];
    let mut all = line(columns) + &line(&rule);
    all.extend(rows.iter().map(|row| line(row)));
    all
}

/// A list of Markdown.
pub(super) fn list(items: &[String]) -> String {
    items.iter().map(|item| format!("- {item}\n")).collect()
}

/// The report as a whole Markdown file, in the language of `words`.
pub(super) fn page(words: &Words, report: &AccountReport) -> String {
    let mut parts = vec![format!("# {}\n", text(&shown::title(words, report)))];
    let warnings = shown::warnings(words, report);
    parts.extend(warnings.iter().map(|it| format!("> {}\n", text(it))));
    parts.push(facts(words, report));
    parts.push(summary(words, report));
    parts.extend(changes(words, report));
    for (chapter, steps) in shown::chapters(report) {
        parts.push(section(words, chapter, &steps));
    }
    parts.push(unread(words, report));
    parts.push(receipts(words, report));
    parts.push(standards(words, report));
    parts.push(format!("{}\n", text(&words.text("report-limits"))));
    parts.join("\n")
}

fn heading(words: &Words, id: &str) -> String {
    format!("## {}\n\n", text(&words.text(id)))
}

fn columns<const N: usize>(words: &Words, names: [&str; N]) -> Vec<String> {
    let said = names.map(|name| text(&words.text(&format!("report-column-{name}"))));
    said.to_vec()
}

fn facts(words: &Words, report: &AccountReport) -> String {
    let facts = shown::facts(words, report);
    let facts = facts
        .iter()
        .map(|(label, value)| format!("{}: {}", text(label), text(value)));
    list(&facts.collect::<Vec<_>>())
}

fn summary(words: &Words, report: &AccountReport) -> String {
    let counts = shown::counts(words, report);
    let counts = counts
        .iter()
        .map(|(name, number)| format!("{}: {number}", text(name)));
    let note = text(&words.text("report-proof-note"));
    let counts = list(&counts.collect::<Vec<_>>());
    format!("{}{counts}\n{note}\n", heading(words, "report-summary"))
}

fn changes(words: &Words, report: &AccountReport) -> Option<String> {
    let since = report.since.as_ref()?;
    let title = Message::new("report-changes").with("date", since.at);
    let said: Vec<String> = since.changes.iter().map(|it| text(it)).collect();
    let said = match said.is_empty() {
        true => text(&words.text("report-no-changes")) + "\n",
        false => list(&said),
    };
    Some(format!("## {}\n\n{said}", text(&words.say(&title))))
}

fn section(words: &Words, chapter: &str, steps: &[&ReportedStep]) -> String {
    let columns = columns(words, ["status", "step", "proof", "since"]);
    let rows: Vec<Vec<String>> = steps.iter().map(|step| row(words, step)).collect();
    let title = heading(words, &format!("chapter-{chapter}"));
    format!("{title}{}", table(&columns, &rows))
}

fn row(words: &Words, step: &ReportedStep) -> Vec<String> {
    let sign = shown::sign(step.status, step.severity);
    let parts = step.confirmed.iter().filter(|it| it.part.is_some());
    let parts = parts.map(|it| text(&html::confirmed(words, it)));
    let findings: Vec<String> = step
        .findings
        .iter()
        .map(|it| text(it))
        .chain(parts)
        .collect();
    vec![
        format!("{} {}", text(sign), text(&shown::status(words, step))),
        format!("**{}** {}", text(&step.title), findings.join(" ")),
        text(&shown::proof(words, step)),
        step.since
            .map(|at| text(&shown::day(words, at)))
            .unwrap_or_default(),
    ]
}

fn unread(words: &Words, report: &AccountReport) -> String {
    let steps = shown::unread(report);
    let rows = steps.iter().map(|step| {
        let reasons: Vec<String> = step.unread.iter().map(|it| text(it)).collect();
        format!("**{}** {}", text(&step.title), reasons.join(" "))
    });
    let rows: Vec<String> = rows.collect();
    let said = match rows.is_empty() {
        true => text(&words.text("report-unread-nothing")) + "\n",
        false => list(&rows),
    };
    heading(words, "report-unread") + &said
}

fn receipts(words: &Words, report: &AccountReport) -> String {
    let columns = columns(words, ["time", "change", "outcome", "requests"]);
    let rows = report.receipts.iter().map(|receipt| {
        vec![
            text(&shown::time(words, receipt.at)),
            text(&receipt.title),
            text(&html::outcome(words, receipt)),
            text(&receipt.request_ids.join(", ")),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let said = match rows.is_empty() {
        true => text(&words.text("report-receipts-none")) + "\n",
        false => table(&columns, &rows),
    };
    let note = text(&words.text("report-receipts-note"));
    format!("{}{note}\n\n{said}", heading(words, "report-receipts"))
}

fn standards(words: &Words, report: &AccountReport) -> String {
    let columns = columns(words, ["control", "step", "status"]);
    let mut said = heading(words, "report-standards");
    for (name, rows) in shown::standards(report) {
        let rows = rows.into_iter().map(|(control, step)| {
            let sign = shown::sign(step.status, step.severity);
            let status = format!("{} {}", text(sign), text(&shown::status(words, step)));
            vec![text(&control), text(&step.title), status]
        });
        let rows: Vec<Vec<String>> = rows.collect();
        said += &format!("### {}\n\n{}\n", text(&name), table(&columns, &rows));
    }
    said
}
