//! What holds for every answers file whatsoever, for the tests and the fuzz target.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a broken invariant is to be seen"
)]

use std::path::Path;

use firstday_checklist::{
    Account, Answers, Caller, Directory, Reading, STEPS, follow, plan, propose,
};
use firstday_words::{Language, Words};
use jiff::Timestamp;

use super::{AnswersFileError, check, parse};

thread_local! {
    static WORDS: Words = Words::load(Language::ENGLISH);
}

/// Reads an answers file of these bytes, and plans by it where it can be read.
///
/// # Panics
/// Where what is wrong with it cannot be said, or what is planned is not checked.
pub fn hold(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let answers = match parse(Path::new("answers.toml"), text) {
        Ok(answers) => answers,
        Err(AnswersFileError::Syntax { source, .. }) => {
            return assert!(!source.message().is_empty());
        }
        Err(AnswersFileError::Io { .. }) => panic!("nothing was read"),
    };
    let kept = serde_json::to_string(&answers).unwrap();
    assert!(
        serde_json::from_str::<Answers>(&kept).unwrap() == answers,
        "{kept}"
    );
    for wrong in check(&answers) {
        let said = WORDS.with(|words| words.say(&wrong.reason.0));
        assert!(!said.contains('⟦'), "{wrong:?}: {said}");
    }
    for account in [Account::unread(Timestamp::UNIX_EPOCH), new_account()] {
        let planned = plan(&account, &answers);
        let again = plan(&account, &answers);
        assert!(planned == again, "{text}");
        let proposed = propose(&account, &answers);
        let _ = follow(&account, &answers, proposed);
        for step in STEPS {
            let _ = step.questions(&account, &answers);
        }
    }
}

/// As root sees it on the first day.
fn new_account() -> Account {
    let now = Timestamp::UNIX_EPOCH;
    let mut account = Account::unread(now);
    let root = Caller::new("123456789012", "arn:aws:iam::123456789012:root");
    account.caller = Reading::known(root, now);
    account.directory = Reading::known(Directory::default(), now);
    account.password_policy = Reading::known(None, now);
    account.budgets = Reading::known(Vec::new(), now);
    account.aliases = Reading::known(Vec::new(), now);
    account.public_access_block = Reading::known(None, now);
    account
}
