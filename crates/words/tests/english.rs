//! The English texts keep the rules of plain English for newcomers.

use firstday_checklist::STEPS;
use firstday_words::{Language, Words};

/// Words that newcomers do not know, and words that say nothing.
const AVOIDED: [&str; 18] = [
    "arn",
    "configure",
    "credential",
    "credentials",
    "ensure",
    "entity",
    "idempotent",
    "invalid",
    "leverage",
    "obviously",
    "please",
    "principal",
    "provision",
    "remediate",
    "seamless",
    "simply",
    "utilize",
    "whitelist",
];

#[test]
fn every_message_says_something_calmly() {
    for (id, text) in texts() {
        assert!(!text.trim().is_empty(), "{id} is empty");
        assert!(!text.contains('!'), "{id} shouts: {text}");
        assert!(!text.contains("  "), "{id} has two spaces in a row: {text}");
    }
}

#[test]
fn no_message_uses_a_word_to_avoid() {
    for (id, text) in texts() {
        let lower = without_brackets(&text).to_lowercase();
        let found = lower
            .split(|c: char| !c.is_alphanumeric() && c != '$')
            .find(|word| AVOIDED.contains(word));
        // A file and a page of the console have the word in their names.
        let is_name = text.contains(".aws/credentials") || text.contains("Security credentials");
        let explains_it = id.starts_with("glossary-");
        assert!(
            found.is_none() || is_name || explains_it,
            "{id} says {found:?}: {text}"
        );
    }
}

#[test]
fn every_step_says_in_two_sentences_why_it_matters() {
    let words = Words::load(Language::ENGLISH);
    for step in STEPS {
        let why = words.text(&format!("{}-why", step.id()));
        assert_eq!(sentences(&why), 2, "{}: {why}", step.id());
    }
}

#[test]
fn explanations_are_whole_sentences() {
    let ends = [
        "-why", "-what", "-limits", "-cost", "-hint", "-undo", "-intro", "-meaning",
    ];
    for (id, text) in texts() {
        let is_label = id.starts_with("ui-");
        let explains = ends.iter().any(|end| id.ends_with(end)) || id.starts_with("problem-");
        assert!(
            is_label || !explains || text.ends_with(['.', ')']),
            "{id} ends without a full stop: {text}"
        );
    }
}

#[test]
fn counts_sentences() {
    assert_eq!(
        sentences("One, e.g. this. Two? That costs 1.50 dollars."),
        3
    );
    assert_eq!(sentences("No end"), 1);
}

fn texts() -> Vec<(String, String)> {
    let words = Words::load(Language::ENGLISH);
    let texts = words.ids().map(|id| (id.to_owned(), words.text(id)));
    texts.collect()
}

/// A word may stand in brackets behind what it means.
fn without_brackets(text: &str) -> String {
    let mut depth = 0;
    let outside = text.chars().filter(|c| {
        depth += i32::from(*c == '(');
        let out = depth == 0;
        depth -= i32::from(*c == ')');
        out
    });
    outside.collect()
}

/// A sentence ends at a mark that is followed by a space and a capital letter, or by nothing.
fn sentences(text: &str) -> usize {
    let marks = text.match_indices(['.', '?']);
    let inner = marks.filter(|(at, _)| {
        let mut rest = text[at + 1..].chars();
        rest.next() == Some(' ') && rest.next().is_some_and(char::is_uppercase)
    });
    inner.count() + 1
}
