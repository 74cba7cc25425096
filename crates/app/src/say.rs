//! From messages to sentences.

use firstday_checklist::{Arg, Message};
use firstday_words::{Value, Words};

/// The sentence that `message` stands for, in English.
pub fn say(message: &Message) -> String {
    let texts: Vec<(String, String)> = message
        .args
        .iter()
        .map(|(name, arg)| (name.clone(), text_of(arg)))
        .collect();
    let args: Vec<(&str, Value)> = message
        .args
        .iter()
        .zip(&texts)
        .map(|((name, arg), (_, text))| (name.as_str(), value(arg, text)))
        .collect();
    Words::english().text(&message.id, &args)
}

fn text_of(arg: &Arg) -> String {
    match arg {
        Arg::Text(text) => text.clone(),
        Arg::Date(at) => at.to_string(),
        Arg::Money(amount) => amount.to_string(),
        Arg::Number(_) | Arg::List(_) => String::new(),
    }
}

fn value<'a>(arg: &'a Arg, text: &'a str) -> Value<'a> {
    match arg {
        Arg::Text(_) => Value::Text(text),
        Arg::Number(number) => Value::Number(*number),
        Arg::Date(_) => Value::Date(text),
        Arg::Money(_) => Value::Money(text),
        Arg::List(names) => names.as_slice().into(),
    }
}
