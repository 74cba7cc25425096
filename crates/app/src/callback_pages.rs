//! What the browser shows when it comes back from a sign-in.

use std::sync::Arc;

use firstday_aws_gateway::{CallbackPages, PageText, SignInError};
use firstday_words::Words;

use crate::problem::Problem;

/// The pages for a sign-in that ended well, for one that did not, and for a visitor who has none,
/// in the language of `words`.
pub fn callback_pages(words: &Arc<Words>) -> CallbackPages {
    let page = |title: &str, text: &str| PageText {
        title: words.text(title),
        paragraphs: vec![words.text(text)],
    };
    let later = words.clone();
    CallbackPages {
        language: words.locale(),
        done: page("sign-in-page-done", "sign-in-page-done-more"),
        failed: Box::new(move |error| failed(&later, error)),
        not_ours: page("sign-in-page-not-ours", "sign-in-page-not-ours-more"),
        other_browser: page(
            "sign-in-page-other-browser",
            "sign-in-page-other-browser-more",
        ),
        used: page("sign-in-page-used", "sign-in-page-used-more"),
    }
}

fn failed(words: &Words, error: &SignInError) -> PageText {
    let problem = Problem::from(error.clone());
    PageText {
        title: words.say(&problem.title()),
        paragraphs: vec![
            words.say(&problem.hint()),
            words.text("sign-in-page-failed-more"),
        ],
    }
}
