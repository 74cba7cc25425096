//! An account at a glance, from what was read of it anyway.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::coming::{Coming, coming};
use crate::steps::password;
use crate::{AccessKey, Account, AccountPlan, PlanKind, PlanStatus, StoredCredential};

/// An account at a glance. Whatever is not known is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Overview {
    /// The account's own name, as its owner chose it.
    pub name: Option<String>,
    /// The account's alias, where it has one.
    pub alias: Option<String>,
    /// The Free Tier plan.
    pub plan: Option<PlanGlance>,
    /// The profile of the AWS CLI that leads to this account.
    pub command_line: Option<ProfileGlance>,
    /// The access keys that work.
    pub keys: Option<KeysGlance>,
    /// The limit of the largest budget for the whole monthly bill, in United States dollars.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub budget: Option<Decimal>,
    /// Users who have a console password.
    pub passwords: Vec<String>,
    /// What comes of itself, the next first.
    pub coming: Vec<Coming>,
}

/// The Free Tier plan at a glance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PlanGlance {
    /// Free or Paid.
    pub kind: PlanKind,
    /// Whether it has ended.
    pub ended: bool,
    /// When it ends.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub ends_at: Option<Timestamp>,
    /// The days until then, the one that has begun included.
    #[cfg_attr(feature = "typescript", ts(type = "number | null"))]
    pub days_left: Option<i64>,
}

/// A profile of the AWS CLI at a glance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ProfileGlance {
    /// Its name.
    pub profile: String,
    /// Whether AWS takes what is stored for it.
    pub works: bool,
    /// Whether that is a browser session rather than an access key.
    pub session: bool,
    /// When the person has to sign in again at the latest, where that is known.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub ends_at: Option<Timestamp>,
}

/// The access keys that work, at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct KeysGlance {
    /// How many there are, root's included.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub count: usize,
    /// The age of the oldest, in whole days; `None` where there is none, or AWS does not tell.
    #[cfg_attr(feature = "typescript", ts(type = "number | null"))]
    pub oldest_days: Option<i64>,
}

/// The account at a glance. `due` says from when on which access keys are to be deleted.
pub fn overview(account: &Account, due: &BTreeMap<String, Timestamp>) -> Overview {
    let information = account.information.value();
    let aliases = account.aliases.value();
    let plan = account.plan.value().and_then(Option::as_ref);
    Overview {
        name: information.map(|it| it.name.clone()),
        alias: aliases.and_then(|all| all.first().cloned()),
        plan: plan.map(|plan| plan_glance(plan, account.observed_at)),
        command_line: profile(account),
        keys: keys(account),
        budget: budget(account),
        passwords: passwords(account),
        coming: coming(account, due),
    }
}

fn plan_glance(plan: &AccountPlan, now: Timestamp) -> PlanGlance {
    PlanGlance {
        kind: plan.kind,
        ended: plan.status == Some(PlanStatus::Expired),
        ends_at: plan.ends_at,
        days_left: plan.days_left(now),
    }
}

fn profile(account: &Account) -> Option<ProfileGlance> {
    let id = account.id()?;
    let mut profiles = account.command_line.value()?.profiles.iter();
    let ours = profiles.find(|profile| profile.account_id.as_deref() == Some(id))?;
    let (session, ends_at) = match ours.stored.as_ref()? {
        StoredCredential::Session { ends_at } => (true, *ends_at),
        StoredCredential::AccessKey { .. } => (false, None),
    };
    Some(ProfileGlance {
        profile: ours.name.clone(),
        works: ours.proved_arn.is_some(),
        session,
        ends_at,
    })
}

/// `None` unless the keys of root and of every user are known.
fn keys(account: &Account) -> Option<KeysGlance> {
    let mut all: Vec<&AccessKey> = root_keys(account)?.iter().collect();
    for user in account.directory.value()?.users.keys() {
        all.extend(account.keys_of(user)?);
    }
    all.retain(|key| key.active);
    let created = all.iter().filter_map(|key| key.created_at).min();
    let age = |at| account.observed_at.duration_since(at).as_hours() / 24;
    Some(KeysGlance {
        count: all.len(),
        oldest_days: created.map(age),
    })
}

fn root_keys(account: &Account) -> Option<&[AccessKey]> {
    if let Some(keys) = account.root_keys.value() {
        return Some(keys);
    }
    match account.summary.value() {
        Some(summary) if !summary.root_access_keys => Some(&[]),
        Some(_) | None => Some(&account.credential_report.value()?.root_access_keys),
    }
}

