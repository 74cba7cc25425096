//! Who has no MFA, by name, and how each can get it.

use super::super::admin_user::sign_in_address;
use super::super::common::MOST_ROWS;
use super::super::mfa::administrators;
use super::judgement::People;
use crate::{Account, Cell, Detail, Fact, Mark, Message};

/// Where users assign MFA devices to themselves (IAM User Guide, "Enable a virtual MFA device for
/// an IAM user (console)").
const OWN_PAGE: &str = "https://console.aws.amazon.com/iam/home#/security_credentials";

pub(super) fn details(account: &Account) -> Vec<Detail> {
    let people = People::of(account);
    if people.off.is_empty() {
        return Vec::new();
    }
    let page = Fact::new(
        Message::new("people-mfa-alone-page"),
        Cell::link("Security credentials", OWN_PAGE),
    );
    let address = sign_in_address(account).map(|address| {
        Fact::new(
            Message::new("people-mfa-alone-address"),
            Cell::value(address),
        )
        .copied()
    });
    let alone = Message::new("people-mfa-alone-title");
    let facts = address.into_iter().chain([page]).collect();
    vec![
        table(account, people.off),
        Detail::facts("alone", alone, facts),
    ]
}

/// Administrators first.
fn table(account: &Account, mut off: Vec<String>) -> Detail {
    let directory = account.directory.value();
    let of_power = directory.map(administrators).unwrap_or_default();
    off.sort_by_key(|user| !of_power.contains(user));
    let title = Message::new("people-mfa-missing-title")
        .with("count", off.len())
        .with("more", off.len().saturating_sub(MOST_ROWS))
        .with("shown", MOST_ROWS);
    off.truncate(MOST_ROWS);
    let alone = directory.map(|all| all.can_pair_own_device(off.iter().map(String::as_str)));
    let alone = |user: &str| alone.as_ref().and_then(|all| *all.get(user)?);
    let rows = off.iter().map(|user| {
        vec![
            Cell::value(user.as_str()),
            power(of_power.contains(user)),
            themselves(alone(user)),
            here(account.sign_in(user).is_some()),
        ]
    });
    let columns = vec![
        Message::new("people-mfa-column-user"),
        Message::new("people-mfa-column-administrator"),
        Message::new("people-mfa-column-alone"),
        Message::new("people-mfa-column-here"),
    ];
    Detail::table("missing", title, columns, rows.collect())
}

fn power(has: bool) -> Cell {
    match has {
        true => Cell::mark(Mark::Warning, Message::new("people-mfa-administrator")),
        false => Cell::mark(Mark::Off, Message::new("people-mfa-no-administrator")),
    }
}

fn themselves(can: Option<bool>) -> Cell {
    match can {
        Some(true) => Cell::mark(Mark::Good, Message::new("people-mfa-alone")),
        Some(false) => Cell::mark(Mark::Off, Message::new("people-mfa-not-alone")),
        None => Cell::mark(Mark::Waiting, Message::new("people-mfa-perhaps-alone")),
    }
}

/// Whoever AWS was asked about just now can be chosen.
fn here(live: bool) -> Cell {
    match live {
        true => Cell::value(Message::new("people-mfa-here")),
        false => Cell::value(Message::new("people-mfa-only-console")),
    }
}
