//! Every language can be read, and says everything that English says. A language needs its folder
//! and nothing else: a made-up one shows it.

#![allow(clippy::unwrap_used)]

mod made_up;

use std::collections::BTreeSet;
use std::fs;

use firstday_checklist::Message;
use firstday_words::{Language, Translation, Words};

#[test]
fn every_language_reads_without_faults() {
    for language in Language::all() {
        let (_, faults) = Words::read(&language.files());
        assert!(faults.is_empty(), "{language}: {faults:#?}");
    }
}

#[test]
fn every_language_says_what_english_says() {
    let english = Language::ENGLISH.files();
    for language in Language::all() {
        let differences = differences(&english, &language.files());
        assert!(differences.is_empty(), "{language}: {differences:#?}");
    }
}

#[test]
fn a_difference_between_languages_is_found_and_said_by_its_file() {
    let english = [
        ("a.ftl", "hello = Hello { $name }\n"),
        ("b.ftl", "bye = Bye\n"),
    ];
    let found = |files: &[(&str, &str)]| differences(&english, files).join("; ");
    let hello = ("a.ftl", "hello = Hallo { $name }\n");
    let bye = ("b.ftl", "bye = Tschüss\n");
    assert_eq!(found(&[bye, hello]), "");
    assert_eq!(found(&[hello]), "b.ftl lacks bye");
    let named = ("a.ftl", "hello = Hallo { $nom }\n");
    assert_eq!(
        found(&[named, bye]),
        "a.ftl: hello has {\"nom\"}, not {\"name\"}"
    );
    let more = ("b.ftl", "bye = Tschüss\nthanks = Danke\n");
    assert_eq!(found(&[hello, more]), "b.ftl: English has no thanks there");
    let moved = ("a.ftl", "hello = Hallo { $name }\nbye = Tschüss\n");
    assert_eq!(
        found(&[moved]),
        "b.ftl lacks bye; a.ftl: English has no bye there"
    );
}

/// A third language needs its files, and nothing else: no code names it.
#[test]
fn a_made_up_language_says_everything_and_no_english() {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in made_up::files() {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    let (words, faults) = Translation::read(folder.path()).unwrap().words();
    assert_eq!(faults, []);
    let files = made_up::files();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, &**text)).collect();
    let english = Words::load(Language::ENGLISH);
    assert_eq!(
        differences(&Language::ENGLISH.files(), &files),
        [] as [&str; 0]
    );
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

/// What one language says otherwise than another, file by file: messages that are missing, that
/// are too many, or that want other variables.
fn differences(one: &[(&str, &str)], other: &[(&str, &str)]) -> Vec<String> {
    let (ours, theirs) = (Words::read(one).0, Words::read(other).0);
    let (placed, found) = (places(one), places(other));
    let lacking = placed.iter().filter(|place| !found.contains(place));
    let lacking = lacking.map(|(file, id)| format!("{file} lacks {id}"));
    let beyond = found.iter().filter(|place| !placed.contains(place));
    let beyond = beyond.map(|(file, id)| format!("{file}: English has no {id} there"));
    let both = placed.intersection(&found);
    let altered = both.filter_map(|(file, id)| {
        let (wanted, given) = (ours.variables(id), theirs.variables(id));
        (wanted != given).then(|| format!("{file}: {id} has {given:?}, not {wanted:?}"))
    });
    lacking.chain(beyond).chain(altered).collect()
}

/// Each message with the file in which it stands.
fn places(files: &[(&str, &str)]) -> BTreeSet<(String, String)> {
    let mut places = BTreeSet::new();
    for (file, text) in files {
        let (words, _) = Words::read(&[(file, text)]);
        places.extend(words.ids().map(|id| ((*file).to_owned(), id.to_owned())));
    }
    places
}
