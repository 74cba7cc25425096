//! The call that gives keys: for a code, or for a refresh token.

#[cfg(any(test, fuzzing))]
pub(crate) mod invariants;

use std::time::Duration;

use aws_config::{BehaviorVersion, Region};
use aws_sdk_signin::config::retry::RetryConfig;
use aws_sdk_signin::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_signin::operation::RequestId;
use aws_sdk_signin::operation::create_o_auth2_token::CreateOAuth2TokenError;
use aws_sdk_signin::types::{CreateOAuth2TokenRequestBody, CreateOAuth2TokenResponseBody};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use data_encoding::BASE64URL_NOPAD;
use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret, SecretString};

use super::address::OTHER_DEVICE;
use super::dpop::DpopKey;
use super::error::{SignInError, SignInErrorKind};
use super::pkce::Verifier;
use super::service::SignInService;
use super::session::{BrowserSession, ShortLivedKeys};
use crate::barrier::Barrier;
use crate::causes::{in_words, with_payload};
use crate::ceiling::Ceiling;
use crate::network::Through;
use crate::transport::{http_client, timeouts};
use crate::wall::Most;
use crate::watch::Watch;

/// Before a refresh that was not answered is sent again.
const PAUSE: Duration = Duration::from_millis(300);
/// From here on a skewed clock explains a refusal.
const SKEW: i64 = 60;
/// The same for a token that AWS calls expired when it was just made.
const SKEW_AT_ONCE: i64 = 5;

/// What AWS's answer holds.
pub(super) struct Answer {
    pub(super) credentials: ShortLivedKeys,
    pub(super) refresh_token: SecretString,
    /// Who signed in, as the id token says.
    pub(super) principal_arn: Option<String>,
}

/// A code, and all that proves that it was asked for here.
pub(super) struct CodeGrant<'a> {
    pub(super) client_id: &'a str,
    pub(super) redirect_uri: &'a str,
    pub(super) code: &'a SecretString,
    pub(super) verifier: &'a Verifier,
    pub(super) key: &'a DpopKey,
}

/// Redeems a code. Sent once: a code is used up by an answer that was lost, too.
pub(super) async fn redeem(
    service: &SignInService,
    grant: &CodeGrant<'_>,
) -> Result<Answer, SignInError> {
    let body = CreateOAuth2TokenRequestBody::builder()
        .grant_type("authorization_code")
        .client_id(grant.client_id)
        .redirect_uri(grant.redirect_uri)
        .code(grant.code.expose_secret())
        .code_verifier(grant.verifier.secret().expose_secret());
    let secrets = [grant.code, grant.verifier.secret()];
    let call = Call {
        service,
        grant: match grant.client_id {
            OTHER_DEVICE => Grant::Pasted,
            _ => Grant::Code,
        },
        key: grant.key,
        secrets: &secrets,
    };
    call.send(body.build()).await
}

/// Asks for the next keys of a session; once more when no good answer comes.
pub(super) async fn refresh(
    service: &SignInService,
    session: &BrowserSession,
) -> Result<Answer, SignInError> {
    let secrets = [&session.refresh_token];
    let call = Call {
        service,
        grant: Grant::Refresh,
        key: &session.key,
        secrets: &secrets,
    };
    let body = || {
        CreateOAuth2TokenRequestBody::builder()
            .grant_type("refresh_token")
            .client_id(&session.client_id)
            .refresh_token(session.refresh_token.expose_secret())
            .build()
    };
    match call.send(body()).await {
        Err(error) if unanswered(error.kind) => {
            tracing::debug!(%error, "a refresh was not answered; asking once more");
            tokio::time::sleep(PAUSE).await;
            call.send(body()).await
        }
        answer => answer,
    }
}

/// What a refresh that the SDK made by itself failed of, where AWS says so: it keeps the sessions
/// of `aws login` alive.
pub(crate) fn refresh_problem(
    error: &(dyn std::error::Error + 'static),
) -> Option<SignInErrorKind> {
    let code = code(error.downcast_ref()?)?;
    kind_of_code(code, Grant::Refresh, 0)
}

fn unanswered(kind: SignInErrorKind) -> bool {
    matches!(
        kind,
        SignInErrorKind::RegionDown | SignInErrorKind::Unreachable
    )
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Grant {
    /// A code that the browser brought by itself.
    Code,
    /// One that a person brought.
    Pasted,
    Refresh,
}

struct Call<'a> {
    service: &'a SignInService,
    grant: Grant,
    key: &'a DpopKey,
    /// What the request holds and no message may.
    secrets: &'a [&'a SecretString],
}

