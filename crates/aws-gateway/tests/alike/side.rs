//! The two doubles of AWS, and everything that they are asked.

use std::collections::BTreeSet;
use std::error::Error;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use firstday_aws_gateway::{Connection, Gateway, Transport, TransportError};
use firstday_checklist::{Account, Change, Facet, match_change};
use firstday_practice::{Practice, Seed};
use firstday_rehearsal::transport;
use futures::FutureExt;
use http::{Request, Response, StatusCode};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::common::{now, observe};
use crate::moto_server::Server;
use crate::over_practice::practice;
use crate::sent::decoded::decoded;
use crate::stage::composed;
use crate::staged::{Double, staged};

/// A request, with the operation that it asks for, such as `iam:CreateUser`.
pub(crate) type Asked = (String, Request<Bytes>);

/// How long an answer of moto's is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// One of the two, with an account in it.
pub(crate) struct Side {
    pub(crate) gateway: Gateway,
    asked: Arc<Mutex<Vec<Asked>>>,
    line: Arc<dyn Transport>,
    double: Which,
}

enum Which {
    Practice(Practice),
    Moto(Arc<Server>),
}

impl Side {
    pub(crate) async fn practice(seed: Seed) -> Self {
        let practice = practice(seed);
        let who = practice.sign_in();
        let token = Some(&who.session_token);
        let keys = Connection::keys(&who.access_key_id, &who.secret_access_key, token);
        let inner = transport(&practice);
        Self::over(keys, inner, Which::Practice(practice)).await
    }

    /// An empty account.
    pub(crate) async fn moto(server: &Arc<Server>) -> Self {
        server.reset();
        let keys = Connection::keys("AKIAEXAMPLE", &"example".into(), None);
        let asked = server.clone();
        let inner: Arc<dyn Transport> = Arc::new(move |request: Request<Bytes>| {
            let server = asked.clone();
            async move { Ok(said_by(&server, &request).await?.unwrap_or_else(refused)) }.boxed()
        });
        Self::over(keys, inner, Which::Moto(server.clone())).await
    }

    async fn over(keys: Connection, inner: Arc<dyn Transport>, double: Which) -> Self {
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let noted = asked.clone();
        let line: Arc<dyn Transport> = Arc::new(move |request: Request<Bytes>| {
            let call = decoded(&request);
            let operation = format!("{}:{}", call.service, call.operation);
            noted.lock().unwrap().push((operation, request.clone()));
            inner.call(request)
        });
        let connection = keys.over(line.clone());
        let gateway = match &double {
            Which::Practice(_) => Gateway::connect(connection, now).await,
            Which::Moto(_) => Gateway::connect(connection, jiff::Timestamp::now).await,
        };
        Self {
            gateway: gateway.unwrap(),
            asked,
            line,
            double,
        }
    }

    /// What was asked since this was asked last.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        std::mem::take(&mut self.asked.lock().unwrap())
    }

    pub(crate) async fn read(&self, facets: &[Facet]) -> Account {
        observe(&self.gateway, facets, &["alex"]).await
    }

    /// Makes what has to be there for an example of a change.
    pub(crate) async fn staged(&self, example: Value) -> Result<Change, Box<dyn Error>> {
        staged(&self.double, &self.gateway, example).await
    }

    /// Makes a change, and says what came of it.
    pub(crate) async fn make(&self, change: &Change) -> String {
        let answer = match_change!(change,
            aws _ => self.gateway.apply(change).await.map(|applied| said(&applied)),
            composed _ => {
                let practice = match &self.double {
                    Which::Practice(practice) => Some(practice),
                    Which::Moto(_) => None,
                };
                let line = self.line.clone();
                let made = composed(change, &self.gateway, &self.double, practice, line).await;
                return made.map_or_else(|error| error.to_string(), |()| "done".to_owned());
            },
        );
        answer.unwrap_or_else(|error| format!("{:?} of {}", error.kind, error.operation))
    }
}

