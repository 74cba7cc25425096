//! A line between a program and `firstday practice serve`, on which something happens at one request.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::process::Command;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// Which request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// The one of this number, from 0.
    Number(usize),
    /// The first in which this stands.
    Asking(&'static str),
}

/// When something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// The request has not reached the account.
    Before(At),
    /// The account has done it, and the program has not heard of it.
    After(At),
}

/// What becomes of the request then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// It goes on, as does its answer.
    GoesOn,
    /// Its connection ends.
    Breaks,
}

type Deed = Arc<dyn Fn(u32) -> Then + Send + Sync>;

/// The line. It listens as long as the test runs.
#[derive(Clone)]
pub struct Between {
    address: String,
    shared: Arc<Shared>,
}

struct Shared {
    upstream: String,
    requests: AtomicUsize,
    happens: Mutex<Option<(Moment, Deed)>>,
    process: AtomicU32,
}

impl Between {
    /// A line to the account that answers at `upstream` (`http://127.0.0.1:PORT`).
    ///
    /// # Panics
    /// When no port is free.
    pub fn start(upstream: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let between = Self {
            address: format!("http://{}", listener.local_addr().unwrap()),
            shared: Arc::new(Shared {
                upstream: upstream.trim_start_matches("http://").to_owned(),
                requests: AtomicUsize::new(0),
                happens: Mutex::default(),
                process: AtomicU32::new(0),
            }),
        };
        let shared = between.shared.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = shared.clone();
                std::thread::spawn(move || shared.connection(&stream));
            }
        });
        between
    }

    /// For `AWS_ENDPOINT_URL`.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// From here on requests count, and nothing happens.
    ///
    /// # Panics
    /// When the line broke.
    pub fn calm(&self) {
        self.shared.requests.store(0, Ordering::SeqCst);
        self.shared.process.store(0, Ordering::SeqCst);
        *self.shared.happens.lock().unwrap() = None;
    }

    /// From here on requests count, and this happens once. It is told the id of the process.
    ///
    /// # Panics
    /// When the line broke.
    pub fn at(&self, moment: Moment, deed: impl Fn(u32) -> Then + Send + Sync + 'static) {
        self.calm();
        *self.shared.happens.lock().unwrap() = Some((moment, Arc::new(deed)));
    }

    /// Whose requests they are. What happens waits for that.
    pub fn of(&self, process: u32) {
        self.shared.process.store(process, Ordering::SeqCst);
    }

    /// How many requests came since they count.
    pub fn requests(&self) -> usize {
        self.shared.requests.load(Ordering::SeqCst)
    }

    /// Whether what was to happen has happened.
    ///
    /// # Panics
    /// When the line broke.
    pub fn has_happened(&self) -> bool {
        self.shared.happens.lock().unwrap().is_none()
    }
}

/// Sends a signal to a process: `KILL`, `STOP`, `CONT`.
///
/// # Panics
/// When it is gone.
pub fn signal(name: &str, process: u32) {
    let sent = Command::new("kill")
        .args([&format!("-{name}"), &process.to_string()])
        .status();
    assert!(sent.unwrap().success(), "{process} was gone already");
}

impl Shared {
    /// An error of either side ends the connection, as it would without a line between. The account is
    /// reached anew for each request: one connection that stays idle would end at its side alone.
    fn connection(&self, client: &TcpStream) {
        while self.exchange(client).is_some() {}
        client.shutdown(Shutdown::Both).ok();
    }

    fn exchange(&self, mut client: &TcpStream) -> Option<()> {
        let request = message(client)?;
        let number = self.requests.fetch_add(1, Ordering::SeqCst);
        self.happening(number, &request, Moment::Before)?;
        let mut server = TcpStream::connect(&self.upstream).ok()?;
        server.write_all(&request).ok()?;
        let answer = message(&server)?;
        self.happening(number, &request, Moment::After)?;
        client.write_all(&answer).ok()
    }

    /// None where the connection is to end.
    fn happening(&self, number: usize, request: &[u8], moment: fn(At) -> Moment) -> Option<()> {
        let mut happens = self.happens.lock().unwrap();
        let is_now = |planned: &(Moment, Deed)| {
            let (Moment::Before(at) | Moment::After(at)) = planned.0;
            moment(at) == planned.0 && at.is(number, request)
        };
        let Some((_, deed)) = happens.take_if(|planned| is_now(planned)) else {
            return Some(());
        };
        drop(happens);
        let process = loop {
            match self.process.load(Ordering::SeqCst) {
                0 => std::thread::yield_now(),
                process => break process,
            }
        };
        (deed(process) == Then::GoesOn).then_some(())
    }
}

impl At {
    fn is(self, number: usize, request: &[u8]) -> bool {
        match self {
            Self::Number(at) => at == number,
            Self::Asking(what) => request
                .windows(what.len())
                .any(|part| part == what.as_bytes()),
        }
    }
}

/// One message of HTTP/1.1, head and body, whose body has a length. None where the other side ended.
fn message(mut stream: &TcpStream) -> Option<Vec<u8>> {
    let mut read = Vec::new();
    let mut part = [0; 16 * 1024];
    loop {
        if let Some(whole) = length(&read)
            && read.len() >= whole
        {
            return Some(read);
        }
        match stream.read(&mut part) {
            Ok(0) | Err(_) => return None,
            Ok(length) => read.extend_from_slice(&part[..length]),
        }
    }
}

/// How long the message is, once its head is there.
fn length(read: &[u8]) -> Option<usize> {
    let head = read.windows(4).position(|end| end == b"\r\n\r\n")? + 4;
    let text = String::from_utf8_lossy(&read[..head]).to_lowercase();
    let body = text
        .lines()
        .find_map(|line| line.strip_prefix("content-length:"));
    Some(head + body.map_or(0, |body| body.trim().parse().unwrap_or(0)))
}
