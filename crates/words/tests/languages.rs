//! Every language can be read, and says everything that English says.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use firstday_words::{Words, languages};

#[test]
fn every_language_reads_without_faults() {
    for (language, files) in languages() {
        let (_, faults) = Words::read(language, &files);
        assert!(faults.is_empty(), "{language}: {faults:#?}");
    }
}

#[test]
fn every_language_says_what_english_says() {
    for (language, files) in languages() {
        let (words, _) = Words::read(language, &files);
        let differences = differences(Words::english(), &words);
        assert!(differences.is_empty(), "{language}: {differences:#?}");
    }
}

#[test]
fn a_difference_between_languages_is_found() {
    let read = |text: &str| Words::read("en", &[("a.ftl", text)]).0;
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

/// The ids that only one of two languages has, or that want other variables in it.
fn differences(one: &Words, other: &Words) -> Vec<String> {
    let ids: BTreeSet<&str> = one.ids().chain(other.ids()).collect();
    ids.into_iter()
        .filter(|id| one.has(id) != other.has(id) || one.variables(id) != other.variables(id))
        .map(str::to_owned)
        .collect()
}
