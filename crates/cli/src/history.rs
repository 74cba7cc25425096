//! `firstday history`: how the account stood at earlier checks, by what is kept of them.

use firstday_app::checklist::{Arg, Comparison, Message, Snapshot, Tally, find_step};
use firstday_app::{ComparisonReport, HistoryReport, Problem, Session, check_of_day};

use crate::args::{Format, HistoryOptions};
use crate::out::Out;
use crate::{Exit, account, changes, standing};

/// The step that reads who did what.
const EVENTS: &str = "audit-trail";

pub(crate) async fn run(out: &Out, options: HistoryOptions) -> Result<Exit, Problem> {
    let script = options.format == Format::Json;
    let opened = account::read(out, &options.reading, script).await?;
    let Some(mut opened) = opened else {
        return Ok(Exit::Unread);
    };
    let history = opened.session.history()?;
    let comparison = match &options.compare[..] {
        [one, other] => Some(compare(out, &mut opened.session, &history, one, other).await?),
        _ => None,
    };
    match (options.format, comparison) {
        (Format::Json, Some(comparison)) => {
            out.json(&ComparisonReport::of(out.vocabulary(), &comparison))?;
        }
        (Format::Json, None) => out.json(&HistoryReport::of(&history))?,
        (Format::Text, Some(comparison)) => {
            standing::greet(out, &opened);
            changes::tell(out, &comparison);
        }
        (Format::Text, None) => {
            standing::greet(out, &opened);
            list(out, &history);
        }
    }
    Ok(Exit::Good)
}

async fn compare(
    out: &Out,
    session: &mut Session,
    history: &[Snapshot],
    one: &str,
    other: &str,
) -> Result<Comparison, Problem> {
    let one = check_of_day(history, one)?.at();
    let other = check_of_day(history, other)?.at();
    if let Some(events) = find_step(EVENTS) {
        standing::observe(out, session, &[events], false).await?;
    }
    session.compared(one, other)
}

fn list(out: &Out, history: &[Snapshot]) {
    if history.is_empty() {
        return out.paragraph(&out.words("cli-history-none"), 0);
    }
    out.heading(&out.words("cli-history-title"));
    for check in history.iter().rev() {
        out.paragraph(&out.say(&line(check)), 2);
    }
    out.line("");
    out.paragraph(&out.words("cli-history-compare"), 0);
}

fn line(check: &Snapshot) -> Message {
    let Tally {
        done,
        open,
        attention,
        critical,
        declined,
    } = check.tally();
    Message::new("cli-history-check")
        .with("time", Arg::Time(check.at()))
        .with("done", u64::from(done))
        .with("open", u64::from(open))
        .with("attention", u64::from(attention) + u64::from(critical))
        .with("declined", u64::from(declined))
}
