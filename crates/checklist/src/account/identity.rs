use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The answer of `sts:GetCallerIdentity`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caller {
    /// Twelve digits.
    pub account_id: String,
    /// The caller's ARN, as AWS gave it.
    pub arn: String,
    /// The same, told apart.
    pub principal: Principal,
}

impl Caller {
    /// A caller from the ARN that STS answers.
    pub fn new(account_id: impl Into<String>, arn: impl Into<String>) -> Self {
        let arn = arn.into();
        Self {
            account_id: account_id.into(),
            principal: Principal::from_arn(&arn),
            arn,
        }
    }
}

/// Who an ARN stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Principal {
    /// The root user: `arn:aws:iam::123456789012:root`.
    Root,
    /// An IAM user.
    User {
        /// Its name, without the path.
        name: String,
    },
    /// A role that somebody has assumed.
    Role {
        /// The role's name.
        name: String,
    },
    /// Anything else, for example a federated user.
    Other,
}

impl Principal {
    fn from_arn(arn: &str) -> Self {
        let resource = arn.splitn(6, ':').nth(5).unwrap_or_default();
        let mut parts = resource.split('/');
        match (parts.next(), parts.next(), resource.rsplit('/').next()) {
            (Some("root"), None, _) => Self::Root,
            (Some("user"), Some(_), Some(name)) => Self::User { name: name.into() },
            (Some("assumed-role"), Some(name), _) => Self::Role { name: name.into() },
            _ => Self::Other,
        }
    }

    /// The owner of a project account, by the role that the new sign-up gives them
    /// (AWS Account Management Reference, "Sign up for AWS").
    pub fn is_project_owner(&self) -> bool {
        matches!(self, Self::Role { name } if name == "AccountFullAccessRole")
    }
}

/// The kinds of account whose first day differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccountKind {
    /// Stands alone and has a root user.
    Standalone,
    /// Belongs to an organization, which may decide for it.
    Member,
    /// A project of the new sign-up: no root user, no IAM people.
    Project,
}

/// The organization that an account belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organization {
    /// For example `o-a1b2c3d4e5`.
    pub id: String,
    /// The account that pays and decides.
    pub management_account_id: String,
}

/// The Free Tier plan, from `freetier:GetAccountPlanState`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Free or Paid.
    pub kind: PlanKind,
    /// Credits left, in United States dollars; AWS leaves it out for some accounts.
    pub credits_left: Option<Decimal>,
    /// When the Free plan ends.
    pub ends_at: Option<Timestamp>,
}

/// Free or Paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanKind {
    /// Ends after six months or when the credits are used up, and the account closes.
    Free,
    /// Charges what is used beyond credits.
    Paid,
}

/// What `iam:GetAccountSummary` tells of the root user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountSummary {
    /// `AccountMFAEnabled`: root has at least one MFA device of any kind.
    pub root_mfa: bool,
    /// `AccountAccessKeysPresent`: root has an access key.
    pub root_access_keys: bool,
    /// `AccountPasswordPresent`: root can sign in with a password. `None` where AWS left it out.
    pub root_password: Option<bool>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_principals_apart() {
        let cases = [
            ("arn:aws:iam::123456789012:root", Principal::Root),
            (
                "arn:aws:iam::123456789012:user/people/ana",
                Principal::User { name: "ana".into() },
            ),
            (
                "arn:aws:sts::123456789012:assumed-role/AccountFullAccessRole/me",
                Principal::Role {
                    name: "AccountFullAccessRole".into(),
                },
            ),
            (
                "arn:aws:sts::123456789012:federated-user/x",
                Principal::Other,
            ),
            ("nonsense", Principal::Other),
        ];
        for (arn, principal) in cases {
            assert_eq!(Principal::from_arn(arn), principal, "{arn}");
        }
    }
}
