//! The help of the command line, and what is said of wrong use, in the language of the person.
//!
//! The grammar ([`Args`]) has no sentence of its own. Each stands in `cli-help.ftl`, by an id that
//! follows from the command and the argument: `help-setup` of the command, `help-setup-yes` of its
//! option, or `help-any-yes` where an option says the same wherever it stands. What only the long
//! help says has the same id with `-more` behind it.

mod wrong_use;

use clap::builder::{StyledStr, Styles};
use clap::{Arg, ArgAction, Command, CommandFactory};
use firstday_app::checklist::Message;
use firstday_words::{Language, Words};

use crate::args::Args;

pub(crate) use wrong_use::wrong_use;

/// The shared part of the ids of arguments that say the same with every command.
const ANY: &str = "any";

/// The grammar with everything that it says.
pub(crate) fn command(words: &Words) -> Command {
    let mut command = grammar(words);
    // The usage lines are known once all is put together.
    command.build();
    finished(words, command)
}

/// The grammar with its words, for what is made from it.
pub(crate) fn grammar(words: &Words) -> Command {
    worded(words, Args::command(), "help")
}

/// The language that the arguments name, whatever else is wrong with them.
pub(crate) fn language(args: &[String]) -> Option<Language> {
    let options = args.iter().take_while(|arg| *arg != "--");
    let mut options = options.skip_while(|arg| !arg.starts_with("--language"));
    let named = match options.next()?.strip_prefix("--language")? {
        "" => options.next()?,
        named => named.strip_prefix('=')?,
    };
    named.parse().ok()
}

/// The command with its words; those of what is below it begin with `id`.
fn worded(words: &Words, command: Command, id: &str) -> Command {
    let about = match id {
        "help" => "help-firstday".to_owned(),
        id => id.to_owned(),
    };
    let (short, long) = texts(words, &about);
    let command = command
        .about(short)
        .long_about(long)
        .subcommand_help_heading(words.text("help-commands"))
        .subcommand_value_name(words.text("help-name-command"))
        .disable_help_flag(true)
        .arg(flag("help", 'h', ArgAction::Help));
    let command = match command.get_version() {
        None => command,
        Some(_) => command
            .disable_version_flag(true)
            .arg(flag("version", 'V', ArgAction::Version)),
    };
    command
        .mut_args(|arg| worded_arg(words, arg, id))
        .mut_subcommands(|below| {
            let id = format!("{id}-{}", below.get_name());
            worded(words, below, &id)
        })
}

fn flag(name: &'static str, letter: char, action: ArgAction) -> Arg {
    // Behind everything else.
    let last = 1000;
    Arg::new(name)
        .short(letter)
        .long(name)
        .action(action)
        .display_order(last)
}

fn worded_arg(words: &Words, arg: Arg, id: &str) -> Arg {
    let id = id_of(words, &arg, id);
    let heading = match arg.is_positional() {
        true => "help-arguments",
        false => "help-options",
    };
    let (short, long) = texts(words, &id);
    if !arg.get_action().takes_values() {
        return arg
            .help_heading(words.text(heading))
            .help(short)
            .long_help(long);
    }
    let values = values(words, &arg);
    let names: Vec<String> = arg
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(|name| words.text(&format!("help-name-{}", name.to_lowercase())))
        .collect();
    arg.help_heading(words.text(heading))
        .value_names(names)
        .hide_default_value(true)
        .hide_possible_values(true)
        .help([&[short][..], &values].concat().join(" "))
        .long_help([&[long][..], &values].concat().join("\n\n"))
}

/// The id of an argument's words: its own with this command, or else that which it has with all.
fn id_of(words: &Words, arg: &Arg, command: &str) -> String {
    let name = arg.get_long().unwrap_or(arg.get_id().as_str());
    let own = format!("{command}-{name}");
    match words.has(&own) {
        true => own,
        false => format!("help-{ANY}-{name}"),
    }
}

/// What an argument is without being named, and what it can be.
fn values(words: &Words, arg: &Arg) -> Vec<String> {
    let defaults: Vec<String> = arg
        .get_default_values()
        .iter()
        .map(|value| value.to_string_lossy().into_owned())
        .collect();
    let can_be: Vec<String> = arg
        .get_possible_values()
        .iter()
        .map(|value| value.get_name().to_owned())
        .collect();
    let said = [("help-default", defaults), ("help-choices", can_be)];
    said.into_iter()
        .filter(|(_, values)| !values.is_empty())
        .map(|(id, values)| words.say(&Message::new(id).with("values", values.join(", "))))
        .collect()
}

/// What the short and the long help say.
fn texts(words: &Words, id: &str) -> (String, String) {
    let short = words.text(id);
    let more = format!("{id}-more");
    match words.has(&more) {
        true => (short.clone(), format!("{short}\n\n{}", words.text(&more))),
        false => (short.clone(), short),
    }
}

fn finished(words: &Words, mut command: Command) -> Command {
    if command.get_name() == "help" {
        return command.about(words.text("help-of-command"));
    }
    let usage = usage(words, &command.render_usage());
    let template = template(&words.text("help-usage"), &usage, command.get_styles());
    command
        .help_template(template)
        .mut_subcommands(|below| finished(words, below))
}

fn template(heading: &str, usage: &str, styles: &Styles) -> String {
    let look = styles.get_usage();
    format!("{{about-with-newline}}\n{look}{heading}{look:#} {usage}\n\n{{all-args}}")
}

/// clap's usage line, without its heading.
fn usage(words: &Words, usage: &StyledStr) -> String {
    let usage = usage.to_string();
    let usage = usage.strip_prefix("Usage:").unwrap_or(&usage).trim();
    let options = format!("[{}]", words.text("help-name-options"));
    usage.replace("[OPTIONS]", &options)
}

#[cfg(test)]
mod tests;
