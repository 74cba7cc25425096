//! libFuzzer's dictionaries: a word a line, in quotes, with `\xAB` for what is not ASCII.

use std::path::Path;

/// The words of a dictionary (libFuzzer, "Dictionaries").
pub(crate) fn read(file: &Path) -> Vec<Vec<u8>> {
    let text = std::fs::read_to_string(file).unwrap();
    text.lines().filter_map(word).collect()
}

fn word(line: &str) -> Option<Vec<u8>> {
    let quoted = line.trim().strip_suffix('"')?;
    let (name, mut rest) = quoted.split_once('"')?;
    if name.starts_with('#') {
        return None;
    }
    let mut word = Vec::new();
    while let Some(first) = rest.bytes().next() {
        let (byte, long) = match (first, rest.get(1..2), rest.get(2..4)) {
            (b'\\', Some("x"), Some(hex)) => (u8::from_str_radix(hex, 16).ok()?, 4),
            (b'\\', Some(escaped), _) => (escaped.bytes().next()?, 2),
            (byte, ..) => (byte, 1),
        };
        word.push(byte);
        rest = rest.get(long..)?;
    }
    Some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_names_remarks_and_escapes() {
        assert_eq!(word("\"[profile \""), Some(b"[profile ".to_vec()));
        assert_eq!(
            word("mark=\"\\xEF\\xbb\\\"\\\\\""),
            Some(b"\xef\xbb\"\\".to_vec())
        );
        for none in ["", "# \"no\"", "no", "\"\\xZZ\""] {
            assert_eq!(word(none), None, "{none}");
        }
    }
}
