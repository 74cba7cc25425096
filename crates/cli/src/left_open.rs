//! What an earlier run left open: a run that was broken off, and a password that nobody has.

use firstday_app::checklist::Message;
use firstday_app::{BrokenRun, Problem, Session, UndoChoice};

use crate::args::SetupOptions;
use crate::companion::Company;
use crate::out::Out;
use crate::{Exit, ask, review, undo};

/// Says it, lets the person choose what becomes of the run, and offers another password where the
/// first one is lost. How the program ends, where setup does not go on.
pub(crate) async fn tell(
    out: &Out,
    session: &mut Session,
    options: &SetupOptions,
) -> Result<Option<Exit>, Problem> {
    let left = session.left_open()?;
    if let Some(run) = left.run.filter(|run| !run.keys)
        && let Some(exit) = broken(out, session, options, &run).await?
    {
        return Ok(Some(exit));
    }
    for user in left.unsaved {
        let message = Message::new("cli-password-lost").with("user", user.as_str());
        out.paragraph(&out.say(&message), 0);
        offer_password(out, session, options, &user).await?;
    }
    Ok(None)
}

/// Setup goes on with a run that was broken off, takes back what it made, or lets it be.
async fn broken(
    out: &Out,
    session: &mut Session,
    options: &SetupOptions,
    run: &BrokenRun,
) -> Result<Option<Exit>, Problem> {
    let id = match run.undoes {
        true => "cli-run-undo-broken",
        false => "cli-run-broken",
    };
    let message = Message::new(id)
        .with("done", run.done)
        .with("changes", run.changes);
    out.paragraph(&out.say(&message), 0);
    if let Some(title) = &run.under_way {
        out.paragraph(&out.words("cli-run-at"), 0);
        out.paragraph(&out.say(title), 2);
    }
    if run.undoes {
        return Ok(None);
    }
    let ways = ["cli-run-continue", "cli-run-take-back", "cli-run-keep"];
    let items = ways.map(|id| out.words(id));
    match ask::choose(out, &out.words("cli-run-choose"), &items, 0)? {
        Some(1) => {
            let undo = session.plan_undo(UndoChoice::Run, false)?;
            let terms = undo::Terms {
                yes: options.yes,
                not_aws: options.not_aws,
                dry_run: false,
            };
            undo::review(out, session, &undo, terms).await.map(Some)
        }
        Some(2) => {
            session.records().end_run()?;
            Ok(None)
        }
        Some(_) | None => Ok(None),
    }
}

async fn offer_password(
    out: &Out,
    session: &mut Session,
    options: &SetupOptions,
    user: &str,
) -> Result<(), Problem> {
    let plan = session.plan_password(user);
    review::show(out, session, &plan)?;
    if !ask::confirm(out, "cli-password-anew", true)? {
        return Ok(());
    }
    let placed = review::place(out, session, options.yes, options.not_aws)?;
    if let Ok(placed) = placed {
        review::make(out, session, &plan, Company::default(), placed).await?;
    }
    Ok(())
}
