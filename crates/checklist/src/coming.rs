//! What has a date: what comes of itself, and what is due.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use crate::steps::KEY_DAYS;
use crate::{
    AccessKey, Account, AccountPlan, Checklist, Message, Part, PlanKind, PlanStatus, STEPS, Status,
    StepReport, next_drill,
};

/// Something that has a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Coming {
    /// When.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub at: Timestamp,
    /// The step that it is about.
    pub step: String,
    /// What.
    pub what: Message,
}

/// Of more keys than these the next only are told.
const MOST_KEYS: usize = 5;

/// What comes, the next first. `due` says from when on which access keys are to be deleted.
pub(crate) fn coming(account: &Account, due: &BTreeMap<String, Timestamp>) -> Vec<Coming> {
    let deletions = due
        .iter()
        .filter_map(|(key, at)| key_due(account, key, *at));
    let steps = Checklist::of(account, STEPS).steps;
    let mut all: Vec<Coming> = plan_end(account)
        .into_iter()
        .chain(deletions)
        .chain(keys_age(account, due))
        .chain(drill(account))
        .chain(steps.iter().filter_map(|step| mail(account, step)))
        .chain(steps.iter().filter_map(|step| asked_again(account, step)))
        .collect();
    all.sort_by_key(|coming| coming.at);
    all
}

fn plan_end(account: &Account) -> Option<Coming> {
    let ends = |plan: &AccountPlan| {
        let runs = plan.kind == PlanKind::Free && plan.status != Some(PlanStatus::Expired);
        plan.ends_at.filter(|at| runs && *at > account.observed_at)
    };
    let at = account.plan.value()?.as_ref().and_then(ends)?;
    Some(Coming {
        at,
        step: "account-kind".to_owned(),
        what: Message::new("coming-plan-ends"),
    })
}

/// A key that AWS does not know any more is due for nothing.
fn key_due(account: &Account, key: &str, at: Timestamp) -> Option<Coming> {
    let live = account.sign_ins.value()?;
    let owns = |id: &AccessKey| id.id == key;
    let (user, _) = live
        .iter()
        .find(|(_, one)| one.access_keys.iter().any(owns))?;
    let what = Message::new("coming-key-due")
        .with("key", key)
        .with("user", user.as_str());
    Some(Coming {
        at,
        step: "access-keys".to_owned(),
        what,
    })
}

/// Active keys that will be too old. Those that are, need attention by now.
fn keys_age(account: &Account, due: &BTreeMap<String, Timestamp>) -> Vec<Coming> {
    let users = account.directory.value().map(|all| all.users.keys());
    let mut all = Vec::new();
    for user in users.into_iter().flatten() {
        let keys = account.keys_of(user).unwrap_or_default().iter();
        all.extend(keys.filter_map(|key| {
            let at = key.created_at? + SignedDuration::from_hours(24 * KEY_DAYS);
            let comes = key.active && at > account.observed_at && !due.contains_key(&key.id);
            comes.then(|| Coming {
                at,
                step: "access-keys".to_owned(),
                what: Message::new("coming-key-old")
                    .with("key", key.id.as_str())
                    .with("user", user.as_str()),
            })
        }));
    }
    all.sort_by_key(|coming| coming.at);
    all.truncate(MOST_KEYS);
    all
}

/// The next drill of the ways back in, where the person has begun to try them.
fn drill(account: &Account) -> Option<Coming> {
    let tried = Part::ALL.iter().any(|part| part.tried(account).is_some());
    tried.then(|| Coming {
        at: next_drill(account),
        step: "root-recovery".to_owned(),
        what: Message::new("coming-drill"),
    })
}

/// Email addresses that nobody said to get alerts: due at once.
fn mail(account: &Account, step: &StepReport) -> Option<Coming> {
    if step.id != "alert-delivery" || step.verdict.status != Status::Todo {
        return None;
    }
    let mut findings = step.verdict.findings.iter();
    let open = findings.find(|it| it.id == "alert-delivery-found-open")?;
    let recipients = open.args.get("recipients")?.clone();
    Some(Coming {
        at: account.observed_at,
        step: step.id.clone(),
        what: Message::new("coming-mail").with("recipients", recipients),
    })
}

/// A step that was declined, and is open again from that day on.
fn asked_again(account: &Account, step: &StepReport) -> Option<Coming> {
    if step.verdict.status != Status::Declined {
        return None;
    }
    let declined = account.declines.value()?.get(&step.id)?;
    let title = Message::new(format!("{}-title", step.id));
    Some(Coming {
        at: declined.until,
        step: step.id.clone(),
        what: Message::new("coming-declined").with("step", title),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::steps::sample;
    use crate::{Confirmation, Decline};

    fn told(account: &Account, due: &BTreeMap<String, Timestamp>) -> Vec<(String, Timestamp)> {
        let all = coming(account, due).into_iter();
        all.map(|one| (one.what.id, one.at)).collect()
    }

    #[test]
    fn a_key_comes_of_age_unless_it_is_to_be_deleted_anyway() {
        let account = sample::with_keys(vec![sample::key("AKIA1", 30)]);
        let old = ("coming-key-old".to_owned(), sample::days(60));
        assert_eq!(told(&account, &BTreeMap::new()), [old]);
        let due = BTreeMap::from([("AKIA1".to_owned(), sample::days(3))]);
        let deleted = ("coming-key-due".to_owned(), sample::days(3));
        assert_eq!(told(&account, &due), [deleted]);
        let many = (0..20).map(|number| sample::key(&format!("AKIA{number}"), number));
        let account = sample::with_keys(many.collect());
        assert_eq!(told(&account, &BTreeMap::new()).len(), MOST_KEYS);
    }

    #[test]
    fn a_drill_that_was_begun_and_a_step_that_was_declined_come_again() {
        let mut account = sample::fresh();
        assert_eq!(told(&account, &BTreeMap::new()), []);
        let tried = Confirmation {
            by: "me".into(),
            at: sample::days(-5),
            note: None,
        };
        account.confirmations = sample::read([("root-recovery/mailbox".to_owned(), tried)].into());
        let declined = Decline {
            by: "me".into(),
            at: sample::days(-1),
            until: sample::days(7),
            reason: "not now".into(),
        };
        account.declines = sample::read([("budgets".to_owned(), declined)].into());
        let again = ("coming-declined".to_owned(), sample::days(7));
        let drill = ("coming-drill".to_owned(), sample::days(360));
        assert_eq!(told(&account, &BTreeMap::new()), [again, drill]);
    }
}
