//! `cargo xtask`: set up, start, test, check, measure and bundle Firstday.

mod bench;
mod bundle;
mod check;
mod compare;
mod first_day;
mod fuzz;
mod install;
mod log;
mod notices;
mod reproducible;
mod run;
mod setup;
mod start;
mod tally;
mod test;
mod trap;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::log::Log;
use crate::workspace::Workspace;

/// Set up, start, test, check, measure and bundle Firstday.
///
/// Every task prints one line for each step that it takes, and how long each took at the end.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Install what is missing: system packages, the UI's packages, the test tools.
    ///
    /// System packages are installed on Debian and Ubuntu only, with sudo when you are not root.
    /// On other systems it names what is missing and how to get it.
    Setup,
    /// Build Firstday and open it on the practice account. Needs no AWS account.
    ///
    /// Where there is no display it says so, and runs the same first day in the terminal.
    Start(start::Options),
    /// Set up, then run every check and every test. CI runs the same.
    ///
    /// The last line counts the tests: N passed, N failed, N skipped. Skipped tests are named.
    Test(test::Options),
    /// Run the checks without the tests: format, crate direction, features, circles, licences, spelling, then lints.
    Check(test::CheckOptions),
    /// Measure the release build beside other tools: one table of ratios, each from turns in the same run.
    Bench(bench::Options),
    /// Try generated inputs on everything that reads what others wrote. Installs cargo-fuzz where it is missing.
    Fuzz(fuzz::Options),
    /// Write the list of licences that the program shows anew, as the lock files have it.
    Licences(notices::Options),
    /// Make what people download on this system, in release mode: on Linux a deb, an rpm and an archive.
    Bundle(bundle::Options),
    /// Build this commit in two folders, and compare the programs byte by byte.
    CompareBuilds(compare::Options),
    /// Install, use, update and remove the packages in clean systems. On Linux, as root.
    TryPackages(install::Options),
    /// The terminal's first day, inside a session bus that `start` has opened.
    #[command(hide = true)]
    Rehearse(first_day::Rehearsal),
    /// The measuring of the keyring, inside a session bus that `bench` has opened.
    #[command(hide = true)]
    Lookups(bench::Lookups),
}

fn main() -> ExitCode {
    let mut log = Log::new();
    match perform(Arguments::parse().task, &mut log) {
        Ok(code) => code,
        Err(error) => {
            log.print_durations();
            eprintln!("\nStopped: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task, log: &mut Log) -> anyhow::Result<ExitCode> {
    // A rehearsal has a home of its own, where rustup and so the workspace is not to be found.
    if let Task::Rehearse(rehearsal) = task {
        return first_day::rehearse(&rehearsal).map(|()| ExitCode::SUCCESS);
    }
    if let Task::Lookups(lookups) = task {
        return bench::look_up(&lookups).map(|()| ExitCode::SUCCESS);
    }
    let workspace = &Workspace::find()?;
    match task {
        Task::Setup => setup::everything(workspace, log)?,
        Task::Start(options) => start::start(&options, workspace, log)?,
        Task::Test(options) => return test::test(&options, workspace, log),
        Task::Check(options) => return test::check(&options, workspace, log),
        Task::Bench(options) => bench::bench(&options, workspace, log)?,
        Task::Fuzz(options) => fuzz::fuzz(&options, workspace, log)?,
        Task::Licences(options) => notices::notices(&options, workspace, log)?,
        Task::Bundle(options) => bundle::bundle(&options, workspace, log)?,
        Task::CompareBuilds(options) => compare::compare_builds(&options, workspace, log)?,
        Task::TryPackages(options) => install::try_packages(&options, workspace, log)?,
        Task::Rehearse(_) | Task::Lookups(_) => {}
    }
    log.print_durations();
    Ok(ExitCode::SUCCESS)
}
