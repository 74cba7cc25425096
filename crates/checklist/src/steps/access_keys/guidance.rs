use super::holder::{Place, holder};
use crate::{Account, Message};

/// What to do once a key that somebody else may have is stopped, the most urgent first
/// (AWS re:Post, "What do I do if I notice unauthorized activity in my AWS account?").
pub(super) fn after_a_leak(account: &Account, id: &str) -> Vec<Message> {
    let own = holder(account, id).map(|(profile, _)| {
        Message::new("keys-leaked-profile").with("profile", profile.name.as_str())
    });
    let events = Message::new("keys-leaked-events").with("key", id).with(
        "address",
        "https://console.aws.amazon.com/cloudtrailv2/home#/events",
    );
    let bill = Message::new("keys-leaked-bill").with(
        "address",
        "https://console.aws.amazon.com/billing/home#/bills",
    );
    let help = Message::new("keys-leaked-help").with(
        "address",
        "https://support.console.aws.amazon.com/support/home#/case/create",
    );
    [
        Message::new(sessions(account, id)),
        programs(account),
        events,
        Message::new("keys-leaked-strangers"),
        bill,
        Message::new("keys-leaked-source"),
        help,
    ]
    .into_iter()
    .chain(own)
    .collect()
}

/// Sessions that programs have begun through the console are shown on no page of it, and end by the
/// API alone (AWS Sign-In API, `ListSessions` and `BatchRevokeSessions`; five at a time).
fn programs(account: &Account) -> Message {
    let id = account.id().unwrap_or_default();
    let all = format!("--principal-arn \"arn:aws:iam::{id}:*\"");
    Message::new("keys-leaked-programs")
        .with("list", format!("aws signin list-sessions {all}"))
        .with(
            "end",
            format!("aws signin batch-revoke-sessions {all} --session-arns"),
        )
}

/// Sessions that were begun with the key outlive it: root's for one hour, a user's for 36, those of
/// roles that were taken on for twelve (AWS Security Token Service API Reference,
/// `GetSessionToken` and `AssumeRole`).
fn sessions(account: &Account, id: &str) -> &'static str {
    let mut roots = account.root_keys.value().into_iter().flatten();
    match roots.any(|key| key.id == id) {
        true => "keys-leaked-sessions-root",
        false => "keys-leaked-sessions-user",
    }
}

/// Says so where a profile of this computer would stop working.
pub(super) fn loses_key(account: &Account, id: &str) -> Vec<Message> {
    let current = holder(account, id).filter(|(_, place)| *place == Place::Current);
    let note = current.map(|(profile, _)| {
        Message::new("keys-profile-stops").with("profile", profile.name.as_str())
    });
    note.into_iter().collect()
}
