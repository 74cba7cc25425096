//! How requests leave this computer: through the proxies of the environment, and by the
//! certificates that count here.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "common/attempt.rs"]
mod attempt;
#[path = "common/browser.rs"]
mod browser;
mod common;
#[path = "common/over_practice.rs"]
mod over_practice;
#[path = "common/wire.rs"]
mod wire;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use attempt::{REGION, pages, reply};
use browser::Browser;
use common::now;
use firstday_aws_gateway::{
    Barrier, BrowserSignIn, Connection, Gateway, GatewayError, GatewayErrorKind, Network,
    SignInErrorKind, SignInService, TrustedFile,
};
use firstday_checklist::{Caller, Partition};
use firstday_practice::Practice;
use over_practice::unmarked;
use secrecy::SecretString;
use tempfile::TempDir;
use wire::{Authority, Proxy, Served, serve};

/// AWS behind TLS, and a proxy before it.
struct Stage {
    practice: Practice,
    key: (String, SecretString),
    served: Served,
    proxy: Proxy,
    folder: TempDir,
    bundle: PathBuf,
}

impl Stage {
    async fn new() -> Self {
        let authority = Authority::new();
        let (practice, id, secret) = unmarked();
        let folder = tempfile::tempdir().unwrap();
        let served = serve(&practice, &authority).await;
        Self {
            proxy: Proxy::before(served).await,
            bundle: authority.file(folder.path(), "bundle.pem"),
            practice,
            key: (id, secret),
            served,
            folder,
        }
    }

    fn connection(&self) -> Connection {
        Connection::keys(&self.key.0, &self.key.1, None)
    }

    /// With `variables`, and with what the server's certificate is known by.
    fn network(&self, variables: &[(&str, &str)]) -> Network {
        let bundle = self.bundle.to_str().unwrap();
        network(&[variables, &[("AWS_CA_BUNDLE", bundle)]].concat(), None)
    }

    fn at_port(&self) -> String {
        format!("https://localhost:{}", self.served.tls.port())
    }

    async fn by_tls(&self, network: Network) -> Result<Caller, GatewayError> {
        caller(self.connection().endpoint(self.at_port()).by(network)).await
    }
}

fn network(variables: &[(&str, &str)], ca_bundle: Option<&Path>) -> Network {
    let env = |name: &str| {
        let found = variables.iter().find(|(key, _)| *key == name);
        found.map(|(_, value)| OsString::from(*value))
    };
    Network::of(&env, ca_bundle.map(Path::to_owned))
}

async fn caller(connection: Connection) -> Result<Caller, GatewayError> {
    Gateway::connect(connection, now).await?.caller().await
}

#[tokio::test]
async fn aws_is_reached_by_the_proxy_alone() {
    let stage = Stage::new().await;
    for variable in ["HTTPS_PROXY", "https_proxy"] {
        for address in [
            format!("http://{}", stage.proxy.address),
            stage.proxy.address.clone(),
        ] {
            let network = stage.network(&[(variable, &address)]);
            caller(stage.connection().by(network)).await.unwrap();
            assert_eq!(
                stage.proxy.asked(),
                ["CONNECT sts.us-east-1.amazonaws.com:443"]
            );
        }
    }
}

#[tokio::test]
async fn the_sign_in_service_is_reached_by_the_proxy_alone() {
    let stage = Stage::new().await;
    let network = stage.network(&[("HTTPS_PROXY", &stage.proxy.address)]);
    let service = SignInService::new(REGION, now).by(network.clone());
    let attempt = BrowserSignIn::here(service, pages()).unwrap();
    let address = attempt.address().to_owned();
    let browser = Browser::new(&stage.practice);
    // The browser comes back to this computer, and is not asked for through the proxy.
    let (signed_in, _) = tokio::join!(attempt.wait(), browser.sign_in(&address, "root"));
    let session = signed_in.unwrap().session;
    let host = format!("CONNECT {REGION}.signin.aws.amazon.com:443");
    assert_eq!(stage.proxy.asked(), [host.as_str()]);
    session.refresh(network, now).await.unwrap();
    assert_eq!(stage.proxy.asked(), [host.as_str()]);
}

