//! What a worklog, which students publish, shows in place of email addresses, phone numbers and the ids
//! of access keys and of the account. None is a secret, and none is anybody's business.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// So many digits a phone number has at least.
const PHONE: usize = 7;

/// How long the id of an access key is at least (IAM API Reference, `AccessKey`).
const KEY: usize = 16;

/// What starts the ids of access keys, for long and for a session (IAM User Guide, "Unique
/// identifiers").
const KEY_STARTS: [&str; 2] = ["AKIA", "ASIA"];

/// The same with every text masked, and with the account's id where it is named.
pub(super) fn masked<T: Serialize + DeserializeOwned>(
    whole: &T,
    account: Option<&str>,
) -> Result<T, serde_json::Error> {
    let mut value = serde_json::to_value(whole)?;
    walk(&mut value, account);
    serde_json::from_value(value)
}

fn walk(value: &mut Value, account: Option<&str>) {
    match value {
        Value::String(text) => *text = text_masked(text, account),
        Value::Array(all) => all.iter_mut().for_each(|it| walk(it, account)),
        Value::Object(all) => all.values_mut().for_each(|it| walk(it, account)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn text_masked(text: &str, account: Option<&str>) -> String {
    let text = match account {
        Some(id) if !id.is_empty() => text.replace(id, "<account ID>"),
        Some(_) | None => text.to_owned(),
    };
    keys_masked(&phones_masked(&emails_masked(&text)))
}

fn emails_masked(text: &str) -> String {
    let is_part = |sign: char| sign.is_alphanumeric() || "._%+-".contains(sign);
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('@') {
        let (before, after) = (&rest[..at], &rest[at + 1..]);
        let user = before.trim_end_matches(is_part);
        let host = after.find(|sign| !is_part(sign)).unwrap_or(after.len());
        let is_email = user.len() < before.len() && after[..host].contains('.');
        match is_email {
            true => {
                masked.push_str(user);
                masked.push_str("<email>");
                // A full stop may end the sentence.
                rest = &after[after[..host].trim_end_matches('.').len()..];
            }
            false => {
                masked.push_str(&rest[..=at]);
                rest = after;
            }
        }
    }
    masked + rest
}

/// With a plus in front, as AWS wants them (Account Management API Reference, `phoneNumber`).
fn phones_masked(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('+') {
        let after = &rest[at + 1..];
        let end = after.find(|sign: char| !sign.is_ascii_digit() && !" -()".contains(sign));
        let number = after[..end.unwrap_or(after.len())].trim_end();
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        masked.push_str(&rest[..at]);
        match digits >= PHONE {
            true => {
                masked.push_str("<phone number>");
                rest = &after[number.len()..];
            }
            false => {
                masked.push('+');
                rest = after;
            }
        }
    }
    masked + rest
}

fn keys_masked(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = KEY_STARTS.iter().filter_map(|it| rest.find(it)).min() {
        let key = &rest[at..];
        let is_part = |sign: char| sign.is_ascii_uppercase() || sign.is_ascii_digit();
        let end = key.find(|sign| !is_part(sign)).unwrap_or(key.len());
        masked.push_str(&rest[..at]);
        masked.push_str(match end >= KEY {
            true => "<access key ID>",
            false => &key[..end],
        });
        rest = &key[end..];
    }
    masked + rest
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_private_is_named_and_the_rest_stays() {
        for (text, masked) in [
            (
                "Mail goes to ana.b+aws@mail.example.com.",
                "Mail goes to <email>.",
            ),
            ("'đức@ví-dụ.vn','b@c.de'", "'<email>','<email>'"),
            (
                "--phone-number '+84 90-123-4567' --x",
                "--phone-number '<phone number>' --x",
            ),
            (
                "arn:aws:iam::123456789012:user/a",
                "arn:aws:iam::<account ID>:user/a",
            ),
            (
                "key AKIAIOSFODNN7EXAMPLE, ASIAIOSFODNN7EXAMPLE",
                "key <access key ID>, <access key ID>",
            ),
            (
                "AKIA is how they start, 1+1 is two, a@b is none",
                "AKIA is how they start, 1+1 is two, a@b is none",
            ),
        ] {
            assert_eq!(text_masked(text, Some("123456789012")), masked);
        }
        let id = "123456789012".to_owned();
        assert_eq!(self::masked(&id, None).unwrap(), id);
    }
}
