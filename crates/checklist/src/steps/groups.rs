mod joining;
mod shown;

use serde::Deserialize;
use serde_json::json;

use crate::{
    ADMINISTRATOR_ACCESS, Account, AccountKind, Answers, AttachGroupPolicy, Change, Chapter,
    Choice, CreateGroup, Detail, Directory, Facet, Head, InvalidAnswer, Judgement, Message, Page,
    Question, QuestionKind, Standard, Status, Step, Verdict, When,
};

use super::common::{is_project_without_users, names, role_for_people};
use crate::few::few;

/// `groups`: people get their rights from groups.
pub(super) struct Groups;

const ID: &str = "groups";

/// The group that the first admin user goes into, where no other has AdministratorAccess.
pub(super) const ADMINISTRATORS: &str = "Administrators";

/// The groups that can be added: choice, group, AWS managed policy.
const EXTRA: [(&str, &str, &str); 3] = [
    (
        "developers",
        "Developers",
        "arn:aws:iam::aws:policy/PowerUserAccess",
    ),
    (
        "billing",
        "Billing",
        "arn:aws:iam::aws:policy/job-function/Billing",
    ),
    (
        "viewers",
        "Viewers",
        "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess",
    ),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    #[serde(default)]
    extra: Vec<String>,
    #[serde(default)]
    administrators: Administrators,
    #[serde(default)]
    people: Vec<String>,
    #[serde(default)]
    into: String,
}

/// Which group gets AdministratorAccess, where one of the name has people in it already.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Administrators {
    /// Another one, with nobody in it.
    #[default]
    New,
    /// That one: its members become administrators.
    Adopt,
}

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::Directory],
    helps: &[Facet::Organization, Facet::GroupTrials],
    standards: &[
        Standard::startup_baseline("ACCT.04"),
        Standard::cis("2.13"),
        Standard::security_hub("IAM.2"),
    ],
    console_page: Some("https://console.aws.amazon.com/iam/home#/groups"),
    page: Some(Page::AdminUser),
    aside: true,
    ..Head::new(ID, Chapter::People, When::Today)
};

impl Step for Groups {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        judge(account)
    }

    fn questions(&self, account: &Account, answers: &Answers) -> Vec<Question> {
        let empty = Directory::default();
        let directory = account.directory.value().unwrap_or(&empty);
        // Ticked is only what is so already: a default gives nobody more rights.
        let there: Vec<&str> = EXTRA
            .iter()
            .filter(|(_, group, policy)| {
                find(directory, group).is_some_and(|group| has_policy(directory, group, policy))
            })
            .map(|(choice, _, _)| *choice)
            .collect();
        let choices = EXTRA.iter().map(|(choice, _, _)| extra(choice)).collect();
        let extra = Question::optional("extra", QuestionKind::Any { choices })
            .or(json!(there))
            .tucked();
        let administrators = has_members(directory).then(|| administrators(directory));
        let own = administrators.into_iter().chain([extra]);
        own.chain(joining::questions(directory, answers)).collect()
    }

    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(answer) = answers.read::<Answer>(ID)? else {
            return Ok(Vec::new());
        };
        // Answers may be meant for other accounts too: here people come in through a role.
        if is_project_without_users(account) {
            return Ok(Vec::new());
        }
        let empty = Directory::default();
        let directory = account.directory.value().unwrap_or(&empty);
        let mut changes = Vec::new();
        if directory.administrator_groups().is_empty() {
            let group = chosen_group(directory, answer.administrators);
            changes.extend(group_with(directory, &group, ADMINISTRATOR_ACCESS));
        }
        for chosen in &answer.extra {
            let Some((_, group, policy)) = EXTRA.iter().find(|(choice, _, _)| choice == chosen)
            else {
                return Err(unknown_choice(chosen));
            };
            changes.extend(group_with(directory, group, policy));
        }
        changes.extend(joining::changes(directory, &answer)?);
        Ok(changes)
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        shown::details(account)
    }
}

/// The group that administrators go into: one that is there, or the one that this step makes.
pub(super) fn administrators_group(account: &Account, answers: &Answers) -> String {
    let empty = Directory::default();
    let directory = account.directory.value().unwrap_or(&empty);
    let answer = answers.read::<Answer>(ID).ok().flatten();
    chosen_group(
        directory,
        answer
            .map(|answer| answer.administrators)
            .unwrap_or_default(),
    )
}

/// Whether the user is in a group whose members can administer the account.
pub(super) fn is_in_administrators_group(directory: &Directory, user: &str) -> bool {
    let of_power = directory.administrator_groups();
    let user = directory.users.get(user);
    user.is_some_and(|user| {
        user.groups
            .iter()
            .any(|group| of_power.contains(&group.as_str()))
    })
}

