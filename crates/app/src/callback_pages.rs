//! What the browser shows when it comes back from a sign-in.

use firstday_aws_gateway::{CallbackPages, PageText, SignInError};
use firstday_checklist::Message;

use crate::problem::Problem;
use crate::say::say;

/// The pages for a sign-in that ended well, for one that did not, and for a visitor who has none.
pub fn callback_pages() -> CallbackPages {
    let page = |title: &str, text: &str| PageText {
        title: say(&Message::new(title)),
        paragraphs: vec![say(&Message::new(text))],
    };
    CallbackPages {
        language: "en".to_owned(),
        done: page("sign-in-page-done", "sign-in-page-done-more"),
        failed: Box::new(failed),
        not_ours: page("sign-in-page-not-ours", "sign-in-page-not-ours-more"),
    }
}

fn failed(error: &SignInError) -> PageText {
    let problem = Problem::from(error.clone());
    PageText {
        title: say(&problem.title()),
        paragraphs: vec![
            say(&problem.hint()),
            say(&Message::new("sign-in-page-failed-more")),
        ],
    }
}
