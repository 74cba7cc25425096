//! `firstday check`.

use firstday_app::checklist::{Checklist, Message, Reading, STEPS, Step};
use firstday_app::{Problem, chosen, report};

use crate::args::{CheckOptions, Format};
use crate::out::Out;
use crate::sign_in_page::Manner;
use crate::{Exit, account, standing};

pub(crate) async fn run(out: &Out, options: CheckOptions) -> Result<Exit, Problem> {
    let Some(steps) = named(out, &options.steps) else {
        return Ok(Exit::Usage);
    };
    let manner = Manner {
        script: options.format == Format::Json,
        ..options.page.manner(options.yes)
    };
    let opened = account::open(out, &options.account, &options.page.region, &manner).await?;
    let Some(mut opened) = opened else {
        return Ok(Exit::Unread);
    };
    standing::observe(out, &mut opened.session, &steps).await?;
    let account = opened.session.account();
    match options.format {
        Format::Json => out.json(&report(
            out.vocabulary(),
            account,
            &steps,
            opened.practice.is_some(),
            opened.session.elsewhere(),
        ))?,
        Format::Text => print(out, &steps, &opened),
    }
    if !matches!(account.caller, Reading::Known { .. }) {
        return Ok(Exit::Unread);
    }
    Ok(standing::exit(&Checklist::of(account, &steps)))
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

fn print(out: &Out, steps: &[&dyn Step], opened: &account::Opened) {
    let checklist = Checklist::of(opened.session.account(), steps);
    standing::greet(out, opened);
    out.checklist(&checklist);
    standing::summary(out, &checklist);
}
