use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What a person said of a step that no API can show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    /// Who said so: the ARN that was signed in, or a name.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What they added, if anything.
    pub note: Option<String>,
}
