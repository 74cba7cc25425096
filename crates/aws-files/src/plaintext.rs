//! Access keys that stand in the files themselves.

use secrecy::SecretString;

use crate::scan::{Dialect, Kind, Line, Section, scan, sections};

const ID: &str = "aws_access_key_id";
const SECRET: &str = "aws_secret_access_key";
/// Either makes a key a temporary one (botocore, `SharedCredentialProvider.TOKENS`).
const TOKENS: [&str; 2] = ["aws_session_token", "aws_security_token"];
/// What AWS names the keys of temporary credentials (IAM User Guide, "IAM identifiers").
const TEMPORARY: &str = "ASIA";

/// A key in a file. `Debug` shows its id and never the secret.
#[derive(Clone, Debug)]
pub struct PlaintextKey {
    /// The name of the profile.
    pub profile: String,
    /// The line of the profile's header, counted from 1.
    pub line: usize,
    /// The public half; empty where only the secret stands there.
    pub access_key_id: String,
    /// The secret half; empty where it is missing.
    pub secret_access_key: SecretString,
    /// Why it cannot be used as a lasting key, if so.
    pub fault: Option<KeyFault>,
}

/// Why what stands there is no lasting key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFault {
    /// It comes with a session token, and runs out by itself.
    Temporary,
    /// One of its halves is missing or empty. The AWS CLI refuses such a profile (botocore,
    /// `PartialCredentialsError`).
    Half,
    /// One of its halves is not written as AWS writes it.
    Malformed,
    /// The profile, or a half of its key, stands there more than once.
    Repeated,
}

/// The keys in a file, in its order.
#[must_use]
pub fn plaintext_keys(text: &str, file: Dialect) -> Vec<PlaintextKey> {
    let lines = scan(text);
    let sections = sections(&lines, file);
    let keys = sections.iter().filter_map(|section| {
        let profile = section.profile?;
        let own = &lines[section.start..section.end];
        if !says(own, ID) && !says(own, SECRET) {
            return None;
        }
        let named = |other: &&Section| other.profile == Some(profile);
        let is_repeated = sections.iter().filter(named).count() > 1;
        Some(key(profile, section.start + 1, own, is_repeated))
    });
    keys.collect()
}

fn key(profile: &str, line: usize, own: &[Line<'_>], is_repeated: bool) -> PlaintextKey {
    let (id, secret) = (halves(own, ID), halves(own, SECRET));
    let fault = if TOKENS.iter().any(|token| says(own, token)) {
        Some(KeyFault::Temporary)
    } else if is_repeated || id.len() > 1 || secret.len() > 1 {
        Some(KeyFault::Repeated)
    } else {
        match (&id[..], &secret[..]) {
            ([id], _) if id.starts_with(TEMPORARY) => Some(KeyFault::Temporary),
            ([id], [secret]) if is_id(id) && is_secret(secret) => None,
            _ if !says(own, ID) || !says(own, SECRET) => Some(KeyFault::Half),
            _ => Some(KeyFault::Malformed),
        }
    };
    PlaintextKey {
        profile: profile.to_owned(),
        line,
        access_key_id: id.first().map(|id| shown(id)).unwrap_or_default(),
        secret_access_key: SecretString::from(secret.first().copied().unwrap_or_default()),
        fault,
    }
}

/// Whether a setting is there and not empty; an empty session token is none (botocore,
/// `auth.SigV4Auth`).
fn says(own: &[Line<'_>], key: &str) -> bool {
    let mut at = own.iter().enumerate().filter(|(_, line)| line.sets(key));
    at.any(|(index, line)| {
        let has_value = !matches!(line.kind, Kind::Property { value: "", .. });
        has_value || goes_on(&own[index + 1..])
    })
}

/// Whether the setting above these lines goes on in them.
fn goes_on(below: &[Line<'_>]) -> bool {
    let next = below.iter().find(|next| next.kind != Kind::Other);
    next.is_some_and(|next| next.kind == Kind::Continuation)
}

/// The values of a setting, none of which may go on in a second line.
fn halves<'a>(own: &[Line<'a>], key: &str) -> Vec<&'a str> {
    let values = own.iter().enumerate().filter(|(_, line)| line.sets(key));
    values
        .map(|(index, line)| match line.kind {
            Kind::Property { value, .. } if !goes_on(&own[index + 1..]) => value,
            Kind::Property { .. } | Kind::Header(_) | Kind::Continuation | Kind::Other => "",
        })
        .collect()
}

