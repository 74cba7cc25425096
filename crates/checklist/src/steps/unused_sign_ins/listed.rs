//! What nobody uses, by name, and what can be done about it.

use super::super::common::MOST_ROWS;
use super::super::idle::Idle;
use super::held::{self, Held, Kind};
use super::last_way_in::WaysIn;
use super::obstacle;
use crate::{Account, Cell, Detail, Mark, Message};

/// Those that were used the longest ago first, after those that never were.
pub(super) fn details(account: &Account) -> Vec<Detail> {
    let (all, _) = held::all(account);
    let mut unused: Vec<Held<'_>> = all
        .into_iter()
        .filter(|one| one.idle.too_long() || one.idle == Idle::NotTold)
        .collect();
    if unused.is_empty() {
        return Vec::new();
    }
    unused.sort_by_key(|one| (!one.live, one.idle == Idle::NotTold, one.used_at));
    let title = Message::new("unused-sign-ins-list-title")
        .with("count", unused.len())
        .with("more", unused.len().saturating_sub(MOST_ROWS))
        .with("shown", MOST_ROWS);
    let columns = vec![
        Message::new("unused-sign-ins-column-user"),
        Message::new("unused-sign-ins-column-kind"),
        Message::new("unused-sign-ins-column-used"),
        Message::new("unused-sign-ins-column-off"),
    ];
    let ways = WaysIn::of(account);
    let rows = unused.iter().take(MOST_ROWS);
    let rows = rows.map(|one| {
        vec![
            Cell::value(one.user),
            Cell::value(what(one.kind)),
            used(one),
            switched_off(account, &ways, one),
        ]
    });
    vec![Detail::table("unused", title, columns, rows.collect())]
}

fn what(kind: Kind<'_>) -> Message {
    match kind {
        Kind::Password => Message::new("unused-sign-ins-password"),
        Kind::Key(key) if key.id.is_empty() => Message::new("unused-sign-ins-key"),
        Kind::Key(key) => Message::new("unused-sign-ins-key-of-id").with("key", key.id.as_str()),
    }
}

fn used(one: &Held<'_>) -> Cell {
    match (one.used_at, one.idle) {
        (Some(at), _) => Cell::value(at),
        (None, Idle::NotTold) => Cell::value(Message::new("unused-sign-ins-not-told")),
        (None, _) => Cell::value(Message::new("unused-sign-ins-never")),
    }
}

fn switched_off(account: &Account, ways: &WaysIn<'_>, one: &Held<'_>) -> Cell {
    if !one.live || !one.idle.too_long() {
        return Cell::value(Message::new("unused-sign-ins-only-console"));
    }
    match obstacle(account, ways, one) {
        Some(why) => Cell::mark(Mark::Off, why),
        None => Cell::value(Message::new("unused-sign-ins-here")),
    }
}
