//! Changes at the terminal: shown, agreed to, and made.

use firstday_app::checklist::{Message, Plan};
use firstday_app::{Outcome, Problem, Session};

use crate::companion::{Company, Terminal};
use crate::out::Out;
use crate::{Exit, ask};

/// Shows every change of `plan`.
pub(crate) fn show(out: &Out, session: &mut Session, plan: &Plan) -> Result<(), Problem> {
    let previews = session.preview(plan)?;
    let message = Message::new("cli-changes").with("count", previews.len());
    out.paragraph(&out.say(&message), 0);
    out.previews(&previews);
    Ok(())
}

/// How the program ends when nobody agrees to what was shown; `None` when somebody does.
pub(crate) fn refused(out: &Out, question: &str, yes: bool) -> Result<Option<Exit>, Problem> {
    if yes {
        return Ok(None);
    }
    if !out.has_terminal() {
        out.complain(out.words("cli-say-yes"));
        return Ok(Some(Exit::Usage));
    }
    if ask::confirm(out, question, false)? {
        return Ok(None);
    }
    out.line(out.words("cli-nothing-changed"));
    Ok(Some(Exit::Attention))
}

/// That a person knows where the changes will be made.
pub(crate) struct Placed(());

/// Asks whether changes may be made elsewhere than in AWS, where that is where they go. Who has
/// agreed to the changes with `yes` has not agreed to that: it takes an option of its own.
pub(crate) fn place(
    out: &Out,
    session: &Session,
    yes: bool,
    not_aws: bool,
) -> Result<Result<Placed, Exit>, Problem> {
    let elsewhere = session.elsewhere();
    if elsewhere.is_empty() || not_aws {
        return Ok(Ok(Placed(())));
    }
    if yes || !out.has_terminal() {
        let message = Message::new("cli-say-not-aws").with("addresses", elsewhere);
        out.complain(out.say(&message));
        return Ok(Err(Exit::Usage));
    }
    if ask::confirm(out, "cli-make-elsewhere", false)? {
        return Ok(Ok(Placed(())));
    }
    out.line(out.words("cli-nothing-changed"));
    Ok(Err(Exit::Attention))
}

/// Makes the changes, and shows the passwords that were made.
pub(crate) async fn make(
    out: &Out,
    session: &mut Session,
    plan: &Plan,
    company: Company,
    _: Placed,
) -> Result<Vec<Outcome>, Problem> {
    let terminal = Terminal::new(out, plan, company);
    let watch = terminal.stop_on_interrupt();
    let outcomes = session.apply(plan, &terminal).await;
    watch.abort();
    let outcomes = outcomes?;
    terminal.show_passwords().await?;
    for user in terminal.saved_passwords() {
        session.records().password_saved(&user)?;
    }
    Ok(outcomes)
}

/// Whether something failed, and if so, says how to go on.
pub(crate) fn is_left_undone(out: &Out, outcomes: &[Outcome]) -> bool {
    let undone = outcomes
        .iter()
        .any(|outcome| matches!(outcome, Outcome::Failed(_) | Outcome::NotTried));
    if undone {
        out.paragraph(&out.words("cli-run-again"), 0);
    }
    undone
}
