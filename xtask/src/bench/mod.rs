//! Measuring. One machine differs from another, so what counts are ratios within one run.

mod account;
mod delay;
mod lookups;
mod requests;
mod staged;
mod table;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use clap::Args;

use self::requests::Bench;
use self::table::{Goal, Row, table};
use crate::bundle::{self, Kind, Package, Tree};
use crate::first_day;
use crate::log::Log;
use crate::reproducible;
use crate::setup::{self, Purpose};
use crate::start;
use crate::workspace::{Profile, Workspace};

/// What the package may weigh.
const MOST: u64 = 20_000_000;

pub(crate) use lookups::{Lookups, look_up};

/// How to measure.
#[derive(Args)]
pub(crate) struct Options {
    /// How many runs of each; the median counts.
    #[arg(long, default_value_t = 9, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
    /// Take the programs as they are built, and build nothing.
    #[arg(long)]
    as_built: bool,
    /// The program `prowler`, to measure it too. It is large, so it is not installed here: see docs/benchmarks.md.
    #[arg(long)]
    prowler: Option<PathBuf>,
    /// Keep the table in docs/benchmarks.md.
    #[arg(long)]
    write: bool,
    /// Measure the development build: to see that measuring works, not for figures.
    #[arg(long, conflicts_with = "write")]
    dev: bool,
}

/// Build in release mode, then measure checks, the set-up, how long AWS tools wait for credentials, the window and the
/// package, each beside something else in the same run.
pub(crate) fn bench(options: &Options, workspace: &Workspace, log: &mut Log) -> anyhow::Result<()> {
    let profile = Profile::of(!options.dev);
    setup::prepare(Purpose::Test, workspace, log)?;
    if !options.as_built {
        start::build(profile, workspace, log)?;
    }
    let program = workspace.program("firstday", profile);
    let folder = tempfile::tempdir()?;
    let bench = Bench {
        program: &program,
        workspace,
        folder: folder.path(),
        runs: options.runs,
    };
    let mut rows = log.step("checks beside other tools", || bench.check())?;
    match &options.prowler {
        Some(prowler) => {
            rows.push(log.step("a check beside Prowler's", || bench.prowler(prowler))?)
        }
        None => println!("    not measured: Prowler (say where it is, by --prowler)"),
    }
    rows.extend(log.step("checks of larger accounts", || bench.growth())?);
    rows.extend(log.step("the set-up", || bench.set_up())?);
    rows.push(log.step("checks without a line", || {
        at_hand(&program, folder.path(), options.runs)
    })?);
    rows.extend(
        log.step("firstday credential-process beside secret-tool", || {
            lookups::in_own_session(&program, options.runs, folder.path())
        })?,
    );
    rows.extend(log.step("the window, and KeePassXC", || {
        staged::rows(options.runs, profile, workspace)
    })?);
    if !options.dev {
        rows.push(log.step("the package", || size(workspace))?);
    }
    let table = table(&rows);
    println!("\n{table}");
    if options.write {
        keep(&table, workspace)?;
    }
    Ok(())
}

/// What stands before the table in `docs/benchmarks.md`, which is kept as it is.
const TABLE: &str = "<!-- Written by `cargo xtask bench --write` from here on. -->\n";

fn keep(table: &str, workspace: &Workspace) -> anyhow::Result<()> {
    let file = workspace.root().join("docs/benchmarks.md");
    let text = std::fs::read_to_string(&file).context("cannot read docs/benchmarks.md")?;
    let (before, _) = text
        .split_once(TABLE)
        .context("docs/benchmarks.md has no place for the table")?;
    std::fs::write(&file, format!("{before}{TABLE}\n{table}"))?;
    Ok(())
}

/// A check of the large practice account beside the fresh one, within the program itself.
fn at_hand(program: &Path, folder: &Path, runs: u32) -> anyhow::Result<Row> {
    let checked = |seed: &str| {
        let practice = folder.join(format!("{seed}.json"));
        first_day::new_practice(program, &practice, seed)?;
        measure(program, &practice, runs)
    };
    let times = [checked("large")?, checked("fresh")?];
    let what = "`firstday check --practice`, 5,000 users";
    Ok(Row::slower(what, "a fresh account", times, Goal::None))
}

/// How large the package is that has both programs.
fn size(workspace: &Workspace) -> anyhow::Result<Row> {
    let tree = Tree::stage(Profile::Release, workspace)?;
    let folder = bundle::folder(workspace)?;
    let package = Package {
        tree: &tree,
        version: env!("CARGO_PKG_VERSION"),
        epoch: reproducible::epoch(workspace.root()),
        quick: false,
        folder: &folder,
    };
    let bytes = std::fs::metadata(package.made(Kind::Deb)?)?.len();
    Ok(Row::smaller("the `.deb`, with both programs", bytes, MOST))
}

/// The median of several runs, after one to warm up.
fn measure(program: &Path, practice: &Path, runs: u32) -> anyhow::Result<Duration> {
    time(program, practice)?;
    let times = (0..runs)
        .map(|_| time(program, practice))
        .collect::<anyhow::Result<Vec<_>>>()?;
    Ok(median(times))
}

/// Exit codes 0 and 1 both mean that the account was read.
fn time(program: &Path, practice: &Path) -> anyhow::Result<Duration> {
    let started = Instant::now();
    let output = first_day::check(program, practice).output()?;
    let took = started.elapsed();
    let errors = String::from_utf8_lossy(&output.stderr);
    ensure!(
        matches!(output.status.code(), Some(0 | 1)),
        "firstday check failed ({}): {errors}",
        output.status
    );
    Ok(took)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_one() {
        let times = [9, 1, 5].map(Duration::from_millis).to_vec();
        assert_eq!(median(times), Duration::from_millis(5));
    }
}
