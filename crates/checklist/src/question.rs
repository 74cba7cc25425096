use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Message;

/// One thing that a step asks the person.
///
/// Window, terminal and answers file are all made from it. Its words are the messages
/// `<step>-<field>-label` and `<step>-<field>-hint`, and `<step>-<field>-missing` where it must be
/// answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Question {
    /// The field's name in the step's section of the answers.
    pub field: String,
    /// What may be answered.
    pub kind: QuestionKind,
    /// What stands there before the person answers; `None` where only they can know.
    #[serde(skip)]
    pub default: Option<Value>,
    /// What an example file says where there is no default.
    #[serde(skip)]
    pub example: Option<Value>,
    /// Whether an empty answer is refused.
    pub required: bool,
    /// Whether few people want another answer than the one that stands there: the guided way asks
    /// it behind a fold.
    pub tucked: bool,
}

/// The shapes an answer can have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum QuestionKind {
    /// One line of text. Answer: a string.
    Text,
    /// E-mail addresses. Answer: a list of strings.
    Emails,
    /// United States dollars. Answer: a number or a decimal string.
    Amount,
    /// A whole number within bounds, both included. Answer: a number.
    Number {
        /// The smallest.
        #[cfg_attr(feature = "typescript", ts(type = "number"))]
        min: i64,
        /// The largest.
        #[cfg_attr(feature = "typescript", ts(type = "number"))]
        max: i64,
    },
    /// Exactly one of these. Answer: the value of a choice.
    One {
        /// What can be chosen.
        choices: Vec<Choice>,
    },
    /// Any of these, none included. Answer: a list of values.
    Any {
        /// What can be chosen.
        choices: Vec<Choice>,
    },
}

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Choice {
    /// What is written in the answer.
    pub value: String,
    /// What a person reads.
    pub label: Message,
    /// A sentence of explanation, where one is needed.
    pub hint: Option<Message>,
}

impl Choice {
    /// A choice that its label explains.
    pub fn new(value: &str, label: Message) -> Self {
        Self {
            value: value.to_owned(),
            label,
            hint: None,
        }
    }
}

impl Question {
    /// A question that must be answered and has no default.
    pub fn required(field: &str, kind: QuestionKind) -> Self {
        Self {
            field: field.to_owned(),
            kind,
            default: None,
            example: None,
            required: true,
            tucked: false,
        }
    }

    /// A question that may be left empty.
    pub fn optional(field: &str, kind: QuestionKind) -> Self {
        Self {
            required: false,
            ..Self::required(field, kind)
        }
    }

    /// What can be chosen; empty where anything may be written.
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            QuestionKind::One { choices } | QuestionKind::Any { choices } => choices,
            QuestionKind::Text
            | QuestionKind::Emails
            | QuestionKind::Amount
            | QuestionKind::Number { .. } => &[],
        }
    }

    /// The same question with an example.
    #[must_use]
    pub fn example(mut self, example: impl Into<Value>) -> Self {
        self.example = Some(example.into());
        self
    }

    /// The same question, behind a fold of the guided way.
    #[must_use]
    pub fn tucked(mut self) -> Self {
        self.tucked = true;
        self
    }

    /// The same question with a default.
    #[must_use]
    pub fn or(mut self, default: impl Into<Value>) -> Self {
        self.default = Some(default.into());
        self
    }
}
