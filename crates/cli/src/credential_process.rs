//! `firstday credential-process`. Runs before every `aws` command, so it starts nothing it does
//! not need.

use firstday_app::{Problem, SecretStore, credential_process};
use secrecy::{ExposeSecret, SecretString};

use crate::Exit;
use crate::account::surroundings;
use crate::out::Out;

pub(crate) fn run(out: &Out, profile: &str) -> Exit {
    match answer(profile) {
        Ok(answer) => {
            out.machine(answer.expose_secret());
            Exit::Good
        }
        Err(problem) => {
            out.problem(&problem);
            Exit::Attention
        }
    }
}

fn answer(profile: &str) -> Result<SecretString, Problem> {
    let surroundings = surroundings()?;
    let store = SecretStore::os(&surroundings.helper);
    Ok(credential_process::answer(&store, &surroundings, profile)?)
}
