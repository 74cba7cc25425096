use serde::Deserialize;
use serde_json::json;

use crate::{
    ADMINISTRATOR_ACCESS, Account, Answers, AttachGroupPolicy, Change, Chapter, Choice,
    CreateGroup, Directory, Facet, Head, InvalidAnswer, Judgement, Message, Question, QuestionKind,
    Standard, Status, Step, Verdict, When,
};

use super::common::names;

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
}

static HEAD: Head = Head {
    needs: &[Facet::Directory],
    standards: &[
        Standard::startup_baseline("ACCT.04"),
        Standard::cis("2.13"),
        Standard::security_hub("IAM.2"),
    ],
    console_page: Some("https://console.aws.amazon.com/iam/home#/groups"),
    ..Head::new(ID, Chapter::People, When::Today)
};

impl Step for Groups {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        judge(account)
    }

    fn questions(&self, account: &Account, _: &Answers) -> Vec<Question> {
        let there: Vec<&str> = account
            .directory
            .value()
            .map(|directory| {
                EXTRA
                    .iter()
                    .filter(|(_, group, _)| find(directory, group).is_some())
                    .map(|(choice, _, _)| *choice)
                    .collect()
            })
            .unwrap_or_default();
        let choices = EXTRA.iter().map(|(choice, _, _)| extra(choice)).collect();
        vec![Question::optional("extra", QuestionKind::Any { choices }).or(json!(there))]
    }

    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(answer) = answers.read::<Answer>(ID)? else {
            return Ok(Vec::new());
        };
        let empty = Directory::default();
        let directory = account.directory.value().unwrap_or(&empty);
        let mut changes = Vec::new();
        if directory.administrator_groups().next().is_none() {
            changes.extend(group_with(directory, ADMINISTRATORS, ADMINISTRATOR_ACCESS));
        }
        for chosen in &answer.extra {
            let Some((_, group, policy)) = EXTRA.iter().find(|(choice, _, _)| choice == chosen)
            else {
                return Err(unknown_choice(chosen));
            };
            changes.extend(group_with(directory, group, policy));
        }
        Ok(changes)
    }
}

/// The group that administrators go into: one that is there, or the one that this step makes.
pub(super) fn administrators_group(account: &Account) -> String {
    account
        .directory
        .value()
        .and_then(|directory| directory.administrator_groups().next())
        .unwrap_or(ADMINISTRATORS)
        .to_owned()
}

fn judge(account: &Account) -> Judgement {
    let directory = account.directory.needed()?;
    let groups = names(directory.administrator_groups());
    if !groups.is_empty() {
        let finding = Message::new("groups-found-administrators").with("groups", groups);
        return Ok(Verdict::new(Status::Holds, finding));
    }
    Ok(match find(directory, ADMINISTRATORS) {
        Some(group) => Verdict::new(
            Status::Attention,
            Message::new("groups-found-no-policy").with("group", group),
        ),
        None => Verdict::new(Status::Todo, Message::new("groups-found-none")),
    })
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
    let attached = directory
        .groups
        .get(&name)
        .is_some_and(|group| group.attached_policies.iter().any(|arn| arn == policy));
    if !attached {
        changes.push(
            AttachGroupPolicy {
                group: name,
                policy_arn: policy.to_owned(),
            }
            .into(),
        );
    }
    changes
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
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::sample;
    use super::*;
    use crate::{Group, Reading};

    fn with_group(name: &str, policies: &[&str]) -> Account {
        let group = Group {
            attached_policies: policies.iter().map(|arn| (*arn).to_owned()).collect(),
        };
        sample::fresh_with(|account| {
            account.directory = sample::read(Directory {
                groups: std::iter::once((name.to_owned(), group)).collect(),
                ..Directory::default()
            });
        })
    }

    #[test]
    fn statuses() {
        sample::table(
            &Groups,
            [
                ("none", sample::fresh(), Status::Todo),
                (
                    "no policy",
                    with_group("administrators", &[]),
                    Status::Attention,
                ),
                (
                    "adopted",
                    with_group("Owners", &[ADMINISTRATOR_ACCESS]),
                    Status::Holds,
                ),
                ("project", sample::project(), Status::NotApplicable),
                (
                    "unread",
                    sample::fresh_with(|account| account.directory = Reading::NotRead),
                    Status::Unknown,
                ),
            ],
        );
    }

    #[test]
    fn adopts_a_group_that_is_there() {
        let answers = Answers::default().with(ID, "extra", vec!["billing"]);
        let account = with_group("administrators", &[]);
        assert_eq!(
            Groups.changes(&account, &answers).unwrap(),
            [
                AttachGroupPolicy {
                    group: "administrators".into(),
                    policy_arn: ADMINISTRATOR_ACCESS.into()
                }
                .into(),
                CreateGroup {
                    group: "Billing".into()
                }
                .into(),
                AttachGroupPolicy {
                    group: "Billing".into(),
                    policy_arn: EXTRA[1].2.into()
                }
                .into(),
            ]
        );
    }

    #[test]
    fn refuses_a_group_that_it_does_not_know() {
        let answers = Answers::default().with(ID, "extra", vec!["wizards"]);
        let invalid = Groups.changes(&sample::fresh(), &answers).unwrap_err();
        assert_eq!(invalid.field, "extra");
    }
}
