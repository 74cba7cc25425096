//! From messages to sentences.

use firstday_checklist::Message;
use firstday_words::Words;

/// The sentence that `message` stands for, in English.
pub fn say(message: &Message) -> String {
    Words::english().say(message)
}
