//! A secret in JSON, so that reading it leaves no copy behind.
//!
//! JSON escapes line breaks, and a parser collects the pieces of an escaped string in memory that
//! nobody wipes. A text of several lines is therefore written as the list of them.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde::de::{self, Deserializer, SeqAccess, Visitor};
use serde::ser::Serializer;

pub(crate) fn serialize<S: Serializer>(
    secret: &SecretString,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let text = secret.expose_secret();
    if text.contains('\n') && !text.contains(escaped_within_a_line) {
        serializer.collect_seq(text.split('\n'))
    } else {
        serializer.serialize_str(text)
    }
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<SecretString, D::Error> {
    deserializer.deserialize_any(TextOrLines)
}

fn escaped_within_a_line(letter: char) -> bool {
    matches!(letter, '"' | '\\') || (letter.is_control() && letter != '\n')
}

struct TextOrLines;

impl<'de> Visitor<'de> for TextOrLines {
    type Value = SecretString;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or the list of its lines")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<SecretString, E> {
        Ok(SecretString::from(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<SecretString, A::Error> {
        let mut lines = Vec::<&'de str>::new();
        while let Some(line) = list.next_element()? {
            lines.push(line);
        }
        Ok(SecretString::from(lines.join("\n")))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn any_text_survives_and_lines_are_not_escaped() {
        for (text, json) in [
            ("", r#""""#),
            ("wJalr/XUtn+FEMI", r#""wJalr/XUtn+FEMI""#),
            ("one\ntwo\n", r#"["one","two",""]"#),
            ("\n", r#"["",""]"#),
            ("say \"one\"\ntwo", r#""say \"one\"\ntwo""#),
            ("one\r\ntwo", r#""one\r\ntwo""#),
        ] {
            let mut written = Vec::new();
            let secret = SecretString::from(text);
            serialize(&secret, &mut serde_json::Serializer::new(&mut written)).unwrap();
            assert_eq!(String::from_utf8(written).unwrap(), json);
            let back = deserialize(&mut serde_json::Deserializer::from_str(json)).unwrap();
            assert_eq!(back.expose_secret(), text);
        }
    }
}
