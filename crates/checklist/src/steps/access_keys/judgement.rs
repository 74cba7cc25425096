//! What of the access keys of an account is not in order.

use super::super::common::{is_project_without_users, names};
use super::age;
use super::quarantine::Quarantined;
use crate::few::few;
use crate::{AccessKey, Account, Judgement, Message, Reading, ServiceCredential, Status, Verdict};

/// The keys of one user.
struct Held<'a> {
    user: &'a str,
    keys: &'a [AccessKey],
}

/// The finding about users who break a rule, who does, and after how many days.
type Rule<'a> = (&'static str, &'a dyn Fn(&Held<'_>) -> bool, i64);

pub(super) fn judge(account: &Account) -> Judgement {
    let directory = account.directory.needed()?;
    if is_project_without_users(account) {
        let nobody = Message::new("not-in-projects");
        return Ok(Verdict::new(Status::NotApplicable, nobody));
    }
    let all = held(account);
    let quarantined = Quarantined::of(account);
    let mut findings = quarantined.findings();
    findings.extend(against_the_rules(account, &all));
    let verdict = if !findings.is_empty() {
        Verdict {
            status: Status::Attention,
            findings,
            severity: quarantined.severity(),
        }
    } else if all.len() < directory.users.len() {
        account.credential_report.needed()?;
        // Made after the report was written, and not among those who were asked about live.
        Verdict::new(
            Status::Unknown,
            Message::new("access-keys-found-newer-users"),
        )
    } else {
        in_order(&all)
    };
    let besides = besides(account).into_iter();
    Ok(besides.fold(verdict, Verdict::and))
}

/// Every user of whom something is known: the live answer where there is one, else the report's
/// row.
fn held(account: &Account) -> Vec<Held<'_>> {
    let directory = account.directory.value();
    let users = directory.into_iter().flat_map(|all| all.users.keys());
    let report = account.credential_report.value();
    let row = |user: &str| report.and_then(|report| report.users.get(user));
    users
        .filter_map(|user| {
            let live = account.sign_in(user).map(|live| &live.access_keys);
            let keys = live.or(row(user).map(|row| &row.access_keys))?;
            Some(Held { user, keys })
        })
        .collect()
}

/// What the standards ask for and is not so, a finding a rule.
fn against_the_rules(account: &Account, all: &[Held<'_>]) -> Vec<Message> {
    let now = account.observed_at;
    let active = |held: &Held<'_>| held.keys.iter().filter(|key| key.active).count();
    let old = |held: &Held<'_>| held.keys.iter().any(|key| age::is_old(key, now));
    let rules: [Rule<'_>; 2] = [
        ("access-keys-found-old", &old, age::MAX_DAYS),
        ("access-keys-found-two", &|held| active(held) > 1, 0),
    ];
    let of_users = rules.into_iter().filter_map(|(rule, breaks, days)| {
        let users = all.iter().filter(|held| breaks(held)).map(|held| held.user);
        let finding = said(rule, users)?;
        Some(finding.with("days", days))
    });
    of_users.collect()
}

/// Nothing breaks a rule, as far as AWS tells.
fn in_order(all: &[Held<'_>]) -> Verdict {
    let keys = all.iter().flat_map(|held| held.keys);
    let active = keys.filter(|key| key.active).count();
    Verdict::new(
        Status::Holds,
        Message::new("access-keys-found-fine").with("count", active),
    )
}

/// What no standard forbids, and an owner wants to know.
fn besides(account: &Account) -> Vec<Message> {
    let mut findings = match &account.service_credentials {
        Reading::Known { value, .. } => of_services(value, account),
        Reading::Denied { reason }
        | Reading::NotReady { reason }
        | Reading::Unavailable { reason } => {
            let unread = Message::new("access-keys-found-services-unread");
            vec![unread.with("reason", reason.clone())]
        }
        Reading::NotRead => Vec::new(),
    };
    findings.extend(report_age(account));
    findings
}

/// Credentials for single services, besides access keys. No standard counts them, and they let in
/// all the same.
fn of_services(all: &[ServiceCredential], account: &Account) -> Vec<Message> {
    let works = |it: &&ServiceCredential| {
        it.active && it.expires_at.is_none_or(|end| end > account.observed_at)
    };
    let users = |lasting: bool| {
        let working = all.iter().filter(works);
        let working = working.filter(move |it| it.expires_at.is_none() == lasting);
        working.map(|it| format!("{} ({})", it.user, it.service))
    };
    let finding = |id: &str, lasting| {
        let who: Vec<String> = users(lasting).collect();
        said(id, who.iter().map(String::as_str))
    };
    let lasting = finding("access-keys-found-service-credentials", true);
    let ending = finding("access-keys-found-service-credentials-ending", false);
    lasting.into_iter().chain(ending).collect()
}

/// Says how old the report is wherever it, and not a live answer, decided about somebody.
fn report_age(account: &Account) -> Option<Message> {
    let report = account.credential_report.value()?;
    let live = |user: &String| account.sign_in(user).is_some();
    if report.users.keys().all(live) {
        return None;
    }
    let age = account.observed_at.duration_since(report.generated_at);
    let message = Message::new("access-keys-found-report-age");
    Some(message.with("minutes", age.as_mins().max(0)))
}

/// A finding about some users, if there are any.
fn said<'a>(id: &str, users: impl Iterator<Item = &'a str>) -> Option<Message> {
    let users = names(users);
    let finding = Message::new(id).with("count", users.len());
    (!users.is_empty()).then(|| finding.with("users", few(users)))
}

#[cfg(test)]
mod tests;
