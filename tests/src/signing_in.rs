//! `firstday` while it waits for the browser.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStdout, Command, Stdio};

use crate::stage::{Ran, Stage};

/// A program that has shown the address of the sign-in page.
pub struct SigningIn {
    child: Child,
    out: BufReader<ChildStdout>,
    said: String,
    address: String,
}

impl SigningIn {
    /// The arguments by which the session of `arn` is kept for the profile `work` where nobody is
    /// asked, at an address that stands in AWS's place.
    pub fn unattended(arn: &str) -> [&str; 7] {
        [
            "sign-in",
            "--profile",
            "work",
            "--yes",
            "--not-aws",
            "--expect",
            arn,
        ]
    }

    /// Starts `firstday` with these arguments, and reads until it shows the address.
    ///
    /// # Panics
    /// When it ends without one.
    pub fn start<'a>(stage: &Stage, args: impl IntoIterator<Item = &'a str>) -> Self {
        let mut command = stage.command(&crate::firstday());
        command.args(args);
        Self::with(&mut command)
    }

    /// The same with a command that is made already.
    ///
    /// # Panics
    /// When it ends without an address.
    pub fn with(command: &mut Command) -> Self {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let mut begun = Self {
            child,
            out,
            said: String::new(),
            address: String::new(),
        };
        begun.next_address();
        begun
    }

    /// The address that leads to the sign-in page.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Reads on until another address is shown.
    ///
    /// # Panics
    /// When the program ends without one.
    pub fn next_address(&mut self) {
        loop {
            let mut line = String::new();
            if self.out.read_line(&mut line).unwrap() == 0 {
                let mut err = String::new();
                let stderr = self.child.stderr.as_mut().unwrap();
                stderr.read_to_string(&mut err).unwrap();
                panic!("no address in {}\n{err}", self.said);
            }
            self.said.push_str(&line);
            if let Some(address) = sign_in_address(&line) {
                address.clone_into(&mut self.address);
                return;
            }
        }
    }

    /// Lets it come to its end.
    ///
    /// # Panics
    /// When it cannot be waited for.
    pub fn end(mut self) -> Ran {
        self.out.read_to_string(&mut self.said).unwrap();
        let mut ran = Ran::from(self.child.wait_with_output().unwrap());
        ran.out = self.said;
        ran
    }
}

/// The address that leads to a sign-in page, if this line is one.
pub fn sign_in_address(line: &str) -> Option<&str> {
    let word = line.trim();
    let leads_there = word.contains("/oauth/") || word.contains("/v1/authorize?");
    (word.starts_with("http") && leads_there).then_some(word)
}
