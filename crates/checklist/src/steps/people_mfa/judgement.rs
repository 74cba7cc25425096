//! Whether everybody with a password has MFA.

use super::super::common::{is_project_without_users, names, role_for_people};
use super::super::mfa::{Mfa, administrators};
use crate::few::few;
use crate::{Account, Judgement, Message, Status, Verdict};

/// The people of an account, by whether they have MFA.
pub(super) struct People {
    pub(super) on: Vec<String>,
    pub(super) off: Vec<String>,
    pub(super) unseen: Vec<String>,
    /// How many users have no password.
    machines: usize,
}

impl People {
    pub(super) fn of(account: &Account) -> Self {
        let mut people = Self {
            on: Vec::new(),
            off: Vec::new(),
            unseen: Vec::new(),
            machines: 0,
        };
        let users = account.directory.value().map(|directory| &directory.users);
        for user in users.into_iter().flat_map(|users| users.keys()) {
            match Mfa::of_person(account, user) {
                Some(Mfa::On) => people.on.push(user.clone()),
                Some(Mfa::Off) => people.off.push(user.clone()),
                Some(Mfa::NotSeen) => people.unseen.push(user.clone()),
                None => people.machines += 1,
            }
        }
        people
    }
}

pub(super) fn judge(account: &Account) -> Judgement {
    account.directory.needed()?;
    if is_project_without_users(account) {
        let nobody = Message::new("not-in-projects");
        return Ok(Verdict::new(Status::NotApplicable, nobody));
    }
    let people = People::of(account);
    let mut verdict = match (people.off.is_empty(), people.unseen.is_empty()) {
        (false, _) => without(account, &people),
        (true, false) => {
            // The report has everybody; whoever is not in it is newer.
            account.credential_report.needed()?;
            Verdict::new(Status::Unknown, unseen(&people))
        }
        (true, true) => all(account, &people),
    };
    if !people.off.is_empty() && !people.unseen.is_empty() {
        verdict = verdict.and(unseen(&people));
    }
    Ok(match people.machines {
        0 => verdict,
        count => verdict.and(Message::new("people-mfa-found-machines").with("count", count)),
    })
}

fn all(account: &Account, people: &People) -> Verdict {
    if !people.on.is_empty() {
        let finding = Message::new("people-mfa-found-all").with("count", people.on.len());
        return Verdict::new(Status::Holds, finding);
    }
    let finding = match role_for_people(account) {
        Some(role) => Message::new("people-mfa-found-people-by-role").with("role", role),
        None => Message::new("people-mfa-found-nobody"),
    };
    Verdict::new(Status::NotApplicable, finding)
}

/// Administrators have a step of their own: if nobody else is left, that one asks for attention.
fn without(account: &Account, people: &People) -> Verdict {
    let directory = account.directory.value();
    let of_power = directory.map(administrators).unwrap_or_default();
    let (first, others): (Vec<&String>, Vec<&String>) =
        people.off.iter().partition(|user| of_power.contains(*user));
    let said = |id: &str, users: &[&String]| {
        let users = names(users.iter().map(|user| user.as_str()));
        let finding = Message::new(id).with("count", users.len());
        finding.with("users", few(users))
    };
    let others_off = (!others.is_empty()).then(|| said("people-mfa-found-off", &others));
    let first_off =
        (!first.is_empty()).then(|| said("people-mfa-found-administrators-off", &first));
    let status = match others.is_empty() || people.on.is_empty() {
        true => Status::Todo,
        false => Status::Attention,
    };
    Verdict {
        status,
        findings: first_off.into_iter().chain(others_off).collect(),
        severity: None,
    }
}

fn unseen(people: &People) -> Message {
    let users = few(people.unseen.clone());
    Message::new("people-mfa-found-unseen")
        .with("count", people.unseen.len())
        .with("users", users)
}
