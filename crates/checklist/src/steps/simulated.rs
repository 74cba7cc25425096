//! What AWS's policy simulator says, for a table.

use crate::few::few;
use crate::{Arg, Cell, Mark, Message, Simulated, Trial};

/// A sign for what it says of an action. That it was told nothing of some condition is said too.
pub(super) fn said_of(trial: Option<&Trial>) -> Cell {
    let Some(trial) = trial else {
        return Cell::mark(Mark::Waiting, Message::new("simulated-not-told"));
    };
    if !trial.unknown.is_empty() {
        let (mark, id) = match trial.simulated {
            Simulated::Allowed => (Mark::Good, "simulated-allowed-perhaps"),
            Simulated::NotAllowed | Simulated::Denied => (Mark::Off, "simulated-denied-perhaps"),
            Simulated::Other => (Mark::Waiting, "simulated-not-told"),
        };
        let said = Message::new(id).with("keys", few(trial.unknown.clone()));
        return Cell::mark(mark, said);
    }
    let (mark, said) = match trial.simulated {
        Simulated::Allowed => (Mark::Good, "simulated-allowed"),
        Simulated::NotAllowed => (Mark::Off, "simulated-not-allowed"),
        Simulated::Denied => (Mark::Off, "simulated-denied"),
        Simulated::Other => (Mark::Waiting, "simulated-not-told"),
    };
    Cell::mark(mark, Message::new(said))
}

/// What an action of IAM does, in plain words; its own name where there are none.
pub(super) fn named(action: &str) -> Arg {
    let id = match action {
        "ec2:DescribeInstances" => "simulated-act-list-servers",
        "ec2:RunInstances" => "simulated-act-start-server",
        "ec2:TerminateInstances" => "simulated-act-delete-server",
        "s3:ListAllMyBuckets" => "simulated-act-list-buckets",
        "s3:GetObject" => "simulated-act-read-bucket",
        "s3:DeleteBucket" => "simulated-act-delete-bucket",
        "iam:ListUsers" => "simulated-act-list-users",
        "iam:CreateUser" => "simulated-act-create-user",
        "iam:AttachUserPolicy" => "simulated-act-attach-policy",
        "iam:CreateAccessKey" => "simulated-act-create-key",
        "ce:GetCostAndUsage" => "simulated-act-see-costs",
        "budgets:ModifyBudget" => "simulated-act-change-budget",
        "account:CloseAccount" => "simulated-act-close-account",
        "iam:ChangePassword" => "simulated-act-change-password",
        "iam:CreateVirtualMFADevice" => "simulated-act-create-device",
        "iam:EnableMFADevice" => "simulated-act-enable-device",
        "iam:DeactivateMFADevice" => "simulated-act-remove-device",
        "iam:DetachGroupPolicy" => "simulated-act-detach-policy",
        other => return Arg::from(other),
    };
    Message::new(id).into()
}
