//! `firstday credential-process`. Runs before every `aws` command, so it starts nothing it does
//! not need.

use std::io::Write;

use firstday_app::{Problem, SecretStore, credential_process};
use secrecy::ExposeSecret;

use crate::{Exit, out};

pub(crate) fn run(profile: &str) -> Exit {
    let answered = credential_process::answer(&SecretStore::os(), profile).and_then(|answer| {
        writeln!(std::io::stdout(), "{}", answer.expose_secret())
            .map_err(|error| Problem::new("unexpected").caused_by(&error))
    });
    match answered {
        Ok(()) => Exit::Good,
        Err(problem) => {
            out::problem(&problem);
            Exit::Attention
        }
    }
}