impl Call<'_> {
    async fn send(
        &self,
        body: Result<CreateOAuth2TokenRequestBody, aws_sdk_signin::error::BuildError>,
    ) -> Result<Answer, SignInError> {
        let base = self.service.base()?;
        let body = body.map_err(|error| self.other(in_words(&error)))?;
        let now = self.service.clock.now();
        let proof = self.proof(&format!("{base}/v1/token"), now);
        let watch = Watch::new(Ceiling::new(), self.service.clock.clone());
        let answer = self
            .client(&base, watch.clone())
            .map_err(|barrier| self.service.barred(barrier))?
            .create_o_auth2_token()
            .token_input(body)
            .customize()
            .mutate_request(move |request| {
                request.headers_mut().insert("dpop", proof.clone());
            })
            .send()
            .await;
        match answer {
            Ok(answer) => answer
                .token_output()
                .and_then(|body| read(body, now))
                .ok_or_else(|| self.other("AWS's answer holds no keys")),
            Err(error) => Err(self.failed(&error, watch.clock_skew())),
        }
    }

    fn proof(&self, url: &str, now: Timestamp) -> String {
        let id = BASE64URL_NOPAD.encode(&rand::random::<[u8; 16]>());
        self.key.proof(url, &id, now)
    }

    fn client(&self, base: &str, watch: Watch) -> Result<aws_sdk_signin::Client, Barrier> {
        let config = aws_sdk_signin::Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new(self.service.region.clone()))
            .endpoint_url(base)
            .http_client(http_client(&self.service.line, Ceiling::new(), Most::TOKENS)?)
            // A proof counts once, so that the SDK must not send one again.
            .retry_config(RetryConfig::disabled())
            .timeout_config(timeouts())
            .interceptor(watch)
            .build();
        Ok(aws_sdk_signin::Client::from_conf(config))
    }

    fn other(&self, words: impl Into<String>) -> SignInError {
        self.service.error(SignInErrorKind::Other, words)
    }

    fn failed(
        &self,
        error: &SdkError<CreateOAuth2TokenError, HttpResponse>,
        skew: Option<SignedDuration>,
    ) -> SignInError {
        if let Some(barrier) = Barrier::under(error) {
            return self.service.barred(barrier);
        }
        let code = error.as_service_error().and_then(code);
        let status = error.raw_response().map(|raw| raw.status().as_u16());
        let skew = skew.map_or(0, |skew| skew.as_secs());
        let kind = kind_of(code, status, self.grant, skew).unwrap_or_else(|| match status {
            Some(_) => SignInErrorKind::Other,
            None if is_refused(error) => SignInErrorKind::RegionDown,
            None => SignInErrorKind::Unreachable,
        });
        let words = error
            .message()
            .map_or_else(|| in_words(error), str::to_owned);
        SignInError {
            aws_code: code.map(str::to_owned),
            request_id: error.request_id().map(str::to_owned),
            ..self.service.error(kind, self.without_secrets(words))
        }
    }

    fn without_secrets(&self, words: String) -> String {
        let secrets = self.secrets.iter().map(|secret| secret.expose_secret());
        secrets.fold(words, |words, secret| words.replace(secret, "***"))
    }
}

/// The SDK fills in what an answer lacks with nothing, so that it has to be looked for.
fn read(body: &CreateOAuth2TokenResponseBody, now: Timestamp) -> Option<Answer> {
    let keys = body.access_token()?;
    let parts = [
        keys.access_key_id(),
        keys.secret_access_key(),
        keys.session_token(),
        body.refresh_token(),
    ];
    if parts.iter().any(|part| part.is_empty()) {
        return None;
    }
    let lifetime = SignedDuration::from_secs(body.expires_in().into());
    Some(Answer {
        credentials: ShortLivedKeys {
            access_key_id: keys.access_key_id().to_owned(),
            secret_access_key: keys.secret_access_key().into(),
            session_token: keys.session_token().into(),
            expires_at: now.checked_add(lifetime).ok()?,
        },
        refresh_token: body.refresh_token().into(),
        principal_arn: body.id_token().and_then(subject),
    })
}

