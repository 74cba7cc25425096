//! What an error of the SDK comes to.

use aws_sdk_iam::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_iam::operation::RequestId;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use firstday_checklist::{Cause, Message};

use super::credentials::credentials_problem;
use super::{GatewayError, GatewayErrorKind};
use crate::causes::in_words;

/// Names the operation that an SDK call was.
pub(crate) trait During<T> {
    /// Maps the SDK's error, with `operation` as `service:Operation`.
    fn during(self, operation: &'static str) -> Result<T, GatewayError>;
}

impl<T, E> During<T> for Result<T, SdkError<E, HttpResponse>>
where
    E: ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
{
    fn during(self, operation: &'static str) -> Result<T, GatewayError> {
        self.map_err(|error| from_sdk(operation, &error))
    }
}

fn from_sdk<E>(operation: &'static str, error: &SdkError<E, HttpResponse>) -> GatewayError
where
    E: ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
{
    let code = error.code();
    let words = error.message().map(str::to_owned);
    let status = error.raw_response().map(|raw| raw.status().as_u16());
    let kind = match words.as_deref() {
        Some(words) if is_not_ready(operation, words) => GatewayErrorKind::NotReady,
        words => kind(code, words.unwrap_or_default(), status, error),
    };
    GatewayError {
        kind,
        operation,
        aws_code: code.map(str::to_owned),
        message: words.map_or_else(|| unanswered(status, error), Cause::from),
        request_id: error.request_id().map(str::to_owned),
    }
}

fn unanswered(status: Option<u16>, error: &(dyn std::error::Error + 'static)) -> Cause {
    match status {
        Some(status) => Message::new("aws-no-reason")
            .with("status", i64::from(status))
            .into(),
        None => in_words(error).into(),
    }
}

fn kind(
    code: Option<&str>,
    words: &str,
    status: Option<u16>,
    error: &(dyn std::error::Error + 'static),
) -> GatewayErrorKind {
    if let Some(kind) = code.and_then(|code| kind_of_code(code, words)) {
        return kind;
    }
    match status {
        Some(429) => GatewayErrorKind::Throttled,
        Some(500..) => GatewayErrorKind::Fault,
        Some(_) => GatewayErrorKind::Other,
        None => credentials_problem(error).unwrap_or(GatewayErrorKind::Unreachable),
    }
}

/// Budgets refuses accounts that are younger than about a day, under codes that mean other things
/// as well. The words are those that owners of new accounts report.
fn is_not_ready(operation: &str, words: &str) -> bool {
    let words = words.to_lowercase();
    operation.starts_with("budgets:")
        && [
            "to enable budgets for your account",
            "not ready",
            "try again later",
        ]
        .iter()
        .any(|sign| words.contains(sign))
}

fn kind_of_code(code: &str, words: &str) -> Option<GatewayErrorKind> {
    // Some protocols give `Prefix#Code`, some leave `Exception` off.
    let code = code.rsplit('#').next().unwrap_or(code);
    let code = code.strip_suffix("Exception").unwrap_or(code);
    let old_signature = ["Signature expired", "Signature not yet current"];
    if old_signature.iter().any(|sign| words.contains(sign)) {
        return Some(GatewayErrorKind::ClockSkewed);
    }
    let kinds = CODES.iter().find(|(_, codes)| codes.contains(&code));
    kinds.map(|(kind, _)| *kind)
}

/// AWS's codes without `Exception` at their end, from the error tables of the IAM, STS, Budgets,
/// Account, Organizations and Free Tier API references, and from "Common errors".
const CODES: &[(GatewayErrorKind, &[&str])] = &[
    (
        GatewayErrorKind::Denied,
        &["AccessDenied", "UnauthorizedOperation"],
    ),
    (
        GatewayErrorKind::NotFound,
        &["NoSuchEntity", "NotFound", "ResourceNotFound"],
    ),
    (
        GatewayErrorKind::AlreadyExists,
        &["EntityAlreadyExists", "DuplicateRecord"],
    ),
    (
        GatewayErrorKind::LimitExceeded,
        &["LimitExceeded", "CreationLimitExceeded"],
    ),
    (
        GatewayErrorKind::PasswordRefused,
        &["PasswordPolicyViolation"],
    ),
    (
        GatewayErrorKind::CodeRefused,
        &["InvalidAuthenticationCode"],
    ),
    (
        GatewayErrorKind::InvalidInput,
        &[
            "ValidationError",
            "Validation",
            "InvalidInput",
            "InvalidParameter",
            "InvalidParameterValue",
            "MalformedPolicyDocument",
            "PolicyNotAttachable",
        ],
    ),
    (
        GatewayErrorKind::Throttled,
        &[
            "Throttling",
            "Throttled",
            "RequestLimitExceeded",
            "TooManyRequests",
            "RequestThrottled",
        ],
    ),
    (GatewayErrorKind::ExpiredCredentials, &["ExpiredToken"]),
    (
        GatewayErrorKind::ClockSkewed,
        &[
            "RequestExpired",
            "RequestTimeTooSkewed",
            "RequestInTheFuture",
        ],
    ),
    (
        GatewayErrorKind::InvalidCredentials,
        &[
            "InvalidClientTokenId",
            "UnrecognizedClient",
            "SignatureDoesNotMatch",
            "InvalidSignature",
            "AuthFailure",
            "MissingAuthenticationToken",
            "IncompleteSignature",
        ],
    ),
    (
        GatewayErrorKind::NotReady,
        &[
            "OptInRequired",
            "DataUnavailable",
            "BillingDataNotReady",
            "SubscriptionRequired",
        ],
    ),
    (
        GatewayErrorKind::TemporarilyUnmodifiable,
        &["EntityTemporarilyUnmodifiable", "ConcurrentModification"],
    ),
    (
        GatewayErrorKind::Fault,
        &[
            "InternalFailure",
            "InternalError",
            "InternalServer",
            "InternalServerError",
            "ServiceFailure",
            "ServiceUnavailable",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_come_to_kinds() {
        let cases = [
            ("AccessDenied", "", Some(GatewayErrorKind::Denied)),
            (
                "com.amazonaws#ValidationException",
                "",
                Some(GatewayErrorKind::InvalidInput),
            ),
            (
                "SignatureDoesNotMatch",
                "Signature expired: 20261123T090000Z is now earlier than …",
                Some(GatewayErrorKind::ClockSkewed),
            ),
            (
                "SignatureDoesNotMatch",
                "",
                Some(GatewayErrorKind::InvalidCredentials),
            ),
            ("Surprise", "", None),
        ];
        for (code, words, kind) in cases {
            assert_eq!(kind_of_code(code, words), kind, "{code}");
        }
    }

    #[test]
    fn a_new_account_is_not_ready_for_budgets_rather_than_denied() {
        let words = "Account 111122223333 is a linked account. To enable budgets for your account, \
                     ask the payer account to enable budgets first.";
        assert!(is_not_ready("budgets:CreateBudget", words));
        assert!(!is_not_ready("iam:CreateUser", words));
        assert!(!is_not_ready(
            "budgets:CreateBudget",
            "User is not authorized"
        ));
    }
}
