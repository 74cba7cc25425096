//! What is said of a check, of one account and of several.

use std::time::Instant;

use firstday_app::checklist::{CheckResult, Checklist, Facet, Message, Reading, Step};
use firstday_app::checks::{CheckForm, FailOn};
use firstday_app::{Report, Session, report};

use crate::Exit;
use crate::out::Out;

/// How an account stands, for programs.
pub(crate) fn report_on(
    out: &Out,
    session: &Session,
    steps: &[&dyn Step],
    practice: bool,
) -> Report {
    let elsewhere = session.elsewhere();
    report(
        out.vocabulary(),
        session.account(),
        steps,
        practice,
        elsewhere,
    )
}

/// Prints what a program reads.
pub(crate) fn tell_program(out: &Out, form: CheckForm, text: &str) {
    match form {
        CheckForm::Json | CheckForm::Sarif | CheckForm::Ocsf => out.machine(text),
        CheckForm::Junit => out.document(text),
    }
}

/// Unread where not even the caller is known; by what fails otherwise.
pub(crate) fn exit(session: &Session, steps: &[&dyn Step], fail_on: &FailOn) -> Exit {
    let account = session.account();
    if !matches!(account.caller, Reading::Known { .. }) {
        return Exit::Unread;
    }
    let checklist = Checklist::of(account, steps);
    let fails = checklist.steps.iter().any(|it| fail_on.fails(it.result()));
    match fails {
        true => Exit::Attention,
        false => Exit::Good,
    }
}

/// What is left to do.
pub(crate) fn left(checklist: &Checklist) -> Checklist {
    let steps = checklist.steps.iter();
    Checklist {
        observed_at: checklist.observed_at,
        steps: steps
            .filter(|it| it.result() > CheckResult::Skip)
            .cloned()
            .collect(),
    }
}

/// A line on standard error: what was read, and how long after the beginning.
pub(crate) fn tell_read(out: &Out, began: Instant, of: &str, facet: Facet) {
    let read = Message::new("cli-verbose-read")
        .with("facet", facet.name())
        .with("of", of)
        .with(
            "milliseconds",
            u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX),
        );
    out.complain(out.say(&read));
}
