//! The same tests against moto, an independent double of AWS, so that the practice account cannot
//! flatter. Where moto lacks an operation or answers otherwise than AWS documents, the test says
//! so by name.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;
#[path = "common/moto_server.rs"]
mod moto_server;
#[path = "common/otherwise.rs"]
mod otherwise;

use std::env;
use std::fs::OpenOptions;
use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use common::Aws;
use firstday_aws_gateway::{Connection, Gateway};
use moto_server::Server;
use otherwise::LACKS;
use secrecy::SecretString;

on_any_endpoint!(Moto::empty().await);

/// What moto does otherwise than AWS, besides the operations that it lacks, and why that is known.
const OTHERWISE: &[(&str, &str)] = &[
    (
        "ce:GetCostAndUsage by day",
        "answers with no day, whatever is asked",
    ),
    (
        "iam:CreateAccountAlias twice",
        "replaces the alias instead of refusing a second one",
    ),
    (
        "iam:CreateVirtualMFADevice picture",
        "the QR code is not a PNG",
    ),
    (
        "iam:DeletePolicy attached",
        "a policy goes while a group has it",
    ),
    ("iam:EnableMFADevice refusal", "codes are not checked"),
    (
        "s3control:GetPublicAccessBlock at an address",
        "the account's number stands before the host, which an address of this computer has not",
    ),
    ("refusal of inactive keys", "inactive keys still work"),
];

/// Tests take turns, since they share one server whose account they empty.
static TURN: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
static SERVER: Mutex<Weak<Server>> = Mutex::new(Weak::new());

struct Moto {
    server: Arc<Server>,
    _turn: tokio::sync::MutexGuard<'static, ()>,
}

impl Moto {
    /// An empty account.
    async fn empty() -> Self {
        let server = shared();
        let turn = TURN.lock().await;
        server.reset();
        Self {
            server,
            _turn: turn,
        }
    }
}

impl Aws for Moto {
    async fn gateway(&self) -> Gateway {
        let connection = Connection::keys("AKIAEXAMPLE", &"example".into(), None);
        let url = format!("http://127.0.0.1:{}", self.server.port);
        Gateway::connect(connection.endpoint(url), jiff::Timestamp::now)
            .await
            .unwrap()
    }

    fn codes(&self, _: &str, _: &SecretString) -> (String, String) {
        ("123456".into(), "234567".into())
    }

    fn lacks(&self, operation: &str) -> bool {
        let lacking = LACKS.contains(&operation).then_some("not implemented");
        let known = OTHERWISE.iter().find(|(name, _)| *name == operation);
        let why = lacking.or(known.map(|(_, why)| *why));
        if let Some(why) = why {
            skipped(&format!("SKIPPED: moto/{operation}: {why}"));
        }
        why.is_some()
    }
}

/// Says it in the test's output, and in the file that `FIRSTDAY_SKIPPED` names.
fn skipped(line: &str) {
    println!("{line}");
    if let Some(path) = env::var_os("FIRSTDAY_SKIPPED") {
        let file = OpenOptions::new().create(true).append(true).open(path);
        writeln!(file.unwrap(), "{line}").unwrap();
    }
}

/// The server that the tests of this file share.
fn shared() -> Arc<Server> {
    let mut shared = SERVER.lock().unwrap_or_else(PoisonError::into_inner);
    shared.upgrade().unwrap_or_else(|| {
        let server = Arc::new(Server::start());
        *shared = Arc::downgrade(&server);
        server
    })
}
