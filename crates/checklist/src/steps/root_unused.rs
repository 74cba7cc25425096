use jiff::{SignedDuration, Timestamp};

use super::events;
use crate::{
    Account, ChangedBy, Chapter, CredentialReport, Detail, Events, Facet, Head, Judgement, KeyUse,
    LastSignIn, LastUse, Message, Standard, Status, Step, Verdict, When,
};

/// `root-unused`: root is put away since the first day.
///
/// The credential report tells when its password and its keys were used last, up to four hours late;
/// the event history, what for (IAM User Guide, "Generate credential reports"; CloudTrail API
/// Reference, `LookupEvents`).
pub(super) struct RootUnused;

/// Root may be used for so long after somebody else has begun to sign in: that is set-up. Prowler
/// fails a use within one day as well (`iam_avoid_root_usage`).
const SET_UP: SignedDuration = SignedDuration::from_hours(24);

static HEAD: Head = Head {
    helps: &[Facet::CredentialReport, Facet::Events],
    standards: &[Standard::startup_baseline("ACCT.02"), Standard::cis("2.7")],
    console_page: Some("https://console.aws.amazon.com/cloudtrail/"),
    changed_by: ChangedBy::Person,
    ..Head::new("root-unused", Chapter::RootUser, When::ThisWeek)
};

impl Step for RootUnused {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        let report = account.credential_report.needed();
        let history = account.events.needed();
        if let (Err(unread), Err(_)) = (&report, &history) {
            return Err(unread.clone());
        }
        let verdict = match last_used(report.as_ref().ok(), history.as_ref().ok()) {
            Some(last) => used(account, last),
            None => Verdict::new(Status::Holds, Message::new("root-unused-found-never")),
        };
        let key = report.as_ref().ok().and_then(|report| key_use(report));
        let findings = [
            key.map(|used| {
                Message::new("root-unused-found-key")
                    .with("date", used.at)
                    .with("service", used.service.as_str())
            }),
            report
                .is_err()
                .then(|| Message::new("root-unused-found-no-report")),
            history
                .is_err()
                .then(|| Message::new("root-unused-found-no-history")),
        ];
        Ok(findings.into_iter().flatten().fold(verdict, Verdict::and))
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        let events = account.events.value();
        events.and_then(events::of_root).into_iter().collect()
    }
}

/// The latest that either source tells of.
fn last_used(report: Option<&&CredentialReport>, history: Option<&&Events>) -> Option<Timestamp> {
    let password = report.and_then(|report| report.root_last_used_at);
    let key = report
        .and_then(|report| key_use(report))
        .map(|used| used.at);
    let event = history.and_then(|events| events.root.first());
    let event = event.map(|event| event.at);
    password.max(key).max(event)
}

fn key_use(report: &CredentialReport) -> Option<&KeyUse> {
    let keys = report.root_access_keys.iter();
    let uses = keys.filter_map(|key| match &key.last_use {
        LastUse::At(used) => Some(used),
        LastUse::Never | LastUse::NotTold => None,
    });
    uses.max_by_key(|used| used.at)
}

fn used(account: &Account, last: Timestamp) -> Verdict {
    let age = account.observed_at.duration_since(last);
    let said = |status: Status, finding: Message| Verdict::new(status, finding.with("date", last));
    // Where nobody else was seen to sign in, whoever asks now does, unless that is root.
    let set_up = first_person(account).or(match account.caller_is_root() {
        true => None,
        false => account.observed_at.checked_sub(SET_UP * 2).ok(),
    });
    let Some(set_up) = set_up else {
        return said(Status::Todo, Message::new("root-unused-found-alone"));
    };
    let recent = age < SignedDuration::from_hours(24 * Events::DAYS);
    match last.duration_since(set_up) > SET_UP && recent {
        true => said(Status::Attention, Message::new("root-unused-found-since")),
        false if age < SET_UP => said(Status::Holds, Message::new("root-unused-found-set-up")),
        false => said(Status::Holds, Message::new("root-unused-found-put-away")),
    }
}

