//! The guided way at the terminal: the same pages as in the window, one question at a time, and the
//! review at the end.

mod explain;
mod pages;
mod root;
mod summary;

use firstday_app::checklist::{Answers, InvalidAnswer, Plan, Question, STEPS, Step};
use firstday_app::{Problem, Session};
use serde_json::{Map, Value};

use crate::Exit;
use crate::account::Opened;
use crate::args::SetupOptions;
use crate::ask::{self, Given};
use crate::out::Out;
use pages::{Page, What};
use summary::Choice;

/// Where the person goes from a question.
enum Way {
    On,
    Back,
}

/// Asks what is to be asked, and shows what comes of it until the person agrees; or else how the
/// program ends.
pub(crate) async fn decide(
    out: &Out,
    opened: &mut Opened,
    options: &SetupOptions,
) -> Result<Result<Plan, Exit>, Problem> {
    let pages = pages::all(&opened.session);
    let all = pages.len() + 1;
    let questions: Vec<(usize, What)> = pages::questions(&pages);
    let mut at = 0;
    loop {
        let Some((number, what)) = questions.get(at) else {
            match reviewed(out, opened, options, all)? {
                Some(decided) => return Ok(decided),
                None => at = questions.len().saturating_sub(1),
            }
            continue;
        };
        let is_new = at == 0
            || questions
                .get(at - 1)
                .is_none_or(|(before, _)| before != number);
        if is_new && let Some(page) = pages.get(*number) {
            turn_to(out, page, *number + 1, all);
        }
        at = match ask(out, opened, options, what).await? {
            Way::On => at + 1,
            Way::Back => at.saturating_sub(1),
        };
    }
}

/// The head of a page.
fn turn_to(out: &Out, page: &Page, number: usize, all: usize) {
    out.page_head(number, all, &out.words(&page.title));
    out.paragraph(&out.words(&page.intro), 0);
    out.quiet_paragraph(&out.words("cli-page-keys"), 0);
}

async fn ask(
    out: &Out,
    opened: &mut Opened,
    options: &SetupOptions,
    what: &What,
) -> Result<Way, Problem> {
    match what {
        What::Console(step) => root::look(out, opened, options, *step).await,
        What::Whether(step) => whether(out, &mut opened.session, *step),
        What::Question(step, field) => question(out, &mut opened.session, *step, field),
    }
}

/// Whether an optional step is done at all.
fn whether(out: &Out, session: &mut Session, step: &dyn Step) -> Result<Way, Problem> {
    let answers = session.answers();
    let wanted = match answers.has(step.id()) {
        true => answers.is_answered(step.id()),
        false => step.is_usual(session.account()),
    };
    loop {
        match ask::yes_or_no(out, "cli-page-command-line-question", wanted)? {
            Given::Help => explain::step(out, step.id()),
            Given::Back => return Ok(Way::Back),
            Given::Answer(true) => {
                let section = section(session, step, &assumed(session));
                session.answer(step.id(), Some(section))?;
                return Ok(Way::On);
            }
            Given::Answer(false) => {
                session.answer(step.id(), None)?;
                return Ok(Way::On);
            }
        }
    }
}

/// One question, until its answer can be used.
fn question(
    out: &Out,
    session: &mut Session,
    step: &dyn Step,
    field: &str,
) -> Result<Way, Problem> {
    out.quiet_paragraph(&out.words(&format!("{}-{field}-hint", step.id())), 2);
    loop {
        let assumed = assumed(session);
        let asked = step.questions(session.account(), &assumed);
        let Some(asked) = asked.iter().find(|question| question.field == field) else {
            return Ok(Way::On);
        };
        let stands = session.answers().last(step.id(), field).cloned();
        match ask::answer(out, step.id(), asked, stands.as_ref())? {
            Given::Help => explain::step(out, step.id()),
            Given::Back => return Ok(Way::Back),
            Given::Answer(value) => {
                let mut section = section(session, step, &session.proposed());
                section.insert(field.to_owned(), value);
                if let Some(invalid) = fault(session, step, field, &section) {
                    out.complain(out.say(&invalid.reason.0));
                    continue;
                }
                session.answer(step.id(), Some(section))?;
                return Ok(Way::On);
            }
        }
    }
}

/// What is wrong with the answer in this field, as far as that does not follow from what is still
/// to be answered.
fn fault(
    session: &Session,
    step: &dyn Step,
    field: &str,
    section: &Map<String, Value>,
) -> Option<InvalidAnswer> {
    let (mut tried, mut filled) = (assumed(session), section.clone());
    for question in step.questions(session.account(), &tried) {
        if let Some(example) = question.example {
            filled.entry(question.field).or_insert(example);
        }
    }
    tried.answer(step.id(), filled);
    let planned = step.plan(session.account(), &tried);
    planned.err().filter(|invalid| invalid.field == field)
}

