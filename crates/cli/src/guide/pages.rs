//! The pages of the guided way, and what is asked on each.

use firstday_app::Session;
use firstday_app::checklist::{ChangedBy, STEPS, SetupPage, SetupSteps, Status, Step, find_step};

use super::assumed;

/// One page.
pub(super) struct Page {
    /// The id of its title.
    pub(super) title: String,
    /// The id of its one or two sentences.
    pub(super) intro: String,
    asked: Vec<What>,
}

/// One thing that is asked.
#[derive(Clone)]
pub(super) enum What {
    /// Whether something was done in the AWS console.
    Console(&'static dyn Step),
    /// Whether an optional step is done.
    Whether(&'static dyn Step),
    /// A question of a step, by its field.
    Question(&'static dyn Step, String),
}

/// The pages on which something is asked, in order.
pub(super) fn all(session: &Session) -> Vec<Page> {
    let pages = open(session).into_iter().map(|page| of(session, &page));
    pages.filter(|page| !page.asked.is_empty()).collect()
}

/// The pages with what is open now.
fn open(session: &Session) -> Vec<SetupPage> {
    let mut steps = SetupSteps::default();
    steps.note(&session.checklist(), session.account());
    steps.pages()
}

/// What is asked, in order, each with the place of its page.
pub(super) fn questions(pages: &[Page]) -> Vec<(usize, What)> {
    let pages = pages.iter().enumerate();
    pages
        .flat_map(|(number, page)| page.asked.iter().map(move |it| (number, it.clone())))
        .collect()
}

/// Every step, in the order of the pages. Those without a page come last.
pub(super) fn steps() -> Vec<&'static dyn Step> {
    let mut steps = STEPS.to_vec();
    steps.sort_by_key(|step| (step.head().page.is_none(), step.head().page));
    steps
}

/// The steps that are open and that Firstday can change, left out or not: those that the pages lead
/// through or that were answered, and the others.
pub(super) fn changeable(session: &Session) -> [Vec<&'static dyn Step>; 2] {
    let led = led(session);
    let is_near = |step: &&'static dyn Step| {
        session.answers().has(step.id()) || led.iter().any(|it| it.id() == step.id())
    };
    let (near, far) = all_open(session).partition(is_near);
    [near, far]
}

/// Those of them that the pages lead through.
pub(super) fn led(session: &Session) -> Vec<&'static dyn Step> {
    let pages = open(session);
    let is_led = |step: &&dyn Step| pages.iter().any(|page| page.steps.contains(&step.id()));
    all_open(session).filter(is_led).collect()
}

fn all_open(session: &Session) -> impl Iterator<Item = &'static dyn Step> {
    let steps = steps().into_iter();
    steps.filter(|step| is_open(session, *step))
}

fn of(session: &Session, page: &SetupPage) -> Page {
    let steps = page.steps.iter().filter_map(|id| find_step(id));
    let leading = page.steps.first().copied().unwrap_or(page.id);
    let has_page = |step: &dyn Step| step.head().page.is_some();
    let intro = match find_step(leading).is_some_and(has_page) {
        true => format!("cli-page-{}", page.id),
        false => format!("{leading}-why"),
    };
    Page {
        title: format!("{leading}-title"),
        intro,
        asked: steps
            .flat_map(|step| asked(session, step, page.optional))
            .collect(),
    }
}

fn asked(session: &Session, step: &'static dyn Step, optional: bool) -> Vec<What> {
    if step.head().changed_by == ChangedBy::Person {
        let is_open = step.assess(session.account()).status == Status::Todo;
        return is_open.then_some(What::Console(step)).into_iter().collect();
    }
    if !is_open(session, step) {
        return Vec::new();
    }
    if optional {
        return vec![What::Whether(step)];
    }
    let questions = step.questions(session.account(), &assumed(session));
    let shown = questions.into_iter().filter(|question| !question.tucked);
    shown
        .map(|question| What::Question(step, question.field))
        .collect()
}

fn is_open(session: &Session, step: &dyn Step) -> bool {
    let account = session.account();
    step.can_change(account)
        && step.unread(account).is_none()
        && !step.assess(account).status.is_settled()
}
