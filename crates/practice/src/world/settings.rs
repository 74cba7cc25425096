//! How the practice account misbehaves.

use serde::{Deserialize, Serialize};

/// Lag, latency and faults.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Seconds by the world's clock until a write is seen by reads and by authorisation.
    /// Create calls see earlier writes at once, as with AWS, and refuse duplicates.
    pub lag_seconds: u32,
    /// Seconds until a new access key is accepted. AWS takes 5 to 15.
    pub key_lag_seconds: u32,
    /// Milliseconds that every call takes longer.
    pub latency_ms: u32,
    /// False plays a new account whose billing data is not there yet: Budgets refuses.
    pub budgets_ready: bool,
    /// Regions whose sign-in service is down: it answers with status 503.
    pub sign_in_regions_down: Vec<String>,
    /// Faults, tried in this order; the first that fits a call strikes.
    pub faults: Vec<Fault>,
}

/// No lag, no faults, budgets ready.
impl Default for Settings {
    fn default() -> Settings {
        Settings {
            lag_seconds: 0,
            key_lag_seconds: 0,
            latency_ms: 0,
            budgets_ready: true,
            sign_in_regions_down: Vec::new(),
            faults: Vec::new(),
        }
    }
}

/// A fault that strikes calls.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// `iam:CreateUser`, `iam:*` or `*`. The sign-in service has `signin:Authorize`, its
    /// page, and `signin:CreateOAuth2Token`.
    pub operation: String,
    /// What happens.
    pub kind: FaultKind,
    /// How many calls it strikes; none means all.
    pub times: Option<u32>,
}

/// What a fault does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum FaultKind {
    /// `Throttling`, "Rate exceeded".
    Throttle,
    /// An internal error, status 500.
    ServerError,
    /// The connection drops before anything was done.
    Reset,
    /// The call is done, then the connection drops before the answer.
    LostReply,
    /// Access is denied. The sign-in page answers with a bare status 400, as AWS's does
    /// to a browser with stale cookies.
    Denied,
    /// The call takes longer.
    Slow {
        /// By how many milliseconds.
        ms: u32,
    },
}