fn said(applied: &firstday_aws_gateway::Applied) -> String {
    use firstday_aws_gateway::Applied::{AlreadyThere, Done, Password};
    match applied {
        Done => "done".to_owned(),
        AlreadyThere => "there already".to_owned(),
        Password(_) => "a password".to_owned(),
    }
}

impl Double for Which {
    async fn open_bucket(&self, name: &str) {
        match self {
            Self::Practice(practice) => practice.open_bucket(name).await,
            Self::Moto(server) => {
                let scope = "AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/20261123/us-east-1/s3/x";
                let request = Request::put(format!("https://s3.us-east-1.amazonaws.com/{name}"));
                let request = request.header("authorization", scope).body(Bytes::new());
                let made = said_by(server, &request.unwrap()).await.unwrap();
                assert!(made.unwrap().status().is_success());
            }
        }
    }

    fn root_key(&self) -> String {
        match self {
            Self::Practice(practice) => practice.root_key(),
            Self::Moto(_) => "AKIAIOSFODNN7EXAMPLE".to_owned(),
        }
    }

    fn device_codes(&self, serial: &str) -> Result<(String, String), Box<dyn Error>> {
        match self {
            Self::Practice(practice) => practice.device_codes(serial),
            Self::Moto(_) => Ok(("123456".to_owned(), "234567".to_owned())),
        }
    }
}

/// The operations that moto lacks of those that were asked.
pub(crate) async fn lacking(server: &Server, asked: &[Asked]) -> BTreeSet<String> {
    let (mut lacking, mut answered) = (BTreeSet::new(), BTreeSet::new());
    for (operation, request) in asked {
        if answered.contains(operation) {
            continue;
        }
        match said_by(server, request).await.unwrap() {
            Some(_) => drop(answered.insert(operation.clone())),
            None => drop(lacking.insert(operation.clone())),
        }
    }
    &lacking - &answered
}

/// What moto answers; `None` where that is a page for people, as it shows for what it does not know and
/// where it fails.
async fn said_by(
    server: &Server,
    request: &Request<Bytes>,
) -> Result<Option<Response<Bytes>>, TransportError> {
    let answer = tokio::time::timeout(PATIENCE, exchanged(server.port, request)).await;
    let answer = answer.map_err(TransportError::new)?;
    let answer = answer.map_err(TransportError::new)?;
    let text = String::from_utf8_lossy(&answer);
    let (head, _) = text.split_once("\r\n\r\n").unwrap();
    let body = Bytes::copy_from_slice(&answer[head.len() + 4..]);
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1));
    if body.starts_with(b"<!doctype html>") {
        return Ok(None);
    }
    let mut response = Response::builder().status(status.unwrap());
    for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
        response = response.header(name, value);
    }
    Ok(Some(response.body(body).unwrap()))
}

/// Sends it as it would go to AWS, by whose host moto tells some services apart, and reads to the end.
async fn exchanged(port: u16, request: &Request<Bytes>) -> std::io::Result<Vec<u8>> {
    let (uri, body) = (request.uri(), request.body());
    let path = uri.path_and_query().map_or("/", |it| it.as_str());
    let host = uri.host().unwrap_or_default();
    let mut head = format!("{} {path} HTTP/1.0\r\nHost: {host}\r\n", request.method());
    for (name, value) in request.headers() {
        if !["host", "content-length", "connection"].contains(&name.as_str()) {
            head += &format!("{name}: {}\r\n", value.to_str().unwrap());
        }
    }
    head += &format!("Content-Length: {}\r\n\r\n", body.len());
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body).await?;
    // moto reads on until nothing can come any more, where it did not need the body.
    stream.shutdown().await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    Ok(answer)
}

/// In the place of a page for people: nobody tries that again.
fn refused() -> Response<Bytes> {
    let mut answer = Response::new(Bytes::new());
    *answer.status_mut() = StatusCode::BAD_REQUEST;
    answer
}
