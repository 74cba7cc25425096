//! Code and words agree: what the code names is there, what is there is named, and each message
//! gets the variables that it wants.

#![allow(clippy::unwrap_used)]

mod families;
mod sources;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use firstday_checklist::{Change, Message, STEPS};
use firstday_words::{Language, Words};

use sources::{Pattern, Source, captures, ids_in, open_ids, pattern};

static GIVEN: Pattern = LazyLock::new(|| pattern(r#"(?:\.with\(|\()\s*"(\w+)","#));

static FINDING: Pattern =
    LazyLock::new(|| pattern(r#""(invalid-[a-z0-9-]+|[a-z0-9-]+-found-[a-z0-9-]+)""#));
static TERMINAL: Pattern = LazyLock::new(|| pattern(r#""(cli-[a-z0-9-]+)""#));

#[test]
fn every_message_that_the_code_names_is_there() {
    let words = Words::load(Language::ENGLISH);
    let sources = sources::all();
    let named = sources.iter().flat_map(Source::said);
    let formed = sources.iter().flat_map(ids_by_form);
    let missing: BTreeSet<String> = named
        .chain(formed)
        .map(str::to_owned)
        .chain(families::ids(&sources))
        .filter(|id| !words.has(id))
        .collect();
    assert!(missing.is_empty(), "no words for {missing:#?}");
}

#[test]
fn every_open_id_has_at_least_one_message() {
    let words = Words::load(Language::ENGLISH);
    for source in sources::all() {
        for (start, end) in open_ids(&source.text) {
            let fits = |id: &str| id.starts_with(start) && id.ends_with(end);
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
    let code: Vec<&str> = sources.iter().map(|source| source.text.as_str()).collect();
    let said = ids_in(&code.join("\n"));
    let words = Words::load(Language::ENGLISH);
    let unused: Vec<&str> = words
        .ids()
        .filter(|id| !families.contains(*id) && !is_help(id))
        .filter(|id| families::is_closed(id) || !said.contains(*id))
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:#?}");
}

#[test]
fn every_message_gets_its_variables() {
    let words = Words::load(Language::ENGLISH);
    let sources = sources::all();
    let said = sources.iter().flat_map(said_with);
    let lacking: Vec<String> = said
        .map(|(place, id, given)| (words.variables(&id), place, id, given))
        .filter(|(wanted, _, _, given)| !wanted.is_subset(given))
        .map(|(wanted, place, id, given)| {
            format!("{id} in {place} wants {wanted:?}, gets {given:?}")
        })
        .collect();
    assert!(lacking.is_empty(), "{lacking:#?}");
}

#[test]
fn every_change_gets_its_variables() {
    let words = Words::load(Language::ENGLISH);
    let examples = include_str!("../../../checklist/src/change/examples.jsonl").lines();
    let changes: Vec<Change> = examples
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    for change in &changes {
        let cost = change.deed().cost();
        for message in [change.title(), change.undo(), change.again(), cost] {
            let given: BTreeSet<String> = message.args.keys().cloned().collect();
            let Message { id, .. } = &message;
            assert!(words.variables(id).is_subset(&given), "{id} gets {given:?}");
        }
    }
}

/// Whether it belongs to the help of the command line, whose ids follow from commands and arguments:
/// `crates/cli/src/help/tests.rs` holds each of them to the grammar.
fn is_help(id: &str) -> bool {
    id.starts_with("help-")
}

#[test]
fn what_a_change_costs_is_free_where_it_says_so() {
    let words = Words::load(Language::ENGLISH);
    let examples = include_str!("../../../checklist/src/change/examples.jsonl").lines();
    for example in examples {
        let change: Change = serde_json::from_str(example).unwrap();
        let deed = change.deed();
        let says = words.say(&deed.cost());
        assert_eq!(
            says.starts_with("Free"),
            deed.is_free(),
            "{example}: {says}"
        );
    }
}

/// Literals of these forms are ids wherever they stand in these crates.
fn ids_by_form(source: &Source) -> BTreeSet<&str> {
    let form = match source.path.starts_with("crates/checklist") {
        true => &FINDING,
        false if source.path.starts_with("crates/cli") => &TERMINAL,
        false => return BTreeSet::new(),
    };
    let steps: Vec<&str> = STEPS.iter().map(|step| step.id()).collect();
    let ids = captures(form, &source.text).into_iter();
    ids.filter(|id| !steps.contains(id)).collect()
}

/// Each place in a file that says a message: where, which, and with what variables.
fn said_with(source: &Source) -> Vec<(String, String, BTreeSet<String>)> {
    let path = source.path.display();
    if !source.is_rust() {
        let calls = source.calls().into_iter();
        return calls
            .map(|(id, given)| (path.to_string(), id, given))
            .collect();
    }
    let functions = source.functions();
    let mut said = Vec::new();
    for (name, body) in &functions {
        let given = given(body, &functions);
        let ids = ids_in(body).into_iter();
        said.extend(ids.map(|id| (format!("{name} of {path}"), id, given.clone())));
    }
    said
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
