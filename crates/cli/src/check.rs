//! `firstday check`.

use std::time::Instant;

use firstday_app::checklist::{Checklist, Message, STEPS, Step};
use firstday_app::checks::CheckedAccount;
use firstday_app::{Problem, Session, chosen};

use crate::args::{CheckOptions, Loudness};
use crate::checked::{exit, left, report_on, tell_program, tell_read};
use crate::out::Out;
use crate::{Exit, account, changes, check_several, notify, standing};

pub(crate) async fn run(out: &Out, options: CheckOptions) -> Result<Exit, Problem> {
    let Some(steps) = named(out, &options.steps) else {
        return Ok(Exit::Usage);
    };
    if options.all_profiles {
        return check_several::run(out, &options, &steps).await;
    }
    let form = options.format.form();
    let opened = account::read(out, &options.reading, form.is_some()).await?;
    let Some(mut opened) = opened else {
        return Ok(Exit::Unread);
    };
    observe(out, &mut opened.session, &steps, &options).await?;
    let fail_on = options.fail_on();
    let practice = opened.practice.is_some();
    match form {
        Some(form) => {
            let report = report_on(out, &opened.session, &steps, practice);
            let checked = CheckedAccount {
                profile: options.reading.account.profile.clone(),
                same_account: Vec::new(),
                outcome: Ok(report),
            };
            let now = account::surroundings()?.now();
            let text = form.written(out.vocabulary(), &[checked], &fail_on, false, now)?;
            tell_program(out, form, &text);
        }
        None => print(out, &steps, &opened, &options),
    }
    if options.notify {
        notify::tell(out, &opened.session, &steps).await;
    }
    Ok(exit(&opened.session, &steps, &fail_on))
}

/// The steps of these names, or all; `None`, and a complaint, when one is unknown.
pub(crate) fn named(out: &Out, names: &[String]) -> Option<Vec<&'static dyn Step>> {
    match chosen(names) {
        Ok(steps) => Some(steps),
        Err(unknown) => {
            let ids: Vec<String> = STEPS.iter().map(|step| step.id().to_owned()).collect();
            let message = Message::new("cli-unknown-step")
                .with("step", unknown.0)
                .with("steps", ids);
            out.complain(out.say(&message));
            None
        }
    }
}

async fn observe(
    out: &Out,
    session: &mut Session,
    steps: &[&dyn Step],
    options: &CheckOptions,
) -> Result<(), Problem> {
    let began = Instant::now();
    let of = session.caller().account_id.clone();
    let loudness = options.loudness();
    let tell = |facet| {
        if loudness == Loudness::Verbose {
            tell_read(out, began, &of, facet);
        }
    };
    match (loudness, options.paid) {
        (Loudness::Usual, paid) => standing::observe(out, session, steps, paid).await,
        (Loudness::Quiet | Loudness::Verbose, true) => session.observe_charged(steps, tell).await,
        (Loudness::Quiet | Loudness::Verbose, false) => session.observe(steps, tell).await,
    }
}

fn print(out: &Out, steps: &[&dyn Step], opened: &account::Opened, options: &CheckOptions) {
    let account = opened.session.account();
    let checklist = Checklist::of(account, steps);
    if options.quiet {
        let left = left(&checklist);
        if !left.steps.is_empty() {
            out.checklist(&left);
        }
        return;
    }
    standing::greet(out, opened);
    out.checklist(&checklist);
    for step in steps.iter().filter(|_| options.details) {
        out.details(*step, account);
    }
    if let Some(since) = opened.session.since_last_time() {
        changes::tell_since(out, &since);
    }
    changes::coming(out, &opened.session.overview().coming);
    standing::summary(out, &checklist, account);
}
