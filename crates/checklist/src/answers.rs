use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use thiserror::Error;

use crate::Message;

/// What the person answered: one section a step. Never a secret.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, Section>);

/// What the person said of one step: one value a field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "Map<String, Value>", into = "Map<String, Value>")]
pub enum Section {
    /// It is to be done so.
    Answered(Map<String, Value>),
    /// It is left out. What was answered before is kept, should the person take it up again.
    LeftOut(Map<String, Value>),
}

/// How a section says that its step is left out, in answers files and drafts: `skip = true`.
const SKIP: &str = "skip";

impl Answers {
    /// Sets one field.
    #[must_use]
    pub fn with(mut self, step: &str, field: &str, value: impl Into<Value>) -> Self {
        self.set(step, field, value.into());
        self
    }

    /// Sets one field. A step that is left out stays so.
    pub fn set(&mut self, step: &str, field: &str, value: Value) {
        let section = self.0.entry(step.to_owned()).or_default();
        section.fields_mut().insert(field.to_owned(), value);
    }

    /// Answers `step` with these fields and no others.
    pub fn answer(&mut self, step: &str, fields: Map<String, Value>) {
        self.0.insert(step.to_owned(), Section::Answered(fields));
    }

    /// Answers `step` without a field, if it has no section yet.
    #[must_use]
    pub fn with_section(mut self, step: &str) -> Self {
        self.0.entry(step.to_owned()).or_default();
        self
    }

    /// Leaves `step` out.
    #[must_use]
    pub fn leave_out(mut self, step: &str) -> Self {
        let before = self.0.remove(step).unwrap_or_default().into_fields();
        self.0.insert(step.to_owned(), Section::LeftOut(before));
        self
    }

    /// Forgets what was said of `step`.
    pub fn forget(&mut self, step: &str) {
        self.0.remove(step);
    }

    /// The ids of everything that has a section.
    pub fn steps(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Whether `step` has a section at all.
    pub fn has(&self, step: &str) -> bool {
        self.0.contains_key(step)
    }

    /// Whether the person leaves `step` out.
    pub fn is_left_out(&self, step: &str) -> bool {
        matches!(self.0.get(step), Some(Section::LeftOut(_)))
    }

    /// Whether the person wants `step` done.
    pub fn is_answered(&self, step: &str) -> bool {
        self.answered(step).is_some()
    }

    /// The value of one field, if it was answered and the step is not left out.
    pub fn get(&self, step: &str, field: &str) -> Option<&Value> {
        self.answered(step)?.get(field)
    }

    /// The value of one field as it was answered last, though the step be left out.
    pub fn last(&self, step: &str, field: &str) -> Option<&Value> {
        self.0.get(step)?.fields().get(field)
    }

    /// Every field of `step`, to be changed.
    pub(crate) fn fields_mut(&mut self, step: &str) -> impl Iterator<Item = (&String, &mut Value)> {
        let fields = self.0.get_mut(step).map(Section::fields_mut);
        fields.into_iter().flat_map(Map::iter_mut)
    }

    /// The section of `step` as that step's own type; `None` when it has none or is left out.
    ///
    /// # Errors
    /// [`InvalidAnswer`] for an unknown field, a missing one, or a value of the wrong shape.
    pub fn read<T: DeserializeOwned>(
        &self,
        step: &'static str,
    ) -> Result<Option<T>, InvalidAnswer> {
        let Some(fields) = self.answered(step) else {
            return Ok(None);
        };
        serde_path_to_error::deserialize(Value::Object(fields.clone()))
            .map(Some)
            .map_err(|error| InvalidAnswer::from_serde(step, &error))
    }

    fn answered(&self, step: &str) -> Option<&Map<String, Value>> {
        match self.0.get(step)? {
            Section::Answered(fields) => Some(fields),
            Section::LeftOut(_) => None,
        }
    }
}

impl Section {
    fn fields(&self) -> &Map<String, Value> {
        match self {
            Self::Answered(fields) | Self::LeftOut(fields) => fields,
        }
    }

    fn fields_mut(&mut self) -> &mut Map<String, Value> {
        match self {
            Self::Answered(fields) | Self::LeftOut(fields) => fields,
        }
    }