/// Whom an id token is about. Its signature is not looked at: it came from AWS itself, and only
/// names the session to the person.
fn subject(id_token: &str) -> Option<String> {
    let claims = id_token.split('.').nth(1)?;
    let claims = BASE64URL_NOPAD.decode(claims.as_bytes()).ok()?;
    let claims: serde_json::Value = serde_json::from_slice(&claims).ok()?;
    claims.get("sub")?.as_str().map(str::to_owned)
}

/// AWS's finer code, which comes with the name of the exception.
fn code(error: &CreateOAuth2TokenError) -> Option<&str> {
    use CreateOAuth2TokenError as Error;
    if let Error::AccessDeniedException(error) = error {
        return Some(error.error().as_str());
    }
    if let Error::ValidationException(error) = error {
        return Some(error.error().as_str());
    }
    error.code()
}

/// What an answer comes to, by AWS's code and the HTTP status. A service that is down is down,
/// whatever it says of the code or of the token.
fn kind_of(
    code: Option<&str>,
    status: Option<u16>,
    grant: Grant,
    skew: i64,
) -> Option<SignInErrorKind> {
    let by_code = code.and_then(|code| kind_of_code(code, grant, skew));
    match (by_code, status) {
        (Some(SignInErrorKind::Throttled), _) | (_, Some(429)) => Some(SignInErrorKind::Throttled),
        (_, Some(500..)) => Some(SignInErrorKind::RegionDown),
        (kind, _) => kind,
    }
}

/// The codes of `OAuth2ErrorCode` in the API's model, and the names of its exceptions. `skew` is this computer's clock minus AWS's,
/// in seconds.
fn kind_of_code(code: &str, grant: Grant, skew: i64) -> Option<SignInErrorKind> {
    let skewed = SignInErrorKind::ClockSkewed { seconds: skew };
    let off_by = skew.abs();
    Some(match (code, grant) {
        ("AUTHCODE_EXPIRED", _) => SignInErrorKind::CodeExpired,
        ("USER_CREDENTIALS_CHANGED", _) => SignInErrorKind::PasswordChanged,
        ("INSUFFICIENT_PERMISSIONS", _) => SignInErrorKind::NotPermitted,
        ("TOKEN_EXPIRED", Grant::Code | Grant::Pasted) if off_by > SKEW_AT_ONCE => skewed,
        ("TOKEN_EXPIRED" | "INVALID_REQUEST" | "invalid_request" | "invalid_grant", _)
            if off_by > SKEW =>
        {
            skewed
        }
        ("TOKEN_EXPIRED", Grant::Code | Grant::Pasted) => SignInErrorKind::CodeExpired,
        ("TOKEN_EXPIRED" | "invalid_grant", Grant::Refresh) => SignInErrorKind::SessionOver,
        ("INVALID_REQUEST" | "invalid_request" | "invalid_grant", Grant::Code) => {
            SignInErrorKind::CodeRefused
        }
        ("INVALID_REQUEST" | "invalid_request" | "invalid_grant", Grant::Pasted) => {
            SignInErrorKind::PastedCodeRefused
        }
        ("INVALID_REQUEST" | "invalid_request", Grant::Refresh) => SignInErrorKind::SessionRefused,
        ("rate_exceeded" | "TooManyRequestsError", _) => SignInErrorKind::Throttled,
        ("server_error" | "service_unavailable" | "InternalServerException", _) => {
            SignInErrorKind::RegionDown
        }
        _ => return None,
    })
}

/// Whether the service's computer is there but takes no connection. One that a proxy of this
/// computer does not take says nothing of the service.
fn is_refused(error: &(dyn std::error::Error + 'static)) -> bool {
    let by_proxy = with_payload(error).any(|error| error.is::<Through>());
    !by_proxy
        && with_payload(error).any(|error| {
            error
                .downcast_ref::<std::io::Error>()
                .is_some_and(|error| error.kind() == std::io::ErrorKind::ConnectionRefused)
        })
}
