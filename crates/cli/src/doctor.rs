//! `firstday doctor`: one page for a report of a fault.

use firstday_app::doctor::{Build, Doctor, Examined, doctor};
use firstday_app::keyring::Machine;
use firstday_app::{Code, Problem, SecretStore};
use firstday_version::{COMMIT, DATE, NUMBER};
use serde_json::{Value, json};

use crate::args::{DoctorOptions, Format};
use crate::here::surroundings;
use crate::out::Out;
use crate::{Exit, home};

/// Raised whenever a reader of the former version would misunderstand.
const SCHEMA_VERSION: u32 = 1;

pub(crate) async fn run(out: &Out, options: DoctorOptions) -> Result<Exit, Problem> {
    let surroundings = surroundings()?;
    let report = doctor(Examined {
        build: Build::new(NUMBER, COMMIT, DATE),
        store: &SecretStore::os(&surroundings.helper),
        machine: &Machine::here(&surroundings.env),
        language: &out.vocabulary().locale(),
        known: &home::known(&surroundings),
        with_account: options.with_account,
        surroundings: &surroundings,
    })
    .await;
    match options.format {
        Format::Json => out.json(&document(&report)?)?,
        Format::Text => show(out, &report),
    }
    Ok(Exit::Good)
}

fn show(out: &Out, report: &Doctor) {
    for line in report.lines() {
        out.paragraph_below(&out.say(&line), 0, 2);
    }
    let note = match report.accounts.ids {
        None => "cli-doctor-safe",
        Some(_) => "cli-doctor-safe-with-account",
    };
    // Not on standard output, which may go into a file.
    out.complain("");
    out.complain(out.words(note));
}

/// In the form of `docs/doctor.schema.json`.
fn document(report: &Doctor) -> Result<Value, Problem> {
    let mut document = serde_json::to_value(report)
        .map_err(|error| Problem::new(Code::Unexpected).caused_by(&error))?;
    document["schema_version"] = json!(SCHEMA_VERSION);
    Ok(document)
}
