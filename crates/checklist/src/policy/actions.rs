//! The actions that lead to the power of an administrator, by what they are done to.
//!
//! Sources: Service Authorization Reference, "Actions, resources, and condition keys for AWS Identity
//! and Access Management"; IAM User Guide, "Permissions boundaries for IAM entities".

/// On a user itself: each gives it every other right.
pub(super) const ON_SELF: &[&str] = &["iam:AttachUserPolicy", "iam:PutUserPolicy"];
/// The same on a role itself.
pub(super) const ON_ROLE_ITSELF: &[&str] = &["iam:AttachRolePolicy", "iam:PutRolePolicy"];
/// On a group that one is in.
pub(super) const ON_OWN_GROUP: &[&str] = &["iam:AttachGroupPolicy", "iam:PutGroupPolicy"];
/// On a policy of the customer's that reaches one.
pub(super) const ON_OWN_POLICY: &str = "iam:CreatePolicyVersion";
/// On another user: each makes one that user.
pub(super) const OF_USER: &[&str] = &[
    "iam:CreateAccessKey",
    "iam:CreateLoginProfile",
    "iam:UpdateLoginProfile",
];
/// On a role, whose trust policy it changes.
pub(super) const OF_ROLE: &str = "iam:UpdateAssumeRolePolicy";
/// On a role that trusts one.
pub(super) const TAKE_ON: &str = "sts:AssumeRole";
/// On a group that one is not in.
pub(super) const OF_GROUP: &str = "iam:AddUserToGroup";

/// On a user or role itself, where a boundary keeps it from more.
pub(super) const UNBIND_USER: &str = "iam:DeleteUserPermissionsBoundary";
pub(super) const UNBIND_ROLE: &str = "iam:DeleteRolePermissionsBoundary";

/// All of these.
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    let lists = [ON_SELF, ON_ROLE_ITSELF, ON_OWN_GROUP, OF_USER];
    let single = [
        ON_OWN_POLICY,
        OF_ROLE,
        TAKE_ON,
        OF_GROUP,
        UNBIND_USER,
        UNBIND_ROLE,
    ];
    lists.into_iter().flatten().copied().chain(single)
}
