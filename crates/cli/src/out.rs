//! What is printed, and how it looks. Words come from `crates/words`.
//!
//! Everything that is printed goes through here, and what is not our own cannot command the terminal:
//! lines are put together by [`crate::paint`], and documents show what nobody would see.

mod table;

use std::fmt;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, OnceLock, PoisonError};

use console::Style;
use firstday_app::checklist::{
    Account, Chapter, Checklist, InvalidAnswer, Message, Severity, Status, Step, StepReport,
    UnreadStep, find_step, visible, visible_json,
};
use firstday_app::{Code, Preview, Problem, tabulate};
use firstday_words::{Language, Spoken, Words};
use serde::Serialize;
use textwrap::{WordSeparator, WordSplitter};

use crate::Exit;
use crate::paint::{Line, bold, painted};

/// The widest line for reading.
const WIDTH: usize = 92;

type Stream = Arc<Mutex<dyn Write + Send>>;

/// Words that are read when the first of them is needed.
type LaterWords = LazyLock<Arc<Words>, Box<dyn FnOnce() -> Arc<Words> + Send>>;

/// The words that a person reads, and where they go.
#[derive(Clone)]
pub(crate) struct Out {
    words: Arc<LaterWords>,
    output: Stream,
    errors: Stream,
    /// Why not all of the output could be written, at the first time.
    failed: Arc<OnceLock<io::Error>>,
    has_terminal: bool,
}

impl Out {
    /// Says everything in `language`. Its words are read when the first one is needed: most runs
    /// of `credential-process` need none.
    pub(crate) fn new(language: Language) -> Self {
        Self {
            words: Arc::new(LazyLock::new(Box::new(move || {
                Arc::new(Words::load(language))
            }))),
            output: Arc::new(Mutex::new(io::stdout())),
            errors: Arc::new(Mutex::new(io::stderr())),
            failed: Arc::default(),
            has_terminal: io::stdin().is_terminal() && io::stdout().is_terminal(),
        }
    }

    /// The same, as far as can be told from inside, with nobody at a terminal, into a buffer. For
    /// tests.
    #[cfg(test)]
    pub(crate) fn unattended(output: &Arc<Mutex<Vec<u8>>>) -> Self {
        Self {
            output: output.clone(),
            errors: output.clone(),
            has_terminal: false,
            ..Self::new(Language::ENGLISH)
        }
    }

    /// Whether a person sits at both ends.
    pub(crate) fn has_terminal(&self) -> bool {
        self.has_terminal
    }

    /// The same for what speaks beside the terminal: pages in a browser.
    pub(crate) fn spoken(&self) -> Spoken {
        Spoken::new(self.vocabulary().clone())
    }

    /// All words of the language.
    pub(crate) fn vocabulary(&self) -> &Arc<Words> {
        &self.words
    }

    /// The sentence that a message stands for.
    pub(crate) fn say(&self, message: &Message) -> String {
        self.words.say(message)
    }

    /// The sentence with this id.
    pub(crate) fn words(&self, id: &str) -> String {
        self.words.text(id)
    }

    /// One line. That it could not be written is remembered, for [`Out::ended`].
    pub(crate) fn line(&self, line: impl Into<Line>) {
        let written = write_line(&self.output, &line.into());
        self.remember(written);
    }

    /// A text of several lines.
    pub(crate) fn document(&self, text: &str) {
        text.lines().for_each(|line| self.line(line));
    }

    /// JSON for a program, which reads what was meant.
    pub(crate) fn machine(&self, json: &str) {
        let written = write_line(&self.output, &visible_json(json));
        self.remember(written);
    }

    /// How the program ends that would end with `exit`, and says why when not all of its output could
    /// be written. A reader that has gone is no failure: `head` takes what it wants.
    pub(crate) fn ended(&self, exit: Exit) -> Exit {
        let flushed = lock(&self.output).flush();
        self.remember(flushed);
        let Some(error) = self.failed.get() else {
            return exit;
        };
        let problem = Problem::new(Code::OutputFailed).caused_by(error);
        self.problem(&problem);
        match exit {
            Exit::Good => problem.code.kind().into(),
            Exit::Attention | Exit::Usage | Exit::Unread => exit,
        }
    }

    /// Whether output was lost.
    pub(crate) fn has_failed(&self) -> bool {
        self.failed.get().is_some()
    }

    fn remember(&self, written: io::Result<()>) {
        if let Err(error) = written
            && error.kind() != ErrorKind::BrokenPipe
        {
            self.failed.get_or_init(|| error);
        }
    }

