//! Every check and every test, and the counting of them.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, ensure};
use clap::Args;

use crate::check::{self, Graph};
use crate::install;
use crate::log::Log;
use crate::notices;
use crate::run::{cargo, command, run, run_and_read};
use crate::setup::{self, Purpose};
use crate::tally::Tally;
use crate::trap::{Trap, unguarded};
use crate::workspace::{Profile, Workspace};

/// How much to test.
#[derive(Args)]
pub(crate) struct Options {
    /// Also what takes long: the packages in clean systems, and a run killed at every request and every
    /// write, not at a sample of them.
    #[arg(long)]
    all: bool,
}

/// Set up, then run every check and every test. A failure does not stop the rest.
pub(crate) fn test(
    options: &Options,
    workspace: &Workspace,
    log: &mut Log,
) -> anyhow::Result<ExitCode> {
    setup::prepare(Purpose::Test, workspace, log)?;
    let mut tally = Tally::default();
    let mut not_run = quick_checks(workspace, log);
    log.attempt("UI: types and lints", || npm(workspace, "check"));
    not_run.extend(unguarded());
    log.attempt("UI: tests", || {
        in_a_trap(workspace, |trap| ui_tests(workspace, trap, &mut tally))
    });
    if log
        .attempt("UI: build", || npm(workspace, "build"))
        .is_some()
    {
        log.attempt("Rust: lints", || clippy(workspace));
        log.attempt("Rust: build", || build(workspace));
        log.attempt("Rust: build of the tests", || build_tests(workspace));
        log.attempt("Rust: tests", || {
            in_a_trap(workspace, |trap| {
                rust_tests(options, workspace, trap, &mut tally)
            })
        });
        if options.all {
            setup::prepare(Purpose::Packages, workspace, log)?;
            not_run.extend(install::test(Profile::Dev, workspace, log));
        }
    } else {
        not_run.push("Rust: lints, build and tests: the window is built around the UI".to_owned());
    }
    Ok(close(log, tally, &not_run))
}

/// How much to check.
#[derive(Args)]
pub(crate) struct CheckOptions {
    /// Only the checks that compile nothing: a few seconds.
    #[arg(long)]
    quick: bool,
}

/// Set up, then run the checks without the tests.
pub(crate) fn check(
    options: &CheckOptions,
    workspace: &Workspace,
    log: &mut Log,
) -> anyhow::Result<ExitCode> {
    setup::prepare(Purpose::Test, workspace, log)?;
    let not_run = quick_checks(workspace, log);
    if !options.quick {
        log.attempt("UI: types and lints", || npm(workspace, "check"));
        log.attempt("UI: build", || npm(workspace, "build"));
        log.attempt("Rust: lints", || clippy(workspace));
    }
    log.print_durations();
    print_not_run(&not_run);
    print_failures(log);
    Ok(exit_code(log.failures().count() == 0))
}

/// The checks that build nothing. Gives back what was not run, and why.
fn quick_checks(workspace: &Workspace, log: &mut Log) -> Vec<String> {
    log.attempt("Rust: format", || {
        run(cargo(workspace.root(), "fmt").args(["--all", "--check"]))
    });
    if let Some(graph) = log.attempt("crate graph", || Graph::read(workspace.root())) {
        log.attempt("crate direction", || check::direction(&graph));
        log.attempt("features", || check::features(&graph, workspace));
        log.attempt("circles", || check::circles(&graph, workspace));
        log.attempt("licences", || check::licences(&graph, workspace));
        log.attempt("list of licences", || notices::current(&graph, workspace));
    }
    log.attempt("threat model", || check::threats(workspace));
    log.attempt("placeholders", || check::placeholders(workspace));
    log.attempt("UI imports", || check::ui_imports(workspace));
    log.attempt("spelling", || check::typos(workspace));
    log.attempt("workflows", || check::workflows(workspace));
    log.attempt("sources, bans, licences of crates", || {
        check::deny(workspace)
    });
    let advisories = log.attempt("advisories of crates", || check::advisories(workspace));
    let audit = log.attempt("advisories of npm packages", || check::npm_audit(workspace));
    [advisories, audit]
        .into_iter()
        .flatten()
        .flatten()
        .collect()
}

fn npm(workspace: &Workspace, script: &str) -> anyhow::Result<()> {
    run(command("npm")
        .current_dir(workspace.ui())
        .args(["run", script]))
}

fn in_a_trap(
    workspace: &Workspace,
    tests: impl FnOnce(&Trap) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    caught_in(&Trap::set(workspace)?, tests)
}

/// Runs tests in the trap, and fails where they pass and yet something is in it.
fn caught_in(trap: &Trap, tests: impl FnOnce(&Trap) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let passed = tests(trap);
    let untouched = trap.is_empty();
    if passed.is_ok() {
        return untouched;
    }
    // What failed is the failure, and may be why.
    if let Err(touched) = untouched {
        println!("    {touched}");
    }
    passed
}

