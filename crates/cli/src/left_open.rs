//! What an earlier run left open: a run that was broken off, and a password that nobody has.

use firstday_app::checklist::Message;
use firstday_app::{Problem, Session};

use crate::args::SetupOptions;
use crate::companion::Company;
use crate::out::Out;
use crate::{ask, review};

/// Says it, and offers another password where the first one is lost.
pub(crate) async fn tell(
    out: &Out,
    session: &mut Session,
    options: &SetupOptions,
) -> Result<(), Problem> {
    let left = session.left_open()?;
    if let Some(run) = left.run.filter(|run| !run.keys) {
        let message = Message::new("cli-run-broken")
            .with("done", run.done)
            .with("changes", run.changes);
        out.paragraph(&out.say(&message), 0);
    }
    for user in left.unsaved {
        let message = Message::new("cli-password-lost").with("user", user.as_str());
        out.paragraph(&out.say(&message), 0);
        offer_password(out, session, options, &user).await?;
    }
    Ok(())
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
