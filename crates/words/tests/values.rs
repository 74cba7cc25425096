//! Variables read the same in the terminal and in the window: the window's tests read the same
//! file of cases.

#![allow(clippy::unwrap_used)]

use firstday_checklist::{Arg, Message};
use firstday_words::{Language, Words};
use serde_json::Value as Json;

const FILE: &str = "\
it = { $it }
part = { $count ->
    [one] one part
   *[other] { $count } parts
}
";

#[test]
fn variables_read_as_the_fixture_says_in_every_language() {
    let cases: Vec<Json> = serde_json::from_str(include_str!("fixtures/values.json")).unwrap();
    for language in Language::all() {
        let mut files = language.files();
        files.push(("values.ftl", FILE));
        let (words, faults) = Words::read(&files);
        assert_eq!(faults, []);
        for case in &cases {
            let arg: Arg = serde_json::from_value(case.clone()).unwrap();
            let text = words.say(&Message::new("it").with("it", arg));
            assert_eq!(text, case["text"][language.code()], "{language} {case}");
        }
    }
}