#[tokio::test]
async fn a_proxy_gets_the_name_and_password_of_its_address() {
    let stage = Stage::new().await;
    let proxy = format!("http://ana:hunter2@{}", stage.proxy.address);
    let network = stage.network(&[("HTTPS_PROXY", &proxy)]);
    caller(stage.connection().by(network)).await.unwrap();
    let expected = "CONNECT sts.us-east-1.amazonaws.com:443 Basic YW5hOmh1bnRlcjI=";
    assert_eq!(stage.proxy.asked(), [expected]);
}

#[tokio::test]
async fn nothing_on_this_computer_is_asked_of_a_proxy() {
    let stage = Stage::new().await;
    let proxy = stage.proxy.address.as_str();
    let network = stage.network(&[("HTTP_PROXY", proxy), ("HTTPS_PROXY", proxy)]);
    stage.by_tls(network.clone()).await.unwrap();
    let plain = format!("http://{}", stage.served.plain);
    caller(stage.connection().endpoint(plain).by(network))
        .await
        .unwrap();
    assert!(stage.proxy.asked().is_empty());
}

#[tokio::test]
async fn hosts_can_be_excepted() {
    let stage = Stage::new().await;
    let variables = [
        ("HTTPS_PROXY", stage.proxy.address.as_str()),
        ("NO_PROXY", ".invalid"),
    ];
    let connection = stage.connection().by(stage.network(&variables));
    let error = caller(connection.endpoint("https://aws.invalid"))
        .await
        .unwrap_err();
    assert_eq!(error.kind, GatewayErrorKind::Unreachable, "{error}");
    assert!(stage.proxy.asked().is_empty());
}

#[tokio::test]
async fn a_proxy_that_does_not_answer_is_named_and_no_region_is_blamed() {
    let stage = Stage::new().await;
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let place = closed.local_addr().unwrap().to_string();
    drop(closed);
    let proxy = format!("http://ana:hunter2@{place}");
    let network = stage.network(&[("HTTPS_PROXY", &proxy)]);
    let error = caller(stage.connection().by(network.clone()))
        .await
        .unwrap_err();
    assert_eq!(error.kind, GatewayErrorKind::Unreachable, "{error}");
    let named = format!("through the proxy {place} of HTTPS_PROXY");
    assert!(error.to_string().contains(&named), "{error}");

    let service = SignInService::new(REGION, now).by(network);
    let attempt = BrowserSignIn::elsewhere(service).unwrap();
    let pasted = reply(attempt.address(), "the-code");
    let error = attempt.redeem(&pasted).await.unwrap_err();
    assert_eq!(error.kind, SignInErrorKind::Unreachable, "{error}");
    assert!(
        error.message.contains(&named) && !error.message.contains("hunter2"),
        "{error}"
    );
}

#[tokio::test]
async fn an_address_of_a_proxy_that_is_none_is_said_before_anything_is_sent() {
    let stage = Stage::new().await;
    let setting = "HTTPS_PROXY";
    let network = stage.network(&[(setting, "socks5://127.0.0.1:1")]);
    let error = caller(stage.connection().by(network)).await.unwrap_err();
    assert_eq!(error.kind, GatewayErrorKind::Barred);
    assert_eq!(error.barrier, Some(Barrier::Proxy { setting }));
}

const VARIABLES: [&str; 3] = ["AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"];

#[tokio::test]
async fn certificates_count_that_a_setting_names() {
    let stage = Stage::new().await;
    let bundle = stage.bundle.to_str().unwrap();
    for variable in VARIABLES {
        stage
            .by_tls(network(&[(variable, bundle)], None))
            .await
            .unwrap();
    }
    stage
        .by_tls(network(&[], Some(&stage.bundle)))
        .await
        .unwrap();
}

