use serde::{Deserialize, Serialize};

/// What AWS's policy simulator says of one action. It is an estimate (IAM API Reference,
/// `SimulatePrincipalPolicy`: the results can differ from the live environment).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trial {
    /// `iam:CreateUser`.
    pub action: String,
    /// What it says.
    pub simulated: Simulated,
    /// Keys of conditions that it was told nothing of, so that the answer may be another in truth.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<String>,
}

/// An answer of the simulator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Simulated {
    /// Allowed.
    Allowed,
    /// Nothing allows it.
    NotAllowed,
    /// A statement denies it.
    Denied,
    /// A word that is not known here.
    Other,
}
