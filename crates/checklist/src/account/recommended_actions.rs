use serde::{Deserialize, Serialize};

/// Something that AWS recommends for this account, from
/// `bcm-recommended-actions:ListRecommendedActions`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecommendedAction {
    /// What it is, in AWS's word, such as `CREATE_BUDGET`.
    pub kind: String,
    /// How urgent AWS finds it; `None` where it gave a word that is not known here.
    pub urgency: Option<Urgency>,
    /// What AWS says to do, in its own words.
    pub next_steps: Vec<String>,
}

/// How urgent AWS finds something: its `Severity`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// Good to know.
    Info,
    /// To be looked at.
    Warning,
    /// To be done at once.
    Critical,
}
