//! Whether something is allowed.

/// What documents say of one action on one resource, from the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Decision {
    /// Nothing allows it, or something denies it.
    Denied,
    /// The documents alone do not decide.
    Perhaps,
    /// It is allowed, and nothing denies it.
    Allowed,
}

impl Decision {
    /// The opposite; what is not decided stays so.
    pub(super) fn not(self) -> Self {
        match self {
            Self::Denied => Self::Allowed,
            Self::Perhaps => Self::Perhaps,
            Self::Allowed => Self::Denied,
        }
    }
}

/// What is asked of documents.
#[derive(Clone, Copy, Debug)]
pub(super) struct Question<'a> {
    /// `iam:CreateUser`.
    pub(super) action: &'a str,
    /// The ARN of what it is done to.
    pub(super) resource: &'a str,
    /// The name of the IAM user who asks; `None` for a role.
    pub(super) user: Option<&'a str>,
}
