//! What is due, as a file for any calendar (RFC 5545). Written here: a file of eight properties wants
//! folding and escaping, for which the crate `icalendar` would bring `chrono`, `uuid` and `nom`.

use std::path::{Path, PathBuf};

use firstday_checklist::{Account, Arg, Coming, Message};
use firstday_computer::Surroundings;
use firstday_words::Words;

use crate::documents;
use crate::problem::{Code, Problem};

/// A line has at most so many octets, without its end (RFC 5545, 3.1).
const MOST_OCTETS: usize = 75;

/// What is due in `account` as a calendar, one event of a whole day each, in the language of `words`.
/// The same thing of the same day has the same id each time, so that a calendar that takes the file in
/// again has it once.
pub fn calendar(words: &Words, account: &Account, coming: &[Coming]) -> String {
    let id = account.id().unwrap_or("unknown");
    let name = Message::new("reminders-calendar").with("account", id);
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Firstday//Firstday//EN".to_owned(),
        format!("X-WR-CALNAME:{}", text(&words.say(&name))),
    ];
    for one in coming {
        lines.extend(event(words, account, id, one));
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

/// Writes them into a new file of the person's alone. Nothing is written over.
///
/// # Errors
/// [`Problem`] with the file's path when that cannot be done.
pub fn save_reminders(
    words: &Words,
    account: &Account,
    coming: &[Coming],
    path: &Path,
) -> Result<(), Problem> {
    let text = calendar(words, account, coming);
    documents::save(path, text.as_bytes(), Code::RemindersUnwritten)
}

/// Where the window saves them, beside the recovery kit.
pub fn reminders_file(surroundings: &Surroundings, account: &Account) -> PathBuf {
    let stem = format!("aws-reminders-{}", documents::of_account(account));
    documents::free_file(surroundings, &stem, ".ics")
}

/// An event that fills no time, with an alarm at nine in the morning of its day: it begins at midnight,
/// in the time of whoever looks at it.
fn event(words: &Words, account: &Account, id: &str, coming: &Coming) -> Vec<String> {
    let what = text(&words.say(&coming.what));
    let day = coming.at.strftime("%Y%m%d");
    let stamp = account.observed_at.strftime("%Y%m%dT%H%M%SZ");
    let step = Message::new(format!("{}-title", coming.step));
    let why = Message::new("reminders-event")
        .with("account", id)
        .with("step", step);
    vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}-{}-{day}-{id}@firstday", coming.what.id, key(coming)),
        format!("DTSTAMP:{stamp}"),
        format!("DTSTART;VALUE=DATE:{day}"),
        format!("SUMMARY:{what}"),
        format!("DESCRIPTION:{}", text(&words.say(&why))),
        "TRANSP:TRANSPARENT".to_owned(),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        "TRIGGER:PT9H".to_owned(),
        format!("DESCRIPTION:{what}"),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
    ]
}

/// What tells two things of one day apart: the key, where it is about one, or else the step.
fn key(coming: &Coming) -> &str {
    match coming.what.args.get("key") {
        Some(Arg::Text(key)) if key.chars().all(|sign| sign.is_ascii_alphanumeric()) => key,
        Some(_) | None => &coming.step,
    }
}

/// A value of the type TEXT (RFC 5545, 3.3.11). Signs that command something cannot be in it.
fn text(value: &str) -> String {
    let mut escaped = String::new();
    for sign in value.chars() {
        match sign {
            '\\' | ';' | ',' => escaped.extend(['\\', sign]),
            '\n' => escaped.push_str("\\n"),
            sign if sign.is_control() => escaped.push(' '),
            sign => escaped.push(sign),
        }
    }
    escaped
}

/// The line with its end, broken so that no part is too long, between whole signs.
fn folded(line: &str) -> String {
    let mut folded = String::new();
    let mut octets = 0;
    for sign in line.chars() {
        if octets + sign.len_utf8() > MOST_OCTETS {
            folded.push_str("\r\n ");
            octets = 1;
        }
        folded.push(sign);
        octets += sign.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_long_lines_are_folded_between_signs() {
        assert_eq!(text("a,b;c\\d\ne\u{1b}f"), "a\\,b\\;c\\\\d\\ne f");
        let line = folded(&format!("SUMMARY:{}", "ế".repeat(60)));
        let parts: Vec<&str> = line.trim_end().split("\r\n").collect();
        assert_eq!(parts.len(), 3);
        assert!(parts.iter().all(|part| part.len() <= MOST_OCTETS));
        let whole: String = parts.join("\r\n").replace("\r\n ", "");
        assert_eq!(whole.matches('ế').count(), 60);
    }
}
