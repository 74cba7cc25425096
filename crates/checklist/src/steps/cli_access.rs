mod judgement;

use serde::Deserialize;

use crate::change::usual_file;
use crate::{
    Account, AccountKind, Answers, Change, Chapter, Choice, CliProfile, CreateAccessKey, Facet,
    Head, InvalidAnswer, Judgement, KeepSession, Message, Page, Partition, Principal, Question,
    QuestionKind, REGIONS, Standard, Step, StoredCredential, When, WriteProfile, sign_in_name,
};

use super::admin_user;
use super::common::is_project_without_users;

/// `cli-access`: the AWS CLI works on this computer, and what it signs in with lives in the
/// keyring.
pub(super) struct CliAccess;

const ID: &str = "cli-access";

/// AWS lets a user have at most two access keys (IAM quotas, `AccessKeysPerUserQuota`).
const KEYS_PER_USER: usize = 2;

/// The Regions that projects are in (AWS Account Management Reference, "Regions for projects").
const PROJECT_REGIONS: [&str; 3] = ["us-east-2", "eu-north-1", "ap-southeast-2"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    user: String,
    profile: String,
    region: String,
    method: Option<String>,
}

/// What the AWS CLI gets its keys from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Method {
    /// Keys for fifteen minutes each, from a session that ends within twelve hours.
    BrowserSession,
    /// One key, until somebody stops it.
    AccessKey,
}

impl Method {
    const ALL: [Self; 2] = [Self::BrowserSession, Self::AccessKey];

    fn name(self) -> &'static str {
        match self {
            Self::BrowserSession => "browser-session",
            Self::AccessKey => "access-key",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.name() == name)
    }

    fn of(stored: &StoredCredential) -> Self {
        match stored {
            StoredCredential::AccessKey { .. } => Self::AccessKey,
            StoredCredential::Session { .. } => Self::BrowserSession,
        }
    }
}

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::CommandLine],
    // Whether the user is there, has a password and has room for a key, AWS itself says before
    // anything is kept: a user without rights in IAM can still set up their own access.
    helps: &[Facet::Directory, Facet::SignIns],
    standards: &[Standard::startup_baseline("ACCT.13")],
    page: Some(Page::CommandLine),
    ..Head::new(ID, Chapter::CommandLine, When::Today)
};

impl Step for CliAccess {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        judgement::judge(account)
    }

    /// Without an AWS CLI there is nothing to use it with.
    fn is_usual(&self, account: &Account) -> bool {
        let here = account.command_line.value();
        here.is_some_and(|here| here.aws_cli)
    }

    fn questions(&self, account: &Account, answers: &Answers) -> Vec<Question> {
        let role = own_role(account).map(sign_in_name);
        let user = Question::required("user", QuestionKind::Text).example("alex");
        let named = || admin_user::named(account, answers);
        let user = match role.map(str::to_owned).or_else(named) {
            Some(name) => user.or(name).tucked(),
            None => user,
        };
        let profile = free_profile(account);
        let method = match role {
            // A role has no access keys of its own.
            Some(_) => None,
            None => Some(method(account, &profile)),
        };
        let rest = [
            user,
            Question::required("profile", QuestionKind::Text)
                .or(profile)
                .tucked(),
            region_question(account),
        ];
        method.into_iter().chain(rest).collect()
    }

    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(answer) = answers.read::<Answer>(ID)? else {
            return Ok(Vec::new());
        };
        let user = signs_in(account, answer.user.clone());
        // Answers may be meant for other accounts too: of this one's users there is none.
        if is_project_without_users(account) && !user.starts_with("arn:") {
            return Ok(Vec::new());
        }
        let method = chosen_method(account, &answer)?;
        check_profile(account, &answer.profile)?;
        check_region(&answer.region)?;
        if user.trim().is_empty() {
            return Err(InvalidAnswer::missing(ID, "user"));
        }
        let there = profile(account, &answer.profile);
        check_kind(there, method)?;
        let works = there.is_some_and(|there| works(there, account));
        let moved = there.is_some_and(|there| !there.leads_here());
        let profile = answer.profile;
        let write = write(account, &profile, answer.region);
        match (works, moved) {
            (true, false) => return Ok(Vec::new()),
            (true, true) => {
                check_files(account)?;
                return Ok(vec![write]);
            }
            (false, _) => {}
        }
        check_files(account)?;
        let signs_in = match method {
            Method::BrowserSession => {
                check_password(account, answers, &user)?;
                KeepSession { user, profile }.into()
            }
            Method::AccessKey => {
                check_has_keys(&user)?;
                check_room(account, &user)?;
                CreateAccessKey { user, profile }.into()
            }
        };
        Ok(vec![signs_in, write])
    }
}

/// The ARN of the caller's session of a role, in a project: its owner has no IAM user.
fn own_role(account: &Account) -> Option<&str> {
    let caller = account.caller.value()?;
    let in_role = matches!(caller.principal, Principal::Role { .. });
    let in_project = account.kind() == Some(AccountKind::Project);
    (in_role && in_project).then_some(&caller.arn)
}

/// Who is meant: a user, or the role that is shown by its name.
fn signs_in(account: &Account, answered: String) -> String {
    match own_role(account) {
        Some(arn) if sign_in_name(arn) == answered => arn.to_owned(),
        Some(_) | None => answered,
    }
}

