//! `firstday undo`: takes back what Firstday changed.

use firstday_app::checklist::{Message, STEPS, Undo};
use firstday_app::{Outcome, Problem, Recorded, Session, UndoChoice};

use crate::args::UndoOptions;
use crate::companion::Company;
use crate::out::Out;
use crate::{Exit, account, ask, review, standing};

pub(crate) async fn run(out: &Out, options: UndoOptions) -> Result<Exit, Problem> {
    let manner = options.page.manner(options.yes);
    let opened = account::open(out, &options.account, &options.page.region, &manner).await?;
    let Some(mut opened) = opened else {
        out.line(out.words("cli-nothing-changed"));
        return Ok(Exit::Attention);
    };
    let Some(choice) = choice(out, &opened.session, &options)? else {
        return Ok(Exit::Usage);
    };
    if options.dry_run {
        opened.session.keeps_no_look();
    }
    standing::observe(out, &mut opened.session, STEPS, false).await?;
    standing::greet(out, &opened);
    let undo = decided(out, &opened.session, choice, &options)?;
    let terms = Terms {
        yes: options.yes,
        not_aws: options.not_aws,
        dry_run: options.dry_run,
    };
    review(out, &mut opened.session, &undo, terms).await
}

/// What was agreed to before anything was shown.
#[derive(Clone, Copy)]
pub(crate) struct Terms {
    pub(crate) yes: bool,
    pub(crate) not_aws: bool,
    pub(crate) dry_run: bool,
}

/// Shows what is taken back and what stays, and does it once somebody agrees.
pub(crate) async fn review(
    out: &Out,
    session: &mut Session,
    undo: &Undo,
    terms: Terms,
) -> Result<Exit, Problem> {
    tell(out, undo);
    if undo.plan.changes.is_empty() {
        out.paragraph(&out.words("cli-undo-none"), 0);
        return Ok(exit(undo, true));
    }
    review::show(out, session, &undo.plan)?;
    if terms.dry_run {
        out.paragraph(&out.words("cli-dry-run"), 0);
        return Ok(Exit::Good);
    }
    if let Some(exit) = review::refused(out, "cli-undo-apply", terms.yes)? {
        return Ok(exit);
    }
    let placed = review::place(out, session, terms.yes, terms.not_aws)?;
    let placed = match placed {
        Ok(placed) => placed,
        Err(exit) => return Ok(exit),
    };
    let company = Company::default();
    let outcomes = review::make(out, session, &undo.plan, company, placed).await?;
    let undone = |outcome: &Outcome| matches!(outcome, Outcome::Done | Outcome::AlreadyThere);
    let all = outcomes.iter().all(undone);
    if all {
        out.paragraph(&out.words("cli-undo-done"), 0);
    } else {
        review::is_left_undone(out, &outcomes);
    }
    Ok(exit(undo, all))
}

fn exit(undo: &Undo, all: bool) -> Exit {
    match all && undo.kept.is_empty() {
        true => Exit::Good,
        false => Exit::Attention,
    }
}

/// What is taken back. Who names nothing chooses at the terminal.
fn choice(
    out: &Out,
    session: &Session,
    options: &UndoOptions,
) -> Result<Option<UndoChoice>, Problem> {
    if options.all {
        return Ok(Some(UndoChoice::All));
    }
    if let Some(number) = options.change {
        return Ok(Some(UndoChoice::Change { number }));
    }
    if !out.has_terminal() {
        out.complain(out.words("cli-undo-say"));
        return Ok(None);
    }
    let mut open = session.recorded()?;
    open.retain(|it| it.no_way_back().is_none());
    open.reverse();
    if open.is_empty() {
        return Ok(Some(UndoChoice::All));
    }
    let titles = open.iter().map(|it| title(out, it));
    let items: Vec<String> = std::iter::once(out.words("cli-undo-all"))
        .chain(titles)
        .collect();
    let chosen = ask::choose(out, &out.words("cli-undo-which"), &items, 0)?;
    Ok(chosen.map(|index| match index.checked_sub(1) {
        Some(index) => UndoChoice::Change {
            number: open.get(index).map(|it| it.number).unwrap_or_default(),
        },
        None => UndoChoice::All,
    }))
}

fn title(out: &Out, recorded: &Recorded) -> String {
    format!("{}. {}", recorded.number, out.say(&recorded.change.title()))
}

/// The plan. A person is asked about what somebody else has changed since.
fn decided(
    out: &Out,
    session: &Session,
    choice: UndoChoice,
    options: &UndoOptions,
) -> Result<Undo, Problem> {
    let undo = session.plan_undo(choice, options.changed)?;
    if !undo.asks() {
        return Ok(undo);
    }
    if options.yes || options.dry_run || !out.has_terminal() {
        out.paragraph(&out.words("cli-undo-changed-say"), 0);
        return Ok(undo);
    }
    kept(out, &undo);
    match ask::confirm(out, "cli-undo-changed", false)? {
        true => session.plan_undo(choice, true),
        false => Ok(undo),
    }
}

/// What is not in the plan, and why; and what may not be Firstday's.
fn tell(out: &Out, undo: &Undo) {
    list(out, "cli-undo-already", &undo.already);
    kept(out, undo);
    if !undo.uncertain.is_empty() {
        out.paragraph(&out.words("cli-undo-uncertain"), 0);
        undo.uncertain
            .iter()
            .for_each(|title| out.paragraph(&out.say(title), 2));
    }
}

fn list(out: &Out, head: &str, titles: &[Message]) {
    if titles.is_empty() {
        return;
    }
    let head = Message::new(head).with("count", titles.len());
    out.paragraph(&out.say(&head), 0);
    for title in titles {
        out.paragraph(&out.say(title), 2);
    }
}

fn kept(out: &Out, undo: &Undo) {
    if undo.kept.is_empty() {
        return;
    }
    let head = Message::new("cli-undo-kept").with("count", undo.kept.len());
    out.paragraph(&out.say(&head), 0);
    for kept in &undo.kept {
        out.paragraph(&out.say(&kept.title), 2);
        out.paragraph(&out.say(&kept.why), 4);
    }
}
