//! A browser as far as a sign-in needs one: it opens the address, fills the form in, and goes
//! where it is sent.

#![allow(dead_code)]

use std::net::SocketAddr;
use std::sync::Mutex;

use bytes::Bytes;
use firstday_practice::Practice;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, COOKIE, HOST, LOCATION, SET_COOKIE};
use http::{Request, Response, Uri};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use url::{Url, form_urlencoded};

/// Goes to `practice` for AWS's own hosts, and over the network to this computer. It keeps one
/// cookie, that of the sign-in.
pub(crate) struct Browser {
    practice: Practice,
    cookie: Mutex<Option<String>>,
}

/// Where the browser is, and what it shows.
pub(crate) struct Page {
    pub(crate) url: Url,
    pub(crate) answer: Response<String>,
}

impl Browser {
    pub(crate) fn new(practice: &Practice) -> Self {
        Self {
            practice: practice.clone(),
            cookie: Mutex::default(),
        }
    }

    /// Signs in as `who`: `root`, or `user/NAME`.
    pub(crate) async fn sign_in(&self, address: &str, who: &str) -> Page {
        let filled = [("who", who), ("answer", "continue")];
        self.follow(self.answer(address, &filled).await).await
    }

    /// Says no.
    pub(crate) async fn cancel(&self, address: &str) -> Page {
        self.follow(self.answer(address, &[("answer", "cancel")]).await)
            .await
    }

    /// Goes by the one-time address to AWS's page, and gives the address of that.
    pub(crate) async fn enter(&self, address: &str) -> String {
        let answer = self.get(address).await;
        assert_eq!(answer.status(), 303, "{}", answer.body());
        answer.headers()[LOCATION].to_str().unwrap().to_owned()
    }

    /// Answers AWS's page. Gives the address that it sends the browser to.
    pub(crate) async fn answer(&self, address: &str, filled: &[(&str, &str)]) -> Url {
        let address = &match address.contains("/v1/authorize?") {
            true => address.to_owned(),
            false => self.enter(address).await,
        };
        let page = self.get(address).await;
        assert_eq!(page.status(), 200, "{}", page.body());
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("form", &hidden(page.body()));
        form.extend_pairs(filled);
        let request = Request::post(address)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Bytes::from(form.finish()));
        let answer = self.send(request.unwrap()).await;
        assert_eq!(answer.status(), 303, "{}", answer.body());
        let location = answer.headers()[LOCATION].to_str().unwrap();
        Url::parse(location).unwrap()
    }

    pub(crate) async fn follow(&self, url: Url) -> Page {
        let answer = self.get(url.as_str()).await;
        Page { url, answer }
    }

    pub(crate) async fn get(&self, address: &str) -> Response<String> {
        let request = Request::get(address).header("sec-fetch-dest", "document");
        self.send(request.body(Bytes::new()).unwrap()).await
    }

    async fn send(&self, mut request: Request<Bytes>) -> Response<String> {
        let authority = request.uri().authority().unwrap().clone();
        let host = authority.as_str().parse().unwrap();
        request.headers_mut().insert(HOST, host);
        let answer = match authority.as_str().parse::<SocketAddr>() {
            Ok(address) => self.here(address, request).await,
            Err(_) => self.practice.call(request).await.unwrap(),
        };
        answer.map(|body| String::from_utf8(body.to_vec()).unwrap())
    }

    /// What it sends to the port of the sign-in.
    pub(crate) fn cookie(&self) -> String {
        self.cookie.lock().unwrap().clone().unwrap()
    }

    async fn here(&self, address: SocketAddr, mut request: Request<Bytes>) -> Response<Bytes> {
        if let Some(cookie) = &*self.cookie.lock().unwrap() {
            request
                .headers_mut()
                .insert(COOKIE, cookie.parse().unwrap());
        }
        let answer = over_tcp(address, request).await;
        // One that is taken back is kept here, to see that it does nothing any more.
        if let Some(cookie) = cookie_of(&answer).filter(|cookie| !cookie.ends_with('=')) {
            *self.cookie.lock().unwrap() = Some(cookie);
        }
        answer
    }
}

/// The cookie that an answer hands out, as a browser sends it back.
pub(crate) fn cookie_of<T>(answer: &Response<T>) -> Option<String> {
    let set = answer.headers().get(SET_COOKIE)?.to_str().unwrap();
    Some(set.split(';').next().unwrap().to_owned())
}

/// The page's one-time token.
fn hidden(page: &str) -> String {
    let (_, rest) = page.split_once("name=\"form\" value=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

async fn over_tcp(address: SocketAddr, request: Request<Bytes>) -> Response<Bytes> {
    let (head, body) = request.into_parts();
    let path = head.uri.path_and_query().unwrap();
    let mut text = format!("{} {path} HTTP/1.1\r\nconnection: close\r\n", head.method);
    for (name, value) in &head.headers {
        text += &format!("{name}: {}\r\n", value.to_str().unwrap());
    }
    if !body.is_empty() {
        text += &format!("{CONTENT_LENGTH}: {}\r\n", body.len());
    }
    let mut sent = format!("{text}\r\n").into_bytes();
    sent.extend(body);
    let answer = raw(address, &sent).await;
    parsed(&answer).unwrap_or_else(|| panic!("no answer from {}", head.uri))
}

/// Sends bytes as they are, and gives what comes until the other side closes.
pub(crate) async fn raw(address: SocketAddr, sent: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(sent).await.ok();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.ok();
    answer
}

/// An answer whose body lasts until the other side closes. None where nothing came.
pub(crate) fn parsed(answer: &[u8]) -> Option<Response<Bytes>> {
    let answer = std::str::from_utf8(answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?;
    let mut response = Response::builder().status(status);
    for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
        response = response.header(name, value);
    }
    Some(response.body(Bytes::from(body.to_owned())).unwrap())
}

/// Where an address on this computer leads.
pub(crate) fn port_of(address: &str) -> SocketAddr {
    let uri: Uri = address.parse().unwrap();
    uri.authority().unwrap().as_str().parse().unwrap()
}
