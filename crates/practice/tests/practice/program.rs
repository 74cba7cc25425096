//! A program that signs in through the browser: PKCE, and proofs signed with `p256`.

use bytes::Bytes;
use data_encoding::BASE64URL_NOPAD;
use firstday_practice::{Practice, PracticeCredentials};
use http::Request;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::browser::{Page, Way};
use crate::client::{Answer, Client, NOON};

pub(crate) const SAME_DEVICE: &str = "arn:aws:signin:::devtools/same-device";
pub(crate) const CROSS_DEVICE: &str = "arn:aws:signin:::devtools/cross-device";
pub(crate) const CALLBACK: &str = "http://127.0.0.1:49152/oauth/callback";
pub(crate) const REAL: &str = "https://us-east-1.signin.aws.amazon.com";

/// The refusals of a token: status, exception, and the code of OAuth.
pub(crate) type Refused = (u16, &'static str, &'static str);
pub(crate) const INVALID: Refused = (400, "ValidationException", "INVALID_REQUEST");
pub(crate) const CODE_OVER: Refused = (401, "AccessDeniedException", "AUTHCODE_EXPIRED");
pub(crate) const OVER: Refused = (401, "AccessDeniedException", "TOKEN_EXPIRED");
pub(crate) const CHANGED: Refused = (403, "AccessDeniedException", "USER_CREDENTIALS_CHANGED");
pub(crate) const DENIED: Refused = (403, "AccessDeniedException", "INSUFFICIENT_PERMISSIONS");

const VERIFIER: &str = "a-verifier.of_64-characters~0123456789abcdefghijklmnopqrstuvwxyz";

/// A program, and where it asks.
#[derive(Clone)]
pub(crate) struct Program {
    pub(crate) way: Way,
    /// The address of the sign-in service, up to `/v1`.
    pub(crate) base: String,
    pub(crate) client_id: &'static str,
    pub(crate) redirect_uri: String,
    pub(crate) key: SigningKey,
    /// The program's clock.
    pub(crate) clock: i64,
}

/// A proof of possession, to be made wrong before it is signed.
pub(crate) struct Proof {
    pub(crate) header: Value,
    pub(crate) claims: Value,
    pub(crate) key: SigningKey,
}

impl Program {
    /// A program that signs in on this computer, at AWS's own address.
    pub(crate) fn new(practice: &Practice) -> Program {
        Program::at(Way::Here(practice.clone()), REAL)
    }

    pub(crate) fn at(way: Way, base: &str) -> Program {
        Program {
            way,
            base: base.to_owned(),
            client_id: SAME_DEVICE,
            redirect_uri: CALLBACK.to_owned(),
            key: key(7),
            clock: NOON,
        }
    }

    /// The same for a program on another computer.
    pub(crate) fn elsewhere(self) -> Program {
        Program {
            client_id: CROSS_DEVICE,
            redirect_uri: format!("{}/v1/sessions/confirmation", self.base),
            ..self
        }
    }

    /// The parameters of the address that the browser opens.
    pub(crate) fn parameters(&self) -> Vec<(&'static str, String)> {
        let challenge = BASE64URL_NOPAD.encode(&Sha256::digest(VERIFIER));
        vec![
            ("response_type", "code".to_owned()),
            ("client_id", self.client_id.to_owned()),
            ("state", "state of the program & more".to_owned()),
            ("code_challenge_method", "SHA-256".to_owned()),
            ("scope", "openid".to_owned()),
            ("redirect_uri", self.redirect_uri.clone()),
            ("code_challenge", challenge),
        ]
    }

