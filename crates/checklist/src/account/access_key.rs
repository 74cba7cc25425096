use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// An access key, never its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessKey {
    /// For example `AKIAIOSFODNN7EXAMPLE`.
    pub id: String,
    /// Whether AWS accepts it.
    pub active: bool,
    /// When it was made.
    pub created_at: Option<Timestamp>,
    /// Its last use.
    pub last_use: LastUse,
}

/// What is known of the last use of an access key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum LastUse {
    /// AWS does not tell, or not this caller.
    #[default]
    NotTold,
    /// It was never used since AWS began to keep track in April 2015 (IAM API Reference,
    /// `AccessKeyLastUsed`).
    Never,
    /// It was used.
    At(KeyUse),
}

/// When and for what an access key was used last, to within some minutes
/// (`iam:GetAccessKeyLastUsed`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct KeyUse {
    /// When.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub at: Timestamp,
    /// The service's name, for example `s3`; empty where AWS does not tell.
    pub service: String,
    /// For example `us-east-1`; empty where AWS does not tell.
    pub region: String,
}
