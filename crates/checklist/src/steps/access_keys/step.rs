use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{
    AccessKey, Account, AccountKind, Answers, Change, Chapter, Choice, CliProfile,
    DeactivateAccessKey, Directory, Facet, Head, InvalidAnswer, Judgement, LastUse, Message,
    Question, QuestionKind, Standard, Status, Step, User, Verdict, When,
};

use super::super::common::{few, names, none_in_a_project};
use super::age;

/// `access-keys`: few, young, and one a user.
pub(in crate::steps) struct AccessKeys;

const ID: &str = "access-keys";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    #[serde(default)]
    deactivate: Vec<String>,
}

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::Directory],
    plans_by: &[Facet::SignIns, Facet::CommandLine],
    helps: &[Facet::CredentialReport],
    standards: &[
        Standard::startup_baseline("ACCT.13"),
        Standard::cis("2.12"),
        Standard::security_hub("IAM.3"),
    ],
    console_page: Some("https://console.aws.amazon.com/iam/home#/users"),
    ..Head::new(ID, Chapter::CommandLine, When::ThisWeek)
};

impl Step for AccessKeys {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        judge(account)
    }

    fn questions(&self, account: &Account, _: &Answers) -> Vec<Question> {
        let choices: Vec<Choice> = offered(account)
            .into_iter()
            .map(|(user, key)| choice(user, key))
            .collect();
        if choices.is_empty() {
            return Vec::new();
        }
        vec![Question::optional(
            "deactivate",
            QuestionKind::Any { choices },
        )]
    }

    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(answer) = answers.read::<Answer>(ID)? else {
            return Ok(Vec::new());
        };
        if account.sign_ins.value().is_none() {
            return Ok(Vec::new());
        }
        let live = live_keys(account);
        let mut changes = Vec::new();
        for id in &answer.deactivate {
            let Some((user, key)) = live.iter().find(|(_, key)| key.id == *id) else {
                let reason = Message::new("invalid-key").with("key", id.as_str());
                return Err(InvalidAnswer::new(ID, "deactivate", reason));
            };
            if key.active {
                changes.push(
                    DeactivateAccessKey {
                        user: (*user).to_owned(),
                        access_key_id: id.clone(),
                    }
                    .into(),
                );
            }
        }
        Ok(changes)
    }
}

fn judge(account: &Account) -> Judgement {
    let directory = account.directory.needed()?;
    let all = keys_by_user(account);
    let unseen = directory
        .users
        .keys()
        .any(|user| !all.contains_key(user.as_str()));
    if let Some(verdict) = none_in_a_project(account).filter(|_| directory.users.is_empty()) {
        return Ok(verdict);
    }
    let mut findings: Vec<Message> = quarantined(directory).into_iter().collect();
    let now = account.observed_at;
    let breaking = |rule: &dyn Fn(&[AccessKey]) -> bool| {
        names(
            all.iter()
                .filter(|(_, keys)| rule(keys))
                .map(|(user, _)| *user),
        )
    };
    let old = breaking(&|keys| keys.iter().any(|key| age::is_old(key, now)));
    if !old.is_empty() {
        findings.push(listed("access-keys-found-old", old).with("days", age::MAX_DAYS));
    }
    let two = breaking(&|keys| keys.iter().filter(|key| key.active).count() > 1);
    if !two.is_empty() {
        findings.push(listed("access-keys-found-two", two));
    }
    if findings.is_empty() && unseen {
        account.credential_report.needed()?;
        // Made after the report was written, and not among those who were asked about live.
        let finding = Message::new("access-keys-found-newer-users");
        let verdict = Verdict::new(Status::Unknown, finding);
        return Ok(with_report_age(verdict, account));
    }
    Ok(with_report_age(verdict(findings, &all), account))
}

