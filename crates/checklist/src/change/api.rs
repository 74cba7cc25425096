use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::Change;
use crate::{Alert, AlertBasis, PasswordPolicy, ThresholdKind};

/// One call of an AWS API, as it will be made. Secrets are named in angle brackets, never given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ApiCall {
    /// The service's name in the AWS CLI, for example `iam`.
    pub service: String,
    /// The operation, for example `CreateUser`.
    pub operation: String,
    /// Its parameters, spelled as the API spells them.
    pub parameters: Map<String, Value>,
}

impl ApiCall {
    fn new(service: &str, operation: &str, parameters: Value) -> Self {
        let parameters = match parameters {
            Value::Object(parameters) => parameters,
            Value::Null
            | Value::Bool(_)
            | Value::Number(_)
            | Value::String(_)
            | Value::Array(_) => Map::new(),
        };
        Self {
            service: service.to_owned(),
            operation: operation.to_owned(),
            parameters,
        }
    }

    /// The same call as a command of the AWS CLI, quoted for a POSIX shell.
    pub fn command(&self) -> String {
        let mut words = vec![
            "aws".to_owned(),
            self.service.clone(),
            kebab(&self.operation),
        ];
        for (name, value) in &self.parameters {
            words.extend(option(name, value));
        }
        words.extend(cli_only(&self.operation).map(str::to_owned));
        words.join(" ")
    }
}

impl Change {
    /// The calls that make this change in `account` (twelve digits), in order. Empty when it
    /// touches only this computer.
    pub fn api_calls(&self, account: &str) -> Vec<ApiCall> {
        match self {
            Self::DeleteRootAccessKey { access_key_id: id } => delete_access_key(id),
            Self::SetPasswordPolicy { policy } => set_password_policy(policy),
            Self::CreateGroup { group } => iam("CreateGroup", json!({"GroupName": group})),
            Self::AttachGroupPolicy { group, policy_arn } => attach(group, policy_arn),
            Self::CreateAccountAlias { alias } => create_alias(alias),
            Self::CreateUser { user } => iam("CreateUser", json!({"UserName": user})),
            Self::AddUserToGroup { user, group } => add_to_group(user, group),
            Self::CreateLoginProfile { user, .. } => create_login_profile(user),
            Self::DeleteMfaDevice { serial } => delete_mfa_device(serial),
            Self::EnrolMfa { user, device } => enrol_mfa(user, device),
            Self::CreateAccessKey { user, .. } => iam("CreateAccessKey", json!({"UserName": user})),
            Self::WriteProfile { .. } => Vec::new(),
            Self::DeactivateAccessKey {
                user,
                access_key_id,
            } => deactivate(user, access_key_id),
            Self::CreateBudget {
                budget,
                limit,
                alerts,
            } => create_budget(account, budget, *limit, alerts),
            Self::UpdateBudget {
                budget,
                limit,
                ignore_credits,
            } => update_budget(account, budget, *limit, *ignore_credits),
            Self::AddBudgetAlert { budget, alert } => add_alert(account, budget, alert),
            Self::AddBudgetSubscriber {
                budget,
                alert,
                email,
            } => add_subscriber(account, budget, alert, email),
        }
    }
}

fn iam(operation: &str, parameters: Value) -> Vec<ApiCall> {
    vec![ApiCall::new("iam", operation, parameters)]
}

fn budgets(operation: &str, parameters: Value) -> Vec<ApiCall> {
    vec![ApiCall::new("budgets", operation, parameters)]
}

fn delete_access_key(id: &str) -> Vec<ApiCall> {
    iam("DeleteAccessKey", json!({"AccessKeyId": id}))
}

fn create_alias(alias: &str) -> Vec<ApiCall> {
    iam("CreateAccountAlias", json!({"AccountAlias": alias}))
}

fn delete_mfa_device(serial: &str) -> Vec<ApiCall> {
    iam("DeleteVirtualMFADevice", json!({"SerialNumber": serial}))
}

fn attach(group: &str, policy_arn: &str) -> Vec<ApiCall> {
    let parameters = json!({"GroupName": group, "PolicyArn": policy_arn});
    iam("AttachGroupPolicy", parameters)
}

fn add_to_group(user: &str, group: &str) -> Vec<ApiCall> {
    let parameters = json!({"GroupName": group, "UserName": user});
    iam("AddUserToGroup", parameters)
}

fn create_login_profile(user: &str) -> Vec<ApiCall> {
    iam(
        "CreateLoginProfile",
        json!({"UserName": user, "Password": "<generated password>", "PasswordResetRequired": true}),
    )
}

fn deactivate(user: &str, id: &str) -> Vec<ApiCall> {
    iam(
        "UpdateAccessKey",
        json!({"UserName": user, "AccessKeyId": id, "Status": "Inactive"}),
    )
}

