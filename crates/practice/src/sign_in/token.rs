//! `CreateOAuth2Token`: a code or a refresh token for credentials. Requests in JSON only;
//! that AWS takes forms too is not played.

use bytes::Bytes;
use data_encoding::BASE64URL_NOPAD;
use http::{HeaderValue, Response};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use secrecy::ExposeSecret;
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{Outcome, Visit, grant, proof, refresh};
use crate::sessions::{Caller, SESSION_SECONDS, issue_until};
use crate::sigv4::hash;
use crate::world::{AuthorizationCode, BrowserSession, World, shift};

/// How long credentials last at most.
const CREDENTIALS_SECONDS: i64 = 900;

/// Why no token is given, in the words of the API model.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Refused {
    status: u16,
    exception: &'static str,
    error: &'static str,
    message: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Ask {
    client_id: String,
    grant_type: String,
    code: Option<String>,
    redirect_uri: Option<String>,
    code_verifier: Option<String>,
    refresh_token: Option<String>,
}

/// Who asks: the client, its Region and the thumbprint of its key.
pub(super) struct Client<'a> {
    pub(super) id: &'a str,
    pub(super) region: &'a str,
    pub(super) key: &'a str,
}

/// Answers.
pub(super) fn answer(world: &mut World, visit: &Visit<'_>) -> Outcome {
    // A proof that was looked at is used up, whatever comes of it.
    Outcome::changed(match take(world, visit) {
        Ok(answer) => json_answer(200, &answer),
        Err(refused) => refused.response(),
    })
}

/// The answer of a fault.
pub(super) fn fault(status: u16) -> Response<Bytes> {
    let (exception, error, message) = match status {
        429 => ("TooManyRequestsError", "rate_exceeded", "Rate exceeded"),
        500 => ("InternalServerException", "server_error", "Internal error"),
        _ => return Refused::denied("INSUFFICIENT_PERMISSIONS", "Access is denied.").response(),
    };
    let message = message.to_owned();
    let refused = Refused {
        status,
        exception,
        error,
        message,
    };
    refused.response()
}

fn take(world: &mut World, visit: &Visit<'_>) -> Result<Value, Refused> {
    let ask: Ask = serde_json::from_slice(visit.request.body()).map_err(|_| {
        Refused::invalid("The body is not a JSON object with clientId and grantType.")
    })?;
    let key = proof::check(world, visit)?;
    let client = Client {
        id: &ask.client_id,
        region: &visit.region,
        key: &key,
    };
    match ask.grant_type.as_str() {
        "authorization_code" => redeem(world, visit, &client, &ask),
        "refresh_token" => {
            let token = given("refreshToken", ask.refresh_token.as_deref(), 1..=2048)?;
            let (session, caller, token) = refresh::take(world, &client, token)?;
            Ok(credentials(world, &session, &caller, &token))
        }
        _ => Err(Refused::invalid("grantType is not valid.")),
    }
}

/// Makes a code into the first credentials of a session.
fn redeem(
    world: &mut World,
    visit: &Visit<'_>,
    client: &Client<'_>,
    ask: &Ask,
) -> Result<Value, Refused> {
    let code = given("code", ask.code.as_deref(), 1..=512)?;
    let redirect_uri = given("redirectUri", ask.redirect_uri.as_deref(), 1..=2048)?;
    let verifier = given("codeVerifier", ask.code_verifier.as_deref(), 43..=128)?;
    let place = hash(code.as_bytes());
    let found = world.sign_ins.codes.get(&place).cloned();
    let found = found.ok_or_else(|| Refused::invalid("The authorization code is not known."))?;
    check_code(world, &found)?;
    if found.grant.client_id != client.id || found.grant.region != client.region {
        return Err(Refused::invalid(
            "The authorization code is of another client or Region.",
        ));
    }
    if found.redirect_uri != redirect_uri {
        return Err(Refused::invalid(
            "redirectUri is not the one of the authorization.",
        ));
    }
    let allowed = |letter: u8| letter.is_ascii_alphanumeric() || b"-._~".contains(&letter);
    let challenge = BASE64URL_NOPAD.encode(&Sha256::digest(verifier));
    if !verifier.bytes().all(allowed) || challenge != found.challenge {
        return Err(Refused::invalid("codeVerifier does not fit the challenge."));
    }
    let caller = grant::holder(world, &found.grant)?;
    let ends = shift(world.now(), SESSION_SECONDS);
    let (id, session, token) = refresh::open(world, found.grant, client.key, ends);
    if let Some(code) = world.sign_ins.codes.get_mut(&place) {
        code.session = Some(id);
    }
    let mut answer = credentials(world, &session, &caller, &token);
    answer["idToken"] = json!(id_token(world, visit, client, &caller));
    Ok(answer)
}

