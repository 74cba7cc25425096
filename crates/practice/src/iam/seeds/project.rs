//! A project account of the sign-up that began in September 2026.

use serde_json::json;

use super::build::{empty, policy};
use crate::base::Dice;
use crate::iam::state::{Iam, PROJECT_ROLE, Role};
use crate::service::Beginning;

/// The owner works in a role.
pub(super) fn part(beginning: &Beginning<'_>) -> Iam {
    let dice = &mut Dice::seeded(5);
    let trust = json!({ "Version": "2012-10-17", "Statement": [{
        "Effect": "Allow", "Action": ["sts:AssumeRole", "sts:SetSourceIdentity"],
        "Principal": { "Service": "signin.amazonaws.com" },
    }]});
    let role = Role {
        id: dice.id("AROA"),
        path: "/managed/".to_owned(),
        created: beginning.account.created,
        trust: trust.to_string(),
        attached_policies: [policy("AdministratorAccess")].into(),
        inline_policies: Default::default(),
        permissions_boundary: None,
    };
    let mut iam = empty();
    iam.roles.insert(PROJECT_ROLE.to_owned(), role);
    iam
}
