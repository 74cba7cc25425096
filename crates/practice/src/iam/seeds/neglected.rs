//! An old account that nobody has looked after.

use jiff::Timestamp;

use super::build::{empty, key, login_profile, policy, user};
use crate::base::{Dice, days_ago};
use crate::iam::state::{Iam, PasswordPolicy};
use crate::service::Beginning;

/// A root access key, rights attached to people, keys of 400 days, no MFA anywhere, a
/// weak password policy, and a root user that was used last week.
pub(super) fn part(beginning: &Beginning<'_>) -> Iam {
    let dice = &mut Dice::seeded(3);
    let now = beginning.now;
    let mut iam = empty();
    iam.alias = Some("old-shop".to_owned());
    iam.root.password_last_used = Some(days_ago(now, 6));
    iam.root
        .access_keys
        .extend([key(dice, days_ago(now, 880), Some(days_ago(now, 30)))]);
    iam.password_policy = Some(weak_policy());
    people(&mut iam, dice, now);
    iam
}

fn weak_policy() -> PasswordPolicy {
    PasswordPolicy {
        minimum_length: 6,
        symbols: false,
        numbers: false,
        uppercase: false,
        lowercase: false,
        users_may_change: false,
        max_age_days: None,
        reuse_prevention: None,
        hard_expiry: None,
    }
}

fn people(iam: &mut Iam, dice: &mut Dice, now: Timestamp) {
    let mut boss = user(dice, days_ago(now, 850));
    boss.attached_policies.insert(policy("AdministratorAccess"));
    boss.login_profile = Some(login_profile(days_ago(now, 850), false));
    boss.password_last_used = Some(days_ago(now, 2));
    boss.access_keys.extend([
        key(dice, days_ago(now, 400), None),
        key(dice, days_ago(now, 95), Some(days_ago(now, 1))),
    ]);

    let mut deploy = user(dice, days_ago(now, 700));
    deploy
        .attached_policies
        .insert(policy("AmazonS3FullAccess"));
    deploy
        .access_keys
        .extend([key(dice, days_ago(now, 400), None)]);

    let mut gone = user(dice, days_ago(now, 600));
    gone.attached_policies.insert(policy("PowerUserAccess"));
    gone.login_profile = Some(login_profile(days_ago(now, 600), false));
    gone.password_last_used = Some(days_ago(now, 410));

    let all = [
        ("boss", boss),
        ("deploy", deploy),
        ("former-colleague", gone),
    ];
    iam.users
        .extend(all.map(|(name, user)| (name.to_owned(), user)));
}
