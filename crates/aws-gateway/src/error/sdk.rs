//! What an error of the SDK comes to.

use aws_sdk_iam::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_iam::operation::RequestId;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use firstday_checklist::{Cause, Message};

use super::credentials::credentials_problem;
use super::{GatewayError, GatewayErrorKind};
use crate::barrier::Barrier;
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
    if let Some(barrier) = Barrier::under(error) {
        return GatewayError {
            operation,
            ..GatewayError::barred(barrier)
        };
    }
    let code = error.code();
    let words = error.message().map(str::to_owned);
    let status = error.raw_response().map(|raw| raw.status().as_u16());
    let kind = match words
        .as_deref()
        .and_then(|words| not_open(operation, words))
        .or_else(|| too_often(operation, code?))
    {
        Some(kind) => kind,
        None if code.is_none() && error.raw_response().is_some_and(is_foreign) => {
            GatewayErrorKind::NotAws
        }
        None => kind(code, words.as_deref().unwrap_or_default(), status, error),
    };
    GatewayError {
        kind,
        operation,
        aws_code: code.map(str::to_owned),
        message: words.map_or_else(|| unanswered(status, error), Cause::from),
        request_id: error.request_id().map(str::to_owned),
        barrier: None,
    }
}

/// Whether this is no answer of AWS: an answer that should be good and cannot be read, a redirection,
/// or a page where AWS would name a code. AWS's own front answers with pages too, when it fails.
fn is_foreign(answer: &HttpResponse) -> bool {
    let is_page = || {
        let kind = answer.headers().get("content-type");
        kind.is_some_and(|kind| kind.starts_with("text/html"))
    };
    match answer.status().as_u16() {
        200..=399 | 511 => true,
        400..=499 => is_page(),
        _ => false,
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

/// Budgets and Cost Explorer refuse accounts to which they are not open, under a code that means other
/// things as well. To those whose organization has to open it, Budgets says in each of many reports "Account … is a
/// linked account. To enable budgets for your account, ask the payer account to enable budgets
/// first."
fn not_open(operation: &str, words: &str) -> Option<GatewayErrorKind> {
    let words = words.to_lowercase();
    let of_budgets = operation.starts_with("budgets:");
    if of_budgets && words.contains("ask the payer account to enable budgets") {
        return Some(GatewayErrorKind::PayerFirst);
    }
    // Cost Explorer is off until somebody opens it, or makes a budget (aws-samples/
    // aws-cost-explorer-report, issue 15; AWS Cost Management User Guide, "Creating a budget").
    let of_costs = operation.starts_with("ce:");
    let is_new = (of_budgets && words.contains("not ready for aws budgets"))
        || (of_costs && words.contains("not enabled for cost explorer"));
    is_new.then_some(GatewayErrorKind::NotReady)
}

/// Cost Explorer has a code of its own for too many calls, under which other services mean that there
/// are too many things (AWS Cost Explorer API, `LimitExceededException`).
fn too_often(operation: &str, code: &str) -> Option<GatewayErrorKind> {
    let is_it = operation.starts_with("ce:") && code.contains("LimitExceeded");
    is_it.then_some(GatewayErrorKind::Throttled)
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
        &[
            "NoSuchEntity",
            "NotFound",
            "ResourceNotFound",
            "UnknownMonitor",
            "UnknownSubscription",
            "NoSuchBucket",
            "NoSuchPublicAccessBlockConfiguration",
            "TrailNotFound",
        ],
    ),
    (
        GatewayErrorKind::AlreadyExists,
        &[
            "EntityAlreadyExists",
            "DuplicateRecord",
            "TrailAlreadyExists",
            "BucketAlreadyExists",
            "BucketAlreadyOwnedByYou",
        ],
    ),
    (
        GatewayErrorKind::InUse,
        &["DeleteConflict", "BucketNotEmpty"],
    ),
    (
        GatewayErrorKind::LimitExceeded,
        &[
            "LimitExceeded",
            "CreationLimitExceeded",
            "ServiceQuotaExceeded",
            "MaximumNumberOfTrailsExceeded",
            "TooManyBuckets",
        ],
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
            "InvalidBucketName",
            "MalformedPolicy",
            "IllegalLocationConstraint",
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
            "SlowDown",
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
            // The data of the whole bill, on which a budget rests, is not there.
            "BillingViewHealthStatus",
        ],
    ),
    (
        GatewayErrorKind::TemporarilyUnmodifiable,
        &[
            "EntityTemporarilyUnmodifiable",
            "ConcurrentModification",
            "Conflict",
            "OperationAborted",
        ],
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
            ("DeleteConflict", "", Some(GatewayErrorKind::InUse)),
            ("Surprise", "", None),
        ];
        for (code, words, kind) in cases {
            assert_eq!(kind_of_code(code, words), kind, "{code}");
        }
    }

    /// Every error that the model of Budgets names for the calls that Firstday makes.
    #[test]
    fn no_code_of_budgets_is_unexpected() {
        let cases = [
            ("AccessDenied", GatewayErrorKind::Denied),
            ("BillingViewHealthStatus", GatewayErrorKind::NotReady),
            ("CreationLimitExceeded", GatewayErrorKind::LimitExceeded),
            ("DuplicateRecord", GatewayErrorKind::AlreadyExists),
            ("InternalError", GatewayErrorKind::Fault),
            ("InvalidParameter", GatewayErrorKind::InvalidInput),
            ("NotFound", GatewayErrorKind::NotFound),
            ("ServiceQuotaExceeded", GatewayErrorKind::LimitExceeded),
            ("Throttling", GatewayErrorKind::Throttled),
        ];
        for (code, kind) in cases {
            let code = format!("{code}Exception");
            assert_eq!(kind_of_code(&code, ""), Some(kind), "{code}");
        }
    }

    #[test]
    fn cost_explorer_has_a_limit_of_calls() {
        let code = "LimitExceededException";
        let costs = too_often("ce:GetCostAndUsage", code);
        assert_eq!(costs, Some(GatewayErrorKind::Throttled));
        assert_eq!(too_often("iam:CreateUser", code), None);
    }

    #[test]
    fn who_has_to_open_budgets_is_told_from_a_passing_fault() {
        let payer = "Account 111122223333 is a linked account. To enable budgets for your account, \
                     ask the payer account to enable budgets first.";
        let new = "Your account is not ready for AWS Budgets yet.";
        let passing = "An error on the server occurred during the processing of your request. \
                       Try again later.";
        let cases = [
            (payer, Some(GatewayErrorKind::PayerFirst)),
            (new, Some(GatewayErrorKind::NotReady)),
            (passing, None),
            ("User is not authorized", None),
        ];
        for (words, kind) in cases {
            assert_eq!(not_open("budgets:CreateBudget", words), kind, "{words}");
            assert_eq!(not_open("iam:CreateUser", words), None, "{words}");
        }
        let off = "User not enabled for cost explorer access";
        let costs = not_open("ce:GetCostAndUsage", off);
        assert_eq!(costs, Some(GatewayErrorKind::NotReady));
        assert_eq!(not_open("iam:CreateUser", off), None);
    }
}
