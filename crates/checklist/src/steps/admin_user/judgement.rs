//! Who can administer the account, and by which way.

use super::super::common::{names, password, role_for_people, takes_passwords};
use super::sign_in_address;
use crate::few::{NAMED, few};
use crate::{
    Account, Administrator, Administrators, Entry, Judgement, Message, Principal, Status, Verdict,
    Way,
};

/// The users who can administer the account.
struct Users<'a> {
    /// By a policy of a group.
    in_groups: Vec<&'a str>,
    /// By any other way.
    besides: Vec<(&'a str, &'a Administrator)>,
    /// The documents do not decide it.
    perhaps: Vec<&'a str>,
}

impl<'a> Users<'a> {
    fn of(administrators: &'a Administrators) -> Self {
        let certain = |one: &Administrator| one.certain;
        let users = || administrators.users();
        Self {
            in_groups: users()
                .filter(|(_, one)| certain(one) && one.group().is_some())
                .map(|(name, _)| name)
                .collect(),
            besides: users()
                .filter(|(_, one)| certain(one) && one.group().is_none())
                .collect(),
            perhaps: users()
                .filter(|(_, one)| !certain(one))
                .map(|(name, _)| name)
                .collect(),
        }
    }
}

pub(super) fn judge(account: &Account) -> Judgement {
    let directory = account.directory.needed()?;
    let administrators = directory.administrators();
    let users = Users::of(&administrators);
    let mut verdict = if users.in_groups.is_empty() && users.besides.is_empty() {
        nobody(account, &users)
    } else {
        somebody(account, &users)?
    };
    if !users.perhaps.is_empty() && verdict.status != Status::Unknown {
        verdict = verdict.and(perhaps(&users));
    }
    Ok(through_roles(verdict, &administrators))
}

fn nobody(account: &Account, users: &Users<'_>) -> Verdict {
    if let Some(role) = role_for_people(account) {
        let finding = Message::new("admin-user-found-people-by-role").with("role", role);
        return Verdict::new(Status::NotApplicable, finding);
    }
    match users.perhaps.is_empty() {
        true => Verdict::new(Status::Todo, Message::new("admin-user-found-none")),
        false => Verdict::new(Status::Unknown, perhaps(users)),
    }
}

fn somebody(account: &Account, users: &Users<'_>) -> Judgement {
    let mut findings = besides(users);
    if !users.in_groups.is_empty() {
        let signs_in = users
            .in_groups
            .iter()
            .any(|user| password(account, user) == Some(true));
        if !takes_passwords(account) && !signs_in {
            findings.push(by_role_alone(users));
            let status = match findings.len() {
                1 => Status::NotApplicable,
                _ => Status::Attention,
            };
            return Ok(found(status, findings));
        }
        if !signs_in && findings.is_empty() {
            account.sign_ins.needed()?;
        }
        let id = match signs_in {
            true => "admin-user-found-some",
            false => "admin-user-found-no-password",
        };
        let status = match signs_in && findings.is_empty() {
            true => Status::Holds,
            false => Status::Attention,
        };
        findings.push(Message::new(id).with("users", few(names(users.in_groups.iter().copied()))));
        let address = sign_in_address(account).filter(|_| signs_in);
        findings
            .extend(address.map(|it| Message::new("admin-user-found-address").with("address", it)));
        return Ok(found(status, findings));
    }
    Ok(found(Status::Attention, findings))
}

fn found(status: Status, findings: Vec<Message>) -> Verdict {
    Verdict {
        status,
        findings,
        severity: None,
    }
}

/// In a project, these users have no console password, and get none.
fn by_role_alone(users: &Users<'_>) -> Message {
    Message::new("admin-user-found-no-password-in-project")
        .with("users", few(names(users.in_groups.iter().copied())))
        .with("role", Principal::PROJECT_OWNER)
}

/// Those who are administrators by another way than a group, each with the way.
fn besides(users: &Users<'_>) -> Vec<Message> {
    if users.besides.is_empty() {
        return Vec::new();
    }
    let told = users.besides.iter().take(NAMED);
    let mut findings: Vec<Message> = told.map(|(name, one)| way(name, &one.way)).collect();
    let more = users.besides.len() - findings.len();
    if more > 0 {
        findings.push(Message::new("admin-user-found-more").with("count", more));
    }
    findings.push(Message::new("admin-user-found-outside-groups"));
    findings
}

fn way(user: &str, way: &Way) -> Message {
    let message = |id: &str| Message::new(id).with("user", user);
    match way {
        Way::Policy { policy, .. } => {
            message("admin-user-found-by-policy").with("policy", policy.as_str())
        }
        Way::Raise { action, policy, .. } => message("admin-user-found-by-action")
            .with("action", *action)
            .with("policy", policy.as_str()),
        Way::TakeOver { action, of } => message("admin-user-found-by-takeover")
            .with("action", *action)
            .with("of", of.as_str()),
    }
}

fn perhaps(users: &Users<'_>) -> Message {
    Message::new("admin-user-found-perhaps")
        .with("users", few(names(users.perhaps.iter().copied())))
}

/// The roles that can administer the account, and who can take them on. A role that anyone can take
/// on makes everyone in the world an administrator.
fn through_roles(mut verdict: Verdict, administrators: &Administrators) -> Verdict {
    let entries = administrators.roles().flat_map(|(role, one)| {
        one.entries
            .iter()
            .map(move |entry| (role, one.certain, entry))
    });
    for (role, certain, who) in entries.take(NAMED) {
        let finding = match (certain, who) {
            (true, Entry::Anyone) => {
                verdict.status = Status::Attention;
                Message::new("admin-user-found-open-role")
            }
            _ => Message::new("admin-user-found-role").with("who", entry(who)),
        };
        verdict = verdict.and(finding.with("role", role));
    }
    verdict
}

fn entry(entry: &Entry) -> Message {
    let named = |id: &str, name: &str| Message::new(id).with("name", name);
    match entry {
        Entry::Provider(name) => named("admin-user-entry-provider", name),
        Entry::OtherAccount(name) => named("admin-user-entry-account", name),
        Entry::Service(name) => named("admin-user-entry-service", name),
        Entry::Anyone | Entry::Unknown => Message::new("admin-user-entry-unknown"),
    }
}
