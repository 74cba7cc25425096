//! Code and words agree: what the code names is there, what is there is named, and each message
//! gets the variables that it wants.

#![allow(clippy::unwrap_used)]

mod families;
mod sources;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use firstday_checklist::{Change, Message};
use firstday_words::Words;

use sources::{Pattern, Source, captures, pattern};

static ID: Pattern = LazyLock::new(|| pattern(r#""([a-z0-9-]+)""#));
static GIVEN: Pattern = LazyLock::new(|| pattern(r#"(?:\.with\(|\()\s*"(\w+)","#));

#[test]
fn every_message_that_the_code_names_is_there() {
    let words = Words::english();
    let sources = sources::all();
    let named = sources.iter().flat_map(Source::ids).map(str::to_owned);
    let missing: BTreeSet<String> = named
        .chain(families::ids(&sources))
        .chain(sources.iter().flat_map(ids_by_form))
        .filter(|id| !words.has(id))
        .collect();
    assert!(missing.is_empty(), "no words for {missing:#?}");
}

#[test]
fn every_open_id_has_at_least_one_message() {
    let words = Words::english();
    for source in sources::all() {
        for (start, end) in &source.open_ids {
            let fits = |id: &str| id.starts_with(start) && id.ends_with(end.as_str());
            let message_like = families::is_closed(start) || start.contains("-found-");
            assert!(
                !message_like || words.ids().any(fits),
                "no words for {start}…{end} in {}",
                source.path.display()
            );
        }
    }
}

#[test]
fn every_message_is_used() {
    let sources = sources::all();
    let families = families::ids(&sources);
    let unused: Vec<&str> = Words::english()
        .ids()
        .filter(|id| !families.contains(*id))
        .filter(|id| families::is_closed(id) || !sources.iter().any(|source| uses(source, id)))
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:#?}");
}

#[test]
fn every_message_gets_its_variables() {
    let words = Words::english();
    for source in sources::all().iter().filter(|source| source.is_rust()) {
        let functions = source.functions();
        for (name, body) in &functions {
            let given = given(body, &functions);
            for id in captures(&ID, body).into_iter().filter(|id| words.has(id)) {
                let wanted = words.variables(id);
                let lacking: Vec<_> = wanted.difference(&given).collect();
                assert!(
                    lacking.is_empty(),
                    "{id} in {name} of {} lacks {lacking:?}",
                    source.path.display()
                );
            }
        }
    }
}

#[test]
fn every_change_gets_its_variables() {
    let words = Words::english();
    let changes: Vec<Change> =
        serde_json::from_str(include_str!("../fixtures/changes.json")).unwrap();
    let shown: BTreeSet<&str> = changes.iter().map(Change::name).collect();
    let all = families::change_names();
    assert_eq!(
        shown,
        all.iter().map(String::as_str).collect(),
        "fixtures/changes.json"
    );
    for change in &changes {
        for message in [change.title(), change.undo(), change.cost()] {
            let given: BTreeSet<String> = message.args.keys().cloned().collect();
            let Message { id, .. } = &message;
            assert!(words.variables(id).is_subset(&given), "{id} gets {given:?}");
        }
    }
}

/// In the checklist, literals of these forms are ids wherever they stand.
fn ids_by_form(source: &Source) -> impl Iterator<Item = String> {
    let literals = source.literals.iter();
    literals
        .filter(|_| source.path.starts_with("crates/checklist"))
        .filter(|literal| literal.starts_with("invalid-") || literal.contains("-found-"))
        .cloned()
}

/// Whether `id` stands in the file, whole or as an open id and what it is closed with.
fn uses(source: &Source, id: &str) -> bool {
    source.literals.contains(id)
        || source.open_ids.iter().any(|(start, end)| {
            let middle = id
                .strip_prefix(start.as_str())
                .and_then(|rest| rest.strip_suffix(end));
            middle.is_some_and(|middle| source.literals.contains(middle))
        })
}

/// The variables that a function gives, itself or through the functions beside it that it calls.
fn given(body: &str, functions: &[(&str, &str)]) -> BTreeSet<String> {
    let called = functions
        .iter()
        .filter(|(name, _)| body.contains(&format!("{name}(")));
    called
        .map(|(_, body)| *body)
        .chain([body])
        .flat_map(|body| captures(&GIVEN, body))
        .map(str::to_owned)
        .collect()
}
