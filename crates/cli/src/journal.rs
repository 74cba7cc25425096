//! `firstday journal`: what Firstday changed in the account.

use firstday_app::checklist::{Arg, Change, Message, Prior};
use firstday_app::{Problem, Recorded, State};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::args::{Format, JournalOptions};
use crate::out::Out;
use crate::paint::bold;
use crate::{Exit, account, standing};

/// Raised whenever a reader of this version would misunderstand.
const VERSION: u32 = 1;

pub(crate) async fn run(out: &Out, options: JournalOptions) -> Result<Exit, Problem> {
    let opened = account::read(out, &options.reading, false).await?;
    let Some(opened) = opened else {
        return Ok(Exit::Unread);
    };
    let recorded = opened.session.recorded()?;
    if options.format == Format::Json {
        let account_id = &opened.session.caller().account_id;
        out.json(&Journal::of(out, account_id, &recorded))?;
        return Ok(Exit::Good);
    }
    standing::greet(out, &opened);
    if recorded.is_empty() {
        out.paragraph(&out.words("cli-journal-none"), 0);
        return Ok(Exit::Good);
    }
    recorded.iter().for_each(|it| show(out, it));
    let can_be = |it: &Recorded| it.no_way_back().is_none();
    if let Some(one) = recorded.iter().rev().find(|it| can_be(it)) {
        out.line("");
        out.paragraph(&out.words("cli-journal-next"), 0);
        out.line(format!("  firstday undo --change {}", one.number));
    }
    Ok(Exit::Good)
}

fn show(out: &Out, one: &Recorded) {
    let title = out.say(&one.change.title());
    out.line(bold(format!("{:>4}. {title}", one.number)));
    let at = Message::new("cli-journal-at").with("time", Arg::Time(one.at));
    let state = out.say(&one.state.label());
    out.line(format!("      {state} · {}", out.say(&at)));
    if let State::Failed(code) = &one.state {
        let failed = Message::new("cli-journal-failed").with("code", code.as_str());
        out.paragraph(&out.say(&failed), 6);
    }
    if let Some(number) = one.undoes {
        let undid = Message::new("cli-journal-of").with("number", number);
        out.paragraph(&out.say(&undid), 6);
        return;
    }
    if one.state == State::Done
        && let Some(why) = one.no_way_back()
    {
        out.quiet_paragraph(&out.say(&why), 6);
    }
}

/// What a script reads, in the form of `docs/journal.schema.json`.
#[derive(Serialize)]
struct Journal<'a> {
    schema_version: u32,
    account: &'a str,
    changes: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    number: i64,
    at: String,
    step: &'a str,
    /// The kind of change.
    change: &'static str,
    /// What that kind of change is told, such as the name of the user.
    settings: Map<String, Value>,
    /// For people.
    title: String,
    state: &'static str,
    /// The code of the problem that it failed with.
    problem: Option<&'a str>,
    /// How it was, as far as an undo needs it.
    before: &'a Prior,
    undoes: Option<i64>,
    can_be_undone: bool,
    request_ids: &'a [String],
}

impl<'a> Journal<'a> {
    fn of(out: &Out, account: &'a str, recorded: &'a [Recorded]) -> Self {
        let line = |it: &'a Recorded| Line {
            number: it.number,
            at: it.at.to_string(),
            step: &it.step,
            change: it.change.name(),
            settings: settings(&it.change),
            title: out.say(&it.change.title()),
            state: it.state.name(),
            problem: match &it.state {
                State::Failed(code) => Some(code),
                State::Done
                | State::AlreadyThere
                | State::Left
                | State::Interrupted
                | State::Undone => None,
            },
            before: &it.before,
            undoes: it.undoes,
            can_be_undone: it.no_way_back().is_none(),
            request_ids: &it.request_ids,
        };
        Self {
            schema_version: VERSION,
            account,
            changes: recorded.iter().map(line).collect(),
        }
    }
}

/// The change as it is kept, without its kind.
fn settings(change: &Change) -> Map<String, Value> {
    match serde_json::to_value(change) {
        Ok(Value::Object(mut kept)) => {
            kept.remove("change");
            kept
        }
        // It was read from JSON.
        Ok(_) | Err(_) => Map::new(),
    }
}
