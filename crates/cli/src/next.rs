//! What a person does next, once a run has ended.

use std::collections::BTreeSet;

use firstday_app::Session;
use firstday_app::checklist::{Message, Plan, sign_in_address};

use crate::out::Out;

/// Up to three things: the link in AWS's email, a first sign-in as the new user, and the root user
/// put away.
pub(crate) fn show(out: &Out, session: &Session, plan: &Plan) {
    let things: Vec<Message> = [
        emails(plan),
        first_sign_in(session, plan),
        root_put_away(session),
    ]
    .into_iter()
    .flatten()
    .collect();
    if things.is_empty() {
        return;
    }
    out.paragraph(&out.words("cli-next"), 0);
    for (number, thing) in (1..).zip(&things) {
        out.paragraph_below(&format!("{number}. {}", out.say(thing)), 2, 3);
    }
}

/// AWS asks everyone who is new to open a link.
fn emails(plan: &Plan) -> Option<Message> {
    let changes = plan.changes.iter();
    let emails: BTreeSet<String> = changes
        .flat_map(|it| it.change.deed().subscribes())
        .collect();
    if emails.is_empty() {
        return None;
    }
    let emails: Vec<String> = emails.into_iter().collect();
    Some(Message::new("cli-next-email").with("emails", emails))
}

fn first_sign_in(session: &Session, plan: &Plan) -> Option<Message> {
    let mut changes = plan.changes.iter();
    let user = changes.find_map(|it| it.change.deed().makes_password_for().map(str::to_owned))?;
    let address = sign_in_address(session.account())?;
    let message = Message::new("cli-next-sign-in").with("user", user);
    Some(message.with("address", address))
}

fn root_put_away(session: &Session) -> Option<Message> {
    let is_root = session.account().caller_is_root();
    is_root.then(|| Message::new("cli-next-root"))
}
