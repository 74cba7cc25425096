//! What an organization lays on the accounts below it.

use serde_json::{Value, json};

use super::policies::Policies;
use crate::base::Seed;
use crate::service::Beginning;

/// The policies of a seed: an organization of AWS's decides what is open to a project.
pub(crate) fn begin(beginning: &Beginning<'_>) -> Policies {
    match beginning.seed {
        Seed::Project => vec![service_control_policy()],
        Seed::Fresh | Seed::HalfDone | Seed::Neglected | Seed::Large => Vec::new(),
    }
}

/// What AWS's documentation of project accounts lists as denied. That console passwords
/// are refused is told by users; that it is this policy which does so is assumed.
fn service_control_policy() -> Value {
    json!({ "Version": "2012-10-17", "Statement": [{
        "Effect": "Deny",
        "Action": [
            "account:CloseAccount",
            "account:DisableRegion",
            "account:EnableRegion",
            "account:GetAlternateContact",
            "account:GetContactInformation",
            "account:GetRegionOptStatus",
            "account:PutAccountName",
            "account:PutAlternateContact",
            "account:PutContactInformation",
            "billing:*",
            "iam:CreateLoginProfile",
            "iam:UpdateLoginProfile",
            "notifications-contacts:*",
            "notifications:*",
            "organizations:LeaveOrganization",
            "sso:CreateInstance",
        ],
        "Resource": "*",
    }]})
}
