//! `firstday confirm`.

use firstday_app::checklist::{Checklist, Message, Step};
use firstday_app::{Problem, Session};

use crate::args::ConfirmOptions;
use crate::out::Out;
use crate::{Exit, account, check, standing};

pub(crate) async fn run(out: &Out, options: ConfirmOptions) -> Result<Exit, Problem> {
    // A part of a step is named behind it: `alert-delivery/ana@example.com`.
    let step = options.step.split_once('/');
    let step = step.map_or(options.step.as_str(), |(step, _)| step);
    let Some(steps) = check::named(out, &[step.to_owned()]) else {
        return Ok(Exit::Usage);
    };
    let opened = account::read(out, &options.reading, false).await?;
    let Some(mut opened) = opened else {
        return Ok(Exit::Unread);
    };
    standing::observe(out, &mut opened.session, &steps, false).await?;
    let said = if !options.take_back {
        opened.session.confirm(&options.step, options.note)?;
        "cli-confirm-kept"
    } else if opened.session.take_back_confirmation(&options.step)? {
        "cli-confirm-taken-back"
    } else {
        "cli-confirm-none"
    };
    standing::greet(out, &opened);
    out.checklist(&Checklist::of(opened.session.account(), &steps));
    tell_parts(out, &opened.session, &steps);
    out.paragraph(&out.say(&Message::new(said)), 0);
    Ok(Exit::Good)
}

/// Which parts of the steps can be confirmed by themselves, and which are.
fn tell_parts(out: &Out, session: &Session, steps: &[&dyn Step]) {
    let said = session.account().confirmations.value();
    let parts = steps.iter().flat_map(|step| {
        let parts = step.head().parts.iter();
        parts.map(|part| format!("{}/{part}", step.id()))
    });
    for part in parts {
        let at = said.and_then(|all| all.get(&part)).map(|it| it.at);
        let message = match at {
            Some(at) => Message::new("cli-confirm-part-kept").with("date", at),
            None => Message::new("cli-confirm-part-open"),
        };
        out.line(format!("  {}", out.say(&message.with("part", part))));
    }
}
