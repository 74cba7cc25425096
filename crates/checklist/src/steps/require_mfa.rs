//! `require-mfa`: nobody with a password can do anything without MFA but set it up.

mod safety;
mod shown;
mod standing;

use serde::Deserialize;
use serde_json::json;

use crate::few::few;
use crate::{
    Account, Answers, Area, AttachGroupPolicy, Change, Chapter, Choice, CreatePolicy, Detail,
    Directory, Facet, Head, InvalidAnswer, Judgement, Message, MfaRule, Question, QuestionKind,
    Standard, Step, When, same_document,
};

use super::common::names;
use standing::{Person, outside};

/// `require-mfa`: a policy on the groups of everybody who has a password.
pub(super) struct RequireMfa;

const ID: &str = "require-mfa";

/// What the person says of those without MFA.
const TOLD: &str = "told";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    #[serde(default)]
    groups: Vec<String>,
    #[serde(default)]
    told: Vec<String>,
    #[serde(default)]
    keys: Keys,
}

/// What becomes of the long-term access keys of the groups' members.
#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Keys {
    /// They work as before.
    #[default]
    Leave,
    /// They work only for a session with MFA.
    Stop,
}

impl Keys {
    fn rules(self) -> &'static [MfaRule] {
        match self {
            Self::Leave => &[MfaRule::Sessions],
            Self::Stop => &[MfaRule::Sessions, MfaRule::AccessKeys],
        }
    }
}

static HEAD: Head = Head {
    needs: &[Facet::Directory],
    plans_by: &[Facet::SignIns, Facet::MfaTrials],
    helps: &[Facet::CredentialReport, Facet::Summary, Facet::Organization],
    standards: &[Standard::startup_baseline("ACCT.05")],
    console_page: Some("https://console.aws.amazon.com/iam/home#/policies"),
    area: Area::Security,
    ..Head::new(ID, Chapter::People, When::ThisWeek)
};

impl Step for RequireMfa {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        standing::judge(account)
    }

    fn questions(&self, account: &Account, _: &Answers) -> Vec<Question> {
        let Some(directory) = account.directory.value() else {
            return Vec::new();
        };
        let outside = outside(account, directory);
        let groups = groups_of(directory, &outside);
        if groups.is_empty() {
            return Vec::new();
        }
        let choices = groups.iter().map(|group| choice(group, &outside)).collect();
        let asked = Question::optional("groups", QuestionKind::Any { choices }).or(json!(groups));
        let keys = Question::optional("keys", keys(account, &outside)).or("leave");
        let told = told(&outside).map(|kind| Question::required("told", kind));
        std::iter::once(asked).chain(told).chain([keys]).collect()
    }

    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(answer) = answers.read::<Answer>(ID)? else {
            return Ok(Vec::new());
        };
        let (Some(directory), Some(id)) = (account.directory.value(), account.id()) else {
            return Ok(Vec::new());
        };
        let mut changes = Vec::new();
        for rule in answer.keys.rules() {
            let lacking = lacking(directory, &answer.groups, *rule, id)?;
            if lacking.is_empty() {
                continue;
            }
            safety::check(account, directory, &lacking, &answer)?;
            changes.extend(created(directory, *rule, id)?);
            let attached = lacking
                .iter()
                .map(|group| attach(directory, group, *rule, id));
            changes.extend(attached);
        }
        Ok(changes)
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        shown::details(account)
    }

    fn is_usual(&self, _: &Account) -> bool {
        false
    }
}

/// Groups with somebody in them whom no rule reaches.
fn groups_of<'a>(directory: &'a Directory, outside: &[Person<'a>]) -> Vec<&'a str> {
    let has_one = |group: &&String| outside.iter().any(|person| person.groups.contains(group));
    let groups = directory.groups.keys();
    groups.filter(has_one).map(String::as_str).collect()
}

/// The groups among those chosen that the policy is not attached to.
fn lacking<'a>(
    directory: &Directory,
    chosen: &'a [String],
    rule: MfaRule,
    account: &str,
) -> Result<Vec<&'a str>, InvalidAnswer> {
    let arn = rule.arn(account);
    let mut lacking = Vec::new();
    for name in chosen {
        let Some(group) = directory.groups.get(name) else {
            let reason = Message::new("invalid-no-group").with("name", name.as_str());
            return Err(InvalidAnswer::new(ID, "groups", reason));
        };
        if !group.attached_policies.contains(&arn) {
            lacking.push(name.as_str());
        }
    }
    Ok(lacking)
}

/// The policy, unless there is the same already.
fn created(
    directory: &Directory,
    rule: MfaRule,
    account: &str,
) -> Result<Option<Change>, InvalidAnswer> {
    let there = directory.policies.get(&rule.arn(account));
    if let Some(there) = there {
        if same_document(there, rule.document()) {
            return Ok(None);
        }
        let reason = Message::new("invalid-mfa-policy-taken").with("policy", rule.policy());
        return Err(InvalidAnswer::new(ID, "groups", reason));
    }
    let (policy, document) = (rule.policy().to_owned(), rule.document().to_owned());
    Ok(Some(CreatePolicy { policy, document }.into()))
}

fn attach(directory: &Directory, group: &str, rule: MfaRule, account: &str) -> Change {
    AttachGroupPolicy {
        group: group.to_owned(),
        policy_arn: rule.arn(account),
        members: names(directory.members(group)),
    }
    .into()
}

fn choice(group: &str, outside: &[Person<'_>]) -> Choice {
    let inside = outside.iter().filter(|it| it.is_in(&[group]));
    let people = names(inside.map(|person| person.name));
    let hint = Message::new("require-mfa-groups-people").with("users", few(people));
    Choice {
        value: group.to_owned(),
        label: Message::new("require-mfa-groups-group").with("group", group),
        hint: Some(hint),
    }
}

/// Asked where somebody has no MFA yet, or nobody knows.
fn told(outside: &[Person<'_>]) -> Option<QuestionKind> {
    let without = names(standing::without_mfa(outside));
    if without.is_empty() {
        return None;
    }
    let label = Message::new("require-mfa-told-yes").with("users", few(without));
    let told = Choice::new(TOLD, label);
    Some(QuestionKind::Any {
        choices: vec![told],
    })
}

fn keys(account: &Account, outside: &[Person<'_>]) -> QuestionKind {
    let with_keys = outside.iter().filter(|it| it.has_active_key(account));
    let with_keys = names(with_keys.map(|person| person.name));
    let hint = match with_keys.is_empty() {
        true => Message::new("require-mfa-keys-stop-nobody"),
        false => Message::new("require-mfa-keys-stop-users").with("users", few(with_keys)),
    };
    let choice = |value: &str, label: &str, hint| Choice {
        value: value.to_owned(),
        label: Message::new(label),
        hint,
    };
    let choices = vec![
        choice("leave", "require-mfa-keys-leave", None),
        choice("stop", "require-mfa-keys-stop", Some(hint)),
    ];
    QuestionKind::One { choices }
}

#[cfg(test)]
mod tests;
