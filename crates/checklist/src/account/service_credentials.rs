use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A credential of an IAM user for one service of AWS, besides access keys: an API key of Amazon
/// Bedrock, a name and password for Git or for Amazon Keyspaces. Never its secret.
///
/// AWS does not tell when it was last used (IAM API Reference,
/// `ServiceSpecificCredentialMetadata`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceCredential {
    /// The user's name.
    pub user: String,
    /// For example `bedrock.amazonaws.com`.
    pub service: String,
    /// Whether AWS accepts it.
    pub active: bool,
    /// When it was made.
    pub created_at: Option<Timestamp>,
    /// When it ends by itself; `None` where it never does.
    pub expires_at: Option<Timestamp>,
}
