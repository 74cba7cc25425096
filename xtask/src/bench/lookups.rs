//! How long an AWS tool waits for its credentials, beside the plainest reading of the same keyring
//! item. Both take turns, so that a machine that slows down slows both.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use clap::Args;

use super::median;
use super::table::{Goal, Row};
use crate::first_day::{firstday, own_session, runtime_folder, unlock_keyring};
use crate::run::{command, installed, run};

/// What `firstday credential-process` may take, in times of `secret-tool lookup`.
const GOAL: f64 = 0.6;
/// A turn takes milliseconds, so each run has many.
const TURNS: u32 = 20;
/// What is kept for a profile, in the form of `crates/secret-store`.
const ITEMS: [(&str, &str); 2] = [
    (
        "access-key",
        r#"{"version":2,"kind":"access-key","account_id":"123456789012","user_name":"ana",
        "access_key_id":"AKIAIOSFODNN7EXAMPLE","secret_access_key":"SECRET"}"#,
    ),
    (
        "browser-session",
        r#"{"version":2,"kind":"session","account":"123456789012",
        "arn":"arn:aws:iam::123456789012:user/ana","region":"us-east-1",
        "client":"arn:aws:signin:::devtools/same-device","refresh":"TOKEN","key":"SECRET",
        "credentials":{"access_key_id":"ASIAIOSFODNN7EXAMPLE","secret_access_key":"SECRET",
        "session_token":"TOKEN","expires_at":"2099-01-01T00:00:00Z"}}"#,
    ),
];

/// What to measure, inside a session bus made for it.
#[derive(Args)]
pub(crate) struct Lookups {
    /// The program `firstday`.
    #[arg(long)]
    program: PathBuf,
    #[arg(long)]
    runs: u32,
    /// Where to write what each took, in nanoseconds, by the kind of item.
    #[arg(long)]
    out: PathBuf,
}

/// What ours and the plain reading took of a kind of item.
type Took = BTreeMap<String, [u64; 2]>;

/// Measures with a keyring of its own, in a home folder below this one.
pub(super) fn in_own_session(program: &Path, runs: u32, folder: &Path) -> anyhow::Result<Vec<Row>> {
    for needed in ["dbus-run-session", "gnome-keyring-daemon", "secret-tool"] {
        if !installed(needed) {
            println!("    not measured: {needed} is not installed");
            return Ok(Vec::new());
        }
    }
    let (home, runtime) = (folder.join("home"), runtime_folder()?);
    let out = folder.join("lookups.json");
    std::fs::create_dir_all(&home)?;
    run(own_session(&home, runtime.path())
        .arg(std::env::current_exe()?)
        .args(["lookups", "--runs", &runs.to_string(), "--program"])
        .arg(program)
        .arg("--out")
        .arg(&out))?;
    let took: Took = serde_json::from_str(&std::fs::read_to_string(out)?)?;
    let rows = took.into_iter().map(|(kind, took)| {
        let what = format!("`firstday credential-process`, {kind}, gnome-keyring");
        let times = took.map(Duration::from_nanos);
        Row::slower(&what, "`secret-tool lookup`", times, Goal::AtMost(GOAL))
    });
    Ok(rows.collect())
}

/// The measuring itself.
pub(crate) fn look_up(lookups: &Lookups) -> anyhow::Result<()> {
    unlock_keyring()?;
    let mut took = Took::new();
    for (profile, item) in ITEMS {
        store(profile, item)?;
        let mut ours = firstday(&lookups.program);
        ours.args(["credential-process", "--profile", profile]);
        let mut plain = command("secret-tool");
        plain.args(["lookup", "service", "Firstday", "username", profile]);
        let (ours, plain) = take_turns(&mut ours, &mut plain, lookups.runs * TURNS)?;
        let nanoseconds = |time: Duration| u64::try_from(time.as_nanos()).unwrap_or(u64::MAX);
        took.insert(profile.to_owned(), [ours, plain].map(nanoseconds));
    }
    std::fs::write(&lookups.out, serde_json::to_string(&took)?)?;
    Ok(())
}

/// With secrets of the size that AWS gives.
fn store(profile: &str, item: &str) -> anyhow::Result<()> {
    let item = item
        .replace("SECRET", &"s".repeat(40))
        .replace("TOKEN", &"t".repeat(1800));
    let mut child = command("secret-tool")
        .args(["store", "--label=Firstday", "service", "Firstday"])
        .args(["username", profile])
        .stdin(Stdio::piped())
        .spawn()
        .context("cannot start secret-tool")?;
    let mut input = child.stdin.take().context("secret-tool reads nothing")?;
    input.write_all(item.as_bytes())?;
    drop(input);
    ensure!(
        child.wait()?.success(),
        "secret-tool did not store {profile}"
    );
    Ok(())
}

/// The medians of both.
fn take_turns(
    ours: &mut Command,
    plain: &mut Command,
    turns: u32,
) -> anyhow::Result<(Duration, Duration)> {
    let (mut of_ours, mut of_plain) = (Vec::new(), Vec::new());
    for _ in 0..turns {
        of_ours.push(time(ours)?);
        of_plain.push(time(plain)?);
    }
    Ok((median(of_ours), median(of_plain)))
}

fn time(command: &mut Command) -> anyhow::Result<Duration> {
    let started = Instant::now();
    let output = command.output()?;
    let took = started.elapsed();
    ensure!(
        output.status.success() && !output.stdout.is_empty(),
        "{:?} failed: {}",
        command.get_program(),
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(took)
}
