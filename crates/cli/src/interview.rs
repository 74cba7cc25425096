//! What the steps ask, asked of a person at the terminal until there is a plan.

use firstday_app::checklist::{
    Answers, InvalidAnswer, Message, Plan, STEPS, Status, Step, find_step,
};
use firstday_app::{Problem, Session};
use serde_json::Map;

use crate::account::Opened;
use crate::out::Out;
use crate::paint::bold;
use crate::{ask, standing};

/// The plan by the answers, asking for what is missing where there is a terminal; `None` when
/// answers are missing or wrong and nobody can be asked.
pub(crate) async fn plan(
    out: &Out,
    opened: &mut Opened,
    from_file: bool,
) -> Result<Option<Plan>, Problem> {
    let asks = out.has_terminal();
    if asks && !from_file {
        look_at_root_mfa(out, opened).await?;
        ask_again_about_skipped(&mut opened.session)?;
    }
    loop {
        let missing = unanswered(&opened.session);
        if asks {
            ask_missing(out, &mut opened.session)?;
        } else if !missing.is_empty() {
            name_missing(out, &opened.session, &missing);
            return Ok(None);
        }
        match opened.session.plan() {
            Ok(plan) => return Ok(Some(plan)),
            Err(invalid) => {
                out.invalid(&invalid);
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

/// Goes through the steps that nobody answered; each answer is kept as it is given.
fn ask_missing(out: &Out, session: &mut Session) -> Result<(), Problem> {
    for step in STEPS {
        if !is_unanswered(session, *step) {
            continue;
        }
        introduce(out, *step);
        if ask::confirm(out, "cli-do-this", true)? {
            valid_section(out, session, *step)?;
        } else {
            session.answer(step.id(), None)?;
        }
    }
    Ok(())
}

/// What was left for later on an earlier day is asked about again.
fn ask_again_about_skipped(session: &mut Session) -> Result<(), Problem> {
    for step in STEPS.iter().map(|step| step.id()) {
        if session.answers().is_left_out(step) {
            session.forget(step)?;
        }
    }
    Ok(())
}

/// Root MFA is switched on in the console: points there and looks again until it is on or the
/// person continues without it.
async fn look_at_root_mfa(out: &Out, opened: &mut Opened) -> Result<(), Problem> {
    let Some(step) = find_step("root-mfa") else {
        return Ok(());
    };
    while step.assess(opened.session.account()).status == Status::Todo {
        introduce(out, step);
        if let Some(link) = step.console_link() {
            out.paragraph(link, 2);
        }
        if opened.practice.is_some() {
            out.paragraph(&out.words("cli-root-mfa-practice"), 2);
        }
        if !ask::confirm(out, "cli-look-again", true)? {
            return Ok(());
        }
        standing::observe(out, &mut opened.session, &[step]).await?;
    }
    Ok(())
}

fn introduce(out: &Out, step: &dyn Step) {
    let words = |what: &str| out.words(&format!("{}-{what}", step.id()));
    out.line("");
    out.line(bold(words("title")));
    for what in ["why", "what", "limits", "cost"] {
        out.paragraph(&words(what), 2);
    }
}

/// Asks every question of `step` until its answers can be used. What is wrong besides the answers can
/// be mended meanwhile, or else the step is left out.
fn valid_section(out: &Out, session: &mut Session, step: &dyn Step) -> Result<(), Problem> {
    loop {
        let mut section = Map::new();
        for question in step.questions(session.account(), session.answers()) {
            section.insert(
                question.field.clone(),
                ask::answer(out, step.id(), &question)?,
            );
        }
        session.answer(step.id(), Some(section))?;
        match step.plan(session.account(), session.answers()) {
            Ok(_) => return Ok(()),
            Err(invalid) => {
                let is_of_an_answer = !invalid.field.is_empty();
                out.invalid(&[invalid]);
                if !is_of_an_answer && !ask::confirm(out, "cli-look-again", true)? {
                    return session.answer(step.id(), None);
                }
                session.reread_aws_files();
            }
        }
    }
}

/// The unsettled steps that Firstday could change and that nobody answered.
fn unanswered(session: &Session) -> Vec<&'static dyn Step> {
    let steps = STEPS.iter().copied();
    steps.filter(|step| is_unanswered(session, *step)).collect()
}

/// Whether `step` was read, is unsettled, has something to ask or to do, and was not answered.
fn is_unanswered(session: &Session, step: &dyn Step) -> bool {
    let account = session.account();
    if !step.can_change(account)
        || step.unread(account).is_some()
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

fn name_missing(out: &Out, session: &Session, missing: &[&dyn Step]) {
    out.complain(out.words("cli-answers-missing"));
    for step in missing {
        let questions = step.questions(session.account(), &assumed(session));
        let required: Vec<InvalidAnswer> = questions
            .iter()
            .filter(|question| question.required)
            .map(|question| InvalidAnswer::missing(step.id(), &question.field))
            .collect();
        if required.is_empty() {
            out.invalid(&[InvalidAnswer::new(
                step.id(),
                "",
                Message::new("invalid-missing"),
            )]);
        }
        out.invalid(&required);
    }
}
