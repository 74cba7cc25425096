mod table;

use serde::Deserialize;
use serde_json::json;

use crate::reading::Unread;
use crate::{
    Account, AlternateContact, AlternateContacts as Contacts, Answers, Change, Chapter, Choice,
    ContactKind, Detail, Facet, Head, InvalidAnswer, Judgement, Message, PutAlternateContact,
    Question, QuestionKind, Reading, Standard, Status, Step, Verdict, When,
};

/// `alternate-contacts`: who gets AWS's mail besides the owner, and whether AWS knows the owner.
pub(super) struct AlternateContacts;

const ID: &str = "alternate-contacts";

/// Limits of AWS, in characters (AWS Account Management API Reference, `PutAlternateContact`).
const MAX_NAME: usize = 64;
const MAX_TITLE: usize = 50;
const MAX_EMAIL: usize = 254;
const MAX_PHONE: usize = 25;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    contacts: Vec<String>,
    email: String,
    name: String,
    title: String,
    phone: String,
}

static HEAD: Head = Head {
    needs: &[Facet::AlternateContacts],
    helps: &[Facet::PrimaryContact],
    standards: &[
        Standard::startup_baseline("ACCT.01"),
        Standard::cis("2.2"),
        Standard::cis("2.3"),
        Standard::security_hub("Account.1"),
    ],
    console_page: Some("https://console.aws.amazon.com/billing/home#/account"),
    ..Head::new(ID, Chapter::Account, When::ThisWeek)
};

impl Step for AlternateContacts {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        judge(account)
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        table::details(account)
    }

    /// One person who owns the account needs none of them.
    fn is_usual(&self, _: &Account) -> bool {
        false
    }

    fn questions(&self, account: &Account, _: &Answers) -> Vec<Question> {
        let set = account.alternate_contacts.value();
        let there = set.and_then(|set| set.values().next());
        let absent = ContactKind::ALL
            .map(ContactKind::name)
            .into_iter()
            .filter(|name| !set.is_some_and(|set| set.keys().any(|kind| kind.name() == *name)));
        let choices = ContactKind::ALL.into_iter();
        let choices = choices.map(|kind| choice(kind, set)).collect();
        let text = |question: Question, now: Option<&String>, example: &str| {
            let question = question.example(example);
            match now {
                Some(now) => question.or(now.as_str()),
                None => question,
            }
        };
        vec![
            Question::required("contacts", QuestionKind::Any { choices })
                .or(json!(absent.collect::<Vec<_>>())),
            text(
                Question::required("email", QuestionKind::Text),
                there.map(|it| &it.email),
                "aws@example.com",
            ),
            text(
                Question::required("name", QuestionKind::Text),
                there.map(|it| &it.name),
                "Alex Example",
            ),
            text(
                Question::required("title", QuestionKind::Text),
                there.map(|it| &it.title),
                "Owner",
            ),
            text(
                Question::required("phone", QuestionKind::Text),
                there.map(|it| &it.phone),
                "+1 555 010 0199",
            ),
        ]
    }

    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(answer) = answers.read::<Answer>(ID)? else {
            return Ok(Vec::new());
        };
        let contact = checked(&answer)?;
        let mut changes = Vec::new();
        for name in &answer.contacts {
            let kind = ContactKind::from_name(name).ok_or_else(|| no_such(name))?;
            let set = account.alternate_contacts.value();
            if set.and_then(|set| set.get(&kind)) == Some(&contact) {
                continue;
            }
            let contact = contact.clone();
            changes.push(PutAlternateContact { kind, contact }.into());
        }
        Ok(changes)
    }
}

/// The security contact decides (CIS 2.3, Security Hub Account.1). The others are worth having. Whose
/// addresses they are stands in the table, and in no report.
fn judge(account: &Account) -> Judgement {
    let contacts = account.alternate_contacts.needed()?;
    let mut verdict = match contacts.get(&ContactKind::Security) {
        Some(_) => Verdict::new(
            Status::Holds,
            Message::new("alternate-contacts-found-security"),
        ),
        None if contacts.is_empty() => {
            Verdict::new(Status::Todo, Message::new("alternate-contacts-found-none"))
        }
        None => Verdict::new(
            Status::Attention,
            Message::new("alternate-contacts-found-no-security"),
        ),
    };
    if !contacts.is_empty() && !contacts.contains_key(&ContactKind::Billing) {
        verdict = verdict.and(Message::new("alternate-contacts-found-no-billing"));
    }
    if !contacts.is_empty() && !contacts.contains_key(&ContactKind::Operations) {
        verdict = verdict.and(Message::new("alternate-contacts-found-no-operations"));
    }
    Ok(with_primary(verdict, account))
}

