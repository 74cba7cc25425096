//! What is said of arguments that cannot be used.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use firstday_app::checklist::Message;
use firstday_words::Words;

use super::usage;

/// What is wrong, and below it what may help.
pub(crate) struct WrongUse {
    pub(crate) cause: String,
    pub(crate) help: Vec<String>,
}

/// What `error` says of the arguments.
pub(crate) fn wrong_use(words: &Words, error: &Error) -> WrongUse {
    let said = |message: Option<Message>| message.map(|message| words.say(&message));
    let usage_line = match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(line)) => {
            let heading = words.text("help-usage");
            Some(format!("{heading} {}", usage(words, line)))
        }
        Some(_) | None => None,
    };
    let help = [
        said(choices(error)),
        said(suggestion(error)),
        usage_line,
        Some(words.text("help-try")),
    ];
    WrongUse {
        cause: words.say(&cause(error)),
        help: help.into_iter().flatten().collect(),
    }
}

fn cause(error: &Error) -> Message {
    let kind = error.kind();
    let arg = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    if kind == ErrorKind::InvalidSubcommand {
        let command = text(error, ContextKind::InvalidSubcommand);
        return Message::new("help-wrong-command").with("command", command);
    }
    if kind == ErrorKind::MissingSubcommand {
        return Message::new("help-wrong-no-command");
    }
    if kind == ErrorKind::ArgumentConflict {
        return conflict(arg, text(error, ContextKind::PriorArg));
    }
    if kind == ErrorKind::MissingRequiredArgument {
        return Message::new("help-wrong-missing").with("args", arg);
    }
    if kind == ErrorKind::UnknownArgument {
        return Message::new("help-wrong-argument").with("arg", arg);
    }
    let is_value = [ErrorKind::InvalidValue, ErrorKind::ValueValidation].contains(&kind);
    if is_value && value.is_empty() {
        return Message::new("help-wrong-no-value").with("arg", arg);
    }
    if is_value {
        let message = Message::new("help-wrong-value").with("arg", arg);
        return message.with("value", value);
    }
    Message::new("help-wrong-other").with("arg", arg)
}

fn conflict(arg: String, other: String) -> Message {
    match arg == other || other.is_empty() {
        true => Message::new("help-wrong-twice").with("arg", arg),
        false => Message::new("help-wrong-together")
            .with("arg", arg)
            .with("other", other),
    }
}

fn choices(error: &Error) -> Option<Message> {
    let values = text(error, ContextKind::ValidValue);
    (!values.is_empty()).then(|| Message::new("help-choose-from").with("values", values))
}

fn suggestion(error: &Error) -> Option<Message> {
    let kinds = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    let name = kinds
        .into_iter()
        .map(|kind| text(error, kind))
        .find(|name| !name.is_empty())?;
    Some(Message::new("help-did-you-mean").with("name", name))
}

/// What clap tells of one thing, as it stands in a command.
fn text(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::Number(number)) => number.to_string(),
        Some(_) | None => String::new(),
    }
}
