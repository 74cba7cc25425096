//! `firstday reminders`.

use firstday_app::checklist::{Message, STEPS};
use firstday_app::{Problem, save_reminders};

use crate::args::RemindersOptions;
use crate::out::Out;
use crate::{Exit, account, standing};

pub(crate) async fn run(out: &Out, options: RemindersOptions) -> Result<Exit, Problem> {
    let opened = account::read(out, &options.reading, false).await?;
    let Some(mut opened) = opened else {
        return Ok(Exit::Unread);
    };
    standing::observe(out, &mut opened.session, STEPS, false).await?;
    let coming = opened.session.overview().coming;
    if coming.is_empty() {
        out.paragraph(&out.words("cli-reminders-none"), 0);
        return Ok(Exit::Good);
    }
    let account = opened.session.account();
    save_reminders(out.vocabulary(), account, &coming, &options.out)?;
    let saved = Message::new("cli-reminders-saved")
        .with("count", coming.len())
        .with("path", options.out.as_path());
    out.paragraph(&out.say(&saved), 0);
    Ok(Exit::Good)
}