/// When the first of those who sign in today got the password that they have: from about then on,
/// there was somebody but root.
fn first_person(account: &Account) -> Option<Timestamp> {
    let report = account.credential_report.value()?;
    let signed_in = report
        .users
        .values()
        .filter(|row| row.password && matches!(row.password_use.last, LastSignIn::At(_)));
    signed_in.filter_map(|row| row.password_use.set_at).min()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::sample;
    use super::*;
    use crate::{AccessKey, Actor, Caller, PasswordUse, Reading};

    /// Root was used so many hours ago, and `ana` signs in with a password of so many days.
    fn account(root_hours: Option<i64>, ana_days: Option<i64>) -> Account {
        sample::fresh_with(|account| {
            let mut report = sample::report("ana", true).value().unwrap().clone();
            report.root_last_used_at =
                root_hours.map(|hours| sample::now() - SignedDuration::from_hours(hours));
            let ana = report.users.get_mut("ana").unwrap();
            if let Some(days) = ana_days {
                ana.password_use = PasswordUse {
                    set_at: Some(sample::days(-days)),
                    last: LastSignIn::At(sample::days(-1)),
                };
            }
            account.credential_report = sample::read(report);
            account.events = sample::read(Events::default());
        })
    }

    fn by_user(mut account: Account) -> Account {
        account.caller = sample::read(Caller::new(
            "123456789012",
            "arn:aws:iam::123456789012:user/ana",
        ));
        account
    }

    fn ids(account: &Account) -> Vec<String> {
        let findings = sample::assess(&RootUnused, account).findings;
        findings.into_iter().map(|finding| finding.id).collect()
    }

    #[test]
    fn statuses() {
        let denied = sample::fresh_with(|account| {
            account.events = Reading::Denied {
                reason: "no".into(),
            };
        });
        sample::table(
            &RootUnused,
            [
                ("never", account(None, Some(10)), Status::Holds),
                ("nobody else yet", account(Some(1), None), Status::Todo),
                (
                    "the day of set-up",
                    account(Some(1), Some(0)),
                    Status::Holds,
                ),
                ("the day after", account(Some(23), Some(1)), Status::Holds),
                (
                    "since then",
                    account(Some(24 * 6), Some(10)),
                    Status::Attention,
                ),
                (
                    "today, long after",
                    account(Some(1), Some(100)),
                    Status::Attention,
                ),
                (
                    "before then",
                    account(Some(24 * 12), Some(10)),
                    Status::Holds,
                ),
                (
                    "long ago",
                    account(Some(24 * 100), Some(400)),
                    Status::Holds,
                ),
                (
                    "a role asks",
                    by_user(account(Some(24 * 6), None)),
                    Status::Holds,
                ),
                (
                    "a role asks today",
                    by_user(account(Some(2), None)),
                    Status::Attention,
                ),
                ("project", sample::project(), Status::NotApplicable),
                (
                    "unread",
                    sample::fresh_with(|account| account.events = Reading::NotRead),
                    Status::Unknown,
                ),
                ("denied", denied, Status::Unknown),
            ],
        );
    }

    #[test]
    fn a_use_of_a_key_and_an_event_count_as_uses() {
        let mut of_key = account(None, Some(10));
        if let Reading::Known { value, .. } = &mut of_key.credential_report {
            value.root_access_keys = vec![AccessKey {
                id: String::new(),
                ..sample::used_key("", 400)
            }];
        }
        assert_eq!(
            ids(&of_key),
            ["root-unused-found-since", "root-unused-found-key"]
        );
        let mut of_event = account(None, Some(10));
        of_event.events = sample::read(Events {
            root: vec![sample::event("ConsoleLogin", Actor::Root, 3)],
            ..Events::default()
        });
        assert_eq!(ids(&of_event), ["root-unused-found-since"]);
        assert_eq!(RootUnused.details(&of_event).len(), 1);
    }

    #[test]
    fn one_source_is_enough_and_the_other_is_named() {
        let mut no_history = account(Some(24 * 100), Some(400));
        no_history.events = Reading::NotRead;
        assert_eq!(
            ids(&no_history),
            ["root-unused-found-put-away", "root-unused-found-no-history"]
        );
        let mut no_report = account(None, None);
        no_report.credential_report = Reading::NotRead;
        assert_eq!(
            ids(&no_report),
            ["root-unused-found-never", "root-unused-found-no-report"]
        );
    }
}
