mod held;
mod judgement;
mod last_way_in;
mod listed;

use serde::Deserialize;

use crate::{
    Account, AccountKind, Answers, Area, Change, Chapter, Choice, DeactivateAccessKey,
    DeleteLoginProfile, Detail, Facet, Head, InvalidAnswer, Judgement, Message, Question,
    QuestionKind, Standard, Step, When,
};

use held::{Held, Kind};
use last_way_in::WaysIn;

/// `unused-sign-ins`: what nobody uses lets nobody in.
pub(super) struct UnusedSignIns;

const ID: &str = "unused-sign-ins";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    #[serde(default)]
    passwords: Vec<String>,
    #[serde(default)]
    keys: Vec<String>,
}

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::Directory],
    plans_by: &[Facet::SignIns, Facet::CommandLine],
    helps: &[
        Facet::CredentialReport,
        Facet::RootKeys,
        Facet::Organization,
    ],
    standards: &[Standard::cis("2.11"), Standard::security_hub("IAM.22")],
    console_page: Some("https://console.aws.amazon.com/iam/home#/users"),
    area: Area::Security,
    ..Head::new(ID, Chapter::People, When::ThisWeek)
};

impl Step for UnusedSignIns {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        judgement::judge(account)
    }

    /// Only the person knows what is still needed.
    fn is_usual(&self, _: &Account) -> bool {
        false
    }

    fn questions(&self, account: &Account, _: &Answers) -> Vec<Question> {
        let all = offered(account);
        let any =
            |choices: Vec<Choice>| (!choices.is_empty()).then_some(QuestionKind::Any { choices });
        let passwords = any(all.iter().filter_map(password).collect());
        let passwords = passwords.map(|kind| Question::optional("passwords", kind));
        let keys = any(all.iter().filter_map(key).collect());
        let keys = keys.map(|kind| Question::optional("keys", kind));
        passwords.into_iter().chain(keys).collect()
    }

    /// Looks at what is there and not only at what is offered: an answers file may name anything.
    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(answer) = answers.read::<Answer>(ID)? else {
            return Ok(Vec::new());
        };
        if account.sign_ins.value().is_none() {
            return Ok(Vec::new());
        }
        let all = held::live(account);
        let mut chosen = Vec::new();
        for user in &answer.passwords {
            account.sign_in(user).ok_or_else(|| unread(user))?;
            chosen.extend(all.iter().filter(|one| one.is_password_of(user)));
        }
        for id in &answer.keys {
            let found = all.iter().find(|one| one.is_key(id));
            chosen.push(found.ok_or_else(|| no_key(id))?);
        }
        // Whoever came in meanwhile keeps what they came in with.
        chosen.retain(|one| one.idle.too_long());
        for one in &chosen {
            check(account, one)?;
        }
        WaysIn::of(account).check(&chosen)?;
        Ok(chosen.into_iter().map(off).collect())
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        listed::details(account)
    }
}

/// What can be switched off from here: unused, as AWS said just now, not in use at this moment, and
/// not the last way in.
fn offered(account: &Account) -> Vec<Held<'_>> {
    let ways = WaysIn::of(account);
    let all = held::live(account).into_iter();
    all.filter(|one| one.idle.too_long() && obstacle(account, &ways, one).is_none())
        .collect()
}

/// Why something that is unused is not switched off from here, although AWS answered about it.
fn obstacle(account: &Account, ways: &WaysIn<'_>, one: &Held<'_>) -> Option<Message> {
    if one.is_in_use(account) {
        return Some(Message::new("unused-sign-ins-in-use"));
    }
    let last = ways.check(&[one]).is_err();
    last.then(|| Message::new("unused-sign-ins-last"))
}

fn check(account: &Account, one: &Held<'_>) -> Result<(), InvalidAnswer> {
    if !one.is_in_use(account) {
        return Ok(());
    }
    let reason = Message::new("invalid-sign-in-in-use").with("name", one.user);
    Err(InvalidAnswer::new(ID, one.field(), reason))
}

fn unread(user: &str) -> InvalidAnswer {
    let reason = Message::new("invalid-unread-user").with("name", user);
    InvalidAnswer::new(ID, "passwords", reason)
}

fn no_key(id: &str) -> InvalidAnswer {
    let reason = Message::new("invalid-key").with("key", id);
    InvalidAnswer::new(ID, "keys", reason)
}

fn off(one: &Held<'_>) -> Change {
    let user = one.user.to_owned();
    match one.kind {
        Kind::Password => DeleteLoginProfile { user }.into(),
        Kind::Key(key) => {
            let access_key_id = key.id.clone();
            DeactivateAccessKey {
                user,
                access_key_id,
            }
            .into()
        }
    }
}

fn password(one: &Held<'_>) -> Option<Choice> {
    let label = Message::new("unused-sign-ins-passwords-user").with("user", one.user);
    matches!(one.kind, Kind::Password).then(|| choice(one.user, label, one))
}

fn key(one: &Held<'_>) -> Option<Choice> {
    let Kind::Key(key) = one.kind else {
        return None;
    };
    let label = Message::new("unused-sign-ins-keys-key")
        .with("user", one.user)
        .with("key", key.id.as_str());
    Some(choice(&key.id, label, one))
}

fn choice(value: &str, label: Message, one: &Held<'_>) -> Choice {
    Choice {
        value: value.to_owned(),
        label,
        hint: Some(match one.used_at {
            Some(at) => Message::new("unused-sign-ins-last-used").with("date", at),
            None => Message::new("unused-sign-ins-never-used"),
        }),
    }
}

#[cfg(test)]
mod tests;
