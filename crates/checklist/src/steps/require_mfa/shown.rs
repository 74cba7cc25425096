//! Who signs in with a password, and what the simulation says.

use crate::mfa_rule::Rule;
use crate::{Account, Cell, Detail, Directory, Mark, Message, MfaCase, MfaTrial, Trial};

use super::super::mfa::Mfa;
use super::super::simulated::{named, said_of};
use super::standing::{Person, people};

/// So many people are listed.
const LISTED: usize = 100;

pub(super) fn details(account: &Account) -> Vec<Detail> {
    let directory = account.directory.value();
    let people = directory.and_then(|directory| listed(account, directory));
    let trials = account.mfa_trials.value();
    let trials = trials.map(|trials| by_user(trials)).unwrap_or_default();
    people.into_iter().chain(trials).collect()
}

fn listed(account: &Account, directory: &Directory) -> Option<Detail> {
    let mut people = people(account, directory);
    if people.is_empty() {
        return None;
    }
    people.sort_by_key(|it| (it.rule == Rule::Denies, it.mfa == Mfa::On, it.name));
    let title = Message::new("require-mfa-people")
        .with("shown", people.len().min(LISTED))
        .with("all", people.len());
    let columns = vec![
        Message::new("require-mfa-column-user"),
        Message::new("require-mfa-column-mfa"),
        Message::new("require-mfa-column-rule"),
    ];
    let rows = people.iter().take(LISTED).map(row).collect();
    Some(Detail::table("people", title, columns, rows))
}

fn row(person: &Person<'_>) -> Vec<Cell> {
    let (mark, mfa) = match person.mfa {
        Mfa::On => (Mark::Good, "require-mfa-mfa-on"),
        Mfa::Off => (Mark::Warning, "require-mfa-mfa-off"),
        Mfa::NotSeen => (Mark::Waiting, "require-mfa-mfa-unseen"),
    };
    let (reached, rule) = match person.rule {
        Rule::Denies => (Mark::Good, "require-mfa-rule-yes"),
        Rule::Other => (Mark::Warning, "require-mfa-rule-other"),
        Rule::None => (Mark::Off, "require-mfa-rule-no"),
    };
    vec![
        Cell::value(person.name),
        Cell::mark(mark, Message::new(mfa)),
        Cell::mark(reached, Message::new(rule)),
    ]
}

/// A table a user: actions down, cases across.
fn by_user(trials: &[MfaTrial]) -> Vec<Detail> {
    let mut users: Vec<&str> = trials.iter().map(|trial| trial.user.as_str()).collect();
    users.dedup();
    let tables = users.iter().enumerate().map(|(index, user)| {
        let own: Vec<&MfaTrial> = trials.iter().filter(|it| it.user == *user).collect();
        let title = Message::new("require-mfa-simulated").with("user", *user);
        let first = Message::new("require-mfa-column-action");
        let cases = own.iter().map(|trial| Message::new(column(trial.by)));
        let columns = std::iter::once(first).chain(cases).collect();
        Detail::table(
            &format!("simulated-{}", index + 1),
            title,
            columns,
            rows(&own),
        )
    });
    tables.collect()
}

fn rows(own: &[&MfaTrial]) -> Vec<Vec<Cell>> {
    let Some(first) = own.first() else {
        return Vec::new();
    };
    let actions = first.trials.iter().map(|trial| trial.action.as_str());
    actions
        .map(|action| {
            let of = |one: &&Trial| one.action == action;
            let said = own.iter().map(|it| it.trials.iter().find(of));
            let said = said.map(said_of);
            std::iter::once(Cell::value(named(action)))
                .chain(said)
                .collect()
        })
        .collect()
}

fn column(case: MfaCase) -> &'static str {
    match case {
        MfaCase::WithoutMfa => "require-mfa-column-without",
        MfaCase::WithMfa => "require-mfa-column-with",
        MfaCase::AccessKey => "require-mfa-column-key",
        MfaCase::AccessKeyStopped => "require-mfa-column-key-stopped",
    }
}
