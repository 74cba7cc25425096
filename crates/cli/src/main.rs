//! Firstday in the terminal: the program `firstday`.

mod account;
mod answers;
mod args;
mod ask;
mod changes;
mod check;
mod check_several;
mod checked;
mod class;
mod codes;
mod companion;
mod confirm;
mod credential_process;
mod decline;
mod doctor;
mod generate;
mod guide;
mod help;
mod here;
mod history;
mod home;
mod interview;
mod journal;
mod keyboard;
mod keyring;
mod keys;
mod left_open;
mod licences;
mod next;
mod notify;
mod out;
mod page;
mod paint;
mod policy;
mod practice;
mod profile;
mod progress;
mod recovery_kit;
mod reminders;
mod report;
mod review;
mod setup;
mod sign_in;
mod sign_in_page;
mod standing;
mod turns;
mod undo;
mod window;

use std::alloc::System;
use std::backtrace::{Backtrace, BacktraceStatus};
use std::ffi::OsString;
use std::io::{self, Write};
use std::panic::PanicHookInfo;
use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;
use firstday_app::checklist::{visible, visible_line};
use firstday_app::{Code, Kind, Problem, memory};
use firstday_words::Language;
use zeroizing_alloc::ZeroAlloc;

use args::{AnswersCommand, Args, Command};
use out::Out;

/// Wipes what is freed. The buffers of HTTP, JSON and the AWS SDK hold secrets as well, and do not
/// wipe themselves.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

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

/// What a command comes to that ends with a problem of this kind.
impl From<Kind> for Exit {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::WrongUse => Self::Usage,
            Kind::Unread => Self::Unread,
            Kind::NeedsAttention => Self::Attention,
        }
    }
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

fn main() -> ExitCode {
    memory::close();
    std::panic::set_hook(Box::new(broke_off));
    let given: Vec<OsString> = std::env::args_os().collect();
    let args = match Args::try_parse_from(&given) {
        Ok(args) => args,
        Err(_) => return tell(&given),
    };
    let out = Out::new(language(args.language));
    let exit = began(&out, args).unwrap_or_else(|problem| {
        out.problem(&problem);
        problem.code.kind().into()
    });
    out.ended(exit).into()
}

/// AWS tools run `credential-process` before each of their calls: it needs no runtime.
fn began(out: &Out, args: Args) -> Result<Exit, Problem> {
    let Some(command) = args.command else {
        return home::run(out);
    };
    if let Command::KeyringWitness = &command {
        return keyring::testify();
    }
    if let Command::Generate { folder } = &command {
        return generate::run(folder);
    }
    if let Command::Window(options) = command {
        return window::open(out, options, args.language);
    }
    if let Command::CredentialProcess { profile } = &command {
        return Ok(credential_process::run(out, profile));
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Problem::new(Code::Unexpected).caused_by(&error))?;
    runtime.block_on(run(out, command))
}

/// What a bug says, on standard error. It may hold anybody's words.
fn broke_off(panic: &PanicHookInfo<'_>) {
    page::close();
    let trace = Backtrace::capture();
    let mut said = visible(&panic.to_string()).into_owned();
    if trace.status() == BacktraceStatus::Captured {
        said = format!("{said}\n{trace}");
    }
    // There is nobody else to tell.
    let _ = writeln!(std::io::stderr(), "{said}");
}

/// Says what there is to say of the arguments: help, the version, or what is wrong. They are
/// repeated, so they are looked at once more as a person can see them.
fn tell(given: &[OsString]) -> ExitCode {
    let seen = given.iter().map(|arg| arg.to_string_lossy());
    let seen: Vec<String> = seen.map(|arg| visible_line(&arg).into_owned()).collect();
    let out = Out::new(language(help::language(&seen)));
    let told = help::command(out.vocabulary())
        .try_get_matches_from(&seen)
        .and_then(|_| help::command(out.vocabulary()).try_get_matches_from(given));
    match told {
        Err(told) if is_help(&told) => print(&out, &told),
        Err(told) => {
            let wrong = help::wrong_use(out.vocabulary(), &told);
            out.wrong_use(&wrong.cause, &wrong.help);
            Exit::Usage.into()
        }
        Ok(_) => {
            out.problem(&Problem::new(Code::Unexpected));
            Exit::Usage.into()
        }
    }
}

/// Whether it is a page of help or the version, which are whole as they are.
fn is_help(told: &clap::Error) -> bool {
    matches!(
        told.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
            | ErrorKind::DisplayVersion
    )
}

fn print(out: &Out, told: &clap::Error) -> ExitCode {
    let code = u8::try_from(told.exit_code()).map_or(Exit::Usage.into(), ExitCode::from);
    match told.print().and_then(|()| std::io::stdout().flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe && !told.use_stderr() => {
            let problem = Problem::new(Code::OutputFailed).caused_by(&error);
            out.problem(&problem);
            Exit::from(problem.code.kind()).into()
        }
        Ok(()) | Err(_) => code,
    }
}

/// The language that was named, or else the one that the person reads.
fn language(named: Option<Language>) -> Language {
    named.unwrap_or_else(|| {
        let surroundings = account::surroundings().ok();
        let wanted = surroundings
            .map(|here| here.wanted_languages(None))
            .unwrap_or_default();
        Language::preferred(wanted.iter().map(String::as_str))
    })
}

async fn run(out: &Out, command: Command) -> Result<Exit, Problem> {
    match command {
        Command::Check(options) => check::run(out, options).await,
        Command::Confirm(options) => confirm::run(out, options).await,
        Command::Decline(options) => decline::run(out, options).await,
        Command::History(options) => history::run(out, options).await,
        Command::Reminders(options) => reminders::run(out, options).await,
        Command::RecoveryKit(options) => recovery_kit::run(out, options).await,
        Command::Report(options) => report::run(out, options).await,
        Command::Class(options) => class::run(out, &options),
        Command::Setup(options) => setup::run(out, options).await,
        Command::Journal(options) => journal::run(out, options).await,
        Command::Undo(options) => undo::run(out, options).await,
        Command::SignIn(options) => sign_in::run(out, options).await,
        Command::SignOut(options) => sign_in::end(out, options).await,
        Command::Keyring(command) => keyring::run(out, command).await,
        Command::Profile(command) => profile::run(out, command).await,
        Command::Keys(command) => keys::run(out, command).await,
        Command::Answers(AnswersCommand::Example) => answers::example(out),
        Command::Answers(AnswersCommand::Check { file }) => answers::check(out, &file),
        Command::Policy(command) => policy::run(out, command),
        Command::Licences { full } => licences::list(out, full),
        Command::CredentialProcess { profile } => Ok(credential_process::run(out, &profile)),
        Command::Doctor(options) => doctor::run(out, options).await,
        Command::KeyringWitness => keyring::testify(),
        Command::Generate { folder } => generate::run(&folder),
        Command::Practice(command) => practice::run(out, command).await,
        Command::Window(options) => window::open(out, options, None),
    }
}
