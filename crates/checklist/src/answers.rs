use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use thiserror::Error;

use crate::Message;

/// What the person answered: one section a step, one value a field. Never a secret.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub BTreeMap<String, Map<String, Value>>);

/// The field that leaves a step out, in any section.
const SKIP: &str = "skip";

impl Answers {
    /// Sets one field.
    #[must_use]
    pub fn with(mut self, step: &str, field: &str, value: impl Into<Value>) -> Self {
        self.set(step, field, value.into());
        self
    }

    /// Sets one field.
    pub fn set(&mut self, step: &str, field: &str, value: Value) {
        self.0
            .entry(step.to_owned())
            .or_default()
            .insert(field.to_owned(), value);
    }

    /// Answers `step` without a field, if it has no section yet.
    #[must_use]
    pub fn with_section(mut self, step: &str) -> Self {
        self.0.entry(step.to_owned()).or_default();
        self
    }

    /// Leaves `step` out.
    #[must_use]
    pub fn skip(self, step: &str) -> Self {
        self.with(step, SKIP, true)
    }

    /// Whether `step` has a section at all.
    pub fn has(&self, step: &str) -> bool {
        self.0.contains_key(step)
    }

    /// The value of one field, if it was answered.
    pub fn get(&self, step: &str, field: &str) -> Option<&Value> {
        self.0.get(step)?.get(field)
    }

    /// Whether the person leaves `step` out.
    pub fn skips(&self, step: &str) -> bool {
        self.get(step, SKIP) == Some(&Value::Bool(true))
    }

    /// The section of `step` as that step's own type; `None` when it has none or is left out.
    ///
    /// # Errors
    /// [`InvalidAnswer`] for an unknown field, a missing one, or a value of the wrong shape.
    pub fn read<T: DeserializeOwned>(
        &self,
        step: &'static str,
    ) -> Result<Option<T>, InvalidAnswer> {
        if self.skips(step) {
            return Ok(None);
        }
        let Some(section) = self.0.get(step) else {
            return Ok(None);
        };
        let mut section = section.clone();
        section.remove(SKIP);
        serde_path_to_error::deserialize(Value::Object(section))
            .map(Some)
            .map_err(|error| InvalidAnswer::from_serde(step, &error))
    }
}

/// An answer that cannot be used, with the field and the remedy.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
#[error("{step}.{field}: {}", reason.0.id)]
pub struct InvalidAnswer {
    /// The step's id.
    pub step: String,
    /// The field's name; empty when it is the section as a whole.
    pub field: String,
    /// What is wrong and what would be right, for the person.
    pub reason: Reason,
}

/// Why an answer cannot be used: a message `invalid-…`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
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

    fn from_serde(step: &str, error: &serde_path_to_error::Error<serde_json::Error>) -> Self {
        let detail = error.inner().to_string();
        let field = quoted(&detail)
            .filter(|_| detail.starts_with("missing field") || detail.starts_with("unknown field"))
            .unwrap_or_else(|| field_of(&error.path().to_string()));
        let reason = if detail.starts_with("missing field") {
            Message::new("invalid-missing")
        } else if detail.starts_with("unknown field") {
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
        let Value::Object(section) = section else {
            return Ok(None);
        };
        Answers(BTreeMap::from([("people".to_owned(), section)])).read("people")
    }

    #[test]
    fn names_the_field_that_is_wrong() {
        let cases = [
            (serde_json::json!({}), "name", "invalid-missing"),
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
}
