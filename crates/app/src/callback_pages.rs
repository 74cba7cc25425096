//! What the browser shows when it comes back from a sign-in.

use firstday_aws_gateway::{CallbackPage, CallbackPages, PageText, SignInError};
use firstday_words::{Spoken, Words};

use crate::problem::Problem;

/// The pages for a sign-in that ended well, for one that did not, and for a visitor who has none,
/// in the language that is spoken when they are shown.
pub fn callback_pages(spoken: &Spoken) -> CallbackPages {
    let spoken = spoken.clone();
    CallbackPages::new(move |page| text(&spoken.words(), page))
}

fn text(words: &Words, page: CallbackPage) -> PageText {
    let of = |title: &str, text: &str| (words.text(title), vec![words.text(text)]);
    let (title, paragraphs) = match page {
        CallbackPage::Done => of("sign-in-page-done", "sign-in-page-done-more"),
        CallbackPage::Failed(error) => failed(words, error),
        CallbackPage::NotOurs => of("sign-in-page-not-ours", "sign-in-page-not-ours-more"),
        CallbackPage::OtherBrowser => of(
            "sign-in-page-other-browser",
            "sign-in-page-other-browser-more",
        ),
        CallbackPage::Used => of("sign-in-page-used", "sign-in-page-used-more"),
    };
    PageText {
        language: words.locale(),
        title,
        paragraphs,
    }
}

fn failed(words: &Words, error: &SignInError) -> (String, Vec<String>) {
    let problem = Problem::from(error.clone());
    let hint = words.say(&problem.hint());
    let more = words.text("sign-in-page-failed-more");
    (words.say(&problem.title()), vec![hint, more])
}
