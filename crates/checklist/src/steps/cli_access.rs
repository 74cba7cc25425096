use serde::Deserialize;

use crate::{
    Account, Answers, Change, Chapter, Choice, CliProfile, CommandLine, Facet, InvalidAnswer,
    Message, Question, QuestionKind, REGIONS, Standard, Status, Step, Verdict,
};

use super::admin_user;
use super::common::{Judgement, either, known, names};

/// `cli-access`: the AWS CLI works on this computer, and its key lives in the keyring.
pub(super) struct CliAccess;

const ID: &str = "cli-access";

/// AWS lets a user have at most two access keys (IAM quotas, `AccessKeysPerUserQuota`).
const KEYS_PER_USER: usize = 2;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    user: String,
    profile: String,
    region: String,
}

impl Step for CliAccess {
    fn id(&self) -> &'static str {
        ID
    }

    fn chapter(&self) -> Chapter {
        Chapter::CommandLine
    }

    fn facets(&self) -> &'static [Facet] {
        &[
            Facet::Caller,
            Facet::Directory,
            Facet::SignIns,
            Facet::CommandLine,
        ]
    }

    fn standards(&self) -> &'static [Standard] {
        const { &[Standard::startup_baseline("ACCT.13")] }
    }

    fn assess(&self, account: &Account) -> Verdict {
        either(judge(account))
    }

    fn questions(&self, account: &Account, answers: &Answers) -> Vec<Question> {
        let user = Question::required("user", QuestionKind::Text).example("alex");
        let user = match admin_user::named(account, answers) {
            Some(name) => user.or(name),
            None => user,
        };
        let choices = REGIONS
            .iter()
            .map(|(code, name)| region(code, name))
            .collect();
        vec![
            user,
            Question::required("profile", QuestionKind::Text).or(free_profile(account)),
            Question::required("region", QuestionKind::One { choices }).or("us-east-1"),
        ]
    }

    fn plan(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(answer) = answers.read::<Answer>(ID)? else {
            return Ok(Vec::new());
        };
        check_profile(account, &answer.profile)?;
        if !is_region(&answer.region) {
            return Err(InvalidAnswer::new(
                ID,
                "region",
                Message::new("invalid-region"),
            ));
        }
        if answer.user.trim().is_empty() {
            return Err(InvalidAnswer::new(
                ID,
                "user",
                Message::new("invalid-missing"),
            ));
        }
        if profile(account, &answer.profile).is_some_and(|there| works(there, account)) {
            return Ok(Vec::new());
        }
        check_room(account, &answer.user)?;
        Ok(vec![
            Change::CreateAccessKey {
                user: answer.user,
                profile: answer.profile.clone(),
            },
            Change::WriteProfile {
                profile: answer.profile,
                region: answer.region,
            },
        ])
    }
}

fn judge(account: &Account) -> Judgement {
    if account.is_project() {
        return Ok(Verdict::new(
            Status::NotApplicable,
            Message::new("cli-access-found-project"),
        ));
    }
    known(&account.caller)?;
    let command_line = known(&account.command_line)?;
    let ours: Vec<&CliProfile> = of_account(command_line, account).collect();
    if let Some(good) = ours
        .iter()
        .find(|profile| works(profile, account) && profile.shadowed_by.is_empty())
    {
        return Ok(Verdict::new(
            Status::Holds,
            Message::new("cli-access-found-works")
                .with("profile", good.name.as_str())
                .with("arn", good.proved_arn.clone().unwrap_or_default()),
        ));
    }
    Ok(match ours.first() {
        None => Verdict::new(Status::Todo, Message::new("cli-access-found-none")),
        Some(profile) => Verdict::new(Status::Attention, trouble(profile)),
    })
}

fn trouble(profile: &CliProfile) -> Message {
    let finding = if profile.access_key_id.is_none() {
        Message::new("cli-access-found-no-key")
    } else if profile.proved_arn.is_none() {
        Message::new("cli-access-found-refused")
    } else {
        Message::new("cli-access-found-shadowed")
            .with("by", names(profile.shadowed_by.iter().map(String::as_str)))
    };
    finding.with("profile", profile.name.as_str())
}

/// Firstday's profiles whose key is this account's, and those whose key is gone.
fn of_account<'a>(
    command_line: &'a CommandLine,
    account: &'a Account,
) -> impl Iterator<Item = &'a CliProfile> {
    command_line.profiles.iter().filter(|profile| {
        profile.account_id.is_none() || profile.account_id.as_deref() == account.id()
    })
}

fn works(profile: &CliProfile, account: &Account) -> bool {
    profile.proved_arn.is_some() && profile.account_id.as_deref() == account.id()
}

fn profile<'a>(account: &'a Account, name: &str) -> Option<&'a CliProfile> {
    account
        .command_line
        .value()?
        .profiles
        .iter()
        .find(|profile| profile.name == name)
}

