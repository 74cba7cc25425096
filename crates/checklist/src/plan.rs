mod clearing;
mod order;

pub use clearing::plan_clearing;

use std::collections::HashSet;

use jiff::Timestamp;

use crate::planned::{Plan, PlannedChange, UnreadStep};
use crate::{Account, Answers, Change, InvalidAnswer, Message, Resource, STEPS, Step};

/// Plans every step that was answered, where it can be changed from here. What could not be read
/// is never planned for; the plan says so of each such step that was answered or is not settled,
/// unless the person leaves it out.
///
/// # Errors
/// Everything that is wrong with the answers, one entry a field.
pub fn plan(account: &Account, answers: &Answers) -> Result<Plan, Vec<InvalidAnswer>> {
    let mut plan = Plan::default();
    let mut wrong = unknown_steps(answers);
    let wanted = |step: &&&dyn Step| !answers.is_left_out(step.id()) && step.can_change(account);
    for step in STEPS.iter().filter(wanted) {
        if let Some(reason) = step.unread(account) {
            plan.unread.extend(unread(*step, account, answers, reason));
            continue;
        }
        match step.plan(account, answers) {
            Ok(changes) => add(&mut plan, step.id(), changes),
            Err(invalid) => wrong.push(invalid),
        }
    }
    let mut unmet = unmet(account, &plan);
    unmet.retain(|resting| !follows(resting, &wrong));
    if plan.unread.is_empty() {
        wrong.extend(unmet);
    } else {
        unmet.iter().for_each(|step| set_aside(&mut plan, step));
    }
    if wrong.is_empty() {
        plan.changes = order::people_last(plan.changes);
        Ok(plan)
    } else {
        Err(wrong)
    }
}

/// What an earlier step plans already is planned once: an old key that nobody uses is the business of two.
fn add(plan: &mut Plan, step: &str, changes: Vec<Change>) {
    for change in changes {
        if plan.changes.iter().any(|planned| planned.change == change) {
            continue;
        }
        let step = step.to_owned();
        plan.changes.push(PlannedChange { step, change });
    }
}

/// Everything that is wrong with the answers, as far as that shows without an account.
pub fn check(answers: &Answers) -> Vec<InvalidAnswer> {
    let nobody = Account::unread(Timestamp::UNIX_EPOCH);
    let wrong = STEPS
        .iter()
        .filter_map(|step| step.changes(&nobody, answers).err());
    unknown_steps(answers).into_iter().chain(wrong).collect()
}

/// Whether what is missing may be missing only because an earlier step is wrong: one cause is told
/// once, where it can be mended.
fn follows(resting: &InvalidAnswer, wrong: &[InvalidAnswer]) -> bool {
    let place = |id: &str| STEPS.iter().position(|step| step.id() == id);
    wrong
        .iter()
        .any(|cause| place(&cause.step) < place(&resting.step))
}

/// What a step rests on may have been left unplanned because it could not be read.
fn set_aside(plan: &mut Plan, resting: &InvalidAnswer) {
    plan.changes.retain(|planned| planned.step != resting.step);
    plan.unread.push(UnreadStep {
        step: resting.step.clone(),
        reason: Message::new("unread-rests-on"),
    });
}

fn unread(
    step: &dyn Step,
    account: &Account,
    answers: &Answers,
    reason: Message,
) -> Option<UnreadStep> {
    let wanted = answers.has(step.id()) || !step.assess(account).status.is_settled();
    wanted.then(|| UnreadStep {
        step: step.id().to_owned(),
        reason,
    })
}

fn unknown_steps(answers: &Answers) -> Vec<InvalidAnswer> {
    answers
        .steps()
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
            if provided.contains(&resource) {
                continue;
            }
            let Some(reason) = missing(account, &resource) else {
                continue;
            };
            let invalid = InvalidAnswer::new(&planned.step, "", reason);
            if !wrong.contains(&invalid) {
                wrong.push(invalid);
            }
        }
        provided.extend(planned.change.deed().provides());
    }
    wrong
}

/// What to say of something that a person can name and that is not there.
fn missing(account: &Account, resource: &Resource) -> Option<Message> {
    let directory = account.directory.value()?;
    let (id, name, there) = match resource {
        Resource::Group(name) => {
            let there = directory.groups.contains_key(name);
            ("invalid-no-group", name, there)
        }
        Resource::User(name) => {
            let there = directory.users.contains_key(name);
            ("invalid-no-user", name, there)
        }
        Resource::GroupPolicy(_)
        | Resource::EmptyGroup(_)
        | Resource::Policy(_)
        | Resource::LoosePolicy(_)
        | Resource::BareUser(_)
        | Resource::Helper
        | Resource::LeftoverDevice(_)
        | Resource::StoredKey(_)
        | Resource::RoomForKey(_)
        | Resource::Successor(_)
        | Resource::Budget(_)
        | Resource::Alert(..)
        | Resource::Bucket(_)
        | Resource::AnomalyMonitor => return None,
    };
    (!there).then(|| Message::new(id).with("name", name.as_str()))
}

#[cfg(test)]
mod tests;