/// The answers of a step, with what stands there where nothing was answered.
fn section(session: &Session, step: &dyn Step, by: &Answers) -> Map<String, Value> {
    let questions = step.questions(session.account(), by).into_iter();
    let answered = |question: Question| {
        let there = session.answers().last(step.id(), &question.field).cloned();
        Some((question.field, there.or(question.default)?))
    };
    questions.filter_map(answered).collect()
}

/// The answers with defaults and examples: what later questions would be asked by.
pub(crate) fn assumed(session: &Session) -> Answers {
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

/// The last page; `None` when the person goes back.
fn reviewed(
    out: &Out,
    opened: &mut Opened,
    options: &SetupOptions,
    number: usize,
) -> Result<Option<Result<Plan, Exit>>, Problem> {
    let is_practice = opened.practice.is_some();
    let session = &mut opened.session;
    loop {
        let plan = usable_plan(out, session)?;
        out.unread(&plan.unread);
        if plan.changes.is_empty() {
            return Ok(Some(Ok(plan)));
        }
        let previews = session.preview(&plan)?;
        summary::show(out, session, &plan, &previews, number);
        if is_practice && previews.iter().any(|preview| preview.computer) {
            out.quiet_paragraph(&out.words("cli-review-practice"), 2);
        }
        if options.dry_run {
            out.previews(&previews);
        }
        if options.dry_run || options.yes {
            return Ok(Some(Ok(plan)));
        }
        match summary::ask(out, &plan, &previews)? {
            Choice::Apply => return Ok(Some(Ok(plan))),
            Choice::Stop => {
                out.line(out.words("cli-nothing-changed"));
                return Ok(Some(Err(Exit::Attention)));
            }
            Choice::Back => return Ok(None),
            Choice::Customize => customize(out, session)?,
        }
    }
}

/// The plan by the answers and what stands there. What cannot be used of them is asked once more.
fn usable_plan(out: &Out, session: &mut Session) -> Result<Plan, Problem> {
    loop {
        let invalid = match session.proposed_plan() {
            Ok(plan) => return Ok(plan),
            Err(invalid) => invalid,
        };
        for wrong in &invalid {
            out.complain(out.say(&wrong.reason.0));
        }
        let Some(first) = invalid.first() else {
            return Ok(Plan::default());
        };
        mend(out, session, first)?;
    }
}

/// Asks for one answer once more. What is wrong besides the answers can be mended meanwhile, or else
/// the step is left out.
fn mend(out: &Out, session: &mut Session, invalid: &InvalidAnswer) -> Result<(), Problem> {
    let step = STEPS.iter().find(|step| step.id() == invalid.step);
    let asked = step.filter(|step| {
        let questions = step.questions(session.account(), &assumed(session));
        questions.iter().any(|it| it.field == invalid.field)
    });
    if let Some(step) = asked {
        while let Way::Back = question(out, session, *step, &invalid.field)? {}
        return Ok(());
    }
    if !ask::confirm(out, "cli-look-again", true)? {
        return session.answer(&invalid.step, None);
    }
    session.reread_aws_files();
    Ok(())
}

/// One step: whether it is done, and each of its answers.
fn customize(out: &Out, session: &mut Session) -> Result<(), Problem> {
    let Some(step) = to_customize(out, session)? else {
        return Ok(());
    };
    let wanted = !session.proposed().is_left_out(step.id());
    if !ask::confirm(out, "cli-customize-include", wanted)? {
        return session.answer(step.id(), None);
    }
    let section = section(session, step, &assumed(session));
    session.answer(step.id(), Some(section))?;
    for asked in step.questions(session.account(), &assumed(session)) {
        if let Way::Back = question(out, session, step, &asked.field)? {
            return Ok(());
        }
    }
    Ok(())
}

/// The step that the person names. What setup does not ask about comes behind the rest.
fn to_customize(out: &Out, session: &Session) -> Result<Option<&'static dyn Step>, Problem> {
    let [near, far] = pages::changeable(session);
    let title = |step: &&dyn Step| out.words(&format!("{}-title", step.id()));
    let which = out.words("cli-customize-which");
    let mut titles: Vec<String> = near.iter().map(title).collect();
    if !far.is_empty() {
        titles.push(out.words("cli-customize-more"));
    }
    let Some(chosen) = ask::choose(out, &which, &titles, 0)? else {
        return Ok(None);
    };
    if let Some(step) = near.get(chosen) {
        return Ok(Some(*step));
    }
    let titles: Vec<String> = far.iter().map(title).collect();
    let chosen = ask::choose(out, &which, &titles, 0)?;
    Ok(chosen.and_then(|index| far.get(index).copied()))
}
