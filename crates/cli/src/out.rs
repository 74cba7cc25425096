//! What is printed, and how it looks. Words come from `crates/words`.

use std::io::{IsTerminal, Write};

use console::{Style, style};
use firstday_app::checklist::{
    Chapter, Checklist, InvalidAnswer, Message, Status, UnreadStep, find_step,
};
use firstday_app::{Preview, Problem, say};
use serde::Serialize;
use textwrap::{WordSeparator, WordSplitter};

/// The widest line for reading.
const WIDTH: usize = 92;

/// Whether a person sits at both ends.
pub(crate) fn has_terminal() -> bool {
    std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
}

/// The sentence with this id.
pub(crate) fn words(id: &str) -> String {
    say(&Message::new(id))
}

/// One line, or nothing where nobody listens any more.
pub(crate) fn line(text: impl AsRef<str>) {
    let _ = writeln!(std::io::stdout(), "{}", text.as_ref());
}

/// A sentence, broken into lines and indented.
pub(crate) fn paragraph(text: &str, indent: usize) {
    line(wrapped(text, indent));
}

/// A report for scripts.
pub(crate) fn json(report: &impl Serialize) -> Result<(), Problem> {
    let text = serde_json::to_string_pretty(report)
        .map_err(|error| Problem::new("unexpected").caused_by(&error))?;
    line(text);
    Ok(())
}

/// A problem, on standard error.
pub(crate) fn problem(problem: &Problem) {
    let mut err = std::io::stderr();
    let title = Style::new()
        .for_stderr()
        .red()
        .bold()
        .apply_to(say(&problem.title()));
    let _ = writeln!(err, "{title}");
    if let Some(detail) = &problem.detail {
        let _ = writeln!(err, "{}", wrapped(detail, 2));
    }
    let _ = writeln!(err, "{}", wrapped(&say(&problem.hint()), 2));
    if let Some(id) = &problem.request_id {
        let request = Message::new("cli-request-id").with("id", id.as_str());
        let _ = writeln!(err, "  {}", say(&request));
    }
}

/// A sentence on standard error.
pub(crate) fn complain(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// What is wrong with answers, field by field, on standard error.
pub(crate) fn invalid(answers: &[InvalidAnswer]) {
    for answer in answers {
        let place = match answer.field.as_str() {
            "" => answer.step.clone(),
            field => format!("{}.{field}", answer.step),
        };
        complain(&format!("{place}: {}", say(&answer.reason.0)));
    }
}

/// The steps for which nothing is planned, because they could not be read.
pub(crate) fn unread(steps: &[UnreadStep]) {
    if steps.is_empty() {
        return;
    }
    paragraph(&words("cli-unread-steps"), 0);
    for unread in steps {
        let title = words(&format!("{}-title", unread.step));
        paragraph(&title, 2);
        paragraph(&say(&unread.reason), 4);
    }
}

/// The checklist, chapter by chapter.
pub(crate) fn checklist(checklist: &Checklist) {
    for chapter in Chapter::ALL {
        let in_chapter = |id: &str| find_step(id).is_some_and(|step| step.chapter() == chapter);
        let steps: Vec<_> = checklist
            .steps
            .iter()
            .filter(|step| in_chapter(&step.id))
            .collect();
        if steps.is_empty() {
            continue;
        }
        line("");
        line(
            style(words(&format!("chapter-{}", chapter.name())))
                .bold()
                .to_string(),
        );
        for step in steps {
            let status = step.verdict.status;
            let label = words(&format!("status-{}", status.name()));
            let title = words(&format!("{}-title", step.id));
            line(format!(
                "  {} {title}: {}",
                mark(status),
                colour(status).apply_to(label)
            ));
            for finding in &step.verdict.findings {
                paragraph(&say(finding), 6);
            }
        }
    }
    line("");
}

/// The changes, as they will be made.
pub(crate) fn previews(previews: &[Preview]) {
    for (index, preview) in previews.iter().enumerate() {
        line(format!(
            "{:>3}. {}",
            index + 1,
            style(say(&preview.title)).bold()
        ));
        for call in &preview.calls {
            let parameters = serde_json::Value::Object(call.parameters.clone());
            let called = format!("     {}:{} {parameters}", call.service, call.operation);
            line(style(called).dim().to_string());
            if let Some(command) = call.command() {
                line(style(format!("     {command}")).dim().to_string());
            }
        }
        if let Some(file) = &preview.file {
            diff(&file.diff());
        }
        paragraph(&format!("{} {}", say(&preview.cost), say(&preview.undo)), 5);
    }
}

/// How a file changes.
pub(crate) fn diff(diff: &str) {
    for changed in diff.lines() {
        line(diff_line(changed));
    }
}

/// The mark of a status. The word is always printed too.
pub(crate) fn mark(status: Status) -> String {
    let sign = match status {
        Status::Holds | Status::Confirmed => "✓",
        Status::Attention => "!",
        Status::Todo => "○",
        Status::NotApplicable => "–",
        Status::Unknown => "?",
    };
    colour(status).apply_to(sign).to_string()
}

fn colour(status: Status) -> Style {
    match status {
        Status::Holds | Status::Confirmed => Style::new().green(),
        Status::Attention => Style::new().yellow(),
        Status::Todo => Style::new().cyan(),
        Status::NotApplicable | Status::Unknown => Style::new().dim(),
    }
}

fn diff_line(changed: &str) -> String {
    let shown = format!("     {changed}");
    match changed.chars().next() {
        Some('+') => style(shown).green().to_string(),
        Some('-') => style(shown).red().to_string(),
        Some(_) | None => shown,
    }
}

fn wrapped(text: &str, indent: usize) -> String {
    let gap = " ".repeat(indent);
    let width = console::Term::stdout()
        .size_checked()
        .map_or(WIDTH, |(_, columns)| usize::from(columns));
    let options = textwrap::Options::new(width.clamp(40, WIDTH))
        .initial_indent(&gap)
        .subsequent_indent(&gap)
        .break_words(false)
        // Commands and addresses stay as they are copied.
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation);
    textwrap::fill(text, options)
}
