use serde::{Deserialize, Serialize};

/// The kinds of account whose first day differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccountKind {
    /// Stands alone and has a root user.
    Standalone,
    /// Pays for an organization and decides for its members. The organization's own rules do not
    /// bind it (AWS Organizations User Guide, "Service control policies").
    Management,
    /// Belongs to an organization, which may decide for it.
    Member,
    /// A project of the new sign-up: no root user.
    Project,
}

impl AccountKind {
    /// Every kind.
    pub const ALL: &'static [AccountKind] = &[
        Self::Standalone,
        Self::Management,
        Self::Member,
        Self::Project,
    ];

    /// The kinds that have a root user and people of their own.
    pub const CLASSIC: &'static [AccountKind] = &[Self::Standalone, Self::Management, Self::Member];
}
