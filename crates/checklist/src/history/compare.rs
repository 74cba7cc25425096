use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

use super::facts::{FactKind, Names, Thing};
use super::{Snapshot, Stood};
use crate::steps::actor;
use crate::{Arg, Event, Events, Message, StepReport};

/// What is otherwise at one check than at an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Comparison {
    /// When the earlier one was.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub before: Timestamp,
    /// When the later one was.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub after: Timestamp,
    /// The steps whose status is another, in the checklist's order.
    pub steps: Vec<StepChange>,
    /// What came, went or was set otherwise.
    pub facts: Vec<FactChange>,
}

/// A step whose status is another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct StepChange {
    /// The step's id.
    pub step: String,
    /// How it stood; `None` where it was not looked at.
    pub before: Option<Stood>,
    /// How it stands.
    pub after: Stood,
    /// What was found first, before.
    pub found_before: Option<Message>,
    /// What was found first, after.
    pub found_after: Option<Message>,
}

/// Something that came, went or was set otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FactChange {
    /// What.
    pub what: Message,
    /// Who did it and when, where CloudTrail's event history tells.
    pub by: Option<Message>,
}

impl StepChange {
    /// The change in one sentence.
    pub fn told(&self) -> Message {
        let status = |stood: Option<Stood>| match stood.map(Stood::name) {
            Some(name) => Message::new(format!("status-{name}")),
            None => Message::new("changed-new-step"),
        };
        Message::new("changed-step")
            .with("step", Message::new(format!("{}-title", self.step)))
            .with("before", status(self.before))
            .with("after", status(Some(self.after)))
    }
}

impl Comparison {
    /// Whether nothing is otherwise.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.facts.is_empty()
    }
}

/// What is otherwise at `after` than it was at `before`. `events` tell by whom, where there are any.
pub fn compare(before: &Snapshot, after: &Snapshot, events: Option<&Events>) -> Comparison {
    let between = Between {
        before: before.at(),
        after: after.at(),
        events: events.map_or(&[], |events| &events.changes),
    };
    let kinds = FactKind::ALL.into_iter();
    Comparison {
        before: before.at(),
        after: after.at(),
        steps: steps(before, after),
        facts: kinds
            .flat_map(|kind| facts(before, after, kind, &between))
            .collect(),
    }
}

fn steps(before: &Snapshot, after: &Snapshot) -> Vec<StepChange> {
    let former = |id: &str| before.checklist.steps.iter().find(|it| it.id == id);
    let changes = after.checklist.steps.iter().filter_map(|step| {
        let former = former(&step.id);
        let stood = former.map(stood);
        let stands = self::stood(step);
        (stood != Some(stands)).then(|| StepChange {
            step: step.id.clone(),
            before: stood,
            after: stands,
            found_before: former.and_then(first),
            found_after: first(step),
        })
    });
    changes.collect()
}

fn stood(step: &StepReport) -> Stood {
    Stood {
        status: step.verdict.status,
        severity: step.verdict.severity,
    }
}

fn first(step: &StepReport) -> Option<Message> {
    step.verdict.findings.first().cloned()
}

/// The time between two checks, and what happened in it.
struct Between<'a> {
    before: Timestamp,
    after: Timestamp,
    events: &'a [Event],
}

/// What became of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Added,
    Removed,
    Changed,
}

fn facts(
    before: &Snapshot,
    after: &Snapshot,
    kind: FactKind,
    between: &Between<'_>,
) -> Vec<FactChange> {
    let (Some(before), Some(after)) = (before.facts.names(kind), after.facts.names(kind)) else {
        return Vec::new();
    };
    match (before, after) {
        (Names::Few(before), Names::Few(after)) => things(kind, before, after, between),
        (Names::Few(_) | Names::Many(_), Names::Few(_) | Names::Many(_)) => {
            counted(kind, before.count(), after.count())
        }
    }
}

fn counted(kind: FactKind, before: u64, after: u64) -> Vec<FactChange> {
    if before == after {
        return Vec::new();
    }
    let what = Message::new(format!("fact-{}-count", kind.name()))
        .with("before", before)
        .with("after", after);
    vec![FactChange { what, by: None }]
}

