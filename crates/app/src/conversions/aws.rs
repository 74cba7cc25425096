use std::path::Path;

use firstday_aws_gateway::{Barrier, GatewayError, GatewayErrorKind, SignInError, SignInErrorKind};
use firstday_checklist::Message;

use crate::problem::{Code, Problem};

impl From<GatewayError> for Problem {
    fn from(error: GatewayError) -> Self {
        if let Some(barrier) = &error.barrier {
            return barrier.into();
        }
        let code = match error.kind {
            GatewayErrorKind::Denied if error.by_organization() => Code::DeniedByOrganization,
            GatewayErrorKind::Denied => Code::Denied,
            GatewayErrorKind::NotFound => Code::NotFound,
            GatewayErrorKind::AlreadyExists => Code::AlreadyExists,
            GatewayErrorKind::InUse => Code::InUse,
            GatewayErrorKind::LimitExceeded => Code::LimitExceeded,
            GatewayErrorKind::PasswordRefused => Code::PasswordRefused,
            GatewayErrorKind::CodeRefused => Code::CodeRefused,
            GatewayErrorKind::CodesTooOld => Code::CodesTooOld,
            GatewayErrorKind::InvalidInput => Code::InvalidInput,
            GatewayErrorKind::Throttled => Code::Throttled,
            GatewayErrorKind::Unreachable => Code::Unreachable,
            GatewayErrorKind::Fault => Code::Fault,
            GatewayErrorKind::NotAws => Code::NotAws,
            GatewayErrorKind::ExpiredCredentials => Code::ExpiredCredentials,
            GatewayErrorKind::InvalidCredentials => Code::InvalidCredentials,
            GatewayErrorKind::UnknownProfile => Code::UnknownProfile,
            GatewayErrorKind::EndpointMalformed => Code::EndpointMalformed,
            GatewayErrorKind::ClockSkewed => Code::ClockSkewed,
            GatewayErrorKind::NotReady => Code::NotReady,
            GatewayErrorKind::PayerFirst => Code::PayerFirst,
            GatewayErrorKind::ChangedMeanwhile => Code::ChangedMeanwhile,
            GatewayErrorKind::HalfDescribed => Code::HalfDescribed,
            GatewayErrorKind::TemporarilyUnmodifiable | GatewayErrorKind::BeingWritten => {
                Code::TemporarilyUnmodifiable
            }
            GatewayErrorKind::Composed | GatewayErrorKind::Barred | GatewayErrorKind::Other => {
                Code::Unexpected
            }
        };
        let mut problem = Self::new(code);
        if code == Code::UnknownProfile {
            // Who knows of other files says so: `Session::open`.
            problem = problem
                .with("config", "~/.aws/config")
                .with("credentials", "~/.aws/credentials");
        }
        Self {
            retry: error.retryable(),
            request_id: error.request_id.clone(),
            ..problem.detail(called(error))
        }
    }
}

/// Which call failed, and why.
pub(super) fn called(error: GatewayError) -> Message {
    Message::new("aws-call-failed")
        .with("operation", error.operation)
        .with("cause", error.message)
}

impl From<SignInError> for Problem {
    fn from(error: SignInError) -> Self {
        if let Some(barrier) = &error.barrier {
            return barrier.into();
        }
        let problem = Self::new(sign_in_code(error.kind))
            .with("region", error.region.as_str())
            .with("profile", "NAME");
        let problem = if let SignInErrorKind::ClockSkewed { seconds } = error.kind {
            problem.with("seconds", seconds.abs())
        } else {
            problem
        };
        Self {
            request_id: error.request_id,
            ..problem.detail(error.message)
        }
    }
}

fn sign_in_code(kind: SignInErrorKind) -> Code {
    use SignInErrorKind as Kind;
    match kind {
        Kind::Cancelled => Code::SignInCancelled,
        Kind::NeverCameBack => Code::SignInNoAnswer,
        Kind::AddressUsed => Code::SignInAddressUsed,
        Kind::RefusedByAws => Code::SignInRefused,
        Kind::CodeExpired => Code::SignInCodeExpired,
        Kind::CodeRefused => Code::SignInCodeNotTaken,
        Kind::PastedCodeRefused | Kind::AlreadyRedeemed => Code::SignInCodeRefused,
        Kind::NotACode => Code::SignInNotACode,
        Kind::OtherAttempt => Code::SignInOtherAttempt,
        Kind::NotPermitted => Code::SignInNotPermitted,
        Kind::SessionOver => Code::SessionOver,
        Kind::PasswordChanged => Code::SessionPasswordChanged,
        Kind::SessionRefused => Code::SessionRefused,
        Kind::ClockSkewed { .. } => Code::SignInClock,
        Kind::RegionDown => Code::SignInRegionDown,
        Kind::Unreachable => Code::Unreachable,
        Kind::Throttled => Code::Throttled,
        Kind::PortUnavailable => Code::SignInNoPort,
        Kind::InvalidRegion => Code::SignInRegion,
        Kind::EndpointRefused => Code::SignInEndpoint,
        Kind::Barred | Kind::Other => Code::Unexpected,
    }
}

/// What is in the way, and which setting says so.
impl From<&Barrier> for Problem {
    fn from(barrier: &Barrier) -> Self {
        let by = |code, setting: &str, path: &Path| {
            Self::new(code).with("setting", setting).with("path", path)
        };
        match barrier {
            Barrier::Proxy { setting } => Self::new(Code::ProxySetting).with("setting", *setting),
            Barrier::CertificatesUnreadable {
                setting,
                path,
                words,
            } => by(Code::CertificatesUnreadable, setting, path).detail(words.clone()),
            Barrier::NoCertificates { setting, path } => {
                by(Code::CertificatesMissing, setting, path)
            }
            Barrier::UnknownIssuer { file: Some(file) } => {
                by(Code::IssuerUnknown, file.setting, &file.path)
            }
            Barrier::UnknownIssuer { file: None } => {
                by(Code::IssuerUnknown, "system", Path::new(""))
            }
            Barrier::OtherPartition { named, partition } => Self::new(Code::OtherPartition)
                .with("named", named.as_str())
                .with("partition", partition.id()),
            Barrier::PlainHttp { setting, url } => Self::new(Code::EndpointPlain)
                .with("setting", setting.as_deref().unwrap_or("none"))
                .with("url", url.as_str()),
            Barrier::MachineKeys { setting } => {
                Self::new(Code::MachineKeys).with("setting", setting.as_str())
            }
            Barrier::PracticeKey { url } => {
                Self::new(Code::PracticeKeyElsewhere).with("url", url.as_str())
            }
            Barrier::RealKey { url } => {
                Self::new(Code::PracticeForeignKey).with("url", url.as_str())
            }
            Barrier::Endless { .. } => Self::new(Code::Endless).detail(barrier.to_string()),
        }
    }
}
