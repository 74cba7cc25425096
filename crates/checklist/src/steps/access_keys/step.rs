use serde::Deserialize;

use crate::{
    AccessKey, Account, AccountKind, Answers, Area, Change, Chapter, Choice, CliProfile,
    DeactivateAccessKey, Detail, Facet, Head, InvalidAnswer, Judgement, LastUse, Message, Question,
    QuestionKind, Standard, Step, When,
};

use super::age;
use super::judgement;
use super::quarantine::Quarantined;

/// `access-keys`: few, young, one a user, and none that AWS saw in public. Those that nobody uses
/// are the business of `unused-sign-ins`.
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
    helps: &[Facet::CredentialReport, Facet::ServiceCredentials],
    standards: &[
        Standard::startup_baseline("ACCT.13"),
        Standard::cis("2.12"),
        Standard::security_hub("IAM.3"),
    ],
    console_page: Some("https://console.aws.amazon.com/iam/home#/users"),
    area: Area::Security,
    ..Head::new(ID, Chapter::CommandLine, When::ThisWeek)
};

impl Step for AccessKeys {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        judgement::judge(account)
    }

    fn questions(&self, account: &Account, _: &Answers) -> Vec<Question> {
        let keys = offered(account).into_iter();
        let choices: Vec<Choice> = keys.map(|(user, key)| choice(user, key)).collect();
        if choices.is_empty() {
            return Vec::new();
        }
        let kind = QuestionKind::Any { choices };
        vec![Question::optional("deactivate", kind)]
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        let way_out = Quarantined::of(account).way_out();
        way_out.into_iter().collect()
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

fn live_keys(account: &Account) -> Vec<(&str, &AccessKey)> {
    account
        .sign_ins
        .value()
        .into_iter()
        .flatten()
        .flat_map(|(user, live)| live.access_keys.iter().map(move |key| (user.as_str(), key)))
        .collect()
}

/// The keys that break a rule and can be deactivated from here. Firstday's own is not offered, unless
/// AWS may have seen it in public.
fn offered(account: &Account) -> Vec<(&str, &AccessKey)> {
    let profiles = account.command_line.value().map(|all| all.profiles.iter());
    let profiles = profiles.into_iter().flatten();
    let own: Vec<&str> = profiles.flat_map(CliProfile::access_key_ids).collect();
    let live = live_keys(account);
    let active = |user: &str| {
        let keys = live
            .iter()
            .filter(|(owner, key)| *owner == user && key.active);
        keys.count()
    };
    let now = account.observed_at;
    let quarantined: Vec<(&str, &AccessKey)> = Quarantined::of(account).keys().collect();
    let breaks_a_rule = |(user, key): &(&str, &AccessKey)| {
        let rule = key.active && (age::is_old(key, now) || active(user) > 1);
        rule && !own.contains(&key.id.as_str())
    };
    let offered = |one: &(&str, &AccessKey)| quarantined.contains(one) || breaks_a_rule(one);
    live.iter().copied().filter(offered).collect()
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
    use crate::steps::sample::{self, used_key, with_keys};
    use crate::{Caller, Form, Reading, Severity, Status, StoredCredential, User};

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
                    with_keys(vec![used_key("AKIA1", 90)]),
                    Status::Holds,
                ),
                (
                    "old",
                    with_keys(vec![used_key("AKIA1", 91)]),
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

    /// AWS saw the key in public: said before all else, also where the keys themselves are fine, and
    /// red until they are off.
    #[test]
    fn a_fenced_in_user_is_said_first_and_shown_the_way_out() {
        for (version, active) in [("", true), ("V2", true), ("V3", true), ("V3", false)] {
            let key = AccessKey {
                active,
                ..used_key("AKIA1", 10)
            };
            let mut account = with_keys(vec![key]);
            assert_eq!(AccessKeys.details(&account), []);
            assert_eq!(AccessKeys.questions(&account, &Answers::default()), []);
            if let Reading::Known { value, .. } = &mut account.directory {
                let arn = format!("arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantine{version}");
                let ana = value.users.get_mut("ana").unwrap();
                ana.attached_policies = vec![arn];
            }
            let verdict = sample::assess(&AccessKeys, &account);
            assert_eq!(verdict.status, Status::Attention);
            let (id, severity) = match active {
                true => ("access-keys-found-quarantined", Some(Severity::Critical)),
                false => ("access-keys-found-quarantined-off", None),
            };
            assert_eq!(verdict.findings[0].id, id);
            assert_eq!(verdict.severity, severity);
            let questions = AccessKeys.questions(&account, &Answers::default());
            assert_eq!(questions.len(), usize::from(active), "its key is offered");
            let details = AccessKeys.details(&account);
            assert!(matches!(&details[0].form, Form::Table { rows, .. } if rows.len() == 6));
        }
    }

    /// Of whose keys nothing is known, one may be on. AWS denies that user the clean-up.
    #[test]
    fn a_fenced_in_caller_is_told_that_somebody_else_must_help() {
        let mut account = sample::with_admin(true, &[]);
        account.sign_ins = Reading::Denied {
            reason: "no".into(),
        };
        account.caller = sample::read(Caller::new(
            "123456789012",
            "arn:aws:iam::123456789012:user/ana",
        ));
        if let Reading::Known { value, .. } = &mut account.directory {
            value.users.get_mut("ana").unwrap().attached_policies =
                vec!["arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3".to_owned()];
        }
        let verdict = sample::assess(&AccessKeys, &account);
        assert_eq!(verdict.severity, Some(Severity::Critical));
        let ids: Vec<&str> = verdict.findings.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(
            ids,
            [
                "access-keys-found-quarantined",
                "access-keys-found-quarantined-you"
            ]
        );
    }

    /// Firstday's own key is left alone, but not one that AWS may have seen in public.
    #[test]
    fn the_profiles_key_is_offered_where_it_may_have_leaked() {
        let mut account = with_keys(vec![used_key("AKIA1", 400)]);
        let profile = CliProfile {
            name: "firstday".into(),
            account_id: Some("123456789012".into()),
            user: Some("ana".into()),
            stored: Some(StoredCredential::AccessKey {
                id: "AKIA1".into(),
                next: None,
                previous: None,
            }),
            region: None,
            proved_arn: None,
            shadowed_by: Vec::new(),
            missing_program: None,
            exposed: None,
        };
        if let Reading::Known { value, .. } = &mut account.command_line {
            value.profiles = vec![profile];
        }
        assert_eq!(AccessKeys.questions(&account, &Answers::default()), []);
        if let Reading::Known { value, .. } = &mut account.directory {
            value.users.get_mut("ana").unwrap().attached_policies =
                vec!["arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV2".to_owned()];
        }
        let questions = AccessKeys.questions(&account, &Answers::default());
        assert_eq!(questions[0].choices()[0].value, "AKIA1");
        let details = AccessKeys.details(&account);
        assert!(matches!(&details[0].form, Form::Table { rows, .. } if rows.len() == 7));
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
