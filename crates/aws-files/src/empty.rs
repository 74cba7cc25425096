//! Settings without a value.

use crate::scan::{Kind, Line, scan, strip};

/// The text in which each setting without a value is an empty line, for readers that take an empty
/// setting for one: with the same lines, so that what they say of a line is still true of it. A
/// value that is a remark alone is none either.
#[must_use]
pub fn without_empty(text: &str) -> String {
    let lines = scan(text);
    let mut out = String::with_capacity(text.len());
    let mut rest = &lines[..];
    while let Some((line, below)) = rest.split_first() {
        let has_no_value = matches!(line.kind, Kind::Property { value, .. } if says_nothing(value));
        let length = if has_no_value { nested(below) } else { 0 };
        let (own, after) = below.split_at(length);
        let is_empty = has_no_value && !own.iter().any(says_something);
        push(&mut out, line, !is_empty);
        for line in own {
            push(&mut out, line, says_something(line));
        }
        rest = after;
    }
    out
}

/// How many lines below a setting continue it, or stand between lines that do.
fn nested(below: &[Line<'_>]) -> usize {
    let own = below
        .iter()
        .take_while(|line| matches!(line.kind, Kind::Continuation | Kind::Other));
    own.count()
}

fn says_something(line: &Line<'_>) -> bool {
    let content = strip(line.content());
    line.kind == Kind::Continuation
        && content
            .split_once('=')
            .is_none_or(|(_, value)| !says_nothing(strip(value)))
}

fn says_nothing(value: &str) -> bool {
    value.is_empty() || value.starts_with(['#', ';'])
}

fn push(out: &mut String, line: &Line<'_>, says_something: bool) {
    let keeps = says_something || line.kind == Kind::Other;
    out.push_str(if keeps { line.text } else { line.ending() });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_settings_are_empty_lines() {
        for (text, expected) in [
            ("[a]\nx =\ny = z\n", "[a]\n\ny = z\n"),
            ("[a]\r\nx:  \r\n# r\r\n", "[a]\r\n\r\n# r\r\n"),
            ("[a]\nx = # none\n", "[a]\n\n"),
            ("[a]\nx =\n  a = b\n  c =\n", "[a]\nx =\n  a = b\n\n"),
            ("[a]\nx =\n\n  c =\ny = z", "[a]\n\n\n\ny = z"),
            ("[a]\nx = y\n  c =\n", "[a]\nx = y\n  c =\n"),
        ] {
            assert_eq!(without_empty(text), expected, "{text:?}");
        }
    }
}
