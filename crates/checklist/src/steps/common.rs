//! What several steps share.

use crate::{Account, Message};

/// Names in a findable order, for a message.
pub(super) fn names<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = names.into_iter().map(str::to_owned).collect();
    names.sort_unstable();
    names
}

/// Why nothing can be planned for `user`: there is such a user, and AWS did not say how they sign
/// in.
pub(super) fn unseen(account: &Account, user: &str) -> Option<Message> {
    let directory = account.directory.value()?;
    let unseen = directory.users.contains_key(user) && account.sign_in(user).is_none();
    unseen.then(|| Message::new("invalid-unread-user").with("name", user))
}
