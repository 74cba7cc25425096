//! `firstday setup`: the first day in the terminal.

use firstday_app::checklist::{Plan, STEPS, Status};
use firstday_app::{Problem, Session, answers_file};

use crate::account::Opened;
use crate::args::SetupOptions;
use crate::companion::Company;
use crate::out::Out;
use crate::review::Placed;
use crate::{Exit, account, guide, interview, left_open, next, review, standing};

pub(crate) async fn run(out: &Out, options: SetupOptions) -> Result<Exit, Problem> {
    let answers = options
        .answers
        .as_deref()
        .map(answers_file::read)
        .transpose()?;
    let manner = options.page.manner(options.yes);
    let opened = account::open(out, &options.account, &options.page.region, &manner).await?;
    let Some(mut opened) = opened else {
        out.line(out.words("cli-nothing-changed"));
        return Ok(Exit::Attention);
    };
    if let Some(answers) = answers {
        opened.session.set_answers(answers);
    }
    if options.dry_run {
        opened.session.keeps_no_look();
    }
    standing::observe(out, &mut opened.session, STEPS, false).await?;
    standing::greet(out, &opened);
    let is_guided = out.has_terminal() && options.answers.is_none();
    if is_guided && !options.dry_run {
        let ended = left_open::tell(out, &mut opened.session, &options).await?;
        if let Some(exit) = ended {
            return Ok(exit);
        }
    }
    let decided = match is_guided {
        true => guide::decide(out, &mut opened, &options).await?,
        false => by_answers(out, &mut opened, &options)?,
    };
    let plan = match decided {
        Ok(plan) => plan,
        Err(exit) => return Ok(exit),
    };
    if plan.changes.is_empty() {
        out.paragraph(&out.words("cli-nothing-to-change"), 0);
        return Ok(finish(out, &opened.session));
    }
    if options.dry_run {
        out.paragraph(&out.words("cli-dry-run"), 0);
        return Ok(Exit::Good);
    }
    let placed = review::place(out, &opened.session, options.yes, options.not_aws)?;
    let placed = match placed {
        Ok(placed) => placed,
        Err(exit) => return Ok(exit),
    };
    let company = Company {
        phone: opened.practice.clone().filter(|_| options.practice_phone),
        elsewhere: options.page.elsewhere,
        leaves_sign_in: options.leave_sign_in,
    };
    make(out, &mut opened, &plan, company, placed).await
}

/// The plan by the answers that there are, or how the program ends where it is not agreed to.
fn by_answers(
    out: &Out,
    opened: &mut Opened,
    options: &SetupOptions,
) -> Result<Result<Plan, Exit>, Problem> {
    out.checklist(&opened.session.checklist());
    let Some(plan) = interview::plan(out, &mut opened.session)? else {
        return Ok(Err(Exit::Usage));
    };
    out.unread(&plan.unread);
    if plan.changes.is_empty() {
        return Ok(Ok(plan));
    }
    review::show(out, &mut opened.session, &plan)?;
    if options.dry_run {
        return Ok(Ok(plan));
    }
    let refused = review::refused(out, "cli-make-changes", options.yes)?;
    Ok(refused.map_or(Ok(plan), Err))
}

async fn make(
    out: &Out,
    opened: &mut Opened,
    plan: &Plan,
    company: Company,
    placed: Placed,
) -> Result<Exit, Problem> {
    let outcomes = review::make(out, &mut opened.session, plan, company, placed).await?;
    if !out.has_terminal() {
        out.checklist(&opened.session.checklist());
    }
    if review::is_left_undone(out, &outcomes) {
        standing::summary(out, &opened.session.checklist(), opened.session.account());
        return Ok(Exit::Attention);
    }
    let checklist = opened.session.checklist();
    if out.has_terminal() && checklist.is_set_up(opened.session.account()) {
        out.heading(&out.words("cli-ready"));
    }
    let exit = finish(out, &opened.session);
    if out.has_terminal() {
        next::show(out, &opened.session, plan);
    }
    Ok(exit)
}

fn finish(out: &Out, session: &Session) -> Exit {
    let checklist = session.checklist();
    standing::summary(out, &checklist, session.account());
    if checklist.status("root-mfa") == Some(Status::Todo) {
        out.paragraph(&out.words("cli-root-mfa-left"), 0);
    }
    match checklist.is_set_up(session.account()) {
        true => Exit::Good,
        false => Exit::Attention,
    }
}
