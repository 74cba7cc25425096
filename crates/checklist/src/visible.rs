//! Signs that nobody sees, shown: what a name or somebody else's words could have in them to command
//! a terminal, to turn the order of a line, or to look like another name.
//!
//! Such signs are never taken out in silence: they stand there as Rust, JavaScript and JSON write
//! them, and only where a person reads. What is sent to AWS, kept or compared stays as it is.

use std::borrow::Cow;

use icu_properties::props::{
    DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup, PrependedConcatenationMark,
    VariationSelector,
};
use icu_properties::{CodePointMapData, CodePointSetData};

/// The text over one line or several: line feeds and tabs stay.
///
/// Shown as `\r`, `\u{1b}` and so on are control characters (C0, C1, DEL), separators of lines and
/// paragraphs, and what has no look of its own: marks of direction, blanks of no width, tags (Unicode
/// Standard, "General Category" and `Default_Ignorable_Code_Point`). Between signs that are not ASCII,
/// joiners and variation selectors stay: scripts and emoji are written with them.
pub fn visible(text: &str) -> Cow<'_, str> {
    shown(text, |sign| matches!(sign, '\n' | '\t'))
}

/// The text in one line: line feeds and tabs are shown too, as `\n` and `\t`.
pub fn visible_line(text: &str) -> Cow<'_, str> {
    shown(text, |_| false)
}

/// JSON that says the same, with every such sign written as `\u001b`. JSON escapes those below
/// U+0020 by itself, and none of the others.
pub fn visible_json(json: &str) -> Cow<'_, str> {
    if !json.chars().any(|sign| sign != '\n' && is_hidden(sign)) {
        return Cow::Borrowed(json);
    }
    let mut escaped = String::with_capacity(json.len());
    for sign in json.chars() {
        match sign != '\n' && is_hidden(sign) {
            true => {
                let mut units = [0; 2];
                for unit in sign.encode_utf16(&mut units) {
                    escaped.push_str(&format!("\\u{unit:04x}"));
                }
            }
            false => escaped.push(sign),
        }
    }
    Cow::Owned(escaped)
}

fn shown(text: &str, stays: impl Fn(char) -> bool) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut before = None;
    let mut rest = text.chars().peekable();
    while let Some(sign) = rest.next() {
        let after = rest.peek().copied();
        let ends_a_line = sign == '\r' && after == Some('\n') && stays('\n');
        if stays(sign) || !is_hidden(sign) || joins(before, sign, after) {
            shown.push(sign);
        } else if !ends_a_line {
            shown.extend(sign.escape_default());
        }
        before = Some(sign);
    }
    Cow::Owned(shown)
}

/// Whether a sign is seen by nobody, or ends a line.
fn is_hidden(sign: char) -> bool {
    const UNSEEN: GeneralCategoryGroup = GeneralCategoryGroup::Control
        .union(GeneralCategoryGroup::Format)
        .union(GeneralCategoryGroup::LineSeparator)
        .union(GeneralCategoryGroup::ParagraphSeparator);
    if sign.is_ascii() {
        return sign.is_ascii_control();
    }
    let category = CodePointMapData::<GeneralCategory>::new().get(sign);
    let is_unseen = UNSEEN.contains(category)
        || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(sign);
    // Signs of Arabic and its kin that stand over a number: of category Format, and seen.
    is_unseen && !CodePointSetData::new::<PrependedConcatenationMark>().contains(sign)
}

/// Whether a sign without a look of its own has a part in how those beside it look.
fn joins(before: Option<char>, sign: char, after: Option<char>) -> bool {
    let is_script = |sign: Option<char>| sign.is_some_and(|it| !it.is_ascii() && !is_space(it));
    let is_seen = |it: char| !is_hidden(it) || is_selector(it);
    let follows = is_script(before) && before.is_some_and(is_seen);
    match sign {
        // Zero width non-joiner and joiner.
        '\u{200c}' | '\u{200d}' => {
            follows && is_script(after) && after.is_some_and(|it| !is_hidden(it))
        }
        // A digit in a key cap: digit, selector, U+20E3.
        _ if is_selector(sign) => {
            (follows && !before.is_some_and(is_selector)) || after == Some('\u{20e3}')
        }
        _ => false,
    }
}

fn is_selector(sign: char) -> bool {
    CodePointSetData::new::<VariationSelector>().contains(sign)
}

fn is_space(sign: char) -> bool {
    sign.is_whitespace()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use serde_json::Value;

    use super::*;

    /// The page's tests read the same cases.
    #[test]
    fn signs_are_shown_as_the_fixture_says() {
        let cases = include_str!("../tests/fixtures/visible.json");
        let cases: Vec<[String; 3]> = serde_json::from_str(cases).unwrap();
        assert!(cases.len() > 20);
        for [text, several, one] in &cases {
            assert_eq!(&visible(text), several, "{text:?}");
            assert_eq!(&visible_line(text), one, "{text:?}");
        }
    }

    #[test]
    fn every_sign_that_nobody_sees_is_shown_and_every_letter_stays() {
        let letters = char::MIN..=char::MAX;
        for sign in letters.filter(|sign| sign.is_alphanumeric() && !is_filler(*sign)) {
            assert_eq!(visible(&sign.to_string()), sign.to_string());
        }
        let controls = (char::MIN..=char::MAX).filter(|sign| sign.is_control());
        let others =
            "\u{ad}\u{200b}\u{200e}\u{2028}\u{2029}\u{202e}\u{2066}\u{feff}\u{fff9}\u{e0041}";
        for sign in controls.chain(others.chars()) {
            let text = format!("a{sign}b");
            let shown = visible_line(&text).into_owned();
            assert!(shown.starts_with("a\\") && !shown.contains(sign), "{shown}");
            assert_eq!(visible_line(&shown), shown);
        }
    }

    /// Letters of Hangul and Khmer that have no look.
    fn is_filler(sign: char) -> bool {
        CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(sign)
    }

    #[test]
    fn json_says_the_same_and_hides_nothing() {
        for sign in (char::MIN..=char::MAX).filter(|sign| is_hidden(*sign)) {
            let value = Value::String(format!("a{sign}b"));
            let pretty = serde_json::to_string_pretty(&serde_json::json!({ "it": value })).unwrap();
            let escaped = visible_json(&pretty);
            assert!(!escaped.chars().any(|it| it != '\n' && is_hidden(it)));
            let back: Value = serde_json::from_str(&escaped).unwrap();
            assert_eq!(back["it"], value);
        }
    }
}
