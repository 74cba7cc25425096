use serde::Deserialize;

use crate::{
    AccessKey, Account, AccountKind, Answers, Area, Change, Chapter, Choice, CliProfile,
    DeactivateAccessKey, DeleteLoginProfile, Facet, Head, InvalidAnswer, Judgement, LastSignIn,
    LastUse, Message, Question, QuestionKind, Standard, Step, When,
};

use super::super::common::password_use;
use super::age::{self, Idle};
use super::judgement;

/// `access-keys`: few, young, one a user, and in use, as the passwords are.
pub(in crate::steps) struct AccessKeys;

const ID: &str = "access-keys";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    #[serde(default)]
    deactivate: Vec<String>,
    #[serde(default)]
    passwords: Vec<String>,
}

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::Directory],
    plans_by: &[Facet::SignIns, Facet::CommandLine],
    helps: &[
        Facet::CredentialReport,
        Facet::RootKeys,
        Facet::ServiceCredentials,
    ],
    standards: &[
        Standard::startup_baseline("ACCT.13"),
        Standard::cis("2.11"),
        Standard::cis("2.12"),
        Standard::security_hub("IAM.3"),
        Standard::security_hub("IAM.22"),
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
        let any =
            |choices: Vec<Choice>| (!choices.is_empty()).then_some(QuestionKind::Any { choices });
        let keys = offered(account).into_iter();
        let keys = any(keys.map(|(user, key)| choice(user, key)).collect());
        let keys = keys.map(|kind| Question::optional("deactivate", kind));
        let passwords = idle_passwords(account).into_iter();
        let passwords = any(passwords.map(|user| password(account, user)).collect());
        let passwords = passwords.map(|kind| Question::optional("passwords", kind));
        keys.into_iter().chain(passwords).collect()
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
        for user in &answer.passwords {
            let Some(sign_in) = account.sign_in(user) else {
                let reason = Message::new("invalid-unread-user").with("name", user.as_str());
                return Err(InvalidAnswer::new(ID, "passwords", reason));
            };
            if sign_in.password {
                changes.push(DeleteLoginProfile { user: user.clone() }.into());
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
            let now = account.observed_at;
            let useless = age::is_old(key, now) || Idle::of_key(key, now).too_long();
            key.active && (useless || crowded(user))
        })
        .filter(|(_, key)| !own.contains(&key.id.as_str()))
        .collect()
}

/// Who has a password with which nobody has signed in for too long, as far as AWS said so just now.
fn idle_passwords(account: &Account) -> Vec<&str> {
    let idle = |user: &str| {
        let password = password_use(account, user);
        password.is_some_and(|it| Idle::of_password(&it, account.observed_at).too_long())
    };
    let live = account.sign_ins.value().into_iter().flatten();
    live.map(|(user, _)| user.as_str())
        .filter(|user| idle(user))
        .collect()
}

fn password(account: &Account, user: &str) -> Choice {
    let last = password_use(account, user).map(|it| it.last);
    let hint = match last {
        Some(LastSignIn::At(at)) => {
            Message::new("access-keys-passwords-last-used").with("date", at)
        }
        Some(LastSignIn::Never | LastSignIn::NotTold) | None => {
            Message::new("access-keys-passwords-never-used")
        }
    };
    Choice {
        value: user.to_owned(),
        label: Message::new("access-keys-passwords-user").with("user", user),
        hint: Some(hint),
    }
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
    use crate::{Reading, Status, User};

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

    /// What nobody uses is offered, and nothing that was not asked about live.
    #[test]
    fn an_idle_password_is_deleted_where_it_is_chosen() {
        let mut account = with_keys(vec![]);
        assert_eq!(AccessKeys.questions(&account, &Answers::default()), []);
        if let Reading::Known { value, .. } = &mut account.sign_ins {
            let ana = value.get_mut("ana").unwrap();
            ana.password = true;
            ana.password_use.last = LastSignIn::At(sample::days(-45));
        }
        let questions = AccessKeys.questions(&account, &Answers::default());
        assert_eq!(questions[0].field, "passwords");
        assert_eq!(questions[0].choices()[0].value, "ana");
        let answers = |user: &str| Answers::default().with(ID, "passwords", vec![user]);
        let user = "ana".to_owned();
        assert_eq!(
            AccessKeys.changes(&account, &answers("ana")).unwrap(),
            [DeleteLoginProfile { user }.into()]
        );
        let wrong = AccessKeys.changes(&account, &answers("ben")).unwrap_err();
        assert_eq!(wrong.field, "passwords");
        if let Reading::Known { value, .. } = &mut account.sign_ins {
            value.get_mut("ana").unwrap().password = false;
        }
        assert_eq!(AccessKeys.changes(&account, &answers("ana")).unwrap(), []);
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
