//! The bricks that seeds are built of.

use jiff::Timestamp;

use crate::base::{Dice, Secret};
use crate::iam::state::{AccessKey, Group, Iam, LastUsed, LoginProfile, MfaDevice, Root, User};

/// An account in which nothing was done.
pub(super) fn empty() -> Iam {
    Iam {
        alias: None,
        root: Root::default(),
        users: Default::default(),
        groups: Default::default(),
        roles: Default::default(),
        policies: Default::default(),
        mfa_devices: Default::default(),
        password_policy: None,
        credential_report: None,
    }
}

/// A user with nothing.
pub(super) fn user(dice: &mut Dice, created: Timestamp) -> User {
    User {
        id: dice.id("AIDA"),
        path: "/".to_owned(),
        created,
        login_profile: None,
        password_last_used: None,
        access_keys: Default::default(),
        service_credentials: Default::default(),
        groups: Default::default(),
        attached_policies: Default::default(),
        inline_policies: Default::default(),
        permissions_boundary: None,
        tags: Default::default(),
    }
}

/// A group with these managed policies, named without the front of their ARNs.
pub(super) fn group(dice: &mut Dice, created: Timestamp, policies: &[&str]) -> Group {
    Group {
        id: dice.id("AGPA"),
        path: "/".to_owned(),
        created,
        attached_policies: policies.iter().map(|name| policy(name)).collect(),
        inline_policies: Default::default(),
    }
}

/// The ARN of a managed policy.
pub(super) fn policy(name: &str) -> String {
    format!("arn:aws:iam::aws:policy/{name}")
}

/// An active access key, perhaps used.
pub(super) fn key(
    dice: &mut Dice,
    created: Timestamp,
    used: Option<Timestamp>,
) -> (String, AccessKey) {
    let last_used = used.map(|at| LastUsed {
        at,
        service: "s3".to_owned(),
        region: "us-east-1".to_owned(),
    });
    let secret = Secret::new(dice.secret_key());
    (
        dice.key_id("AKIA"),
        AccessKey {
            secret,
            active: true,
            created,
            last_used,
        },
    )
}

/// A console password that nobody knows.
pub(super) fn login_profile(created: Timestamp, reset_required: bool) -> LoginProfile {
    LoginProfile {
        created,
        password_changed: created,
        reset_required,
        hashes: Vec::new(),
    }
}

/// A virtual MFA device that nobody holds.
pub(super) fn unused_device(dice: &mut Dice) -> MfaDevice {
    MfaDevice {
        seed: Secret::new(dice.mfa_seed()),
        holder: None,
        enabled: None,
        last_step: 0,
    }
}