/// Users to whom AWS has attached the policy with which it fences in a key that it saw in public.
/// Nothing is more urgent (AWS re:Post, "How do I remove the AWSCompromisedKeyQuarantine policy").
fn quarantined(directory: &Directory) -> Option<Message> {
    let fenced = |user: &User| {
        let mut policies = user.attached_policies.iter();
        policies.any(|arn| arn.contains("policy/AWSCompromisedKeyQuarantine"))
    };
    let users = directory.users.iter().filter(|(_, user)| fenced(user));
    let users = names(users.map(|(name, _)| name.as_str()));
    let finding = Message::new("access-keys-found-quarantined");
    (!users.is_empty()).then(|| finding.with("users", few(users)))
}

fn verdict(findings: Vec<Message>, all: &BTreeMap<&str, Vec<AccessKey>>) -> Verdict {
    if !findings.is_empty() {
        return Verdict {
            status: Status::Attention,
            findings,
        };
    }
    let active = all.values().flatten().filter(|key| key.active).count();
    Verdict::new(
        Status::Holds,
        Message::new("access-keys-found-fine").with("count", active),
    )
}

/// Says how old the report is wherever it, and not a live answer, decided about somebody.
fn with_report_age(verdict: Verdict, account: &Account) -> Verdict {
    let Some(report) = account.credential_report.value() else {
        return verdict;
    };
    if report
        .users
        .keys()
        .all(|user| account.sign_in(user).is_some())
    {
        return verdict;
    }
    let age = account.observed_at.duration_since(report.generated_at);
    verdict.and(Message::new("access-keys-found-report-age").with("minutes", age.as_mins().max(0)))
}

/// A message with the first few names and how many there are.
fn listed(id: &str, users: Vec<String>) -> Message {
    const SHOWN: usize = 5;
    let count = users.len();
    let more = count.saturating_sub(SHOWN);
    Message::new(id)
        .with("count", count)
        .with("more", more)
        .with("users", users.into_iter().take(SHOWN).collect::<Vec<_>>())
}

/// Every user's keys: the live answer where there is one, else the report's row.
fn keys_by_user(account: &Account) -> BTreeMap<&str, Vec<AccessKey>> {
    let mut keys = BTreeMap::new();
    if let Some(report) = account.credential_report.value() {
        keys.extend(
            report
                .users
                .iter()
                .map(|(user, row)| (user.as_str(), row.access_keys.clone())),
        );
    }
    if let Some(live) = account.sign_ins.value() {
        keys.extend(
            live.iter()
                .map(|(user, live)| (user.as_str(), live.access_keys.clone())),
        );
    }
    keys
}

fn live_keys(account: &Account) -> Vec<(&str, &AccessKey)> {
    account
        .sign_ins
        .value()
        .into_iter()
        .flatten()
        .flat_map(|(user, live)| live.access_keys.iter().map(move |key| (user.as_str(), key)))
        .collect()
}

/// The keys that break a rule and can be switched off from here. Firstday's own is not offered.
fn offered(account: &Account) -> Vec<(&str, &AccessKey)> {
    let own: Vec<&str> = account
        .command_line
        .value()
        .map(|all| {
            all.profiles
                .iter()
                .flat_map(CliProfile::access_key_ids)
                .collect()
        })
        .unwrap_or_default();
    let live = live_keys(account);
    let crowded = |user: &str| {
        live.iter()
            .filter(|(owner, key)| *owner == user && key.active)
            .count()
            > 1
    };
    live.iter()
        .copied()
        .filter(|(user, key)| {
            key.active && (age::is_old(key, account.observed_at) || crowded(user))
        })
        .filter(|(_, key)| !own.contains(&key.id.as_str()))
        .collect()
}