/// Letters, digits, `_`, `.` and `-`, so that it needs no quotes anywhere; and nobody else's.
fn check_profile(account: &Account, name: &str) -> Result<(), InvalidAnswer> {
    let invalid = |reason| Err(InvalidAnswer::new(ID, "profile", reason));
    let letter = |c: char| c.is_ascii_alphanumeric() || "_.-".contains(c);
    let starts_well = name.starts_with(|c: char| c.is_ascii_alphanumeric());
    if !starts_well || name.len() > 64 || !name.chars().all(letter) {
        return invalid(Message::new("invalid-profile-name"));
    }
    let taken = Message::new("invalid-profile-taken").with("profile", name);
    let Some(command_line) = account.command_line.value() else {
        return Ok(());
    };
    if command_line
        .other_profiles
        .iter()
        .any(|other| other == name)
    {
        return invalid(taken);
    }
    let elsewhere = |there: &CliProfile| {
        there.account_id.is_some() && there.account_id.as_deref() != account.id()
    };
    match profile(account, name) {
        Some(there) if elsewhere(there) => invalid(taken),
        Some(_) | None => Ok(()),
    }
}

fn check_room(account: &Account, user: &str) -> Result<(), InvalidAnswer> {
    let keys = account
        .sign_in(user)
        .map_or(0, |live| live.access_keys.len());
    if keys < KEYS_PER_USER {
        return Ok(());
    }
    let reason = Message::new("invalid-two-keys").with("user", user);
    Err(InvalidAnswer::new(ID, "user", reason))
}

/// `firstday`, or with the account's id where another account has that name already.
fn free_profile(account: &Account) -> String {
    let plain = "firstday".to_owned();
    match (check_profile(account, &plain), account.id()) {
        (Err(_), Some(id)) => format!("{plain}-{id}"),
        (Err(_), None) | (Ok(()), _) => plain,
    }
}

fn region(code: &str, name: &str) -> Choice {
    Choice {
        value: code.to_owned(),
        label: Message::new("cli-access-region-choice")
            .with("code", code)
            .with("name", name),
        hint: None,
    }
}

/// The shape of a Region's code; which Regions exist is for AWS to say.
fn is_region(code: &str) -> bool {
    let parts: Vec<&str> = code.split('-').collect();
    let words = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase());
    match parts.split_last() {
        Some((number, rest)) => {
            rest.len() >= 2 && rest.iter().all(words) && number.parse::<u8>().is_ok()
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::sample;
    use super::*;
    use crate::{Reading, SignIn};

    fn cli(account_id: Option<&str>, proved: bool, shadowed: &[&str]) -> Account {
        let mut account = sample::with_admin(true, &[]);
        account.command_line = sample::read(CommandLine {
            config_path: "~/.aws/config".into(),
            profiles: vec![CliProfile {
                name: "firstday".into(),
                account_id: account_id.map(str::to_owned),
                user: Some("ana".into()),
                access_key_id: account_id.map(|_| "AKIA1".into()),
                proved_arn: proved.then(|| "arn:aws:iam::123456789012:user/ana".into()),
                shadowed_by: shadowed.iter().map(|by| (*by).to_owned()).collect(),
            }],
            other_profiles: vec!["work".into()],
        });
        account
    }

    fn answers() -> Answers {
        Answers::default()
            .with(ID, "user", "ana")
            .with(ID, "profile", "firstday")
            .with(ID, "region", "eu-north-1")
    }

    #[test]
    fn statuses() {
        let here = Some("123456789012");
        sample::table(
            &CliAccess,
            [
                ("no profile", sample::fresh(), Status::Todo),
                ("works", cli(here, true, &[]), Status::Holds),
                ("refused", cli(here, false, &[]), Status::Attention),
                ("key gone", cli(None, false, &[]), Status::Attention),
                (
                    "shadowed",
                    cli(here, true, &["AWS_ACCESS_KEY_ID"]),
                    Status::Attention,
                ),
                (
                    "another account's",
                    cli(Some("999999999999"), true, &[]),
                    Status::Todo,
                ),
                ("project", sample::project(), Status::NotApplicable),
                (
                    "unread",
                    sample::fresh_with(|account| {
                        account.command_line = Reading::Unavailable {
                            reason: "locked".into(),
                        };
                    }),
                    Status::Unknown,
                ),
            ],
        );
    }

    #[test]
    fn plans_nothing_where_it_works() {
        let account = cli(Some("123456789012"), true, &[]);
        assert_eq!(CliAccess.plan(&account, &answers()).unwrap(), []);
    }

    #[test]
    fn refuses_what_cannot_work() {
        let there = cli(Some("999999999999"), true, &[]);
        for (field, value) in [
            ("profile", "firstday"),
            ("profile", "work"),
            ("profile", "my profile"),
            ("profile", "-x"),
            ("region", "Frankfurt"),
            ("region", "eu-1"),
            ("user", " "),
        ] {
            let invalid = CliAccess
                .plan(
                    &there,
                    &answers().with(ID, "profile", "new").with(ID, field, value),
                )
                .unwrap_err();
            assert_eq!(invalid.field, field, "{value}");
        }
    }

    #[test]
    fn says_so_when_the_user_has_two_keys() {
        let mut account = sample::with_admin(true, &[]);
        let sign_in = SignIn {
            access_keys: vec![sample::key("AKIA1", 1), sample::key("AKIA2", 1)],
            ..SignIn::default()
        };
        account.sign_ins = sample::read(std::iter::once(("ana".to_owned(), sign_in)).collect());
        assert_eq!(
            CliAccess.plan(&account, &answers()).unwrap_err().field,
            "user"
        );
    }
}
