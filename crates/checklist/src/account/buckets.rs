use serde::{Deserialize, Serialize};

/// How the names of the buckets begin that Firstday creates.
pub const OWN_BUCKETS: &str = "firstday-";

/// One S3 bucket of the account (`s3:ListBuckets`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bucket {
    /// Its name, which no other bucket of AWS has.
    pub name: String,
    /// Whether nothing is in it (`s3:ListObjectsV2`); `None` where that was not read. It is read only of
    /// buckets whose name begins with [`OWN_BUCKETS`].
    pub empty: Option<bool>,
}

impl Bucket {
    /// Whether it may be one that Firstday created, by its name.
    pub fn is_own(&self) -> bool {
        self.name.starts_with(OWN_BUCKETS)
    }
}