    /// The address of the sign-in page with these parameters.
    pub(crate) fn address(&self, parameters: &[(&'static str, String)]) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(parameters);
        format!("{}/v1/authorize?{}", self.base, query.finish())
    }

    /// The sign-in page.
    pub(crate) async fn page(&self) -> Page {
        Page::open(&self.way, &self.address(&self.parameters())).await
    }

    /// A code, after somebody without MFA signed in.
    pub(crate) async fn code(&self, who: &str) -> String {
        let page = self.page().await;
        let done = page.submit(&[("who", who), ("answer", "continue")]).await;
        done.sent_with("code").unwrap()
    }

    /// The body that makes a code into credentials.
    pub(crate) fn redemption(&self, code: &str) -> Value {
        json!({
            "clientId": self.client_id,
            "grantType": "authorization_code",
            "code": code,
            "redirectUri": self.redirect_uri,
            "codeVerifier": VERIFIER,
        })
    }

    /// The body that asks for the next credentials.
    pub(crate) fn renewal(&self, refresh_token: &str) -> Value {
        json!({
            "clientId": self.client_id,
            "grantType": "refresh_token",
            "refreshToken": refresh_token,
        })
    }

    /// A good proof for the next request.
    pub(crate) fn proof(&self) -> Proof {
        let point = self.key.verifying_key().to_encoded_point(false);
        let part = |part: Option<&p256::FieldBytes>| BASE64URL_NOPAD.encode(part.unwrap());
        Proof {
            header: json!({
                "typ": "dpop+jwt",
                "alg": "ES256",
                "jwk": { "kty": "EC", "x": part(point.x()), "y": part(point.y()), "crv": "P-256" },
            }),
            claims: json!({
                "htm": "POST",
                "htu": format!("{}/v1/token", self.base),
                "iat": self.clock,
                "jti": fastrand::u128(..).to_string(),
            }),
            key: self.key.clone(),
        }
    }

    /// Asks for a token with a good proof.
    pub(crate) async fn ask(&self, body: Value) -> Answer {
        self.ask_with(body, &[self.proof().signed()]).await
    }

    /// Asks for a token with these proofs.
    pub(crate) async fn ask_with(&self, body: Value, proofs: &[String]) -> Answer {
        self.try_with(body, proofs).await.unwrap()
    }

    pub(crate) async fn try_with(&self, body: Value, proofs: &[String]) -> Option<Answer> {
        let mut request = Request::post(format!("{}/v1/token", self.base))
            .header("content-type", "application/json");
        for proof in proofs {
            request = request.header("dpop", proof);
        }
        let request = request.body(Bytes::from(body.to_string())).unwrap();
        self.way.send(request).await
    }

    /// Signs in somebody without MFA, and gives the answer with the first credentials.
    pub(crate) async fn sign_in(&self, who: &str) -> Value {
        let code = self.code(who).await;
        self.ask(self.redemption(&code)).await.ok().value()
    }

    /// Refreshes, and gives the answer.
    pub(crate) async fn refresh(&self, refresh_token: &str) -> Answer {
        self.ask(self.renewal(refresh_token)).await
    }
}

impl Proof {
    /// The proof as it stands in the header.
    pub(crate) fn signed(&self) -> String {
        let part = |part: &Value| BASE64URL_NOPAD.encode(part.to_string().as_bytes());
        let text = format!("{}.{}", part(&self.header), part(&self.claims));
        let signature: Signature = self.key.sign(text.as_bytes());
        format!("{text}.{}", BASE64URL_NOPAD.encode(&signature.to_bytes()))
    }
}

/// A private key; each number gives another.
pub(crate) fn key(number: u8) -> SigningKey {
    SigningKey::from_slice(&[number; 32]).unwrap()
}

/// A caller with the credentials of an answer.
pub(crate) fn caller(practice: &Practice, answer: &Value) -> Client {
    let text = |name: &str| answer["accessToken"][name].as_str().unwrap().to_owned();
    Client::new(
        practice,
        &PracticeCredentials {
            access_key_id: text("accessKeyId"),
            secret_access_key: text("secretAccessKey").into(),
            session_token: text("sessionToken").into(),
            expires: practice.now(),
        },
    )
}

/// The refresh token of an answer.
pub(crate) fn refresh_token(answer: &Value) -> &str {
    answer["refreshToken"].as_str().unwrap()
}
