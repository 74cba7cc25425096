mod judgement;
mod missing;

use serde::Deserialize;

use crate::{
    Account, AccountKind, Answers, Area, Change, Chapter, Choice, Detail, Facet, Head,
    InvalidAnswer, Judgement, Message, Question, QuestionKind, Standard, Step, When,
};

use super::common::names;
use super::mfa::{administrators, off_now, pair};

/// `people-mfa`: everybody who signs in with a password does so with a second factor.
pub(super) struct PeopleMfa;

const ID: &str = "people-mfa";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    #[serde(default)]
    users: Vec<String>,
}

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::Directory],
    plans_by: &[Facet::SignIns, Facet::MfaDevices],
    helps: &[Facet::CredentialReport, Facet::Organization, Facet::Aliases],
    standards: &[
        Standard::startup_baseline("ACCT.05"),
        Standard::cis("2.10"),
        Standard::security_hub("IAM.5"),
    ],
    console_page: Some("https://console.aws.amazon.com/iam/home#/users"),
    area: Area::Security,
    ..Head::new(ID, Chapter::People, When::ThisWeek)
};

impl Step for PeopleMfa {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        judgement::judge(account)
    }

    /// It needs the phones of several people at hand.
    fn is_usual(&self, _: &Account) -> bool {
        false
    }

    fn questions(&self, account: &Account, _: &Answers) -> Vec<Question> {
        let choices: Vec<Choice> = choices(account);
        if choices.is_empty() {
            return Vec::new();
        }
        vec![Question::optional("users", QuestionKind::Any { choices })]
    }

    /// Whom `admin-mfa` pairs already is paired there.
    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(answer) = answers.read::<Answer>(ID)? else {
            return Ok(Vec::new());
        };
        let elsewhere = answers.get("admin-mfa", "users");
        let elsewhere = elsewhere.and_then(|users| users.as_array());
        let paired = |user: &String| {
            let mut users = elsewhere.into_iter().flatten();
            users.any(|other| other.as_str() == Some(user))
        };
        let mut users = answer.users;
        users.retain(|user| !paired(user) && there(account, user));
        pair(account, ID, &users)
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        missing::details(account)
    }
}

/// Answers may be meant for other accounts too, in which that user is not.
fn there(account: &Account, user: &str) -> bool {
    let directory = account.directory.value();
    directory.is_none_or(|directory| directory.users.contains_key(user))
}

/// Those who have no administrator's step first: their phones are asked for here alone.
fn choices(account: &Account) -> Vec<Choice> {
    let directory = account.directory.value();
    let administrators = directory.map(administrators).unwrap_or_default();
    let mut users = names(off_now(account));
    users.sort_by_key(|user| administrators.contains(user));
    let choice = |user: String| Choice {
        label: Message::new("people-mfa-users-user").with("user", user.as_str()),
        hint: administrators
            .contains(&user)
            .then(|| Message::new("people-mfa-users-administrator")),
        value: user,
    };
    users.into_iter().map(choice).collect()
}

#[cfg(test)]
mod tests;
