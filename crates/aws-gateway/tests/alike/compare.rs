//! What two answers have in common, and where they differ.

use std::sync::LazyLock;

use jiff::Timestamp;
use serde_json::{Map, Value, json};

/// One place in which they differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) of: String,
    pub(crate) at: String,
    pub(crate) practice: String,
    pub(crate) moto: String,
}

/// The account that the examples of changes are about.
const EXAMPLE: &str = "123456789012";

/// Most signs of an answer that are shown.
const MOST: usize = 70;

/// Where `practice` and `moto` differ.
pub(crate) fn differences(of: &str, practice: &Value, moto: &Value) -> Vec<Found> {
    let mut places = Vec::new();
    walk("", Some(practice), Some(moto), &mut places);
    let found = places.into_iter().map(|(at, practice, moto)| Found {
        of: of.to_owned(),
        at,
        practice: shown(practice),
        moto: shown(moto),
    });
    found.collect()
}

/// What was changed between `before` and `after`, by its place.
pub(crate) fn effect(before: &Value, after: &Value) -> Value {
    let mut places = Vec::new();
    walk("", Some(before), Some(after), &mut places);
    let effect = places.into_iter().map(|(at, was, is)| {
        let change = match was {
            Some(was) => json!({ "was": was, "is": is }),
            None => json!({ "is": is }),
        };
        (at, change)
    });
    Value::Object(effect.collect())
}

/// More than so many are told as one.
const MANY: usize = 50;
static MORE: LazyLock<Value> = LazyLock::new(|| "many more".into());

type Place<'a> = (String, Option<&'a Value>, Option<&'a Value>);

fn walk<'a>(at: &str, a: Option<&'a Value>, b: Option<&'a Value>, places: &mut Vec<Place<'a>>) {
    if a == b {
        return;
    }
    let below = |name: &str| match at {
        "" => name.to_owned(),
        _ => format!("{at} {name}"),
    };
    match (a, b) {
        (Some(Value::Object(a)), Some(Value::Object(b))) => {
            let only_b: Vec<&String> = b.keys().filter(|name| !a.contains_key(*name)).collect();
            let many = only_b.len() > MANY;
            if many {
                places.push((at.to_owned(), None, Some(&MORE)));
            }
            let only_b = only_b.into_iter().filter(|_| !many);
            for name in a.keys().chain(only_b) {
                walk(&below(name), a.get(name), b.get(name), places);
            }
        }
        (Some(Value::Array(a)), Some(Value::Array(b))) => {
            for index in 0..a.len().max(b.len()) {
                walk(
                    &below(&index.to_string()),
                    a.get(index),
                    b.get(index),
                    places,
                );
            }
        }
        _ => places.push((at.to_owned(), a, b)),
    }
}

/// As it stands in the list.
fn shown(value: Option<&Value>) -> String {
    let text = match value {
        None => return "–".to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
    };
    match text.chars().count() > MOST {
        true => text.chars().take(MOST).chain(['…']).collect(),
        false => text,
    }
}

/// Without what is another one each time: times, ids of keys, and the number of the account; and without
/// somebody's words of why something was not read. A document is compared as one, not as text.
pub(crate) fn masked(value: Value, account: &str) -> Value {
    match value {
        Value::String(text) => match serde_json::from_str::<Map<String, Value>>(&text) {
            Ok(document) => document.into(),
            Err(_) => masked_text(&text, account).into(),
        },
        Value::Array(all) => all.into_iter().map(|one| masked(one, account)).collect(),
        Value::Object(all) => {
            let kept = all.into_iter().filter(|(name, _)| name != "reason");
            let masked =
                kept.map(|(name, one)| (masked_text(&name, account), masked(one, account)));
            Value::Object(masked.collect::<Map<String, Value>>())
        }
        other @ (Value::Null | Value::Bool(_) | Value::Number(_)) => other,
    }
}

fn masked_text(text: &str, account: &str) -> String {
    if text.parse::<Timestamp>().is_ok() {
        return "<time>".to_owned();
    }
    if ["AKIA", "LKIA"].iter().any(|it| text.starts_with(it)) && text.len() > 15 {
        return "<key>".to_owned();
    }
    let text = text.replace(account, "<account>");
    text.replace(EXAMPLE, "<account>")
}
