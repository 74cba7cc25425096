//! Trouble with credentials, which lies beneath the errors of calls that needed them.

use aws_credential_types::provider::error::CredentialsError;
use aws_smithy_runtime_api::client::result::ConnectorError;

use super::GatewayErrorKind;
use super::source::SourceError;
use crate::sign_in::refresh_problem;

/// What kind of trouble with credentials lies under `error`, if any does.
pub(crate) fn credentials_problem(
    error: &(dyn std::error::Error + 'static),
) -> Option<GatewayErrorKind> {
    let (mut problem, mut expired) = (None, false);
    let mut cause = Some(error);
    while let Some(this) = cause {
        if let Some(kind) = told(this) {
            return Some(kind);
        }
        expired |= is_ended_session(&this.to_string());
        if let Some(error) = this.downcast_ref::<CredentialsError>() {
            let timed_out = matches!(error, CredentialsError::ProviderTimedOut(_));
            problem = Some(match timed_out {
                true => GatewayErrorKind::Unreachable,
                false => GatewayErrorKind::InvalidCredentials,
            });
        }
        if problem.is_some() && is_broken_connection(this) {
            return Some(GatewayErrorKind::Unreachable);
        }
        cause = this.source();
    }
    match expired {
        true => problem.map(|_| GatewayErrorKind::ExpiredCredentials),
        false => problem,
    }
}

/// What an error says of itself that only credentials give.
fn told(error: &(dyn std::error::Error + 'static)) -> Option<GatewayErrorKind> {
    match error.downcast_ref::<SourceError>() {
        Some(error) => Some(error.kind),
        None => refresh_problem(error).map(GatewayErrorKind::from),
    }
}

fn is_broken_connection(error: &(dyn std::error::Error + 'static)) -> bool {
    error
        .downcast_ref::<ConnectorError>()
        .is_some_and(|error| error.is_io() || error.is_timeout())
}

/// Sessions of `aws login` and `aws sso login` are files in a cache; without one, signing in is
/// what helps, as it is after the end of a session.
fn is_ended_session(words: &str) -> bool {
    let words = words.to_lowercase().replace('\\', "/");
    let signs = [
        "expired",
        "/login/cache/",
        "/sso/cache/",
        "the cached sso token",
    ];
    signs.iter().any(|sign| words.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_an_ended_session_from_bad_credentials() {
        let problem =
            |words: &'static str| credentials_problem(&CredentialsError::provider_error(words));
        let cached = r"failed to read `C:\Users\ana\.aws\sso\cache\3947.json`";
        assert_eq!(problem(cached), Some(GatewayErrorKind::ExpiredCredentials));
        assert_eq!(
            problem("the SSO token has expired"),
            Some(GatewayErrorKind::ExpiredCredentials)
        );
        assert_eq!(
            problem("exit status: 1"),
            Some(GatewayErrorKind::InvalidCredentials)
        );
    }

    #[test]
    fn other_trouble_is_none_of_the_credentials() {
        let error = std::io::Error::other("certificate expired");
        assert_eq!(credentials_problem(&error), None);
    }
}
