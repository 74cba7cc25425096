//! The bricks that seeds are built of.

use jiff::Timestamp;

use crate::dice::Dice;
use crate::world::{
    AccessKey, Account, AccountKind, Group, LastUsed, LoginProfile, Root, Secret, State, User,
    shift,
};

const ENABLED: [&str; 17] = [
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-northeast-3",
    "ap-south-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "ca-central-1",
    "eu-central-1",
    "eu-north-1",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "sa-east-1",
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
];

const OPT_IN: [&str; 17] = [
    "af-south-1",
    "ap-east-1",
    "ap-east-2",
    "ap-south-2",
    "ap-southeast-3",
    "ap-southeast-4",
    "ap-southeast-5",
    "ap-southeast-6",
    "ap-southeast-7",
    "ca-west-1",
    "eu-central-2",
    "eu-south-1",
    "eu-south-2",
    "il-central-1",
    "me-central-1",
    "me-south-1",
    "mx-central-1",
];

/// Days before a time.
pub(super) fn days_ago(now: Timestamp, days: i64) -> Timestamp {
    shift(now, -days * 86_400)
}

/// An empty classic account, made some days ago.
pub(super) fn empty(id: &str, name: &str, created: Timestamp) -> State {
    let opt_in = OPT_IN.map(|name| (name.to_owned(), "DISABLED".to_owned()));
    let enabled = ENABLED.map(|name| (name.to_owned(), "ENABLED_BY_DEFAULT".to_owned()));
    State {
        account: Account {
            id: id.to_owned(),
            name: name.to_owned(),
            email: "owner@example.com".to_owned(),
            kind: AccountKind::Classic,
            alias: None,
            created,
            plan: None,
            session_secret: Secret::new(Dice::Real.secret_key()),
        },
        root: Root::default(),
        users: Default::default(),
        groups: Default::default(),
        roles: Default::default(),
        mfa_devices: Default::default(),
        password_policy: None,
        credential_report: None,
        budgets: Default::default(),
        regions: enabled.into_iter().chain(opt_in).collect(),
        service_control_policies: Vec::new(),
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
        groups: Default::default(),
        attached_policies: Default::default(),
        inline_policies: Default::default(),
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
        dice.id("AKIA"),
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
