//! What services are about, as a newcomer would say it.
//!
//! Source of the prefixes: Service Authorization Reference, "Actions, resources, and condition keys
//! for AWS services".

use super::decision::Decision;
use super::document::Names;
use super::pattern::matches;
use crate::Message;

/// Services that people know by what they are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Area {
    Servers,
    Files,
    Databases,
    Functions,
    Users,
    Bills,
    Costs,
    Account,
}

impl Area {
    pub(super) const ALL: [Area; 8] = [
        Area::Servers,
        Area::Files,
        Area::Databases,
        Area::Functions,
        Area::Users,
        Area::Bills,
        Area::Costs,
        Area::Account,
    ];

    /// That of a service, by the front of its actions.
    pub(super) fn of(prefix: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|area| area.prefixes().contains(&prefix))
    }

    fn prefixes(self) -> &'static [&'static str] {
        match self {
            Self::Servers => &["ec2"],
            Self::Files => &["s3"],
            Self::Databases => &["rds", "dynamodb"],
            Self::Functions => &["lambda"],
            Self::Users => &["iam"],
            Self::Bills => &["billing", "invoicing", "payments", "aws-portal"],
            Self::Costs => &["ce", "budgets"],
            Self::Account => &["account", "organizations"],
        }
    }

    pub(super) fn named(self) -> Message {
        Message::new(match self {
            Self::Servers => "rights-area-servers",
            Self::Files => "rights-area-files",
            Self::Databases => "rights-area-databases",
            Self::Functions => "rights-area-functions",
            Self::Users => "rights-area-users",
            Self::Bills => "rights-area-bills",
            Self::Costs => "rights-area-costs",
            Self::Account => "rights-area-account",
        })
    }

    /// Whether a statement about these actions can be about something of this area.
    pub(super) fn is_named_by(self, actions: &Names) -> bool {
        let prefixes = self.prefixes().iter();
        let mut named = prefixes.map(|prefix| match actions.all_but {
            false => actions.patterns.iter().any(|one| is_of(one, prefix)),
            true => !actions.patterns.iter().any(|one| is_all_of(one, prefix)),
        });
        named.any(|named| named)
    }
}

/// The service that a pattern of actions begins with, and the rest.
pub(super) fn split(pattern: &str) -> (String, &str) {
    match pattern.split_once(':') {
        Some((prefix, name)) => (prefix.to_ascii_lowercase(), name),
        None => (pattern.to_ascii_lowercase(), "*"),
    }
}

fn is_of(pattern: &str, prefix: &str) -> bool {
    matches(&split(pattern).0, prefix, None) != Decision::Denied
}

fn is_all_of(pattern: &str, prefix: &str) -> bool {
    let (of, name) = split(pattern);
    name == "*" && matches(&of, prefix, None) == Decision::Allowed
}
