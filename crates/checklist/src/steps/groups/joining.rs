//! People who are there already join a group, and are told before what they get by it.

use serde_json::json;

use super::super::common::names;
use super::{Answer, EXTRA, ID, find};
use crate::{
    AddUserToGroup, Answers, Change, Choice, Directory, InvalidAnswer, Message, Question,
    QuestionKind,
};

/// In a larger account people are not chosen from a list.
const MOST: usize = 50;

/// Who joins, and which group: one at a time, so that it is plain what each of them gets.
pub(super) fn questions(directory: &Directory, answers: &Answers) -> Vec<Question> {
    let groups = offered(directory, answers);
    let many = directory.users.len() > MOST || groups.len() > MOST;
    if directory.users.is_empty() || groups.is_empty() || many {
        return Vec::new();
    }
    let people = names(directory.users.keys().map(String::as_str));
    let choices = people.iter().map(|user| person(directory, user)).collect();
    let people = Question::optional("people", QuestionKind::Any { choices });
    let choices = groups.iter().map(|group| choice(directory, group));
    let none = Choice::new("", Message::new("groups-into-none"));
    let choices = std::iter::once(none).chain(choices).collect();
    let into = Question::optional("into", QuestionKind::One { choices });
    vec![people.or(json!([])).tucked(), into.or("").tucked()]
}

/// The people who are not in the group yet.
pub(super) fn changes(
    directory: &Directory,
    answer: &Answer,
) -> Result<Vec<Change>, InvalidAnswer> {
    let invalid = |field: &str, reason| Err(InvalidAnswer::new(ID, field, reason));
    match (answer.people.is_empty(), answer.into.is_empty()) {
        (true, _) => return Ok(Vec::new()),
        (false, true) => return invalid("into", Message::new("invalid-no-group-chosen")),
        (false, false) => {}
    }
    let made = EXTRA.iter().find(|(choice, name, _)| {
        *name == answer.into && answer.extra.iter().any(|it| it == choice)
    });
    let there = find(directory, &answer.into);
    let Some(group) = there.or(made.map(|(_, name, _)| *name)) else {
        let reason = Message::new("invalid-no-group").with("name", answer.into.as_str());
        return invalid("into", reason);
    };
    let mut changes = Vec::new();
    for user in &answer.people {
        let Some(there) = directory.users.get(user) else {
            let reason = Message::new("invalid-no-user").with("name", user.as_str());
            return invalid("people", reason);
        };
        if !there.groups.iter().any(|name| name == group) {
            let gives = gives(directory, group, made.map(|(_, _, policy)| *policy));
            let (user, group) = (user.clone(), group.to_owned());
            changes.push(AddUserToGroup { user, group, gives }.into());
        }
    }
    Ok(changes)
}

/// The groups that are there, and those that the same answers make. Those whose members can
/// administer the account come last.
fn offered(directory: &Directory, answers: &Answers) -> Vec<String> {
    let extra = answers.get(ID, "extra").and_then(|extra| extra.as_array());
    let wanted = |choice: &str| {
        let mut extra = extra.into_iter().flatten();
        extra.any(|it| it.as_str() == Some(choice))
    };
    let made = EXTRA
        .iter()
        .filter(|(choice, name, _)| wanted(choice) && find(directory, name).is_none());
    let there = directory.groups.keys().map(String::as_str);
    let mut groups = names(there.chain(made.map(|(_, name, _)| *name)));
    let of_power = directory.administrator_groups();
    groups.sort_by_key(|group| of_power.contains(&group.as_str()));
    groups
}

/// The names of the policies that a member of `group` gets; with that of one more that the group
/// gets by the same answers.
fn gives(directory: &Directory, group: &str, besides: Option<&str>) -> Vec<String> {
    let group = directory.groups.get(group);
    let attached = group.into_iter().flat_map(|group| &group.attached_policies);
    let attached = attached.map(String::as_str).chain(besides);
    let named = attached.map(|arn| arn.rsplit('/').next().unwrap_or(arn));
    let inline = group
        .into_iter()
        .flat_map(|group| group.inline_policies.keys());
    let mut all = names(named.chain(inline.map(String::as_str)));
    all.dedup();
    all
}

fn person(directory: &Directory, user: &str) -> Choice {
    let groups = directory.users.get(user).map(|user| &user.groups);
    let groups = groups.map(|groups| names(groups.iter().map(String::as_str)));
    let groups = groups.unwrap_or_default();
    Choice {
        value: user.to_owned(),
        label: Message::new("groups-people-user").with("user", user),
        hint: Some(match groups.is_empty() {
            true => Message::new("groups-people-no-group"),
            false => Message::new("groups-people-in").with("groups", groups),
        }),
    }
}

