#![allow(clippy::unwrap_used)]
use std::collections::BTreeSet;

use super::*;

fn walk(command: &Command, id: &str, told: &mut impl FnMut(&Command, &str)) {
    told(command, id);
    for below in command.get_subcommands() {
        walk(below, &format!("{id}-{}", below.get_name()), told);
    }
}

/// Every id that the help looks for, by the words that there are.
fn wanted(words: &Words) -> BTreeSet<String> {
    let mut wanted = BTreeSet::new();
    walk(&Args::command(), "help", &mut |command, id| {
        wanted.insert(if id == "help" {
            "help-firstday".into()
        } else {
            id.to_owned()
        });
        for arg in command.get_arguments() {
            wanted.insert(id_of(words, arg, id));
        }
    });
    wanted.extend(["help-any-help", "help-any-version"].map(str::to_owned));
    walk(&Args::command(), "help", &mut |command, _| {
        let args = command
            .get_arguments()
            .filter(|arg| arg.get_action().takes_values());
        for name in args.flat_map(|arg| arg.get_value_names().unwrap_or_default()) {
            wanted.insert(format!("help-name-{}", name.to_lowercase()));
        }
    });
    wanted
}

#[test]
fn every_command_and_argument_is_explained_in_every_language_and_nothing_else_is() {
    let code = [include_str!("../help.rs"), include_str!("wrong_use.rs")].concat();
    for language in Language::all() {
        let words = Words::load(language);
        let wanted = wanted(&words);
        let missing: Vec<_> = wanted.iter().filter(|id| !words.has(id)).collect();
        assert!(missing.is_empty(), "{language} lacks {missing:#?}");
        let is_said = |id: &str| {
            wanted.contains(id.strip_suffix("-more").unwrap_or(id))
                || code.contains(&format!("\"{id}\""))
        };
        let unused: Vec<_> = words
            .ids()
            .filter(|id| id.starts_with("help-") && !is_said(id))
            .collect();
        assert!(unused.is_empty(), "nobody says {unused:#?} in {language}");
    }
}

#[test]
fn the_grammar_itself_says_nothing() {
    walk(&Args::command(), "help", &mut |command, id| {
        assert!(command.get_about().is_none(), "{id}");
        assert!(command.get_long_about().is_none(), "{id}");
        for arg in command.get_arguments() {
            assert!(arg.get_help().is_none(), "{id} {}", arg.get_id());
            assert!(arg.get_long_help().is_none(), "{id} {}", arg.get_id());
        }
    });
}

/// Every message as dots: a language of which nobody knows a word.
fn foreign() -> Words {
    let english = Words::load(Language::ENGLISH);
    let file: String = english.ids().map(|id| format!("{id} = «»\n")).collect();
    Words::read(&[("all.ftl", &file)]).0
}

/// Without what is typed as it stands: commands, options and their values.
fn sentences(text: &str) -> String {
    let words = text.split(|letter: char| letter.is_whitespace() || letter == '|');
    let typed = ["firstday", "-", "[-", "<-"];
    let names: Vec<String> = {
        let mut names = vec!["firstday".to_owned()];
        walk(&Args::command(), "help", &mut |command, _| {
            names.push(command.get_name().to_owned())
        });
        names.push("help".to_owned());
        names
    };
    let is_typed = |word: &&str| {
        typed.iter().any(|start| word.starts_with(start))
            || names.iter().any(|name| word.trim_end_matches(',') == name)
    };
    let left = words.filter(|word| !is_typed(word));
    left.collect::<Vec<_>>().join(" ")
}

#[test]
fn the_whole_help_speaks_the_language_that_was_given() {
    let words = foreign();
    let mut command = command(&words);
    let mut helps = Vec::new();
    fn all(command: &mut Command, helps: &mut Vec<String>) {
        helps.push(command.render_help().to_string());
        helps.push(command.render_long_help().to_string());
        for below in command.get_subcommands_mut() {
            if below.get_name() != "help" {
                all(below, helps);
            }
        }
    }
    all(&mut command, &mut helps);
    assert!(helps.len() > 50);
    for help in helps {
        let left = sentences(&help);
        assert!(!left.contains(char::is_alphabetic), "{left} in {help}");
    }
}

#[test]
fn wrong_use_is_told_in_the_language_that_was_given() {
    let words = foreign();
    for args in [
        "firstday verify",
        "firstday check",
        "firstday check --practise a",
        "firstday check --practice",
        "firstday check --practice a --format xml",
        "firstday check --profile a --browser",
        "firstday check --profile a --profile b",
        "firstday practice advance a --minutes x",
        "firstday --language xx check",
        "firstday practice",
    ] {
        let told = command(&words)
            .try_get_matches_from(args.split(' '))
            .unwrap_err();
        let said = match told.use_stderr()
            && told.kind() != clap::error::ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        {
            true => {
                let wrong = wrong_use(&words, &told);
                [vec![wrong.cause], wrong.help].concat().join("\n")
            }
            false => told.to_string(),
        };
        let left = sentences(&said);
        assert!(!left.contains(char::is_alphabetic), "{left} in {said}");
    }
}

#[test]
fn wrong_use_names_what_is_wrong() {
    let words = Words::load(Language::ENGLISH);
    for (args, id, named) in [
        ("firstday verify", "help-wrong-command", "verify"),
        ("firstday check", "help-wrong-missing", "--practice <FILE>"),
        (
            "firstday check --practise a",
            "help-wrong-argument",
            "--practise",
        ),
        (
            "firstday check --practice",
            "help-wrong-no-value",
            "--practice",
        ),
        (
            "firstday check --browser --format xml",
            "help-wrong-value",
            "xml",
        ),
        (
            "firstday check --profile a --browser",
            "help-wrong-together",
            "--browser",
        ),
        (
            "firstday check --profile a --profile b",
            "help-wrong-twice",
            "--profile",
        ),
        (
            "firstday practice --language en",
            "help-wrong-no-command",
            "",
        ),
    ] {
        let told = command(&words).try_get_matches_from(args.split(' '));
        let cause = wrong_use(&words, &told.unwrap_err()).cause;
        let said = words.text(id);
        let frame = said
            .split(['{', '}'])
            .map(str::trim)
            .max_by_key(|part| part.len());
        assert!(cause.contains(frame.unwrap()), "{args}: {cause}");
        assert!(cause.contains(named), "{args}: {cause}");
    }
}

#[test]
fn the_language_is_known_before_anything_else_is() {
    let named = |args: &str| language(&args.split(' ').map(str::to_owned).collect::<Vec<_>>());
    let english = Some(Language::ENGLISH);
    assert_eq!(named("firstday --language en --help"), english);
    assert_eq!(named("firstday verify --language=en"), english);
    assert_eq!(named("firstday check --language"), None);
    assert_eq!(named("firstday check -- --language en"), None);
    assert_eq!(named("firstday check"), None);
}
