use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A sentence for a person, by the id of its Fluent message in `crates/words`, and its variables.
///
/// No sentence stands in code: whoever shows it looks the words up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Message {
    /// The id of the Fluent message.
    pub id: String,
    /// Its variables, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(
        feature = "typescript",
        ts(optional, as = "Option<BTreeMap<String, Arg>>")
    )]
    pub args: BTreeMap<String, Arg>,
}

/// A variable of a [`Message`], typed so that each language can format it its own way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", content = "value", rename_all = "kebab-case")]
pub enum Arg {
    /// Shown as it is.
    Text(String),
    /// A whole number; chooses plural forms.
    Number(#[cfg_attr(feature = "typescript", ts(type = "number"))] i64),
    /// A number that can have decimals, such as a percentage; chooses plural forms.
    Decimal(
        #[serde(with = "rust_decimal::serde::str")]
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        Decimal,
    ),
    /// A point in time, shown as its date in UTC.
    Date(#[cfg_attr(feature = "typescript", ts(type = "string"))] Timestamp),
    /// A point in time, shown as its date, hour and minute in UTC.
    Time(#[cfg_attr(feature = "typescript", ts(type = "string"))] Timestamp),
    /// An amount in United States dollars.
    Money(
        #[serde(with = "rust_decimal::serde::str")]
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        Decimal,
    ),
    /// Names, joined as the language joins a list.
    List(Vec<String>),
    /// A sentence or a part of one, in the language of the message that it is in.
    Message(Box<Message>),
}

/// Why something is as it is: in somebody else's words, or in ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Cause {
    /// The words of AWS, of the system or of a library, shown as they came.
    Said(String),
    /// Our own sentence.
    Message(Message),
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

impl From<&Path> for Arg {
    fn from(path: &Path) -> Self {
        Self::Text(path.display().to_string())
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

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl From<Cause> for Arg {
    fn from(cause: Cause) -> Self {
        match cause {
            Cause::Said(words) => words.into(),
            Cause::Message(message) => message.into(),
        }
    }
}

/// For logs: what a person reads is looked up.
impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Said(words) => words,
            Self::Message(message) => &message.id,
        })
    }
}

impl From<&str> for Cause {
    fn from(words: &str) -> Self {
        Self::Said(words.to_owned())
    }
}

impl From<String> for Cause {
    fn from(words: String) -> Self {
        Self::Said(words)
    }
}

impl From<Message> for Cause {
    fn from(message: Message) -> Self {
        Self::Message(message)
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
