//! Making room for an access key: one that an earlier run left behind goes first.

use super::plan;
use crate::{
    Account, Answers, Deed, DeleteAccessKey, InvalidAnswer, KeyRecords, Plan, PlannedChange,
};

/// As [`plan`]; but before a user gets an access key, the one is deleted that an earlier run made for
/// that user and did not live to store.
///
/// # Errors
/// As [`plan`].
pub fn plan_clearing(
    account: &Account,
    answers: &Answers,
    records: &KeyRecords,
) -> Result<Plan, Vec<InvalidAnswer>> {
    let clear = records.clear(account);
    let planned = plan(account, answers);
    if clear.is_empty() {
        return planned;
    }
    // It may be one of the two keys that AWS lets a user have.
    let planned = planned.or_else(|wrong| {
        let mut cleared = account.clone();
        clear.iter().for_each(|delete| delete.foresee(&mut cleared));
        let planned = plan(&cleared, answers).ok();
        planned
            .filter(|plan| clear.iter().any(|delete| makes_key(plan, &delete.user)))
            .ok_or(wrong)
    });
    Ok(cleared_first(planned?, clear))
}

fn makes_key(plan: &Plan, user: &str) -> bool {
    let mut changes = plan.changes.iter();
    changes.any(|planned| planned.change.deed().makes_key_for() == Some(user))
}

fn cleared_first(plan: Plan, mut clear: Vec<DeleteAccessKey>) -> Plan {
    clear.retain(|delete| makes_key(&plan, &delete.user));
    let mut changes = plan.changes;
    // What is deleted needs nothing else.
    changes.retain(|planned| {
        let stops = planned.change.deed().stops_key();
        !clear
            .iter()
            .any(|delete| stops == Some(&delete.access_key_id))
    });
    let with_room = changes.into_iter().flat_map(|planned| {
        let user = planned.change.deed().makes_key_for();
        let before = clear.iter().filter(|delete| user == Some(&delete.user));
        let before: Vec<PlannedChange> = before
            .map(|delete| PlannedChange {
                step: planned.step.clone(),
                change: delete.clone().into(),
            })
            .collect();
        before.into_iter().chain([planned])
    });
    Plan {
        changes: with_room.collect(),
        ..plan
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::steps::sample::{self, key, used_key, with_keys};
    use crate::{AccessKey, CommandLine, KeyAttempt};

    const USER: &str = "ana";

    /// A user with these keys, of none of which this computer has a profile.
    fn account(keys: Vec<AccessKey>) -> Account {
        let mut account = with_keys(keys);
        account.command_line = sample::read(CommandLine::default());
        account
    }

    /// A run of two days ago was cut short, when the user had `AKIA1`.
    fn cut_short() -> KeyRecords {
        let attempt = KeyAttempt {
            user: USER.into(),
            at: sample::days(-2),
            known: vec!["AKIA1".into()],
        };
        KeyRecords {
            attempts: vec![attempt],
            ..KeyRecords::default()
        }
    }

    fn answers(method: &str) -> Answers {
        Answers::default()
            .with("cli-access", "user", USER)
            .with("cli-access", "profile", "firstday")
            .with("cli-access", "region", "us-east-1")
            .with("cli-access", "method", method)
    }

    fn names(account: &Account, answers: &Answers, records: &KeyRecords) -> Vec<&'static str> {
        let plan = plan_clearing(account, answers, records).unwrap();
        plan.changes.iter().map(|it| it.change.name()).collect()
    }

    #[test]
    fn a_key_that_a_run_left_behind_goes_before_the_next_is_made() {
        let left = account(vec![key("AKIA2", 2)]);
        let by_key = answers("access-key");
        let made = ["create-access-key", "write-profile"];
        let cleared = ["delete-access-key", made[0], made[1]];
        assert_eq!(names(&left, &by_key, &cut_short()), cleared);
        assert_eq!(names(&left, &by_key, &KeyRecords::default()), made);
        let session = names(&left, &answers("browser-session"), &cut_short());
        assert_eq!(session, ["keep-session", "write-profile"]);
    }

    /// AWS lets a user have two, and one of them is of no use.
    #[test]
    fn it_makes_room() {
        let two = account(vec![used_key("AKIA1", 9), key("AKIA2", 2)]);
        let by_key = answers("access-key");
        let cleared = names(&two, &by_key, &cut_short());
        assert_eq!(cleared[..2], ["delete-access-key", "create-access-key"]);
        let full = plan_clearing(&two, &by_key, &KeyRecords::default()).unwrap_err();
        assert_eq!(full[0].reason.0.id, "invalid-two-keys");
    }

    #[test]
    fn a_key_that_may_be_anybody_s_stays() {
        let held = KeyRecords {
            held: ["AKIA2".to_owned()].into(),
            ..cut_short()
        };
        let cases = [
            ("had before", key("AKIA1", 2), cut_short()),
            ("made at another time", key("AKIA2", 1), cut_short()),
            ("used", used_key("AKIA2", 2), cut_short()),
            ("on this computer", key("AKIA2", 2), held),
        ];
        for (case, key, records) in cases {
            let planned = names(&account(vec![key]), &answers("access-key"), &records);
            assert_eq!(planned[0], "create-access-key", "{case}");
        }
        let mut unread = account(vec![key("AKIA2", 2)]);
        unread.command_line = crate::Reading::NotRead;
        assert_eq!(cut_short().clear(&unread), [], "the keyring was not read");
        let either = account(vec![key("AKIA2", 2), key("AKIA3", 2)]);
        assert_eq!(cut_short().clear(&either), [], "nobody knows which");
    }
}
