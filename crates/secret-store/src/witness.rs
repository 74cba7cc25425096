//! Has another process read the item of a probe, as AWS tools do.
//!
//! Some keyrings let a program read at once what it stored itself, and ask the person before any
//! other program may. AWS tools start `firstday` anew for every command, and nobody answers there.
//! So the same program reads the item of a probe, and asks nobody. What it is told comes over
//! standard input, what it found goes to standard output.

use std::io::{self, BufRead, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::backend::Backend;
use crate::error::Elsewhere;
use crate::worker::{self, Progress};
use crate::{Diagnosis, KeyringState, StoreError};

/// Probes have a service of their own, so that none can be taken for a profile.
pub(crate) const SERVICE: &str = "Firstday keyring test";
/// The command of `firstday` that calls [`SecretStore::testify`](crate::SecretStore::testify). It is not
/// for people.
pub const WITNESS_COMMAND: &str = "keyring-witness";

/// How long the other process waits for the keyring, which asks nobody.
const PATIENCE: Duration = Duration::from_secs(3);

/// What the other process found.
#[derive(Serialize, Deserialize)]
struct Testimony {
    state: KeyringState,
    detail: Option<String>,
}

/// Reads the item that `input` names, and writes how that went to `output`.
pub(crate) fn testify(
    backend: Arc<dyn Backend>,
    mut input: impl BufRead,
    mut output: impl Write,
) -> io::Result<()> {
    let (mut name, mut value) = (String::new(), Zeroizing::new(String::new()));
    input.read_line(&mut name)?;
    input.read_line(&mut value)?;
    let read = worker::run_blocking(PATIENCE, move |progress| {
        let value = value.trim_end().as_bytes();
        read_apart(&*backend, name.trim_end(), value, progress)
    });
    let Diagnosis { state, detail, .. } = Diagnosis::new(None, read);
    let testimony = serde_json::to_string(&Testimony { state, detail })?;
    writeln!(output, "{testimony}")
}

/// Has `program` read the item of a probe. Where it cannot be asked, this process reads it over a
/// connection of its own, by which some keyrings tell programs apart as well.
pub(crate) fn read_elsewhere(
    backend: &dyn Backend,
    program: &Path,
    name: &str,
    value: &[u8],
    progress: &Progress,
) -> Result<(), StoreError> {
    match ask(program, name, value) {
        Ok(testimony) => testimony.verdict(),
        Err(error) => {
            tracing::warn!(%error, program = %program.display(), "no other program could read the keyring");
            read_apart(backend, name, value, progress)
        }
    }
}

impl Testimony {
    fn verdict(self) -> Result<(), StoreError> {
        if self.state == KeyringState::Ok {
            return Ok(());
        }
        let detail = self.detail.unwrap_or_default();
        Err(StoreError::unusable(self.state, Elsewhere { detail }))
    }
}

fn read_apart(
    backend: &dyn Backend,
    name: &str,
    value: &[u8],
    progress: &Progress,
) -> Result<(), StoreError> {
    let silent = backend.asking_nobody();
    let keyring = silent.as_deref().unwrap_or(backend);
    match keyring.read(SERVICE, name, progress)? {
        Some(back) if *back == value => Ok(()),
        Some(_) | None => Err(StoreError::Mismatch {
            profile: name.to_owned(),
        }),
    }
}

fn ask(program: &Path, name: &str, value: &[u8]) -> io::Result<Testimony> {
    let mut child = Command::new(program)
        .arg(WITNESS_COMMAND)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    // A program that does not read has ended, and says so by what it wrote.
    let told = child.stdin.take().map(|mut stdin| {
        stdin.write_all(name.as_bytes())?;
        stdin.write_all(b"\n")?;
        stdin.write_all(value)?;
        stdin.write_all(b"\n")
    });
    let said = child.wait_with_output()?;
    told.transpose()?;
    Ok(serde_json::from_slice(&said.stdout)?)
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::fs::{self, Permissions};
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::memory::Memory;

    const NAME: &str = "abc";
    const VALUE: &[u8] = b"hush";

    /// What comes of a program with these lines, beside a keyring that holds nothing.
    fn heard(lines: &str) -> Result<(), StoreError> {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("firstday");
        // By a process of its own, so that no other test's child has it open when it is run.
        let text = format!("#!/bin/sh\n{lines}\n");
        let write = "cat > \"$0\" && chmod 700 \"$0\"";
        let mut writer = Command::new("sh")
            .args(["-c", write])
            .arg(&program)
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = writer.stdin.take().unwrap();
        stdin.write_all(text.as_bytes()).unwrap();
        drop(stdin);
        assert!(writer.wait().unwrap().success());
        let progress = Progress::default();
        read_elsewhere(&Memory::default(), &program, NAME, VALUE, &progress)
    }

    #[test]
    fn every_state_that_another_process_finds_is_the_keyrings() {
        for state in KeyringState::ALL {
            let said = format!(r#"cat >&2; echo '{{"state":"{state}","detail":"own words"}}'"#);
            let heard = heard(&said);
            let found = heard.map_or_else(|error| error.state(), |()| Some(KeyringState::Ok));
            assert_eq!(found, Some(state));
        }
    }

    #[test]
    fn name_and_value_cross_over_standard_input_and_never_as_arguments() {
        let ok = r#"echo '{"state":"ok"}'"#;
        heard(&format!(
            "[ \"$*\" = {WITNESS_COMMAND} ] && [ \"$(cat | tr '\\n' ,)\" = abc,hush, ] && {ok}"
        ))
        .unwrap();
    }

    #[test]
    fn a_program_that_cannot_be_asked_is_never_taken_for_a_good_keyring() {
        let folder = tempfile::tempdir().unwrap();
        let plain = folder.path().join("plain");
        fs::write(&plain, "text").unwrap();
        fs::set_permissions(&plain, Permissions::from_mode(0o600)).unwrap();
        for program in [folder.path().join("nowhere"), plain] {
            let progress = Progress::default();
            let read = read_elsewhere(&Memory::default(), &program, NAME, VALUE, &progress);
            assert!(matches!(read, Err(StoreError::Mismatch { .. })), "{read:?}");
        }
        for lines in ["exit 2", "echo ok", "echo '{\"state\":\"grand\"}'"] {
            let read = heard(lines);
            assert!(matches!(read, Err(StoreError::Mismatch { .. })), "{read:?}");
        }
    }
}
