//! `CreateOAuth2Token`: a code or a refresh token for credentials. Requests in JSON only;
//! that AWS takes forms too is not played.

use data_encoding::BASE64URL_NOPAD;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use secrecy::ExposeSecret;
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::desk::Desk;
use super::outcome::Outcome;
use super::refused::{Client, Refused, json_answer};
use super::state::{AuthorizationCode, BrowserSession};
use super::visit::Visit;
use super::{grant, proof, refresh};
use crate::base::{hash, shift};
use crate::program_sessions::ProgramSession;
use crate::service::Caller;
use crate::sts::{self, SESSION_SECONDS};
use crate::wire::sigv4::header;

/// How long credentials last at most.
const CREDENTIALS_SECONDS: i64 = 900;

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

/// Answers.
pub(super) fn answer(desk: &mut Desk<'_>, visit: &Visit<'_>) -> Outcome {
    // A proof that was looked at is used up, whatever comes of it.
    Outcome::changed(match take(desk, visit) {
        Ok(answer) => json_answer(200, &answer),
        Err(refused) => refused.response(),
    })
}

fn take(desk: &mut Desk<'_>, visit: &Visit<'_>) -> Result<Value, Refused> {
    let ask: Ask = serde_json::from_slice(visit.request.body()).map_err(|_| {
        Refused::invalid("The body is not a JSON object with clientId and grantType.")
    })?;
    let key = proof::check(desk, visit)?;
    let client = Client {
        id: &ask.client_id,
        region: &visit.region,
        key: &key,
    };
    match ask.grant_type.as_str() {
        "authorization_code" => redeem(desk, visit, &client, &ask),
        "refresh_token" => {
            let token = given("refreshToken", ask.refresh_token.as_deref(), 1..=2048)?;
            let (session, caller, token) = refresh::take(desk, &client, token)?;
            Ok(credentials(desk, &session, &caller, &token))
        }
        _ => Err(Refused::invalid("grantType is not valid.")),
    }
}

/// Makes a code into the first credentials of a session.
fn redeem(
    desk: &mut Desk<'_>,
    visit: &Visit<'_>,
    client: &Client<'_>,
    ask: &Ask,
) -> Result<Value, Refused> {
    let code = given("code", ask.code.as_deref(), 1..=512)?;
    let redirect_uri = given("redirectUri", ask.redirect_uri.as_deref(), 1..=2048)?;
    let verifier = given("codeVerifier", ask.code_verifier.as_deref(), 43..=128)?;
    let place = hash(code.as_bytes());
    let found = desk.sign_ins.codes.get(&place).cloned();
    let found = found.ok_or_else(|| Refused::invalid("The authorization code is not known."))?;
    check_code(desk, &found)?;
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
    let caller = grant::holder(desk, &found.grant)?;
    let ends = shift(desk.now, SESSION_SECONDS);
    let (id, session, token) = refresh::open(desk, found.grant, client.key, ends);
    note(desk, visit, &id, &session);
    if let Some(code) = desk.sign_ins.codes.get_mut(&place) {
        code.session = Some(id);
    }
    let mut answer = credentials(desk, &session, &caller, &token);
    answer["idToken"] = json!(id_token(desk, visit, client, &caller));
    Ok(answer)
}

/// Notes the session, so that people can see it and end it. As AWS's own, it is one of the command
/// line.
fn note(desk: &mut Desk<'_>, visit: &Visit<'_>, id: &str, session: &BrowserSession) {
    let agent = header(visit.request, "user-agent").map(str::to_owned);
    let noted = ProgramSession {
        identity: session.grant.identity.clone(),
        client_id: session.grant.client_id.clone(),
        client: "CLI".to_owned(),
        region: session.grant.region.clone(),
        issued: desk.now,
        ends: session.ends,
        last_used: Some(desk.now),
        user_agent: agent,
        revoked: false,
    };
    desk.state.program_sessions.open(id, noted);
}

/// Refuses a code that is too old or was used. A second use ends the session that the first
/// one gave, as RFC 6749 (4.1.2) advises; that AWS does so is assumed.
fn check_code(desk: &mut Desk<'_>, code: &AuthorizationCode) -> Result<(), Refused> {
    let message = "The authorization code is too old or was used before.";
    let refused = Err(Refused::expired("AUTHCODE_EXPIRED", message));
    if let Some(session) = &code.session {
        desk.sign_ins.sessions.remove(session);
        desk.state.program_sessions.revoke(session);
        return refused;
    }
    if shift(code.issued, grant::CODE_SECONDS) <= desk.now {
        return refused;
    }
    Ok(())
}

/// Credentials of a session. They do not outlast it.
fn credentials(
    desk: &Desk<'_>,
    session: &BrowserSession,
    caller: &Caller,
    refresh_token: &str,
) -> Value {
    let now = desk.now;
    let until = shift(now, CREDENTIALS_SECONDS).min(session.ends);
    let keys = sts::issue(
        &desk.state.session_secret,
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
fn id_token(desk: &Desk<'_>, visit: &Visit<'_>, client: &Client<'_>, caller: &Caller) -> String {
    let now = desk.now.as_second();
    let claims = json!({
        "iss": visit.base,
        "sub": caller.arn,
        "aud": client.id,
        "iat": now,
        "exp": now + CREDENTIALS_SECONDS,
    });
    let secret = desk.state.session_secret.expose();
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