fn ui_tests(workspace: &Workspace, trap: &Trap, tally: &mut Tally) -> anyhow::Result<()> {
    let report = fresh_file(workspace, "vitest.json")?;
    let mut tests = command("npm");
    tests
        .current_dir(workspace.ui())
        .args(["test", "--", "--reporter=default", "--reporter=json"])
        .arg(format!("--outputFile.json={}", report.display()));
    let outcome = run(&mut trap.around(&tests));
    let failed_before = tally.failed;
    let text = std::fs::read_to_string(&report).context("the UI's tests left no report")?;
    tally
        .add_vitest(&text)
        .context("the report of the UI's tests cannot be read")?;
    ensure!(
        outcome.is_ok() || tally.failed > failed_before,
        "the UI's tests stopped before their end"
    );
    outcome
}

fn clippy(workspace: &Workspace) -> anyhow::Result<()> {
    run(cargo(workspace.root(), "clippy").args([
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

/// Build the programs that the tests drive. Not this one: on Windows a program that runs cannot be written anew.
fn build(workspace: &Workspace) -> anyhow::Result<()> {
    run(cargo(workspace.root(), "build").args(["--workspace", "--exclude", "xtask"]))
}

/// What the tests are made of is brought and built before the network is taken away.
fn build_tests(workspace: &Workspace) -> anyhow::Result<()> {
    run(cargo(workspace.root(), "test").args(["--workspace", "--no-run"]))
}

fn rust_tests(
    options: &Options,
    workspace: &Workspace,
    trap: &Trap,
    tally: &mut Tally,
) -> anyhow::Result<()> {
    let skipped = fresh_file(workspace, "skipped.txt")?;
    let mut tests = cargo(workspace.root(), "test");
    tests
        .args(["--workspace", "--no-fail-fast"])
        .env("FIRSTDAY_VENV", workspace.venv())
        .env("FIRSTDAY_BIN_DIR", workspace.programs(Profile::Dev))
        .env("FIRSTDAY_SKIPPED", &skipped);
    if options.all {
        tests.env("FIRSTDAY_ALL", "1");
    }
    let (output, passed) = run_and_read(&mut trap.around(&tests))?;
    tally.add_cargo(&output);
    tally.add_skipped(&std::fs::read_to_string(&skipped).unwrap_or_default());
    ensure!(passed, "cargo test failed");
    Ok(())
}

/// The path of a file in the scratch folder that is not there yet.
fn fresh_file(workspace: &Workspace, name: &str) -> anyhow::Result<PathBuf> {
    let file = workspace.scratch().join(name);
    std::fs::create_dir_all(workspace.scratch())?;
    if file.exists() {
        std::fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
    }
    Ok(file)
}

/// Say how it went. A step that failed without a failed test counts as one, or the last line would flatter.
fn close(log: &Log, mut tally: Tally, not_run: &[String]) -> ExitCode {
    log.print_durations();
    if !tally.skipped.is_empty() {
        println!("\nSkipped");
    }
    for (name, why) in &tally.skipped {
        println!("    {name}: {why}");
    }
    print_not_run(not_run);
    print_failures(log);
    tally.failed += steps_without_failed_tests(log, &tally);
    println!("\n{}", tally.closing_line());
    exit_code(tally.failed == 0)
}

/// The two steps that run tests have their failed tests counted already.
fn steps_without_failed_tests(log: &Log, tally: &Tally) -> usize {
    let counted = |name: &str| name.ends_with(": tests") && tally.failed > 0;
    log.failures().filter(|step| !counted(&step.name)).count()
}

fn print_not_run(not_run: &[String]) {
    if !not_run.is_empty() {
        println!("\nNot run");
    }
    for what in not_run {
        println!("    {what}");
    }
}

fn print_failures(log: &Log) {
    if log.failures().next().is_some() {
        println!("\nFailed");
    }
    for step in log.failures() {
        println!(
            "    {}: {}",
            step.name,
            step.failure.as_deref().unwrap_or_default()
        );
    }
}

fn exit_code(good: bool) -> ExitCode {
    if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// What comes of tests that are this line of the shell.
    fn outcome(line: &str) -> anyhow::Result<()> {
        let folder = tempfile::tempdir().unwrap();
        let trap = Trap::at(&folder.path().join("trap")).unwrap();
        caught_in(&trap, |trap| {
            run(&mut trap.around(command("sh").args(["-c", line])))
        })
    }

    #[test]
    fn tests_that_pass_and_touch_the_home_fail() {
        assert!(outcome("true").is_ok());
        let touched = outcome("touch ~/.aws").unwrap_err().to_string();
        assert!(touched.contains("touch what is not theirs"), "{touched}");
        let failed = outcome("touch ~/.aws; false").unwrap_err().to_string();
        assert!(!failed.contains("touch what is not theirs"), "{failed}");
    }
}