fn method(account: &Account, profile: &str) -> Question {
    let choices = Method::ALL.into_iter().map(method_choice).collect();
    Question::required("method", QuestionKind::One { choices })
        .or(usual_method(account, profile).name())
        .tucked()
}

/// A project has one of three, by the country of its owner, and no other (AWS Account Management
/// Reference, "Regions for projects"): nothing here tells which.
fn region_question(account: &Account) -> Question {
    let in_project = account.kind() == Some(AccountKind::Project);
    let there = |code: &str| !in_project || PROJECT_REGIONS.contains(&code);
    let regions = REGIONS.iter().filter(|(code, _)| there(code));
    let choices = regions.map(|(code, name)| region(code, name)).collect();
    let question = Question::required("region", QuestionKind::One { choices });
    match in_project {
        true => question.example(PROJECT_REGIONS[0]),
        false => question.or("us-east-1").tucked(),
    }
}

fn write(account: &Account, profile: &str, region: String) -> Change {
    let command_line = account.command_line.value();
    WriteProfile {
        profile: profile.to_owned(),
        region,
        file: command_line.map_or_else(usual_file, |it| it.config_path.clone()),
    }
    .into()
}

fn invalid(field: &str, reason: Message) -> InvalidAnswer {
    InvalidAnswer::new(ID, field, reason)
}

/// As answered; else as it was for this profile.
fn chosen_method(account: &Account, answer: &Answer) -> Result<Method, InvalidAnswer> {
    let Some(name) = &answer.method else {
        return Ok(usual_method(account, &answer.profile));
    };
    let names = Method::ALL.map(|method| method.name().to_owned());
    Method::from_name(name).ok_or_else(|| {
        let reason = Message::new("invalid-choice").with("value", name.as_str());
        invalid("method", reason.with("choices", names.to_vec()))
    })
}

/// What the profile has already, to be mended in the same way; else the better one.
fn usual_method(account: &Account, name: &str) -> Method {
    profile(account, name)
        .and_then(|there| there.stored.as_ref())
        .map_or(Method::BrowserSession, Method::of)
}

/// A key is never overwritten by a session, nor a session by a key.
fn check_kind(there: Option<&CliProfile>, method: Method) -> Result<(), InvalidAnswer> {
    let Some((there, stored)) = there.and_then(|there| Some((there, there.stored.as_ref()?)))
    else {
        return Ok(());
    };
    if Method::of(stored) == method {
        return Ok(());
    }
    let reason = match stored {
        StoredCredential::AccessKey { .. } => Message::new("invalid-profile-has-key"),
        StoredCredential::Session { .. } => Message::new("invalid-profile-has-session"),
    };
    Err(invalid(
        "profile",
        reason.with("profile", there.name.as_str()),
    ))
}

/// Only a user with a console password can sign in through the browser.
fn check_password(account: &Account, answers: &Answers, user: &str) -> Result<(), InvalidAnswer> {
    let gets_one = admin_user::gets_password(account, answers).as_deref() == Some(user);
    let has_one = account.sign_in(user).is_none_or(|live| live.password);
    if has_one || gets_one {
        return Ok(());
    }
    let reason = Message::new("invalid-no-password").with("user", user);
    Err(invalid("user", reason))
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
    let invalid = |reason| Err(invalid("profile", reason));
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

/// Nothing is made for an AWS CLI that refuses its files and would use none of it.
fn check_files(account: &Account) -> Result<(), InvalidAnswer> {
    let refused = account.command_line.value().map(|there| &there.refused[..]);
    match refused.and_then(<[Message]>::first) {
        None => Ok(()),
        // No answer of this step is at fault.
        Some(why) => Err(invalid("", why.clone())),
    }
}

/// Access keys belong to users (IAM API Reference, `CreateAccessKey`).
fn check_has_keys(user: &str) -> Result<(), InvalidAnswer> {
    match user.starts_with("arn:") {
        true => Err(invalid("method", Message::new("invalid-role-has-no-key"))),
        false => Ok(()),
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
    Err(invalid("user", reason))
}

/// `firstday`, or with the account's id where another account has that name already.
fn free_profile(account: &Account) -> String {
    let plain = "firstday".to_owned();
    match (check_profile(account, &plain), account.id()) {
        (Err(_), Some(id)) => format!("{plain}-{id}"),
        (Err(_), None) | (Ok(()), _) => plain,
    }
}

fn method_choice(method: Method) -> Choice {
    let words = |label: &str, hint: &str| (Message::new(label), Message::new(hint));
    let (label, hint) = match method {
        Method::BrowserSession => words(
            "cli-access-method-session",
            "cli-access-method-session-hint",
        ),
        Method::AccessKey => words("cli-access-method-key", "cli-access-method-key-hint"),
    };
    Choice {
        value: method.name().to_owned(),
        label,
        hint: Some(hint),
    }
}

fn region(code: &str, name: &str) -> Choice {
    let label = Message::new("cli-access-region-choice");
    Choice::new(code, label.with("code", code).with("name", name))
}

fn check_region(code: &str) -> Result<(), InvalidAnswer> {
    if !is_region(code) {
        return Err(invalid("region", Message::new("invalid-region")));
    }
    let partition = Partition::of_region(code);
    if partition == Partition::Aws {
        return Ok(());
    }
    let why = Message::new("invalid-region-partition").with("partition", partition.id());
    Err(invalid("region", why))
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
mod tests;
