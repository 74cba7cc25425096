//! What names IAM takes, and how it refuses others.
//! Source: the constraints in the IAM API reference; quotas of name lengths.

use crate::wire::Refusal;

/// A new user's name: up to 64 of letters, digits and `+=,.@_-`.
pub(super) fn user(name: &str) -> Result<(), Refusal> {
    checked("userName", name, 64)
}

/// A new group's name: up to 128.
pub(super) fn group(name: &str) -> Result<(), Refusal> {
    checked("groupName", name, 128)
}

/// A policy's name: up to 128.
pub(super) fn policy(name: &str) -> Result<(), Refusal> {
    checked("policyName", name, 128)
}

/// A virtual MFA device's name: up to 226, so that its ARN fits a serial number.
pub(super) fn mfa_device(name: &str) -> Result<(), Refusal> {
    checked("virtualMFADeviceName", name, 226)
}

/// A path: `/`, or `/…/`.
pub(super) fn path(path: &str) -> Result<(), Refusal> {
    let visible = path.bytes().all(|byte| (0x21..=0x7e).contains(&byte));
    if visible && path.starts_with('/') && path.ends_with('/') && path.len() <= 512 {
        return Ok(());
    }
    Err(Refusal::validation(
        "The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.",
    ))
}

/// An account alias: 3 to 63 small letters, digits and single hyphens inside.
pub(super) fn alias(alias: &str) -> Result<(), Refusal> {
    if alias.len() < 3 {
        return Err(Refusal::constraint(
            "accountAlias",
            alias,
            "Member must have length greater than or equal to 3",
        ));
    }
    if alias.len() > 63 {
        return Err(Refusal::constraint(
            "accountAlias",
            alias,
            "Member must have length less than or equal to 63",
        ));
    }
    let letters = alias
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    let edges = alias.starts_with('-') || alias.ends_with('-') || alias.contains("--");
    // Twelve digits would read as an account id in the sign-in address.
    let number = alias.len() == 12 && alias.bytes().all(|byte| byte.is_ascii_digit());
    if letters && !edges && !number {
        return Ok(());
    }
    let pattern =
        "Member must satisfy regular expression pattern: ^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$";
    Err(Refusal::constraint("accountAlias", alias, pattern))
}

fn checked(member: &str, name: &str, longest: usize) -> Result<(), Refusal> {
    let length = name.chars().count();
    if length == 0 {
        return Err(Refusal::constraint(
            member,
            name,
            "Member must have length greater than or equal to 1",
        ));
    }
    if length > longest {
        let constraint = format!("Member must have length less than or equal to {longest}");
        return Err(Refusal::constraint(member, name, &constraint));
    }
    if name
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"+=,.@_-".contains(&byte))
    {
        return Ok(());
    }
    Err(Refusal::validation(format!(
        "The specified value for {member} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_as_iam_takes_them() {
        for name in ["ann", "ann+test@example.com", "a_b-c=d,e.f"] {
            assert_eq!(user(name), Ok(()));
        }
        for name in ["", "a b", "ann/bob", "jürgen", &"a".repeat(65)] {
            assert!(
                user(name).is_err_and(|refusal| refusal.code == "ValidationError"),
                "{name}"
            );
        }
        assert_eq!(group(&"a".repeat(128)), Ok(()));
    }

    #[test]
    fn aliases_and_paths_keep_to_their_patterns() {
        for name in ["ab", "-ab", "ab-", "a--b", "Abc", "123456789012"] {
            assert!(alias(name).is_err(), "{name}");
        }
        assert_eq!(alias("my-company-1"), Ok(()));
        assert!(path("/a/b/").is_ok() && path("/").is_ok());
        assert!(path("a/").is_err() && path("/a b/").is_err());
    }
}
