//! A project account of the sign-up that began in September 2026.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::build::{empty, policy};
use super::fresh::free_plan;
use crate::dice::Dice;
use crate::practice::PROJECT_ROLE;
use crate::world::{AccountKind, Role, State, shift};

/// The owner works in a role; an organization of AWS's decides what is open.
pub(super) fn state(now: Timestamp) -> State {
    let dice = &mut Dice::seeded(5);
    let mut state = empty("555566667777", "My project", shift(now, -45 * 60));
    state.account.kind = AccountKind::Project;
    state.account.plan = Some(free_plan(now, 100.0, 0));
    state.service_control_policies = vec![service_control_policy()];
    let trust = json!({ "Version": "2012-10-17", "Statement": [{
        "Effect": "Allow", "Action": ["sts:AssumeRole", "sts:SetSourceIdentity"],
        "Principal": { "Service": "signin.amazonaws.com" },
    }]});
    let role = Role {
        id: dice.id("AROA"),
        path: "/managed/".to_owned(),
        created: state.account.created,
        trust: trust.to_string(),
        attached_policies: [policy("AdministratorAccess")].into(),
    };
    state.roles.insert(PROJECT_ROLE.to_owned(), role);
    state
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
