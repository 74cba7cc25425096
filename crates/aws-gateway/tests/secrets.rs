//! No secret reaches a log, whatever its level.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "common/attempt.rs"]
mod attempt;
#[path = "common/browser.rs"]
mod browser;
mod common;
#[path = "common/over_practice.rs"]
mod over_practice;

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use attempt::{pages, parameter, service_over};
use browser::Browser;
use bytes::Bytes;
use common::{Aws, create_user, now, strict_policy};
use firstday_aws_gateway::{Applied, BrowserSignIn, ShortLivedKeys, Transport, TransportError};
use firstday_checklist::{Change, CreateLoginProfile};
use firstday_practice::{Practice, Seed};
use futures::FutureExt;
use http::Request;
use over_practice::practice;
use secrecy::ExposeSecret;
use serde_json::Value;
use tracing_subscriber::fmt::MakeWriter;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn subscriber(&self) -> impl tracing::Subscriber + use<> {
        tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_writer(self.clone())
            .finish()
    }

    /// Whether the log has something to tell, and no secret in it.
    #[track_caller]
    fn must_lack(&self, sign: &str, secrets: &[(&str, String)]) {
        let log = String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned();
        assert!(log.contains(sign), "the log has nothing in it");
        for (name, secret) in secrets {
            for spelling in spellings(secret) {
                let line = log.lines().find(|line| line.contains(&spelling));
                assert!(line.is_none(), "{name}: {}", line.unwrap_or_default());
            }
        }
    }
}

impl Write for Log {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(text)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Log;

    fn make_writer(&'a self) -> Log {
        self.clone()
    }
}

#[tokio::test]
async fn no_secret_reaches_the_log() {
    let log = Log::default();
    let _guard = tracing::subscriber::set_default(log.subscriber());

    let practice = practice(Seed::Fresh);
    let session = practice.sign_in();
    let gateway = over_practice::gateway_as(&practice, &session).await;
    gateway.apply(&create_user("ana")).await.unwrap();
    let change = Change::from(CreateLoginProfile {
        user: "ana".into(),
        policy: strict_policy(),
    });
    let Ok(Applied::Password(password)) = gateway.apply(&change).await else {
        panic!("no password");
    };
    let key = gateway.create_access_key("ana").await.unwrap();
    gateway.caller_of(&key.id, &key.secret).await.unwrap();
    let device = gateway.create_mfa_device("ana").await.unwrap();
    let (first, second) = practice.codes(&device.serial, &device.seed);
    gateway
        .enable_mfa(
            "ana",
            &device.serial,
            [first.as_str(), &second],
            common::MINUTE,
        )
        .await
        .unwrap();

    let secrets = [
        ("session secret", &session.secret_access_key),
        ("session token", &session.session_token),
        ("password", &password),
        ("key", &key.secret),
        ("seed", &device.seed),
    ];
    let secrets = secrets.map(|(name, secret)| (name, secret.expose_secret().to_owned()));
    log.must_lack("CreateLoginProfile", &secrets);
}

/// The practice account, and what the requests for tokens brought: their bodies and proofs.
fn overheard(practice: &Practice) -> (Arc<dyn Transport>, Arc<Mutex<Vec<Token>>>) {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let (practice, tape) = (practice.clone(), heard.clone());
    let transport = move |request: Request<Bytes>| {
        if let Some(proof) = request.headers().get("dpop") {
            let proof = proof.to_str().unwrap().to_owned();
            let body = serde_json::from_slice(request.body()).unwrap();
            tape.lock().unwrap().push(Token { proof, body });
        }
        let practice = practice.clone();
        async move { practice.call(request).await.map_err(TransportError::new) }.boxed()
    };
    (Arc::new(transport), heard)
}

struct Token {
    proof: String,
    body: Value,
}

impl Token {
    fn secrets(&self) -> Vec<(&'static str, String)> {
        let mut secrets = vec![("proof", self.proof.clone())];
        for name in ["code", "codeVerifier", "refreshToken"] {
            if let Some(secret) = self.body[name].as_str() {
                secrets.push((name, secret.to_owned()));
            }
        }
        secrets
    }
}

#[tokio::test]
async fn no_secret_of_a_sign_in_reaches_the_log() {
    let log = Log::default();
    let _guard = tracing::subscriber::set_default(log.subscriber());

    let practice = practice(Seed::Fresh);
    let (transport, heard) = overheard(&practice);
    let service = service_over(transport.clone());
    let attempt = BrowserSignIn::here(service, pages()).unwrap();
    let address = attempt.address().to_owned();
    let browser = Browser::new(&practice);
    let (signed_in, page) = tokio::join!(attempt.wait(), browser.sign_in(&address, "root"));
    let signed_in = signed_in.unwrap();
    let refreshed = signed_in.session.refresh(transport.clone(), now);
    let refreshed = refreshed.await.unwrap();
    let mut lost = refreshed.session.clone();
    lost.region = "us-east-1".into();
    let error = lost.refresh(transport, now).await.unwrap_err();
    tracing::info!(?signed_in, ?refreshed, %error, ?error, "CreateOAuth2Token");

    let token = address.rsplit('/').next().unwrap_or_default().to_owned();
    let mut secrets = vec![
        ("state", parameter(page.url.as_str(), "state")),
        ("one-time address", token),
        (
            "cookie",
            browser
                .cookie()
                .split('=')
                .next_back()
                .unwrap_or_default()
                .to_owned(),
        ),
    ];
    for credentials in [&signed_in.credentials, &refreshed.credentials] {
        let ShortLivedKeys {
            secret_access_key,
            session_token,
            ..
        } = credentials;
        secrets.push(("secret key", secret_access_key.expose_secret().to_owned()));
        secrets.push(("session token", session_token.expose_secret().to_owned()));
    }
    let last = refreshed.session.refresh_token.expose_secret();
    secrets.push(("refresh token", last.to_owned()));
    let key = signed_in.session.key.to_text();
    secrets.push(("key of the session", key.expose_secret().to_owned()));
    secrets.extend(heard.lock().unwrap().iter().flat_map(Token::secrets));
    let names: BTreeSet<_> = secrets.iter().map(|(name, _)| *name).collect();
    assert_eq!(names.len(), 11, "{names:?}");
    log.must_lack("CreateOAuth2Token", &secrets);
}

/// As it is, and as it stands in a form.
fn spellings(secret: &str) -> [String; 2] {
    let encoded = secret.bytes().map(|byte| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
            char::from(byte).to_string()
        }
        byte => format!("%{byte:02X}"),
    });
    [secret.to_owned(), encoded.collect()]
}
