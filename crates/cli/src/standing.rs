//! How the account stands: read, and told.

use std::sync::atomic::{AtomicU64, Ordering};

use firstday_app::checklist::{Account, Checklist, Message, Progress, Step, sign_in_name};
use firstday_app::{Problem, Session};

use crate::account::Opened;
use crate::out::Out;
use crate::progress;

/// Reads the facets of `steps`, with a bar where somebody watches; those that AWS charges for only
/// where the person has said so.
pub(crate) async fn observe(
    out: &Out,
    session: &mut Session,
    steps: &[&dyn Step],
    paid: bool,
) -> Result<(), Problem> {
    let facets = u64::try_from(Checklist::facets(steps).len()).unwrap_or_default();
    let bar = progress::bar(facets, &out.words("cli-reading"));
    let read = AtomicU64::new(0);
    let count = |_| bar.set_position(read.fetch_add(1, Ordering::Relaxed) + 1);
    let observed = match paid {
        true => session.observe_charged(steps, count).await,
        false => session.observe(steps, count).await,
    };
    bar.finish_and_clear();
    observed
}

/// Says whose account this is.
pub(crate) fn greet(out: &Out, opened: &Opened) {
    let caller = opened.session.caller();
    let elsewhere = opened.session.elsewhere();
    let id = match (opened.practice.is_some(), elsewhere.is_empty()) {
        (true, _) => "cli-account-practice",
        (false, true) => "cli-account-real",
        (false, false) => "cli-account-elsewhere",
    };
    let message = Message::new(id)
        .with("account", caller.account_id.as_str())
        .with("who", sign_in_name(&caller.arn));
    let message = match elsewhere.is_empty() {
        true => message,
        false => message.with("addresses", elsewhere),
    };
    out.paragraph(&out.say(&message), 0);
}

/// How many steps are settled, and what to do about the rest: `firstday setup`, as long as that has
/// something to do.
pub(crate) fn summary(out: &Out, checklist: &Checklist, account: &Account) {
    let Progress { done, steps } = checklist.overall();
    let id = match (checklist.is_settled(), checklist.is_set_up(account)) {
        (true, _) => "cli-settled",
        (false, true) => "cli-set-up",
        (false, false) => "cli-unsettled",
    };
    let message = Message::new(id).with("settled", done).with("all", steps);
    out.paragraph(&out.say(&message), 0);
}