/// Refuses a code that is too old or was used. A second use ends the session that the first
/// one gave, as RFC 6749 (4.1.2) advises; that AWS does so is assumed.
fn check_code(world: &mut World, code: &AuthorizationCode) -> Result<(), Refused> {
    let message = "The authorization code is too old or was used before.";
    let refused = Err(Refused::expired("AUTHCODE_EXPIRED", message));
    if let Some(session) = &code.session {
        world.sign_ins.sessions.remove(session);
        return refused;
    }
    if shift(code.issued, grant::CODE_SECONDS) <= world.now() {
        return refused;
    }
    Ok(())
}

/// Credentials of a session. They do not outlast it.
fn credentials(
    world: &World,
    session: &BrowserSession,
    caller: &Caller,
    refresh_token: &str,
) -> Value {
    let now = world.now();
    let until = shift(now, CREDENTIALS_SECONDS).min(session.ends);
    let keys = issue_until(
        &world.state,
        caller.identity.clone(),
        session.grant.mfa,
        until,
    );
    json!({
        "accessToken": {
            "accessKeyId": keys.access_key_id,
            "secretAccessKey": keys.secret_access_key.expose_secret(),
            "sessionToken": keys.session_token.expose_secret(),
        },
        "tokenType": "urn:aws:params:oauth:token-type:access_token_sigv4",
        "expiresIn": until.as_second() - now.as_second(),
        "refreshToken": refresh_token,
    })
}

/// Says who signed in. AWS signs with a key that it publishes; this is signed with the
/// account's session secret, since nobody needs to check it.
fn id_token(world: &World, visit: &Visit<'_>, client: &Client<'_>, caller: &Caller) -> String {
    let now = world.now().as_second();
    let claims = json!({
        "iss": visit.base,
        "sub": caller.arn(&world.state),
        "aud": client.id,
        "iat": now,
        "exp": now + CREDENTIALS_SECONDS,
    });
    let secret = world.state.account.session_secret.expose();
    let key = EncodingKey::from_secret(secret.as_bytes());
    encode(&Header::new(Algorithm::HS256), &claims, &key).unwrap_or_default()
}

fn given<'a>(
    name: &str,
    value: Option<&'a str>,
    length: std::ops::RangeInclusive<usize>,
) -> Result<&'a str, Refused> {
    value
        .filter(|value| length.contains(&value.len()))
        .ok_or_else(|| Refused::invalid(&format!("{name} is missing or not valid.")))
}

fn json_answer(status: u16, body: &Value) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(body.to_string()));
    *response.status_mut() = http::StatusCode::from_u16(status).unwrap_or_default();
    let fixed = [
        ("content-type", "application/json"),
        ("cache-control", "no-store"),
    ];
    for (name, value) in fixed {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

impl Refused {
    /// `ValidationException`.
    pub(super) fn invalid(message: &str) -> Refused {
        Refused {
            status: 400,
            exception: "ValidationException",
            error: "INVALID_REQUEST",
            message: message.to_owned(),
        }
    }

    /// `AccessDeniedException` with the status that AWS gives what is too old.
    pub(super) fn expired(error: &'static str, message: &str) -> Refused {
        Refused {
            status: 401,
            exception: "AccessDeniedException",
            error,
            message: message.to_owned(),
        }
    }

    /// `AccessDeniedException` with the status that AWS gives all else.
    pub(super) fn denied(error: &'static str, message: &str) -> Refused {
        Refused {
            status: 403,
            ..Refused::expired(error, message)
        }
    }

    fn response(&self) -> Response<Bytes> {
        let body = json!({ "error": self.error, "message": self.message });
        let mut response = json_answer(self.status, &body);
        let exception = HeaderValue::from_static(self.exception);
        response.headers_mut().insert("x-amzn-errortype", exception);
        response
    }
}
