//! Service control policies.

use serde_json::Value;

/// Service control policies laid on the account by its organization.
pub(crate) type Policies = Vec<Value>;