#[tokio::test]
async fn an_unknown_issuer_is_told_with_what_was_looked_at() {
    let stage = Stage::new().await;
    let error = stage.by_tls(Network::default()).await.unwrap_err();
    assert_eq!(error.kind, GatewayErrorKind::Barred, "{error}");
    assert_eq!(error.barrier, Some(Barrier::UnknownIssuer { file: None }));

    let other = Authority::new().file(stage.folder.path(), "other.pem");
    let by = |setting| {
        let path = other.clone();
        Some(Barrier::UnknownIssuer {
            file: Some(TrustedFile { setting, path }),
        })
    };
    for variable in VARIABLES {
        let network = network(&[(variable, other.to_str().unwrap())], None);
        assert_eq!(
            stage.by_tls(network).await.unwrap_err().barrier,
            by(variable)
        );
    }
    let error = stage.by_tls(network(&[], Some(&other))).await.unwrap_err();
    assert_eq!(error.barrier, by("ca_bundle"));

    let service = SignInService::new(REGION, now).endpoint(stage.at_port());
    let attempt = BrowserSignIn::elsewhere(service).unwrap();
    let pasted = reply(attempt.address(), "the-code");
    let error = attempt.redeem(&pasted).await.unwrap_err();
    assert_eq!(error.kind, SignInErrorKind::Barred, "{error}");
    assert_eq!(error.barrier, Some(Barrier::UnknownIssuer { file: None }));
}

#[tokio::test]
async fn a_file_of_certificates_that_is_none_is_named() {
    let stage = Stage::new().await;
    let gone = stage.folder.path().join("gone.pem");
    let empty = stage.folder.path().join("empty.pem");
    let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    std::fs::write(&empty, broken).unwrap();
    let barrier = async |network| stage.by_tls(network).await.unwrap_err().barrier.unwrap();
    for setting in VARIABLES {
        let found = barrier(network(&[(setting, gone.to_str().unwrap())], None)).await;
        let Barrier::CertificatesUnreadable {
            setting: named,
            path,
            ..
        } = found
        else {
            panic!("{found}");
        };
        assert_eq!((named, path), (setting, gone.clone()));
        let found = barrier(network(&[(setting, empty.to_str().unwrap())], None)).await;
        let path = empty.clone();
        assert_eq!(found, Barrier::NoCertificates { setting, path });
    }
}

#[tokio::test]
async fn one_certificate_that_cannot_be_read_does_not_spoil_the_others() {
    let stage = Stage::new().await;
    let good = std::fs::read_to_string(&stage.bundle).unwrap();
    let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    let mixed = stage.folder.path().join("mixed.pem");
    std::fs::write(&mixed, format!("{broken}{good}")).unwrap();
    let network = network(&[("AWS_CA_BUNDLE", mixed.to_str().unwrap())], None);
    stage.by_tls(network).await.unwrap();
}

/// One Region of each partition but the commercial one (botocore 1.44.8, `partitions.json`).
const ELSEWHERE: [(&str, Partition); 7] = [
    ("us-gov-west-1", Partition::GovCloud),
    ("cn-north-1", Partition::China),
    ("eusc-de-east-1", Partition::Sovereign),
    ("us-iso-east-1", Partition::Iso),
    ("us-isob-east-1", Partition::IsoB),
    ("eu-isoe-west-1", Partition::IsoE),
    ("us-isof-south-1", Partition::IsoF),
];

#[tokio::test]
async fn regions_of_other_partitions_are_refused_before_anything_is_sent() {
    let stage = Stage::new().await;
    let network = stage.network(&[("HTTPS_PROXY", &stage.proxy.address)]);
    for (region, partition) in ELSEWHERE {
        let barrier = Some(Barrier::OtherPartition {
            named: region.to_owned(),
            partition,
        });
        let connection = stage.connection().by(network.clone()).of_region(region);
        let error = caller(connection).await.unwrap_err();
        assert_eq!(
            (error.kind, error.barrier),
            (GatewayErrorKind::Barred, barrier.clone())
        );

        let service = || SignInService::new(region, now).by(network.clone());
        let here = BrowserSignIn::here(service(), pages()).unwrap_err();
        let elsewhere = BrowserSignIn::elsewhere(service()).unwrap_err();
        for error in [here, elsewhere] {
            assert_eq!(
                (error.kind, &error.barrier),
                (SignInErrorKind::Barred, &barrier)
            );
        }
    }
    assert!(stage.proxy.asked().is_empty());
}
