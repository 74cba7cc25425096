//! AWS on real ports of this computer, with TLS and without, and a proxy that writes down what it
//! is asked for.

#![allow(dead_code)]

use std::convert::Infallible;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use firstday_practice::Practice;
use http::{Request, Response, Uri};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

/// The names that the server's certificate is for.
const NAMES: [&str; 4] = [
    "localhost",
    "*.amazonaws.com",
    "*.us-east-1.amazonaws.com",
    "*.signin.aws.amazon.com",
];

/// Somebody who issues certificates.
pub(crate) struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pem: String,
}

impl Authority {
    pub(crate) fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let pem = params.self_signed(&key).unwrap().pem();
        Self {
            issuer: Issuer::new(params, key),
            pem,
        }
    }

    /// Its certificate, in a file.
    pub(crate) fn file(&self, folder: &Path, name: &str) -> PathBuf {
        let path = folder.join(name);
        std::fs::write(&path, format!("A comment.\n{}", self.pem)).unwrap();
        path
    }

    fn server(&self) -> ServerConfig {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new(NAMES.map(str::to_owned)).unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        let certificate: CertificateDer<'static> = certificate.der().clone();
        let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate], key)
            .unwrap()
    }
}

/// The practice account where AWS would be.
#[derive(Clone, Copy)]
pub(crate) struct Served {
    pub(crate) tls: SocketAddr,
    pub(crate) plain: SocketAddr,
}

pub(crate) async fn serve(practice: &Practice, authority: &Authority) -> Served {
    let acceptor = TlsAcceptor::from(Arc::new(authority.server()));
    let (tls, plain) = (listen().await, listen().await);
    let served = Served {
        tls: tls.local_addr().unwrap(),
        plain: plain.local_addr().unwrap(),
    };
    let account = practice.clone();
    tokio::spawn(async move {
        loop {
            let (stream, _) = tls.accept().await.unwrap();
            let (acceptor, account) = (acceptor.clone(), account.clone());
            tokio::spawn(async move {
                if let Ok(stream) = acceptor.accept(stream).await {
                    converse(stream, "https", account).await;
                }
            });
        }
    });
    let account = practice.clone();
    tokio::spawn(async move {
        loop {
            let (stream, _) = plain.accept().await.unwrap();
            tokio::spawn(converse(stream, "http", account.clone()));
        }
    });
    served
}

async fn listen() -> TcpListener {
    TcpListener::bind("127.0.0.1:0").await.unwrap()
}

async fn converse(
    stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
    scheme: &'static str,
    practice: Practice,
) {
    let answer = service_fn(move |request: Request<Incoming>| {
        let practice = practice.clone();
        async move { Ok::<_, Infallible>(answer(request, scheme, &practice).await) }
    });
    let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), answer);
    connection.await.ok();
}

async fn answer(
    request: Request<Incoming>,
    scheme: &str,
    practice: &Practice,
) -> Response<Full<Bytes>> {
    let (mut head, body) = request.into_parts();
    let host = head.headers["host"].to_str().unwrap();
    let path = head.uri.path_and_query().unwrap();
    head.uri = Uri::try_from(format!("{scheme}://{host}{path}")).unwrap();
    let body = body.collect().await.unwrap().to_bytes();
    let answer = practice.call(Request::from_parts(head, body)).await;
    answer.unwrap().map(Full::new)
}

/// A proxy by which alone AWS can be reached, whatever the host is called.
#[derive(Clone)]
pub(crate) struct Proxy {
    pub(crate) address: String,
    log: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    pub(crate) async fn before(served: Served) -> Self {
        let listener = listen().await;
        let proxy = Self {
            address: listener.local_addr().unwrap().to_string(),
            log: Arc::default(),
        };
        let log = proxy.log.clone();
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                tokio::spawn(pass(stream, served, log.clone()));
            }
        });
        proxy
    }

    /// What it was asked for: the first line of each request, and who asked.
    pub(crate) fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *self.log.lock().unwrap())
    }
}

async fn pass(mut from: TcpStream, served: Served, log: Arc<Mutex<Vec<String>>>) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match from.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(_) => return,
        }
    }
    let text = String::from_utf8(head.clone()).unwrap();
    let (first, rest) = text.split_once("\r\n").unwrap();
    let who = rest.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("proxy-authorization")
            .then_some(value)
    });
    let line = first.trim_end_matches(" HTTP/1.1");
    let line = who.map_or_else(|| line.to_owned(), |who| format!("{line} {who}"));
    log.lock().unwrap().push(line);
    let mut to = match first.starts_with("CONNECT ") {
        true => {
            from.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.unwrap();
            TcpStream::connect(served.tls).await.unwrap()
        }
        false => {
            let mut to = TcpStream::connect(served.plain).await.unwrap();
            to.write_all(&head).await.unwrap();
            to
        }
    };
    copy_bidirectional(&mut from, &mut to).await.ok();
}
