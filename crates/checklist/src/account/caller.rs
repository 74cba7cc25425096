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

/// Whom a sign-in is called within a sentence: a user by name, a role's session as
/// `AccountFullAccessRole/me`, and everybody else as they are given. A `/` is in no user's name (IAM
/// API Reference, `CreateUser`), so neither is taken for the other.
pub fn sign_in_name(sign_in: &str) -> &str {
    let resource = sign_in.splitn(6, ':').nth(5).unwrap_or_default();
    match resource.split_once('/') {
        Some(("assumed-role", session)) => session,
        Some(("user", path)) => path.rsplit('/').next().unwrap_or(path),
        Some(_) | None => sign_in,
    }
}

/// The number of the account that an ARN is in; `None` for what is no ARN.
pub(crate) fn account_in(arn: &str) -> Option<&str> {
    arn.split(':').nth(4)
}

impl Principal {
    /// Who this ARN stands for (IAM User Guide, "IAM identifiers").
    pub fn from_arn(arn: &str) -> Self {
        let resource = arn.splitn(6, ':').nth(5).unwrap_or_default();
        let mut parts = resource.split('/');
        match (parts.next(), parts.next(), resource.rsplit('/').next()) {
            (Some("root"), None, _) => Self::Root,
            (Some("user"), Some(_), Some(name)) => Self::User { name: name.into() },
            (Some("assumed-role"), Some(name), _) => Self::Role { name: name.into() },
            _ => Self::Other,
        }
    }

    /// The name of the role that the new sign-up gives to the owner of a project account
    /// (AWS Account Management Reference, "Sign up for AWS").
    pub const PROJECT_OWNER: &str = "AccountFullAccessRole";

    /// Whether it is the owner of a project account, by the name of the role.
    pub fn is_project_owner(&self) -> bool {
        matches!(self, Self::Role { name } if name == Self::PROJECT_OWNER)
    }
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

    #[test]
    fn a_sign_in_goes_by_a_name_and_not_by_its_arn() {
        for (sign_in, name) in [
            ("ana", "ana"),
            ("arn:aws:iam::123456789012:user/ana", "ana"),
            ("arn:aws:iam::123456789012:user/people/ana", "ana"),
            (
                "arn:aws:sts::123456789012:assumed-role/AccountFullAccessRole/me",
                "AccountFullAccessRole/me",
            ),
            (
                "arn:aws-cn:sts::123456789012:assumed-role/Admin/ana@example.com",
                "Admin/ana@example.com",
            ),
            ("AccountFullAccessRole/me", "AccountFullAccessRole/me"),
            (
                "arn:aws:sts::123456789012:federated-user/x",
                "arn:aws:sts::123456789012:federated-user/x",
            ),
            (
                "arn:aws:iam::123456789012:root",
                "arn:aws:iam::123456789012:root",
            ),
            ("", ""),
        ] {
            assert_eq!(sign_in_name(sign_in), name, "{sign_in}");
        }
    }
}
