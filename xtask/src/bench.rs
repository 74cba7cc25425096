//! Measuring. One machine differs from another, so what counts are ratios within one run.

mod lookups;

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::ensure;
use clap::Args;

use crate::first_day;
use crate::log::Log;
use crate::setup::{self, Purpose};
use crate::start;
use crate::workspace::{Profile, Workspace};

pub(crate) use lookups::{Lookups, look_up};

/// The practice accounts that are measured, the base of the ratios first.
const SEEDS: [&str; 2] = ["fresh", "large"];

/// How to measure.
#[derive(Args)]
pub(crate) struct Options {
    /// How many runs of each; the median counts.
    #[arg(long, default_value_t = 9, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
}

/// Build in release mode, then time `firstday check` on each practice account, and how long AWS
/// tools wait for credentials.
pub(crate) fn bench(options: &Options, workspace: &Workspace, log: &mut Log) -> anyhow::Result<()> {
    setup::prepare(Purpose::Build, workspace, log)?;
    start::build(Profile::Release, workspace, log)?;
    let program = workspace.program("firstday", Profile::Release);
    let folder = tempfile::tempdir()?;
    let mut medians = Vec::new();
    for seed in SEEDS {
        let practice = folder.path().join(format!("{seed}.json"));
        let work = || {
            first_day::new_practice(&program, &practice, seed)?;
            measure(&program, &practice, options.runs)
        };
        medians.push((
            seed,
            log.step(
                &format!("firstday check on the {seed} practice account"),
                work,
            )?,
        ));
    }
    print_ratios(&medians);
    log.step("firstday credential-process beside secret-tool", || {
        lookups::in_own_session(&program, options.runs, folder.path())
    })
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

fn print_ratios(medians: &[(&str, Duration)]) {
    let Some((base, fastest)) = medians.first() else {
        return;
    };
    println!("\nMedians of firstday check");
    for (seed, median) in medians {
        let ratio = median.as_secs_f64() / fastest.as_secs_f64();
        println!(
            "{:>8.1} ms  {seed}: {ratio:.2} times {base}",
            median.as_secs_f64() * 1000.0
        );
    }
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
