//! Makes two recordings of the same scene equal: what chance and the computer give is replaced. What
//! the clock gives needs none of that, because the clocks of a scene stand still.

use regex::{Captures, Regex};
use serde_json::{Value, json};

/// What stands for the first, second … of something, counted from 0.
type Numbered = fn(usize) -> String;

/// What differs from one recording to the next, and what stands for the first, second … of it.
const BY_CHANCE: [(&str, Numbered); 7] = [
    (
        r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        |n| format!("00000000-0000-4000-8000-{n:012}"),
    ),
    (r"\bAKIA[A-Z0-9]{16}\b", |n| format!("AKIAEXAMPLE{n:09}")),
    (r":session/[\w-]{16}\b", |n| {
        format!(":session/example-{n:08}")
    }),
    (r"state=[\w-]+", |_| "state=recorded".to_owned()),
    (r"code_challenge=[\w-]+", |_| {
        "code_challenge=recorded".to_owned()
    }),
    // By what they are for, because a port that was given back may be given again.
    (r"127\.0\.0\.1(?::|%3A)\d+", |_| PORT.to_owned()),
    (r"127\.0\.0\.1:40000/oauth/[\w-]+", |_| {
        "127.0.0.1:40001/oauth/recorded".to_owned()
    }),
];

/// Where the practice account is. The browser comes back to the port after it.
const PORT: &str = "127.0.0.1:40000";

/// Two codes that were right when they were typed.
const CODES: (&str, &str) = ("123456", "654321");

/// A code from a sign-in page that was right when it was pasted.
const CODE: &str = "c3RhdGU9";

/// A secret that was typed.
const SECRET: &str = "hush";

/// The same calls, with codes and secrets that can be known beforehand.
pub(super) fn known_beforehand(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(known_beforehand),
        Value::Object(fields) => {
            if fields.get("with") == Some(&json!("code")) && fields["code"] != "wrong" {
                fields["code"] = json!(CODE);
            }
            if fields.contains_key("second") && fields["first"] != "000000" {
                fields["first"] = json!(CODES.0);
                fields["second"] = json!(CODES.1);
            }
            if fields.contains_key("present") {
                fields["before"] = json!(CODES.0);
                fields["present"] = json!(CODES.1);
            }
            if fields.get("with") == Some(&json!("keys")) && fields["secretAccessKey"] != "wrong" {
                fields["secretAccessKey"] = json!(SECRET);
            }
            fields.values_mut().for_each(known_beforehand);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The same text without chance.
pub(super) fn without_chance(text: &str) -> String {
    let text = text.to_owned();
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

#[test]
fn a_port_is_told_by_what_it_is_for() {
    let page = |practice: u16, back: u16| {
        format!("http://127.0.0.1:{back}/oauth/abc-{back} http://127.0.0.1:{practice}/x")
    };
    // The second page has the ports that the first gave back.
    let pages = |ports: [u16; 4]| [page(ports[0], ports[1]), page(ports[2], ports[3])].join("\n");
    assert_eq!(
        without_chance(&pages([1111, 2222, 3333, 4444])),
        without_chance(&pages([1111, 2222, 1111, 2222]))
    );
    assert!(without_chance(&page(1111, 2222)).contains("127.0.0.1:40001/oauth/recorded"));
}
