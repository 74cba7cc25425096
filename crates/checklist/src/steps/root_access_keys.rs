use jiff::Timestamp;
use serde::Deserialize;

use crate::{
    AccessKey, Account, AccountKind, Answers, Cell, Change, ChangedBy, Chapter, Choice,
    DeleteRootAccessKey, Detail, Facet, Head, InvalidAnswer, Judgement, LastUse, Mark, Message,
    Question, QuestionKind, Standard, Status, Step, Verdict, When,
};

/// `root-access-keys`: there should be none.
pub(super) struct RootAccessKeys;

const ID: &str = "root-access-keys";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    #[serde(default)]
    delete: Vec<String>,
}

static HEAD: Head = Head {
    needs: &[Facet::Summary],
    plans_by: &[Facet::RootKeys],
    helps: &[Facet::Organization],
    standards: &[
        Standard::startup_baseline("ACCT.02"),
        Standard::cis("2.4"),
        Standard::security_hub("IAM.4"),
    ],
    console_page: Some("https://console.aws.amazon.com/iam/home?#security_credential"),
    changed_by: ChangedBy::FirstdayAsRoot,
    ..Head::new(ID, Chapter::RootUser, When::Today)
};

impl Step for RootAccessKeys {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        judge(account)
    }

    fn questions(&self, account: &Account, _: &Answers) -> Vec<Question> {
        let choices: Vec<Choice> = keys(account).iter().map(choice).collect();
        if choices.is_empty() {
            return Vec::new();
        }
        vec![Question::required("delete", QuestionKind::Any { choices })]
    }

    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(answer) = answers.read::<Answer>(ID)? else {
            return Ok(Vec::new());
        };
        let keys = keys(account);
        let gone = |id: &&String| keys.iter().any(|key| key.id == **id);
        Ok(answer
            .delete
            .iter()
            .filter(gone)
            .map(|id| {
                DeleteRootAccessKey {
                    access_key_id: id.clone(),
                }
                .into()
            })
            .collect())
    }

    /// A key that was used yesterday belongs to a program that is about to stop.
    fn details(&self, account: &Account) -> Vec<Detail> {
        let keys = keys(account);
        if keys.is_empty() {
            return Vec::new();
        }
        let columns = ["key", "state", "age", "last-use"];
        let columns = columns.map(|it| Message::new(format!("root-access-keys-column-{it}")));
        let rows = keys.iter().map(|key| row(account.observed_at, key));
        let title = Message::new("root-access-keys-table");
        let rows = rows.collect();
        vec![Detail::table("keys", title, columns.into(), rows)]
    }
}

fn row(now: Timestamp, key: &AccessKey) -> Vec<Cell> {
    let (mark, state) = match key.active {
        true => (Mark::Bad, "active"),
        false => (Mark::Off, "inactive"),
    };
    let state = Message::new(format!("root-access-keys-{state}"));
    vec![
        Cell::value(key.id.as_str()),
        Cell::mark(mark, state),
        Cell::value(age(now, key.created_at)),
        Cell::value(last_use(now, &key.last_use)),
    ]
}

fn age(now: Timestamp, created_at: Option<Timestamp>) -> Message {
    match created_at {
        Some(at) => Message::new("root-access-keys-age")
            .with("days", days_between(at, now))
            .with("date", at),
        None => Message::new("root-access-keys-not-told"),
    }
}

fn last_use(now: Timestamp, last_use: &LastUse) -> Message {
    match last_use {
        LastUse::At(last) => {
            let slug = match last.service.is_empty() {
                true => "used",
                false => "used-for",
            };
            Message::new(format!("root-access-keys-{slug}"))
                .with("days", days_between(last.at, now))
                .with("date", last.at)
                .with("service", last.service.as_str())
        }
        LastUse::Never => Message::new("root-access-keys-never-used"),
        LastUse::NotTold => Message::new("root-access-keys-not-told"),
    }
}

/// Whole days; none where the clocks of AWS and of this computer disagree.
fn days_between(from: Timestamp, to: Timestamp) -> i64 {
    (to.duration_since(from).as_hours() / 24).max(0)
}

fn judge(account: &Account) -> Judgement {
    let summary = account.summary.needed()?;
    // A certificate signs requests as a key does, and the console deletes it.
    let certificates = summary.root_certificates == Some(true);
    let certificates = certificates.then(|| Message::new("root-access-keys-found-certificates"));
    if !summary.root_access_keys {
        let none = Message::new("root-access-keys-found-none");
        return Ok(match certificates {
            Some(finding) => Verdict::new(Status::Attention, finding).and(none),
            None => Verdict::new(Status::Holds, none),
        });
    }
    let keys = keys(account);
    let slug = match (account.caller_is_root(), account.kind()) {
        (true, _) if !keys.is_empty() => "some",
        (true, _) => "some-unlisted",
        (false, Some(AccountKind::Member)) => "some-ask-organization",
        (false, _) => "some-ask-owner",
    };
    let verdict = Verdict::new(
        Status::Attention,
        Message::new(format!("root-access-keys-found-{slug}")),
    );
    let all_off = keys.iter().all(|key| !key.active) && !keys.is_empty();
    let verdict = if all_off { verdict } else { verdict.critical() };
    let off = all_off.then(|| Message::new("root-access-keys-found-off"));
    let besides = off.into_iter().chain(certificates);
    Ok(besides.fold(verdict, Verdict::and))
}

fn keys(account: &Account) -> &[AccessKey] {
    account
        .root_keys
        .value()
        .map(Vec::as_slice)
        .unwrap_or_default()
}

