//! The review: everything that would be made, on one screen.

use std::collections::BTreeSet;

use console::Style;
use firstday_app::checklist::{Message, Plan, Question, QuestionKind, Step};
use firstday_app::{Preview, Problem, Session};
use serde_json::Value;

use super::{explain, pages};
use crate::ask::{self, Given};
use crate::out::Out;

/// What the person wants at the review.
pub(super) enum Choice {
    Apply,
    Customize,
    Back,
    Stop,
}

/// Shows the page.
pub(super) fn show(out: &Out, session: &Session, plan: &Plan, previews: &[Preview], number: usize) {
    out.page_head(number, number, &out.words("cli-review-title"));
    out.paragraph(&out.say(&total(plan)), 0);
    for step in pages::steps()
        .into_iter()
        .filter(|step| count(plan, *step) > 0)
    {
        let title = Message::new("cli-review-step")
            .with("title", out.words(&format!("{}-title", step.id())))
            .with("count", count(plan, step));
        out.paragraph_below(&out.say(&title), 2, 2);
        let answers = answers(out, session, step);
        if !answers.is_empty() {
            out.quiet_paragraph(&answers.join(" · "), 4);
        }
    }
    warn(out, previews);
    let skipped = skipped(out, session, plan);
    if !skipped.is_empty() {
        let message = Message::new("cli-review-skipped").with("steps", skipped);
        out.paragraph(&out.say(&message), 2);
    }
}

/// Asks until the person decides. Details are shown as often as they are wanted.
pub(super) fn ask(out: &Out, plan: &Plan, previews: &[Preview]) -> Result<Choice, Problem> {
    let apply = Message::new("cli-apply").with("count", plan.changes.len());
    let prompt = format!("{} {}", out.say(&apply), out.words("cli-yes-no"));
    out.quiet_paragraph(&out.words("cli-review-keys"), 0);
    loop {
        let typed = match ask::line(out, &prompt, None)? {
            Given::Help => {
                explain::review(out);
                continue;
            }
            Given::Back => return Ok(Choice::Back),
            Given::Answer(typed) => typed.trim().to_lowercase(),
        };
        match (typed.as_str(), ask::said(out, &typed)) {
            ("d", _) => out.previews(previews),
            ("c", _) => return Ok(Choice::Customize),
            (_, Some(true)) => return Ok(Choice::Apply),
            (_, Some(false)) => return Ok(Choice::Stop),
            (_, None) => out.complain(out.words("cli-say-yes-or-no")),
        }
    }
}

fn total(plan: &Plan) -> Message {
    let are_free = |is: bool| if is { "yes" } else { "no" };
    let free = plan.changes.iter().all(|it| it.change.deed().is_free());
    Message::new("cli-review-total")
        .with("count", plan.changes.len())
        .with("free", are_free(free))
}

fn count(plan: &Plan, step: &dyn Step) -> usize {
    let changes = plan.changes.iter();
    changes.filter(|planned| planned.step == step.id()).count()
}

/// What stands in the answers of a step, as a person reads it.
fn answers(out: &Out, session: &Session, step: &dyn Step) -> Vec<String> {
    let proposed = session.proposed();
    let questions = step.questions(session.account(), &proposed).into_iter();
    let answered = questions.filter_map(|question| {
        let value = proposed.get(step.id(), &question.field)?;
        let value = said(out, &question, value);
        let label = out.words(&format!("{}-{}-label", step.id(), question.field));
        (!value.is_empty()).then(|| format!("{label}: {value}"))
    });
    answered.collect()
}

fn said(out: &Out, question: &Question, value: &Value) -> String {
    let label = |value: &Value| {
        let mut choices = question.choices().iter();
        let choice = choices.find(|choice| *value == choice.value);
        choice.map_or_else(|| ask::shown(value), |choice| out.say(&choice.label))
    };
    match (&question.kind, value) {
        (QuestionKind::Any { .. }, Value::Array(values)) => {
            values.iter().map(label).collect::<Vec<_>>().join(", ")
        }
        _ => label(value),
    }
}

/// What may break, and that a rehearsal changes this computer too.
fn warn(out: &Out, previews: &[Preview]) {
    let warnings: BTreeSet<String> = previews
        .iter()
        .filter_map(|preview| preview.warning.as_ref())
        .map(|warning| out.say(warning))
        .collect();
    for warning in warnings {
        out.painted_paragraph(&Style::new().yellow().bold(), &warning, 4);
    }
}

/// What the pages lead through and the person left out.
fn skipped(out: &Out, session: &Session, plan: &Plan) -> Vec<String> {
    let proposed = session.proposed();
    let steps = pages::led(session).into_iter();
    let left = steps.filter(|step| count(plan, *step) == 0 && !proposed.is_answered(step.id()));
    left.map(|step| out.words(&format!("{}-title", step.id())))
        .collect()
}
