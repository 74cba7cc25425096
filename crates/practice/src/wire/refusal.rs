//! An error answer, before it is written in the protocol of the caller.

/// What AWS says instead of doing it. The code is the one of the query protocol;
/// [`crate::wire`] renames the codes that all services share for JSON callers.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Refusal {
    /// The HTTP status of the query protocol.
    pub(crate) status: u16,
    /// AWS's error code.
    pub(crate) code: &'static str,
    /// AWS's sentence.
    pub(crate) message: String,
}

impl Refusal {
    /// A refusal with a status, a code and a sentence.
    pub(crate) fn new(status: u16, code: &'static str, message: impl Into<String>) -> Refusal {
        Refusal {
            status,
            code,
            message: message.into(),
        }
    }

    pub(crate) fn validation(message: impl Into<String>) -> Refusal {
        Refusal::new(400, "ValidationError", message)
    }

    /// A member that breaks one of the constraints of the API model.
    pub(crate) fn constraint(member: &str, value: &str, constraint: &str) -> Refusal {
        let member = lower_first(member);
        Refusal::validation(format!(
            "1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: {constraint}"
        ))
    }

    pub(crate) fn missing(member: &str) -> Refusal {
        let member = lower_first(member);
        Refusal::validation(format!(
            "1 validation error detected: Value null at '{member}' failed to satisfy constraint: Member must not be null"
        ))
    }

    pub(crate) fn no_such_entity(message: impl Into<String>) -> Refusal {
        Refusal::new(404, "NoSuchEntity", message)
    }

    pub(crate) fn already_exists(message: impl Into<String>) -> Refusal {
        Refusal::new(409, "EntityAlreadyExists", message)
    }

    pub(crate) fn delete_conflict(message: impl Into<String>) -> Refusal {
        Refusal::new(409, "DeleteConflict", message)
    }

    pub(crate) fn limit_exceeded(message: impl Into<String>) -> Refusal {
        Refusal::new(409, "LimitExceeded", message)
    }

    pub(crate) fn access_denied(message: impl Into<String>) -> Refusal {
        Refusal::new(403, "AccessDenied", message)
    }

    pub(crate) fn invalid_token() -> Refusal {
        let message = "The security token included in the request is invalid.";
        Refusal::new(403, "InvalidClientTokenId", message)
    }

    pub(crate) fn signature(message: impl Into<String>) -> Refusal {
        Refusal::new(403, "SignatureDoesNotMatch", message)
    }

    pub(crate) fn unknown_operation(name: &str) -> Refusal {
        let message = format!("Could not find operation {name}");
        Refusal::new(400, "InvalidAction", message)
    }
}

fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|letter| letter.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}
