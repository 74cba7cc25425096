//! moto, a double of AWS that others made.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::programs::venv;
use crate::waiting::until;

/// A `moto_server` with an empty account, until it is let go.
pub struct Moto {
    process: Child,
    port: u16,
}

impl Moto {
    /// Starts one.
    ///
    /// # Panics
    /// When it does not answer.
    pub fn start() -> Self {
        let port = free_port();
        let process = Command::new(venv("moto_server"))
            .args(["--host", "127.0.0.1", "--port", &port.to_string()])
            .env("MOTO_IAM_LOAD_MANAGED_POLICIES", "true")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let moto = Self { process, port };
        until("moto to answer", Duration::from_secs(60), || {
            TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok()
        });
        moto
    }

    /// For `AWS_ENDPOINT_URL`.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Moto {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// A port of this computer that nobody listens on.
pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    listener.local_addr().unwrap().port()
}
