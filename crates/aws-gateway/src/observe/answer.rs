//! What the readers make of AWS's answers alike.

use jiff::Timestamp;
use rust_decimal::Decimal;
use serde_json::Value;

use crate::{GatewayError, GatewayErrorKind};

/// The most that IAM gives at once.
pub(super) const PAGE: i32 = 1000;

/// `None` where AWS says that there is no such thing.
pub(crate) fn if_found<T>(answer: Result<T, GatewayError>) -> Result<Option<T>, GatewayError> {
    match answer {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind == GatewayErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// AWS's time as ours; `None` when it is out of range.
pub(crate) fn timestamp(time: &aws_smithy_types::DateTime) -> Option<Timestamp> {
    let nanos = i32::try_from(time.subsec_nanos()).unwrap_or_default();
    Timestamp::new(time.secs(), nanos).ok()
}

/// The shortest decimal that reads back as the same number.
pub(super) fn decimal(number: f64) -> Decimal {
    number.to_string().parse().unwrap_or_default()
}

/// What is asked of a service that is spoken to in JSON, from the page of this token on.
pub(super) fn from(mut input: Value, token: Option<String>) -> Value {
    if let Some(token) = token {
        input["nextToken"] = token.into();
    }
    input
}
