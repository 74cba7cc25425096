//! Root user, users, groups and roles.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::base::Secret;

/// The root user.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Root {
    /// Whether any MFA device is on, as set in the console.
    pub mfa: bool,
    /// Whether it has a signing certificate.
    #[serde(default)]
    pub signing_certificate: bool,
    /// Access keys of the root user, by id.
    pub access_keys: BTreeMap<String, AccessKey>,
    /// The last sign-in with the password.
    pub password_last_used: Option<Timestamp>,
}

/// An IAM user.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct User {
    /// `AIDA…`.
    pub id: String,
    /// `/` or `/division/`.
    pub path: String,
    /// When it was made.
    pub created: Timestamp,
    /// The console password, if any.
    pub login_profile: Option<LoginProfile>,
    /// The last sign-in to the console.
    pub password_last_used: Option<Timestamp>,
    /// Access keys by id.
    pub access_keys: BTreeMap<String, AccessKey>,
    /// Credentials for single services, by id.
    #[serde(default)]
    pub service_credentials: BTreeMap<String, ServiceCredential>,
    /// Names of the groups it is in.
    pub groups: BTreeSet<String>,
    /// ARNs of attached managed policies.
    pub attached_policies: BTreeSet<String>,
    /// Inline policies: JSON text by name.
    pub inline_policies: BTreeMap<String, String>,
    /// ARN of the managed policy that bounds what the user's policies can allow.
    #[serde(default)]
    pub permissions_boundary: Option<String>,
    /// Tags.
    #[serde(default)]
    pub tags: BTreeMap<String, String>,
}

/// A console password. The password itself is not kept, only a salted hash.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LoginProfile {
    /// When the user was first given a password.
    pub created: Timestamp,
    /// When the password was last set.
    pub password_changed: Timestamp,
    /// Whether the next sign-in asks for a new one.
    pub reset_required: bool,
    /// Salted hashes, the present one last. Empty where a seed made up no password.
    pub hashes: Vec<Secret>,
}

/// A long-term access key.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AccessKey {
    /// The secret, to check signatures.
    pub secret: Secret,
    /// Whether it is `Active`.
    pub active: bool,
    /// When it was made.
    pub created: Timestamp,
    /// When and for what it was last used.
    pub last_used: Option<LastUsed>,
}

/// A credential for one service. Nothing here takes it, so its secret is not kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ServiceCredential {
    /// `bedrock.amazonaws.com`.
    pub service: String,
    /// Whether it is `Active`.
    pub active: bool,
    /// When it was made.
    pub created: Timestamp,
    /// When it ends by itself, if ever.
    pub expires: Option<Timestamp>,
}

/// The last use of an access key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastUsed {
    /// When.
    pub at: Timestamp,
    /// `iam`, `sts`, …
    pub service: String,
    /// `us-east-1`, …
    pub region: String,
}

/// An IAM group.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Group {
    /// `AGPA…`.
    pub id: String,
    /// `/` or `/division/`.
    pub path: String,
    /// When it was made.
    pub created: Timestamp,
    /// ARNs of attached managed policies.
    pub attached_policies: BTreeSet<String>,
    /// Inline policies: JSON text by name.
    pub inline_policies: BTreeMap<String, String>,
}

/// An IAM role. The practice account makes none; seeds may hold some.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Role {
    /// `AROA…`.
    pub id: String,
    /// `/managed/` for the role of a project account.
    pub path: String,
    /// When it was made.
    pub created: Timestamp,
    /// Who may assume it: a policy as JSON text.
    pub trust: String,
    /// ARNs of attached managed policies.
    pub attached_policies: BTreeSet<String>,
    /// Inline policies: JSON text by name.
    #[serde(default)]
    pub inline_policies: BTreeMap<String, String>,
    /// ARN of the managed policy that bounds what the role's policies can allow.
    #[serde(default)]
    pub permissions_boundary: Option<String>,
}

/// A managed policy of the customer's own, with one version.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CustomerPolicy {
    /// `ANPA…`.
    pub id: String,
    /// When it was made.
    pub created: Timestamp,
    /// JSON text.
    pub document: String,
}