fn choice(directory: &Directory, group: &str) -> Choice {
    let made = EXTRA.iter().find(|(_, name, _)| *name == group);
    let made = made.filter(|_| find(directory, group).is_none());
    let gives = gives(directory, group, made.map(|(_, _, policy)| *policy));
    let of_power = directory.administrator_groups().contains(&group);
    let hint = match (of_power, gives.is_empty()) {
        (true, _) => Message::new("groups-into-administrators").with("policies", gives),
        (false, true) => Message::new("groups-into-nothing"),
        (false, false) => Message::new("groups-into-gives").with("policies", gives),
    };
    Choice {
        value: group.to_owned(),
        label: Message::new("groups-into-group").with("group", group),
        hint: Some(hint),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::Groups;
    use super::*;
    use crate::steps::sample;
    use crate::{ADMINISTRATOR_ACCESS, Account, Group, Reading, Step, propose};

    const VIEW: &str = "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess";

    /// `ana` administers, `bob` is in no group, and there is a group that may view.
    fn account() -> Account {
        let mut account = sample::with_admin(true, &[]);
        sample::add_user(&mut account, "bob", Vec::new(), true, &[]);
        if let Reading::Known { value, .. } = &mut account.directory {
            let group = Group {
                attached_policies: vec![VIEW.to_owned()],
                inline_policies: [("own".to_owned(), "{}".to_owned())].into(),
                ..Group::default()
            };
            value.groups.insert("Readers".to_owned(), group);
        }
        account
    }

    fn joins(people: &[&str], into: &str) -> Answers {
        let answers = Answers::default().with(ID, "people", people.to_vec());
        answers.with(ID, "into", into)
    }

    #[test]
    fn nobody_joins_by_a_default() {
        let account = account();
        let questions = Groups.questions(&account, &Answers::default());
        let fields: Vec<&str> = questions.iter().map(|it| it.field.as_str()).collect();
        assert_eq!(fields, ["extra", "people", "into"]);
        let groups: Vec<&str> = questions[2].choices().iter().map(|it| &*it.value).collect();
        assert_eq!(groups, ["", "Readers", "Administrators"]);
        let hint = |index: usize| questions[2].choices()[index].hint.clone().unwrap().id;
        assert_eq!(hint(1), "groups-into-gives");
        assert_eq!(hint(2), "groups-into-administrators");
        let proposed = propose(&account, &Answers::default());
        assert_eq!(Groups.changes(&account, &proposed), Ok(Vec::new()));
    }

    /// The change itself says what they get, so that the review does.
    #[test]
    fn who_joins_is_told_what_that_gives() {
        let account = account();
        let changes = Groups
            .changes(&account, &joins(&["ana", "bob"], "readers"))
            .unwrap();
        let join = |user: &str, gives: &[&str]| {
            let gives = gives.iter().map(|it| (*it).to_owned()).collect();
            let (user, group) = (user.to_owned(), "Readers".to_owned());
            Change::from(AddUserToGroup { user, group, gives })
        };
        let gives = ["ViewOnlyAccess", "own"];
        assert_eq!(changes, [join("ana", &gives), join("bob", &gives)]);
        let there = Groups.changes(&account, &joins(&["ana"], "Administrators"));
        assert_eq!(there, Ok(Vec::new()), "she is in it already");
        let administrators = Groups
            .changes(&account, &joins(&["bob"], "Administrators"))
            .unwrap();
        let title = administrators[0].title();
        assert!(
            format!("{title:?}").contains("AdministratorAccess"),
            "{title:?}"
        );
        assert!(ADMINISTRATOR_ACCESS.ends_with("AdministratorAccess"));
    }

    #[test]
    fn a_group_that_the_same_answers_make_can_be_joined() {
        let account = account();
        let answers = joins(&["bob"], "Viewers").with(ID, "extra", vec!["viewers"]);
        let plan = crate::plan(&account, &answers).unwrap();
        let names: Vec<&str> = plan.changes.iter().map(|it| it.change.name()).collect();
        assert_eq!(
            names,
            ["create-group", "attach-group-policy", "add-user-to-group"]
        );
        let questions = Groups.questions(&account, &answers);
        assert!(
            questions[2]
                .choices()
                .iter()
                .any(|it| it.value == "Viewers")
        );
    }

    #[test]
    fn what_is_not_there_is_refused() {
        let account = account();
        for (answers, field) in [
            (joins(&["zoe"], "Readers"), "people"),
            (joins(&["bob"], ""), "into"),
            (joins(&["bob"], "Viewers"), "into"),
        ] {
            assert_eq!(Groups.changes(&account, &answers).unwrap_err().field, field);
        }
        assert_eq!(
            Groups.changes(&account, &joins(&[], "Readers")),
            Ok(Vec::new())
        );
    }
}
