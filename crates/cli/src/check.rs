//! `firstday check`.

use firstday_app::checklist::{Checklist, Message, Reading, STEPS, Step};
use firstday_app::{Problem, chosen, report, say};

use crate::args::{CheckOptions, Format};
use crate::browser::Manner;
use crate::{Exit, account, out, setup};

pub(crate) async fn run(options: CheckOptions) -> Result<Exit, Problem> {
    let steps = match chosen(&options.steps) {
        Ok(steps) => steps,
        Err(unknown) => {
            let ids: Vec<String> = STEPS.iter().map(|step| step.id().to_owned()).collect();
            let message = Message::new("cli-unknown-step")
                .with("step", unknown.0)
                .with("steps", ids);
            out::complain(&say(&message));
            return Ok(Exit::Usage);
        }
    };
    let manner = Manner {
        elsewhere: options.browser.elsewhere,
        yes: options.yes,
        script: options.format == Format::Json,
        keeps: false,
    };
    let opened = account::open(&options.account, &options.browser.region, manner).await?;
    let Some(mut opened) = opened else {
        return Ok(Exit::Unread);
    };
    setup::observe(&mut opened.session, &steps).await?;
    let account = opened.session.account();
    match options.format {
        Format::Json => out::json(&report(account, &steps, opened.practice.is_some()))?,
        Format::Text => print(&steps, &opened),
    }
    if !matches!(account.caller, Reading::Known { .. }) {
        return Ok(Exit::Unread);
    }
    Ok(exit(&Checklist::of(account, &steps)))
}

/// 0 when nothing is left to do.
pub(crate) fn exit(checklist: &Checklist) -> Exit {
    if checklist.is_settled() {
        Exit::Good
    } else {
        Exit::Attention
    }
}

fn print(steps: &[&dyn Step], opened: &account::Opened) {
    let checklist = Checklist::of(opened.session.account(), steps);
    setup::greet(opened);
    out::checklist(&checklist);
    summary(&checklist);
}

/// How many steps are settled, and what to do about the rest.
pub(crate) fn summary(checklist: &Checklist) {
    let settled = checklist
        .steps
        .iter()
        .filter(|step| step.verdict.status.is_settled())
        .count();
    let id = if checklist.is_settled() {
        "cli-settled"
    } else {
        "cli-unsettled"
    };
    let message = Message::new(id)
        .with("settled", settled)
        .with("all", checklist.steps.len());
    out::paragraph(&say(&message), 0);
}
