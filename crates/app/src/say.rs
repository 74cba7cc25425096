//! From messages to sentences.

use std::sync::LazyLock;

use firstday_checklist::Message;
use firstday_words::{Language, Words};

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::load(Language::ENGLISH));

/// The sentence that `message` stands for, in English.
pub(crate) fn say(message: &Message) -> String {
    WORDS.say(message)
}
