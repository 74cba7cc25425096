//! The same tests against moto, an independent double of AWS, so that the practice account cannot
//! flatter. Where moto lacks an operation or answers otherwise than AWS documents, the test says
//! so by name.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::env;
use std::fs::OpenOptions;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

use common::Aws;
use firstday_aws_gateway::{Connection, Gateway};
use secrecy::SecretString;

on_any_endpoint!(Moto::empty().await);

/// What moto 5.2.5 does not do as AWS does, and why that is known.
const LACKS: &[(&str, &str)] = &[
    (
        "access-analyzer:ListAnalyzers",
        "the service is not implemented",
    ),
    ("account:GetAccountInformation", "not implemented"),
    ("account:ListRegions", "not implemented"),
    ("account:GetContactInformation", "not implemented"),
    ("budgets:CreateSubscriber", "not implemented"),
    (
        "budgets:DescribeBudgetNotificationsForAccount",
        "not implemented",
    ),
    (
        "budgets:DescribeSubscribersForNotification",
        "not implemented",
    ),
    ("budgets:UpdateBudget", "not implemented"),
    ("ce:GetAnomalyMonitors", "not implemented"),
    (
        "ce:GetCostAndUsage by day",
        "answers with no day, whatever is asked",
    ),
    (
        "freetier:GetFreeTierUsage",
        "the service is not implemented",
    ),
    (
        "freetier:ListAccountActivities",
        "the service is not implemented",
    ),
    ("cloudtrail:LookupEvents", "not implemented"),
    (
        "freetier:GetAccountPlanState",
        "the service is not implemented",
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
        "payments:GetAccountBalance",
        "the service is not implemented",
    ),
    (
        "payments:ListPaymentInstruments",
        "the service is not implemented",
    ),
    ("signin:ListSessions", "the service is not implemented"),
    (
        "s3:GetPublicAccessBlock",
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
        let server = Server::shared();
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
        let known = LACKS.iter().find(|(name, _)| *name == operation);
        if let Some((name, why)) = known {
            skipped(&format!("SKIPPED: moto/{name}: {why}"));
        }
        known.is_some()
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

/// A `moto_server` of our own, ended when the last test lets go of it.
struct Server {
    process: Child,
    port: u16,
}

impl Server {
    fn shared() -> Arc<Self> {
        let mut shared = SERVER.lock().unwrap_or_else(PoisonError::into_inner);
        shared.upgrade().unwrap_or_else(|| {
            let server = Arc::new(Self::start());
            *shared = Arc::downgrade(&server);
            server
        })
    }

    fn start() -> Self {
        let program = program();
        let port = free_port();
        let process = Command::new(&program)
            .args(["--host", "127.0.0.1", "--port", &port.to_string()])
            .env("MOTO_IAM_LOAD_MANAGED_POLICIES", "true")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", program.display()));
        let mut server = Self { process, port };
        server.wait_until_it_answers();
        server
    }

    fn wait_until_it_answers(&mut self) {
        let deadline = Instant::now() + Duration::from_secs(60);
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            let ended = self.process.try_wait().unwrap();
            assert!(ended.is_none(), "moto_server ended at once: {ended:?}");
            assert!(Instant::now() < deadline, "moto_server does not answer");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn reset(&self) {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        let request = "POST /moto-api/reset HTTP/1.1\r\nHost: localhost\r\n\
                       Connection: close\r\nContent-Length: 0\r\n\r\n";
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// `moto_server` of the virtual environment, `target/venv` unless `FIRSTDAY_VENV` names another.
fn program() -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let venv =
        env::var_os("FIRSTDAY_VENV").map_or_else(|| workspace.join("target/venv"), PathBuf::from);
    let program = venv.join("bin/moto_server");
    assert!(
        program.exists(),
        "{} is missing: run `cargo xtask setup`",
        program.display()
    );
    program
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    listener.local_addr().unwrap().port()
}
