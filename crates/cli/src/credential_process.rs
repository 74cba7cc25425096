//! `firstday credential-process`. Runs before every `aws` command, so it starts nothing it does
//! not need.

use std::io::Write;

use firstday_app::{Code, Problem, SecretStore, credential_process};
use secrecy::ExposeSecret;

use crate::Exit;
use crate::account::surroundings;
use crate::out::Out;

pub(crate) fn run(out: &Out, profile: &str) -> Exit {
    match answer(profile) {
        Ok(()) => Exit::Good,
        Err(problem) => {
            out.problem(&problem);
            Exit::Attention
        }
    }
}

fn answer(profile: &str) -> Result<(), Problem> {
    let surroundings = surroundings()?;
    let answer = credential_process::answer(&SecretStore::os(), &surroundings, profile)?;
    writeln!(std::io::stdout(), "{}", answer.expose_secret())
        .map_err(|error| Problem::new(Code::Unexpected).caused_by(&error))
}
