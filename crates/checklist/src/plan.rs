use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::{Account, Answers, Change, InvalidAnswer, Message, Resource, STEPS};

/// Every change that is missing, in the order in which it can be made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Step by step, in the checklist's order.
    pub changes: Vec<PlannedChange>,
}

/// A change and the step that wants it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedChange {
    /// The step's id.
    pub step: String,
    /// The change.
    pub change: Change,
}

/// Plans every step that was answered and not skipped, where it can be changed from here.
///
/// # Errors
/// Everything that is wrong with the answers, one entry a field.
pub fn plan(account: &Account, answers: &Answers) -> Result<Plan, Vec<InvalidAnswer>> {
    let mut plan = Plan::default();
    let mut wrong = unknown_steps(answers);
    for step in STEPS {
        let answered = answers.has(step.id()) && !answers.skips(step.id());
        if !answered || !step.can_change(account) {
            continue;
        }
        match step.plan(account, answers) {
            Ok(changes) => plan
                .changes
                .extend(changes.into_iter().map(|change| PlannedChange {
                    step: step.id().to_owned(),
                    change,
                })),
            Err(invalid) => wrong.push(invalid),
        }
    }
    wrong.extend(unmet(account, &plan));
    if wrong.is_empty() {
        Ok(plan)
    } else {
        Err(wrong)
    }
}

fn unknown_steps(answers: &Answers) -> Vec<InvalidAnswer> {
    answers
        .0
        .keys()
        .filter(|id| crate::find_step(id).is_none())
        .map(|id| InvalidAnswer::new(id, "", Message::new("invalid-unknown-step")))
        .collect()
}

/// Changes that rest on something that neither exists nor is planned before them.
fn unmet(account: &Account, plan: &Plan) -> Vec<InvalidAnswer> {
    let mut provided = HashSet::new();
    let mut wrong = Vec::new();
    for planned in &plan.changes {
        for resource in planned.change.deed().requires() {
            if provided.contains(&resource) || exists(account, &resource) {
                continue;
            }
            let (id, name) = match resource {
                Resource::Group(name) => ("invalid-no-group", name),
                Resource::User(name) => ("invalid-no-user", name),
                Resource::GroupPolicy(_)
                | Resource::EmptyGroup(_)
                | Resource::BareUser(_)
                | Resource::Helper
                | Resource::LeftoverDevice(_)
                | Resource::StoredKey(_)
                | Resource::RoomForKey(_)
                | Resource::Successor(_)
                | Resource::Budget(_)
                | Resource::Alert(..) => continue,
            };
            let reason = Message::new(id).with("name", name);
            let invalid = InvalidAnswer::new(&planned.step, "", reason);
            if !wrong.contains(&invalid) {
                wrong.push(invalid);
            }
        }
        provided.extend(planned.change.deed().provides());
    }
    wrong
}

fn exists(account: &Account, resource: &Resource) -> bool {
    let Some(directory) = account.directory.value() else {
        return true;
    };
    match resource {
        Resource::Group(name) => directory.groups.contains_key(name),
        Resource::User(name) => directory.users.contains_key(name),
        Resource::GroupPolicy(_)
        | Resource::EmptyGroup(_)
        | Resource::BareUser(_)
        | Resource::Helper
        | Resource::LeftoverDevice(_)
        | Resource::StoredKey(_)
        | Resource::RoomForKey(_)
        | Resource::Successor(_)
        | Resource::Budget(_)
        | Resource::Alert(..) => true,
    }
}
