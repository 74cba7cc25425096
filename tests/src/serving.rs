//! `firstday practice serve`, for tools that speak to an address.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::programs::firstday;
use crate::stage::{Ran, Stage};

/// A practice account that answers on this computer until it is let go.
pub struct Serving {
    process: Child,
    address: String,
}

impl Serving {
    /// Serves the practice account in `file` on any free port.
    ///
    /// # Panics
    /// When the program ends without naming an address.
    pub fn start(stage: &Stage, file: &Path) -> Self {
        let mut serve = stage.command(&firstday());
        serve.args(["practice", "serve"]).arg(file);
        Self::by(serve.args(["--port", "0"]).stdin(Stdio::null())).0
    }

    /// Serves by a command that serves one, and tells the id of the process.
    ///
    /// # Panics
    /// As [`Serving::start`].
    pub fn by(serve: &mut Command) -> (Self, u32) {
        let mut process = serve.stdout(Stdio::piped()).spawn().unwrap();
        let id = process.id();
        let mut said = BufReader::new(process.stdout.take().unwrap());
        let mut line = String::new();
        said.read_line(&mut line).unwrap();
        let address = line
            .split_whitespace()
            .find(|word| word.starts_with("http://"))
            .unwrap_or_else(|| panic!("no address in {line:?}"))
            .trim_end_matches('.')
            .to_owned();
        // Whatever else it says must not fill the pipe.
        std::thread::spawn(move || said.read_to_end(&mut Vec::new()));
        (Self { process, address }, id)
    }

    /// For `AWS_ENDPOINT_URL`.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// What AWS tools that speak to this account are answered for a profile.
    ///
    /// # Panics
    /// When the program does not start.
    pub fn answered(&self, stage: &Stage, profile: &str) -> Ran {
        let mut asked = stage.command(&firstday());
        asked.args(["credential-process", "--profile", profile]);
        stage.run(asked.env("AWS_ENDPOINT_URL", &self.address))
    }

    /// The same for the profile `firstday`, which works.
    ///
    /// # Panics
    /// When it does not.
    pub fn credentials(&self, stage: &Stage) -> Value {
        self.answered(stage, "firstday").ended_with(0).json()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}
