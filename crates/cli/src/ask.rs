//! Asks a person at the terminal, one question at a time.

mod theme;

use dialoguer::{Confirm, Input, MultiSelect, Select};
use firstday_app::checklist::{Question, QuestionKind, visible_line};
use firstday_app::{Code, Problem};
use serde_json::{Value, json};

use crate::out::Out;
use theme::Voice;

/// What a person types instead of an answer, to know more.
const HELP: &str = "?";
/// What a person types instead of an answer, to go back.
const BACK: &str = "<";

/// What comes of asking.
pub(crate) enum Given<T> {
    Answer(T),
    /// The person wants to know more first.
    Help,
    /// The person wants the question before this one.
    Back,
}

/// Yes or no.
pub(crate) fn confirm(out: &Out, id: &str, default: bool) -> Result<bool, Problem> {
    Confirm::with_theme(&Voice::new(out))
        .with_prompt(out.words(id))
        .default(default)
        .interact()
        .map_err(interrupted)
}

/// A line. An empty one is the default, if there is one.
pub(crate) fn line(
    out: &Out,
    prompt: &str,
    default: Option<&str>,
) -> Result<Given<String>, Problem> {
    let theme = Voice::new(out);
    let mut input = Input::<String>::with_theme(&theme)
        .with_prompt(prompt)
        .allow_empty(true);
    if let Some(default) = default {
        input = input.default(visible_line(default).into_owned());
    }
    let typed = input.interact_text().map_err(interrupted)?;
    // What stands there is the default, however it is shown.
    let typed = match default {
        Some(default) if visible_line(default) == typed => default.to_owned(),
        Some(_) | None => typed,
    };
    Ok(match typed.trim() {
        HELP => Given::Help,
        BACK => Given::Back,
        _ => Given::Answer(typed),
    })
}

/// Yes or no, or else what a person can type instead of an answer.
pub(crate) fn yes_or_no(out: &Out, id: &str, default: bool) -> Result<Given<bool>, Problem> {
    let prompt = format!("{} {}", out.words(id), out.words("cli-yes-no"));
    let stands = if default { "y" } else { "n" };
    loop {
        match line(out, &prompt, Some(stands))? {
            Given::Help => return Ok(Given::Help),
            Given::Back => return Ok(Given::Back),
            Given::Answer(typed) => match said(out, &typed) {
                Some(yes) => return Ok(Given::Answer(yes)),
                None => out.complain(out.words("cli-say-yes-or-no")),
            },
        }
    }
}

/// Whether somebody said yes, in English or in the language of the person.
pub(crate) fn said(out: &Out, typed: &str) -> Option<bool> {
    let typed = typed.trim().to_lowercase();
    let is = |letter: &str, id: &str| typed == letter || typed == out.words(id).to_lowercase();
    match (is("y", "cli-yes"), is("n", "cli-no")) {
        (true, _) => Some(true),
        (false, true) => Some(false),
        (false, false) => None,
    }
}

/// The answer to one question of a step, in the form that the question has. `stands` is what was
/// answered before.
pub(crate) fn answer(
    out: &Out,
    step: &str,
    question: &Question,
    stands: Option<&Value>,
) -> Result<Given<Value>, Problem> {
    let label = out.words(&format!("{step}-{}-label", question.field));
    let stands = stands.or(question.default.as_ref());
    let text = || line(out, &label, stands.map(shown).as_deref());
    Ok(match &question.kind {
        QuestionKind::Text | QuestionKind::Amount => text()?.map(Value::String),
        QuestionKind::Number { .. } => {
            text()?.map(|text| text.parse::<i64>().map_or(Value::String(text), Value::from))
        }
        QuestionKind::Emails => text()?.map(|emails| {
            let emails = emails
                .split([',', ' ', ';'])
                .filter(|email| !email.is_empty());
            json!(emails.collect::<Vec<_>>())
        }),
        QuestionKind::One { .. } => one(out, &label, question, stands)?,
        QuestionKind::Any { .. } => any(out, &label, question, stands)?,
    })
}

/// One of `items`; `None` when the person goes back.
pub(crate) fn choose(
    out: &Out,
    label: &str,
    items: &[String],
    default: usize,
) -> Result<Option<usize>, Problem> {
    Select::with_theme(&Voice::new(out))
        .with_prompt(format!("{label} ({})", out.words("cli-how-to-choose-one")))
        .items(items)
        .default(default)
        .interact_opt()
        .map_err(interrupted)
}

fn one(
    out: &Out,
    label: &str,
    question: &Question,
    stands: Option<&Value>,
) -> Result<Given<Value>, Problem> {
    let choices = question.choices();
    let default = choices
        .iter()
        .position(|choice| stands == Some(&json!(choice.value)));
    let items: Vec<String> = choices.iter().map(|it| out.say(&it.label)).collect();
    let chosen = choose(out, label, &items, default.unwrap_or_default())?;
    let chosen = chosen.and_then(|index| choices.get(index));
    Ok(chosen.map_or(Given::Back, |choice| Given::Answer(json!(choice.value))))
}

fn any(
    out: &Out,
    label: &str,
    question: &Question,
    stands: Option<&Value>,
) -> Result<Given<Value>, Problem> {
    let choices = question.choices();
    let stand = stands.and_then(Value::as_array);
    let chosen = |value: &str| stand.is_some_and(|stand| stand.iter().any(|it| it == value));
    let defaults: Vec<bool> = choices.iter().map(|choice| chosen(&choice.value)).collect();
    let indexes = MultiSelect::with_theme(&Voice::new(out))
        .with_prompt(format!("{label} ({})", out.words("cli-how-to-choose")))
        .items(choices.iter().map(|choice| out.say(&choice.label)))
        .defaults(&defaults)
        .interact_opt()
        .map_err(interrupted)?;
    let Some(indexes) = indexes else {
        return Ok(Given::Back);
    };
    let values = indexes.into_iter().filter_map(|index| choices.get(index));
    Ok(Given::Answer(json!(
        values.map(|choice| &choice.value).collect::<Vec<_>>()
    )))
}

/// An answer as a person would type it.
pub(crate) fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(shown).collect::<Vec<_>>().join(", "),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.to_string(),
    }
}

impl<T> Given<T> {
    fn map<U>(self, map: impl FnOnce(T) -> U) -> Given<U> {
        match self {
            Self::Answer(answer) => Given::Answer(map(answer)),
            Self::Help => Given::Help,
            Self::Back => Given::Back,
        }
    }
}

/// The terminal went away, or Ctrl+C was pressed: the answers so far are kept.
fn interrupted(error: dialoguer::Error) -> Problem {
    Problem::new(Code::Interrupted).caused_by(&error)
}
