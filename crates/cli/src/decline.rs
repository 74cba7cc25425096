//! `firstday decline`.

use firstday_app::Problem;
use firstday_app::checklist::{Checklist, Message};

use crate::args::DeclineOptions;
use crate::out::Out;
use crate::{Exit, account, check, standing};

pub(crate) async fn run(out: &Out, options: DeclineOptions) -> Result<Exit, Problem> {
    let Some(steps) = check::named(out, std::slice::from_ref(&options.step)) else {
        return Ok(Exit::Usage);
    };
    let opened = account::read(out, &options.reading, false).await?;
    let Some(mut opened) = opened else {
        return Ok(Exit::Unread);
    };
    standing::observe(out, &mut opened.session, &steps, false).await?;
    let said = match (&options.reason, &options.until) {
        (Some(reason), Some(until)) => {
            opened.session.decline(&options.step, until, reason)?;
            "cli-decline-kept"
        }
        (Some(_) | None, Some(_) | None) => {
            match opened.session.take_back_decline(&options.step)? {
                true => "cli-decline-taken-back",
                false => "cli-decline-none",
            }
        }
    };
    standing::greet(out, &opened);
    out.checklist(&Checklist::of(opened.session.account(), &steps));
    out.paragraph(&out.say(&Message::new(said)), 0);
    Ok(Exit::Good)
}
