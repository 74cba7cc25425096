//! What a policy document says, in sentences by fixed rules: one statement at a time.
//!
//! Whether an action only looks is told by its name, as AWS names actions (Service Authorization
//! Reference); what decides in AWS is the action itself, so the sentence names the services and
//! points to its statement.

use std::collections::BTreeMap;

use serde_json::Value;

use super::areas::{Area, split};
use super::document::{Names, names, one_or_many};
use crate::few::few;
use crate::{Arg, Message};

/// What the names of actions that change nothing begin with.
const LOOKS: [&str; 12] = [
    "batchget", "check", "describe", "download", "get", "head", "list", "lookup", "read", "search",
    "view", "select",
];

/// What one statement says.
pub(super) struct Statement {
    /// Counted from one.
    pub(super) number: usize,
    /// The name that its author gave it.
    pub(super) sid: Option<String>,
    /// What it is about; `None` where it could not be read.
    pub(super) said: Option<Said>,
}

pub(super) struct Said {
    pub(super) allows: bool,
    pub(super) actions: Names,
    resources: Names,
    /// Keys of its conditions.
    conditions: Vec<String>,
}

/// What is done with something, from the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    View,
    Some,
    Everything,
}

/// How a sentence begins.
#[derive(Clone, Copy)]
enum Kind {
    Can,
    Cannot,
    LeavesOut,
}

/// The statements of a document; `None` where it is none.
pub(super) fn statements(text: &str) -> Option<Vec<Statement>> {
    let document: Value = serde_json::from_str(text).ok()?;
    let all = one_or_many(&document["Statement"])?.iter().enumerate();
    let read = |(index, value): (usize, &Value)| Statement {
        number: index + 1,
        sid: value["Sid"].as_str().map(str::to_owned),
        said: said(value),
    };
    Some(all.map(read).collect())
}

fn said(value: &Value) -> Option<Said> {
    let allows = match value["Effect"].as_str()? {
        "Allow" => true,
        "Deny" => false,
        _ => return None,
    };
    let operators = value["Condition"].as_object();
    let keys = operators.into_iter().flat_map(|all| all.values());
    let keys = keys
        .filter_map(Value::as_object)
        .flat_map(|keys| keys.keys());
    let mut conditions: Vec<String> = keys.cloned().collect();
    if value.get("Condition").is_some() && operators.is_none() {
        return None;
    }
    conditions.dedup();
    Some(Said {
        allows,
        actions: names(value, "Action", "NotAction")??,
        resources: names(value, "Resource", "NotResource")??,
        conditions,
    })
}

impl Statement {
    /// What it allows or denies.
    pub(super) fn sentences(&self) -> Vec<Message> {
        let Some(said) = &self.said else {
            return vec![Message::new("rights-unreadable")];
        };
        let patterns = &said.actions.patterns;
        let all = patterns.iter().any(|one| one == "*" || one == "*:*");
        match (said.allows, said.actions.all_but) {
            (true, false) if all => vec![Message::new("rights-can-all")],
            (false, false) if all => vec![Message::new("rights-cannot-all")],
            (true, false) => about(Kind::Can, patterns),
            (false, false) => about(Kind::Cannot, patterns),
            (allows, true) => {
                let first = Message::new(match allows {
                    true => "rights-can-all-but",
                    false => "rights-cannot-all-but",
                });
                let left_out = about(Kind::LeavesOut, patterns);
                std::iter::once(first).chain(left_out).collect()
            }
        }
    }

    /// On what, and under which conditions.
    pub(super) fn scope(&self) -> Vec<Arg> {
        let Some(said) = &self.said else {
            return Vec::new();
        };
        let resources = &said.resources;
        let everything = resources.patterns.iter().any(|one| one == "*");
        let on = match (resources.all_but, everything) {
            (false, true) => Message::new("rights-on-everything").into(),
            (false, false) => few(resources.patterns.clone()),
            (true, _) => Message::new("rights-on-all-but")
                .with("resources", few(resources.patterns.clone()))
                .into(),
        };
        let only_if = (!said.conditions.is_empty()).then(|| {
            let only_if = Message::new("rights-only-if");
            only_if.with("keys", few(said.conditions.clone())).into()
        });
        std::iter::once(on).chain(only_if).collect()
    }
}

/// A sentence for each thing that people know, and at most three for all other services.
fn about(kind: Kind, patterns: &[String]) -> Vec<Message> {
    let mut known: BTreeMap<Area, Vec<(Level, &str)>> = BTreeMap::new();
    let mut others: BTreeMap<String, Vec<(Level, &str)>> = BTreeMap::new();
    for pattern in patterns {
        let (prefix, name) = split(pattern);
        match Area::of(&prefix) {
            Some(area) => known.entry(area).or_default().push((level(name), name)),
            None => others
                .entry(prefix)
                .or_default()
                .push((level(name), pattern)),
        }
    }
    let known = known.into_iter().map(|(area, actions)| {
        let (level, named) = together(&actions);
        sentence(kind, level, area.named().into(), named)
    });
    let mut by_level: BTreeMap<Level, (Vec<String>, Vec<String>)> = BTreeMap::new();
    for (service, actions) in others {
        let (level, named) = together(&actions);
        let (services, all) = by_level.entry(level).or_default();
        services.push(service);
        all.extend(named);
    }
    let others = by_level
        .into_iter()
        .rev()
        .map(|(level, (services, named))| {
            let area = Message::new("rights-area-services")
                .with("count", services.len())
                .with("services", few(services));
            sentence(kind, level, area.into(), named)
        });
    known.chain(others).collect()
}

/// How much of it, and by which actions, where that is to be said.
fn together(actions: &[(Level, &str)]) -> (Level, Vec<String>) {
    let most = actions.iter().map(|(level, _)| *level).max();
    match most.unwrap_or(Level::Some) {
        Level::Some => {
            let changing = actions.iter().filter(|(level, _)| *level != Level::View);
            let changing = changing.map(|(_, name)| (*name).to_owned());
            (Level::Some, changing.collect())
        }
        level @ (Level::View | Level::Everything) => (level, Vec::new()),
    }
}

fn level(name: &str) -> Level {
    let name = name.to_ascii_lowercase();
    match () {
        () if name == "*" => Level::Everything,
        () if LOOKS.iter().any(|looks| name.starts_with(looks)) => Level::View,
        () => Level::Some,
    }
}

fn sentence(kind: Kind, level: Level, area: Arg, actions: Vec<String>) -> Message {
    let id = match (kind, level) {
        (Kind::Can, Level::Everything) => "rights-can-everything",
        (Kind::Can, Level::View) => "rights-can-view",
        (Kind::Can, Level::Some) => "rights-can-some",
        (Kind::Cannot, Level::Everything) => "rights-cannot-everything",
        (Kind::Cannot, Level::View) => "rights-cannot-view",
        (Kind::Cannot, Level::Some) => "rights-cannot-some",
        (Kind::LeavesOut, Level::Everything) => "rights-left-out-everything",
        (Kind::LeavesOut, Level::View) => "rights-left-out-view",
        (Kind::LeavesOut, Level::Some) => "rights-left-out-some",
    };
    let said = Message::new(id).with("area", area);
    said.with("actions", few(actions))
}
