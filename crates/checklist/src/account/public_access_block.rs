use serde::{Deserialize, Serialize};

/// What keeps buckets of the whole account from being public (`s3control:GetPublicAccessBlock`). It
/// is what is in force, and may come from an organization.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicAccessBlock {
    /// New public access control lists are refused.
    pub block_acls: bool,
    /// Those that are there count for nothing.
    pub ignore_acls: bool,
    /// New public bucket policies are refused.
    pub block_policies: bool,
    /// Those that are there let nobody in but this account and AWS's services.
    pub restrict_buckets: bool,
}

impl PublicAccessBlock {
    /// All four settings on.
    pub const ALL: Self = Self {
        block_acls: true,
        ignore_acls: true,
        block_policies: true,
        restrict_buckets: true,
    };

    /// How many of the four settings are on.
    pub fn on(self) -> usize {
        let settings = [
            self.block_acls,
            self.ignore_acls,
            self.block_policies,
            self.restrict_buckets,
        ];
        settings.into_iter().filter(|on| *on).count()
    }
}
