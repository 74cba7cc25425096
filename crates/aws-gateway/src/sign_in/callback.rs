//! The port of this computer to which the browser comes back.
//!
//! Anything on this computer, and any page in any browser on it, can knock here. Only who knows
//! the attempt's `state` is let in, once; nobody else can end or disturb the attempt.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, HOST, ORIGIN, TRANSFER_ENCODING};
use http::{HeaderMap, Method, Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::sync::{mpsc, oneshot};
use tokio::task::{AbortHandle, JoinSet};

use super::page::{CallbackPages, PageText};
use super::reply::Reply;
use super::state::State;

/// AWS's page goes to no other (AWS Sign-In API, `AuthorizeOAuth2Access`).
const PATH: &str = "/oauth/callback";
/// A browser sends along the cookies of every program on 127.0.0.1, whatever its port.
const HEAD_BYTES: usize = 64 * 1024;
const HEAD_TIME: Duration = Duration::from_secs(5);
/// Longer than redeeming a code can take.
const CONNECTION_TIME: Duration = Duration::from_secs(90);
/// When more knock at once, the one that has been there longest goes.
const CONNECTIONS: usize = 32;
/// After an error of the operating system, such as too many open files.
const PAUSE: Duration = Duration::from_millis(50);

/// A port that is not listened on yet. What comes to it waits.
#[derive(Debug)]
pub(super) struct Door {
    listener: TcpListener,
    port: u16,
}

/// A browser that brought AWS's answer, and waits for its page.
#[derive(Debug)]
pub(super) struct Visitor {
    pub(super) reply: Reply,
    page: oneshot::Sender<(StatusCode, PageText)>,
    /// Done when the connection is.
    gone: oneshot::Receiver<Infallible>,
}

impl Door {
    /// Takes a port that the operating system chooses, on 127.0.0.1 and no other address.
    pub(super) fn open() -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        Ok(Self { listener, port })
    }

    /// Where AWS's page sends the browser.
    pub(super) fn redirect_uri(&self) -> String {
        format!("http://127.0.0.1:{}{PATH}", self.port)
    }

    /// Answers every connection until dropped. The right visitor comes over the channel.
    pub(super) fn listen(
        self,
        state: State,
        pages: Arc<CallbackPages>,
    ) -> io::Result<(JoinSet<()>, mpsc::Receiver<Visitor>)> {
        let listener = tokio::net::TcpListener::from_std(self.listener)?;
        let (visitors, visitor) = mpsc::channel(1);
        let porter = Arc::new(Porter {
            host: format!("127.0.0.1:{}", self.port),
            state,
            pages,
            used: AtomicBool::new(false),
            visitors,
        });
        let mut tasks = JoinSet::new();
        tasks.spawn(accept(listener, porter));
        Ok((tasks, visitor))
    }
}

impl Visitor {
    /// Shows the page, and waits until the browser has it.
    pub(super) async fn show(self, status: StatusCode, page: PageText) {
        self.page.send((status, page)).ok();
        tokio::time::timeout(HEAD_TIME, self.gone).await.ok();
    }
}

async fn accept(listener: tokio::net::TcpListener, porter: Arc<Porter>) {
    // Dropping the set ends the connections that are still open.
    let mut connections = JoinSet::new();
    let mut oldest_first: VecDeque<AbortHandle> = VecDeque::new();
    loop {
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            Err(error) => {
                tracing::warn!(%error, "a connection of the browser was not accepted");
                tokio::time::sleep(PAUSE).await;
                continue;
            }
        };
        while connections.try_join_next().is_some() {}
        oldest_first.retain(|connection| !connection.is_finished());
        if oldest_first.len() >= CONNECTIONS
            && let Some(oldest) = oldest_first.pop_front()
        {
            oldest.abort();
        }
        oldest_first.push_back(connections.spawn(converse(stream, porter.clone())));
    }
}

async fn converse(stream: TcpStream, porter: Arc<Porter>) {
    let (_here, gone) = oneshot::channel();
    let gone = Mutex::new(Some(gone));
    let service = service_fn(|request| {
        let gone = gone.lock().unwrap_or_else(PoisonError::into_inner).take();
        let answer = porter.answer(request, gone);
        async { Ok::<_, Infallible>(answer.await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(HEAD_BYTES)
        .keep_alive(false)
        .serve_connection(TokioIo::new(stream), service);
    match tokio::time::timeout(CONNECTION_TIME, connection).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::debug!(%error, "a connection of the browser ended early"),
        Err(_) => tracing::debug!("a connection of the browser took too long"),
    }
}

/// Who decides whom to let in.
struct Porter {
    host: String,
    state: State,
    pages: Arc<CallbackPages>,
    used: AtomicBool,
    visitors: mpsc::Sender<Visitor>,
}

impl Porter {
    async fn answer(
        &self,
        request: Request<Incoming>,
        gone: Option<oneshot::Receiver<Infallible>>,
    ) -> Response<Full<Bytes>> {
        let shown = match (self.admit(&request), gone) {
            (Ok(reply), Some(gone)) => self.let_in(reply, gone).await,
            (Ok(_), None) => Err(StatusCode::GONE),
            (Err(status), _) => Err(status),
        };
        match shown {
            Ok((status, page)) => self.pages.render(status, &page),
            Err(status) => {
                tracing::debug!(%status, "a knock on the port of the sign-in was refused");
                self.pages.render(status, &self.pages.not_ours)
            }
        }
    }

    /// What the browser brings, or why it is not let in.
    fn admit(&self, request: &Request<Incoming>) -> Result<Reply, StatusCode> {
        let (uri, headers) = (request.uri(), request.headers());
        // A name of a host that leads here would let a web page read the answers.
        let host: Vec<_> = headers.get_all(HOST).iter().collect();
        if host != [self.host.as_str()] || uri.authority().is_some() {
            return Err(StatusCode::MISDIRECTED_REQUEST);
        }
        if !is_navigation(headers) {
            return Err(StatusCode::FORBIDDEN);
        }
        if request.method() != Method::GET {
            return Err(StatusCode::METHOD_NOT_ALLOWED);
        }
        if has_body(headers) {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
        if uri.path() != PATH {
            return Err(StatusCode::NOT_FOUND);
        }
        let query = uri.query().unwrap_or_default();
        let reply = Reply::read(query, &self.state).map_err(|_| StatusCode::BAD_REQUEST)?;
        match self.used.swap(true, Ordering::SeqCst) {
            false => Ok(reply),
            true => Err(StatusCode::GONE),
        }
    }

    async fn let_in(
        &self,
        reply: Reply,
        gone: oneshot::Receiver<Infallible>,
    ) -> Result<(StatusCode, PageText), StatusCode> {
        let (page, shown) = oneshot::channel();
        let visitor = Visitor { reply, page, gone };
        self.visitors.send(visitor).await.ok();
        shown.await.map_err(|_| StatusCode::GONE)
    }
}

/// Whether a person's browser goes here as to a page. Scripts and embedded pictures or frames say
/// so of themselves (Fetch, `Origin`; Fetch Metadata, `Sec-Fetch-Dest`).
fn is_navigation(headers: &HeaderMap) -> bool {
    let destination = headers.get("sec-fetch-dest");
    !headers.contains_key(ORIGIN) && destination.is_none_or(|it| it == "document")
}

fn has_body(headers: &HeaderMap) -> bool {
    let length = headers.get(CONTENT_LENGTH);
    headers.contains_key(TRANSFER_ENCODING) || length.is_some_and(|length| length != "0")
}