fn budget(account: &Account) -> Option<Decimal> {
    let budgets = account.budgets.value()?.iter();
    let whole = budgets.filter(|budget| budget.is_whole_monthly_bill());
    whole.filter_map(|budget| budget.limit).max()
}

fn passwords(account: &Account) -> Vec<String> {
    let users = account.directory.value().map(|all| all.users.keys());
    let users = users.into_iter().flatten();
    let has = |user: &&String| password(account, user) == Some(true);
    users.filter(has).cloned().collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::steps::sample;
    use crate::{CliProfile, CommandLine, Information, Reading, User};

    fn none() -> BTreeMap<String, Timestamp> {
        BTreeMap::new()
    }

    #[test]
    fn what_was_not_read_is_left_out() {
        let unread = Account::unread(sample::now());
        assert_eq!(overview(&unread, &none()), Overview::default());
        let due = BTreeMap::from([("AKIA1".to_owned(), sample::days(3))]);
        assert_eq!(overview(&unread, &due).coming, []);
    }

    #[test]
    fn names_the_account() {
        let account = sample::fresh_with(|account| {
            let name = "Shop".to_owned();
            account.information = sample::read(Information {
                name,
                state: None,
                created_at: None,
            });
            account.aliases = sample::read(vec!["shop".to_owned()]);
        });
        let seen = overview(&account, &none());
        assert_eq!(seen.name.as_deref(), Some("Shop"));
        assert_eq!(seen.alias.as_deref(), Some("shop"));
    }

    #[test]
    fn the_plan_s_end_and_keys_that_are_due_come_in_order() {
        let mut account = sample::with_keys(vec![sample::key("AKIA1", 100)]);
        account.plan = sample::read(Some(AccountPlan {
            kind: PlanKind::Free,
            status: Some(PlanStatus::Active),
            credits_left: None,
            ends_at: Some(sample::days(96)),
        }));
        let due = BTreeMap::from([
            ("AKIA1".to_owned(), sample::days(3)),
            ("AKIAGONE".to_owned(), sample::days(1)),
        ]);
        let seen = overview(&account, &due);
        let ids: Vec<&str> = seen.coming.iter().map(|it| it.what.id.as_str()).collect();
        assert_eq!(ids, ["coming-key-due", "coming-plan-ends"]);
        let plan = seen.plan.unwrap();
        assert_eq!((plan.days_left, plan.ended), (Some(96), false));
        account.plan = sample::read(Some(AccountPlan {
            kind: PlanKind::Free,
            status: Some(PlanStatus::Expired),
            credits_left: None,
            ends_at: Some(sample::days(-1)),
        }));
        let seen = overview(&account, &none());
        assert_eq!(seen.coming, []);
        assert!(seen.plan.unwrap().ended);
    }

    #[test]
    fn keys_are_counted_when_all_are_known_and_not_before() {
        let off = AccessKey {
            active: false,
            ..sample::key("AKIA2", 400)
        };
        let mut account = sample::with_keys(vec![sample::key("AKIA1", 34), off]);
        let expected = KeysGlance {
            count: 1,
            oldest_days: Some(34),
        };
        assert_eq!(overview(&account, &none()).keys, Some(expected));
        if let Reading::Known { value, .. } = &mut account.directory {
            value.users.insert("ben".into(), User::default());
        }
        assert_eq!(overview(&account, &none()).keys, None);
        account.credential_report = sample::report("ben", true);
        let seen = overview(&account, &none());
        assert_eq!(seen.keys, Some(expected));
        assert_eq!(seen.passwords, ["ben"]);
    }

    #[test]
    fn a_profile_is_of_this_account_and_says_until_when() {
        let profile = |name: &str, account: &str, ends_at| CliProfile {
            name: name.to_owned(),
            region: None,
            account_id: Some(account.to_owned()),
            user: Some("ana".to_owned()),
            stored: Some(StoredCredential::Session { ends_at }),
            proved_arn: Some("arn:aws:iam::123456789012:user/ana".to_owned()),
            shadowed_by: Vec::new(),
            missing_program: None,
            exposed: None,
        };
        let ends_at = Some(sample::days(1));
        let account = sample::fresh_with(|account| {
            account.command_line = sample::read(CommandLine {
                profiles: vec![
                    profile("other", "999999999999", None),
                    profile("firstday", "123456789012", ends_at),
                ],
                ..CommandLine::default()
            });
        });
        let seen = overview(&account, &none()).command_line.unwrap();
        let expected = ProfileGlance {
            profile: "firstday".to_owned(),
            works: true,
            session: true,
            ends_at,
        };
        assert_eq!(seen, expected);
    }
}
