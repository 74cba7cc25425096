//! What accounts begin with.

use super::{PublicAccessBlock, S3};
use crate::base::Seed;
use crate::service::Beginning;

/// A new account has nothing set. Somebody who began with it once went half the way.
pub(crate) fn begin(beginning: &Beginning<'_>) -> S3 {
    let half = PublicAccessBlock {
        block_public_acls: true,
        ignore_public_acls: true,
        ..PublicAccessBlock::default()
    };
    let all = PublicAccessBlock {
        block_public_policy: true,
        restrict_public_buckets: true,
        ..half
    };
    S3 {
        buckets: Default::default(),
        public_access_block: match beginning.seed {
            Seed::Fresh | Seed::HalfDone | Seed::Project => None,
            Seed::Neglected => Some(half),
            Seed::Large => Some(all),
        },
    }
}
