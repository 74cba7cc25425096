//! What two practice accounts have alike in which the same was done.

use serde_json::{Map, Value};

/// What AWS notes by itself, and what nobody can say twice: times, secrets and what is thrown by dice.
const LEFT_OUT: [&str; 15] = [
    "cloudtrail",
    "credential_report",
    "created",
    "hashes",
    "last_step",
    "last_used",
    "password_changed",
    "password_last_used",
    "program_sessions",
    "secret",
    "seed",
    "session_secret",
    "sessions",
    "text_message",
    "used_codes",
];

/// The state of a world, as JSON, without that. Ids and times are told by what they are of; entries
/// that go by an id are counted.
pub fn likeness(world: &Value) -> Value {
    plain(&world["state"])
}

fn plain(value: &Value) -> Value {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
        Value::String(text) => named(text).into(),
        Value::Array(items) => items.iter().map(plain).collect(),
        Value::Object(entries) => object(entries),
    }
}

fn object(entries: &Map<String, Value>) -> Value {
    let mut plainly = Map::new();
    for (name, value) in entries
        .iter()
        .filter(|(name, _)| !LEFT_OUT.contains(&name.as_str()))
    {
        let mut key = named(name);
        while plainly.contains_key(&key) {
            key.push('+');
        }
        plainly.insert(key, plain(value));
    }
    plainly.into()
}

/// The text with what is an id, a UUID or a time in it replaced.
fn named(text: &str) -> String {
    let words = text.split_inclusive(['/', ':', ' ', '"']);
    if is_time(text) {
        return "<time>".to_owned();
    }
    words
        .map(|word| {
            let bare = word.trim_end_matches(['/', ':', ' ', '"']);
            let end = &word[bare.len()..];
            match kind(bare) {
                Some(kind) => format!("<{kind}>{end}"),
                None => word.to_owned(),
            }
        })
        .collect()
}

fn kind(word: &str) -> Option<&str> {
    let prefix = word.get(..4)?;
    let is_id = word.len() >= 16
        && ["AKIA", "ASIA", "AIDA", "AGPA", "ANPA", "AROA"].contains(&prefix)
        && word
            .bytes()
            .all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit());
    if is_id {
        return Some(prefix);
    }
    let is_uuid = word.len() == 36 && word.bytes().filter(|letter| *letter == b'-').count() == 4;
    is_uuid.then_some("uuid")
}

/// `2026-11-23`, with or without a time of day.
fn is_time(text: &str) -> bool {
    let day = text.get(..10).unwrap_or_default().bytes();
    let is_day = day.len() == 10
        && day.enumerate().all(|(place, letter)| match place {
            4 | 7 => letter == b'-',
            _ => letter.is_ascii_digit(),
        });
    is_day
        && text[10..]
            .bytes()
            .next()
            .is_none_or(|letter| letter == b'T')
}
