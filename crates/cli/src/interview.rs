//! What the steps ask, where the answers come from a file or nobody is there to be guided.

use firstday_app::checklist::{InvalidAnswer, Message, Plan, STEPS, Step};
use firstday_app::{Problem, Session};
use serde_json::Map;

use crate::ask::{self, Given};
use crate::guide::assumed;
use crate::out::Out;

/// The plan by the answers, asking for what is missing where there is a terminal; `None` when
/// answers are missing or wrong and nobody can be asked.
pub(crate) fn plan(out: &Out, session: &mut Session) -> Result<Option<Plan>, Problem> {
    let missing = unanswered(session);
    if out.has_terminal() {
        ask_missing(out, session, &missing)?;
    } else if !missing.is_empty() {
        name_missing(out, session, &missing);
        return Ok(None);
    }
    match session.plan() {
        Ok(plan) => Ok(Some(plan)),
        Err(invalid) => {
            out.invalid(&invalid);
            Ok(None)
        }
    }
}

/// Goes through the steps that nobody answered; each answer is kept as it is given.
fn ask_missing(
    out: &Out,
    session: &mut Session,
    missing: &[&'static dyn Step],
) -> Result<(), Problem> {
    for step in missing {
        if !is_unanswered(session, *step) {
            continue;
        }
        introduce(out, *step);
        if ask::confirm(out, "cli-customize-include", true)? {
            valid_section(out, session, *step)?;
        } else {
            session.answer(step.id(), None)?;
        }
    }
    Ok(())
}

fn introduce(out: &Out, step: &dyn Step) {
    let words = |what: &str| out.words(&format!("{}-{what}", step.id()));
    out.heading(&words("title"));
    out.paragraph(&words("why"), 2);
}

/// Asks every question of `step` until its answers can be used. What is wrong besides the answers can
/// be mended meanwhile, or else the step is left out.
fn valid_section(out: &Out, session: &mut Session, step: &dyn Step) -> Result<(), Problem> {
    loop {
        let mut section = Map::new();
        for question in step.questions(session.account(), session.answers()) {
            let hint = format!("{}-{}-hint", step.id(), question.field);
            out.quiet_paragraph(&out.words(&hint), 2);
            // There is no page to go back to.
            let value = loop {
                if let Given::Answer(value) = ask::answer(out, step.id(), &question, None)? {
                    break value;
                }
                out.paragraph(&out.words(&format!("{}-what", step.id())), 2);
            };
            section.insert(question.field, value);
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

/// The unsettled steps of the guided way that Firstday could change and that nobody answered.
fn unanswered(session: &Session) -> Vec<&'static dyn Step> {
    let steps = STEPS.iter().copied();
    steps.filter(|step| is_unanswered(session, *step)).collect()
}

/// Whether the guided way asks of `step`, and it was read, is unsettled, has something to ask or to
/// do, and was not answered. The others are done where they are answered, and else left alone.
fn is_unanswered(session: &Session, step: &dyn Step) -> bool {
    let account = session.account();
    if !step.is_guided(account)
        || !step.can_change(account)
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