/// CIS 2.2: the owner's own details. That they are current, nobody but the owner can say.
fn with_primary(mut verdict: Verdict, account: &Account) -> Verdict {
    match account.primary_contact.needed() {
        Ok(primary) => {
            for part in &primary.missing {
                verdict.status = Status::Attention;
                verdict = verdict.and(
                    Message::new("alternate-contacts-found-primary-lacks")
                        .with("part", part.name()),
                );
            }
            verdict
        }
        Err(_) if account.primary_contact == Reading::NotRead => verdict,
        Err(Unread { reason, .. }) => verdict
            .and(Message::new("alternate-contacts-found-primary-unread").with("reason", reason)),
    }
}

fn choice(kind: ContactKind, set: Option<&Contacts>) -> Choice {
    let (label, hint) = match kind {
        ContactKind::Security => (
            "alternate-contacts-contacts-security",
            "alternate-contacts-contacts-security-hint",
        ),
        ContactKind::Billing => (
            "alternate-contacts-contacts-billing",
            "alternate-contacts-contacts-billing-hint",
        ),
        ContactKind::Operations => (
            "alternate-contacts-contacts-operations",
            "alternate-contacts-contacts-operations-hint",
        ),
    };
    let hint = match set.and_then(|set| set.get(&kind)) {
        Some(now) => {
            Message::new("alternate-contacts-contacts-replaces").with("email", &*now.email)
        }
        None => Message::new(hint),
    };
    Choice {
        value: kind.name().to_owned(),
        label: Message::new(label),
        hint: Some(hint),
    }
}

fn checked(answer: &Answer) -> Result<AlternateContact, InvalidAnswer> {
    let text = |field: &str, text: &str, reason: &str, fits: &dyn Fn(&str) -> bool| {
        let text = text.trim();
        match text {
            "" => Err(InvalidAnswer::missing(ID, field)),
            _ if fits(text) => Ok(text.to_owned()),
            _ => Err(InvalidAnswer::new(ID, field, Message::new(reason))),
        }
    };
    let short = |max: usize| move |text: &str| text.chars().count() <= max;
    Ok(AlternateContact {
        email: text("email", &answer.email, "invalid-contact-email", &is_email)?,
        name: text(
            "name",
            &answer.name,
            "invalid-contact-name",
            &short(MAX_NAME),
        )?,
        title: text(
            "title",
            &answer.title,
            "invalid-contact-title",
            &short(MAX_TITLE),
        )?,
        phone: text("phone", &answer.phone, "invalid-contact-phone", &is_phone)?,
    })
}

/// `[\w+=.#|!&-]+@[\w.-]+\.[\w]+`, as the API has it.
fn is_email(text: &str) -> bool {
    let word = |it: char| it.is_ascii_alphanumeric() || it == '_';
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let Some((host, top)) = domain.rsplit_once('.') else {
        return false;
    };
    let of = |text: &str, also: &str| {
        !text.is_empty() && text.chars().all(|it| word(it) || also.contains(it))
    };
    text.len() <= MAX_EMAIL && of(local, "+=.#|!&-") && of(host, ".-") && of(top, "")
}

/// `[\s0-9()+-]+`, as the API has it. One without a digit is none.
fn is_phone(text: &str) -> bool {
    let part = |it: char| it.is_ascii_digit() || " ()+-".contains(it);
    let digits = text.chars().any(|it| it.is_ascii_digit());
    text.len() <= MAX_PHONE && digits && text.chars().all(part)
}

fn no_such(name: &str) -> InvalidAnswer {
    let names = ContactKind::ALL.map(|kind| kind.name().to_owned());
    let reason = Message::new("invalid-choice")
        .with("value", name)
        .with("choices", names.to_vec());
    InvalidAnswer::new(ID, "contacts", reason)
}

#[cfg(test)]
mod tests;