fn choice(user: &str, key: &AccessKey) -> Choice {
    let hint = match &key.last_use {
        LastUse::At(last) => Message::new("access-keys-deactivate-last-used").with("date", last.at),
        LastUse::Never => Message::new("access-keys-deactivate-never-used"),
        LastUse::NotTold => Message::new("access-keys-deactivate-use-not-told"),
    };
    Choice {
        value: key.id.clone(),
        label: Message::new("access-keys-deactivate-key")
            .with("user", user)
            .with("key", key.id.as_str()),
        hint: Some(hint),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::steps::sample;
    use crate::{Reading, SignIn};

    fn with_keys(keys: Vec<AccessKey>) -> Account {
        let mut account = sample::with_admin(true, &[]);
        let sign_in = SignIn {
            access_keys: keys,
            ..SignIn::default()
        };
        account.sign_ins = sample::read(std::iter::once(("ana".to_owned(), sign_in)).collect());
        account
    }

    #[test]
    fn statuses() {
        let inactive = AccessKey {
            active: false,
            ..sample::key("AKIA2", 400)
        };
        sample::table(
            &AccessKeys,
            [
                ("none", with_keys(vec![]), Status::Holds),
                (
                    "young",
                    with_keys(vec![sample::key("AKIA1", 90)]),
                    Status::Holds,
                ),
                (
                    "old",
                    with_keys(vec![sample::key("AKIA1", 91)]),
                    Status::Attention,
                ),
                ("old but inactive", with_keys(vec![inactive]), Status::Holds),
                (
                    "two",
                    with_keys(vec![sample::key("AKIA1", 1), sample::key("AKIA2", 1)]),
                    Status::Attention,
                ),
                ("project", sample::project(), Status::NotApplicable),
                (
                    "nobody could say",
                    {
                        let mut account = sample::with_admin(true, &[]);
                        account.sign_ins = Reading::Denied {
                            reason: "no".into(),
                        };
                        account
                    },
                    Status::Unknown,
                ),
            ],
        );
    }

    /// AWS saw the key in public: said before all else, also where the keys themselves are fine.
    #[test]
    fn a_fenced_in_user_is_said_first() {
        for version in ["", "V2", "V3"] {
            let mut account = with_keys(vec![sample::key("AKIA1", 400)]);
            if let Reading::Known { value, .. } = &mut account.directory {
                let arn = format!("arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantine{version}");
                let ana = value.users.get_mut("ana").unwrap();
                ana.attached_policies = vec![arn];
            }
            let verdict = sample::assess(&AccessKeys, &account);
            assert_eq!(verdict.status, Status::Attention);
            assert_eq!(verdict.findings[0].id, "access-keys-found-quarantined");
        }
    }

    /// A user who was made after the report, in an account too large to ask about each.
    #[test]
    fn who_is_in_no_source_is_not_in_order() {
        let mut account = with_keys(vec![]);
        account.credential_report = sample::report("ana", true);
        assert_eq!(sample::assess(&AccessKeys, &account).status, Status::Holds);
        if let Reading::Known { value, .. } = &mut account.directory {
            value.users.insert("new".into(), User::default());
        }
        assert_eq!(
            sample::assess(&AccessKeys, &account).status,
            Status::Unknown
        );
    }

    /// Where somebody made users in a project all the same, their keys are looked at.
    #[test]
    fn keys_in_a_project_are_judged() {
        let mut account = with_keys(vec![sample::key("AKIA1", 400)]);
        account.caller = sample::project().caller;
        assert_eq!(account.kind(), Some(AccountKind::Project));
        assert_eq!(
            sample::assess(&AccessKeys, &account).status,
            Status::Attention
        );
    }

    #[test]
    fn deactivates_what_was_chosen_once() {
        let account = with_keys(vec![sample::key("AKIA1", 400)]);
        let answers = Answers::default().with(ID, "deactivate", vec!["AKIA1"]);
        assert_eq!(AccessKeys.changes(&account, &answers).unwrap().len(), 1);
        let wrong = Answers::default().with(ID, "deactivate", vec!["AKIA9"]);
        assert_eq!(
            AccessKeys.changes(&account, &wrong).unwrap_err().field,
            "deactivate"
        );
    }
}
