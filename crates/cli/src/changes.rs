//! What is otherwise than at an earlier check.

use firstday_app::checklist::{Arg, Coming, Comparison, Message};

use crate::out::Out;

/// Both times, and each change in a line.
pub(crate) fn tell(out: &Out, comparison: &Comparison) {
    let title = Message::new("cli-changes-between")
        .with("before", Arg::Time(comparison.before))
        .with("after", Arg::Time(comparison.after));
    out.heading(&out.say(&title));
    lines(out, comparison);
}

/// What has changed since the last check.
pub(crate) fn tell_since(out: &Out, comparison: &Comparison) {
    let title = Message::new("cli-changes-since").with("time", Arg::Time(comparison.before));
    out.heading(&out.say(&title));
    lines(out, comparison);
}

fn lines(out: &Out, comparison: &Comparison) {
    if comparison.is_empty() {
        out.paragraph(&out.words("changed-nothing"), 2);
    }
    for step in &comparison.steps {
        out.paragraph(&out.say(&step.told()), 2);
    }
    for fact in &comparison.facts {
        out.paragraph(&out.say(&fact.what), 2);
        if let Some(by) = &fact.by {
            out.quiet_paragraph(&out.say(by), 4);
        }
    }
    out.line("");
}

/// What has a date.
pub(crate) fn coming(out: &Out, coming: &[Coming]) {
    if coming.is_empty() {
        return;
    }
    out.heading(&out.words("cli-coming"));
    for one in coming {
        let line = Message::new("cli-coming-line")
            .with("date", one.at)
            .with("what", one.what.clone());
        out.paragraph(&out.say(&line), 2);
    }
    out.line("");
}
