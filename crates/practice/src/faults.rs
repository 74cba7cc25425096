//! Faults that strike calls.

use crate::refusal::Refusal;
use crate::world::{FaultKind, Settings};

/// Which fault strikes a call, if any. Its count goes down by one.
pub(crate) fn strike(settings: &mut Settings, operation: &str) -> Option<FaultKind> {
    let fault = settings
        .faults
        .iter_mut()
        .find(|fault| fits(&fault.operation, operation) && fault.times != Some(0))?;
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

fn fits(pattern: &str, operation: &str) -> bool {
    crate::policy::matches(pattern, operation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::Fault;

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
