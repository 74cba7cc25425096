//! Asks a person at the terminal, one question at a time.

use dialoguer::theme::ColorfulTheme;
use dialoguer::{Confirm, Input, MultiSelect, Select};
use firstday_app::checklist::{Question, QuestionKind, visible_line};
use firstday_app::{Code, Problem};
use serde_json::{Value, json};

use crate::out::Out;

/// Yes or no.
pub(crate) fn confirm(out: &Out, id: &str, default: bool) -> Result<bool, Problem> {
    Confirm::with_theme(&ColorfulTheme::default())
        .with_prompt(out.words(id))
        .default(default)
        .interact()
        .map_err(interrupted)
}

/// The answer to one question of a step, in the form that the question has.
pub(crate) fn answer(out: &Out, step: &str, question: &Question) -> Result<Value, Problem> {
    let words = |what: &str| out.words(&format!("{step}-{}-{what}", question.field));
    out.paragraph(&words("hint"), 2);
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
        QuestionKind::One { .. } => one(out, &label, question),
        QuestionKind::Any { .. } => any(out, &label, question),
    }
}

fn text(label: &str, question: &Question) -> Result<String, Problem> {
    let theme = ColorfulTheme::default();
    let mut input = Input::with_theme(&theme)
        .with_prompt(label)
        .allow_empty(!question.required);
    let default = question.default.as_ref().map(shown);
    if let Some(default) = &default {
        input = input.default(visible_line(default).into_owned());
    }
    let typed = input.interact_text().map_err(interrupted)?;
    // What stands there is the default, however it is shown.
    Ok(default
        .filter(|default| visible_line(default) == typed)
        .unwrap_or(typed))
}

fn one(out: &Out, label: &str, question: &Question) -> Result<Value, Problem> {
    let choices = question.choices();
    let default = choices
        .iter()
        .position(|choice| question.default == Some(json!(choice.value)));
    let index = Select::with_theme(&ColorfulTheme::default())
        .with_prompt(label)
        .items(choices.iter().map(|choice| out.say(&choice.label)))
        .default(default.unwrap_or_default())
        .interact()
        .map_err(interrupted)?;
    Ok(choices
        .get(index)
        .map_or(Value::Null, |choice| json!(choice.value)))
}

fn any(out: &Out, label: &str, question: &Question) -> Result<Value, Problem> {
    let choices = question.choices();
    let chosen = |value: &str| {
        let defaults = question.default.as_ref().and_then(Value::as_array);
        defaults.is_some_and(|defaults| defaults.iter().any(|default| default == value))
    };
    let defaults: Vec<bool> = choices.iter().map(|choice| chosen(&choice.value)).collect();
    let indexes = MultiSelect::with_theme(&ColorfulTheme::default())
        .with_prompt(format!("{label} ({})", out.words("cli-how-to-choose")))
        .items(choices.iter().map(|choice| out.say(&choice.label)))
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
fn interrupted(error: dialoguer::Error) -> Problem {
    Problem::new(Code::Interrupted).caused_by(&error)
}
