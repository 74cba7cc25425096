//! Every language can be read, and says everything that English says. A language needs its folder
//! and nothing else: a made-up one shows it.

#![allow(clippy::unwrap_used)]

mod made_up;

use std::collections::BTreeSet;

use firstday_checklist::Message;
use firstday_words::{Language, Words};

#[test]
fn every_language_reads_without_faults() {
    for language in Language::all() {
        let (_, faults) = Words::read(&language.files());
        assert!(faults.is_empty(), "{language}: {faults:#?}");
    }
}

#[test]
fn every_language_says_what_english_says() {
    let english = Words::load(Language::ENGLISH);
    for language in Language::all() {
        let differences = differences(&english, &Words::load(language));
        assert!(differences.is_empty(), "{language}: {differences:#?}");
    }
}

#[test]
fn a_difference_between_languages_is_found() {
    let read = |text: &str| Words::read(&[("a.ftl", text)]).0;
    let english = read("hello = Hello { $name }\nbye = Bye\n");
    assert_eq!(
        differences(&english, &read("bye = Tschüss\nhello = Hallo { $name }\n")),
        [] as [&str; 0]
    );
    assert_eq!(
        differences(&english, &read("hello = Hallo { $name }\n")),
        ["bye"]
    );
    assert_eq!(
        differences(&english, &read("hello = Hallo { $nom }\nbye = Tschüss\n")),
        ["hello"]
    );
    assert_eq!(
        differences(
            &english,
            &read("hello = Hallo { $name }\nbye = Tschüss\nthanks = Danke\n")
        ),
        ["thanks"]
    );
}

#[test]
fn a_made_up_language_says_everything_and_no_english() {
    let (words, faults) = made_up::words();
    assert_eq!(faults, []);
    let english = Words::load(Language::ENGLISH);
    assert_eq!(differences(&english, &words), [] as [&str; 0]);
    let left: Vec<String> = english
        .ids()
        .filter(|id| *id != "language-locale")
        .map(|id| words.say(&with_numbers(&english, id)))
        .filter(|text| text.contains(|letter: char| letter.is_ascii_alphabetic()))
        .collect();
    assert!(left.is_empty(), "left in English: {left:#?}");
}

#[test]
fn what_a_language_lacks_is_not_said_in_english() {
    let (words, _) = Words::read(&[("a.ftl", "language-locale = de\nhello = Hallo\n")]);
    assert_eq!(words.text("ui-nav-pages"), "⟦ui-nav-pages⟧");
}

/// The message `id`, with the number 7 for each of its variables.
fn with_numbers(english: &Words, id: &str) -> Message {
    let variables = english.variables(id);
    variables
        .iter()
        .fold(Message::new(id), |message, name| message.with(name, 7_i64))
}

/// The ids that only one of two languages has, or that want other variables in it.
fn differences(one: &Words, other: &Words) -> Vec<String> {
    let ids: BTreeSet<&str> = one.ids().chain(other.ids()).collect();
    ids.into_iter()
        .filter(|id| one.has(id) != other.has(id) || one.variables(id) != other.variables(id))
        .map(str::to_owned)
        .collect()
}
