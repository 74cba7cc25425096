use heck::ToKebabCase;
use serde_json::Value;

use super::ApiCall;

impl ApiCall {
    /// The same call as a command of the AWS CLI, quoted for a POSIX shell. `None` where no
    /// command does the same: its `aws login` keeps a session in a file.
    pub fn command(&self) -> Option<String> {
        if self.service == "signin" {
            return None;
        }
        let name = self.operation.to_kebab_case();
        let mut words = vec!["aws".to_owned(), self.service.clone(), name];
        for (name, value) in &self.parameters {
            words.extend(option(name, value));
        }
        words.extend(cli_only(&self.operation).iter().map(|&it| it.to_owned()));
        shlex::try_join(words.iter().map(String::as_str)).ok()
    }
}

/// What the AWS CLI asks for beyond the API: it writes the QR code into a file.
fn cli_only(operation: &str) -> &'static [&'static str] {
    match operation {
        "CreateVirtualMFADevice" => &[
            "--outfile",
            "<picture file>",
            "--bootstrap-method",
            "QRCodePNG",
        ],
        _ => &[],
    }
}

fn option(name: &str, value: &Value) -> Vec<String> {
    let name = name.to_kebab_case();
    match value {
        Value::Bool(true) => vec![format!("--{name}")],
        Value::Bool(false) => vec![format!("--no-{name}")],
        Value::String(text) => vec![format!("--{name}"), text.clone()],
        Value::Null | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
            vec![format!("--{name}"), value.to_string()]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CreateLoginProfile, Deed, KeepSession};

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
            assert_eq!(name.to_kebab_case(), spelled);
        }
    }

    #[test]
    fn quotes_what_a_shell_would_change() {
        let call = CreateLoginProfile {
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
                r#"aws iam create-login-profile --password '<generated password>' --password-reset-required --user-name "o'hara""#.to_owned()
            )]
        );
    }

    #[test]
    fn offers_no_command_that_would_not_do_the_same() {
        let change = KeepSession {
            user: "ana".into(),
            profile: "firstday".into(),
        };
        let calls = change.api_calls("123456789012");
        assert_eq!(calls[0].command(), None);
    }
}
