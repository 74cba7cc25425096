//! The answers file: TOML, one table a step.

#[cfg(any(test, fuzzing))]
pub mod invariants;

use std::io;
use std::path::{Path, PathBuf};

use firstday_checklist::{Account, Answers, InvalidAnswer, Question, STEPS, Step};
use firstday_words::Words;
use jiff::Timestamp;
use serde_json::Value;

/// Why an answers file cannot be used at all. It was left as it is.
#[derive(Debug, thiserror::Error)]
pub enum AnswersFileError {
    /// It cannot be read.
    #[error("cannot read {}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// It is not TOML with one table a step.
    #[error("{} is not an answers file", path.display())]
    Syntax {
        /// The file.
        path: PathBuf,
        /// Where and why, in the parser's words.
        #[source]
        source: Box<toml::de::Error>,
    },
}

/// Reads an answers file.
///
/// # Errors
/// [`AnswersFileError`]. What is wrong with single fields shows in [`check`].
pub fn read(path: &Path) -> Result<Answers, AnswersFileError> {
    let text = std::fs::read_to_string(path);
    let text = text.map_err(|source| AnswersFileError::Io {
        path: path.to_owned(),
        source,
    })?;
    parse(path, &text)
}

fn parse(path: &Path, text: &str) -> Result<Answers, AnswersFileError> {
    toml::from_str(text).map_err(|source| AnswersFileError::Syntax {
        path: path.to_owned(),
        source: Box::new(source),
    })
}

/// Everything that is wrong with the answers, as far as that shows without an account.
pub fn check(answers: &Answers) -> Vec<InvalidAnswer> {
    firstday_checklist::check(answers)
}

/// An answers file with working values for every step, and comments in the language of `words`.
pub fn example(words: &Words) -> String {
    let mut text = comment(&words.text("answers-example-intro"), "");
    for step in STEPS.iter().filter(|step| step.can_change(&nobody())) {
        text.push('\n');
        text.push_str(&section(words, *step));
    }
    text
}

/// An account of which nothing is known.
fn nobody() -> Account {
    Account::unread(Timestamp::UNIX_EPOCH)
}

fn section(words: &Words, step: &dyn Step) -> String {
    let id = step.id();
    let mut text = comment(&words.text(&format!("{id}-title")), "");
    text.push_str(&comment(&words.text(&format!("{id}-what")), ""));
    text.push_str(&format!("[{id}]\n"));
    for question in step.questions(&nobody(), &example_answers()) {
        text.push_str(&field(words, id, &question));
    }
    text
}

/// The answers that later questions take their defaults from.
fn example_answers() -> Answers {
    Answers::default().with("admin-user", "name", "alex")
}

fn field(words: &Words, step: &str, question: &Question) -> String {
    let said = |what: &str| words.text(&format!("{step}-{}-{what}", question.field));
    let mut text = comment(&format!("{}. {}", said("label"), said("hint")), "");
    for choice in question.choices() {
        text.push_str(&comment(
            &format!("\"{}\": {}", choice.value, words.say(&choice.label)),
            "  ",
        ));
    }
    let example = question
        .default
        .clone()
        .or_else(|| question.example.clone());
    let value = example.unwrap_or_else(|| Value::String(String::new()));
    text.push_str(&format!("{} = {}\n", question.field, toml_value(&value)));
    text
}

/// JSON's strings, numbers and lists of strings are TOML's too.
fn toml_value(value: &Value) -> String {
    value.to_string()
}

fn comment(text: &str, indent: &str) -> String {
    const WIDTH: usize = 92;
    let width = |text: &str| text.chars().count();
    let mut lines = String::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && width(&line) + width(word) >= WIDTH {
            lines.push_str(&format!("# {indent}{line}\n"));
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push_str(&format!("# {indent}{line}\n"));
    lines
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use firstday_words::Language;

    use super::*;

    #[test]
    fn comments_are_as_wide_in_every_language() {
        let words = ["được"; 60].join(" ");
        let widest = comment(&words, "")
            .lines()
            .map(|line| line.chars().count())
            .max();
        assert_eq!(widest, Some(91));
    }

    #[test]
    fn the_example_is_a_valid_answers_file_for_every_step_that_changes_something() {
        let text = example(&Words::load(Language::ENGLISH));
        let answers: Answers = toml::from_str(&text).unwrap();
        assert_eq!(check(&answers), []);
        for step in STEPS.iter().filter(|step| step.can_change(&nobody())) {
            assert!(
                answers.has(step.id()),
                "{} is missing in\n{text}",
                step.id()
            );
        }
        assert!(!text.contains('⟦'), "a sentence is missing in\n{text}");
    }

    #[test]
    fn every_answers_file_is_refused_or_planned() {
        test_inputs::try_inputs("answers_file", 500, invariants::hold);
    }

    #[test]
    fn names_the_line_that_is_not_toml() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("answers.toml");
        std::fs::write(&path, "[groups]\nextra = [\n").unwrap();
        let error = read(&path).unwrap_err();
        assert!(
            crate::problem::with_causes(&error).contains("line 2"),
            "{error:?}"
        );
    }
}
