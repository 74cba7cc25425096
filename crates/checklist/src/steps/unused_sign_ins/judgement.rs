//! Which passwords and keys nobody uses.

use super::super::common::{is_project_without_users, names};
use super::super::idle::{Idle, UNUSED_DAYS, since};
use super::held::{self, Held, Kind};
use crate::few::few;
use crate::{AccessKey, Account, Judgement, Message, Status, Verdict};

/// The finding about users of whom something is so, and what.
type Rule<'a> = (&'static str, &'a dyn Fn(&Held<'_>) -> bool);

pub(super) fn judge(account: &Account) -> Judgement {
    let directory = account.directory.needed()?;
    if is_project_without_users(account) {
        let nobody = Message::new("not-in-projects");
        return Ok(Verdict::new(Status::NotApplicable, nobody));
    }
    let (all, known) = held::all(account);
    let findings = unused(account, &all);
    let verdict = if !findings.is_empty() {
        Verdict {
            status: Status::Attention,
            findings,
            severity: None,
        }
    } else if known < directory.users.len() {
        account.credential_report.needed()?;
        // Made after the report was written, and not among those who were asked about live.
        Verdict::new(
            Status::Unknown,
            Message::new("unused-sign-ins-found-newer-users"),
        )
    } else {
        in_order(&all)
    };
    let new = said("unused-sign-ins-found-not-yet-used", &all, |one| {
        is_new(account, one)
    });
    let besides = new.into_iter().chain(report_age(account));
    Ok(besides.fold(verdict, Verdict::and))
}

fn unused(account: &Account, all: &[Held<'_>]) -> Vec<Message> {
    let is = |one: &Held<'_>, password, idle| {
        (one.kind == Kind::Password) == password && one.idle == idle
    };
    let rules: [Rule<'_>; 4] = [
        ("unused-sign-ins-found-passwords", &|one| {
            is(one, true, Idle::Unused)
        }),
        ("unused-sign-ins-found-passwords-never", &|one| {
            is(one, true, Idle::Never)
        }),
        ("unused-sign-ins-found-keys", &|one| {
            is(one, false, Idle::Unused)
        }),
        ("unused-sign-ins-found-keys-never", &|one| {
            is(one, false, Idle::Never)
        }),
    ];
    let of_users = rules
        .into_iter()
        .filter_map(|(id, rule)| Some(said(id, all, rule)?.with("days", UNUSED_DAYS)));
    let mut roots = of_root(account).iter();
    let root = roots.any(|key| Idle::of_key(key, account.observed_at).too_long());
    let root = root.then(|| Message::new("unused-sign-ins-found-root").with("days", UNUSED_DAYS));
    of_users.chain(root).collect()
}

/// The root user's keys: as root sees them, or else by the report.
fn of_root(account: &Account) -> &[AccessKey] {
    let live = account.root_keys.value();
    let report = account.credential_report.value();
    let keys = live.or(report.map(|report| &report.root_access_keys));
    keys.map(Vec::as_slice).unwrap_or_default()
}

/// Nothing is known to be unused.
fn in_order(all: &[Held<'_>]) -> Verdict {
    let not_told = |one: &Held<'_>| one.idle == Idle::NotTold;
    if let Some(finding) = said("unused-sign-ins-found-not-told", all, not_told) {
        return Verdict::new(Status::Unknown, finding);
    }
    let count = all.iter().filter(|one| one.is_active()).count();
    match count {
        0 => Verdict::new(
            Status::NotApplicable,
            Message::new("unused-sign-ins-found-none"),
        ),
        count => {
            let fine = Message::new("unused-sign-ins-found-fine").with("count", count);
            Verdict::new(Status::Holds, fine.with("days", UNUSED_DAYS))
        }
    }
}

/// A key of some days that nobody has used so far: no standard forbids it, and an owner wants to
/// know.
fn is_new(account: &Account, one: &Held<'_>) -> bool {
    let Kind::Key(key) = one.kind else {
        return false;
    };
    let days = key.created_at.map(|at| since(at, account.observed_at));
    one.idle == Idle::NotYet && days > Some(0)
}

/// Says how old the report is wherever it, and not a live answer, decided about somebody.
fn report_age(account: &Account) -> Option<Message> {
    let report = account.credential_report.value()?;
    let live = |user: &String| account.sign_in(user).is_some();
    let of_root = account.root_keys.value().is_none() && !report.root_access_keys.is_empty();
    if report.users.keys().all(live) && !of_root {
        return None;
    }
    let age = account.observed_at.duration_since(report.generated_at);
    let message = Message::new("unused-sign-ins-found-report-age");
    Some(message.with("minutes", age.as_mins().max(0)))
}

/// A finding about the users of whom something is so, if there are any.
fn said(id: &str, all: &[Held<'_>], is_so: impl Fn(&Held<'_>) -> bool) -> Option<Message> {
    let mut users = names(all.iter().filter(|one| is_so(one)).map(|one| one.user));
    users.dedup();
    let finding = Message::new(id).with("count", users.len());
    (!users.is_empty()).then(|| finding.with("users", few(users)))
}
