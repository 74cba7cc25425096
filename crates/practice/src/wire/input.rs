//! The parameters of a call, the same for every protocol.

use serde_json::{Map, Value};

use super::refusal::Refusal;

/// The parameters by name. The query protocol knows only texts, so numbers and flags
/// are read from texts too.
#[derive(Clone, Debug, Default)]
pub(crate) struct Input(pub(crate) Map<String, Value>);

impl Input {
    /// A text that must be there.
    pub(crate) fn text(&self, name: &str) -> Result<&str, Refusal> {
        self.maybe(name).ok_or_else(|| Refusal::missing(name))
    }

    /// A text that may be there.
    pub(crate) fn maybe(&self, name: &str) -> Option<&str> {
        self.0.get(name).and_then(Value::as_str)
    }

    /// A whole number that may be there, between two bounds.
    pub(crate) fn number(&self, name: &str, min: u32, max: u32) -> Result<Option<u32>, Refusal> {
        let Some(value) = self.0.get(name).filter(|value| !value.is_null()) else {
            return Ok(None);
        };
        let text = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        let number: i64 = text
            .parse()
            .map_err(|_| Refusal::new(400, "MalformedInput", format!("{name} is not a number")))?;
        let bound = if number < i64::from(min) {
            format!("Member must have value greater than or equal to {min}")
        } else if number > i64::from(max) {
            format!("Member must have value less than or equal to {max}")
        } else {
            return Ok(u32::try_from(number).ok());
        };
        Err(Refusal::constraint(name, &text, &bound))
    }

    /// A flag that may be there.
    pub(crate) fn flag(&self, name: &str) -> Option<bool> {
        match self.0.get(name)? {
            Value::Bool(flag) => Some(*flag),
            Value::String(text) => text.parse().ok(),
            Value::Null | Value::Number(_) | Value::Array(_) | Value::Object(_) => None,
        }
    }

    /// A list; one that is not there is empty.
    pub(crate) fn list(&self, name: &str) -> &[Value] {
        self.0
            .get(name)
            .and_then(Value::as_array)
            .map_or(&[], Vec::as_slice)
    }

    /// A structure that must be there.
    pub(crate) fn structure(&self, name: &str) -> Result<&Map<String, Value>, Refusal> {
        let value = self.0.get(name).and_then(Value::as_object);
        value.ok_or_else(|| Refusal::missing(name))
    }
}

#[cfg(test)]
impl From<Value> for Input {
    fn from(value: Value) -> Input {
        Input(value.as_object().cloned().unwrap_or_default())
    }
}
