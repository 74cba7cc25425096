use firstday_aws_gateway::{GatewayError, GatewayErrorKind, SignInError, SignInErrorKind};

use crate::problem::Problem;

impl From<GatewayError> for Problem {
    fn from(error: GatewayError) -> Self {
        let code = match error.kind {
            GatewayErrorKind::Denied => "denied",
            GatewayErrorKind::NotFound => "not-found",
            GatewayErrorKind::AlreadyExists => "already-exists",
            GatewayErrorKind::LimitExceeded => "limit-exceeded",
            GatewayErrorKind::PasswordRefused => "password-refused",
            GatewayErrorKind::CodeRefused => "code-refused",
            GatewayErrorKind::InvalidInput => "invalid-input",
            GatewayErrorKind::Throttled => "throttled",
            GatewayErrorKind::Unreachable => "unreachable",
            GatewayErrorKind::Fault => "fault",
            GatewayErrorKind::ExpiredCredentials => "expired-credentials",
            GatewayErrorKind::InvalidCredentials => "invalid-credentials",
            GatewayErrorKind::UnknownProfile => "unknown-profile",
            GatewayErrorKind::ClockSkewed => "clock-skewed",
            GatewayErrorKind::NotReady => "not-ready",
            GatewayErrorKind::TemporarilyUnmodifiable => "temporarily-unmodifiable",
            GatewayErrorKind::Composed | GatewayErrorKind::Other => "unexpected",
        };
        Self {
            retry: error.retryable(),
            detail: Some(error.to_string()),
            request_id: error.request_id,
            ..Self::new(code)
        }
    }
}

impl From<SignInError> for Problem {
    fn from(error: SignInError) -> Self {
        let problem = Self::new(sign_in_code(error.kind))
            .with("region", &error.region)
            .with("profile", "NAME");
        let problem = if let SignInErrorKind::ClockSkewed { seconds } = error.kind {
            problem.with("seconds", seconds.abs())
        } else {
            problem
        };
        Self {
            detail: Some(error.message),
            request_id: error.request_id,
            ..problem
        }
    }
}

fn sign_in_code(kind: SignInErrorKind) -> &'static str {
    use SignInErrorKind as Kind;
    match kind {
        Kind::Cancelled => "sign-in-cancelled",
        Kind::NeverCameBack => "sign-in-no-answer",
        Kind::RefusedByAws => "sign-in-refused",
        Kind::CodeExpired => "sign-in-code-expired",
        Kind::CodeRefused | Kind::AlreadyRedeemed => "sign-in-code-refused",
        Kind::NotACode => "sign-in-not-a-code",
        Kind::OtherAttempt => "sign-in-other-attempt",
        Kind::NotPermitted => "sign-in-not-permitted",
        Kind::SessionOver => "session-over",
        Kind::PasswordChanged => "session-password-changed",
        Kind::WrongRegion => "session-wrong-region",
        Kind::ClockSkewed { .. } => "sign-in-clock",
        Kind::RegionDown => "sign-in-region-down",
        Kind::Unreachable => "unreachable",
        Kind::Throttled => "throttled",
        Kind::PortUnavailable => "sign-in-no-port",
        Kind::InvalidRegion => "sign-in-region",
        Kind::EndpointRefused => "sign-in-endpoint",
        Kind::Other => "unexpected",
    }
}