    /// A sentence, broken into lines and indented.
    pub(crate) fn paragraph(&self, text: &str, indent: usize) {
        self.document(&wrapped(text, indent, 0));
    }

    /// A sentence whose lines below the first stand in by `hanging` more.
    pub(crate) fn paragraph_below(&self, text: &str, indent: usize, hanging: usize) {
        self.document(&wrapped(text, indent, hanging));
    }

    /// A sentence that looks like this.
    pub(crate) fn painted_paragraph(&self, look: &Style, text: &str, indent: usize) {
        for line in wrapped(text, indent, 0).lines() {
            self.line(painted(look.clone(), line));
        }
    }

    /// A sentence that stands back behind the others.
    pub(crate) fn quiet_paragraph(&self, text: &str, indent: usize) {
        self.painted_paragraph(&Style::new().dim(), text, indent);
    }

    /// The head of a page of the guided way.
    pub(crate) fn page_head(&self, number: usize, all: usize, title: &str) {
        let place = Message::new("cli-page")
            .with("number", number)
            .with("all", all);
        self.line("");
        self.line(painted(Style::new().cyan(), self.say(&place)));
        self.line(bold(title));
    }

    /// What stands above the lines that follow.
    pub(crate) fn heading(&self, text: &str) {
        self.line("");
        self.line(bold(text));
    }

    /// A report for scripts.
    pub(crate) fn json(&self, report: &impl Serialize) -> Result<(), Problem> {
        let text = serde_json::to_string_pretty(report)
            .map_err(|error| Problem::new(Code::Unexpected).caused_by(&error))?;
        self.machine(&text);
        Ok(())
    }

    /// A line on standard error. That it could not be written, nobody could be told.
    pub(crate) fn complain(&self, line: impl Into<Line>) {
        let _ = write_line(&self.errors, &line.into());
    }

    /// A sentence on standard error, broken into lines and indented; the lines below the first stand
    /// in by `hanging` more.
    fn complain_at_length(&self, text: &str, indent: usize, hanging: usize) {
        let text = wrapped(text, indent, hanging);
        text.lines().for_each(|line| self.complain(line));
    }

    /// A problem, on standard error.
    pub(crate) fn problem(&self, problem: &Problem) {
        let red = Style::new().for_stderr().red().bold();
        self.complain(painted(red, self.say(&problem.title())));
        if let Some(detail) = &problem.detail {
            // Somebody else's words can have lines of their own: none shall pass for one of ours.
            self.complain_at_length(&self.vocabulary().cause(detail), 2, 2);
        }
        self.complain_at_length(&self.say(&problem.hint()), 2, 0);
        if let Some(id) = &problem.request_id {
            let request = Message::new("cli-request-id").with("id", id.as_str());
            self.complain(format!("  {}", self.say(&request)));
        }
    }

    /// What is wrong with how the command is used, and what may help, on standard error.
    pub(crate) fn wrong_use(&self, cause: &str, help: &[String]) {
        let red = Style::new().for_stderr().red().bold();
        self.complain(painted(red, cause));
        for line in help {
            self.complain_at_length(line, 2, 2);
        }
    }

    /// What is wrong with answers, field by field, on standard error.
    pub(crate) fn invalid(&self, answers: &[InvalidAnswer]) {
        for answer in answers {
            let place = match answer.field.as_str() {
                "" => answer.step.clone(),
                field => format!("{}.{field}", answer.step),
            };
            self.complain(format!("{place}: {}", self.say(&answer.reason.0)));
        }
    }

    /// The steps for which nothing is planned, because they could not be read.
    pub(crate) fn unread(&self, steps: &[UnreadStep]) {
        if steps.is_empty() {
            return;
        }
        self.paragraph(&self.words("cli-unread-steps"), 0);
        for unread in steps {
            let title = self.words(&format!("{}-title", unread.step));
            self.paragraph(&title, 2);
            self.paragraph(&self.say(&unread.reason), 4);
        }
    }

