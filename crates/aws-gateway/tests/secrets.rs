//! No secret reaches a log, whatever its level.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;
#[path = "common/over_practice.rs"]
mod over_practice;

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use common::{Aws, create_user, strict_policy};
use firstday_aws_gateway::Applied;
use firstday_checklist::Change;
use firstday_practice::Seed;
use over_practice::practice;
use secrecy::ExposeSecret;
use tracing_subscriber::fmt::MakeWriter;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

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
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(log.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);

    let practice = practice(Seed::Fresh);
    let session = practice.sign_in();
    let gateway = over_practice::gateway_as(&practice, &session).await;
    gateway.apply(&create_user("ana")).await.unwrap();
    let change = Change::CreateLoginProfile {
        user: "ana".into(),
        policy: strict_policy(),
    };
    let Ok(Applied::Password(password)) = gateway.apply(&change).await else {
        panic!("no password");
    };
    let key = gateway.create_access_key("ana").await.unwrap();
    gateway.caller_of(&key.id, &key.secret).await.unwrap();
    let device = gateway.create_mfa_device("ana").await.unwrap();
    let (first, second) = practice.codes(&device.serial, &device.seed);
    gateway
        .enable_mfa("ana", &device.serial, &first, &second)
        .await
        .unwrap();

    let log = String::from_utf8_lossy(&log.0.lock().unwrap()).into_owned();
    assert!(
        log.contains("CreateLoginProfile"),
        "the log has nothing in it"
    );
    let secrets = [
        ("session secret", &session.secret_access_key),
        ("session token", &session.session_token),
        ("password", &password),
        ("key", &key.secret),
        ("seed", &device.seed),
    ];
    for (name, secret) in secrets {
        for spelling in spellings(secret.expose_secret()) {
            let line = log.lines().find(|line| line.contains(&spelling));
            assert!(line.is_none(), "{name}: {}", line.unwrap_or_default());
        }
    }
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
