//! `firstday confirm`.

use firstday_app::Problem;
use firstday_app::checklist::{Checklist, Message};

use crate::args::ConfirmOptions;
use crate::out::Out;
use crate::{Exit, account, check, standing};

pub(crate) async fn run(out: &Out, options: ConfirmOptions) -> Result<Exit, Problem> {
    let Some(steps) = check::named(out, std::slice::from_ref(&options.step)) else {
        return Ok(Exit::Usage);
    };
    let manner = options.page.manner(options.yes);
    let opened = account::open(out, &options.account, &options.page.region, &manner).await?;
    let Some(mut opened) = opened else {
        return Ok(Exit::Unread);
    };
    standing::observe(out, &mut opened.session, &steps).await?;
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
    out.paragraph(&out.say(&Message::new(said)), 0);
    Ok(Exit::Good)
}