    /// The checklist, chapter by chapter.
    pub(crate) fn checklist(&self, checklist: &Checklist) {
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
            self.heading(&self.words(&format!("chapter-{}", chapter.name())));
            for step in steps {
                self.step(step);
            }
        }
        self.line("");
    }

    fn step(&self, step: &StepReport) {
        let status = step.verdict.status;
        let severity = step.verdict.severity;
        let critical = severity == Some(Severity::Critical);
        let has_a_word = matches!(status, Status::Unknown | Status::Declined);
        let is_look = !step.counts() && !has_a_word;
        let name = severity.map_or(status.name(), Severity::name);
        let label = match is_look {
            true => self.words("look-around"),
            false => self.words(&format!("status-{name}")),
        };
        let title = self.words(&format!("{}-title", step.id));
        let (sign, colour) = match (critical, is_look) {
            (true, _) => ("✗", Style::new().red().bold()),
            (false, true) => ("·", Style::new().dim()),
            (false, false) => (sign(status), colour(status)),
        };
        let mark = Line::from("  ").and(painted(colour.clone(), sign));
        let label = painted(colour, label);
        self.line(mark.and(format!(" {title}: ")).and(label));
        for finding in &step.verdict.findings {
            self.paragraph(&self.say(finding), 6);
        }
    }

    /// What a step shows of the account besides what was found.
    pub(crate) fn details(&self, step: &dyn Step, account: &Account) {
        let shown = step.shown(account);
        if shown.is_empty() {
            return;
        }
        self.heading(&self.words(&format!("{}-title", step.id())));
        let words = self.vocabulary();
        for table in shown.iter().filter_map(|detail| tabulate(words, detail)) {
            self.line(bold(format!("  {}", table.title)));
            for line in table::lines(&table, width()) {
                self.line(format!("  {line}"));
            }
            self.line("");
        }
    }

    /// The changes, as they will be made.
    pub(crate) fn previews(&self, previews: &[Preview]) {
        for (index, preview) in previews.iter().enumerate() {
            let number = Line::from(format!("{:>3}. ", index + 1));
            self.line(number.and(bold(self.say(&preview.title))));
            for call in &preview.calls {
                let parameters = serde_json::Value::Object(call.parameters.clone()).to_string();
                let parameters = visible_json(&parameters);
                let called = format!("     {}:{} {parameters}", call.service, call.operation);
                self.line(painted(Style::new().dim(), called));
                if let Some(command) = call.command() {
                    self.line(painted(Style::new().dim(), format!("     {command}")));
                }
            }
            if let Some(file) = &preview.file {
                self.diff(&file.diff());
            }
            if let Some(warning) = &preview.warning {
                self.painted_paragraph(&Style::new().yellow().bold(), &self.say(warning), 5);
            }
            let (cost, undo) = (self.say(&preview.cost), self.say(&preview.undo));
            self.paragraph(&format!("{cost} {undo}"), 5);
        }
    }

    /// How a file changes.
    pub(crate) fn diff(&self, diff: &str) {
        for changed in diff.lines() {
            self.line(diff_line(changed));
        }
    }
}

fn write_line(stream: &Stream, text: &dyn fmt::Display) -> io::Result<()> {
    writeln!(lock(stream), "{text}")
}

fn lock(stream: &Stream) -> MutexGuard<'_, dyn Write + Send + 'static> {
    stream.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The sign of a status. The word is always printed too.
fn sign(status: Status) -> &'static str {
    match status {
        Status::Holds | Status::Confirmed => "✓",
        Status::Attention => "!",
        Status::Todo => "○",
        Status::NotApplicable | Status::Declined => "–",
        Status::Unknown => "?",
    }
}

fn colour(status: Status) -> Style {
    match status {
        Status::Holds | Status::Confirmed => Style::new().green(),
        Status::Attention => Style::new().yellow(),
        Status::Todo => Style::new().cyan(),
        Status::NotApplicable | Status::Declined | Status::Unknown => Style::new().dim(),
    }
}

fn diff_line(changed: &str) -> Line {
    let shown = format!("     {changed}");
    match changed.chars().next() {
        Some('+') => painted(Style::new().green(), shown),
        Some('-') => painted(Style::new().red(), shown),
        Some(_) | None => shown.into(),
    }
}

/// How wide a line may be.
fn width() -> usize {
    console::Term::stdout()
        .size_checked()
        .map_or(WIDTH, |(_, columns)| usize::from(columns))
        .clamp(40, WIDTH)
}

fn wrapped(text: &str, indent: usize, hanging: usize) -> String {
    let (first, below) = (" ".repeat(indent), " ".repeat(indent + hanging));
    let options = textwrap::Options::new(width())
        .initial_indent(&first)
        .subsequent_indent(&below)
        .break_words(false)
        // Commands and addresses stay as they are copied.
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation);
    textwrap::fill(&visible(text), options)
}

#[cfg(test)]
mod tests;
