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
}

impl Change {
    /// The calls that make this change in `account` (twelve digits), in order. Empty when it
    /// touches only this computer.
    pub fn api_calls(&self, account: &str) -> Vec<ApiCall> {
        match self {
            Self::DeleteRootAccessKey { access_key_id: id } => delete_root_access_key(id),
            Self::SetPasswordPolicy { policy } => set_password_policy(policy),
            Self::CreateGroup { group } => iam("CreateGroup", json!({"GroupName": group})),
            Self::AttachGroupPolicy { group, policy_arn } => attach(group, policy_arn),
            Self::CreateAccountAlias { alias } => create_alias(alias),
            Self::CreateUser { user } => iam("CreateUser", json!({"UserName": user})),
            Self::AddUserToGroup { user, group } => add_to_group(user, group),
            Self::CreateLoginProfile { user, .. } => create_login_profile(user),
            Self::DeleteMfaDevice { serial } => delete_mfa_device(serial),
            Self::EnrolMfa { user, device } => enrol_mfa(user, device),
            Self::CreateAccessKey { user, .. } | Self::RotateAccessKey { user, .. } => {
                iam("CreateAccessKey", json!({"UserName": user}))
            }
            Self::KeepSession { .. } => keep_session(),
            Self::WriteProfile { .. } => Vec::new(),
            Self::DeactivateAccessKey {
                user,
                access_key_id: id,
            } => set_status(user, id, "Inactive"),
            Self::ActivateAccessKey {
                user,
                access_key_id: id,
            } => set_status(user, id, "Active"),
            Self::DeleteAccessKey {
                user,
                access_key_id: id,
            } => iam(
                "DeleteAccessKey",
                json!({"UserName": user, "AccessKeyId": id}),
            ),
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

fn delete_root_access_key(id: &str) -> Vec<ApiCall> {
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

fn set_status(user: &str, id: &str, status: &str) -> Vec<ApiCall> {
    iam(
        "UpdateAccessKey",
        json!({"UserName": user, "AccessKeyId": id, "Status": status}),
    )
}

/// `signin:CreateOAuth2Token` (AWS Sign-In API Reference), as the browser's code is redeemed.
fn keep_session() -> Vec<ApiCall> {
    let parameters = json!({
        "tokenInput": {
            "clientId": "<this computer, or another device>",
            "grantType": "authorization_code",
            "code": "<code from the browser>",
            "codeVerifier": "<generated>",
            "redirectUri": "<where the browser goes afterwards>",
        },
    });
    vec![ApiCall::new("signin", "CreateOAuth2Token", parameters)]
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
