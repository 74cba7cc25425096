//! The one error that reaches a person. Every way to it stands in `conversions/`.

mod code;

use firstday_checklist::{Arg, Cause, Message};

pub use code::{Code, Kind};

/// What happened, why, and what to do next. Holds no secret.
///
/// The words are the messages `problem-<code>` and `problem-<code>-hint`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {}", detail.as_ref().map(Cause::to_string).unwrap_or_default())]
pub struct Problem {
    /// Which one it is.
    pub code: Code,
    /// Variables of the title and the hint.
    pub args: Vec<(&'static str, Arg)>,
    /// AWS's or the system's own words, or ours where it has none.
    pub detail: Option<Cause>,
    /// Whether the same thing may work in a moment.
    pub retry: bool,
    /// AWS's id of the request.
    pub request_id: Option<String>,
}

impl Problem {
    /// A problem with no more to say than its code.
    pub fn new(code: Code) -> Self {
        Self {
            code,
            args: Vec::new(),
            detail: None,
            retry: false,
            request_id: None,
        }
    }

    /// The same with the system's own words, or with ours.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<Cause>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// The same with the words of `cause` and of everything beneath it.
    #[must_use]
    pub fn caused_by(self, cause: &dyn std::error::Error) -> Self {
        self.detail(with_causes(cause))
    }

    /// The same with a variable for its words.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.retain(|(there, _)| *there != name);
        self.args.push((name, value.into()));
        self
    }

    /// What happened.
    pub fn title(&self) -> Message {
        self.message("")
    }

    /// What to do next.
    pub fn hint(&self) -> Message {
        self.message("-hint")
    }

    fn message(&self, suffix: &str) -> Message {
        let message = Message::new(format!("problem-{}{suffix}", self.code));
        self.args.iter().fold(message, |message, (name, value)| {
            message.with(name, value.clone())
        })
    }
}

/// The error's words and those of everything beneath it.
pub(crate) fn with_causes(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(this) = cause {
        words.push_str(": ");
        words.push_str(&this.to_string());
        cause = this.source();
    }
    words
}
