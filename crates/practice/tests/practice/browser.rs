//! A browser as far as the sign-in pages need one: plain requests and plain forms, on the
//! practice account in this process or on a port.

use std::net::SocketAddr;

use bytes::Bytes;
use firstday_practice::Practice;
use http::{HeaderMap, HeaderName, HeaderValue, Request};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::client::Answer;

/// Where requests go.
#[derive(Clone)]
pub(crate) enum Way {
    Here(Practice),
    Port(SocketAddr),
}

impl Way {
    /// Sends a request. None where the connection drops without an answer.
    pub(crate) async fn send(&self, request: Request<Bytes>) -> Option<Answer> {
        match self {
            Way::Here(practice) => practice.call(request).await.ok().map(Answer::from),
            Way::Port(address) => over_tcp(*address, request).await,
        }
    }
}

/// A page that was opened.
pub(crate) struct Page {
    way: Way,
    /// Where it is.
    pub(crate) url: String,
    pub(crate) answer: Answer,
}

impl Page {
    /// Opens an address.
    pub(crate) async fn open(way: &Way, url: &str) -> Page {
        let request = Request::get(url).body(Bytes::new()).unwrap();
        Page {
            way: way.clone(),
            url: url.to_owned(),
            answer: way.send(request).await.unwrap(),
        }
    }

    /// Presses a button: sends the hidden fields of the form, and those filled in, to the
    /// address of the page.
    pub(crate) async fn submit(&self, filled: &[(&str, &str)]) -> Page {
        let hidden = self.hidden();
        let hidden = hidden.iter().map(|(name, value)| (*name, value.as_str()));
        self.post(&hidden.chain(filled.iter().copied()).collect::<Vec<_>>())
            .await
    }

    /// Sends just these fields, as another site's form could.
    pub(crate) async fn post(&self, fields: &[(&str, &str)]) -> Page {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(fields);
        let request = Request::post(&self.url)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Bytes::from(form.finish()))
            .unwrap();
        Page {
            way: self.way.clone(),
            url: self.url.clone(),
            answer: self.way.send(request).await.unwrap(),
        }
    }

    /// The hidden fields of the form.
    pub(crate) fn hidden(&self) -> Vec<(&str, String)> {
        let inputs = self.answer.body.split("<input type=\"hidden\"").skip(1);
        inputs
            .map(|input| (attribute(input, "name"), attribute(input, "value")))
            .map(|(name, value)| (name.unwrap(), unescaped(value.unwrap())))
            .collect()
    }

    /// The values that the form offers for `who`.
    pub(crate) fn choices(&self) -> Vec<String> {
        let inputs = self.answer.body.split("<input type=\"radio\"").skip(1);
        inputs
            .map(|input| unescaped(attribute(input, "value").unwrap()))
            .collect()
    }

    /// Where the browser is sent on to.
    #[track_caller]
    pub(crate) fn sent_to(&self) -> String {
        assert_eq!(self.answer.status, 303, "{}", self.answer.body);
        self.answer.headers["location"].to_str().unwrap().to_owned()
    }

    /// A parameter of the address that the browser is sent on to.
    #[track_caller]
    pub(crate) fn sent_with(&self, name: &str) -> Option<String> {
        let address = self.sent_to();
        let (_, query) = address.split_once('?').unwrap();
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs.find_map(|(found, value)| (found == name).then(|| value.into_owned()))
    }

    /// Panics unless the page was refused, and the browser is sent nowhere.
    #[track_caller]
    pub(crate) fn refused(&self, status: u16) {
        assert_eq!(self.answer.status, status, "{}", self.answer.body);
        assert!(self.answer.headers.get("location").is_none());
    }
}

fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = element.split_once(&format!("{name}=\""))?;
    rest.split('"').next()
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

async fn over_tcp(address: SocketAddr, request: Request<Bytes>) -> Option<Answer> {
    let uri = request.uri();
    let target = uri.path_and_query().unwrap();
    let host = uri.authority().unwrap();
    let mut head = format!(
        "{} {target} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\ncontent-length: {}\r\n",
        request.method(),
        request.body().len()
    );
    for (name, value) in request.headers() {
        head += &format!("{name}: {}\r\n", value.to_str().unwrap());
    }
    head += "\r\n";
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream
        .write_all(&[head.as_bytes(), request.body()].concat())
        .await
        .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.ok()?;
    parsed(std::str::from_utf8(&answer).unwrap())
}

fn parsed(answer: &str) -> Option<Answer> {
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().unwrap();
    let headers: HeaderMap = lines
        .map(|line| line.split_once(": ").unwrap())
        .map(|(name, value)| {
            let name = HeaderName::from_bytes(name.as_bytes()).unwrap();
            (name, HeaderValue::from_str(value).unwrap())
        })
        .collect();
    Some(Answer {
        status,
        body: body.to_owned(),
        headers,
    })
}
