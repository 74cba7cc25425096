//! Firstday in the terminal: the program `firstday`.

mod account;
mod answers;
mod args;
mod ask;
mod check;
mod codes;
mod companion;
mod confirm;
mod credential_process;
mod interview;
mod keyboard;
mod keyring;
mod keys;
mod out;
mod practice;
mod profile;
mod progress;
mod review;
mod setup;
mod sign_in;
mod sign_in_page;
mod standing;

use std::process::ExitCode;

use clap::Parser;
use firstday_app::Problem;

use args::{AnswersCommand, Args, Command};

/// How a run of the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// All that must hold holds, or the command did what it was asked.
    Good,
    /// Something needs attention, or failed.
    Attention,
    /// The command was used wrongly, or answers are missing.
    Usage,
    /// The account could not be read.
    Unread,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Good => 0,
            Exit::Attention => 1,
            Exit::Usage => 2,
            Exit::Unread => 3,
        })
    }
}

fn main() -> anyhow::Result<ExitCode> {
    let args = Args::parse();
    if let Command::CredentialProcess { profile } = &args.command {
        return Ok(credential_process::run(profile).into());
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    let exit = runtime
        .block_on(run(args.command))
        .unwrap_or_else(|problem| {
            out::problem(&problem);
            exit_of(&problem)
        });
    Ok(exit.into())
}

async fn run(command: Command) -> Result<Exit, Problem> {
    match command {
        Command::Check(options) => check::run(options).await,
        Command::Confirm(options) => confirm::run(options).await,
        Command::Setup(options) => setup::run(options).await,
        Command::SignIn(options) => sign_in::run(options).await,
        Command::SignOut(options) => sign_in::end(options).await,
        Command::Keyring(command) => keyring::run(command).await,
        Command::Profile(command) => profile::run(command).await,
        Command::Keys(command) => keys::run(command).await,
        Command::Answers(AnswersCommand::Example) => answers::example(),
        Command::Answers(AnswersCommand::Check { file }) => answers::check(&file),
        Command::CredentialProcess { profile } => Ok(credential_process::run(&profile)),
        Command::Practice(command) => practice::run(command).await,
    }
}

/// Wrong use is told apart from an account that cannot be read.
fn exit_of(problem: &Problem) -> Exit {
    const USAGE: [&str; 8] = [
        "sign-in-endpoint",
        "sign-in-region",
        "unknown-profile",
        "answers-syntax",
        "not-confirmable",
        "answers-unreadable",
        "practice-file",
        "practice-port",
    ];
    const UNREAD: [&str; 8] = [
        "expired-credentials",
        "invalid-credentials",
        "unreachable",
        "denied",
        "throttled",
        "fault",
        "clock-skewed",
        "unexpected",
    ];
    if USAGE.contains(&problem.code) {
        Exit::Usage
    } else if UNREAD.contains(&problem.code) || problem.code.starts_with("sign-in-") {
        Exit::Unread
    } else {
        Exit::Attention
    }
}
