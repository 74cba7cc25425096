use serde::{Deserialize, Serialize};

use crate::Message;

/// How one step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Read from AWS, and as it should be.
    Holds,
    /// Something is there, but not as it should be.
    Attention,
    /// Not done yet.
    Todo,
    /// No API can show it; the person said so.
    Confirmed,
    /// This account has no need of it.
    NotApplicable,
    /// Open, and the person decided against it for a while.
    Declined,
    /// It could not be read.
    Unknown,
}

impl Status {
    /// Every status, in the order of the design.
    pub const ALL: [Status; 7] = [
        Status::Holds,
        Status::Attention,
        Status::Todo,
        Status::Confirmed,
        Status::NotApplicable,
        Status::Declined,
        Status::Unknown,
    ];

    /// The name used in JSON, in message ids and in the terminal.
    pub fn name(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Attention => "attention",
            Self::Todo => "todo",
            Self::Confirmed => "confirmed",
            Self::NotApplicable => "not-applicable",
            Self::Declined => "declined",
            Self::Unknown => "unknown",
        }
    }

    /// Whether nothing is left to do.
    pub fn is_settled(self) -> bool {
        match self {
            Self::Holds | Self::Confirmed | Self::NotApplicable | Self::Declined => true,
            Self::Attention | Self::Todo | Self::Unknown => false,
        }
    }

    /// Whether it counts where steps are counted, as done or as open.
    pub fn is_counted(self) -> bool {
        match self {
            Self::Holds | Self::Confirmed | Self::Attention | Self::Todo | Self::Unknown => true,
            Self::NotApplicable | Self::Declined => false,
        }
    }
}

/// How grave it is that a step is not done, where that is more than its status says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Somebody may take over the account.
    Critical,
}

impl Severity {
    /// The name used in JSON and in message ids.
    pub fn name(self) -> &'static str {
        match self {
            Self::Critical => "critical",
        }
    }
}

/// A status and what led to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// How the step stands.
    pub status: Status,
    /// What was found, most important first. Never empty.
    pub findings: Vec<Message>,
    /// How grave that is, where it is graver than the status says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
}

impl Verdict {
    /// A verdict that rests on one finding.
    pub fn new(status: Status, finding: Message) -> Self {
        Self {
            status,
            findings: vec![finding],
            severity: None,
        }
    }

    /// The same verdict, when somebody may take over the account.
    #[must_use]
    pub fn critical(mut self) -> Self {
        self.severity = Some(Severity::Critical);
        self
    }

    /// Whether the person can decide against it: it is open, and nobody may take over the account by
    /// it.
    pub fn can_be_declined(&self) -> bool {
        let open = !self.status.is_settled() || self.status == Status::Declined;
        open && self.severity.is_none()
    }

    /// The same verdict with one more finding.
    #[must_use]
    pub fn and(mut self, finding: Message) -> Self {
        self.findings.push(finding);
        self
    }
}
