//! Other programs' words, without what looks like a secret.

use std::ops::Range;

const HIDDEN: &str = "(hidden)";

/// As much of a program's complaint as a person reads.
const LONGEST: usize = 2_000;
const LINES: usize = 12;

/// Secret keys have 40 characters (IAM API Reference, `AccessKey`), tokens many more; ids of keys
/// and most words have fewer than this.
const SUSPICIOUS: usize = 30;

/// Names before a secret, in any case and with `_` or `-` or nothing between their words.
const NAMES: [&str; 3] = ["secret", "token", "password"];

/// The last lines of `text`, with every value hidden that could be a secret: too much rather than
/// too little.
pub(crate) fn redact(text: &str) -> String {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let last = &lines[lines.len().saturating_sub(LINES)..];
    let safe: Vec<String> = last.iter().map(|line| redact_line(line)).collect();
    let safe = safe.join("\n");
    let from = safe.len().saturating_sub(LONGEST);
    let from = (from..=safe.len()).find(|&at| safe.is_char_boundary(at));
    safe[from.unwrap_or(0)..].trim().to_owned()
}

fn redact_line(line: &str) -> String {
    let mut hidden: Vec<Range<usize>> = named_values(line);
    hidden.extend(runs(line).filter(|run| looks_secret(&line[run.clone()])));
    hidden.sort_by_key(|range| range.start);
    let mut safe = String::new();
    let mut at = 0;
    for range in hidden {
        if range.end <= at {
            continue;
        }
        if range.start >= at {
            safe.push_str(&line[at..range.start]);
            safe.push_str(HIDDEN);
        }
        at = range.end;
    }
    safe + &line[at..]
}

/// What is given to a name such as `SecretAccessKey` behind `=` or `:`.
fn named_values(line: &str) -> Vec<Range<usize>> {
    let lower = line.to_ascii_lowercase();
    let names = NAMES
        .iter()
        .flat_map(|name| lower.match_indices(name).map(|(at, name)| at + name.len()));
    names.filter_map(|at| value_after(line, at)).collect()
}

fn value_after(line: &str, name: usize) -> Option<Range<usize>> {
    let rest = &line[name..];
    let words = rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-'))?;
    let blanks = |text: &str| text.len() - text.trim_start_matches([' ', '\t', '"', '\'']).len();
    let mut at = name + words;
    at += blanks(&line[at..]);
    let assigned = line[at..].chars().next()?;
    if !matches!(assigned, '=' | ':') {
        return None;
    }
    at += 1;
    at += blanks(&line[at..]);
    let end = line[at..].find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ',' | '}'));
    let end = at + end.unwrap_or(line.len() - at);
    // Behind a colon there may be a sentence.
    let is_word = assigned == ':' && end - at < 16;
    (end > at && !is_word).then_some(at..end)
}

/// The longest pieces that base64, percent signs included, could be.
fn runs(line: &str) -> impl Iterator<Item = Range<usize>> {
    let inside = |c: char| c.is_ascii_alphanumeric() || "+/=_-%".contains(c);
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + line[at..].find(inside)?;
        let length = line[start..].find(|c| !inside(c));
        at = length.map_or(line.len(), |length| start + length);
        Some(start..at)
    })
}

fn looks_secret(run: &str) -> bool {
    run.len() >= SUSPICIOUS && !is_uuid(run) && !run.split('/').all(is_word)
}

/// A folder, an operation, a name: of one case but for its first letter, and with few digits.
fn is_word(piece: &str) -> bool {
    let mut letters = piece.chars().filter(|c| !matches!(c, '_' | '-'));
    let first_goes = letters.next().is_none_or(|c| c.is_ascii_alphanumeric());
    let digits = piece.chars().filter(char::is_ascii_digit).count();
    let lower = letters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    first_goes && lower && digits <= 4
}

/// AWS's request ids.
fn is_uuid(run: &str) -> bool {
    let groups: Vec<usize> = run.split('-').map(str::len).collect();
    let hex = |c: char| c == '-' || c.is_ascii_digit() || ('a'..='f').contains(&c);
    groups == [8, 4, 4, 4, 12] && run.chars().all(hex)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_helps_is_left() {
        for text in [
            "An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: \
             The security token included in the request is invalid.",
            "The config profile (work) could not be found",
            "Unable to parse config file: /home/ana/.aws/config",
            "[Errno 2] No such file or directory: '/home/ana/.local/share/firstday/bin/firstday'",
            "Error when retrieving credentials from custom-process: The keyring is locked.",
            "Error loading SSO Token: Token for https://x does not exist",
            "request id 0c9a2f0e-5c27-4b8e-9c5e-8b6f4c9b7d11 of AKIAIOSFODNN7EXAMPLE",
        ] {
            assert_eq!(redact(text), text);
        }
    }

    #[test]
    fn secrets_by_name_are_hidden_however_short() {
        for (text, safe) in [
            (
                "aws_secret_access_key = hush",
                "aws_secret_access_key = (hidden)",
            ),
            (
                r#"{"SecretAccessKey":"hushhushhushhush","Version":1}"#,
                r#"{"SecretAccessKey":"(hidden)","Version":1}"#,
            ),
            (
                "AWS_SESSION_TOKEN=hush aws s3 ls",
                "AWS_SESSION_TOKEN=(hidden) aws s3 ls",
            ),
        ] {
            assert_eq!(redact(text), safe);
        }
    }

    #[test]
    fn no_more_than_the_end_is_kept() {
        let text = (0..50).map(|n| format!("line {n}\n")).collect::<String>();
        assert!(redact(&text).starts_with("line 38"), "{}", redact(&text));
        assert!(redact(&"ä ".repeat(5_000)).len() <= LONGEST);
        assert_eq!(redact(""), "");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        /// Random bytes, as AWS makes them.
        #[test]
        fn secrets_are_hidden_wherever_they_stand(
            secret in "[A-Za-z0-9/+]{40}",
            token in "[A-Za-z0-9/+]{200}==",
            before in "[ -~ä]{0,20}",
            between in "[^A-Za-z0-9+/=_%-][ -~]{0,10}",
        ) {
            let safe = redact(&format!("{before} {secret}{between}\n{token} after"));
            prop_assert!(!safe.contains(&secret), "{}", safe);
            prop_assert!(!safe.contains(&token), "{}", safe);
        }
    }
}
