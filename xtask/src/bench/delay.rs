//! A proxy that holds each request back, as a line to AWS does, and notes what was asked.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::Context;
use serde::Serialize;

/// A request as it was sent.
#[derive(Serialize)]
pub(super) struct Asked {
    head: String,
    body: String,
}

type Noted = Arc<Mutex<Vec<Asked>>>;

/// It ends with the task: its threads wait for connections until then.
pub(super) struct Delay {
    port: u16,
    noted: Noted,
}

impl Delay {
    /// Listens on a port of this computer, and hands each request on to `server` after `held` has passed.
    pub(super) fn before(server: u16, held: Duration) -> anyhow::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        let noted = Noted::default();
        let notes = Arc::clone(&noted);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let notes = Arc::clone(&notes);
                // Who hangs up in the middle ends its own connection only.
                thread::spawn(move || relay(&client, server, held, &notes));
            }
        });
        Ok(Self { port, noted })
    }

    /// For `AWS_ENDPOINT_URL`.
    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What was asked since the last time that somebody wanted to know, in order.
    pub(super) fn noted(&self) -> Vec<Asked> {
        std::mem::take(&mut *self.noted.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn relay(
    client: &TcpStream,
    server: u16,
    held: Duration,
    notes: &Mutex<Vec<Asked>>,
) -> anyhow::Result<()> {
    client.set_nodelay(true)?;
    let (mut asked, mut answered) = (BufReader::new(client), client);
    while let Some((head, body)) = message(&mut asked)? {
        let note = Asked {
            head: String::from_utf8_lossy(&head).into_owned(),
            body: String::from_utf8_lossy(&body).into_owned(),
        };
        notes
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(note);
        thread::sleep(held);
        let mut upstream = TcpStream::connect((Ipv4Addr::LOCALHOST, server))?;
        upstream.set_nodelay(true)?;
        upstream.write_all(&[head, body].concat())?;
        let Some((head, body)) = message(&mut BufReader::new(&upstream))? else {
            break;
        };
        answered.write_all(&[head, body].concat())?;
    }
    Ok(())
}

/// The head and the body of one request or answer. `None` where the other side has nothing more to say.
fn message(from: &mut impl BufRead) -> anyhow::Result<Option<(Vec<u8>, Vec<u8>)>> {
    let mut head = Vec::new();
    let mut length = 0;
    loop {
        let start = head.len();
        if from.read_until(b'\n', &mut head)? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(head.get(start..).unwrap_or_default()).to_lowercase();
        if let Some(given) = line.strip_prefix("content-length:") {
            length = given.trim().parse().context("a length is no number")?;
        }
        // Each request goes to the server on a line of its own, and the client's stays open.
        if line.starts_with("connection:") {
            head.truncate(start);
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    from.read_exact(&mut body)?;
    Ok(Some((head, body)))
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    /// Answers each connection once, with what it was asked.
    fn echo() -> u16 {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let (_, asked) = message(&mut BufReader::new(&client)).unwrap().unwrap();
                let head = format!(
                    "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
                    asked.len()
                );
                (&client).write_all(head.as_bytes()).unwrap();
                (&client).write_all(&asked).unwrap();
            }
        });
        port
    }

    #[test]
    fn each_request_is_held_back_handed_on_and_noted() {
        let held = Duration::from_millis(30);
        let delay = Delay::before(echo(), held).unwrap();
        let line = TcpStream::connect((Ipv4Addr::LOCALHOST, delay.port)).unwrap();
        for body in ["one", "and another"] {
            let started = Instant::now();
            let request = format!(
                "POST / HTTP/1.1\r\nContent-Length: {}\r\n\r\n{body}",
                body.len()
            );
            (&line).write_all(request.as_bytes()).unwrap();
            let (_, answer) = message(&mut BufReader::new(&line)).unwrap().unwrap();
            assert_eq!(String::from_utf8(answer).unwrap(), body);
            assert!(started.elapsed() >= held);
        }
        let asked = delay.noted();
        let bodies: Vec<_> = asked.iter().map(|it| it.body.as_str()).collect();
        assert_eq!(bodies, ["one", "and another"]);
        assert!(delay.noted().is_empty());
    }
}
