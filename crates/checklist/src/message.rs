use std::collections::BTreeMap;

use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A sentence for a person, by the id of its Fluent message in `crates/words`, and its variables.
///
/// No sentence stands in code: whoever shows it looks the words up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The id of the Fluent message.
    pub id: String,
    /// Its variables, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, Arg>,
}

/// A variable of a [`Message`], typed so that each language can format it its own way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "kebab-case")]
pub enum Arg {
    /// Shown as it is.
    Text(String),
    /// A whole number; chooses plural forms.
    Number(i64),
    /// A point in time, shown as a date.
    Date(Timestamp),
    /// An amount in United States dollars.
    Money(#[serde(with = "rust_decimal::serde::str")] Decimal),
    /// Names, joined as the language joins a list.
    List(Vec<String>),
}

impl Message {
    /// The message `id` without variables.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            args: BTreeMap::new(),
        }
    }

    /// The same message with one more variable.
    #[must_use]
    pub fn with(mut self, name: &str, arg: impl Into<Arg>) -> Self {
        self.args.insert(name.to_owned(), arg.into());
        self
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Timestamp> for Arg {
    fn from(at: Timestamp) -> Self {
        Self::Date(at)
    }
}

impl From<Decimal> for Arg {
    fn from(amount: Decimal) -> Self {
        Self::Money(amount)
    }
}

impl From<Vec<String>> for Arg {
    fn from(names: Vec<String>) -> Self {
        Self::List(names)
    }
}
