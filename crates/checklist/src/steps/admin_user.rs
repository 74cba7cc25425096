mod judgement;

use serde::Deserialize;

use crate::{
    Account, AccountKind, AddUserToGroup, Answers, Change, Chapter, CreateAccountAlias,
    CreateLoginProfile, CreateUser, Directory, Facet, Head, InvalidAnswer, Judgement, Message,
    Page, Question, QuestionKind, Standard, Step, When,
};

use super::common::{is_project_without_users, password, takes_passwords, unseen};
use super::{groups, password_policy};

/// `admin-user`: an IAM user for every day, so that root can be put away.
pub(super) struct AdminUser;

const ID: &str = "admin-user";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    name: String,
    #[serde(default)]
    alias: String,
}

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::Directory],
    plans_by: &[Facet::SignIns, Facet::Aliases],
    helps: &[
        Facet::CredentialReport,
        Facet::PasswordPolicy,
        Facet::Organization,
    ],
    standards: &[
        Standard::startup_baseline("ACCT.03"),
        Standard::cis("2.13"),
        Standard::security_hub("IAM.2"),
    ],
    console_page: Some("https://console.aws.amazon.com/iam/home#/users"),
    page: Some(Page::AdminUser),
    ..Head::new(ID, Chapter::People, When::Today)
};

impl Step for AdminUser {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        judgement::judge(account)
    }

    fn questions(&self, account: &Account, _: &Answers) -> Vec<Question> {
        let name = Question::required("name", QuestionKind::Text).example("alex");
        let name = match chosen_name(account) {
            Some(there) => name.or(there),
            None => name,
        };
        let alias = Question::optional("alias", QuestionKind::Text).tucked();
        match alias_of(account) {
            Some(_) => vec![name],
            None => vec![name, alias],
        }
    }

    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(answer) = answers.read::<Answer>(ID)? else {
            return Ok(Vec::new());
        };
        check_name(&answer.name)?;
        // Answers may be meant for other accounts too: here people come in through a role.
        if is_project_without_users(account) {
            return Ok(Vec::new());
        }
        let mut changes = alias_change(account, answer.alias.trim())?;
        let empty = Directory::default();
        let directory = account.directory.value().unwrap_or(&empty);
        let user = existing(directory, &answer.name)
            .unwrap_or(&answer.name)
            .to_owned();
        if !directory.users.contains_key(&user) {
            changes.push(CreateUser { user: user.clone() }.into());
        }
        if !groups::is_in_administrators_group(directory, &user) {
            let group = groups::administrators_group(account, answers);
            let user = user.clone();
            let gives = Vec::new();
            changes.push(AddUserToGroup { user, group, gives }.into());
        }
        if !takes_passwords(account) {
            return Ok(changes);
        }
        if let Some(reason) = unseen(account, &user) {
            return Err(InvalidAnswer::new(ID, "name", reason));
        }
        if !has_password(account, &user) {
            changes.push(
                CreateLoginProfile {
                    user,
                    policy: password_policy::in_force(account, answers),
                }
                .into(),
            );
        }
        Ok(changes)
    }
}

/// The user that the answers name, or else an administrator that is there.
pub(super) fn named(account: &Account, answers: &Answers) -> Option<String> {
    let answered = answers
        .get(ID, "name")
        .and_then(|name| name.as_str())
        .filter(|name| !name.is_empty())
        .map(|name| {
            let there = account
                .directory
                .value()
                .and_then(|all| existing(all, name));
            there.unwrap_or(name).to_owned()
        });
    answered.or_else(|| chosen_name(account))
}

/// The same, where there can be a console password for that user.
pub(super) fn gets_password(account: &Account, answers: &Answers) -> Option<String> {
    takes_passwords(account).then(|| named(account, answers))?
}

/// Where IAM users sign in (IAM User Guide, "How IAM users sign in to your AWS account").
pub fn sign_in_address(account: &Account) -> Option<String> {
    let name = alias_of(account).or_else(|| account.id())?;
    Some(format!("https://{name}.signin.aws.amazon.com/console"))
}

fn alias_of(account: &Account) -> Option<&str> {
    account.aliases.value()?.first().map(String::as_str)
}

/// An administrator by a group who is there, rather one who can sign in.
fn chosen_name(account: &Account) -> Option<String> {
    let administrators = account.directory.value()?.administrators();
    let (_, name) = administrators
        .users()
        .filter(|(_, one)| one.certain && one.group().is_some())
        .map(|(name, _)| (!has_password(account, name), name))
        .min()?;
    Some(name.to_owned())
}

fn has_password(account: &Account, user: &str) -> bool {
    password(account, user) == Some(true)
}

fn alias_change(account: &Account, alias: &str) -> Result<Vec<Change>, InvalidAnswer> {
    if alias.is_empty() || alias_of(account) == Some(alias) {
        return Ok(Vec::new());
    }
    if let Some(there) = alias_of(account) {
        let reason = Message::new("invalid-alias-there").with("alias", there);
        return Err(InvalidAnswer::new(ID, "alias", reason));
    }
    if !is_alias(alias) {
        return Err(InvalidAnswer::new(
            ID,
            "alias",
            Message::new("invalid-alias"),
        ));
    }
    let alias = alias.to_owned();
    Ok(vec![CreateAccountAlias { alias }.into()])
}

/// 3 to 63 of `a-z`, `0-9` and single `-` inside; not twelve digits
/// (IAM API Reference, `CreateAccountAlias`).
fn is_alias(alias: &str) -> bool {
    let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    (3..=63).contains(&alias.len())
        && alias.chars().all(|c| letter(c) || c == '-')
        && alias.starts_with(letter)
        && alias.ends_with(letter)
        && !alias.contains("--")
        && !(alias.len() == 12 && alias.chars().all(|c| c.is_ascii_digit()))
}

/// 1 to 64 letters, digits and `+=,.@_-` (IAM API Reference, `CreateUser`).
fn check_name(name: &str) -> Result<(), InvalidAnswer> {
    let letter = |c: char| c.is_ascii_alphanumeric() || "+=,.@_-".contains(c);
    if (1..=64).contains(&name.len()) && name.chars().all(letter) {
        return Ok(());
    }
    Err(InvalidAnswer::new(
        ID,
        "name",
        Message::new("invalid-user-name"),
    ))
}

/// IAM compares user names without regard to case.
fn existing<'a>(directory: &'a Directory, name: &str) -> Option<&'a str> {
    directory
        .users
        .keys()
        .find(|there| there.eq_ignore_ascii_case(name))
        .map(String::as_str)
}

#[cfg(test)]
mod tests;
