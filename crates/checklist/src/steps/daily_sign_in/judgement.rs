//! Whether the administrator signs in, and root does not.

use jiff::Timestamp;

use super::super::common::{names, role_for_people};
use super::evidence::{Daily, Evidence};
use crate::few::few;
use crate::{Account, AccountKind, Judgement, LastSignIn, Message, Status, Verdict};

pub(super) fn judge(account: &Account) -> Judgement {
    account.directory.needed()?;
    let evidence = Evidence::of(account);
    let Some(first) = evidence.administrators.first() else {
        return Ok(nobody(account));
    };
    let Some(signed_in) = first.signed_in_at() else {
        return not_yet(account, &evidence);
    };
    // A project has no root user (AWS Account Management Reference, "Sign up for AWS").
    if account.kind() == Some(AccountKind::Project) {
        return Ok(Verdict::new(Status::Holds, last_of(first, signed_in)));
    }
    let Some(root) = evidence.root else {
        account.credential_report.needed()?;
        return Ok(Verdict::new(Status::Unknown, last_of(first, signed_in)));
    };
    Ok(weighed(account, &evidence, first, signed_in, root))
}

/// Nobody has a password to sign in with.
fn nobody(account: &Account) -> Verdict {
    match role_for_people(account) {
        Some(role) => Verdict::new(
            Status::NotApplicable,
            Message::new("daily-sign-in-found-people-by-role").with("role", role),
        ),
        None => Verdict::new(Status::Todo, Message::new("daily-sign-in-found-nobody")),
    }
}

fn not_yet(account: &Account, evidence: &Evidence) -> Judgement {
    let not_told = |one: &&Daily| one.last == LastSignIn::NotTold;
    let users = |finding: &str| {
        let users = evidence.administrators.iter().map(|one| one.user.as_str());
        Message::new(finding).with("users", few(names(users)))
    };
    if evidence.administrators.iter().any(|one| not_told(&one)) {
        account.sign_ins.needed()?;
        return Ok(Verdict::new(
            Status::Unknown,
            users("daily-sign-in-found-not-told"),
        ));
    }
    Ok(Verdict::new(
        Status::Todo,
        users("daily-sign-in-found-never"),
    ))
}

/// The administrator has signed in; what counts is whether root was used after that.
fn weighed(
    account: &Account,
    evidence: &Evidence,
    first: &Daily,
    signed_in: Timestamp,
    root: Option<Timestamp>,
) -> Verdict {
    let signs_in = last_of(first, signed_in);
    let Some(root) = root else {
        let never = Message::new("daily-sign-in-found-root-never");
        return Verdict::new(Status::Holds, signs_in).and(never);
    };
    if root <= signed_in {
        let before = Message::new("daily-sign-in-found-root-before").with("date", root);
        return Verdict::new(Status::Holds, signs_in).and(before);
    }
    if evidence.is_set_up(root) {
        let set_up = Message::new("daily-sign-in-found-root-set-up");
        return Verdict::new(Status::Holds, signs_in).and(set_up);
    }
    if account.caller_is_root() {
        let here = Message::new("daily-sign-in-found-root-here").with("user", first.user.as_str());
        return Verdict::new(Status::Todo, here).and(signs_in);
    }
    let since = Message::new("daily-sign-in-found-root-since").with("date", root);
    Verdict::new(Status::Attention, since).and(signs_in)
}

fn last_of(one: &Daily, at: Timestamp) -> Message {
    Message::new("daily-sign-in-found-signs-in")
        .with("user", one.user.as_str())
        .with("date", at)
}
