//! The first day on the practice account in the terminal. Every option of `firstday` that tasks use stands here.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, ensure};
use clap::Args;
use tempfile::TempDir;

use crate::run::{command, installed, read, run};

/// A first day to run in this very session bus.
#[derive(Args)]
pub(crate) struct Rehearsal {
    /// The program `firstday`.
    #[arg(long)]
    program: PathBuf,
    /// The practice account's file.
    #[arg(long)]
    practice: PathBuf,
    /// Open a keyring first, as nobody is logged in to a desktop.
    #[arg(long)]
    open_keyring: bool,
}

/// Make a practice account in this file, if there is none yet.
pub(crate) fn new_practice(program: &Path, practice: &Path, seed: &str) -> anyhow::Result<()> {
    if practice.exists() {
        return Ok(());
    }
    if let Some(folder) = practice.parent() {
        std::fs::create_dir_all(folder)?;
    }
    run(firstday(program)
        .args(["practice", "new"])
        .arg(practice)
        .args(["--seed", seed]))
}

/// The command that checks a practice account.
pub(crate) fn check(program: &Path, practice: &Path) -> Command {
    let mut check = firstday(program);
    check.arg("check").arg("--practice").arg(practice);
    check
}

/// The whole first day in the terminal, to a finished checklist.
///
/// Where there is a session bus to be had, it runs in one of its own with a keyring of its own and a home of its own,
/// so that rehearsing leaves nothing in the person's keyring and nothing in `~/.aws`.
pub(crate) fn in_terminal(program: &Path, practice: &Path) -> anyhow::Result<()> {
    let rehearsal = Rehearsal {
        program: program.to_owned(),
        practice: practice.to_owned(),
        open_keyring: true,
    };
    if !installed("dbus-run-session") || !installed("gnome-keyring-daemon") {
        println!("    using the keyring of this session");
        return rehearse(&Rehearsal {
            open_keyring: false,
            ..rehearsal
        });
    }
    let home = practice.with_file_name("home");
    println!(
        "    using a keyring and a home folder for this rehearsal only: {}",
        home.display()
    );
    std::fs::create_dir_all(&home)?;
    run_in_own_session(&rehearsal, &home)
}

fn run_in_own_session(rehearsal: &Rehearsal, home: &Path) -> anyhow::Result<()> {
    let runtime = runtime_folder()?;
    run(own_session(home, runtime.path())
        .arg(std::env::current_exe()?)
        .args(["rehearse", "--open-keyring", "--program"])
        .arg(&rehearsal.program)
        .arg("--practice")
        .arg(&rehearsal.practice))
}

/// Sockets need a short path and a folder that nobody else can open.
pub(crate) fn runtime_folder() -> anyhow::Result<TempDir> {
    Ok(tempfile::Builder::new().prefix("firstday-").tempdir()?)
}

/// What comes after this runs in a session bus of its own, with this home folder.
pub(crate) fn own_session(home: &Path, runtime: &Path) -> Command {
    let mut session = command("dbus-run-session");
    for (name, folder) in [
        ("CONFIG", ".config"),
        ("DATA", ".local/share"),
        ("STATE", ".local/state"),
        ("CACHE", ".cache"),
    ] {
        session.env(format!("XDG_{name}_HOME"), home.join(folder));
    }
    session
        .env("HOME", home)
        .env("XDG_RUNTIME_DIR", runtime)
        .arg("--");
    session
}

/// Run the first day's commands, one after the other.
pub(crate) fn rehearse(rehearsal: &Rehearsal) -> anyhow::Result<()> {
    let Rehearsal {
        program,
        practice,
        open_keyring,
    } = rehearsal;
    if *open_keyring {
        unlock_keyring()?;
    }
    new_practice(program, practice, "fresh")?;
    run(firstday(program)
        .args(["practice", "root-mfa"])
        .arg(practice)
        .arg("on"))?;
    let answers = practice.with_extension("answers.toml");
    let example = read(firstday(program).args(["answers", "example"]))?;
    // Nobody is at a browser.
    let example = example.replace("method = \"browser-session\"", "method = \"access-key\"");
    std::fs::write(&answers, example)
        .with_context(|| format!("cannot write {}", answers.display()))?;
    run(firstday(program).args(["answers", "check"]).arg(&answers))?;
    run(firstday(program)
        .arg("setup")
        .arg("--practice")
        .arg(practice)
        .arg("--answers")
        .arg(&answers)
        .args(["--practice-phone", "--yes"]))?;
    // It ends with 1: steps for this week are left to the person.
    let status = check(program, practice).status()?;
    ensure!(
        matches!(status.code(), Some(0 | 1)),
        "the check failed: {status}"
    );
    Ok(())
}

/// The keyring of a rehearsal holds practice keys only, so its password is empty.
pub(crate) fn unlock_keyring() -> anyhow::Result<()> {
    let mut daemon = command("gnome-keyring-daemon")
        .args(["--unlock", "--components=secrets"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .context("cannot start gnome-keyring-daemon")?;
    daemon
        .stdin
        .take()
        .context("gnome-keyring-daemon reads no password")?
        .write_all(b"\n")?;
    ensure!(
        daemon.wait()?.success(),
        "gnome-keyring-daemon did not start"
    );
    Ok(())
}

/// The program, not steered anywhere by what the person has set.
pub(crate) fn firstday(program: &Path) -> Command {
    let mut firstday = command(program);
    // A rehearsal must not be steered to a real account by what the person has set for other work.
    for name in [
        "AWS_PROFILE",
        "AWS_ENDPOINT_URL",
        "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY",
        "AWS_SESSION_TOKEN",
    ] {
        firstday.env_remove(name);
    }
    firstday
}
