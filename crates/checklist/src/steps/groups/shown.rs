//! What groups may do: by their policies in sentences, and by AWS's simulation.

use crate::policy::{Right, Rights};
use crate::{Account, Cell, Detail, Directory, EVERYDAY, GroupTrials, Message, Trial};

use super::super::simulated::{named, said_of};

/// So many groups are shown.
const SHOWN: usize = 20;

pub(super) fn details(account: &Account) -> Vec<Detail> {
    let directory = account.directory.value();
    let rights = directory.and_then(rights);
    let trials = account.group_trials.value();
    let tried = directory.zip(trials);
    let tried = tried.and_then(|(directory, trials)| tried_on(directory, trials));
    rights.into_iter().chain(tried).collect()
}

/// A row a statement.
fn rights(directory: &Directory) -> Option<Detail> {
    if directory.groups.is_empty() {
        return None;
    }
    let title = Message::new("groups-rights")
        .with("shown", directory.groups.len().min(SHOWN))
        .with("all", directory.groups.len());
    let columns = vec![
        Message::new("groups-column-group"),
        Message::new("groups-column-can"),
        Message::new("groups-column-on"),
        Message::new("groups-column-from"),
    ];
    let mut read = Rights::of(directory);
    let groups = directory.first_groups(SHOWN).into_iter();
    let rows = groups.flat_map(|name| {
        let rights = read.of_group(name).into_iter();
        rights.map(|right| row(name, right)).collect::<Vec<_>>()
    });
    Some(Detail::table("rights", title, columns, rows.collect()))
}

fn row(group: &str, right: Right) -> Vec<Cell> {
    let sentences = right.sentences.into_iter().map(Into::into).collect();
    vec![
        Cell::value(group),
        Cell::Values { values: sentences },
        Cell::Values {
            values: right.scope,
        },
        Cell::value(right.from),
    ]
}

/// Everyday actions down, groups across.
fn tried_on(directory: &Directory, trials: &GroupTrials) -> Option<Detail> {
    let order = directory.first_groups(directory.groups.len());
    let tried: Vec<(&str, &[Trial])> = order
        .into_iter()
        .filter_map(|name| Some((name, trials.groups.get(name)?.as_slice())))
        .collect();
    if tried.is_empty() {
        return None;
    }
    let title = Message::new("groups-tried")
        .with("shown", tried.len())
        .with("all", directory.groups.len());
    let first = Message::new("groups-column-action");
    let named_group = |name: &str| Message::new("groups-column-named").with("group", name);
    let columns = tried.iter().map(|(name, _)| named_group(name));
    let columns = std::iter::once(first).chain(columns).collect();
    let rows = EVERYDAY.iter().map(|action| {
        let said = tried.iter().map(|(_, trials)| {
            let trial = trials.iter().find(|trial| trial.action == *action);
            said_of(trial)
        });
        std::iter::once(Cell::value(named(action)))
            .chain(said)
            .collect()
    });
    Some(Detail::table("tried", title, columns, rows.collect()))
}
