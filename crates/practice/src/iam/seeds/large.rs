//! 5,000 users in 300 groups: as many as AWS lets an account have.

use jiff::Timestamp;

use super::build::{empty, group, key, login_profile, unused_device, user};
use crate::base::{Dice, days_ago};
use crate::iam::state::{Iam, MfaDevice, MfaHolder, PasswordPolicy, User};
use crate::service::Beginning;

const USERS: i64 = 5000;
const GROUPS: i64 = 300;

const POLICIES: [&str; 5] = [
    "AdministratorAccess",
    "PowerUserAccess",
    "job-function/ViewOnlyAccess",
    "AmazonS3FullAccess",
    "AmazonEC2FullAccess",
];

/// Every fifth user has no MFA, every third a key, every fortieth an old one.
pub(super) fn part(beginning: &Beginning<'_>) -> Iam {
    let dice = &mut Dice::seeded(4);
    let now = beginning.now;
    let mut iam = empty();
    iam.root.mfa = true;
    iam.root.password_last_used = Some(days_ago(now, 200));
    iam.password_policy = Some(strong_policy());
    for number in 0..GROUPS {
        let policy = POLICIES[if number == 0 {
            0
        } else {
            1 + number as usize % 4
        }];
        let group = group(dice, beginning.account.created, &[policy]);
        iam.groups.insert(group_name(number), group);
    }
    for number in 0..USERS {
        let name = format!("user-{number:04}");
        iam.users.insert(name.clone(), member(dice, number, now));
        if number % 5 != 0 {
            let serial = format!("arn:aws:iam::{}:mfa/{name}", beginning.account.id);
            let device = device(dice, MfaHolder::User(name), now);
            iam.mfa_devices.insert(serial, device);
        }
    }
    iam
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
    MfaDevice {
        holder: Some(holder),
        enabled: Some(days_ago(now, 100)),
        ..unused_device(dice)
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
