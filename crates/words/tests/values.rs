//! Variables read the same in the terminal and in the window: the window's tests read the same
//! file of cases.

#![allow(clippy::unwrap_used, clippy::panic)]

use firstday_words::{Value, Words};
use serde_json::Value as Json;

#[test]
fn variables_read_as_the_fixture_says() {
    let cases: Vec<Json> = serde_json::from_str(include_str!("fixtures/values.json")).unwrap();
    let (words, _) = Words::read("en", &[("a.ftl", "it = { $it }\n")]);
    for case in &cases {
        let text = words.text("it", &[("it", value(case))]);
        assert_eq!(text, case["text"].as_str().unwrap(), "{case}");
    }
}

fn value(case: &Json) -> Value<'_> {
    let value = &case["value"];
    let text = || value.as_str().unwrap();
    match case["kind"].as_str().unwrap() {
        "text" => Value::Text(text()),
        "number" => Value::Number(value.as_i64().unwrap()),
        "date" => Value::Date(text()),
        "money" => Value::Money(text()),
        "list" => Value::List(
            value
                .as_array()
                .unwrap()
                .iter()
                .map(|name| name.as_str().unwrap())
                .collect(),
        ),
        other => panic!("no kind {other}"),
    }
}
