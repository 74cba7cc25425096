use serde::{Deserialize, Serialize};

/// One setting of how AWS tells about the bill (`billing:GetBillingPreferences`, feature
/// `BILLING_ALERTS`). AWS does not document the keys, so what AWS answers is shown and nothing is judged
/// by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BillingPreference {
    /// AWS's name for it.
    pub key: String,
    /// Whether it is on; `None` for a word that is not known here.
    pub on: Option<bool>,
}
