//! The port of this computer to which the browser comes back.
//!
//! Anything on this computer, and any page in any browser on it, can knock here. Only the browser
//! that began at the one-time address, and knows the attempt's `state`, is let in, once; and nobody
//! whom the system knows to be another user.

#[cfg(any(test, fuzzing))]
pub(crate) mod invariants;

use std::collections::VecDeque;
use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, HOST, LOCATION, ORIGIN, SET_COOKIE, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use secrecy::ExposeSecret;
use tokio::net::TcpStream;
use tokio::sync::{Notify, mpsc, oneshot};
use tokio::task::{AbortHandle, JoinSet};

use super::entrance::Entrance;
use super::nonce::Nonce;
use super::page::{CallbackPage, CallbackPages, PageText, bare};
use super::peer::{Ends, Peer};
use super::reply::Reply;

/// AWS's page goes to no other (AWS Sign-In API, `AuthorizeOAuth2Access`).
const PATH: &str = "/oauth/callback";
/// Where the one-time address is, before what nobody can guess.
const ENTRANCE: &str = "/oauth/";
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
    entrance: Entrance,
}

/// A port that is listened on.
pub(super) struct OpenDoor {
    pub(super) tasks: JoinSet<()>,
    /// The right visitor.
    pub(super) visitors: mpsc::Receiver<Visitor>,
    /// Hears that the one-time address was used by two.
    pub(super) spoilt: Arc<Notify>,
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
        let entrance = Entrance::new(port);
        Ok(Self {
            listener,
            port,
            entrance,
        })
    }

    /// Where the browser begins.
    pub(super) fn address(&self) -> String {
        let token = self.entrance.token().expose_secret();
        format!("http://127.0.0.1:{}{ENTRANCE}{token}", self.port)
    }

    /// Where AWS's page sends the browser.
    pub(super) fn redirect_uri(&self) -> String {
        format!("http://127.0.0.1:{}{PATH}", self.port)
    }

    /// Answers every connection until dropped. From the one-time address the browser goes to `page`.
    pub(super) fn listen(
        self,
        state: Nonce,
        page: &str,
        pages: Arc<CallbackPages>,
    ) -> io::Result<OpenDoor> {
        let listener = tokio::net::TcpListener::from_std(self.listener)?;
        let (sender, visitors) = mpsc::channel(1);
        let spoilt = Arc::new(Notify::new());
        let porter = Arc::new(Porter {
            host: format!("127.0.0.1:{}", self.port),
            entrance: self.entrance,
            page: page.to_owned(),
            state,
            pages,
            used: AtomicBool::new(false),
            visitors: sender,
            spoilt: spoilt.clone(),
        });
        let mut tasks = JoinSet::new();
        tasks.spawn(accept(listener, porter));
        Ok(OpenDoor {
            tasks,
            visitors,
            spoilt,
        })
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
    let ends = Ends::of(&stream);
    let (_here, gone) = oneshot::channel();
    let gone = Mutex::new(Some(gone));
    let service = service_fn(|request| {
        let gone = gone.lock().unwrap_or_else(PoisonError::into_inner).take();
        let answer = porter.answer(request, ends, gone);
        async { Ok::<_, Infallible>(answer.await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_header_size(HEAD_BYTES)
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
    entrance: Entrance,
    /// AWS's page, with the attempt's `state`.
    page: String,
    state: Nonce,
    pages: Arc<CallbackPages>,
    used: AtomicBool,
    visitors: mpsc::Sender<Visitor>,
    spoilt: Arc<Notify>,
}

/// What a request comes to.
enum Admitted {
    /// Goes to AWS's page, and is known again by this cookie.
    ToAws(HeaderValue),
    /// Is back.
    Back(Reply),
}

impl Porter {
    async fn answer(
        &self,
        request: Request<Incoming>,
        ends: Ends,
        gone: Option<oneshot::Receiver<Infallible>>,
    ) -> Response<Full<Bytes>> {
        let shown = match (self.admit(&request, ends), gone) {
            (Ok(Admitted::ToAws(cookie)), _) => return self.to_aws(cookie),
            (Ok(Admitted::Back(reply)), Some(gone)) => self.let_in(reply, gone).await,
            (Ok(Admitted::Back(_)), None) => Err(Refused::other(StatusCode::GONE)),
            (Err(refused), _) => Err(refused),
        };
        match shown {
            Ok((status, page)) => {
                let mut answer = page.render(status);
                answer
                    .headers_mut()
                    .insert(SET_COOKIE, self.entrance.forgotten());
                answer
            }
            Err(Refused { status, page }) => {
                tracing::debug!(%status, "a knock on the port of the sign-in was refused");
                self.pages.text(page).render(status)
            }
        }
    }

    /// What the browser brings, or why it is not let in.
    fn admit<B>(&self, request: &Request<B>, ends: Ends) -> Result<Admitted, Refused> {
        self.is_visit(request).map_err(Refused::other)?;
        let (uri, headers) = (request.uri(), request.headers());
        if uri.path() == PATH {
            let query = uri.query().unwrap_or_default();
            return self.back(query, headers, ends).map(Admitted::Back);
        }
        let token = uri.path().strip_prefix(ENTRANCE);
        if !token.is_some_and(|token| self.entrance.is(token)) {
            return Err(Refused::other(StatusCode::NOT_FOUND));
        }
        let peer = ends.peer();
        if matches!(peer, Peer::SomebodyElse | Peer::Gone) {
            return Err(Refused::other(StatusCode::FORBIDDEN));
        }
        let cookie = self.entrance.enter(headers, peer);
        cookie.map(Admitted::ToAws).ok_or_else(|| {
            self.spoilt.notify_one();
            Refused {
                status: StatusCode::GONE,
                page: CallbackPage::Used,
            }
        })
    }

    /// Whether a person's browser goes here as to a page.
    fn is_visit<B>(&self, request: &Request<B>) -> Result<(), StatusCode> {
        let headers = request.headers();
        // A name of a host that leads here would let a web page read the answers.
        let host: Vec<_> = headers.get_all(HOST).iter().collect();
        if host != [self.host.as_str()] || request.uri().authority().is_some() {
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
        Ok(())
    }

    /// Who has hung up since may have been the browser: it has shown cookie and `state`.
    fn back(&self, query: &str, headers: &HeaderMap, ends: Ends) -> Result<Reply, Refused> {
        let reply = Reply::read(query, &self.state);
        let reply = reply.map_err(|_| Refused::other(StatusCode::BAD_REQUEST))?;
        if !self.entrance.knows(headers) {
            return Err(Refused {
                status: StatusCode::FORBIDDEN,
                page: CallbackPage::OtherBrowser,
            });
        }
        if ends.peer() == Peer::SomebodyElse {
            return Err(Refused::other(StatusCode::FORBIDDEN));
        }
        match self.used.swap(true, Ordering::SeqCst) {
            false => Ok(reply),
            true => Err(Refused::other(StatusCode::GONE)),
        }
    }

    fn to_aws(&self, cookie: HeaderValue) -> Response<Full<Bytes>> {
        let mut answer = bare(StatusCode::SEE_OTHER, Full::default());
        if let Ok(page) = HeaderValue::from_str(&self.page) {
            answer.headers_mut().insert(LOCATION, page);
        }
        answer.headers_mut().insert(SET_COOKIE, cookie);
        answer
    }

    async fn let_in(
        &self,
        reply: Reply,
        gone: oneshot::Receiver<Infallible>,
    ) -> Result<(StatusCode, PageText), Refused> {
        let (page, shown) = oneshot::channel();
        let visitor = Visitor { reply, page, gone };
        self.visitors.send(visitor).await.ok();
        shown.await.map_err(|_| Refused::other(StatusCode::GONE))
    }
}

/// Who is not let in, and what they are shown.
struct Refused {
    status: StatusCode,
    page: CallbackPage<'static>,
}

impl Refused {
    fn other(status: StatusCode) -> Self {
        Self {
            status,
            page: CallbackPage::NotOurs,
        }
    }
}

/// Scripts and embedded pictures or frames say so of themselves, and so does a browser that loads a
/// page before anybody goes to it (Fetch, `Origin`; Fetch Metadata, `Sec-Fetch-Dest`; `Sec-Purpose`).
fn is_navigation(headers: &HeaderMap) -> bool {
    let destination = headers.get("sec-fetch-dest");
    !headers.contains_key(ORIGIN)
        && !headers.contains_key("sec-purpose")
        && destination.is_none_or(|it| it == "document")
}

fn has_body(headers: &HeaderMap) -> bool {
    let length = headers.get(CONTENT_LENGTH);
    headers.contains_key(TRANSFER_ENCODING) || length.is_some_and(|length| length != "0")
}