fn things(
    kind: FactKind,
    before: &[Thing],
    after: &[Thing],
    between: &Between<'_>,
) -> Vec<FactChange> {
    let key = |thing: &Thing| (thing.name.clone(), thing.of.clone());
    let former: BTreeMap<_, &Thing> = before.iter().map(|it| (key(it), it)).collect();
    let present: BTreeMap<_, &Thing> = after.iter().map(|it| (key(it), it)).collect();
    let gone = before.iter().filter(|it| !present.contains_key(&key(it)));
    let gone = gone.map(|it| change(kind, Fate::Removed, it, None, between));
    let others = after
        .iter()
        .filter_map(|thing| match former.get(&key(thing)) {
            None => Some(change(kind, Fate::Added, thing, None, between)),
            Some(was) if was.value != thing.value => {
                let was = was.value.as_ref();
                Some(change(kind, Fate::Changed, thing, was, between))
            }
            Some(_) => None,
        });
    gone.chain(others).collect()
}

fn change(
    kind: FactKind,
    fate: Fate,
    thing: &Thing,
    was: Option<&Arg>,
    between: &Between<'_>,
) -> FactChange {
    FactChange {
        what: told(kind, fate, thing, was),
        by: between.event(kind, fate, thing).map(told_of),
    }
}

fn told(kind: FactKind, fate: Fate, thing: &Thing, was: Option<&Arg>) -> Message {
    let unknown = || Arg::from(Message::new("fact-value-none"));
    let kind = kind.name();
    let id = match fate {
        Fate::Added => format!("fact-{kind}-added"),
        Fate::Removed => format!("fact-{kind}-removed"),
        Fate::Changed => format!("fact-{kind}-changed"),
    };
    Message::new(id)
        .with("name", thing.name.as_str())
        .with("of", thing.of.as_deref().unwrap_or_default())
        .with("before", was.cloned().unwrap_or_else(unknown))
        .with("after", thing.value.clone().unwrap_or_else(unknown))
}

fn told_of(event: &Event) -> Message {
    Message::new("fact-by")
        .with("who", actor(&event.by))
        .with("time", Arg::Time(event.at))
}

impl Between<'_> {
    /// The latest event that made `thing` what it is, unless AWS refused it.
    fn event(&self, kind: FactKind, fate: Fate, thing: &Thing) -> Option<&Event> {
        let mut events = self.events.iter();
        // Who is in a group is told by both names; a key, by its own.
        let group = thing.of.as_ref().filter(|_| kind == FactKind::Member);
        events.find(|event| {
            event.error.is_none()
                && event.at > self.before
                && event.at <= self.after
                && causes(kind, fate).contains(&event.name.as_str())
                && event.about.contains(&thing.name)
                && group.is_none_or(|group| event.about.contains(group))
        })
    }
}

/// The names of the events (`eventName` of CloudTrail) that do this to a thing of this kind. Whoever
/// can administer the account can come by it in many ways.
fn causes(kind: FactKind, fate: Fate) -> &'static [&'static str] {
    match (kind, fate) {
        (FactKind::User, Fate::Added) => &["CreateUser"],
        (FactKind::User, Fate::Removed) => &["DeleteUser"],
        (FactKind::Group, Fate::Added) => &["CreateGroup"],
        (FactKind::Group, Fate::Removed) => &["DeleteGroup"],
        (FactKind::Member, Fate::Added) => &["AddUserToGroup"],
        (FactKind::Member, Fate::Removed) => &["RemoveUserFromGroup"],
        (FactKind::Role, Fate::Added) => &["CreateRole", "CreateServiceLinkedRole"],
        (FactKind::Role, Fate::Removed) => &["DeleteRole"],
        (FactKind::AccessKey, Fate::Added) => &["CreateAccessKey"],
        (FactKind::AccessKey, Fate::Removed) => &["DeleteAccessKey"],
        (FactKind::AccessKey, Fate::Changed) => &["UpdateAccessKey"],
        (FactKind::MfaDevice, Fate::Added) => &["EnableMFADevice"],
        (FactKind::MfaDevice, Fate::Removed) => &["DeactivateMFADevice"],
        (FactKind::Budget, Fate::Added) => &["CreateBudget"],
        (FactKind::Budget, Fate::Removed) => &["DeleteBudget"],
        (FactKind::Budget, Fate::Changed) => &["UpdateBudget"],
        (FactKind::Trail, Fate::Added) => &["CreateTrail"],
        (FactKind::Trail, Fate::Removed) => &["DeleteTrail"],
        (FactKind::Trail, Fate::Changed) => &["StartLogging", "StopLogging", "UpdateTrail"],
        (FactKind::Administrator, Fate::Added | Fate::Removed) => &[
            "AddUserToGroup",
            "RemoveUserFromGroup",
            "AttachUserPolicy",
            "DetachUserPolicy",
            "PutUserPolicy",
            "DeleteUserPolicy",
        ],
        (
            FactKind::User
            | FactKind::Group
            | FactKind::Member
            | FactKind::Role
            | FactKind::MfaDevice
            | FactKind::Administrator,
            Fate::Changed,
        ) => &[],
    }
}
