use std::borrow::Cow;

use heck::ToKebabCase;
use serde_json::Value;

use super::ApiCall;
use crate::{visible_json, visible_line};

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
        if let Some(region) = &self.region {
            words.extend(["--region".to_owned(), region.clone()]);
        }
        words.extend(cli_only(&self.operation).iter().map(|&it| it.to_owned()));
        let words: Option<Vec<_>> = words.iter().map(|word| shell_word(word)).collect();
        words.map(|words| words.join(" "))
    }
}

/// A word for the shell. With signs that nobody sees it is written by their bytes, so that the command
/// can be shown and does the same. `None` for a word that no shell can have.
pub fn shell_word(word: &str) -> Option<String> {
    if visible_line(word) == word {
        return shlex::try_quote(word).ok().map(Cow::into_owned);
    }
    let mut quoted = String::from("$'");
    for sign in word.chars() {
        match sign {
            '\'' | '\\' => quoted.extend(['\\', sign]),
            ' '..='~' => quoted.push(sign),
            _ => {
                let mut bytes = [0; 4];
                let bytes = sign.encode_utf8(&mut bytes).bytes();
                bytes.for_each(|byte| quoted.push_str(&format!("\\{byte:03o}")));
            }
        }
    }
    quoted.push('\'');
    Some(quoted)
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
            let json = value.to_string();
            vec![format!("--{name}"), visible_json(&json).into_owned()]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CreateLoginProfile, Deed, DeleteBudget, KeepSession};

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
    fn writes_what_nobody_sees_by_its_bytes() {
        let budget = "it's \\ \u{1b}[2J\u{202e}é\n".to_owned();
        let call = DeleteBudget { budget }.api_calls("123456789012");
        assert_eq!(
            call[0].command().as_deref(),
            Some(
                r"aws budgets delete-budget --account-id 123456789012 --budget-name $'it\'s \\ \033[2J\342\200\256\303\251\012'"
            )
        );
        let parameter = serde_json::json!({ "BudgetName": "a\u{1b}\u{9b}" });
        let call = ApiCall::new(
            "budgets",
            "CreateBudget",
            serde_json::json!({ "Budget": parameter }),
        );
        assert_eq!(
            call.command().as_deref(),
            Some(r#"aws budgets create-budget --budget "{\"BudgetName\":\"a\\u001b\\u009b\"}""#)
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
