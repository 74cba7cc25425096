//! 5,000 users in 300 groups: as many as AWS lets an account have.

use jiff::Timestamp;

use super::build::{days_ago, empty, group, key, login_profile, user};
use crate::dice::Dice;
use crate::world::{MfaDevice, MfaHolder, PasswordPolicy, Plan, Secret, State, User};

const USERS: i64 = 5000;
const GROUPS: i64 = 300;
const ACCOUNT: &str = "444455556666";

const POLICIES: [&str; 5] = [
    "AdministratorAccess",
    "PowerUserAccess",
    "job-function/ViewOnlyAccess",
    "AmazonS3FullAccess",
    "AmazonEC2FullAccess",
];

/// Every fifth user has no MFA, every third a key, every fortieth an old one.
pub(super) fn state(now: Timestamp) -> State {
    let dice = &mut Dice::seeded(4);
    let begun = days_ago(now, 1500);
    let mut state = empty(ACCOUNT, "Large company", begun);
    state.account.plan = Some(Plan {
        kind: "PAID".to_owned(),
        status: "ACTIVE".to_owned(),
        credits_usd: None,
        ends: None,
    });
    state.root.mfa = true;
    state.root.password_last_used = Some(days_ago(now, 200));
    state.password_policy = Some(strong_policy());
    for number in 0..GROUPS {
        let policy = POLICIES[if number == 0 {
            0
        } else {
            1 + number as usize % 4
        }];
        state
            .groups
            .insert(group_name(number), group(dice, begun, &[policy]));
    }
    for number in 0..USERS {
        let name = format!("user-{number:04}");
        state.users.insert(name.clone(), member(dice, number, now));
        if number % 5 != 0 {
            let device = device(dice, MfaHolder::User(name.clone()), now);
            state
                .mfa_devices
                .insert(format!("arn:aws:iam::{ACCOUNT}:mfa/{name}"), device);
        }
    }
    state
}

fn group_name(number: i64) -> String {
    match number {
        0 => "Administrators".to_owned(),
        number => format!("team-{number:03}"),
    }
}

fn member(dice: &mut Dice, number: i64, now: Timestamp) -> User {
    let mut user = user(dice, days_ago(now, 1400 - number % 1000));
    user.groups.insert(group_name(if number < 5 {
        0
    } else {
        1 + number % (GROUPS - 1)
    }));
    if number % 2 == 0 {
        user.login_profile = Some(login_profile(user.created, false));
        user.password_last_used = (number % 4 == 0).then(|| days_ago(now, number % 120));
    }
    if number % 3 == 0 {
        let age = if number % 40 == 0 { 400 } else { number % 85 };
        let used = (number % 9 != 0).then(|| days_ago(now, age.min(number % 30)));
        user.access_keys
            .extend([key(dice, days_ago(now, age), used)]);
    }
    user
}

fn device(dice: &mut Dice, holder: MfaHolder, now: Timestamp) -> MfaDevice {
    let enabled = Some(days_ago(now, 100));
    MfaDevice {
        seed: Secret::new(dice.mfa_seed()),
        holder: Some(holder),
        enabled,
        last_step: 0,
    }
}

fn strong_policy() -> PasswordPolicy {
    PasswordPolicy {
        minimum_length: 14,
        symbols: true,
        numbers: true,
        uppercase: true,
        lowercase: true,
        users_may_change: true,
        max_age_days: None,
        reuse_prevention: Some(24),
        hard_expiry: None,
    }
}