    fn into_fields(self) -> Map<String, Value> {
        match self {
            Self::Answered(fields) | Self::LeftOut(fields) => fields,
        }
    }
}

impl Default for Section {
    fn default() -> Self {
        Self::Answered(Map::new())
    }
}

impl From<Map<String, Value>> for Section {
    fn from(mut fields: Map<String, Value>) -> Self {
        let skip = fields.get(SKIP).and_then(Value::as_bool);
        if skip.is_some() {
            fields.remove(SKIP);
        }
        match skip {
            Some(true) => Self::LeftOut(fields),
            Some(false) | None => Self::Answered(fields),
        }
    }
}

impl From<Section> for Map<String, Value> {
    fn from(section: Section) -> Self {
        let left_out = matches!(section, Section::LeftOut(_));
        let mut fields = section.into_fields();
        if left_out {
            fields.insert(SKIP.to_owned(), Value::Bool(true));
        }
        fields
    }
}

/// An answer that cannot be used, with the field and the remedy.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[error("{step}.{field}: {}", reason.0.id)]
pub struct InvalidAnswer {
    /// The step's id.
    pub step: String,
    /// The field's name; empty when it is the section as a whole.
    pub field: String,
    /// What is wrong and what would be right, for the person.
    pub reason: Reason,
}

/// Why an answer cannot be used: a message `invalid-…`, or the `…-missing` of its question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Reason(pub Message);

impl InvalidAnswer {
    /// `field` of `step` is wrong, as message `invalid-<slug>` says.
    pub fn new(step: &str, field: &str, reason: Message) -> Self {
        Self {
            step: step.to_owned(),
            field: field.to_owned(),
            reason: Reason(reason),
        }
    }

    /// `field` of `step` must be answered: its message `<step>-<field>-missing` says with what.
    pub fn missing(step: &str, field: &str) -> Self {
        Self::new(step, field, Message::new(format!("{step}-{field}-missing")))
    }

    fn from_serde(step: &str, error: &serde_path_to_error::Error<serde_json::Error>) -> Self {
        let detail = error.inner().to_string();
        let field = quoted(&detail)
            .filter(|_| detail.starts_with("missing field") || detail.starts_with("unknown field"))
            .unwrap_or_else(|| field_of(&error.path().to_string()));
        if detail.starts_with("missing field") {
            return Self::missing(step, &field);
        }
        let reason = if detail.starts_with("unknown field") {
            Message::new("invalid-unknown-field")
        } else {
            Message::new("invalid-shape").with("detail", detail)
        };
        Self::new(step, &field, reason)
    }
}

/// The first segment of a path such as `emails[0]`.
fn field_of(path: &str) -> String {
    path.split(['.', '['])
        .next()
        .filter(|segment| *segment != "?")
        .unwrap_or_default()
        .to_owned()
}

fn quoted(text: &str) -> Option<String> {
    text.split('`').nth(1).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Section {
        name: String,
        #[serde(default)]
        emails: Vec<String>,
    }

    fn read(section: Value) -> Result<Option<Section>, InvalidAnswer> {
        let answers = serde_json::json!({ "people": section });
        let answers: Answers = serde_json::from_value(answers).unwrap();
        answers.read("people")
    }

    #[test]
    fn names_the_field_that_is_wrong() {
        let cases = [
            (serde_json::json!({}), "name", "people-name-missing"),
            (
                serde_json::json!({"name": "a", "emial": 1}),
                "emial",
                "invalid-unknown-field",
            ),
            (serde_json::json!({"name": 3}), "name", "invalid-shape"),
            (
                serde_json::json!({"name": "a", "emails": ["b", 1]}),
                "emails",
                "invalid-shape",
            ),
        ];
        for (section, field, message) in cases {
            let error = read(section).unwrap_err();
            assert_eq!(
                (error.field.as_str(), error.reason.0.id.as_str()),
                (field, message)
            );
        }
    }

    #[test]
    fn a_skipped_section_is_no_answer() {
        assert_eq!(read(serde_json::json!({"skip": true})).unwrap(), None);
        assert!(
            read(serde_json::json!({"skip": false, "name": "a"}))
                .unwrap()
                .is_some()
        );
    }

    #[test]
    fn a_draft_of_the_first_version_is_read_and_written_as_it_was() {
        let text = include_str!("../fixtures/draft-v1.json");
        let draft: Answers = serde_json::from_str(text).unwrap();
        assert!(draft.is_left_out("cli-access") && draft.is_left_out("password-policy"));
        assert_eq!(draft.get("cli-access", "profile"), None);
        assert_eq!(draft.last("cli-access", "profile").unwrap(), "firstday");
        assert_eq!(draft.get("admin-user", "name").unwrap(), "alex");
        assert!(draft.is_answered("groups"));
        let written = serde_json::to_value(&draft).unwrap();
        let before: Value = serde_json::from_str(text).unwrap();
        assert_eq!(written, before);
    }

    #[test]
    fn what_is_left_out_keeps_its_fields_and_can_be_taken_up_again() {
        let answers = Answers::default()
            .with("people", "name", "a")
            .leave_out("people");
        assert_eq!(answers.read::<Section>("people").unwrap(), None);
        let mut again = answers.clone();
        again.answer("people", Map::new());
        assert!(again.is_answered("people") && again.get("people", "name").is_none());
        assert_eq!(answers.last("people", "name").unwrap(), "a");
    }
}
