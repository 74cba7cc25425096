//! `firstday setup`: the first day in the terminal.

use std::sync::atomic::{AtomicU64, Ordering};

use firstday_app::checklist::{
    Answers, Checklist, InvalidAnswer, Message, Plan, STEPS, Status, Step,
};
use firstday_app::{Problem, Session, answers_file, say};
use indicatif::{ProgressBar, ProgressStyle};

use crate::account::Opened;
use crate::args::SetupOptions;
use crate::browser::Manner;
use crate::companion::Company;
use crate::{Exit, account, ask, check, out, review};

pub(crate) async fn run(options: SetupOptions) -> Result<Exit, Problem> {
    let answers = options
        .answers
        .as_deref()
        .map(answers_file::read)
        .transpose()?;
    let manner = Manner {
        elsewhere: options.browser.elsewhere,
        yes: options.yes,
        script: false,
        keeps: false,
    };
    let opened = account::open(&options.account, &options.browser.region, manner).await?;
    let Some(mut opened) = opened else {
        out::line(out::words("cli-nothing-changed"));
        return Ok(Exit::Attention);
    };
    if let Some(answers) = answers {
        opened.session.set_answers(answers);
    }
    observe(&mut opened.session, STEPS).await?;
    greet(&opened);
    out::checklist(&opened.session.checklist());
    let Some(plan) = plan_with_person(&mut opened, options.answers.is_some()).await? else {
        return Ok(Exit::Usage);
    };
    if plan.changes.is_empty() {
        out::paragraph(&out::words("cli-nothing-to-change"), 0);
        return Ok(finish(&opened.session));
    }
    review::show(&mut opened.session, &plan)?;
    if options.dry_run {
        out::paragraph(&out::words("cli-dry-run"), 0);
        return Ok(Exit::Good);
    }
    if let Some(exit) = review::refused("cli-make-changes", options.yes)? {
        return Ok(exit);
    }
    let company = Company {
        phone: opened.practice.clone().filter(|_| options.practice_phone),
        elsewhere: options.browser.elsewhere,
        leaves_sign_in: options.leave_sign_in,
    };
    make(&mut opened, &plan, company).await
}

/// Reads the facets of `steps`, with a bar where somebody watches.
pub(crate) async fn observe(session: &mut Session, steps: &[&dyn Step]) -> Result<(), Problem> {
    let facets = u64::try_from(Checklist::facets(steps).len()).unwrap_or_default();
    let bar = bar(facets, &out::words("cli-reading"));
    let read = AtomicU64::new(0);
    let progress = |_| bar.set_position(read.fetch_add(1, Ordering::Relaxed) + 1);
    let observed = session.observe(steps, progress).await;
    bar.finish_and_clear();
    observed
}

/// Says whose account this is.
pub(crate) fn greet(opened: &Opened) {
    let caller = opened.session.caller();
    let id = if opened.practice.is_some() {
        "cli-account-practice"
    } else {
        "cli-account-real"
    };
    let message = Message::new(id)
        .with("account", caller.account_id.as_str())
        .with("arn", caller.arn.as_str());
    out::paragraph(&say(&message), 0);
}

/// A bar on standard error; hidden by itself where that is no terminal.
pub(crate) fn bar(length: u64, text: &str) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}");
    let bar = ProgressBar::new(length).with_message(text.to_owned());
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// The plan by the answers, asking for what is missing where there is a terminal; `None` when
/// answers are missing or wrong and nobody can be asked.
async fn plan_with_person(opened: &mut Opened, from_file: bool) -> Result<Option<Plan>, Problem> {
    let asks = out::has_terminal();
    if asks && !from_file {
        ask::root_mfa(opened).await?;
        ask::again_about_skipped(&mut opened.session)?;
    }
    loop {
        let missing = unanswered(&opened.session);
        if asks {
            ask::missing(&mut opened.session)?;
        } else if !missing.is_empty() {
            name_missing(&opened.session, &missing);
            return Ok(None);
        }
        match opened.session.plan() {
            Ok(plan) => return Ok(Some(plan)),
            Err(invalid) => {
                out::invalid(&invalid);
                if !asks || from_file {
                    return Ok(None);
                }
                forget(&mut opened.session, &invalid)?;
            }
        }
    }
}

/// Answers of an earlier day that cannot be used any more are asked for again.
fn forget(session: &mut Session, invalid: &[InvalidAnswer]) -> Result<(), Problem> {
    invalid
        .iter()
        .try_for_each(|invalid| session.forget(&invalid.step))
}

/// The unsettled steps that Firstday could change and that nobody answered.
fn unanswered(session: &Session) -> Vec<&'static dyn Step> {
    let steps = STEPS.iter().copied();
    steps.filter(|step| is_unanswered(session, *step)).collect()
}

/// Whether `step` is unsettled, has something to ask or to do, and was not answered.
pub(crate) fn is_unanswered(session: &Session, step: &dyn Step) -> bool {
    let account = session.account();
    if !step.can_change(account)
        || session.answers().has(step.id())
        || step.assess(account).status.is_settled()
    {
        return false;
    }
    let assumed = assumed(session);
    let agreed = session.answers().clone().with_section(step.id());
    !step.questions(account, &assumed).is_empty()
        || step
            .plan(account, &agreed)
            .is_ok_and(|changes| !changes.is_empty())
}

/// The answers with defaults and examples: what later questions would be asked by.
fn assumed(session: &Session) -> Answers {
    let mut assumed = session.proposed();
    for step in STEPS
        .iter()
        .filter(|step| session.proposed().has(step.id()))
    {
        for question in step.questions(session.account(), &assumed) {
            let answered = assumed.get(step.id(), &question.field).is_some();
            if let (false, Some(example)) = (answered, question.example) {
                assumed.set(step.id(), &question.field, example);
            }
        }
    }
    assumed
}

fn name_missing(session: &Session, missing: &[&dyn Step]) {
    out::complain(&out::words("cli-answers-missing"));
    for step in missing {
        let questions = step.questions(session.account(), &assumed(session));
        let required: Vec<InvalidAnswer> = questions
            .iter()
            .filter(|question| question.required)
            .map(|question| {
                InvalidAnswer::new(step.id(), &question.field, Message::new("invalid-missing"))
            })
            .collect();
        if required.is_empty() {
            out::invalid(&[InvalidAnswer::new(
                step.id(),
                "",
                Message::new("invalid-missing"),
            )]);
        }
        out::invalid(&required);
    }
}

async fn make(opened: &mut Opened, plan: &Plan, company: Company) -> Result<Exit, Problem> {
    let outcomes = review::make(&mut opened.session, plan, company).await?;
    out::checklist(&opened.session.checklist());
    if review::is_left_undone(&outcomes) {
        check::summary(&opened.session.checklist());
        return Ok(Exit::Attention);
    }
    Ok(finish(&opened.session))
}

fn finish(session: &Session) -> Exit {
    let checklist = session.checklist();
    check::summary(&checklist);
    if checklist.status("root-mfa") == Some(Status::Todo) {
        out::paragraph(&out::words("cli-root-mfa-left"), 0);
    }
    check::exit(&checklist)
}