fn add_alert(account: &str, budget: &str, alert: &Alert) -> Vec<ApiCall> {
    budgets(
        "CreateNotification",
        json!({
            "AccountId": account,
            "BudgetName": budget,
            "Notification": notification(alert),
            "Subscribers": subscribers(alert),
        }),
    )
}

fn add_subscriber(account: &str, budget: &str, alert: &Alert, email: &str) -> Vec<ApiCall> {
    budgets(
        "CreateSubscriber",
        json!({
            "AccountId": account,
            "BudgetName": budget,
            "Notification": notification(alert),
            "Subscriber": subscriber(email),
        }),
    )
}

fn create_budget(account: &str, budget: &str, limit: Decimal, alerts: &[Alert]) -> Vec<ApiCall> {
    let alerts: Vec<Value> = alerts
        .iter()
        .map(
            |alert| json!({"Notification": notification(alert), "Subscribers": subscribers(alert)}),
        )
        .collect();
    budgets(
        "CreateBudget",
        json!({
            "AccountId": account,
            "Budget": {
                "BudgetName": budget,
                "BudgetLimit": dollars(limit),
                "BudgetType": "COST",
                "TimeUnit": "MONTHLY",
                "CostTypes": before_credits(),
            },
            "NotificationsWithSubscribers": alerts,
        }),
    )
}

fn update_budget(
    account: &str,
    budget: &str,
    limit: Option<Decimal>,
    ignore_credits: bool,
) -> Vec<ApiCall> {
    let mut new = json!({"BudgetName": budget, "BudgetType": "COST", "TimeUnit": "MONTHLY"});
    if let Some(limit) = limit {
        new["BudgetLimit"] = dollars(limit);
    }
    if ignore_credits {
        new["CostTypes"] = before_credits();
    }
    budgets(
        "UpdateBudget",
        json!({"AccountId": account, "NewBudget": new}),
    )
}

fn dollars(amount: Decimal) -> Value {
    json!({"Amount": amount.to_string(), "Unit": "USD"})
}

/// Spending before credits and refunds are taken off.
fn before_credits() -> Value {
    json!({"IncludeCredit": false, "IncludeRefund": false})
}

fn enrol_mfa(user: &str, device: &str) -> Vec<ApiCall> {
    let create = iam(
        "CreateVirtualMFADevice",
        json!({"VirtualMFADeviceName": device}),
    );
    let enable = iam(
        "EnableMFADevice",
        json!({
            "UserName": user,
            "SerialNumber": "<the new device>",
            "AuthenticationCode1": "<first code>",
            "AuthenticationCode2": "<second code>",
        }),
    );
    [create, enable].concat()
}

fn set_password_policy(policy: &PasswordPolicy) -> Vec<ApiCall> {
    let mut parameters = json!({
        "MinimumPasswordLength": policy.minimum_length,
        "RequireUppercaseCharacters": policy.require_uppercase,
        "RequireLowercaseCharacters": policy.require_lowercase,
        "RequireNumbers": policy.require_numbers,
        "RequireSymbols": policy.require_symbols,
        "AllowUsersToChangePassword": policy.allow_change,
        "HardExpiry": policy.hard_expiry,
    });
    if let Some(days) = policy.max_age_days {
        parameters["MaxPasswordAge"] = days.into();
    }
    if let Some(count) = policy.reuse_prevention {
        parameters["PasswordReusePrevention"] = count.into();
    }
    iam("UpdateAccountPasswordPolicy", parameters)
}

fn notification(alert: &Alert) -> Value {
    json!({
        "NotificationType": match alert.basis {
            AlertBasis::Actual => "ACTUAL",
            AlertBasis::Forecast => "FORECASTED",
        },
        "ComparisonOperator": "GREATER_THAN",
        "Threshold": alert.threshold.to_string().parse::<f64>().unwrap_or_default(),
        "ThresholdType": match alert.kind {
            ThresholdKind::Percent => "PERCENTAGE",
            ThresholdKind::Dollars => "ABSOLUTE_VALUE",
        },
    })
}

fn subscribers(alert: &Alert) -> Vec<Value> {
    alert.emails.iter().map(|email| subscriber(email)).collect()
}

fn subscriber(email: &str) -> Value {
    json!({"SubscriptionType": "EMAIL", "Address": email})
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
        let commands: Vec<String> = call
            .api_calls("123456789012")
            .iter()
            .map(ApiCall::command)
            .collect();
        assert_eq!(
            commands,
            [
                r"aws iam create-login-profile --password '<generated password>' --password-reset-required --user-name 'o'\''hara'"
            ]
        );
    }
}
