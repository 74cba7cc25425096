//! What only the person can do, in the AWS console.

use std::path::Path;

use firstday_app::Problem;
use firstday_app::checklist::{Message, Status, Step};

use super::{Way, explain};
use crate::account::Opened;
use crate::args::SetupOptions;
use crate::ask::{self, Given};
use crate::out::Out;
use crate::standing;

/// The key that leaves it for later.
const SKIP: &str = "s";

/// Says what to do, and looks again until it is done or left for later.
pub(super) async fn look(
    out: &Out,
    opened: &mut Opened,
    options: &SetupOptions,
    step: &dyn Step,
) -> Result<Way, Problem> {
    if step.assess(opened.session.account()).status != Status::Todo {
        return Ok(Way::On);
    }
    instruct(out, step, options.practice_file());
    loop {
        match ask::line(out, &out.words("cli-root-mfa-ready"), None)? {
            Given::Help => explain::step(out, step.id()),
            Given::Back => return Ok(Way::Back),
            Given::Answer(typed) if typed.trim().eq_ignore_ascii_case(SKIP) => {
                out.paragraph(&out.words("cli-root-mfa-skipped"), 2);
                return Ok(Way::On);
            }
            Given::Answer(_) => {
                standing::observe(out, &mut opened.session, &[step], false).await?;
                if step.assess(opened.session.account()).status != Status::Todo {
                    out.paragraph(&out.words("cli-root-mfa-is-on"), 2);
                    return Ok(Way::On);
                }
                out.paragraph(&out.words("cli-root-mfa-not-yet"), 2);
            }
        }
    }
}

fn instruct(out: &Out, step: &dyn Step, practice: Option<&Path>) {
    if let Some(file) = practice {
        let message =
            Message::new("cli-root-mfa-practice").with("file", file.display().to_string());
        out.paragraph(&out.say(&message), 2);
        return;
    }
    out.paragraph(&out.words("cli-root-mfa-open"), 2);
    if let Some(link) = step.console_link() {
        out.line(format!("     {link}"));
    }
    out.paragraph(&out.words("cli-root-mfa-assign"), 2);
    out.paragraph(&out.words("cli-root-mfa-scan"), 2);
}
