use super::Change;
use rust_decimal::Decimal;

use crate::{Alert, Message, PasswordPolicy, ThresholdKind};

impl Change {
    /// The kebab-case name, as in the journal and in message ids.
    pub fn name(&self) -> &'static str {
        match self {
            Self::DeleteRootAccessKey { .. } => "delete-root-access-key",
            Self::SetPasswordPolicy { .. } => "set-password-policy",
            Self::CreateGroup { .. } => "create-group",
            Self::AttachGroupPolicy { .. } => "attach-group-policy",
            Self::CreateAccountAlias { .. } => "create-account-alias",
            Self::CreateUser { .. } => "create-user",
            Self::AddUserToGroup { .. } => "add-user-to-group",
            Self::CreateLoginProfile { .. } => "create-login-profile",
            Self::DeleteMfaDevice { .. } => "delete-mfa-device",
            Self::EnrolMfa { .. } => "enrol-mfa",
            Self::CreateAccessKey { .. } => "create-access-key",
            Self::KeepSession { .. } => "keep-session",
            Self::WriteProfile { .. } => "write-profile",
            Self::DeactivateAccessKey { .. } => "deactivate-access-key",
            Self::ActivateAccessKey { .. } => "activate-access-key",
            Self::DeleteAccessKey { .. } => "delete-access-key",
            Self::RotateAccessKey { .. } => "rotate-access-key",
            Self::CreateBudget { .. } => "create-budget",
            Self::UpdateBudget { .. } => "update-budget",
            Self::AddBudgetAlert { .. } => "add-budget-alert",
            Self::AddBudgetSubscriber { .. } => "add-budget-subscriber",
        }
    }

    /// What will be done, in plain words.
    pub fn title(&self) -> Message {
        self.message("")
    }

    /// How to take it back, or that it cannot be taken back.
    pub fn undo(&self) -> Message {
        self.message("-undo")
    }

    /// What it costs.
    pub fn cost(&self) -> Message {
        match self {
            Self::CreateBudget { .. } => Message::new("cost-budget"),
            Self::DeleteRootAccessKey { .. }
            | Self::SetPasswordPolicy { .. }
            | Self::CreateGroup { .. }
            | Self::AttachGroupPolicy { .. }
            | Self::CreateAccountAlias { .. }
            | Self::CreateUser { .. }
            | Self::AddUserToGroup { .. }
            | Self::CreateLoginProfile { .. }
            | Self::DeleteMfaDevice { .. }
            | Self::EnrolMfa { .. }
            | Self::CreateAccessKey { .. }
            | Self::KeepSession { .. }
            | Self::WriteProfile { .. }
            | Self::DeactivateAccessKey { .. }
            | Self::ActivateAccessKey { .. }
            | Self::DeleteAccessKey { .. }
            | Self::RotateAccessKey { .. }
            | Self::UpdateBudget { .. }
            | Self::AddBudgetAlert { .. }
            | Self::AddBudgetSubscriber { .. } => Message::new("cost-free"),
        }
    }

    fn message(&self, suffix: &str) -> Message {
        let message = Message::new(format!("change-{}{suffix}", self.name()));
        match self {
            Self::DeleteRootAccessKey { access_key_id } => {
                message.with("key", access_key_id.as_str())
            }
            Self::SetPasswordPolicy { policy } => with_policy(message, policy),
            Self::CreateGroup { group } => message.with("group", group.as_str()),
            Self::AttachGroupPolicy { group, policy_arn } => message
                .with("group", group.as_str())
                .with("policy", last_part(policy_arn)),
            Self::CreateAccountAlias { alias } => message.with("alias", alias.as_str()),
            Self::CreateUser { user } | Self::CreateLoginProfile { user, .. } => {
                message.with("user", user.as_str())
            }
            Self::AddUserToGroup { user, group } => both(message, ("user", user), ("group", group)),
            Self::DeleteMfaDevice { serial } => message.with("device", last_part(serial)),
            Self::EnrolMfa { user, device } => both(message, ("user", user), ("device", device)),
            Self::CreateAccessKey { user, profile } | Self::KeepSession { user, profile } => {
                both(message, ("user", user), ("profile", profile))
            }
            Self::WriteProfile { profile, region } => {
                both(message, ("profile", profile), ("region", region))
            }
            Self::DeactivateAccessKey {
                user,
                access_key_id,
            }
            | Self::ActivateAccessKey {
                user,
                access_key_id,
            }
            | Self::DeleteAccessKey {
                user,
                access_key_id,
            } => both(message, ("user", user), ("key", access_key_id)),
            Self::RotateAccessKey { user, profile, old } => {
                both(message, ("user", user), ("profile", profile)).with("old", old.as_str())
            }
            Self::CreateBudget {
                budget,
                limit,
                alerts,
            } => with_new_budget(message.with("budget", budget.as_str()), *limit, alerts),
            Self::UpdateBudget {
                budget,
                limit,
                ignore_credits,
            } => with_update(message, budget, *limit, *ignore_credits),
            Self::AddBudgetAlert { budget, alert } => {
                with_alert(message, budget, alert).with("emails", alert.emails.clone())
            }
            Self::AddBudgetSubscriber {
                budget,
                alert,
                email,
            } => with_alert(message, budget, alert).with("email", email.as_str()),
        }
    }
}

fn both(message: Message, first: (&str, &str), second: (&str, &str)) -> Message {
    message.with(first.0, first.1).with(second.0, second.1)
}

fn with_new_budget(message: Message, limit: Decimal, alerts: &[Alert]) -> Message {
    let first = alerts.first();
    let emails = first.map(|alert| alert.emails.clone()).unwrap_or_default();
    message
        .with("limit", limit)
        .with("alerts", alerts.len())
        .with("emails", emails)
}

fn with_update(message: Message, budget: &str, limit: Option<Decimal>, credits: bool) -> Message {
    message
        .with("budget", budget)
        .with("limit", limit.unwrap_or_default())
        .with("what", update_words(limit.is_some(), credits))
}

fn with_alert(message: Message, budget: &str, alert: &Alert) -> Message {
    message
        .with("budget", budget)
        .with("threshold", alert.threshold.to_string())
        .with("unit", unit(alert.kind))
}

/// The name at the end of an ARN.
fn last_part(arn: &str) -> &str {
    arn.rsplit('/').next().unwrap_or(arn)
}

fn with_policy(message: Message, policy: &PasswordPolicy) -> Message {
    message
        .with("length", i64::from(policy.minimum_length))
        .with(
            "reuse",
            i64::from(policy.reuse_prevention.unwrap_or_default()),
        )
}

/// Selects the wording in Fluent.
fn unit(kind: ThresholdKind) -> &'static str {
    match kind {
        ThresholdKind::Percent => "percent",
        ThresholdKind::Dollars => "dollars",
    }
}

/// Selects the wording in Fluent: `limit`, `credits` or `both`.
fn update_words(limit: bool, credits: bool) -> &'static str {
    match (limit, credits) {
        (true, true) => "both",
        (true, false) => "limit",
        (false, _) => "credits",
    }
}
