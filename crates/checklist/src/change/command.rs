use serde_json::Value;

use super::ApiCall;

impl ApiCall {
    /// The same call as a command of the AWS CLI, quoted for a POSIX shell. `None` where no
    /// command does the same: its `aws login` keeps a session in a file.
    pub fn command(&self) -> Option<String> {
        if self.service == "signin" {
            return None;
        }
        let mut words = vec![
            "aws".to_owned(),
            self.service.clone(),
            kebab(&self.operation),
        ];
        for (name, value) in &self.parameters {
            words.extend(option(name, value));
        }
        words.extend(cli_only(&self.operation).map(str::to_owned));
        Some(words.join(" "))
    }
}

/// What the AWS CLI asks for beyond the API: it writes the QR code into a file.
fn cli_only(operation: &str) -> impl Iterator<Item = &'static str> {
    const PICTURE: &[&str] = &[
        "--outfile",
        "'<picture file>'",
        "--bootstrap-method",
        "QRCodePNG",
    ];
    let more = if operation == "CreateVirtualMFADevice" {
        PICTURE
    } else {
        &[]
    };
    more.iter().copied()
}

fn option(name: &str, value: &Value) -> Vec<String> {
    let flag = kebab(name);
    match value {
        Value::Bool(true) => vec![format!("--{flag}")],
        Value::Bool(false) => vec![format!("--no-{flag}")],
        Value::String(text) => vec![format!("--{flag}"), quote(text)],
        Value::Null | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
            vec![format!("--{flag}"), quote(&value.to_string())]
        }
    }
}

/// `CreateVirtualMFADevice` becomes `create-virtual-mfa-device`, as the AWS CLI spells it.
fn kebab(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut word = String::new();
    for (at, letter) in letters.iter().enumerate() {
        let after_small = at > 0 && !letters[at - 1].is_uppercase();
        let before_small = letters.get(at + 1).is_some_and(|next| next.is_lowercase());
        if letter.is_uppercase() && at > 0 && (after_small || before_small) {
            word.push('-');
        }
        word.extend(letter.to_lowercase());
    }
    word
}

fn quote(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:@=,+".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Change;

    #[test]
    fn spells_names_as_the_aws_cli_does() {
        let cases = [
            ("CreateUser", "create-user"),
            ("CreateVirtualMFADevice", "create-virtual-mfa-device"),
            ("EnableMFADevice", "enable-mfa-device"),
            ("VirtualMFADeviceName", "virtual-mfa-device-name"),
            ("AuthenticationCode1", "authentication-code1"),
            ("PolicyArn", "policy-arn"),
        ];
        for (name, spelled) in cases {
            assert_eq!(kebab(name), spelled);
        }
    }

    #[test]
    fn quotes_what_a_shell_would_change() {
        let call = Change::CreateLoginProfile {
            user: "o'hara".into(),
            policy: crate::steps::recommended_policy(),
        };
        let commands: Vec<Option<String>> = call
            .api_calls("123456789012")
            .iter()
            .map(ApiCall::command)
            .collect();
        assert_eq!(
            commands,
            [Some(
                r"aws iam create-login-profile --password '<generated password>' --password-reset-required --user-name 'o'\''hara'".to_owned()
            )]
        );
    }

    #[test]
    fn offers_no_command_that_would_not_do_the_same() {
        let change = Change::KeepSession {
            user: "ana".into(),
            profile: "firstday".into(),
        };
        let calls = change.api_calls("123456789012");
        assert_eq!(calls[0].command(), None);
    }
}
