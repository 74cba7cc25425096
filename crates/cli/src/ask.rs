//! Asks a person at the terminal.

use console::style;
use dialoguer::theme::ColorfulTheme;
use dialoguer::{Confirm, Input, MultiSelect, Select};
use firstday_app::checklist::{Question, QuestionKind, STEPS, Status, Step, find_step};
use firstday_app::{Problem, Session, say};
use serde_json::{Map, Value, json};

use crate::account::Opened;
use crate::{out, setup};

/// Yes or no.
pub(crate) fn confirm(id: &str, default: bool) -> Result<bool, Problem> {
    Confirm::with_theme(&ColorfulTheme::default())
        .with_prompt(out::words(id))
        .default(default)
        .interact()
        .map_err(interrupted)
}

/// Goes through the steps that nobody answered; each answer is kept as it is given.
pub(crate) fn missing(session: &mut Session) -> Result<(), Problem> {
    for step in STEPS {
        if !setup::is_unanswered(session, *step) {
            continue;
        }
        introduce(*step);
        if confirm("cli-do-this", true)? {
            valid_section(session, *step)?;
        } else {
            session.answer(step.id(), None)?;
        }
    }
    Ok(())
}

/// What was left for later on an earlier day is asked about again.
pub(crate) fn again_about_skipped(session: &mut Session) -> Result<(), Problem> {
    for step in STEPS.iter().map(|step| step.id()) {
        if session.answers().skips(step) {
            session.forget(step)?;
        }
    }
    Ok(())
}

/// Root MFA is switched on in the console: points there and looks again until it is on or the
/// person goes on without.
pub(crate) async fn root_mfa(opened: &mut Opened) -> Result<(), Problem> {
    let Some(step) = find_step("root-mfa") else {
        return Ok(());
    };
    while step.assess(opened.session.account()).status == Status::Todo {
        introduce(step);
        if let Some(link) = step.console_link() {
            out::paragraph(link, 2);
        }
        if opened.practice.is_some() {
            out::paragraph(&out::words("cli-root-mfa-practice"), 2);
        }
        if !confirm("cli-look-again", true)? {
            return Ok(());
        }
        setup::observe(&mut opened.session, &[step]).await?;
    }
    Ok(())
}

fn introduce(step: &dyn Step) {
    let words = |what: &str| out::words(&format!("{}-{what}", step.id()));
    out::line("");
    out::line(style(words("title")).bold().to_string());
    for what in ["why", "what", "limits", "cost"] {
        out::paragraph(&words(what), 2);
    }
}

/// Asks every question of `step` until its answers can be used.
fn valid_section(session: &mut Session, step: &dyn Step) -> Result<(), Problem> {
    loop {
        let mut section = Map::new();
        for question in step.questions(session.account(), session.answers()) {
            section.insert(question.field.clone(), answer(step.id(), &question)?);
        }
        session.answer(step.id(), Some(section))?;
        match step.plan(session.account(), session.answers()) {
            Ok(_) => return Ok(()),
            Err(invalid) => out::invalid(&[invalid]),
        }
    }
}

fn answer(step: &str, question: &Question) -> Result<Value, Problem> {
    let words = |what: &str| out::words(&format!("{step}-{}-{what}", question.field));
    out::paragraph(&words("hint"), 2);
    let label = words("label");
    match &question.kind {
        QuestionKind::Text | QuestionKind::Amount => text(&label, question).map(Value::String),
        QuestionKind::Number { .. } => {
            let text = text(&label, question)?;
            Ok(text.parse::<i64>().map_or(Value::String(text), Value::from))
        }
        QuestionKind::Emails => {
            let emails = text(&label, question)?;
            let emails = emails
                .split([',', ' ', ';'])
                .filter(|email| !email.is_empty());
            Ok(json!(emails.collect::<Vec<_>>()))
        }
        QuestionKind::One { .. } => one(&label, question),
        QuestionKind::Any { .. } => any(&label, question),
    }
}

fn text(label: &str, question: &Question) -> Result<String, Problem> {
    let theme = ColorfulTheme::default();
    let mut input = Input::with_theme(&theme)
        .with_prompt(label)
        .allow_empty(!question.required);
    if let Some(default) = question.default.as_ref().map(shown) {
        input = input.default(default);
    }
    input.interact_text().map_err(interrupted)
}

fn one(label: &str, question: &Question) -> Result<Value, Problem> {
    let choices = question.choices();
    let default = choices
        .iter()
        .position(|choice| question.default == Some(json!(choice.value)));
    let index = Select::with_theme(&ColorfulTheme::default())
        .with_prompt(label)
        .items(choices.iter().map(|choice| say(&choice.label)))
        .default(default.unwrap_or_default())
        .interact()
        .map_err(interrupted)?;
    Ok(choices
        .get(index)
        .map_or(Value::Null, |choice| json!(choice.value)))
}

fn any(label: &str, question: &Question) -> Result<Value, Problem> {
    let choices = question.choices();
    let chosen = |value: &str| {
        let defaults = question.default.as_ref().and_then(Value::as_array);
        defaults.is_some_and(|defaults| defaults.iter().any(|default| default == value))
    };
    let defaults: Vec<bool> = choices.iter().map(|choice| chosen(&choice.value)).collect();
    let indexes = MultiSelect::with_theme(&ColorfulTheme::default())
        .with_prompt(format!("{label} ({})", out::words("cli-how-to-choose")))
        .items(choices.iter().map(|choice| say(&choice.label)))
        .defaults(&defaults)
        .interact()
        .map_err(interrupted)?;
    let values = indexes.into_iter().filter_map(|index| choices.get(index));
    Ok(json!(
        values.map(|choice| &choice.value).collect::<Vec<_>>()
    ))
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(shown).collect::<Vec<_>>().join(", "),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.to_string(),
    }
}

/// The terminal went away, or Ctrl+C was pressed: the answers so far are kept.
pub(crate) fn interrupted(error: dialoguer::Error) -> Problem {
    Problem::new("interrupted").caused_by(&error)
}
