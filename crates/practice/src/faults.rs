//! How the practice account misbehaves: lag, latency, and faults that strike calls.

use serde::{Deserialize, Serialize};

use crate::base::matches;
use crate::wire::Refusal;

/// Lag, latency and faults.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Seconds by the world's clock until a write is seen by reads and by authorisation.
    /// Create calls see earlier writes at once, as with AWS, and refuse duplicates.
    pub lag_seconds: u32,
    /// Seconds until a new access key is accepted. AWS takes 5 to 15.
    pub key_lag_seconds: u32,
    /// Seconds until a Region that is enabled or disabled is so. AWS takes minutes, at times hours.
    pub region_seconds: u32,
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
            region_seconds: 0,
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

/// Which fault strikes a call, if any. Its count goes down by one.
pub(crate) fn strike(settings: &mut Settings, operation: &str) -> Option<FaultKind> {
    let fault = settings
        .faults
        .iter_mut()
        .find(|fault| matches(&fault.operation, operation) && fault.times != Some(0))?;
    fault.times = fault.times.map(|times| times - 1);
    Some(fault.kind.clone())
}

/// The refusal that a fault answers with, if it answers.
pub(crate) fn refusal(kind: &FaultKind, operation: &str) -> Option<Refusal> {
    match kind {
        FaultKind::Throttle => Some(Refusal::new(400, "Throttling", "Rate exceeded")),
        FaultKind::ServerError => Some(Refusal::new(
            500,
            "InternalFailure",
            "The request processing has failed because of an unknown error, exception or failure.",
        )),
        FaultKind::Denied => Some(Refusal::access_denied(format!(
            "User is not authorized to perform: {operation} with an explicit deny in an identity-based policy"
        ))),
        FaultKind::Reset | FaultKind::LostReply | FaultKind::Slow { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_strikes_its_operation_as_often_as_it_says() {
        let mut settings = Settings::default();
        settings.faults.push(Fault {
            operation: "iam:Create*".into(),
            kind: FaultKind::Throttle,
            times: Some(2),
        });
        assert_eq!(strike(&mut settings, "iam:ListUsers"), None);
        assert_eq!(
            strike(&mut settings, "iam:CreateUser"),
            Some(FaultKind::Throttle)
        );
        assert_eq!(
            strike(&mut settings, "iam:CreateGroup"),
            Some(FaultKind::Throttle)
        );
        assert_eq!(strike(&mut settings, "iam:CreateUser"), None);
    }
}