fn choice(key: &AccessKey) -> Choice {
    Choice {
        value: key.id.clone(),
        label: Message::new("root-access-keys-delete-key").with("key", key.id.as_str()),
        hint: match &key.last_use {
            LastUse::At(last) => {
                Some(Message::new("root-access-keys-delete-last-used").with("date", last.at))
            }
            LastUse::Never | LastUse::NotTold => None,
        },
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::sample;
    use super::*;
    use crate::{AccountSummary, Caller, Form, Organization, Reading};

    fn with_keys() -> Account {
        sample::fresh_with(|account| {
            account.summary = sample::read(AccountSummary {
                root_mfa: true,
                root_access_keys: true,
                root_password: Some(true),
                root_certificates: Some(false),
            });
            account.root_keys = sample::read(vec![sample::key("AKIAROOT", 400)]);
        })
    }

    /// Whether there are keys besides or not, and whoever looks.
    #[test]
    fn a_signing_certificate_is_a_secret_of_root_too() {
        for (certificates, keys, status) in [
            (None, false, Status::Holds),
            (Some(false), false, Status::Holds),
            (Some(true), false, Status::Attention),
            (Some(true), true, Status::Attention),
        ] {
            let account = sample::fresh_with(|account| {
                account.summary = sample::read(AccountSummary {
                    root_mfa: true,
                    root_access_keys: keys,
                    root_password: Some(true),
                    root_certificates: certificates,
                });
            });
            let verdict = sample::assess(&RootAccessKeys, &account);
            assert_eq!(verdict.status, status, "{certificates:?} {keys}");
            let said = Message::new("root-access-keys-found-certificates");
            let is_said = verdict.findings.contains(&said);
            assert_eq!(is_said, certificates == Some(true));
        }
    }

    #[test]
    fn statuses() {
        sample::table(
            &RootAccessKeys,
            [
                ("none", sample::fresh(), Status::Holds),
                ("some", with_keys(), Status::Attention),
                ("project", sample::project(), Status::NotApplicable),
                (
                    "unread",
                    sample::fresh_with(|account| account.summary = Reading::NotRead),
                    Status::Unknown,
                ),
            ],
        );
    }

    #[test]
    fn says_which_keys_can_be_used_and_where_they_are_deleted() {
        let ids = |account: &Account| {
            let findings = sample::assess(&RootAccessKeys, account).findings;
            findings
                .into_iter()
                .map(|finding| finding.id)
                .collect::<Vec<_>>()
        };
        let mut account = with_keys();
        let severity = |account: &Account| sample::assess(&RootAccessKeys, account).severity;
        assert_eq!(severity(&account), Some(crate::Severity::Critical));
        assert_eq!(ids(&account), ["root-access-keys-found-some"]);
        account.root_keys = sample::read(vec![AccessKey {
            active: false,
            ..sample::key("AKIAROOT", 400)
        }]);
        assert_eq!(
            ids(&account),
            ["root-access-keys-found-some", "root-access-keys-found-off"]
        );
        assert_eq!(severity(&account), None, "nobody can use them");
        account.root_keys = Reading::Unavailable {
            reason: "no".into(),
        };
        assert_eq!(ids(&account), ["root-access-keys-found-some-unlisted"]);
        account.caller = sample::read(Caller::new(
            "123456789012",
            "arn:aws:iam::123456789012:user/ana",
        ));
        assert_eq!(ids(&account), ["root-access-keys-found-some-ask-owner"]);
        account.organization = sample::read(Some(Organization {
            id: "o-a1b2c3d4e5".into(),
            management_account_id: "999999999999".into(),
            management_email: None,
        }));
        assert_eq!(
            ids(&account),
            ["root-access-keys-found-some-ask-organization"]
        );
    }

    #[test]
    fn shows_age_and_last_use_before_anything_is_deleted() {
        let mut account = with_keys();
        account.root_keys = sample::read(vec![
            sample::used_key("AKIAUSED", 400),
            AccessKey {
                active: false,
                created_at: None,
                ..sample::key("AKIAOFF", 1)
            },
        ]);
        let details = RootAccessKeys.details(&account);
        let Form::Table { columns, rows } = &details[0].form else {
            unreachable!()
        };
        assert!(rows.iter().all(|row| row.len() == columns.len()));
        let used = Message::new("root-access-keys-used-for")
            .with("days", 1_i64)
            .with("date", sample::days(-1))
            .with("service", "s3");
        let age = Message::new("root-access-keys-age")
            .with("days", 400_i64)
            .with("date", sample::days(-400));
        assert_eq!(rows[0][2..], [Cell::value(age), Cell::value(used)]);
        let said = |id: &str| Cell::value(Message::new(format!("root-access-keys-{id}")));
        assert_eq!(rows[1][2..], [said("not-told"), said("never-used")]);
        assert_eq!(RootAccessKeys.details(&sample::fresh()), []);
    }

    #[test]
    fn deletes_only_what_was_chosen_and_is_there() {
        let answers = Answers::default().with(ID, "delete", vec!["AKIAROOT", "AKIAGONE"]);
        assert_eq!(
            RootAccessKeys.changes(&with_keys(), &answers).unwrap(),
            [DeleteRootAccessKey {
                access_key_id: "AKIAROOT".into()
            }
            .into()]
        );
    }

    #[test]
    fn only_root_can_change_it() {
        let step: &dyn Step = &RootAccessKeys;
        let mut account = with_keys();
        assert!(step.can_change(&account));
        account.caller = sample::read(Caller::new(
            "123456789012",
            "arn:aws:iam::123456789012:user/ana",
        ));
        assert!(!step.can_change(&account));
    }
}
