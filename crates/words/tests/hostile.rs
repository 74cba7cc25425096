//! No variable says more than it shows: every message, with everything that could be in a name or in
//! somebody else's words.

#![allow(clippy::unwrap_used)]

use firstday_checklist::{Arg, Cause, Message, visible, visible_line};
use firstday_words::{Language, Words};

/// Escapes of a terminal, marks of direction, ends of lines, blanks of no width, tags.
const HOSTILE: &[&str] = &[
    "\u{1b}]52;c;ZXZpbA==\u{7}\u{1b}[1A\u{1b}[2K  \u{1b}[32m\u{2713}\u{1b}[0m All well",
    "\u{9b}2J\u{9d}0;owned\u{9c}",
    "a\r\nb\nc\td\u{8}\u{7f}\u{0}\u{85}e\u{2028}f\u{2029}",
    "\u{202e}nimda\u{202c}\u{2066}x\u{2069}\u{200e}\u{200f}\u{61c}",
    "ad\u{200b}min\u{feff}\u{ad}\u{2060}\u{e0041}\u{180e}",
];

#[test]
fn no_message_says_more_than_it_shows() {
    for language in Language::all() {
        let words = Words::load(language);
        let ids: Vec<&str> = words.ids().collect();
        assert!(ids.len() > 500);
        for (id, hostile) in ids
            .iter()
            .flat_map(|id| HOSTILE.iter().map(move |it| (id, it)))
        {
            for arg in hostile_args(hostile) {
                let names = words.variables(id);
                let with = |message: Message, name: &String| message.with(name, arg.clone());
                let said = words.say(&names.iter().fold(Message::new(*id), with));
                assert_eq!(visible(&said), said, "{language} {id}");
                let own = words.say(
                    &names
                        .iter()
                        .fold(Message::new(*id), |message, name| message.with(name, "x")),
                );
                let lines = |text: &str| text.matches(['\n', '\t']).count();
                assert_eq!(lines(&said), lines(&own), "{language} {id}: {said}");
            }
        }
    }
}

#[test]
fn causes_and_unknown_ids_show_what_they_have() {
    let words = Words::load(Language::ENGLISH);
    for hostile in HOSTILE {
        let said = words.cause(&Cause::Said((*hostile).to_owned()));
        assert_eq!(said, visible(hostile));
        assert_eq!(visible(&said), said);
        let unknown = words.say(&Message::new(*hostile));
        assert_eq!(visible_line(&unknown), unknown);
    }
}

fn hostile_args(hostile: &str) -> [Arg; 4] {
    let text = Arg::from(hostile);
    [
        text.clone(),
        Arg::List(vec![hostile.to_owned(), "b".to_owned(), hostile.to_owned()]),
        Message::new("cli-request-id").with("id", text).into(),
        Message::new(hostile).into(),
    ]
}
