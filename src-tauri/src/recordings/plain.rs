//! Makes two recordings of the same scene equal: what chance and the computer give is replaced.

use regex::{Captures, Regex};
use serde_json::{Value, json};

/// What stands for the first, second … of something, counted from 0.
type Numbered = fn(usize) -> String;

/// What always stands for something.
type Fixed = fn() -> Value;

/// What differs from one recording to the next, and what stands for the first, second … of it.
const BY_CHANCE: [(&str, Numbered); 6] = [
    (
        r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        |n| format!("00000000-0000-4000-8000-{n:012}"),
    ),
    (r"\bAKIA[A-Z0-9]{16}\b", |n| format!("AKIAEXAMPLE{n:09}")),
    (r"backup-\d{8}T\d{6}Z", |_| {
        "backup-20261123T120000Z".to_owned()
    }),
    (r"state=[\w-]+", |_| "state=recorded".to_owned()),
    (r"code_challenge=[\w-]+", |_| {
        "code_challenge=recorded".to_owned()
    }),
    (r"127\.0\.0\.1(?::|%3A)\d+", |n| {
        format!("127.0.0.1:{}", 40_000 + n)
    }),
];

/// What the clock of this computer has a part in, and what stands for it.
const BY_THE_CLOCK: [(&str, Fixed); 3] = [
    ("clockSkewSeconds", || Value::Null),
    ("skewSeconds", || json!(0)),
    ("skewTooFar", || json!(false)),
];

/// When a sign-in through the browser, or the session that it made, ends.
const ENDS_AT: &str = "2026-11-23T21:30:00Z";

/// Two codes that were right when they were typed.
const CODES: (&str, &str) = ("123456", "654321");

/// A code from a sign-in page that was right when it was pasted.
const CODE: &str = "c3RhdGU9";

/// The same calls without the clock, and with codes that can be known beforehand.
pub(super) fn timeless(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(timeless),
        Value::Object(fields) => {
            for (name, stand_in) in BY_THE_CLOCK {
                if let Some(field) = fields.get_mut(name) {
                    *field = stand_in();
                }
            }
            if fields.get("endsAt").is_some_and(Value::is_string) {
                fields["endsAt"] = json!(ENDS_AT);
            }
            if fields.get("with") == Some(&json!("code")) && fields["code"] != "wrong" {
                fields["code"] = json!(CODE);
            }
            if fields.contains_key("second") && fields["first"] != "000000" {
                fields["first"] = json!(CODES.0);
                fields["second"] = json!(CODES.1);
            }
            fields.values_mut().for_each(timeless);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The same text without chance, and with the home folder of somebody called Alex.
pub(super) fn plain(text: &str, home: &str) -> String {
    let text = text.replace(home, "/home/alex");
    BY_CHANCE.iter().fold(text, |text, (pattern, stand_in)| {
        let mut seen: Vec<String> = Vec::new();
        let replaced = Regex::new(pattern)
            .unwrap()
            .replace_all(&text, |found: &Captures<'_>| {
                let found = found[0].to_owned();
                let place = seen.iter().position(|earlier| *earlier == found);
                stand_in(place.unwrap_or_else(|| {
                    seen.push(found);
                    seen.len() - 1
                }))
            });
        replaced.into_owned()
    })
}