/// 16 to 128 letters and digits (IAM API Reference, `AccessKey`).
fn is_id(value: &str) -> bool {
    (16..=128).contains(&value.len()) && value.chars().all(|c| c.is_ascii_alphanumeric())
}

fn is_secret(value: &str) -> bool {
    let base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=');
    value.len() >= 16 && value.chars().all(base64)
}

/// What stands in the place of an id may be a secret that went astray.
fn shown(id: &str) -> String {
    match is_id(id) && id.starts_with("A") {
        true => id.to_owned(),
        false => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    const GOOD: &str = "AKIAIOSFODNN7EXAMPLE";
    const HUSH: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    fn fault(section: &str) -> Option<KeyFault> {
        let found = plaintext_keys(section, Dialect::Credentials);
        assert_eq!(found.len(), 1, "{section}");
        assert!(!format!("{found:?}").contains(HUSH));
        found[0].fault
    }

    #[test]
    fn a_lasting_key_is_found_in_both_files() {
        let own = format!("AWS_Access_Key_Id={GOOD}\n  \naws_secret_access_key : {HUSH} \n");
        let credentials = format!("[default]\nregion = x\n[my work]\n{own}[b]\n");
        let config = format!("[sso-session s]\n{own}[profile \"my work\"]\n{own}");
        for (text, file, line) in [
            (credentials, Dialect::Credentials, 3),
            (config, Dialect::Config, 5),
        ] {
            let found = plaintext_keys(&text, file);
            let [key] = &found[..] else {
                panic!("{found:?}");
            };
            assert_eq!((key.profile.as_str(), key.line), ("my work", line));
            assert_eq!(key.access_key_id, GOOD);
            assert_eq!(key.secret_access_key.expose_secret(), HUSH);
            assert_eq!(key.fault, None);
        }
    }

    #[test]
    fn an_empty_setting_is_none() {
        let key = format!("aws_access_key_id = {GOOD}\naws_secret_access_key = {HUSH}\n");
        for token in TOKENS {
            assert_eq!(fault(&format!("[a]\n{key}{token} =\n")), None, "{token}");
            assert_eq!(
                fault(&format!("[a]\n{token} =  \n\n{key}")),
                None,
                "{token}"
            );
        }
        let neither = "[a]\naws_access_key_id =\naws_secret_access_key = \n";
        assert!(plaintext_keys(neither, Dialect::Credentials).is_empty());
    }

    #[test]
    fn an_indented_file_is_read_as_the_aws_cli_reads_it() {
        let text =
            format!("  [a]\n  aws_access_key_id = {GOOD}\n  aws_secret_access_key = {HUSH}\n");
        assert_eq!(fault(&text), None);
    }

    #[test]
    fn what_is_no_lasting_key_is_told_apart() {
        let (id, secret) = (
            format!("aws_access_key_id = {GOOD}\n"),
            format!("aws_secret_access_key = {HUSH}\n"),
        );
        for (own, expected) in [
            (
                format!("{id}{secret}aws_session_token = x\n"),
                KeyFault::Temporary,
            ),
            (
                format!("aws_access_key_id = ASIAIOSFODNN7EXAMPLE\n{secret}"),
                KeyFault::Temporary,
            ),
            (id.clone(), KeyFault::Half),
            (secret.clone(), KeyFault::Half),
            (format!("{id}aws_secret_access_key =\n"), KeyFault::Half),
            (format!("aws_access_key_id =  \n{secret}"), KeyFault::Half),
            (
                format!("{id}aws_secret_access_key = {HUSH} # mine\n"),
                KeyFault::Malformed,
            ),
            (
                format!("{id}aws_secret_access_key = \"{HUSH}\"\n"),
                KeyFault::Malformed,
            ),
            (
                format!("{id}aws_secret_access_key =\n  {HUSH}\n"),
                KeyFault::Malformed,
            ),
            (
                format!("aws_access_key_id = {HUSH}\n{secret}"),
                KeyFault::Malformed,
            ),
            (format!("{id}{id}{secret}"), KeyFault::Repeated),
        ] {
            assert_eq!(fault(&format!("[a]\n{own}")), Some(expected), "{own}");
        }
        assert_eq!(
            fault(&format!("[a]\n{id}{secret}[a]\n")),
            Some(KeyFault::Repeated)
        );
    }
}