fn chosen_group(directory: &Directory, to_be: Administrators) -> String {
    let of_power = directory.administrator_groups();
    let plain = |group: &&str| has_policy(directory, group, ADMINISTRATOR_ACCESS);
    if let Some(there) = of_power
        .iter()
        .copied()
        .find(plain)
        .or(of_power.first().copied())
    {
        return there.to_owned();
    }
    match to_be {
        Administrators::New if has_members(directory) => free_name(directory),
        Administrators::New | Administrators::Adopt => find(directory, ADMINISTRATORS)
            .unwrap_or(ADMINISTRATORS)
            .to_owned(),
    }
}

/// Whether there is a group of the name that this step would use, with people in it who are no
/// administrators.
fn has_members(directory: &Directory) -> bool {
    directory.administrator_groups().is_empty()
        && find(directory, ADMINISTRATORS)
            .is_some_and(|group| directory.members(group).next().is_some())
}

fn free_name(directory: &Directory) -> String {
    (2..)
        .map(|number| format!("{ADMINISTRATORS}-{number}"))
        .find(|name| find(directory, name).is_none())
        .unwrap_or_default()
}

fn judge(account: &Account) -> Judgement {
    let directory = account.directory.needed()?;
    let own = directory
        .users
        .iter()
        .filter(|(_, user)| user.has_own_policies());
    let own = names(own.map(|(name, _)| name.as_str()));
    let verdict = administration(account, directory);
    Ok(match (own.is_empty(), verdict.status) {
        (true, _) => verdict,
        (false, Status::Holds | Status::NotApplicable) => Verdict {
            status: Status::Attention,
            ..verdict
        }
        .and(own_policies(own)),
        (false, _) => verdict.and(own_policies(own)),
    })
}

/// Rights of a user's own: Security Hub IAM.2 and CIS 2.13 ask that there are none.
fn own_policies(users: Vec<String>) -> Message {
    Message::new("groups-found-own-policies").with("users", few(users))
}

/// Whether administrators have their rights from a group.
fn administration(account: &Account, directory: &Directory) -> Verdict {
    let groups = names(directory.administrator_groups());
    if !groups.is_empty() {
        let finding = Message::new("groups-found-administrators").with("groups", few(groups));
        return Verdict::new(Status::Holds, finding);
    }
    if let Some(role) = role_for_people(account) {
        let finding = Message::new("groups-found-people-by-role").with("role", role);
        return Verdict::new(Status::NotApplicable, finding);
    }
    match find(directory, ADMINISTRATORS) {
        Some(group) => Verdict::new(
            Status::Attention,
            Message::new("groups-found-no-policy").with("group", group),
        ),
        None => Verdict::new(Status::Todo, Message::new("groups-found-none")),
    }
}

/// Asked where the group's name is taken by a group with people in it.
fn administrators(directory: &Directory) -> Question {
    let group = find(directory, ADMINISTRATORS).unwrap_or(ADMINISTRATORS);
    let label = |choice: &str, group: &str| {
        let label = Message::new(format!("groups-administrators-{choice}"));
        Choice::new(choice, label.with("group", group))
    };
    let adopt = label("adopt", group);
    let members = names(directory.members(group));
    let hint = Message::new("groups-administrators-adopt-hint").with("users", few(members));
    let choices = vec![
        label("new", &free_name(directory)),
        Choice {
            hint: Some(hint),
            ..adopt
        },
    ];
    Question::optional("administrators", QuestionKind::One { choices })
        .or("new")
        .tucked()
}

fn extra(choice: &str) -> Choice {
    Choice {
        value: choice.to_owned(),
        label: Message::new(format!("groups-extra-{choice}")),
        hint: Some(Message::new(format!("groups-extra-{choice}-hint"))),
    }
}

fn unknown_choice(chosen: &str) -> InvalidAnswer {
    let known: Vec<String> = EXTRA
        .iter()
        .map(|(choice, _, _)| (*choice).to_owned())
        .collect();
    InvalidAnswer::new(
        ID,
        "extra",
        Message::new("invalid-choice")
            .with("value", chosen)
            .with("choices", known),
    )
}

/// What is missing for `group` to carry `policy`. A group that is there is adopted.
fn group_with(directory: &Directory, group: &str, policy: &str) -> Vec<Change> {
    let there = find(directory, group);
    let name = there.unwrap_or(group).to_owned();
    let mut changes = Vec::new();
    if there.is_none() {
        changes.push(
            CreateGroup {
                group: name.clone(),
            }
            .into(),
        );
    }
    if !has_policy(directory, &name, policy) {
        let members = names(directory.members(&name));
        let policy_arn = policy.to_owned();
        changes.push(
            AttachGroupPolicy {
                group: name,
                policy_arn,
                members,
            }
            .into(),
        );
    }
    changes
}

fn has_policy(directory: &Directory, group: &str, policy: &str) -> bool {
    let group = directory.groups.get(group);
    group.is_some_and(|group| group.attached_policies.iter().any(|arn| arn == policy))
}

/// IAM compares group names without regard to case.
fn find<'a>(directory: &'a Directory, group: &str) -> Option<&'a str> {
    directory
        .groups
        .keys()
        .find(|name| name.eq_ignore_ascii_case(group))
        .map(String::as_str)
}

#[cfg(test)]
mod tests;
