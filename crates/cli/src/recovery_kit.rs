//! `firstday recovery-kit`.

use firstday_app::checklist::{Message, STEPS};
use firstday_app::{Problem, save_kit};

use crate::args::RecoveryKitOptions;
use crate::out::Out;
use crate::{Exit, account, standing};

pub(crate) async fn run(out: &Out, options: RecoveryKitOptions) -> Result<Exit, Problem> {
    let opened = account::read(out, &options.reading, false).await?;
    let Some(mut opened) = opened else {
        return Ok(Exit::Unread);
    };
    standing::observe(out, &mut opened.session, STEPS, false).await?;
    save_kit(out.vocabulary(), opened.session.account(), &options.out)?;
    let saved = Message::new("cli-recovery-kit").with("path", options.out.as_path());
    out.paragraph(&out.say(&saved), 0);
    Ok(Exit::Good)
}
